"""Who sees a row finds it in lists, and nobody else: every model, every kind of reader."""

from __future__ import annotations

from typing import Any

import pytest

from phakhi.appointments.models import Forwarding, GivenName, NamesRequest, OrderLine
from phakhi.core.acting import Acting
from phakhi.core.permissions import can_view
from tests.factories import make_acting, make_province
from tests.factories_appointments import make_draft, make_nomination, make_signed, make_table
from tests.factories_bodies import make_seat
from tests.factories_parties import make_party, make_post

pytestmark = pytest.mark.django_db


def _rows() -> list[Any]:
    signed, hidden, draft = make_signed(), make_signed(is_public=False), make_draft()
    agency, post = make_party(), make_post()
    common = {"province": signed.province, "body": signed.body, "answer_due_on": "2026-12-01"}
    asked = [
        NamesRequest.objects.create(party=make_party(), state=state, **common)
        for state in ("drafted", "sent")
    ]
    nominees = [
        make_nomination(),
        make_nomination(make_seat(make_table()), party=agency),
        make_nomination(make_seat(make_table()), post=post, party=agency),
    ]
    names = [GivenName.objects.create(province=r.province, request=r, place=1) for r in asked]
    sent = Forwarding.objects.create(province=signed.province, order=signed, party=agency)
    return [signed, hidden, draft, *OrderLine.objects.all(), *asked, *nominees, *names, sent]


def _readers(rows: list[Any]) -> list[Acting]:
    parties = {getattr(row, "party_id", None) for row in rows} - {None}
    persons = {getattr(row, "person_id", None) for row in rows} - {None}
    posts = {row.post.organisation_id for row in rows if getattr(row, "post", None)}
    own = [make_acting("member", party_ids=frozenset({party})) for party in parties | posts]
    selves = [make_acting("citizen", person_id=person) for person in persons]
    staff = [make_acting(role) for role in ("officer", "governor", "auditor", "citizen")]
    elsewhere = make_acting("officer", province=make_province("56"))
    return [*own, *selves, *staff, elsewhere, Acting.stranger(make_province())]


def test_whoever_may_see_a_row_finds_it_and_nobody_else() -> None:
    rows = _rows()
    seen = 0
    for acting in _readers(rows):
        for row in rows:
            found = type(row).objects.visible_to(acting).filter(pk=row.pk).exists()
            assert found == can_view(acting, row), (acting.roles, row)
            seen += found
    assert seen
