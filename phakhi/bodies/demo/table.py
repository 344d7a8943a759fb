"""Chairs and terms of an invented body, collected first and written in one go."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from phakhi.bodies.demo.people import People, is_woman
from phakhi.bodies.models import Body, Seat, SeatTerm
from phakhi.bodies.seat_class import class_of
from phakhi.networks.models import Actor
from phakhi.parties.models import Party, Post


@dataclass
class Tables:
    """`until` and `since` are the terms of the body in hand."""

    people: People
    seats: list[Seat] = field(default_factory=list)
    terms: list[SeatTerm] = field(default_factory=list)
    places: dict[Any, int] = field(default_factory=dict)

    def seat(self, body: Body, **values: Any) -> Seat:
        self.places[body.pk] = self.places.get(body.pk, 0) + 1
        seat = Seat(province_id=body.province_id, body=body, place=self.places[body.pk], **values)
        seat.party_class = seat.party_class or class_of(seat.party, seat.post)
        self.seats.append(seat)
        return seat

    def by_post(self, body: Body, post: Post, role: str = "member", **more: Any) -> Seat:
        return self.seat(body, role=role, kind="ex_officio", post=post, **more)

    def partner(
        self, body: Body, actor: Actor, since: date, until: date | None, **more: Any
    ) -> Seat:
        """`role`, `kind`; `which` picks another person of the same partner."""
        which = more.pop("which", 0)
        values = {"role": "member", "kind": "representative", "party": actor.party} | more
        seat = self.seat(body, **values)
        self.sit(seat, self.people.of(actor, which), since, until)
        return seat

    def sit(
        self, seat: Seat, person: Party, since: date, until: date | None, **more: Any
    ) -> SeatTerm:
        term = SeatTerm(
            province_id=seat.province_id,
            seat=seat,
            person=person,
            party=seat.party if seat.party_id != person.pk else None,
            since=since,
            until=until,
            is_woman=is_woman(person),
            is_young=len(self.terms) % 5 == 0,
            **more,
        )
        self.terms.append(term)
        return term

    def save(self) -> None:
        Seat.objects.bulk_create(self.seats)
        SeatTerm.objects.bulk_create(self.terms)
