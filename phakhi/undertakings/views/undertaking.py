"""The page of one undertaking: what, whose, where in its life, whose turn."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from phakhi.bodies.frame import body_address
from phakhi.core.acting import Acting
from phakhi.core.http import Request
from phakhi.core.thai import buddhist_year
from phakhi.meetings.addresses import meeting_address
from phakhi.undertakings.models import DueChange, ProgressNote, Undertaking, UndertakingStep
from phakhi.undertakings.permissions import is_inside
from phakhi.undertakings.phases import phases_of
from phakhi.undertakings.queries.owners import may_ask_another, owner_left
from phakhi.undertakings.queries.register import with_owners
from phakhi.undertakings.saying import short, turn_of
from phakhi.undertakings.services.revoking import living_links
from phakhi.undertakings.states import UNDERTAKING_FLOW, is_owner, keeps
from phakhi.undertakings.views.frame import find, named, page, trail
from phakhi.undertakings.views.watching import reminder

LEAD = 280


@require_safe
def undertaking(request: Request, code: str) -> HttpResponse:
    acting = request.acting
    row = with_owners(acting, [find(request, code)])[0]
    inside = is_inside(acting, row)
    changes = list(DueChange.objects.visible_to(acting).filter(undertaking=row))
    notes = ProgressNote.objects.visible_to(acting).filter(undertaking=row)
    seen_owner: Any = row.owner_seen  # type: ignore[attr-defined]
    waits = any(one.state == "asked" for one in changes)
    return page(
        request,
        "undertaking.html",
        title=named(row),
        kind=row.body.name,
        lead=row.text if len(row.text) <= LEAD else "",
        trail=trail(request, (named(row), "")),
        row=row,
        phases=phases_of(row) if row.state != "open" else None,
        turn=turn_of(row, seen_owner.name if seen_owner else "", waits_for_terms=waits),
        rail=_facts(row),
        origin=_origin(row),
        body_url=body_address(row.body, "undertakings:of_body"),
        inside=inside,
        changes=changes,
        notes=list(
            notes.select_related("photo", "meeting__body", "meeting__province", "entered_for")
        ),
        steps=UndertakingStep.objects.visible_to(acting).filter(undertaking=row),
        reminder=reminder(request, row)[1] if row.is_soon and _reminds(acting, row) else "",
        **_may(acting, row, waits),
    )


def _reminds(acting: Acting, row: Undertaking) -> bool:
    """The secretary, once somebody was asked."""
    return row.owner_id is not None and keeps(acting, row)


def _may(acting: Acting, row: Undertaking, waits: bool) -> dict[str, Any]:
    acts = UNDERTAKING_FLOW.open_acts(acting, row)
    keeping, owning = keeps(acting, row), is_owner(acting, row)
    runs = row.state in ("accepted", "working")
    is_over = row.state in ("confirmed", "refused", "withdrawn")
    return {
        "acts": acts,
        "keeps": keeping,
        "owns": owning,
        "another_confirms": keeping and row.state == "done" and "confirm" not in acts,
        "may_ask_change": runs and (keeping or owning) and not waits,
        "may_send": (keeping and row.state == "proposed") or (runs and (keeping or owning)),
        "links": living_links(row) if not is_over and (keeping or owning) else 0,
        "may_ask_another": keeping and may_ask_another(row),
        "owner_left": keeping and owner_left(row),
        "next_try": row.followed_by.first(),
    }


def _origin(row: Undertaking) -> tuple[str, str]:
    """The words and, where it was resolved on this platform, the address of the meeting."""
    if row.resolution is None:
        return row.source, ""

    found = row.resolution
    year = buddhist_year(found.fiscal_year)
    words = _("Resolution %(number)s") % {"number": f"{found.number}/{year}"}
    return words, meeting_address(found.item.meeting)


def _facts(row: Undertaking) -> list[tuple[Any, Any]]:
    changed = row.original_due_on and row.original_due_on != row.due_on
    facts = [
        (_("Decided on"), short(row.decided_on) if row.decided_on else ""),
        (_("Due on"), short(row.due_on) if row.due_on else ""),
        (_("First due on"), short(row.original_due_on) if changed else ""),
        (_("Answer until"), short(row.answer_due_on) if row.state == "proposed" else ""),
        (pgettext("undertaking", "Taken on"), short(row.accepted_at) if row.accepted_at else ""),
        (_("Reported as done"), short(row.done_at) if row.done_at else ""),
        (_("Code"), row.public_code.upper()),
    ]
    return [(name, value) for name, value in facts if value]
