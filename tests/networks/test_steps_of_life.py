"""Every transition of an actor: who may, when it is refused, what it leaves behind."""

from __future__ import annotations

import pytest

from phakhi.core.errors import BadInput, Forbidden, StaleWrite, WrongState
from phakhi.core.ids import uuid7
from phakhi.ledger.models import LedgerDraft
from phakhi.networks import services
from phakhi.networks.models import ActorStep
from phakhi.networks.states import ACTOR_FLOW, State
from tests.factories import make_acting, make_province
from tests.factories_networks import make_actor, representative_of

pytestmark = pytest.mark.django_db
OTHERS = ["citizen", "member", "field_officer", "auditor", "governor", "system_admin"]


def test_an_officer_verifies_a_submitted_partner_and_the_ledger_knows() -> None:
    actor, officer = make_actor(state=State.SUBMITTED), make_acting("officer")
    services.verify_actor(acting=officer, actor=actor)
    actor.refresh_from_db()
    assert actor.state == State.VERIFIED
    assert actor.party.is_public
    step = ActorStep.objects.get(actor=actor)
    assert (step.act, step.from_state, step.by_person) == ("verify", "submitted", officer.person_id)
    entry = LedgerDraft.objects.get(subject_id=actor.pk)
    assert entry.act == "networks.actor.verify"
    assert entry.content["facts"]["name"] == actor.party.name_th


def test_a_persons_name_never_enters_the_ledger_in_clear() -> None:
    actor = make_actor("person", state=State.SUBMITTED, is_public=False, name_th="ตัวอย่าง ลับ")
    services.verify_actor(acting=make_acting(), actor=actor)
    assert "ตัวอย่าง ลับ" not in LedgerDraft.objects.get(subject_id=actor.pk).body


@pytest.mark.parametrize("role", OTHERS)
def test_nobody_but_the_registrars_verifies(role: str) -> None:
    actor = make_actor(state=State.SUBMITTED)
    with pytest.raises(Forbidden):
        services.verify_actor(acting=make_acting(role), actor=actor)
    actor.refresh_from_db()
    assert actor.state == State.SUBMITTED


def test_an_officer_of_another_province_verifies_nothing_here() -> None:
    other = make_acting("officer", province=make_province("56"))
    with pytest.raises(Forbidden):
        services.verify_actor(acting=other, actor=make_actor(state=State.SUBMITTED))


def test_an_entry_without_sector_or_place_cannot_be_verified() -> None:
    actor = make_actor(state=State.SUBMITTED, sector="", subtype="")
    with pytest.raises(WrongState) as refusal:
        services.verify_actor(acting=make_acting(), actor=actor)
    assert refusal.value.code == "profile_incomplete"


def test_paper_waits_for_its_second_check() -> None:
    actor = make_actor(state=State.SUBMITTED, source="paper", entered_by=uuid7())
    with pytest.raises(WrongState) as refusal:
        services.verify_actor(acting=make_acting(), actor=actor)
    assert refusal.value.code == "needs_second_check"


@pytest.mark.parametrize("act", ["reject", "suspend", "end"])
def test_a_refusal_needs_its_reason(act: str) -> None:
    state = State.SUBMITTED if act == "reject" else State.VERIFIED
    actor = make_actor(state=state)
    with pytest.raises(BadInput):
        getattr(services, f"{act}_actor")(acting=make_acting(), actor=actor, reason="  ")
    assert actor.state == state


def test_a_rejected_partner_reads_why_and_submits_again() -> None:
    actor = make_actor(state=State.SUBMITTED)
    services.reject_actor(acting=make_acting(), actor=actor, reason="ขาดที่ตั้ง")
    assert (actor.state, actor.state_reason) == (State.REJECTED, "ขาดที่ตั้ง")
    assert not actor.party.is_public
    services.submit_actor(acting=representative_of(actor), actor=actor)
    assert actor.state == State.SUBMITTED


def test_a_suspended_partner_disappears_from_the_public_and_returns() -> None:
    actor, officer = make_actor(), make_acting("office_head")
    services.suspend_actor(acting=officer, actor=actor, reason="รอตรวจสอบ")
    assert not actor.is_shown
    assert not actor.party.is_public
    services.resume_actor(acting=officer, actor=actor)
    assert actor.is_shown


def test_an_ended_partner_stays_readable_but_is_not_listed() -> None:
    actor = make_actor()
    services.end_actor(acting=make_acting(), actor=actor, reason="เลิกกลุ่ม")
    assert actor.is_shown
    assert not type(actor).objects.listed().filter(pk=actor.pk).exists()


def test_a_step_over_a_save_in_between_is_refused() -> None:
    actor = make_actor(state=State.SUBMITTED)
    services.verify_actor(acting=make_acting(), actor=type(actor).objects.get(pk=actor.pk))
    with pytest.raises(StaleWrite):
        services.verify_actor(acting=make_acting(), actor=actor, seen=1)


def test_several_are_verified_at_once_and_the_unfinished_are_named() -> None:
    good, bad = make_actor(state=State.SUBMITTED), make_actor(state=State.SUBMITTED, area_code="")
    done, refused = services.verify_actors(acting=make_acting(), actors=[good, bad])
    assert done == [good]
    assert [(actor, error.code) for actor, error in refused] == [(bad, "profile_incomplete")]


def test_every_state_can_be_reached_and_the_table_is_drawn() -> None:
    reached = {row.to for row in ACTOR_FLOW.transitions} | {ACTOR_FLOW.start}
    assert reached == set(ACTOR_FLOW.states)
    assert "submitted --> verified: verify" in ACTOR_FLOW.diagram()


@pytest.mark.parametrize("state", sorted(ACTOR_FLOW.states))
@pytest.mark.parametrize("act", sorted({row.act for row in ACTOR_FLOW.transitions}))
def test_an_act_outside_the_table_changes_nothing(state: str, act: str) -> None:
    allowed = {row.act for row in ACTOR_FLOW.transitions if row.from_ == state}
    actor = make_actor(state=state)
    if act in allowed:
        return
    with pytest.raises(WrongState):
        ACTOR_FLOW.move(make_acting(), actor, act)
    assert actor.state == state
