"""Asking for the second factor: before an official act, and of staff who have none yet."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from allauth.mfa.models import Authenticator
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from phakhi.accounts.views.home import safe_next


def _types(request: Any) -> set[str]:
    return set(Authenticator.objects.filter(user=request.user).values_list("type", flat=True))


@require_safe
@login_required
def step_up(request: Any) -> HttpResponse:
    """To the passkey or the code of this person; who has none is told how to set one up."""
    types = _types(request)
    page = urlencode({"next": safe_next(request) or reverse("accounts:home")})
    if Authenticator.Type.WEBAUTHN in types:
        return redirect(f"{reverse('mfa_reauthenticate_webauthn')}?{page}")
    if types:
        return redirect(f"{reverse('mfa_reauthenticate')}?{page}")
    return _ask_to_set_up(request)


@require_safe
@login_required
def two_step_needed(request: Any) -> HttpResponse:
    next_url = safe_next(request)
    if _types(request):
        return redirect(f"{reverse('accounts:step_up')}?{urlencode({'next': next_url})}")
    return _ask_to_set_up(request)


def _ask_to_set_up(request: Any) -> HttpResponse:
    return render(request, "accounts/two_step_needed.html", {"next_url": safe_next(request)})
