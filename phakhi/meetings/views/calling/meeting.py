"""One meeting: what it is, what is next; called, moved, cancelled, called a second time."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.bodies.keeping import sits_on
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.ledger.models import LedgerDraft
from phakhi.meetings.forms.calling.calling import CallForm, CancelForm
from phakhi.meetings.forms.calling.planning import ChangeForm, SecondCallForm
from phakhi.meetings.frame import meeting_frame, meeting_or_404
from phakhi.meetings.models import Attendance, Meeting
from phakhi.meetings.next_step import next_step
from phakhi.meetings.permissions import can_call
from phakhi.meetings.queries.agenda import agenda_tree
from phakhi.meetings.queries.answers import expected_at, rows_of
from phakhi.meetings.schedule.notice_days import days_of_notice, last_day_to_notice
from phakhi.meetings.services import calling
from phakhi.meetings.services.calling.convening import rule_of
from phakhi.meetings.states import MEETING_FLOW
from phakhi.meetings.usual_law import SECOND_CALL_DAYS
from phakhi.meetings.views.calling.frame import asked, here, page
from phakhi.meetings.views.trying import beside, tried, version_for
from phakhi.meetings.wording import day, when


@require_safe
def overview(request: Request, code: str, ref: str) -> HttpResponse:
    meeting = meeting_or_404(request.acting, code, ref)
    acting = request.acting
    context = meeting_frame(acting, meeting, "meeting")
    inside = acting.is_staff or sits_on(acting, meeting.body)
    rule = rule_of(meeting.body)
    expected = None
    if inside and meeting.state in ("called", "open"):
        rows = rows_of(meeting)
        expected = expected_at(meeting, rows, delegates_count=rule.delegates_count)
    return page(
        request,
        "calling/meeting.html",
        **context
        | {
            "agenda": agenda_tree(acting, meeting),
            "inside": inside,
            "expected": expected,
            "step": next_step(meeting, rule) if context["keeps"] else None,
            "acts": _acts(request, meeting),
            "own": _own(request, meeting),
            "second": Meeting.objects.visible_to(acting).filter(second_call_of=meeting).first(),
            "first": meeting.second_call_of,
            "entries": _entries(meeting),
        },
    )


def _own(request: Request, meeting: Meeting) -> Attendance | None:
    """One's own chair, or one that a party I speak for sends somebody to; not my chief's post."""
    if not request.acting.is_signed_in:
        return None
    rows = Attendance.objects.filter(meeting=meeting)
    mine = request.acting.own_parties
    for_party = rows.filter(party__in=mine).exclude(seat__kind="ex_officio")
    return rows.filter(person__in=mine).first() or for_party.first()


def _acts(request: Request, meeting: Meeting) -> list[dict[str, Any]]:
    """Beside the next step: what else may be done now."""
    if not can_call(request.acting, meeting.body):
        return []
    labels = {"change": _("Move or change it"), "cancel": _("Cancel it")}
    if meeting.state not in ("planned", "called"):
        labels = {}
    return [{"label": label, "url": here(meeting, name)} for name, label in labels.items()]


def _entries(meeting: Meeting) -> list[dict[str, Any]]:
    """What the ledger holds of it, in plain words."""
    from phakhi.ledger.acts import words_of

    found = LedgerDraft.objects.filter(subject_id=meeting.pk).select_related("event")
    rows = found.order_by("event__created_at")
    return [{"at": row.event.created_at, "what": words_of(row.act)} for row in rows]


@require_http_methods(["GET", "POST"])
def call(request: Request, code: str, ref: str) -> HttpResponse:
    meeting = _kept(request, code, ref, "call")
    asked_days = rule_of(meeting.body).notice_days
    meets = timezone.localdate(meeting.starts_at)
    given = days_of_notice(timezone.localdate(), meets)
    form = CallForm(sent(request), is_short=0 <= given < asked_days)
    shown = seen_version(request, meeting.version)
    if form.is_bound and form.is_valid():
        given_now = {"meeting": meeting, "seen": shown, **form.cleaned_data}
        if tried(form, None, calling.call_meeting, acting=request.acting, **given_now):
            told = _("Called. Have the notice signed, then send everybody their link.")
            return saved(request, told, here(meeting))
    return asked(
        request,
        meeting,
        form,
        template="calling/call.html",
        title=_("Call this meeting"),
        lead=when(meeting),
        submit=_("Call the members to this meeting"),
        version=version_for(form, shown),
        given=given,
        asked_days=asked_days,
        is_short=0 <= given < asked_days,
        is_past=given < 0,
        last_day=day(last_day_to_notice(meets, asked_days)),
        agenda=agenda_tree(request.acting, meeting),
    )


@require_http_methods(["GET", "POST"])
def change(request: Request, code: str, ref: str) -> HttpResponse:
    meeting = meeting_or_404(request.acting, code, ref)
    authorise(can_call(request.acting, meeting.body) and meeting.state in ("planned", "called"))
    form = ChangeForm(sent(request), initial=ChangeForm.of(meeting))
    shown = seen_version(request, meeting.version)
    if form.is_bound and form.is_valid():
        changed = _changed(request, meeting, form, shown)
        if changed is not None:
            told = _("Changed. A new notice is drafted and everybody is asked again.")
            is_moved = changed.state == "called" and changed.moved_at != meeting.moved_at
            return saved(request, told if is_moved else _("Changed."), here(changed))
    lead = _("A new day or place renews the notice; calendars change by themselves.")
    return asked(
        request,
        meeting,
        form,
        title=_("Move or change this meeting"),
        lead=lead if meeting.state == "called" else "",
        submit=_("Save the change"),
        version=version_for(form, shown),
        **beside(form, _words_of),
    )


def _words_of(meeting: Meeting) -> dict[str, str]:
    typed = ChangeForm.of(meeting)
    clocks = {name: f"{typed[name]:%H.%M}" if typed[name] else "" for name in ("begins", "ends")}
    return typed | clocks | {"day": day(meeting.starts_at)}


def _changed(request: Request, meeting: Meeting, form: ChangeForm, shown: int) -> Meeting | None:
    given = {name: form.cleaned_data[name] for name in ("title", "short_because")} | form.when()
    given |= {"acting": request.acting, "meeting": meeting, "seen": shown}
    return tried(form, "short_because", calling.change_meeting, **given)


@require_http_methods(["GET", "POST"])
def cancel(request: Request, code: str, ref: str) -> HttpResponse:
    meeting = _kept(request, code, ref, "cancel")
    form = CancelForm(sent(request))
    shown = seen_version(request, meeting.version)
    if form.is_bound and form.is_valid():
        given = {"meeting": meeting, "seen": shown, **form.cleaned_data}
        if tried(form, None, calling.cancel_meeting, acting=request.acting, **given):
            if meeting.called_at is None:
                return saved(request, _("Cancelled. Nobody had been told of it."), here(meeting))
            told = _("Cancelled. Tell the members: the texts for them stand here.")
            return saved(request, told, here(meeting, "meeting_papers"))
    return asked(
        request,
        meeting,
        form,
        title=_("Cancel this meeting"),
        lead=when(meeting),
        submit=_("Cancel this meeting"),
        is_danger=True,
        version=version_for(form, shown),
    )


@require_http_methods(["GET", "POST"])
def second_call(request: Request, code: str, ref: str) -> HttpResponse:
    meeting = meeting_or_404(request.acting, code, ref)
    authorise(can_call(request.acting, meeting.body) and meeting.state == "lapsed")
    initial = {"place": meeting.place, "online_url": meeting.online_url}
    form = SecondCallForm(sent(request), initial=initial)
    if form.is_bound and form.is_valid():
        given = {"short_because": form.cleaned_data["short_because"], **form.when()}
        given |= {"acting": request.acting, "meeting": meeting}
        made = tried(form, "short_because", calling.call_second, **given)
        if made is not None:
            return saved(request, _("Called a second time, with the same agenda."), here(made))
    return asked(
        request,
        meeting,
        form,
        title=_("Call it a second time"),
        lead=_(
            "The agenda stays word for word. The body's rule for a second call counts until "
            "%(day)s, fourteen days after the first; later the full quorum is needed."
        )
        % {"day": day(meeting.starts_at + timedelta(days=SECOND_CALL_DAYS))},
        submit=_("Call the members a second time"),
    )


def _kept(request: Request, code: str, ref: str, act: str) -> Meeting:
    meeting = meeting_or_404(request.acting, code, ref)
    authorise(act in MEETING_FLOW.open_acts(request.acting, meeting))
    return meeting
