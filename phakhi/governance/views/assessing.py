"""The sheet of one assessor, hidden from the others until all are in (R027)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.accounts.models import RoleGrant
from phakhi.accounts.picking.persons import people_of
from phakhi.core.acting import Role
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise
from phakhi.governance import services
from phakhi.governance.forms.work import AssessorForm, ScoreForm
from phakhi.governance.models import Application, Score
from phakhi.governance.permissions import can_coordinate
from phakhi.governance.services.calls import own_sheet
from phakhi.governance.views.calls import find_call
from phakhi.governance.views.frame import address, asked
from phakhi.parties.models.party import PartyQuerySet


@require_http_methods(["GET", "POST"])
def name_assessor(request: Request, code: str, number: int) -> HttpResponse:
    network, found = find_call(request, code, number)
    authorise(can_coordinate(request.acting, network))
    form = AssessorForm(sent(request), acting=request.acting, among=_people(request))
    back = address(request, "call", code=network.public_code, number=number)
    if form.is_bound and form.is_valid():
        services.add_assessor(acting=request.acting, call=found, **form.cleaned_data)
        return saved(request, _("Named. Everybody scores alone."), back)
    return asked(
        request,
        network,
        form,
        title=_("Name an assessor"),
        lead=_("Somebody with a role in the office. At least two are better than one."),
        submit=_("Name this person"),
        back=back,
    )


@require_safe
def sheet(request: Request, code: str, number: int) -> HttpResponse:
    network, found = find_call(request, code, number)
    mine = own_sheet(request.acting, found)
    applications = found.applications.filter(state="submitted").select_related("actor__party")
    scored = set(Score.objects.filter(assessor=mine).values_list("application", flat=True))
    return asked(
        request,
        network,
        None,
        title=_("My sheet"),
        lead=_("Nobody sees your marks before every assessor has handed in."),
        submit=_("Hand in my sheet"),
        back=address(request, "call", code=network.public_code, number=number),
        template="calls/sheet.html",
        call=found,
        applications=[(one, one.pk in scored) for one in applications],
        is_full=all(one.pk in scored for one in applications),
    )


@require_http_methods(["GET", "POST"])
def score(request: Request, code: str, number: int, pk: UUID) -> HttpResponse:
    network, found = find_call(request, code, number)
    mine = own_sheet(request.acting, found)
    seen = Application.objects.visible_to(request.acting).select_related("actor__party")
    application = get_object_or_404(seen, pk=pk, call=found)
    form = ScoreForm(found.criteria.all(), sent(request), initial=_given(mine, application))
    back = address(request, "sheet", code=network.public_code, number=number)
    if form.is_bound and form.is_valid():
        services.score_application(
            acting=request.acting, application=application, points=form.points
        )
        return saved(request, _("Kept. You can change it until you hand in."), back)
    return asked(
        request,
        network,
        form,
        title=application.actor.party.name,
        lead=_("0 is not at all, 5 is fully."),
        submit=_("Keep these marks"),
        back=back,
        template="calls/score.html",
        application=application,
    )


@require_POST
def hand_in(request: Request, code: str, number: int) -> HttpResponse:
    network, found = find_call(request, code, number)
    services.hand_in_sheet(acting=request.acting, call=found)
    back = address(request, "call", code=network.public_code, number=number)
    return saved(request, _("Handed in."), back)


def _people(request: Request) -> PartyQuerySet:
    """Whoever holds a role of the office, by name or through a post."""
    held = RoleGrant.objects.filter(province=request.province, role__in=Role.STAFF)
    by_post = Q(terms__post__in=held.exclude(post=None).values("post"))
    by_name = Q(pk__in=held.exclude(person=None).values("person"))
    return people_of(request.acting).filter(by_name | by_post).distinct()


def _given(mine: Any, application: Application) -> dict[str, Any]:
    rows = Score.objects.filter(assessor=mine, application=application).select_related("criterion")
    return {f"c{row.criterion.place}": row.points for row in rows}
