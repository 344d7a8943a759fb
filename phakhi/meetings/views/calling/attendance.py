"""At the door and afterwards: one tap for each name, codes typed in from paper, times put right."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.errors import BadInput
from phakhi.core.exports import Column, export
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise
from phakhi.meetings.forms.calling.coming import CodesForm, GuestForm, TimesForm
from phakhi.meetings.forms.calling.fields import moment
from phakhi.meetings.frame import meeting_frame, meeting_or_404, meeting_trail
from phakhi.meetings.labels import role_label, way_label
from phakhi.meetings.models import Attendance, Meeting
from phakhi.meetings.permissions import can_call
from phakhi.meetings.queries.answers import rows_of
from phakhi.meetings.queries.coming import Door, may_note
from phakhi.meetings.services import calling
from phakhi.meetings.views.calling.frame import address, asked, here, page
from phakhi.meetings.views.trying import tried


@require_safe
def attendance(request: Request, code: str, ref: str) -> HttpResponse:
    meeting = kept(request, code, ref)
    rows = rows_of(meeting)
    context = meeting_frame(request.acting, meeting, "attendance", _("Attendance"))
    return page(
        request,
        "calling/attendance.html",
        **context
        | {
            "door": Door.of(meeting, rows),
            "rows": [_shown(meeting, row) for row in rows],
            "may_note": may_note(meeting),
            "may_type": may_note(meeting) or meeting.state == "closed",
            "may_add": meeting.state in ("planned", "called", "open"),
        },
    )


def _shown(meeting: Meeting, row: Attendance) -> dict[str, Any]:
    is_here = row.came_at is not None and row.left_at is None
    return {
        "row": row,
        "role": role_label(meeting.body, row.role),
        "is_here": is_here,
        "has_left": row.left_at is not None,
        "way": way_label(row.came_by),
        "is_late": row.came_at is not None and row.came_at > meeting.starts_at,
        "delegate": row.delegate_name if row.answer == "sends" else "",
    }


@require_POST
def note(request: Request, code: str, ref: str, pk: UUID, act: str) -> HttpResponse:
    """One tap; back to the same name on the list."""
    meeting = kept(request, code, ref)
    row = _row(request, meeting, pk)
    acting = request.acting
    if act == "in":
        calling.check_in(acting=acting, attendance=row, by="list")
    elif act == "out":
        calling.check_out(acting=acting, attendance=row)
    elif act == "undo":
        calling.undo_check_in(acting=acting, attendance=row)
    else:
        raise BadInput
    told = {"in": _("%(name)s is here."), "out": _("%(name)s has left.")}
    sentence = told.get(act, _("Undone: %(name)s is not noted as present.")) % {"name": row.name}
    return saved(request, sentence, f"{here(meeting, 'attendance')}#row-{row.pk}")


@require_http_methods(["GET", "POST"])
def times(request: Request, code: str, ref: str, pk: UUID) -> HttpResponse:
    """Late or gone early, written down afterwards."""
    meeting = kept(request, code, ref)
    row = _row(request, meeting, pk)
    came, left = (timezone.localtime(t).time() if t else None for t in (row.came_at, row.left_at))
    form = TimesForm(meeting, sent(request), initial={"came": came, "left": left})
    if form.is_bound and form.is_valid():
        came_at, left_at = form.moments()
        given = {"attendance": row, "came_at": came_at, "left_at": left_at}
        if tried(form, None, calling.set_times, acting=request.acting, **given):
            return saved(request, _("The times are kept."), here(meeting, "attendance"))
    return asked(
        request,
        meeting,
        form,
        title=_("When %(name)s came and left") % {"name": row.name},
        submit=_("Keep these times"),
        back=here(meeting, "attendance"),
    )


@require_http_methods(["GET", "POST"])
def codes(request: Request, code: str, ref: str) -> HttpResponse:
    """A paper list typed in: all of it, or nothing and the line that is wrong."""
    meeting = kept(request, code, ref)
    form = CodesForm(sent(request))
    if form.is_bound and form.is_valid():
        lines = form.cleaned_data["lines"]
        count = tried(form, "lines", _enter, request=request, meeting=meeting, lines=lines)
        if count is not None:
            told = _("%(count)s people are noted from paper.") % {"count": count}
            return saved(request, told, here(meeting, "attendance"))
    return asked(
        request,
        meeting,
        form,
        title=_("Type in the paper list"),
        submit=_("Note all of them as present"),
        back=here(meeting, "attendance"),
    )


@transaction.atomic
def _enter(request: Request, meeting: Meeting, lines: list[tuple[int, str, Any]]) -> int:
    rows = {row.code: row for row in Attendance.objects.filter(meeting=meeting)}
    day = timezone.localdate(meeting.starts_at)
    for number, code, clock in lines:
        row = rows.get(code)
        if row is None:
            raise BadInput("code_unknown_in_line", number=number, digits=code[:20])
        at: datetime = moment(day, clock) if clock else meeting.starts_at
        calling.check_in(acting=request.acting, attendance=row, by="paper", at=at)
    return len(lines)


@require_http_methods(["GET", "POST"])
def guest(request: Request, code: str, ref: str) -> HttpResponse:
    meeting = kept(request, code, ref)
    form = GuestForm(sent(request))
    if form.is_bound and form.is_valid():
        calling.add_guest(acting=request.acting, meeting=meeting, **form.cleaned_data)
        return saved(request, _("On the list."), here(meeting, "attendance"))
    return asked(
        request,
        meeting,
        form,
        title=_("Add somebody who attends"),
        lead=_("Attends without a seat: on the list and in the minutes, not in the quorum."),
        submit=_("Put this name on the list"),
        back=here(meeting, "attendance"),
    )


@require_safe
def sheet(request: Request, code: str, ref: str) -> HttpResponse:
    """To print before the network goes: names, codes, a column to sign."""
    meeting = kept(request, code, ref)
    return page(
        request,
        "calling/sheet.html",
        title=_("List to sign at the door"),
        trail=meeting_trail(
            meeting, (_("Attendance"), here(meeting, "attendance")), (_("List"), "")
        ),
        meeting=meeting,
        rows=[_shown(meeting, row) for row in rows_of(meeting)],
    )


@never_cache
@require_http_methods(["GET", "POST"])
def door(request: Request, code: str, ref: str) -> HttpResponse:
    """A POST makes the QR that hangs at the door; the one before ends."""
    meeting = kept(request, code, ref)
    url = ""
    if request.method == "POST":
        token = calling.door_link(acting=request.acting, meeting=meeting)
        url = request.build_absolute_uri(address(request, "door", token=token))
    title = _("QR code at the door")
    return page(
        request,
        "calling/door_sheet.html",
        title=title,
        kind=meeting.body.name,
        trail=meeting_trail(meeting, (_("Attendance"), here(meeting, "attendance")), (title, "")),
        meeting=meeting,
        url=url,
        back_url=here(meeting, "attendance"),
    )


@require_safe
def attendance_file(request: Request, code: str, ref: str, ending: str) -> HttpResponseBase:
    meeting = kept(request, code, ref)
    columns = [
        Column(_("Name"), lambda row: row.name),
        Column(_("Post"), lambda row: row.post),
        Column(_("As"), lambda row: role_label(meeting.body, row.role)),
        Column(_("Delegate"), lambda row: row.delegate_name),
        Column(_("Came at"), lambda row: row.came_at),
        Column(_("Left at"), lambda row: row.left_at),
        Column(_("How noted"), lambda row: way_label(row.came_by)),
    ]
    return export(rows_of(meeting), columns, ending, f"attendance-{code}-{ref}")


def _row(request: Request, meeting: Meeting, pk: UUID) -> Attendance:
    rows = Attendance.objects.visible_to(request.acting).filter(meeting=meeting)
    found: Attendance = get_object_or_404(rows.select_related("meeting__body"), pk=pk)
    return found


def kept(request: Request, code: str, ref: str) -> Meeting:
    meeting = meeting_or_404(request.acting, code, ref)
    authorise(can_call(request.acting, meeting.body))
    return meeting
