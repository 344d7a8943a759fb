"""A year of undertakings: written at once, in every state; the living ones enter the ledger."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.core.fiscal import fiscal_year
from phakhi.core.models import Province
from phakhi.meetings.models import Resolution
from phakhi.networks.demo.making import officer_of
from phakhi.networks.models import Actor
from phakhi.undertakings.demo.histories import write_histories
from phakhi.undertakings.demo.moments import at, code, day
from phakhi.undertakings.demo.words import FOLLOWS, UNDERTAKINGS, Line
from phakhi.undertakings.models import Undertaking
from phakhi.undertakings.services.facts import announce_undertaking
from phakhi.undertakings.vocabulary import TAKEN_ON

LIVING = 6


def load_year(province: Province, bodies: dict[str, Body], actors: dict[str, Actor]) -> None:
    lines = [line for line in UNDERTAKINGS if line.body in bodies]
    lines.sort(key=lambda line: -line.ago)
    numbers: Counter[tuple[Any, int]] = Counter()
    free = _assigned(province)
    made: list[tuple[Line, Undertaking]] = []
    for line in lines:
        row = _row(province, line, bodies[line.body], actors.get(line.owner))
        row.resolution = _resolution(free, row)
        numbers[(row.body_id, row.fiscal_year)] += 1
        row.number = numbers[(row.body_id, row.fiscal_year)]
        made.append((line, row))
    made += [_without_owner(one, numbers) for one in free]
    _link_tries(made)
    Undertaking.objects.bulk_create(row for _line, row in made)
    write_histories(made)
    for _line, row in [one for one in made if one[0].body][-LIVING:]:
        if row.state != "open":
            announce_undertaking(officer_of(province), row, row.state)


def _row(province: Province, line: Line, body: Body, owner: Actor | None) -> Undertaking:
    """Asked two days after the decision, answered within the week, reported before it is due."""
    asked, answered = min(-line.ago + 2, 0), min(-line.ago + 6, -1)
    took, ended = line.state in TAKEN_ON, line.state in ("confirmed", "refused", "withdrawn")
    reported = min(line.due - 4, -2) if line.state in ("done", "confirmed") else None
    speaks = took or line.state == "refused"
    decided = day(-line.ago)
    return Undertaking(
        province=province,
        public_code=code(province, f"{line.body} {line.owner} {line.text}"),
        body=body,
        source=f"มติ{body.name_th} (ตัวอย่าง)",
        decided_on=decided,
        fiscal_year=fiscal_year(decided),
        state=line.state,
        state_since=at(answered),
        text=line.text,
        owner=owner.party if owner else None,
        answer_due_on=day(asked + 21) if owner else None,
        due_on=day(line.due),
        original_due_on=day(line.late_first or line.due),
        proposed_at=at(asked) if owner else None,
        accepted_at=at(answered) if took else None,
        answered_via=("link" if line.ago % 2 else "signed") if speaks else "",
        speaker="ผู้แทนตัวอย่าง" if speaks else "",
        percent=100 if reported is not None else line.percent,
        outcome=line.told if reported is not None else "",
        done_at=at(reported) if reported is not None else None,
        ended_at=at(min(line.due, -1)) if ended else None,
        reason=line.told if line.state in ("refused", "withdrawn") else "",
        is_demo=True,
    )


def _without_owner(
    resolution: Resolution, numbers: Counter[tuple[Any, int]]
) -> tuple[Line, Undertaking]:
    """What else was assigned waits in the register, as it would have from its first moment."""
    body, on = resolution.item.meeting.body, _day_of(resolution)
    year = fiscal_year(on)
    numbers[(body.pk, year)] += 1
    row = Undertaking(
        province=body.province,
        public_code=code(body.province, f"resolution {resolution.pk}"),
        body=body,
        resolution=resolution,
        number=numbers[(body.pk, year)],
        fiscal_year=year,
        decided_on=on,
        text=resolution.text,
        is_public=not resolution.item.is_closed_to_public,
        is_demo=True,
    )
    return Line("", "", "open", 0, 0, row.text), row


def _assigned(province: Province) -> list[Resolution]:
    """Resolutions of the demo's year that give somebody work, and nothing follows yet."""
    found = Resolution.objects.filter(province=province, kind="assign", passed=True)
    return list(found.select_related("item__meeting__body__province").order_by("closed_at", "pk"))


def _resolution(free: list[Resolution], row: Undertaking) -> Resolution | None:
    """The body's own that lies nearest; each is followed once."""
    own = [one for one in free if one.item.meeting.body_id == row.body_id]
    if not own:
        return None
    nearest = min(own, key=lambda one: abs((_day_of(one) - row.decided_on).days))
    if row.proposed_at and nearest.closed_at and nearest.closed_at > row.proposed_at:
        return None
    free.remove(nearest)
    row.decided_on, row.source = _day_of(nearest), ""
    row.fiscal_year = fiscal_year(row.decided_on)
    return nearest


def _day_of(one: Resolution) -> Any:
    return timezone.localtime(one.closed_at or one.opened_at).date()


def _link_tries(made: list[tuple[Line, Undertaking]]) -> None:
    rows = {(line.body, line.owner): row for line, row in made}
    for later, earlier in FOLLOWS.items():
        if later in rows and earlier in rows:
            rows[later].follows = rows[earlier]
