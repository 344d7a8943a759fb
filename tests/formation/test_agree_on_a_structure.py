"""The driving structure comes from a meeting, and each version says who agreed (R040)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.formation.models import Body, Structure, Voice
from phakhi.formation.pure.diagram import Box, tree_svg
from phakhi.formation.pure.tree import in_order, would_loop
from phakhi.formation.queries.diagram import diagram_of
from phakhi.formation.services import structures
from phakhi.formation.services.structures import Said
from phakhi.governance.models import GovernanceNetwork
from phakhi.ledger.models import LedgerDraft
from tests.factories import make_acting
from tests.factories_formation import make_network_with, officer_for
from tests.factories_governance import speaker_of
from tests.factories_networks import make_actor

pytestmark = pytest.mark.django_db
MET = date(2026, 3, 1)


def drafted(network: GovernanceNetwork) -> Structure:
    row = structures.draft_structure(acting=officer_for(network), network=network)
    board = body(row, name_th="คณะกรรมการบริหาร", kind="board_of_directors")
    body(row, name_th="คณะกรรมการอำนวยการ", kind="steering_committee", parent=board)
    return row


def body(row: Structure, **values: object) -> Body:
    given = {"kind": "other", "name_th": "คณะ", "mission": "ก", "duties": "ข", "money": Decimal(5)}
    return structures.save_body(
        acting=officer_for(row.network), structure=row, values=given | values
    )


def meet(row: Structure, *said: Said) -> Structure:
    return structures.record_meeting(
        acting=officer_for(row.network), structure=row, met_on=MET, met_at="ศาลากลาง", said=said
    )


def agreed(network: GovernanceNetwork, *said: Said) -> Structure:
    row = drafted(network)
    structures.propose_structure(acting=officer_for(network), structure=row)
    meet(row, *said)
    return structures.agree_structure(acting=officer_for(network), structure=row)


def test_nothing_is_agreed_without_a_meeting() -> None:
    network, _members = make_network_with()
    row = drafted(network)
    structures.propose_structure(acting=officer_for(network), structure=row)
    with pytest.raises(WrongState, match="structure_no_meeting"):
        structures.agree_structure(acting=officer_for(network), structure=row)


def test_nothing_is_agreed_if_nobody_agreed() -> None:
    network, members = make_network_with()
    with pytest.raises(WrongState, match="structure_no_voice"):
        agreed(network, Said(members[0], "abstained"))


def test_an_agreement_is_an_official_act_with_its_counts() -> None:
    network, members = make_network_with()
    row = agreed(network, Said(members[0], "agreed"), Said(members[1], "objected", "ที่นั่งน้อย"))
    assert row.state == "agreed"
    body_text = str(LedgerDraft.objects.get(act="formation.structure.agree").body)
    assert "ที่นั่งน้อย" not in body_text
    assert members[0].party.name_th not in body_text


def test_an_objection_keeps_its_reason_among_the_members() -> None:
    network, members = make_network_with()
    agreed(network, Said(members[0], "agreed"), Said(members[1], "objected", "ที่นั่งน้อย"))
    assert not Voice.objects.visible_to(Acting.stranger(network.province)).exists()
    assert Voice.objects.visible_to(speaker_of(members[0])).count() == 2


def test_an_objection_without_reason_is_refused() -> None:
    network, members = make_network_with()
    with pytest.raises(BadInput, match="objection_reason"):
        agreed(network, Said(members[0], "objected"))


def test_only_members_have_a_voice() -> None:
    network, _members = make_network_with()
    with pytest.raises(BadInput, match="voices_of_members"):
        agreed(network, Said(make_actor(), "agreed"))


def test_a_meeting_ahead_has_not_been_held() -> None:
    network, members = make_network_with()
    row = drafted(network)
    structures.propose_structure(acting=officer_for(network), structure=row)
    with pytest.raises(BadInput, match="meeting_ahead"):
        structures.record_meeting(
            acting=officer_for(network),
            structure=row,
            met_on=timezone.localdate() + timedelta(days=1),
            met_at="x",
            said=[Said(members[0], "agreed")],
        )


def test_a_new_version_copies_the_tree_and_replaces_the_old_one() -> None:
    network, members = make_network_with()
    first = agreed(network, Said(members[0], "agreed"))
    second = structures.draft_structure(acting=officer_for(network), network=network)
    assert second.bodies.get(kind="steering_committee").parent.kind == "board_of_directors"
    structures.propose_structure(acting=officer_for(network), structure=second)
    meet(second, Said(members[0], "agreed"))
    structures.agree_structure(acting=officer_for(network), structure=second)
    first.refresh_from_db()
    assert (first.state, second.state) == ("replaced", "agreed")


def test_a_proposal_is_read_by_members_and_a_draft_by_the_office() -> None:
    network, members = make_network_with()
    row = drafted(network)
    stranger, member = Acting.stranger(network.province), speaker_of(members[0])
    assert not Structure.objects.visible_to(member).exists()
    structures.propose_structure(acting=officer_for(network), structure=row)
    assert Structure.objects.visible_to(member).exists()
    assert not Structure.objects.visible_to(stranger).exists()
    assert not Body.objects.visible_to(stranger).exists()


def test_what_was_put_to_the_members_is_not_changed_behind_their_back() -> None:
    network, _members = make_network_with()
    row = drafted(network)
    structures.propose_structure(acting=officer_for(network), structure=row)
    with pytest.raises(WrongState, match="structure_not_draft"):
        body(row)


def test_a_body_never_stands_under_itself() -> None:
    network, _members = make_network_with()
    row = drafted(network)
    board = row.bodies.get(kind="board_of_directors")
    with pytest.raises(BadInput, match="body_loop"):
        structures.save_body(
            acting=officer_for(network),
            structure=row,
            body=board,
            values={"parent": row.bodies.get(kind="steering_committee")},
        )


def test_others_draft_nothing() -> None:
    network, members = make_network_with()
    for acting in (make_acting("member"), make_acting("governor"), speaker_of(members[0])):
        with pytest.raises(Forbidden):
            structures.draft_structure(acting=acting, network=network)


def test_the_database_wants_a_meeting_and_one_version_in_force() -> None:
    network, _members = make_network_with()
    with pytest.raises(IntegrityError), transaction.atomic():
        Structure.objects.create(
            province=network.province, network=network, number=9, state="agreed"
        )


def test_the_drawing_escapes_what_it_shows() -> None:
    network, _members = make_network_with()
    row = drafted(network)
    drawing = diagram_of(list(row.bodies.all()), "<b>เครือข่าย</b>")
    assert "<b>" not in drawing
    assert "คณะกรรมการบริหาร" in drawing
    assert "<path" in drawing


def test_a_tree_is_drawn_from_above() -> None:
    parents = {"b": "a", "c": "b", "a": None, "d": "gone"}
    assert in_order(list("cbad"), parents) == [("a", 0), ("b", 1), ("c", 2), ("d", 0)]
    assert would_loop("a", "c", parents)
    assert not would_loop("c", "a", parents)
    assert tree_svg("t", "", [Box("ก" * 90, 0), Box("ข", 1, "ประเภท")]).count("<rect") == 2
