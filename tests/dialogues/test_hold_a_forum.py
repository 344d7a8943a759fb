"""R055–R061: a forum is prepared, announced, held, and its record is open."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, Forbidden, StaleWrite, WrongState
from phakhi.dialogues import services
from phakhi.dialogues.models import Dialogue
from phakhi.ledger.models import LedgerDraft
from phakhi.ties.contacts import contact_days
from phakhi.ties.models import Tie
from tests.factories import make_acting, make_province
from tests.factories_dialogues import LAST_WEEK, announced, held, make_dialogue
from tests.factories_governance import make_member, make_network, speaker_of
from tests.factories_networks import make_actor

pytestmark = pytest.mark.django_db


def test_a_citizen_without_a_partner_calls_nobody_together() -> None:
    actor = make_actor()
    citizen = make_acting("citizen", province=actor.province)
    with pytest.raises(Forbidden):
        services.plan_dialogue(acting=citizen, convenor=actor, title="x", on=LAST_WEEK)


def test_civil_society_calls_a_forum_together_itself() -> None:
    actor = make_actor(sector="third_sector", subtype="ngo")
    made = services.plan_dialogue(
        acting=speaker_of(actor), convenor=actor, title="เวที", on=LAST_WEEK, kind="dialogue"
    )
    assert made.state == "planned"
    assert [one.actor for one in made.parties.all()] == [actor]


def test_what_is_prepared_is_not_public_yet() -> None:
    dialogue = make_dialogue()
    stranger = Acting.stranger(dialogue.province)
    assert not Dialogue.objects.visible_to(stranger).exists()
    announced(dialogue)
    assert Dialogue.objects.visible_to(stranger).exists()


def test_a_forum_without_a_record_was_not_held() -> None:
    with pytest.raises(BadInput, match="dialogue_without_record"):
        held(make_dialogue(), record="  ")


def test_a_forum_of_tomorrow_cannot_have_been_held() -> None:
    with pytest.raises(BadInput, match="dialogue_in_future"):
        held(make_dialogue(on=timezone.localdate() + timedelta(days=1)))


def test_a_cancelled_forum_says_why_and_is_over() -> None:
    dialogue = make_dialogue()
    officer = make_acting("officer", province=dialogue.province)
    with pytest.raises(BadInput, match="reason_needed"):
        services.cancel_dialogue(acting=officer, dialogue=dialogue, seen=1, why=" ")
    dialogue.refresh_from_db()
    services.cancel_dialogue(acting=officer, dialogue=dialogue, seen=1, why="ฝนตกหนัก")
    with pytest.raises(WrongState):
        services.announce_dialogue(acting=officer, dialogue=dialogue, seen=dialogue.version)


def test_who_changes_what_somebody_else_saved_is_told() -> None:
    dialogue = make_dialogue()
    officer = make_acting("officer", province=dialogue.province)
    services.change_dialogue(acting=officer, dialogue=dialogue, seen=1, title="ชื่อใหม่")
    with pytest.raises(StaleWrite):
        services.change_dialogue(acting=officer, dialogue=dialogue, seen=1, title="อีกชื่อ")


def test_a_held_forum_stands_in_the_ledger_without_its_title() -> None:
    dialogue = held(make_dialogue(title="เรื่องลับ"))
    draft = LedgerDraft.objects.get(subject_id=dialogue.pk, act="dialogues.dialogue.hold")
    assert "เรื่องลับ" not in str(draft.body)
    assert "2026-11-12" in str(draft.body)


def test_the_partners_of_a_held_forum_have_met() -> None:
    network = make_network(province=make_province())
    first, second = (make_member(network).actor for _ in range(2))
    dialogue = make_dialogue(first, network=network)
    officer = make_acting("officer", province=network.province)
    services.add_part(
        acting=officer, dialogue=dialogue, part="party", actor=second, role="participant"
    )
    assert not Tie.objects.filter(kind="meeting").exists()
    held(dialogue)
    days = contact_days(network.province, [first.pk, second.pk], LAST_WEEK)
    assert days == {frozenset({first.pk, second.pk}): [LAST_WEEK]}


def test_a_partner_forgotten_on_the_list_has_met_the_others_once() -> None:
    first, second, third = (make_actor() for _ in range(3))
    officer = make_acting("officer", province=first.province)
    dialogue = make_dialogue(first)
    services.add_part(acting=officer, dialogue=dialogue, part="party", actor=second, role="host")
    held(dialogue)
    line = services.add_part(
        acting=officer, dialogue=dialogue, part="party", actor=third, role="agency"
    )
    assert Tie.objects.filter(kind="meeting").count() == 3
    services.remove_part(acting=officer, row=line, part="party")
    assert Tie.objects.filter(kind="meeting").count() == 1
