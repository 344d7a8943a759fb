"""Two entries become one: requests, exchanges and catalogue entries follow."""

from __future__ import annotations

import pytest

from phakhi.core.errors import WrongState
from phakhi.networks.services import merge_actors
from tests.factories_exchange import make_entry, make_exchange, make_office, make_request, officer
from tests.factories_networks import make_actor

pytestmark = pytest.mark.django_db


def test_what_the_absorbed_entry_asked_and_lent_moves_over() -> None:
    kept, gone = make_office(), make_office()
    owed, lent = make_request(owner=gone), make_entry(gone)
    given = make_exchange(gone)
    merge_actors(acting=officer(kept), kept=kept, absorbed=gone, choices={}, reason="ซ้ำกัน")
    for row, column in ((owed, "owner"), (lent, "owner"), (given, "giver")):
        row.refresh_from_db()
        assert getattr(row, column) == kept


def test_two_that_dealt_with_each_other_are_not_merged() -> None:
    asker = make_actor()
    office = make_office()
    make_request(asker, office)
    with pytest.raises(WrongState):
        merge_actors(acting=officer(asker), kept=asker, absorbed=office, choices={}, reason="ซ้ำกัน")
