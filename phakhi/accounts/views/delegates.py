"""Who speaks for an organisation by letter (มอบหมายผู้แทน), without a post in it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from phakhi.accounts.forms.people import DelegateForm
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


@require_POST
def end_delegate(request: Request, pk: UUID) -> HttpResponse:
    visible = Representation.objects.visible_to(request.acting).select_related("party")
    row = get_object_or_404(visible, pk=pk)
    authorise(can_keep_posts(request.acting, row.party))
    end_representation(acting=request.acting, row=row, until=timezone.localdate())
    return redirect("people:posts", province=request.province.slug, pk=row.party_id)
