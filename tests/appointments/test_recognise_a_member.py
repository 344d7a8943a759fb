"""A network's member is formally recognised by a letter of the governor (R026)."""

from __future__ import annotations

import pytest
from django.utils import timezone

from phakhi.appointments import services
from phakhi.core.errors import Forbidden, WrongState
from phakhi.ledger.models import LedgerDraft
from phakhi.papers.models import Paper
from phakhi.papers.services import give_number, make_ready, reserve_number, sign_paper
from tests.factories import make_acting
from tests.factories_appointments import make_book, make_governor, officer_of
from tests.factories_governance import make_invited, make_member, make_network

pytestmark = pytest.mark.django_db


def test_only_the_office_drafts_a_recognition_and_only_of_an_active_member() -> None:
    network = make_network()
    member = make_member(network)
    with pytest.raises(Forbidden):
        services.draft_recognitions(
            acting=make_acting("governor"), network=network, members=[member]
        )
    with pytest.raises(WrongState):
        services.draft_recognitions(
            acting=officer_of(network), network=network, members=[make_invited(network)]
        )
    assert not Paper.objects.exists()


def test_a_member_gets_one_letter_and_the_ledger_names_nobody() -> None:
    network, governor = make_network(), make_governor()
    member, officer = make_member(network), officer_of(network)
    (paper,) = services.draft_recognitions(acting=officer, network=network, members=[member])
    assert services.draft_recognitions(acting=officer, network=network, members=[member]) == []
    number = reserve_number(
        acting=officer, book=make_book(network.province), number=None, on=timezone.localdate()
    )
    give_number(acting=officer, paper=paper, number=number)
    sign_paper(
        acting=governor.acting, paper=make_ready(acting=officer, paper=paper), post=governor.post
    )
    leaf = LedgerDraft.objects.get(act="appointments.member.recognised")
    assert number.text in leaf.body
    assert member.actor.party.name_th not in leaf.body
