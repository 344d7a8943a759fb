"""A wave is made, opened once, and never twice at a time."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.surveys import services
from phakhi.surveys.models import Invitation, Wave
from tests.factories import make_acting, make_province
from tests.factories_governance import make_network
from tests.factories_surveys import close, make_draft, make_open, network_of, open_up

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", ["citizen", "member", "field_officer", "auditor", "system_admin"])
def test_only_the_office_makes_one(role: str) -> None:
    network = make_network()
    today = timezone.localdate()
    with pytest.raises(Forbidden):
        services.make_wave(
            acting=make_acting(role),
            network=network,
            kind="factors",
            opens_on=today,
            closes_on=today,
        )


def test_an_officer_of_another_province_makes_none() -> None:
    network = make_network()
    today = timezone.localdate()
    elsewhere = make_acting("officer", province=make_province("56"))
    with pytest.raises(Forbidden):
        services.make_wave(
            acting=elsewhere, network=network, kind="factors", opens_on=today, closes_on=today
        )


@pytest.mark.parametrize("days", [-1, 121])
def test_the_last_day_lies_after_the_first_and_not_too_far(days: int) -> None:
    today = timezone.localdate()
    with pytest.raises(BadInput, match="wave_dates"):
        make_draft(make_network(), opens_on=today, closes_on=today + timedelta(days=days))


def test_a_reminder_lies_within() -> None:
    today = timezone.localdate()
    with pytest.raises(BadInput, match="wave_reminders"):
        make_draft(make_network(), remind_on=[today - timedelta(days=1)])


def test_two_of_a_kind_never_overlap() -> None:
    network = make_network()
    make_draft(network)
    with pytest.raises(WrongState, match="wave_overlaps"):
        make_draft(network, year=2031)
    make_draft(network, kind="factors")


def test_the_database_holds_one_at_a_time_too() -> None:
    wave = make_draft(make_network())
    twin = Wave(
        province=wave.province,
        network=wave.network,
        public_code="twin",
        kind=wave.kind,
        year=wave.year + 1,
        opens_on=wave.opens_on,
        closes_on=wave.closes_on,
    )
    with pytest.raises(IntegrityError, match="wave_one_at_a_time"), transaction.atomic():
        twin.save(force_insert=True)


def test_one_a_year() -> None:
    network, _members = network_of(1)
    today = timezone.localdate()
    past: dict[str, Any] = {
        "opens_on": today - timedelta(days=9),
        "closes_on": today - timedelta(days=1),
    }
    close(open_up(make_draft(network, **past)))
    with pytest.raises(WrongState, match="wave_same_year"):
        make_draft(network, year=past["closes_on"].year)


def test_leaders_are_named_but_not_too_many() -> None:
    leaders = [{"kind": "governor", "th": "ผู้ว่าราชการจังหวัด"}] * 13
    with pytest.raises(BadInput, match="wave_leaders"):
        make_draft(make_network(), kind="leadership", subjects=leaders)


def test_opening_invites_the_active_members_and_freezes_the_wording() -> None:
    wave, invitations = make_open(size=3)
    assert wave.state == "open"
    assert len(invitations) == wave.invited == 3
    assert len(wave.wording_sha256) == 64


def test_a_network_without_members_is_not_asked() -> None:
    with pytest.raises(WrongState, match="wave_nobody"):
        open_up(make_draft(make_network()))


def test_it_opens_once() -> None:
    wave, _invitations = make_open(size=2)
    with pytest.raises(WrongState):
        open_up(wave)
    assert Invitation.objects.filter(wave=wave).count() == 2


def test_what_is_open_is_not_discarded() -> None:
    wave, _invitations = make_open(size=2)
    with pytest.raises(WrongState, match="wave_discard"):
        services.discard_wave(acting=make_acting("officer"), wave=wave)


def test_closed_is_closed() -> None:
    wave, _invitations = make_open(size=2)
    close(wave)
    for act in (open_up, close):
        with pytest.raises(WrongState):
            act(wave)
