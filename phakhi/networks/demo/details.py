"""What an invented partner does, offers and needs, and how it is reached."""

from __future__ import annotations

from decimal import Decimal

from phakhi.networks.demo.making import SINCE, officer_of
from phakhi.networks.demo.words import NEEDS, OFFERS
from phakhi.networks.models import Activity, Actor, ResourceLine
from phakhi.networks.services import add_actor_contact


def offer(actor: Actor, resource: str, times: int = 1) -> None:
    what, amount, unit = OFFERS[resource]
    _line(actor, "offer", resource, (what, amount * times, unit))


def need(actor: Actor, number: int) -> None:
    resource, what, amount, unit = NEEDS[number % len(NEEDS)]
    _line(actor, "need", resource, (what, amount, unit))


def _line(actor: Actor, direction: str, resource: str, line: tuple[str, int, str]) -> None:
    what, amount, unit = line
    ResourceLine.objects.create(
        province=actor.province,
        actor=actor,
        direction=direction,
        resource=resource,
        what=what,
        amount=Decimal(amount),
        unit=unit,
        value_baht=Decimal(amount) if unit == "baht" else None,
    )


def reach(actor: Actor, number: int) -> None:
    """A number nobody has (044 000 …), shown to the public for every other partner."""
    actor.contacts_public = number % 2 == 0
    actor.save(update_fields=["contacts_public"])
    add_actor_contact(
        acting=officer_of(actor.province),
        actor=actor,
        kind="phone",
        value=f"044 000 {number:03}",
        post_title="ผู้ประสานงาน (ตัวอย่าง)",
        is_public=True,
    )


def act(actor: Actor, name: str, topic: str, populations: list[str], areas: list[str]) -> None:
    Activity.objects.create(
        province=actor.province,
        actor=actor,
        name=name,
        topic=topic,
        populations=populations,
        area_codes=areas,
        since=SINCE,
    )
