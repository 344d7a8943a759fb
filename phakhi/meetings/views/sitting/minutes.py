"""The minutes of a meeting: read, written item by item."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.core.acting import Acting
from phakhi.core.errors import StaleWrite
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.meetings.addresses import meeting_address
from phakhi.meetings.forms.sitting.minutes import FrameForm, TextForm
from phakhi.meetings.frame import meeting_frame, meeting_or_404
from phakhi.meetings.models import Meeting, Minutes, MinuteText
from phakhi.meetings.models.minutes import WITH_MEMBERS
from phakhi.meetings.permissions_sitting import reads_as_member
from phakhi.meetings.queries.minutes import (
    answers_now,
    minutes_lines,
    minutes_phases,
    own_answer,
)
from phakhi.meetings.roll import roll_of
from phakhi.meetings.services import sitting as services
from phakhi.meetings.services.sitting.approving import public_paper, still_answering
from phakhi.meetings.services.sitting.minutes import need_draft
from phakhi.meetings.states import MINUTES_FLOW, keeps
from phakhi.meetings.views.sitting.frame import asked, kept_or_404, page
from phakhi.meetings.views.sitting.stale import compared

RELATED = ("meeting__body__province", "meeting__province", "approved_at_meeting", "paper")


def minutes_of(acting: Acting, meeting: Meeting) -> Minutes | None:
    seen = Minutes.objects.visible_to(acting).select_related(*RELATED)
    return seen.filter(meeting=meeting).first()


def minutes_or_404(acting: Acting, meeting: Meeting) -> Minutes:
    found = minutes_of(acting, meeting)
    if found is None:
        raise Http404
    return found


@require_safe
def minutes(request: Request, code: str, ref: str) -> HttpResponse:
    """One page for all of its life: what stands, who has to act, what each reader may see."""
    acting = request.acting
    meeting = meeting_or_404(acting, code, ref)
    found = minutes_of(acting, meeting)
    frame = meeting_frame(acting, meeting, "minutes", _("Minutes"))
    may_keep = keeps(acting, meeting)
    context: dict[str, Any] = {"minutes": found, "may_keep": may_keep, "here_ref": ref}
    context["may_draft"] = may_keep and meeting.state in ("closed", "lapsed")
    if found is not None:
        context |= _shown(acting, found, may_keep=may_keep)
    return page(request, "sitting/minutes.html", **frame | context)


@require_http_methods(["GET", "POST"])
def text(request: Request, code: str, ref: str, pk: UUID) -> HttpResponse:
    meeting = kept_or_404(request, code, ref)
    seen = MinuteText.objects.visible_to(request.acting).select_related("item", "minutes__meeting")
    row = get_object_or_404(seen, minutes__meeting=meeting, pk=pk)
    form = TextForm(sent(request), initial={"words": row.text})
    back = meeting_address(meeting, "minutes")
    more: dict[str, Any] = {"version": row.version}
    if form.is_bound and form.is_valid():
        words, seen_now = form.cleaned_data["words"], seen_version(request, row.version)
        try:
            services.write_text(acting=request.acting, text=row, words=words, seen=seen_now)
        except StaleWrite as error:
            more = compared(error, {"text": words}, {"text": _("What the minutes say")})
        else:
            return saved(request, _("Kept in the draft."), f"{back}#item-{row.item_id}")
    else:
        need_draft(row.minutes)
    return asked(
        request,
        meeting,
        form,
        title=row.item.title,
        submit=_("Keep this text in the draft"),
        back=back,
        autosave=f"minutes-{row.pk}",
        **more,
    )


@require_http_methods(["GET", "POST"])
def frame(request: Request, code: str, ref: str) -> HttpResponse:
    meeting = kept_or_404(request, code, ref)
    found = minutes_or_404(request.acting, meeting)
    form = FrameForm(sent(request), initial={"head": found.head, "tail": found.tail})
    back = meeting_address(meeting, "minutes")
    more: dict[str, Any] = {"version": found.version}
    if form.is_bound and form.is_valid():
        given = {"seen": seen_version(request, found.version), **form.cleaned_data}
        try:
            services.write_frame(acting=request.acting, minutes=found, **given)
        except StaleWrite as error:
            labels = {name: field.label for name, field in form.fields.items()}
            more = compared(error, form.cleaned_data, labels)
        else:
            return saved(request, _("Kept in the draft."), back)
    need_draft(found)
    return asked(
        request,
        meeting,
        form,
        title=_("Beginning and end of the minutes"),
        submit=_("Keep this text in the draft"),
        back=back,
        autosave=f"minutes-frame-{found.pk}",
        **more,
    )


def _shown(acting: Acting, found: Minutes, *, may_keep: bool) -> dict[str, Any]:
    answers = found.answers.select_related("attendance")
    inside = acting.is_staff or reads_as_member(acting, found)
    return {
        "lines": minutes_lines(acting, found),
        "roll": roll_of(found.meeting),
        "minutes_phases": minutes_phases(found),
        "acts": MINUTES_FLOW.open_acts(acting, found),
        "is_taker": acting.person_id is not None and acting.person_id == found.taken_by,
        "may_approve": found.state == "circulating" and not still_answering(found),
        "answers": answers if inside and found.state in WITH_MEMBERS else [],
        "answered_count": answers_now(found).count(),
        "asked_count": found.meeting.attendances.filter(counts=True).count(),
        "own": own_answer(acting, found),
        "full_paper": found.paper if may_keep or inside else None,
        "public_paper": public_paper(found) if found.published_at else None,
        "corrections": found.corrections.select_related("item__meeting"),
    }
