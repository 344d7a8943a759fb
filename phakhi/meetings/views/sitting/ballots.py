"""Voting: the roll on the secretary's screen, the ballot on the member's phone."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from phakhi.core import links
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise
from phakhi.meetings.forms.sitting.items import BallotForm
from phakhi.meetings.models import Attendance, Resolution
from phakhi.meetings.queries.live import live_of
from phakhi.meetings.resolved import motion_th
from phakhi.meetings.services import sitting as services
from phakhi.meetings.services.sitting.votes import purpose_of
from phakhi.meetings.states import keeps
from phakhi.meetings.views.sitting.frame import (
    address,
    asked,
    attendance_or_404,
    page,
    room_address,
)

RELATED = ("item__meeting__body__province", "item__meeting__province", "province")


def open_vote_or_404(request: Request, pk: UUID) -> Resolution:
    seen = Resolution.objects.visible_to(request.acting).filter(closed_at=None)
    found: Resolution = get_object_or_404(seen.select_related(*RELATED), pk=pk)
    return found


@never_cache
@require_http_methods(["GET", "POST"])
def vote(request: Request, pk: UUID) -> HttpResponse:
    """The secretary sees the roll and enters; a member sees the own ballot first."""
    found = open_vote_or_404(request, pk)
    meeting = found.item.meeting
    here = address(request, "vote", pk=pk)
    row = _chosen(request, found)
    form = BallotForm(sent(request))
    if row is not None and form.is_bound and form.is_valid():
        services.cast_vote(
            acting=request.acting, resolution=found, attendance=row, **form.cleaned_data
        )
        told = _("%(name)s: the vote is kept.") % {"name": row.name}
        return saved(request, told, f"{here}#row-{row.pk}")
    live = live_of(request.acting, meeting)
    own = live.chair_of(request.acting)
    may_keep = keeps(request.acting, meeting)
    authorise(may_keep or own is not None or request.acting.is_staff)
    return asked(
        request,
        meeting,
        form,
        title=_("Roll call") if found.way == "roll_call" else _("Decision by circulation"),
        lead=found.item.title,
        submit=_("Give this vote"),
        back=_back(request, found),
        template="sitting/vote.html",
        resolution=found,
        words=motion_th(found),
        live=live,
        own=own,
        keeps=may_keep,
        fault_of=row,
    )


@never_cache
@require_http_methods(["GET", "POST"])
def by_link(request: Request, pk: UUID, token: str) -> HttpResponse:
    """On the member's own phone, without an account."""
    found = Resolution.objects.filter(province=request.province, pk=pk, closed_at=None)
    resolution = found.select_related(*RELATED).first()
    if resolution is None:
        raise links.DeadLink
    link = links.look_at(token, purpose=purpose_of(resolution), province=request.province)
    row = Attendance.objects.get(pk=link.subject_id, province=request.province)
    form = BallotForm(sent(request))
    given: dict[str, Any] = {"resolution": resolution, "row": row, "words": motion_th(resolution)}
    if form.is_bound and form.is_valid():
        services.cast_vote(
            acting=request.acting,
            resolution=resolution,
            attendance=row,
            token=token,
            **form.cleaned_data,
        )
        return page(request, "sitting/voted.html", title=_("Your vote is kept"), **given)
    title = _("Your vote")
    submit = _("Give this vote")
    return page(request, "sitting/ballot.html", title=title, form=form, submit=submit, **given)


def _back(request: Request, found: Resolution) -> str:
    meeting = found.item.meeting
    if found.way == "circulation":
        return address(request, "body_resolutions", code=meeting.body.public_code)
    return room_address(meeting)


def _chosen(request: Request, found: Resolution) -> Attendance | None:
    pk = request.POST.get("attendance", "")
    try:
        return attendance_or_404(request.acting, found.item.meeting, UUID(pk)) if pk else None
    except ValueError:
        return None
