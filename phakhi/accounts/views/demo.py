"""Signing in as an invented person: only where the whole installation is a demonstration."""

from __future__ import annotations

from allauth.account.internal.flows.login import perform_login
from allauth.account.models import Login
from django.conf import settings
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from phakhi.accounts.demo import DEMO_LOGINS, ProvinceLogins, logins_by_province
from phakhi.accounts.models import User
from phakhi.accounts.step_up import DEMO_KEY
from phakhi.accounts.views.home import safe_next


def only_in_demo() -> None:
    if not settings.DEMO:
        raise Http404


@require_safe
def demo(request: HttpRequest) -> HttpResponse:
    only_in_demo()
    groups: list[ProvinceLogins] = logins_by_province()
    context = {"groups": groups, "next_url": safe_next(request)}
    return render(request, "accounts/demo.html", context)


@require_POST
def demo_sign_in(request: HttpRequest) -> HttpResponseBase:
    """One press; the session remembers that no second step was asked."""
    only_in_demo()
    known = [login.username for login in DEMO_LOGINS]
    accounts = User.objects.filter(is_demo=True, is_active=True, username__in=known)
    user = get_object_or_404(accounts, username=request.POST.get("username", ""))
    if request.user.is_authenticated:
        logout(request)
    answer: HttpResponseBase = perform_login(
        request, Login(user=user, redirect_url=safe_next(request) or home_of(user))
    )
    request.session[DEMO_KEY] = True
    return answer


def home_of(user: User) -> str:
    """Into the province, where the work is."""
    person = user.person
    return redirect("portal:home", province=person.province.slug).url if person else "/"
