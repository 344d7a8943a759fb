"""From a phone, without an account: answering the invitation, and coming through the door."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from phakhi.core import links
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent, sent_files
from phakhi.core.sentences import sentence
from phakhi.meetings.forms.calling.coming import AnswerForm, CodeForm
from phakhi.meetings.labels import answer_label, role_label
from phakhi.meetings.models import Attendance, Meeting
from phakhi.meetings.queries.agenda import agenda_tree
from phakhi.meetings.queries.answers import is_silent
from phakhi.meetings.queries.coming import may_note
from phakhi.meetings.services import calling
from phakhi.meetings.services.calling.answering import may_answer
from phakhi.meetings.services.calling.inviting import DOOR, INVITATION
from phakhi.meetings.tries import count_wrong_code, refuse_guessing
from phakhi.meetings.views.calling.frame import address, page
from phakhi.meetings.views.trying import tried
from phakhi.meetings.wording import called, full_name


@never_cache
@require_http_methods(["GET", "POST"])
def answer(request: Request, token: str) -> HttpResponse:
    """The second time it shows what was answered, and takes another answer until the start."""
    row = _invited(request, token)
    meeting = row.meeting
    is_open = may_answer(meeting, by_officer=False)
    if request.method == "POST" and "come" in request.POST:
        calling.come_by_link(acting=request.acting, token=token)
        back = address(request, "answer_by_link", token=token)
        return saved(request, _("You are noted as present. Join with the link below."), back)
    form = AnswerForm(sent(request), sent_files(request), initial=_initial(meeting, row))
    if form.is_bound and form.is_valid():
        seen = _sequence(request, meeting)
        given = {"token": token, "sequence": seen, **form.cleaned_data}
        if tried(form, "letter", calling.answer_by_link, acting=request.acting, **given):
            back = address(request, "answer_by_link", token=token)
            return saved(request, _("Thank you: your answer is kept."), back)
    return page(
        request,
        "calling/answer.html",
        title=full_name(meeting),
        lead=_("Invitation of %(name)s") % {"name": row.name or role_label(meeting.body, row.role)},
        meeting=meeting,
        row=row,
        form=form,
        is_open=is_open,
        said="" if is_silent(meeting, row) else answer_label(row.answer),
        was=answer_label(row.answer) if is_silent(meeting, row) and row.answer else "",
        agenda=agenda_tree(Acting.stranger(request.province), meeting),
        may_come=may_note(meeting) and bool(meeting.online_url) and row.came_at is None,
    )


@never_cache
@require_http_methods(["GET", "POST"])
def door(request: Request, token: str) -> HttpResponse:
    """Whoever scans the QR at the door says the own code once."""
    link = links.look_at(token, purpose=DOOR, province=request.province)
    meeting = Meeting.objects.select_related("body__province", "province").get(pk=link.subject_id)
    form = CodeForm(sent(request))
    came = None
    if form.is_bound and form.is_valid():
        who = f"{request.META.get('REMOTE_ADDR', '')}:{meeting.pk}"
        refuse_guessing(who, meeting.attendances.count())
        try:
            came = calling.check_in_by_code(
                acting=request.acting, meeting=meeting, code=form.cleaned_data["code"], by="qr"
            )
        except BadInput as fault:
            count_wrong_code(who)
            form.add_error("code", sentence(fault))
    return page(
        request,
        "calling/door.html",
        title=_("You are here: %(meeting)s") % {"meeting": called(meeting)},
        lead=meeting.body.name,
        meeting=meeting,
        form=form,
        came=came,
        is_open=may_note(meeting),
    )


def _invited(request: Request, token: str) -> Attendance:
    link = links.look_at(token, purpose=INVITATION, province=request.province)
    rows = Attendance.objects.select_related("meeting__body__province", "meeting__province")
    row: Attendance = rows.get(pk=link.subject_id)
    return row


def _initial(meeting: Meeting, row: Attendance) -> dict[str, Any]:
    if is_silent(meeting, row):
        return {}
    names = ("answer", "delegate_name", "delegate_post")
    return {name: getattr(row, name) for name in names} | {"note": row.answer_note}


def _sequence(request: Request, meeting: Meeting) -> int:
    """Which state of the meeting the page showed."""
    text = request.POST.get("sequence", "")
    return int(text) if text.isdecimal() and len(text) < 9 else meeting.sequence
