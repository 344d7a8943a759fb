"""What taking over an agreed structure would make: read first, done afterwards."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from phakhi.bodies.models import Body
from phakhi.core.fiscal import fiscal_year
from phakhi.formation.models import Structure
from phakhi.formation.models.groups import GroupSeat
from phakhi.formation.models.structures import Body as Agreed

ORDER = ("lead", "member", "secretary")
ROLES = {"lead": "chair", "member": "member", "secretary": "member_secretary"}


@dataclass(frozen=True, slots=True)
class Plan:
    """One agreed body; `taken` is what it has become already."""

    agreed: Agreed
    values: dict[str, Any]
    seats: list[dict[str, Any]] = field(default_factory=list)
    resources: list[dict[str, Any]] = field(default_factory=list)
    taken: Body | None = None


def plans_of(structure: Structure) -> list[Plan]:
    agreed = list(structure.bodies.select_related("group", "parent"))
    taken = Body.objects.filter(
        province=structure.province_id, agreed_as__in=[one.pk for one in agreed]
    )
    known = {body.agreed_as: body for body in taken.select_related("province")}
    return [_plan(one, structure, known.get(one.pk)) for one in agreed]


def _plan(agreed: Agreed, structure: Structure, taken: Body | None) -> Plan:
    return Plan(agreed, _values(agreed), _seats(agreed), _resources(agreed, structure), taken)


def _values(agreed: Agreed) -> dict[str, Any]:
    values: dict[str, Any] = {
        "type": "own" if agreed.kind == "other" else agreed.kind,
        "own_type": _("Another body") if agreed.kind == "other" else "",
        "name_th": agreed.name_th,
        "name_en": agreed.name_en,
        "theme": agreed.group.theme if agreed.group else "",
    }
    texts = {"mandate": agreed.mission, "powers": agreed.duties}
    return values | {name: text for name, text in texts.items() if text}


def _seats(agreed: Agreed) -> list[dict[str, Any]]:
    """The partners who accepted a seat in the theme group; its head becomes the head here."""
    if agreed.group is None:
        return []
    rows = GroupSeat.objects.filter(group=agreed.group).accepted()
    found = sorted(rows.select_related("actor__party"), key=lambda row: ORDER.index(row.role))
    led: set[str] = set()
    return [_seat(row, led) for row in found]


def _seat(row: GroupSeat, led: set[str]) -> dict[str, Any]:
    """A group may name two heads; a body has one chair, so the second sits as a member."""
    role = ROLES[row.role] if row.role not in led else "member"
    led.add(row.role)
    return {"party": row.actor.party, "role": role, "kind": "representative"}


def _resources(agreed: Agreed, structure: Structure) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    if agreed.money is not None:
        year = fiscal_year(structure.agreed_on) if structure.agreed_on else None
        budget = {"kind": "budget", "what": _("Money a year"), "amount": agreed.money}
        found.append(budget | {"fiscal_year": year})
    if agreed.staff:
        found.append({"kind": "personnel", "what": _("%(count)s staff") % {"count": agreed.staff}})
    if agreed.place:
        found.append({"kind": "place", "what": agreed.place})
    return found
