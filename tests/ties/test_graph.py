from __future__ import annotations

from datetime import date

import pytest

from phakhi.core.acting import Acting
from phakhi.ties.contacts import contact_days
from phakhi.ties.graph import edges_seen
from tests.factories import make_acting, make_province
from tests.factories_networks import make_actor, representative_of
from tests.factories_ties import make_contact, make_tie

pytestmark = pytest.mark.django_db


def test_a_pair_has_one_edge_with_the_strongest_word() -> None:
    one, two = make_actor(), make_actor()
    make_tie(one, two, kind="contact", frequency=2, since=date(2025, 1, 1))
    make_tie(two, one, kind="funding", frequency=3, intensity=1, since=None)
    (edge,) = edges_seen(make_acting())
    assert edge.source < edge.target
    assert edge.kinds == {"contact", "funding"}
    assert (edge.frequency, edge.intensity, edge.since) == (3, 1, date(2025, 1, 1))
    assert not edge.is_confirmed


def test_the_day_the_kind_and_the_partners_narrow_it() -> None:
    one, two, three = (make_actor() for _ in range(3))
    make_tie(one, two, kind="contact", since=date(2024, 1, 1), until=date(2025, 1, 1))
    make_tie(two, three, kind="advice", since=date(2025, 6, 1))
    office = make_acting()
    assert len(edges_seen(office, on=date(2024, 5, 1))) == 1
    assert len(edges_seen(office)) == 1
    assert not edges_seen(office, kinds=["contact"])
    assert not edges_seen(office, actors={one.pk, two.pk})


def test_a_stranger_sees_no_edge_to_a_hidden_partner_nor_a_private_or_contested_one() -> None:
    hidden = make_actor(is_public=False)
    make_tie(make_actor(), hidden)
    make_tie(is_public=False)
    make_tie(contested_at="2026-11-01T00:00:00Z")
    shown = make_tie()
    (edge,) = edges_seen(Acting.stranger(make_province()))
    assert edge.source == shown.source_id
    assert len(edges_seen(make_acting())) == 4
    assert len(edges_seen(representative_of(hidden))) == 2


def test_the_neighbour_sees_nothing() -> None:
    make_tie()
    assert not edges_seen(make_acting(province=make_province("56")))


def test_days_of_contacts_and_meetings_count_once_each() -> None:
    one, two, three = (make_actor() for _ in range(3))
    make_contact(one, two, on=date(2026, 5, 2))
    make_contact(two, one, on=date(2026, 5, 2))
    make_contact(two, one, on=date(2026, 4, 1))
    make_contact(two, one, on=date(2024, 4, 1))
    make_tie(one, two, kind="meeting", since=date(2026, 6, 1))
    make_contact(one, three, on=date(2026, 5, 2))
    days = contact_days(one.province, [one.pk, two.pk], date(2026, 1, 1))
    assert days == {
        frozenset({one.pk, two.pk}): [date(2026, 4, 1), date(2026, 5, 2), date(2026, 6, 1)]
    }
