"""What hangs on a partner: contacts by post, resources, activities."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from phakhi.core import presets
from phakhi.core.models import Owned
from phakhi.networks.imports.bulk import copy_in
from phakhi.networks.imports.words import TOPICS
from phakhi.networks.models import Activity, Actor, ImportRow, ResourceLine
from phakhi.parties.models import ContactPoint, Post

CONTACTS = (("phone", "phone"), ("email", "email"))


@dataclass
class Parts:
    posts: list[Post] = field(default_factory=list)
    contacts: list[ContactPoint] = field(default_factory=list)
    resources: list[ResourceLine] = field(default_factory=list)
    activities: list[Activity] = field(default_factory=list)

    def write(self) -> None:
        for rows in self.by_name().values():
            copy_in(rows)

    def by_name(self) -> dict[str, list[Any]]:
        return {
            "posts": self.posts,
            "contacts": self.contacts,
            "resources": self.resources,
            "activities": self.activities,
        }


def add_parts(parts: Parts, row: ImportRow, actor: Actor) -> None:
    add_contacts(parts, row.values, actor)
    add_resources(parts, row.values, actor)
    add_activities(parts, row.values.get("activities", []), actor, row.values)


def add_contacts(parts: Parts, values: dict[str, Any], actor: Actor) -> None:
    """A position in the file is a post: its holders move, the telephone stays (3.11)."""
    post = _post(parts, values, actor)
    purpose = values.get("contact_name", "")[:120]
    for key, kind in CONTACTS:
        for value in filter(None, values.get(key, "").split(", ")):
            parts.contacts.append(_contact(actor, kind, value, purpose, post))
    if website := values.get("website"):
        parts.contacts.append(_contact(actor, "web", website))
    if address := _address(values):
        parts.contacts.append(_contact(actor, "address", address))


def _post(parts: Parts, values: dict[str, Any], actor: Actor) -> Post | None:
    title = values.get("contact_post", "")
    reachable = values.get("phone") or values.get("email")
    if not title or not reachable or actor.party.is_person:
        return None
    post = Post(
        province_id=actor.province_id, organisation=actor.party, title_th=title, speaks_for=False
    )
    parts.posts.append(post)
    return post


def _contact(
    actor: Actor, kind: str, value: str, purpose: str = "", post: Post | None = None
) -> ContactPoint:
    return ContactPoint(
        province_id=actor.province_id,
        party=None if post else actor.party,
        post=post,
        kind=kind,
        value=value[:400],
        purpose=purpose,
    )


def _address(values: dict[str, Any]) -> str:
    village = values.get("village", "")
    village = f"หมู่ที่ {village}" if village.isdecimal() else village
    parts = (values.get("address", ""), village, values.get("postcode", ""))
    return " ".join(filter(None, parts)) if parts[0] or parts[2] else ""


def add_resources(parts: Parts, values: dict[str, Any], actor: Actor) -> None:
    for key, direction in (("offers", "offer"), ("needs", "need")):
        for line in values.get(key, []):
            parts.resources.append(_resource(actor, direction, line))


def _resource(actor: Actor, direction: str, line: dict[str, Any]) -> ResourceLine:
    amount = Decimal(line["amount"]) if line["amount"] else None
    is_money = line["type"] == "budget" and line["unit"] in ("", "บาท", "baht")
    return ResourceLine(
        province_id=actor.province_id,
        actor=actor,
        direction=direction,
        resource=line["type"],
        what=line["what"][:250],
        amount=amount or None,
        unit=line["unit"][:40],
        value_baht=amount if is_money else None,
    )


def add_activities(parts: Parts, names: list[str], actor: Actor, values: dict[str, Any]) -> None:
    topics = values.get("topics", [])
    for name in names:
        parts.activities.append(
            Activity(
                province_id=actor.province_id,
                actor=actor,
                name=name[:250],
                topic=topics[0] if topics else topic_in(name),
                populations=values.get("populations", []),
                area_codes=actor.works_in,
            )
        )


def topic_in(name: str) -> str:
    """Guessed from its words; the duplication finder needs one."""
    for code, also in TOPICS.items():
        if any(word in name for word in (presets.TOPICS[code].th, *also.split("|"))):
            return code
    return ""


def leftovers(values: dict[str, Any]) -> str:
    """What the register has no place for is kept as the note of the step."""
    reachable = values.get("phone") or values.get("email")
    parts = [values.get("note", "")]
    if not reachable:
        parts += [values.get("contact_name", ""), values.get("contact_post", "")]
    if values.get("juristic_id") and values.get("registration"):
        parts.append(values["registration"])
    if values.get("village") and not _address(values):
        parts.append(values["village"])
    return " · ".join(filter(None, parts))


def keys_of(rows: list[Any]) -> list[str]:
    return [str(row.pk) for row in rows if isinstance(row, Owned)]
