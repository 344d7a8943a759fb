"""Persons of the register: their posts, their account, what they agreed to on paper."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.accounts.forms.people import OpenAccountForm, PaperConsentForm
from phakhi.accounts.models import User
from phakhi.accounts.permissions import can_enter_consent, can_invite
from phakhi.accounts.picking.persons import people_of
from phakhi.accounts.queries.acting import standing_of
from phakhi.accounts.queries.consents import choices_of
from phakhi.accounts.queries.consequences import of_consent
from phakhi.accounts.services.consents import give_consent, withdraw_consent
from phakhi.accounts.services.invitations import accept, invite, invited_person
from phakhi.accounts.step_up import step_up_required
from phakhi.accounts.views.posts import PER_PAGE
from phakhi.core import files
from phakhi.core.errors import BadInput
from phakhi.core.http import Request
from phakhi.core.permissions import authorise
from phakhi.core.sentences import sentence
from phakhi.parties.models import Party
from phakhi.parties.queries import search_parties


@require_safe
def persons(request: Request) -> HttpResponse:
    authorise(request.acting.is_staff)
    query = request.GET.get("q", "")[:100]
    found = search_parties(people_of(request.acting), query)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "people/persons.html", {"page": page, "query": query})


@require_safe
def person(request: Request, pk: UUID) -> HttpResponse:
    authorise(request.acting.is_staff)
    who = _person(request, pk)
    has_account = User.objects.filter(person=who).exists()
    context = {
        "who": who,
        "standing": standing_of(who, timezone.localdate()),
        "choices": choices_of(who.pk, request.province),
        "has_account": has_account,
        "may_invite": not has_account and can_invite(request.acting, who),
        "may_enter_consent": can_enter_consent(request.acting, who),
    }
    return render(request, "people/person.html", context)


@require_POST
@step_up_required
def send_invitation(request: Request, pk: UUID) -> HttpResponse:
    """The link is shown this once, to be handed over or sent by LINE."""
    who = _person(request, pk)
    token = invite(acting=request.acting, person=who)
    path = reverse("people:invitation", args=[request.province.slug, token])
    context = {"who": who, "link": request.build_absolute_uri(path)}
    return render(request, "people/invited.html", context)


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: Request, token: str) -> HttpResponse:
    """Open to whoever holds the link; until it is used, nothing exists to be reset."""
    who = invited_person(token, request.province)
    form = OpenAccountForm(request.POST or None)
    if form.is_valid() and _opened(request, token, form):
        messages.success(request, _("Your account is open. Sign in now."))
        return redirect("account_login")
    return render(request, "people/invitation.html", {"form": form, "who": who})


def _opened(request: Request, token: str, form: OpenAccountForm) -> bool:
    data = form.cleaned_data
    chosen = {"username": data["username"], "password": data["password1"]}
    try:
        accept(token=token, province=request.province, **chosen)
    except BadInput as taken:
        form.add_error("username", sentence(taken))
        return False
    return True


@require_http_methods(["GET", "HEAD", "POST"])
def paper_consent(request: Request, pk: UUID) -> HttpResponse:
    who, acting = _person(request, pk), request.acting
    authorise(can_enter_consent(acting, who))
    form = PaperConsentForm(request.POST or None, request.FILES or None, acting=acting)
    if form.is_valid():
        scan = files.keep_upload(
            acting=acting, upload=form.cleaned_data["scan"], kinds=files.SCANS, purpose="consent"
        )
        give_consent(acting=acting, party=who, text=form.cleaned_data["text"], scan=scan)
        return redirect("people:person", province=request.province.slug, pk=who.pk)
    return render(request, "people/paper_consent.html", {"form": form, "who": who})


@require_http_methods(["GET", "HEAD", "POST"])
def paper_withdrawal(request: Request, pk: UUID, purpose: str) -> HttpResponse:
    """As easy as giving: no paper is asked for."""
    who, acting = _person(request, pk), request.acting
    authorise(can_enter_consent(acting, who))
    consent = who.consents.standing().filter(purpose=purpose).select_related("text").first()
    if request.method == "POST":
        if consent:
            withdraw_consent(acting=acting, consent=consent)
        return redirect("people:person", province=request.province.slug, pk=who.pk)
    context = {
        "title": _("The person takes this consent back"),
        "lead": f"{who.name} · {consent.text.title}" if consent else who.name,
        "consequences": of_consent(consent) if consent else [],
        "hindrance": "" if consent else _("This person has not agreed to it, or no longer does."),
        "submit": _("Take the consent back in the person's name"),
        "back_url": reverse("people:person", args=[request.province.slug, who.pk]),
    }
    return render(request, "people/confirm.html", context)


def _person(request: Request, pk: UUID) -> Party:
    found: Party = get_object_or_404(people_of(request.acting), pk=pk)
    return found
