"""What every request passes: its id, its province, and the headers of every answer."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.cache import patch_vary_headers

from phakhi.core.acting import Acting
from phakhi.core.errors import HouseError
from phakhi.core.ids import uuid7
from phakhi.core.models import Province
from phakhi.core.views.errors import house_error, wrong_method

logger = logging.getLogger("phakhi.refusals")

Answer = Callable[[HttpRequest], HttpResponse]

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


class HeadersMiddleware:
    """The outermost layer, so errors and refusals carry the headers too (trust.md §4 row 17)."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.request_id = uuid7()  # type: ignore[attr-defined]
        response = self.get_response(request)
        response.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        response.setdefault("Permissions-Policy", PERMISSIONS)
        response.setdefault("X-Content-Type-Options", "nosniff")
        response.setdefault("Referrer-Policy", "same-origin")
        response.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        response.setdefault("X-Frame-Options", "DENY")
        response["X-Request-ID"] = str(request.request_id)  # type: ignore[attr-defined]
        if request.is_secure():
            response.setdefault("Strict-Transport-Security", "max-age=31536000")
        self._set_cache_rule(request, response)
        return response

    @staticmethod
    def _set_cache_rule(request: HttpRequest, response: HttpResponse) -> None:
        user = getattr(request, "user", None)
        if user is not None and user.is_authenticated:
            response["Cache-Control"] = "no-store, private"
        patch_vary_headers(response, ["Cookie"])


class ProvinceMiddleware:
    """`/{language}/{province-slug}/…` sets request.province and a stranger's acting."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: Any, _view: Any, _args: list[Any], kwargs: dict[str, Any]
    ) -> None:
        slug = kwargs.pop("province", None)
        request.province = get_object_or_404(Province, slug=slug) if slug else None
        request.acting = Acting.stranger(request.province) if slug else None


class HouseErrorMiddleware:
    """A refusal raised anywhere below becomes its page."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        is_bare_refusal = response.status_code == 405 and not response.content
        return wrong_method(request, response) if is_bare_refusal else response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, HouseError):
            return None
        route = request.resolver_match.view_name if request.resolver_match else ""
        logger.info("refused %s: %s %s", error.code, request.method, route)
        return house_error(request, error)
