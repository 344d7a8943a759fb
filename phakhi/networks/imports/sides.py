"""A row and its twin side by side, field by field, in the words of the register."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from phakhi.core import presets
from phakhi.networks.imports.known import words_of
from phakhi.networks.imports.sheet.fields import BY_KEY
from phakhi.networks.imports.sheet.likeness import key_of
from phakhi.networks.models import Actor, ImportRow

LISTS = frozenset(
    {"kinds", "target_groups", "work_areas", "topics", "tags", "activities", "offers", "needs"}
)
TEXTS = frozenset({"mission"})
ADDED = frozenset({"phone", "email", "website", "address"})
PARTY = {"name": "name_th", "name_en": "name_en", "short_name": "short_name"}
ACTOR = {
    "sector": "sector",
    "kind": "subtype",
    "kinds": "kinds",
    "target_groups": "target_groups",
    "work_areas": "area_codes",
    "topics": "topics",
    "tags": "tags",
    "mission": "mission",
    "founded": "founded_year",
    "members": "members_count",
    "registration": "registration_no",
    "area_code": "area_code",
}
IN_ROWS = ("activities", "offers", "needs", "phone", "email", "website", "address")


@dataclass(frozen=True, slots=True)
class Side:
    """`theirs` stands in the register (or the earlier row), `mine` in this row, both as words."""

    key: str
    theirs: str
    mine: str
    can_be_both: bool


def sides_of_actor(row: ImportRow, actor: Actor) -> list[Side]:
    """Only where the row says something else than the partner's profile."""
    held, brought = values_of(actor), values_of_row(row)
    return [
        Side(key, words_of(key, held.get(key)), words_of(key, value), can_be_both(key))
        for key, value in brought.items()
        if differs(held.get(key), value)
    ]


def sides_of_row(row: ImportRow, earlier: ImportRow) -> list[Side]:
    mine, theirs = row.said, earlier.said
    return [
        Side(key, theirs.get(key, ""), text, can_be_both(key))
        for key, text in mine.items()
        if text and key in BY_KEY and key_of(text) != key_of(theirs.get(key, ""))
    ]


def can_be_both(key: str) -> bool:
    return key in LISTS | TEXTS | ADDED


def differs(held: Any, brought: Any) -> bool:
    if isinstance(held, list) and isinstance(brought, list):
        return not {str(one) for one in brought} <= {str(one) for one in held}
    return bool(brought) and held != brought


def values_of(actor: Actor) -> dict[str, Any]:
    """The partner's profile under the names of the file's fields."""
    values = {key: getattr(actor.party, name) for key, name in PARTY.items()}
    values |= {key: getattr(actor, name) for key, name in ACTOR.items()}
    contacts = list(actor.party.contacts.all())
    for key, kind in (("phone", "phone"), ("email", "email"), ("website", "web")):
        values[key] = [one.value for one in contacts if one.kind == kind]
    values["address"] = [one.value for one in contacts if one.kind == "address"]
    values["activities"] = [one.name for one in actor.activities.all()]
    lines = list(actor.resources.all())
    values["offers"] = [one.what for one in lines if one.direction == "offer"]
    values["needs"] = [one.what for one in lines if one.direction == "need"]
    return values


def values_of_row(row: ImportRow) -> dict[str, Any]:
    """The row's values in the same shape."""
    values: dict[str, Any] = {}
    for key, value in row.values.items():
        if key == "founded":
            values[key] = value["year"]
        elif key in ("offers", "needs"):
            values[key] = [line["what"] for line in value]
        elif key in ("phone", "email", "website", "address"):
            values[key] = [value]
        elif key == "kind" and value not in presets.SUB_TYPES:
            values["kinds"] = [value]
        elif key in (*PARTY, *ACTOR, *IN_ROWS):
            values[key] = value
    if number := row.values.get("juristic_id"):
        values["registration"] = number
    return values


def both_texts(theirs: str, mine: str) -> str:
    return "\n".join(dict.fromkeys(filter(None, (theirs, mine))))
