"""R055–R061: a forum is prepared, announced, held, and its record is open."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, Forbidden, StaleWrite, WrongState
from phakhi.core.nightly import the_house
from phakhi.dialogues import services
from phakhi.dialogues.forms.holding import networks_for
from phakhi.dialogues.models import Dialogue, DialogueParty
from phakhi.dialogues.services.meeting import follow_meetings, met_at_forums
from phakhi.ledger.models import LedgerDraft
from phakhi.ties.contacts import contact_days
from phakhi.ties.models import Tie
from tests.factories import make_acting
from tests.factories_dialogues import LAST_WEEK, announced, held, make_dialogue
from tests.factories_governance import make_member, make_network, speaker_of
from tests.factories_networks import make_actor
from tests.factories_parties import make_user
from tests.networks.conftest import client_of

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


def test_nobody_holds_a_forum_in_the_name_of_a_network_of_others() -> None:
    """R055 counts it for the network: only its member, or the office, may say so."""
    network = make_network()
    member, other = make_member(network).actor, make_actor()
    said: dict[str, Any] = {"title": "เวที", "on": LAST_WEEK, "kind": "dialogue"}
    with pytest.raises(BadInput, match="network_of_others"):
        services.plan_dialogue(acting=speaker_of(other), convenor=other, network=network, **said)
    free = services.plan_dialogue(acting=speaker_of(other), convenor=other, **said)
    with pytest.raises(BadInput, match="network_of_others"):
        services.change_dialogue(
            acting=speaker_of(other), dialogue=free, seen=free.version, network=network
        )
    free.refresh_from_db()
    assert free.network is None
    services.plan_dialogue(acting=speaker_of(member), convenor=member, network=network, **said)
    services.plan_dialogue(acting=make_acting(), convenor=other, network=network, **said)
    assert list(networks_for(speaker_of(other))) == []
    assert list(networks_for(speaker_of(member))) == [network]


def test_an_invitation_to_forward_names_nobody_who_is_not_shown() -> None:
    convenor = make_actor(is_public=False, name_th="ภาคีที่ไม่เปิดเผยชื่อ")
    tomorrow = timezone.localdate() + timedelta(days=1)
    dialogue = announced(make_dialogue(convenor, on=tomorrow))
    parts = {"province": dialogue.province.slug, "code": dialogue.public_code}
    url = reverse("dialogues:dialogue", kwargs=parts)
    officer = client_of(make_user("officer", province=dialogue.province))
    message = officer.get(url).context["message"]
    assert dialogue.title in message and url in message
    assert "ภาคีที่ไม่เปิดเผยชื่อ" not in message


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


def test_what_everybody_reads_is_not_changed_past_the_ledger() -> None:
    dialogue = make_dialogue()
    officer = make_acting("officer", province=dialogue.province)

    def acts() -> list[str]:
        drafts = LedgerDraft.objects.filter(subject_id=dialogue.pk).order_by("pk")
        return [draft.act.rpartition(".")[2] for draft in drafts]

    services.change_dialogue(acting=officer, dialogue=dialogue, seen=1, title="ก่อนประกาศ")
    assert acts() == []
    announced(dialogue)
    services.change_dialogue(
        acting=officer, dialogue=dialogue, seen=dialogue.version, on=LAST_WEEK - timedelta(days=1)
    )
    services.hold_dialogue(
        acting=officer, dialogue=dialogue, seen=dialogue.version, record="คุยกันแล้ว"
    )
    services.correct_record(
        acting=officer, dialogue=dialogue, seen=dialogue.version, record="คุยแล้วตกลง", people=9
    )
    assert sorted(acts()) == ["announce", "change", "correct", "hold"]


def test_the_partners_of_a_held_forum_have_met() -> None:
    first, second = (make_actor() for _ in range(2))
    officer = make_acting("officer", province=first.province)
    dialogue = make_dialogue(first)
    services.add_part(acting=officer, dialogue=dialogue, part="party", actor=second, role="host")
    both = [first.pk, second.pk]
    assert contact_days(first.province, both, LAST_WEEK) == {}
    held(dialogue)
    assert contact_days(first.province, both, LAST_WEEK) == {frozenset(both): [LAST_WEEK]}


def test_three_days_in_one_room_within_a_year_make_a_tie_and_two_do_not() -> None:
    first, second = (make_actor() for _ in range(2))
    officer = make_acting("officer", province=first.province)
    for number, day in enumerate((date(2026, 9, 1), date(2026, 10, 1), LAST_WEEK), start=1):
        dialogue = make_dialogue(first, on=day)
        services.add_part(
            acting=officer, dialogue=dialogue, part="party", actor=second, role="host"
        )
        held(dialogue)
        follow_meetings(the_house(first.province))
        assert Tie.objects.filter(kind="meeting", until=None).count() == (number == 3)
    tie = Tie.objects.get(kind="meeting")
    assert (tie.since, tie.frequency, tie.is_public) == (date(2026, 9, 1), 2, True)


def test_a_crowd_of_more_than_sixty_partners_says_nothing_on_two_of_them() -> None:
    first = make_actor()
    dialogue = make_dialogue(first)
    rows = [
        DialogueParty(
            province=first.province, dialogue=dialogue, actor=make_actor(), role="participant"
        )
        for _ in range(60)
    ]
    DialogueParty.objects.bulk_create(rows)
    held(dialogue)
    assert list(met_at_forums(first.province, LAST_WEEK)) == []
    rows[0].delete()
    assert len(list(met_at_forums(first.province, LAST_WEEK))) == 60 * 59 // 2
