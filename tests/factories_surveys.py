"""Waves that tests need, through the room's own doors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.utils import timezone

from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.models import Actor
from phakhi.surveys import services
from phakhi.surveys.models import Invitation, Wave
from phakhi.surveys.services.links import speaker_of
from tests.factories import make_acting
from tests.factories_governance import make_member, make_network

FACTS = {"kinds": ["joint_work"], "frequency": 3, "intensity": 2}
MARKS = {
    "reliable": 3,
    "same_goal": 3,
    "open_talk": 4,
    "influence": 2,
    "involved": 3,
    "resources": 1,
}
LEADERS = [{"kind": "governor", "th": "ผู้ว่าราชการจังหวัด", "en": "Governor"}]


def network_of(size: int, **values: Any) -> tuple[GovernanceNetwork, list[Actor]]:
    network = make_network(**values)
    return network, [make_member(network).actor for _ in range(size)]


def make_draft(network: GovernanceNetwork, kind: str = "relationship", **values: Any) -> Wave:
    today = timezone.localdate()
    leaders = LEADERS if kind == "leadership" else ()
    dates = {"opens_on": today, "closes_on": today + timedelta(days=20), "subjects": leaders}
    officer = make_acting("officer", province=network.province)
    return services.make_wave(acting=officer, network=network, kind=kind, **(dates | values))


def make_open(size: int = 7, kind: str = "relationship") -> tuple[Wave, list[Invitation]]:
    network, _members = network_of(size)
    wave = open_up(make_draft(network, kind))
    return wave, invitations_of(wave)


def open_up(wave: Wave) -> Wave:
    return services.open_wave(acting=make_acting("officer", province=wave.province), wave=wave)


def invitations_of(wave: Wave) -> list[Invitation]:
    asked = Invitation.objects.filter(wave=wave).order_by("actor__public_code")
    return list(asked.select_related("wave__network", "actor__party", "province"))


def close(wave: Wave) -> Wave:
    return services.close_wave(acting=make_acting("officer", province=wave.province), wave=wave)


def answer(
    invitation: Invitation, about: Sequence[Actor], marks: Mapping[str, Any] = MARKS
) -> None:
    """From the name to sending, about these partners."""
    who: dict[str, Any] = {"acting": speaker_of(invitation), "invitation": invitation}
    services.introduce_speaker(speaker="นางสาวตัวอย่าง ตอบแทน", speaker_post="เลขานุการ", **who)
    services.choose_partners(actors=[actor.pk for actor in about], **who)
    for actor in about:
        services.keep_step(step=str(actor.pk), facts=FACTS, judged=marks, hand="secret", **who)
    services.submit_answers(**who)


def answer_steps(invitation: Invitation, said: Mapping[str, Mapping[str, Any]]) -> None:
    """For the kinds without a roster."""
    who: dict[str, Any] = {"acting": speaker_of(invitation), "invitation": invitation}
    services.introduce_speaker(speaker="นายตัวอย่าง ตอบแทน", speaker_post="", **who)
    for step, judged in said.items():
        services.keep_step(step=step, facts={}, judged=judged, **who)
    services.submit_answers(**who)


def everyone_about_everyone(wave: Wave) -> None:
    asked = invitations_of(wave)
    for one in asked:
        answer(one, [other.actor for other in asked if other.pk != one.pk])
