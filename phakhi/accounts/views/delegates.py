"""Who speaks for an organisation by letter (มอบหมายผู้แทน), without a post in it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.accounts.forms.people import DelegateForm
from phakhi.accounts.queries.consequences import delegation_stays_because, of_delegation
from phakhi.accounts.views.posts import organisation_of
from phakhi.core.http import Request
from phakhi.core.permissions import authorise
from phakhi.parties.models import Representation
from phakhi.parties.permissions import can_keep_posts
from phakhi.parties.services import add_representation, end_representation


@require_http_methods(["GET", "HEAD", "POST"])
def new_delegate(request: Request, pk: UUID) -> HttpResponse:
    party = organisation_of(request, pk)
    authorise(can_keep_posts(request.acting, party))
    form = DelegateForm(request.POST or None, acting=request.acting)
    if form.is_valid():
        add_representation(acting=request.acting, party=party, **form.cleaned_data)
        return redirect("people:posts", province=request.province.slug, pk=party.pk)
    return render(request, "people/new_delegate.html", {"form": form, "organisation": party})


@require_http_methods(["GET", "HEAD", "POST"])
def end_delegate(request: Request, pk: UUID) -> HttpResponse:
    visible = Representation.objects.visible_to(request.acting).select_related("party", "person")
    row = get_object_or_404(visible, pk=pk)
    authorise(can_keep_posts(request.acting, row.party))
    if request.method == "POST":
        end_representation(acting=request.acting, row=row, until=timezone.localdate())
        return redirect("people:posts", province=request.province.slug, pk=row.party_id)
    context = {
        "title": _("End this delegation"),
        "lead": f"{row.person.name} · {row.basis}" if row.basis else row.person.name,
        "consequences": of_delegation(row),
        "hindrance": delegation_stays_because(row),
        "submit": _("End the delegation today"),
        "back_url": reverse("people:posts", args=[request.province.slug, row.party_id]),
        "organisation": row.party,
    }
    return render(request, "people/confirm.html", context)
