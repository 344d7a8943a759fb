"""My consents: given and taken back on the same page, with one press each."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from phakhi.accounts.models import Consent
from phakhi.accounts.queries.consents import choices_of, current_texts
from phakhi.accounts.services.consents import give_consent, withdraw_consent
from phakhi.accounts.views.own import own_acting, with_person


@require_safe
@login_required
@with_person
def consents(request: Any) -> HttpResponse:
    person = request.user.person
    past = Consent.objects.filter(party=person).exclude(withdrawn_at=None).select_related("text")
    context = {"choices": choices_of(person.pk, person.province), "past": past}
    return render(request, "accounts/consents.html", context)


@require_POST
@login_required
@with_person
def give(request: Any) -> HttpResponse:
    """Only the words that are current now can be agreed to."""
    acting = own_acting(request)
    wanted = {str(text.pk): text for text in current_texts(acting.province)}
    text = wanted.get(request.POST.get("text", ""))
    if text is None:
        raise Http404
    give_consent(acting=acting, party=request.user.person, text=text)
    return redirect("accounts:consents")


@require_POST
@login_required
@with_person
def withdraw(request: Any, pk: Any) -> HttpResponse:
    consent = get_object_or_404(Consent, pk=pk, party=request.user.person)
    withdraw_consent(acting=own_acting(request), consent=consent)
    return redirect("accounts:consents")
