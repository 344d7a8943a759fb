"""Sessions end, roles begin: what stands between a cookie and `request.acting`."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from phakhi.accounts.queries.acting import acting_for
from phakhi.accounts.step_up import has_stepped_up, is_relaxed, second_factor_at

STAFF_IDLE: Final = 30 * 60
CITIZEN_IDLE: Final = 2 * 60 * 60
ABSOLUTE: Final = 12 * 60 * 60
WRITE_EVERY: Final = 60

BEGAN, SEEN, STAFF, POST = "began", "seen", "staff", "acting_in"

Answer = Callable[[HttpRequest], HttpResponse]


def carries_session(request: HttpRequest) -> bool:
    """A stranger without a cookie costs no query."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES


class SessionLimitsMiddleware:
    """Staff 30 minutes idle, everybody 12 hours in all (trust.md §4 row 33)."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if carries_session(request) and request.user.is_authenticated:
            if self._is_over(request):
                logout(request)
                messages.info(request, _("You were signed out because the time was up."))
            else:
                self._touch(request)
        return self.get_response(request)

    @staticmethod
    def _is_over(request: HttpRequest) -> bool:
        now, session = time.time(), request.session
        idle = STAFF_IDLE if session.get(STAFF) else CITIZEN_IDLE
        seen, began = float(session.get(SEEN, now)), float(session.get(BEGAN, now))
        return now - seen > idle or now - began > ABSOLUTE

    @staticmethod
    def _touch(request: HttpRequest) -> None:
        now, session = time.time(), request.session
        session.setdefault(BEGAN, now)
        if now - session.get(SEEN, 0) > WRITE_EVERY:
            session[SEEN] = now


class ActingMiddleware:
    """After ProvinceMiddleware: the account's person, post and roles in the province asked for."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: Any, _view: Any, _args: list[Any], _kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        if request.province is None or not carries_session(request):
            return None
        if not request.user.is_authenticated:
            return None
        request.acting = acting_for(
            request.user,
            request.province,
            timezone.localdate(),
            chosen=request.session.get(POST),
            stepped_up=has_stepped_up(request),
            request_id=request.request_id,
        )
        return self._hold_staff(request) if request.acting.is_staff else None

    @staticmethod
    def _hold_staff(request: Any) -> HttpResponseBase | None:
        """Staff work with a second factor or not at all (trust.md §4 row 28)."""
        if not request.session.get(STAFF):
            request.session[STAFF] = True
        if is_relaxed(request) or second_factor_at(request) is not None:
            return None
        page = urlencode({"next": request.get_full_path()})
        return HttpResponseRedirect(f"{reverse('accounts:two_step_needed')}?{page}")
