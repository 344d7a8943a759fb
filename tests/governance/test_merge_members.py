"""Two entries become one: memberships follow, and nobody is a member twice."""

from __future__ import annotations

import pytest

from phakhi.governance.models import NetworkMember
from phakhi.networks.services import merge_actors
from tests.factories import make_acting
from tests.factories_governance import make_member, make_network
from tests.factories_networks import make_actor

pytestmark = pytest.mark.django_db


def test_the_membership_of_the_absorbed_entry_moves_over() -> None:
    network, kept, gone = make_network(), make_actor(), make_actor()
    make_member(network, gone)
    merge_actors(acting=make_acting(), kept=kept, absorbed=gone, choices={}, reason="ซ้ำกัน")
    assert NetworkMember.objects.get(network=network, state="active").actor == kept


def test_where_both_were_members_one_membership_goes_on() -> None:
    network, kept, gone = make_network(), make_actor(), make_actor()
    make_member(network, kept), make_member(network, gone)
    merge_actors(acting=make_acting(), kept=kept, absorbed=gone, choices={}, reason="ซ้ำกัน")
    assert NetworkMember.objects.get(network=network, state="active").actor == kept
    assert NetworkMember.objects.get(network=network, actor=gone).state == "ended"
