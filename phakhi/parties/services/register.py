"""A party enters the register."""

from __future__ import annotations

from typing import Any

from django.db import IntegrityError, transaction

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.permissions import authorise
from phakhi.parties import national_id
from phakhi.parties.models import Party
from phakhi.parties.permissions import can_register_party


@transaction.atomic
def register_party(
    *, acting: Acting, kind: str, name_th: str, number: str = "", **details: Any
) -> Party:
    """`number` is a person's 13 digits: checked, and kept only as keyed hash and last four."""
    authorise(can_register_party(acting))
    party = Party(province=acting.province, kind=kind, name_th=name_th, **details)
    if number:
        party.national_id_hash = national_id.keyed_hash(number)
        party.national_id_last4 = national_id.digits_of(number)[-4:]
    _save_once(party)
    events.record(acting, "parties.registered", party, {"kind": kind})
    return party


def _save_once(party: Party) -> None:
    try:
        with transaction.atomic():
            party.save(force_insert=True)
    except IntegrityError as error:
        if "party_national_id_once" not in str(error):
            raise
        raise BadInput("national_id_taken") from error
