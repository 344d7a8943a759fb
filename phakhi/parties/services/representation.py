"""Who speaks for a party without holding a post in it."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.permissions import authorise
from phakhi.ledger.services import enter
from phakhi.parties.models import Party, Representation
from phakhi.parties.permissions import can_keep_posts


@transaction.atomic
def add_representation(
    *,
    acting: Acting,
    party: Party,
    person: Party,
    since: date,
    until: date | None = None,
    basis: str = "",
) -> Representation:
    authorise(can_keep_posts(acting, party) and can_keep_posts(acting, person))
    if not person.is_person or party.is_person:
        raise BadInput("term_of_person")
    if until is not None and until <= since:
        raise BadInput("term_dates")
    row = Representation.objects.create(
        province=acting.province, party=party, person=person, since=since, until=until, basis=basis
    )
    _enter(acting, "parties.representative_named", row)
    return row


@transaction.atomic
def end_representation(*, acting: Acting, row: Representation, until: date) -> Representation:
    authorise(can_keep_posts(acting, row.party))
    if until <= row.since:
        raise BadInput("term_dates")
    row.until = until
    row.save(update_fields=["until"])
    _enter(acting, "parties.representative_ended", row)
    return row


def _enter(acting: Acting, act: str, row: Representation) -> None:
    facts = {
        "party": str(row.party_id),
        "since": row.since.isoformat(),
        "until": row.until.isoformat() if row.until else "",
    }
    private = {"person": str(row.person_id)}
    enter(acting=acting, act=act, subject=row, facts=facts, private=private)
