from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from phakhi.core.acting import Acting, Role
from phakhi.core.permissions import can_view
from phakhi.parties.models import ContactPoint, Party
from phakhi.parties.services import add_contact
from tests.factories import make_acting, make_province
from tests.factories_parties import make_party, make_person

pytestmark = pytest.mark.django_db


def sees(acting: Acting, party: Party) -> bool:
    listed = Party.objects.visible_to(acting).filter(pk=party.pk).exists()
    assert listed == can_view(acting, party)
    return listed


@pytest.mark.parametrize("role", sorted(Role.STAFF))
def test_staff_see_every_party_of_their_province_only(role: str) -> None:
    here, there = make_person(), make_party(province=make_province("56"), is_public=True)
    assert sees(make_acting(role), here)
    assert not sees(make_acting(role), there)


def test_a_stranger_sees_what_is_public() -> None:
    stranger = Acting.stranger(make_province())
    assert sees(stranger, make_party(is_public=True))
    assert not sees(stranger, make_party())
    assert not sees(stranger, make_person())


def test_a_person_sees_themselves_and_whom_they_represent() -> None:
    me, ours, other = make_person(), make_party(), make_party()
    acting = make_acting("citizen", person_id=me.pk, party_ids=frozenset({ours.pk}))
    assert [sees(acting, party) for party in (me, ours, other)] == [True, True, False]


def test_a_person_is_public_only_by_consent() -> None:
    with pytest.raises(IntegrityError, match="person_public_by_consent"), transaction.atomic():
        make_person(is_public=True)
    assert make_person(is_public=True, consented_to_show=True)


def test_a_contact_is_public_where_it_and_its_owner_are() -> None:
    officer, stranger = make_acting(), Acting.stranger(make_province())
    shown, hidden = make_party(is_public=True), make_party()
    for party in (shown, hidden):
        add_contact(acting=officer, of=party, kind="phone", value="044 000 000", is_public=True)
    add_contact(acting=officer, of=shown, kind="line", value="@example", is_public=False)
    assert [c.value for c in ContactPoint.objects.visible_to(stranger)] == ["044 000 000"]
    assert ContactPoint.objects.visible_to(officer).count() == 3
