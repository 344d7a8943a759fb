"""A body's chairs as the check of its composition reads them (phakhi.bodies.composition)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from django.db.models import Q

from phakhi.bodies.composition import Candidate, Fault, check
from phakhi.bodies.conflicts import conflicts_of
from phakhi.bodies.models import Body
from phakhi.bodies.queries.holders import Holder, holders_of

# They advise or listen; whoever sits there has not carried out what is examined.
NOT_EXAMINED = ("citizen_advisory_board", "lay_board", "kor_tor_jor", "kor_tor_por", "informal")


def faults_of(body: Body, holders: Sequence[Holder], day: date) -> list[Fault]:
    return check(body, candidates_of(body, holders, day), day, body.seat_rules.all())


def candidates_of(body: Body, holders: Sequence[Holder], day: date) -> list[Candidate]:
    rows = [candidate_of(one) for one in holders]
    rows = examined(body, rows, parties_of(holders), day) if body.scrutinises else rows
    return _linked(holders, rows, day)


def candidate_of(one: Holder) -> Candidate:
    term = one.term
    return Candidate(
        role=one.role,
        kind=one.seat.kind,
        party_class=one.party_class,
        person=one.person.pk if one.person else None,
        name=one.name,
        number=term.number if term else 1,
        is_woman=term.is_woman if term else None,
        is_young=term.is_young if term else None,
        links_to=one.seat.liaison.name if one.seat.liaison else "",
        is_empty=one.is_empty,
        since=term.since if term else None,
        until=term.until if term else None,
    )


def parties_of(holders: Sequence[Holder]) -> list[UUID | None]:
    return [one.party.pk if one.party else None for one in holders]


def examined(
    body: Body, rows: Sequence[Candidate], parties: Sequence[UUID | None], day: date
) -> list[Candidate]:
    """Marks who carries out what the body examines, and who sits where it looks (R046)."""
    asked = {one.person for one in rows if one.person} | {party for party in parties if party}
    doing = {conflict.party for conflict in conflicts_of(body, None, asked)}
    watched = _sitting_on_watched(body, day)
    return [
        replace(
            one,
            executes=one.person in doing or party in doing,
            watches_itself=one.person in watched,
        )
        for one, party in zip(rows, parties, strict=True)
    ]


def _sitting_on_watched(body: Body, day: date) -> set[UUID]:
    """Persons who vote on the bodies of the same network that this one examines."""
    near = Q(network=body.network_id) if body.network_id else Q(pk=body.parent_id)
    others = Body.objects.filter(near, province=body.province_id, state="active", scrutinises=False)
    rows = holders_of(others.exclude(pk=body.pk).exclude(type__in=NOT_EXAMINED), day)
    sitting = [one for holders in rows.values() for one in holders if one.counts]
    return {one.person.pk for one in sitting if one.person}


def _linked(holders: Sequence[Holder], rows: Sequence[Candidate], day: date) -> list[Candidate]:
    linked = {one.seat.liaison for one in holders if one.seat.liaison}
    there = {pk: _persons(found) for pk, found in holders_of(linked, day).items()} if linked else {}
    return [
        replace(row, is_on_linked=row.person in there[one.seat.liaison.pk])
        if one.seat.liaison and row.person
        else row
        for one, row in zip(holders, rows, strict=True)
    ]


def _persons(holders: Collection[Holder]) -> set[UUID]:
    return {one.person.pk for one in holders if one.person}
