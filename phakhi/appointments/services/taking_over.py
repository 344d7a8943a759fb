"""A name an agency sent becomes a nomination: its letter is the yes, the person is registered."""

from __future__ import annotations

from django.db import transaction

from phakhi.appointments.models import GivenName, Nomination, Via
from phakhi.appointments.permissions import is_appointing_office
from phakhi.appointments.services.answering import answer_nomination
from phakhi.appointments.services.nominating import nominate
from phakhi.bodies.models import Seat
from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.permissions import authorise
from phakhi.parties.models import Party, PartyKind
from phakhi.parties.services.register import register_party

SENT_BY_AGENCY = "หน่วยงานส่งรายชื่อเป็นผู้แทน"


@transaction.atomic
def take_over_name(
    *, acting: Acting, name: GivenName, seat: Seat, person: Party | None = None
) -> Nomination:
    """`person`: somebody of the register; without it the name enters the register."""
    authorise(is_appointing_office(acting) and name.province_id == acting.province.pk)
    row = GivenName.objects.select_for_update(of=("self",)).get(pk=name.pk)
    if row.nomination_id is not None:
        raise WrongState("name_taken_over_already")
    if person is None:
        person = register_party(
            acting=acting, kind=PartyKind.PERSON, title=row.title, name_th=row.name
        )
    nomination = nominate(
        acting=acting,
        seat=seat,
        statement=f"{SENT_BY_AGENCY} {row.post_title}".strip(),
        person=person,
        party=row.request.party,
        proposed_for=row.request.party,
    )
    answer_nomination(
        acting=acting, nomination=nomination, says_yes=True, has_conflict=None, via=Via.AGENCY
    )
    row.seat, row.nomination = seat, nomination
    row.save(update_fields=["seat", "nomination"])
    name.refresh_from_db()
    return nomination
