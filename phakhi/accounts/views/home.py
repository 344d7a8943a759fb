"""A person's own page: who they are here, and the doors to what is theirs."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.accounts.forms.sign_in import WhoForm
from phakhi.accounts.middleware import POST
from phakhi.accounts.models.grants import ROLE_NAMES
from phakhi.accounts.queries.acting import standing_of
from phakhi.accounts.services.people import state_who
from phakhi.core.acting import Role
from phakhi.parties.models import PostTerm


@require_safe
@login_required
def home(request: HttpRequest) -> HttpResponse:
    person = request.user.person  # type: ignore[union-attr]
    if person is None:
        return redirect("accounts:who")
    standing = standing_of(person, timezone.localdate())
    term = standing.term(request.session.get(POST))
    held = standing.roles_with(term.post_id if term else None) - {Role.CITIZEN}
    context = {
        "title": person.name,
        "person": person,
        "home_province": person.province,
        "standing": standing,
        "term": term,
        "roles": [ROLE_NAMES[role] for role in Role.ALL if role in held],
    }
    return render(request, "accounts/home.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def who(request: Any) -> HttpResponse:
    """Asked once of whoever came through a provider."""
    if request.user.person:
        return redirect("accounts:home")
    form = WhoForm(request.POST or None, initial={"name": request.user.stated_name})
    if form.is_valid():
        state_who(user=request.user, **form.cleaned_data)
        return redirect("accounts:home")
    return render(request, "accounts/who.html", {"form": form})


@require_POST
@login_required
def switch(request: Any) -> HttpResponse:
    """Act in another of one's posts; which roles go with it is decided at each request."""
    terms = PostTerm.objects.on(timezone.localdate()).filter(person=request.user.person)
    chosen = str(request.POST.get("term", ""))
    if chosen in {str(pk) for pk in terms.values_list("pk", flat=True)}:
        request.session[POST] = chosen
    return HttpResponseRedirect(safe_next(request) or reverse("accounts:home"))


def safe_next(request: HttpRequest) -> str:
    """The page asked for, if it is ours (trust.md §4 row 19)."""
    target = request.POST.get("next") or request.GET.get("next") or ""
    allowed = url_has_allowed_host_and_scheme(
        target, {request.get_host()}, require_https=request.is_secure()
    )
    return target if allowed and target.startswith("/") else ""
