"""The members and the minutes: their links, their answers, what became of each correction."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from phakhi.core import links
from phakhi.core.acting import Acting, Role
from phakhi.core.errors import BadInput, Forbidden
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.sentences import sentence
from phakhi.meetings.addresses import meeting_address
from phakhi.meetings.forms.sitting.minutes import AnswerForm, HandleForm
from phakhi.meetings.frame import meeting_or_404
from phakhi.meetings.models import Attendance, Minutes, MinutesAnswer
from phakhi.meetings.queries.minutes import minutes_lines, own_answer
from phakhi.meetings.services import sitting as services
from phakhi.meetings.services.sitting.correcting import minutes_link, purpose_of
from phakhi.meetings.views.sitting.frame import address, asked, kept_or_404, page
from phakhi.meetings.views.sitting.minutes import RELATED, minutes_or_404
from phakhi.meetings.wording import full_name


@never_cache
@require_http_methods(["GET", "POST"])
def links_page(request: Request, code: str, ref: str) -> HttpResponse:
    meeting = kept_or_404(request, code, ref)
    found = minutes_or_404(request.acting, meeting)
    rows = meeting.attendances.filter(counts=True)
    open_rows = rows.exclude(pk__in=found.answers.values("attendance"))
    may_send = found.state == "circulating"
    made = _links(request, found, open_rows) if request.method == "POST" and may_send else []
    return asked(
        request,
        meeting,
        None,
        title=_("Links to approve with"),
        lead=_("Each works once, for one member. Send each to its member."),
        submit=_("Make %(count)s links") % {"count": open_rows.count() if may_send else 0},
        back=meeting_address(meeting, "minutes"),
        template="sitting/links.html",
        links=made,
    )


@require_http_methods(["GET", "POST"])
def answer_here(request: Request, code: str, ref: str) -> HttpResponse:
    meeting = meeting_or_404(request.acting, code, ref)
    found = minutes_or_404(request.acting, meeting)
    own = own_answer(request.acting, found)
    if own is None:
        raise Forbidden
    form = AnswerForm(sent(request))
    back = meeting_address(meeting, "minutes")
    if form.is_bound and form.is_valid() and _answered(request.acting, found, own.row, form):
        return saved(request, _("Your answer is kept."), back)
    title = _("Do you approve these minutes?")
    given = {"title": title, "submit": _("Send this answer"), "back": back}
    return asked(request, meeting, form, **given)


@never_cache
@require_http_methods(["GET", "POST"])
def by_link(request: Request, pk: UUID, token: str) -> HttpResponse:
    """On the member's own phone: the whole text above, the answer below."""
    rows = Minutes.objects.filter(province=request.province, pk=pk, state="circulating")
    found = rows.select_related(*RELATED).first()
    if found is None:
        raise links.DeadLink
    link = links.look_at(token, purpose=purpose_of(found), province=request.province)
    row = Attendance.objects.get(pk=link.subject_id, province=request.province)
    form = AnswerForm(sent(request))
    given: dict[str, Any] = {"minutes": found, "row": row, "kind": full_name(found.meeting)}
    is_sent = form.is_bound and form.is_valid()
    if is_sent and _answered(request.acting, found, row, form, token=token):
        return page(request, "sitting/voted.html", title=_("Your answer on the minutes is kept"), **given)
    return page(
        request,
        "sitting/minutes_answer.html",
        title=_("Do you approve these minutes?"),
        form=form,
        submit=_("Send this answer"),
        lines=minutes_lines(as_reader(request.acting), found),
        **given,
    )


@require_http_methods(["GET", "POST"])
def handle(request: Request, code: str, ref: str, pk: UUID) -> HttpResponse:
    meeting = kept_or_404(request, code, ref)
    seen = MinutesAnswer.objects.visible_to(request.acting)
    rows = seen.select_related("minutes__meeting__body", "attendance")
    row = get_object_or_404(rows, minutes__meeting=meeting, approves=False, pk=pk)
    form = HandleForm(sent(request))
    back = meeting_address(meeting, "minutes")
    if form.is_bound and form.is_valid():
        is_taken, note = form.cleaned_data["handled"] == "taken", form.cleaned_data["note"]
        try:
            services.handle_answer(acting=request.acting, answer=row, is_taken=is_taken, note=note)
        except BadInput as error:
            form.add_error("note", sentence(error))
        else:
            return saved(request, _("The correction is answered."), f"{back}#answers")
    title = _("Correction asked by %(name)s") % {"name": row.attendance.name}
    given = {"title": title, "lead": row.text, "submit": _("Answer this correction"), "back": back}
    return asked(request, meeting, form, **given)


def as_reader(acting: Acting) -> Acting:
    """The link lets its holder read what the office sent round, for this page alone."""
    return replace(acting, roles=frozenset({Role.AUDITOR}))


def _answered(
    acting: Acting, found: Minutes, row: Attendance, form: AnswerForm, token: str = ""
) -> bool:
    given = form.cleaned_data
    try:
        services.answer_minutes(
            acting=acting,
            minutes=found,
            attendance=row,
            approves=given["answer"] == "yes",
            text=given["text"],
            token=token,
        )
    except BadInput as error:
        form.add_error("text", sentence(error))
        return False
    return True


def _links(request: Request, found: Minutes, rows: Any) -> list[tuple[Attendance, str]]:
    made = []
    for row in rows:
        token = minutes_link(acting=request.acting, minutes=found, attendance=row)
        url = address(request, "minutes_by_link", pk=found.pk, token=token)
        made.append((row, request.build_absolute_uri(url)))
    return made
