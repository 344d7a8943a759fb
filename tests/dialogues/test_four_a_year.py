"""R055: four dialogues a fiscal year for every network, one in each quarter."""

from __future__ import annotations

from datetime import date

import pytest

from phakhi.core.models import Event
from phakhi.core.nightly import the_house
from phakhi.dialogues import queries, reminding
from phakhi.dialogues.queries.dial import quarters_over
from phakhi.governance.models import GovernanceNetwork
from tests.factories import make_acting
from tests.factories_dialogues import held, make_dialogue
from tests.factories_governance import make_member, make_network

pytestmark = pytest.mark.django_db


def dial_of(network: GovernanceNetwork, year: int) -> queries.Dial:
    officer = make_acting("officer", province=network.province)
    return queries.dials_of(officer, [network], year)[0]


def test_only_what_was_held_counts() -> None:
    network = make_network()
    convenor = make_member(network).actor
    make_dialogue(convenor, network=network)
    assert dial_of(network, 2027).held == 0
    held(make_dialogue(convenor, network=network))
    dial = dial_of(network, 2027)
    assert (dial.held, dial.steps) == (1, [True, False, False, False])


def test_september_and_october_lie_in_two_fiscal_years() -> None:
    network = make_network()
    convenor = make_member(network).actor
    for day in (date(2026, 9, 30), date(2026, 10, 1)):
        held(make_dialogue(convenor, network=network, on=day))
    assert [dial_of(network, year).held for year in (2026, 2027)] == [1, 1]


@pytest.mark.parametrize("kind", ["plan_integration", "inter_provincial"])
def test_another_kind_of_forum_is_no_dialogue(kind: str) -> None:
    network = make_network()
    held(make_dialogue(make_member(network).actor, network=network, kind=kind))
    assert dial_of(network, 2027).held == 0


@pytest.mark.parametrize(
    ("today", "over"),
    [
        (date(2026, 9, 30), 0),
        (date(2026, 12, 31), 0),
        (date(2027, 1, 1), 1),
        (date(2027, 9, 30), 3),
        (date(2027, 10, 1), 4),
    ],
)
def test_one_is_expected_for_each_quarter_that_is_over(today: date, over: int) -> None:
    assert quarters_over(2027, today) == over


def test_a_network_that_is_behind_is_reminded_once_a_quarter(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    network = make_network()
    monkeypatch.setattr(queries.dial, "quarters_over", lambda _year, _today: 1)
    for _night in range(2):
        reminding.remind_of_dialogues(the_house(network.province))
    assert Event.objects.filter(kind=reminding.KIND).count() == 1
