"""Steps are planned, owned by whoever accepts, shown by evidence, closed and reopened (R038)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, Forbidden, StaleWrite, WrongState
from phakhi.formation.guide import step_of
from phakhi.formation.models import Evidence, Step
from phakhi.formation.queries.progress import percent_of_step, view_of
from phakhi.formation.queries.waiting import open_commitments
from phakhi.formation.services import steps
from phakhi.governance.models import GovernanceNetwork
from phakhi.ledger.models import LedgerDraft
from tests.factories import make_acting, make_province
from tests.factories_formation import answer, member_of, officer_for
from tests.factories_governance import make_invited, make_network, speaker_of
from tests.factories_networks import make_actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def network() -> GovernanceNetwork:
    return make_network()


def plan(network: GovernanceNetwork, number: int = 2, **values: Any) -> Step:
    given: dict[str, Any] = {
        "due_on": date(2026, 12, 1),
        "ticks": list(step_of(number).ticks),
    }
    given |= values
    return steps.plan_step(acting=officer_for(network), network=network, number=number, **given)


def test_reading_makes_no_row(network: GovernanceNetwork) -> None:
    assert view_of(network, 3).step.state == "not_begun"
    assert not Step.objects.exists()


def test_working_on_a_step_begins_it(network: GovernanceNetwork) -> None:
    row = plan(network)
    assert row.state == "under_way"
    assert row.ticks == list(step_of(2).ticks)


def test_a_tick_of_another_step_is_not_kept(network: GovernanceNetwork) -> None:
    assert plan(network, ticks=["capability", "parties"]).ticks == []


def test_closing_early_takes_a_reason(network: GovernanceNetwork) -> None:
    plan(network)
    with pytest.raises(BadInput, match="step_early"):
        steps.move_step(acting=officer_for(network), network=network, number=2, act="close")
    row = steps.move_step(
        acting=officer_for(network), network=network, number=2, act="close", reason="ทำพร้อมกัน"
    )
    assert row.state == "done"


def test_closing_and_reopening_are_official_acts(network: GovernanceNetwork) -> None:
    plan(network)
    acting = officer_for(network)
    for act in ("close", "reopen"):
        steps.move_step(acting=acting, network=network, number=2, act=act, reason="เหตุผลลับ")
    drafts = LedgerDraft.objects.filter(act__startswith="formation.step.")
    assert set(drafts.values_list("act", flat=True)) == {
        "formation.step.close",
        "formation.step.reopen",
    }
    assert not any("เหตุผลลับ" in str(draft.body) for draft in drafts)


def test_reopening_takes_a_reason(network: GovernanceNetwork) -> None:
    plan(network)
    acting = officer_for(network)
    steps.move_step(acting=acting, network=network, number=2, act="close", reason="x")
    with pytest.raises(BadInput, match="reason_needed"):
        steps.move_step(acting=acting, network=network, number=2, act="reopen")


def test_a_step_that_has_not_begun_cannot_be_closed(network: GovernanceNetwork) -> None:
    with pytest.raises(WrongState):
        steps.move_step(
            acting=officer_for(network), network=network, number=1, act="close", reason="x"
        )


@pytest.mark.parametrize("role", ["member", "field_officer", "auditor", "governor", "system_admin"])
def test_others_close_nothing(network: GovernanceNetwork, role: str) -> None:
    plan(network)
    with pytest.raises(Forbidden):
        steps.move_step(
            acting=make_acting(role), network=network, number=2, act="close", reason="x"
        )


def test_the_other_province_plans_nothing_here(network: GovernanceNetwork) -> None:
    there = make_acting("officer", province=make_province("56"))
    with pytest.raises(Forbidden):
        steps.plan_step(acting=there, network=network, number=1, due_on=None, ticks=[])


def test_a_network_that_is_over_is_not_formed_any_more() -> None:
    network = make_network("dissolved")
    with pytest.raises(Forbidden):
        plan(network)


def test_a_stale_plan_is_refused(network: GovernanceNetwork) -> None:
    row = plan(network)
    plan(network, seen=row.version)
    with pytest.raises(StaleWrite):
        plan(network, seen=row.version)


def test_an_owner_is_proposed_and_accepts(network: GovernanceNetwork) -> None:
    actor = member_of(network)
    row = steps.propose_owner(
        acting=officer_for(network), network=network, number=1, actor=actor, post="", what="ดูแล"
    )
    assert row.answer == "proposed"
    answer(row, actor, "yes")
    assert Step.objects.get().answer == "accepted"
    member = network.members.get(actor=actor)
    assert len(open_commitments(speaker_of(actor), member)) == 1


def test_only_a_member_can_be_asked(network: GovernanceNetwork) -> None:
    outsider = make_invited(network, make_actor()).actor
    with pytest.raises(WrongState):
        steps.propose_owner(
            acting=officer_for(network),
            network=network,
            number=1,
            actor=outsider,
            post="",
            what="x",
        )


def test_asking_another_takes_the_open_question_back(network: GovernanceNetwork) -> None:
    first, second = member_of(network), member_of(network)
    asked: dict[str, Any] = {
        "acting": officer_for(network),
        "network": network,
        "number": 1,
        "post": "",
    }
    row = steps.propose_owner(actor=first, what="x", **asked)
    question = row.proposal
    assert question is not None
    steps.propose_owner(actor=second, what="x", **asked)
    question.refresh_from_db()
    assert question.state == "withdrawn"


def test_evidence_counts_and_stays_among_the_members(network: GovernanceNetwork) -> None:
    actor = member_of(network)
    before = percent_of_step(plan(network, ticks=[]))
    steps.add_evidence(
        acting=officer_for(network), network=network, number=2, title="รายงาน", text="ลับ"
    )
    assert percent_of_step(Step.objects.get()) > before
    assert not Evidence.objects.visible_to(Acting.stranger(network.province)).exists()
    assert Evidence.objects.visible_to(speaker_of(actor)).exists()
    assert not Evidence.objects.visible_to(speaker_of(make_actor())).exists()


def test_evidence_shows_something(network: GovernanceNetwork) -> None:
    with pytest.raises(BadInput, match="evidence_empty"):
        steps.add_evidence(acting=officer_for(network), network=network, number=1, title="ว่าง")


@pytest.mark.parametrize(
    "link", ["https://evil.example", "//evil.example", "/\\evil", "javascript:x"]
)
def test_evidence_leads_nowhere_else(network: GovernanceNetwork, link: str) -> None:
    with pytest.raises(BadInput, match="evidence_link"):
        steps.add_evidence(
            acting=officer_for(network), network=network, number=1, title="x", link=link
        )


def test_a_file_that_is_none_leaves_nothing(network: GovernanceNetwork) -> None:
    with pytest.raises(BadInput, match="file_kind"):
        steps.add_evidence(
            acting=officer_for(network),
            network=network,
            number=1,
            title="x",
            upload=SimpleUploadedFile("a.pdf", b"GIF89a"),
        )
    assert not Evidence.objects.exists()


def test_evidence_of_a_closed_step_stays(network: GovernanceNetwork) -> None:
    acting = officer_for(network)
    row = steps.add_evidence(acting=acting, network=network, number=1, title="x", text="y")
    steps.move_step(acting=acting, network=network, number=1, act="close", reason="z")
    row.refresh_from_db()
    with pytest.raises(Forbidden, match="step_is_done"):
        steps.remove_evidence(
            acting=acting, row=Evidence.objects.select_related("step__network").get()
        )


def test_the_database_knows_six_steps(network: GovernanceNetwork) -> None:
    for bad in ({"number": 7}, {"number": 1, "state": "reopened"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Step.objects.create(province=network.province, network=network, **bad)
