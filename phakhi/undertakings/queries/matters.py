"""Matters arising: what comes to the next agenda by itself (R002, R053)."""

from __future__ import annotations

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from phakhi.core.acting import Acting
from phakhi.core.thai import format_date
from phakhi.meetings.models import AgendaItem, Meeting
from phakhi.meetings.suggestions import SuggestedItem
from phakhi.parties.models import Party
from phakhi.undertakings.codes import number_of
from phakhi.undertakings.models import Undertaking
from phakhi.undertakings.queries.replies import asked_of_us, replies_to
from phakhi.undertakings.services.following import UNDERTAKING


def matters_arising(meeting: Meeting) -> list[SuggestedItem]:
    """Due before the meeting or late, reported, not taken on, without an owner; then replies."""
    rows = Undertaking.objects.filter(body=meeting.body_id).select_related("owner")
    rows = rows.prefetch_related("followed_by")
    day = timezone.localtime(meeting.starts_at).date()
    open_ones = [row for row in rows.filter(state__in=_STATES) if _belongs(row, day)]
    heard = _refusals_heard(meeting, open_ones)
    named = _named_to_everybody(meeting, open_ones)
    with translation.override("th"):  # it becomes the text of an official agenda
        told = [
            _of_undertaking(row, is_named=row.owner_id in named or not row.is_public)
            for row in open_ones
            if row.pk not in heard
        ]
        return [*told, *replies_to(meeting), *asked_of_us(meeting)]


_STATES = ("open", "proposed", "accepted", "working", "done", "refused")


def _belongs(row: Undertaking, day: object) -> bool:
    if row.state in ("open", "done", "refused"):
        return not row.followed_by.all()
    return row.clock is not None and row.clock <= day


def _refusals_heard(meeting: Meeting, rows: list[Undertaking]) -> set[object]:
    """A refusal is told once: what an earlier meeting had on its agenda does not come again."""
    since = {row.pk: row.state_since for row in rows if row.state == "refused"}
    earlier = AgendaItem.objects.filter(
        source_type=UNDERTAKING,
        source_id__in=since,
        meeting__body=meeting.body_id,
        meeting__state="closed",
    )
    told = earlier.values_list("source_id", "meeting__starts_at")
    return {pk for pk, began in told if began > since[pk]}


def _named_to_everybody(meeting: Meeting, rows: list[Undertaking]) -> set[object]:
    """Everybody reads the agenda: a partner that is not shown is not named in it."""
    owners = {row.owner_id for row in rows if row.owner_id}
    seen = Party.objects.visible_to(Acting.stranger(meeting.province)).filter(pk__in=owners)
    return set(seen.values_list("pk", flat=True))


def _of_undertaking(row: Undertaking, *, is_named: bool) -> SuggestedItem:
    """`note` is the secretary's alone; title, text and who brings it stand on the agenda."""
    owner = row.owner.name if row.owner else _("no owner yet")
    title = _("Undertaking %(number)s: %(text)s") % {
        "number": number_of(row),
        "text": row.text[:200],
    }
    return SuggestedItem(
        kind="arising",
        title=title[:400],
        text=_said(row, is_named=is_named),
        proposal=_proposal(row),
        source_type=UNDERTAKING,
        source_id=row.pk,
        brought_by=row.owner_id if is_named else None,
        note=f"{owner} · {row.get_state_display()}",
        is_closed_to_public=not row.is_public,
    )


def _said(row: Undertaking, *, is_named: bool) -> str:
    """For the paper of the meeting: owner, state, share, day; never the reason of a refusal."""
    lines = [row.text]
    if row.owner and is_named:
        lines.append(_("Owner: %(name)s") % {"name": row.owner.name})
    lines.append(_("State: %(state)s") % {"state": row.get_state_display()})
    if row.state == "working":
        lines.append(_("Done so far: %(percent)s percent") % {"percent": row.percent})
    if row.clock:
        lines.append(_("Due on %(day)s") % {"day": format_date(row.clock, "th")})
    if row.outcome:
        lines.append(_("What came of it: %(text)s") % {"text": row.outcome})
    return "\n".join(lines)


def _proposal(row: Undertaking) -> str:
    wanted = {
        "open": _("Agree who is asked to carry this out, and by when."),
        "refused": _("Hear why it was not taken on, and agree who is asked next."),
        "done": _("Hear the report; the secretary confirms that it is carried out."),
    }
    return wanted.get(row.state, _("Hear how far it is."))
