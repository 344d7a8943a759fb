"""What was said, plans laid side by side, and what follows."""

from __future__ import annotations

import pytest

from phakhi.core.errors import BadInput, Forbidden
from phakhi.dialogues import services
from phakhi.dialogues.models import BroughtPlan, DialogueTask, Match, Point
from phakhi.governance.proposals import accept_proposal
from tests.factories import make_acting
from tests.factories_dialogues import announced, make_dialogue
from tests.factories_governance import make_member, make_network, speaker_of
from tests.factories_networks import make_actor

pytestmark = pytest.mark.django_db


def test_only_the_convenor_and_the_office_write_the_record() -> None:
    dialogue = announced(make_dialogue())
    other = speaker_of(make_actor(province=dialogue.province))
    with pytest.raises(Forbidden):
        services.add_part(acting=other, dialogue=dialogue, part="point", kind="opinion", text="x")
    own = speaker_of(dialogue.convenor)
    services.add_part(acting=own, dialogue=dialogue, part="point", kind="opinion", text="x")
    assert Point.objects.count() == 1


def test_a_line_of_another_forum_is_refused() -> None:
    here, there = make_dialogue(), make_dialogue()
    officer = make_acting("officer", province=here.province)
    option = services.add_part(
        acting=officer, dialogue=there, part="point", kind="option", text="ทาง ก"
    )
    with pytest.raises(BadInput, match="dialogue_part_elsewhere"):
        services.add_part(
            acting=officer, dialogue=here, part="point", kind="for", text="ดี", about=option
        )


def test_a_match_needs_two_different_plans() -> None:
    dialogue = make_dialogue(kind="plan_integration")
    officer = make_acting("officer", province=dialogue.province)
    plan = services.add_part(acting=officer, dialogue=dialogue, part="plan", title="ขุดลอก")
    assert isinstance(plan, BroughtPlan)
    for pair in ({"first": plan}, {"first": plan, "second": plan}):
        with pytest.raises(BadInput, match="match_of_two"):
            services.add_part(
                acting=officer, dialogue=dialogue, part="match", kind="doubles", text="ซ้ำ", **pair
            )
    services.add_part(acting=officer, dialogue=dialogue, part="match", kind="gap", text="ขาด")
    assert Match.objects.get().kind == "gap"


def test_the_same_partner_stands_once_on_the_list() -> None:
    dialogue = make_dialogue()
    officer = make_acting("officer", province=dialogue.province)
    with pytest.raises(BadInput, match="takes_part_already"):
        services.add_part(
            acting=officer, dialogue=dialogue, part="party", actor=dialogue.convenor, role="host"
        )


def test_who_calls_it_together_is_not_taken_off_the_list() -> None:
    dialogue = make_dialogue()
    officer = make_acting("officer", province=dialogue.province)
    with pytest.raises(BadInput, match="convenor_takes_part"):
        services.remove_part(acting=officer, row=dialogue.parties.get(), part="party")


def test_a_member_is_asked_for_a_task_and_answers_for_itself() -> None:
    network = make_network()
    member = make_member(network)
    dialogue = make_dialogue(member.actor, network=network)
    officer = make_acting("officer", province=network.province)
    task = services.add_part(
        acting=officer,
        dialogue=dialogue,
        part="task",
        text="รวมแผนที่",
        owner=dialogue.parties.get(),
    )
    assert isinstance(task, DialogueTask)
    assert task.proposal is not None
    assert task.proposal.state == "proposed"
    accept_proposal(acting=speaker_of(member.actor), proposal=task.proposal)
    task.refresh_from_db()
    assert task.proposal is not None
    assert task.proposal.state == "accepted"


def test_nobody_outside_the_network_is_asked_in_its_name() -> None:
    network = make_network()
    dialogue = make_dialogue(make_actor(province=network.province), network=network)
    officer = make_acting("officer", province=network.province)
    task = services.add_part(
        acting=officer, dialogue=dialogue, part="task", text="x", owner=dialogue.parties.get()
    )
    assert isinstance(task, DialogueTask)
    assert task.proposal is None


def test_a_task_done_is_no_longer_late() -> None:
    dialogue = make_dialogue()
    officer = make_acting("officer", province=dialogue.province)
    task = services.add_part(
        acting=officer, dialogue=dialogue, part="task", text="x", due_on=dialogue.on
    )
    assert isinstance(task, DialogueTask)
    assert task.is_late
    services.finish_task(acting=officer, task=task, outcome="เสร็จ")
    assert not task.is_late
