"""Second factor: asked for again before an official act, and required of staff at all."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import wraps
from typing import Any, Final
from urllib.parse import urlencode

from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

STEP_UP_SECONDS: Final = 15 * 60
DEMO_KEY: Final = "demo_sign_in"

View = Callable[..., HttpResponseBase]


def is_relaxed(request: HttpRequest) -> bool:
    """A demo sign-in of a demo installation; its pages say so."""
    return bool(settings.DEMO and request.session.get(DEMO_KEY))


def second_factor_at(request: HttpRequest) -> float | None:
    records = get_authentication_records(request, request.user)
    times = [record["at"] for record in records if record["method"] == "mfa"]
    return max(times, default=None)


def proved_lately(request: HttpRequest) -> bool:
    """Who it is was proved, in whatever way, in the last 15 minutes."""
    records = get_authentication_records(request, request.user)
    at = max((record["at"] for record in records), default=0)
    return is_relaxed(request) or time.time() - at < STEP_UP_SECONDS


def has_stepped_up(request: HttpRequest) -> bool:
    at = second_factor_at(request)
    return is_relaxed(request) or (at is not None and time.time() - at < STEP_UP_SECONDS)


def step_up_required(view: View) -> View:
    """The form is shown again afterwards: a POST is never replayed past its checks."""

    @wraps(view)
    def asked(request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.acting.stepped_up or not request.acting.is_signed_in:
            return view(request, *args, **kwargs)
        page = urlencode({"next": request.path})
        return HttpResponseRedirect(f"{reverse('accounts:step_up')}?{page}")

    return asked
