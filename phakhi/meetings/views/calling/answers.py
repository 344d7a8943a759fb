"""For the secretary: who answered, whom to ask again, links to send; answers told by telephone."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.core.exports import Column, export
from phakhi.core.files import attachment
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent, sent_files
from phakhi.core.permissions import authorise
from phakhi.meetings.forms.calling.coming import AnswerForm, EnteredAnswerForm
from phakhi.meetings.frame import meeting_frame, meeting_or_404, meeting_trail
from phakhi.meetings.labels import answer_label, role_label, via_label
from phakhi.meetings.messages import invitation_text
from phakhi.meetings.models import Attendance, Meeting
from phakhi.meetings.permissions import can_answer_for, can_call, is_own
from phakhi.meetings.queries.answers import expected_at, is_silent, rows_of
from phakhi.meetings.services import calling
from phakhi.meetings.services.calling.answering import may_answer
from phakhi.meetings.services.calling.convening import rule_of
from phakhi.meetings.views.calling.frame import address, asked, here, page
from phakhi.meetings.views.trying import tried

FILTERS = ("", "silent", "comes", "sends", "not")


@require_safe
def answers(request: Request, code: str, ref: str) -> HttpResponse:
    meeting = _kept(request, code, ref)
    rows = rows_of(meeting)
    wanted = request.GET.get("answer", "")
    rule = rule_of(meeting.body)
    return page(
        request,
        "calling/answers.html",
        **meeting_frame(request.acting, meeting, "answers", _("Who comes"))
        | {
            "rows": [_shown(meeting, row) for row in rows if _fits(meeting, row, wanted)],
            "expected": expected_at(meeting, rows, delegates_count=rule.delegates_count),
            "chips": _chips(meeting, rows, wanted),
            "is_open": meeting.state in ("called", "open"),
            "silent": sum(1 for row in rows if is_silent(meeting, row)),
        },
    )


def _shown(meeting: Meeting, row: Attendance) -> dict[str, Any]:
    silent = is_silent(meeting, row)
    return {
        "row": row,
        "role": role_label(meeting.body, row.role),
        "answer": "" if silent else answer_label(row.answer),
        "was": answer_label(row.answer) if silent and row.answer else "",
        "via": via_label(row.answered_via) if row.entered_by else "",
        "tone": {"comes": "success", "sends": "info", "not": "neutral"}.get(row.answer, "waiting"),
    }


def _key(meeting: Meeting, row: Attendance) -> str:
    return "silent" if is_silent(meeting, row) else row.answer


def _fits(meeting: Meeting, row: Attendance, wanted: str) -> bool:
    return wanted not in FILTERS[1:] or _key(meeting, row) == wanted


def _chips(meeting: Meeting, rows: list[Attendance], wanted: str) -> list[dict[str, Any]]:
    labels = ((name, answer_label(name)) for name in FILTERS[2:])
    keys = [_key(meeting, row) for row in rows]
    named = [("", _("All")), ("silent", _("No answer yet")), *labels]
    return [
        {
            "label": label,
            "url": f"?answer={name}" if name else "?",
            "count": keys.count(name) if name else len(rows),
            "current": name == wanted,
        }
        for name, label in named
    ]


@require_safe
def answers_file(request: Request, code: str, ref: str, ending: str) -> HttpResponseBase:
    meeting = _kept(request, code, ref)
    columns = [
        Column(_("Name"), lambda row: row.name),
        Column(_("Post"), lambda row: row.post),
        Column(_("As"), lambda row: role_label(meeting.body, row.role)),
        Column(_("Answer"), lambda row: answer_label(row.answer)),
        Column(_("Delegate"), lambda row: row.delegate_name),
        Column(_("Post of the delegate"), lambda row: row.delegate_post),
        Column(_("Note"), lambda row: row.answer_note),
        Column(_("Answered"), lambda row: row.answered_at),
    ]
    return export(rows_of(meeting), columns, ending, f"answers-{code}-{ref}")


@never_cache
@require_http_methods(["GET", "POST"])
def links(request: Request, code: str, ref: str) -> HttpResponse:
    """A POST makes the links and shows them once: all of them, or of those who are silent."""
    meeting = _kept(request, code, ref)
    rows = rows_of(meeting)
    only_silent = request.GET.get("who") == "silent"
    wanted = [row for row in rows if not only_silent or is_silent(meeting, row)]
    made = _made(request, meeting, wanted, remind=only_silent) if request.method == "POST" else []
    title = _("Ask again those who are silent") if only_silent else _("A link for everybody")
    return page(
        request,
        "calling/links.html",
        title=title,
        kind=meeting.body.name,
        trail=meeting_trail(meeting, (_("Who comes"), here(meeting, "answers")), (title, "")),
        meeting=meeting,
        made=made,
        count=len(wanted),
        is_open=meeting.state == "called",
        back_url=here(meeting, "answers"),
    )


def _made(
    request: Request, meeting: Meeting, rows: list[Attendance], *, remind: bool
) -> list[dict[str, Any]]:
    for row in rows:
        row.meeting = meeting
    found = calling.invitation_links(acting=request.acting, meeting=meeting, rows=rows)
    if remind:
        calling.note_reminded(acting=request.acting, meeting=meeting, rows=rows)
    shown = []
    for row, token in found:
        url = request.build_absolute_uri(address(request, "answer_by_link", token=token))
        text = invitation_text(meeting, row.name, url, is_reminder=remind)
        shown.append({"row": row, "url": url, "text": text})
    return shown


@require_http_methods(["GET", "POST"])
def answer_for(request: Request, code: str, ref: str, pk: UUID) -> HttpResponse:
    """One's own when signed in, or what somebody told an officer."""
    meeting = meeting_or_404(request.acting, code, ref)
    row = _row(request, meeting, pk)
    authorise(can_answer_for(request.acting, row))
    own = is_own(request.acting, row)
    if not may_answer(meeting, by_officer=not own):
        raise Http404
    form_class = AnswerForm if own else EnteredAnswerForm
    initial = {
        name: getattr(row, name) for name in ("answer", "delegate_name", "delegate_post")
    } | {"note": row.answer_note}
    form = form_class(sent(request), sent_files(request), initial=initial)
    back = here(meeting) if own else here(meeting, "answers")
    if form.is_bound and form.is_valid():
        given = {"attendance": row, **form.cleaned_data}
        if tried(form, "letter", calling.answer_invitation, acting=request.acting, **given):
            return saved(request, _("The answer is kept."), back)
    return asked(
        request,
        meeting,
        form,
        title=_("Your answer") if own else _("Answer of %(name)s") % {"name": row.name},
        submit=_("Send this answer") if own else _("Enter this answer"),
        back=back,
    )


@require_safe
def letter(request: Request, code: str, ref: str, pk: UUID) -> FileResponse:
    meeting = meeting_or_404(request.acting, code, ref)
    row = _row(request, meeting, pk)
    authorise(can_answer_for(request.acting, row) or request.acting.is_staff)
    if row.letter is None:
        raise Http404
    return attachment(row.letter)


def _row(request: Request, meeting: Meeting, pk: UUID) -> Attendance:
    seen = Attendance.objects.visible_to(request.acting).filter(meeting=meeting)
    wanted = seen.select_related("meeting__body__province", "letter__province")
    found: Attendance = get_object_or_404(wanted, pk=pk)
    return found


def _kept(request: Request, code: str, ref: str) -> Meeting:
    meeting = meeting_or_404(request.acting, code, ref)
    authorise(can_call(request.acting, meeting.body))
    return meeting
