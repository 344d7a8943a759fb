"""The browser's own secret: with it, and only with it, given judgements are shown again."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from phakhi.core.ids import secret_token

COOKIE = "phakhi-survey-hand"
DAYS = 120


def hand_in(request: HttpRequest) -> str:
    """Within one request the secret that is about to be set counts already."""
    fresh: str = getattr(request, "fresh_hand", "")
    return fresh or request.COOKIES.get(COOKIE, "")[:64]


def put_hand(request: HttpRequest, response: HttpResponse) -> None:
    if hand_in(request):
        return
    secret = secret_token()
    request.fresh_hand = secret  # type: ignore[attr-defined]
    response.set_cookie(
        COOKIE,
        secret,
        max_age=DAYS * 24 * 60 * 60,
        secure=request.is_secure(),
        httponly=True,
        samesite="Lax",
    )
