"""Surveys of the demo's networks: two years of the roster, leaders, factors, and one still open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from phakhi.core.models import Province
from phakhi.governance.models import GovernanceNetwork, NetworkMember
from phakhi.networks.demo.making import officer_of
from phakhi.networks.models import Actor
from phakhi.surveys.demo.saying import factors_said, leaders_said, roster_said
from phakhi.surveys.instruments import VERSIONS, wording_sha256
from phakhi.surveys.instruments.leadership import USUAL
from phakhi.surveys.models import Invitation, Wave
from phakhi.surveys.services import (
    choose_partners,
    introduce_speaker,
    keep_step,
    open_wave,
    submit_answers,
)
from phakhi.surveys.services.links import speaker_of
from phakhi.surveys.services.unsigning import Judgement, keep_unsigned

NETWORKS = {"30": "net-30", "56": "net-56"}
# The partner of the login lao_member: whoever tries the demo answers for it.
TESTER = "O18"
FIRST, SECOND = date(2025, 11, 3), date(2026, 9, 1)
SPEAKER, POST = "ผู้แทนองค์กร (ตัวอย่าง)", "ผู้ประสานงาน (ตัวอย่าง)"
LEADERS = [
    *USUAL,
    {
        "kind": "people_core",
        "th": "ผู้ประสานงานเวทีพลเมือง",
        "en": "Coordinator of the citizens' forum",
    },
]
Said = Callable[[Sequence[Invitation], Random], list[Judgement]]


@dataclass(frozen=True, slots=True)
class Round:
    """A wave of the past: what, in which year, and how many of ten answered."""

    kind: str
    year: int
    first: date
    rate: float
    said: Said


def load_surveys(province: Province, scenario: dict[str, Any]) -> None:
    code = NETWORKS.get(province.code, "")
    network = GovernanceNetwork.objects.filter(province=province, public_code=code).first()
    members = [row.actor for row in _members(network)] if network else []
    if network is None or len(members) < 5:
        return
    chance = Random(f"surveys {province.code}")  # noqa: S311 (the same demo everywhere)
    for past in _rounds(province, scenario["network_health"]["fy2569"]):
        _closed(network, members, past, chance)
    if province.code == "30":
        tester = next(row["th"] for row in scenario["organisations"] if row["id"] == TESTER)
        _open(network, tester, chance)


def _rounds(province: Province, health: dict[str, float]) -> list[Round]:
    rounds = [
        Round("relationship", 2025, FIRST, 0.74, roster_said(0.0)),
        Round("relationship", 2026, SECOND, 0.82, roster_said(0.25)),
    ]
    if province.code == "30":
        rounds.append(Round("leadership", 2026, SECOND, 0.82, leaders_said(len(LEADERS))))
        rounds.append(Round("factors", 2026, SECOND, 0.79, factors_said(health)))
    return rounds


def _members(network: GovernanceNetwork) -> Any:
    active = NetworkMember.objects.filter(network=network).active()
    return active.select_related("actor__party").order_by("actor__public_code")


def _closed(network: GovernanceNetwork, members: list[Actor], past: Round, chance: Random) -> None:
    """In bulk, but through the same unsigning as a real one."""
    wave = _wave(network, past.kind, past.year, past.first, past.first + timedelta(days=27))
    wave.state, wave.closed_on = "closed", wave.closes_on + timedelta(days=1)
    answered = {a.pk for a in chance.sample(members, round(past.rate * len(members)))}
    wave.invited, wave.answered = len(members), len(answered)
    wave.save(force_insert=True)
    asked = [_invitation(wave, actor, actor.pk in answered) for actor in members]
    Invitation.objects.bulk_create(asked)
    judged = past.said([one for one in asked if one.state == "answered"], chance)
    wave.results = keep_unsigned(wave, judged, wave.invited)
    wave.save(update_fields=["results"])


def _wave(network: GovernanceNetwork, kind: str, year: int, first: date, last: date) -> Wave:
    subjects = [{"key": f"leader-{n}", **_plain(row)} for n, row in enumerate(LEADERS, 1)]
    subjects = subjects if kind == "leadership" else []
    return Wave(
        province=network.province,
        network=network,
        public_code=f"{kind[:4]}-{network.province.code}-{year}",
        kind=kind,
        year=year,
        opens_on=first,
        closes_on=last,
        subjects=subjects,
        wording_version=VERSIONS[kind],
        wording_sha256=wording_sha256(kind, subjects),
        is_demo=True,
    )


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {"kind": row["kind"], "th": row["th"], "en": row["en"]}


def _invitation(wave: Wave, actor: Actor, has_answered: bool) -> Invitation:
    invitation = Invitation(
        province_id=wave.province_id, wave=wave, actor=actor, sector=actor.sector
    )
    invitation.last_sent_on, invitation.links_sent = wave.opens_on, 1
    if has_answered:
        invitation.state, invitation.speaker, invitation.speaker_post = "answered", SPEAKER, POST
        invitation.answered_on = wave.opens_on + timedelta(days=9)
    return invitation


def _open(network: GovernanceNetwork, tester: str, chance: Random) -> None:
    """Far from its end whenever the demo is loaded; four have answered, the others not yet."""
    last = max(date(2026, 12, 20), timezone.localdate() + timedelta(days=30))
    wave = _wave(network, "relationship", 2027, last - timedelta(days=41), last)
    wave.remind_on = [last - timedelta(days=14), last - timedelta(days=4)]
    wave.save(force_insert=True)
    open_wave(acting=officer_of(network.province), wave=wave)
    asked = Invitation.objects.filter(wave=wave).select_related(
        "wave__network__province", "actor__party", "province"
    )
    free = asked.exclude(actor__party__name_th=tester).order_by("actor__public_code")
    _answer_some(list(free), chance)


def _answer_some(asked: list[Invitation], chance: Random) -> None:
    willing = [one for one in asked if one.actor.sector in ("public", "third_sector")][:4]
    shown = [one.actor for one in asked if one.actor.is_shown]
    for one in willing:
        speaker = speaker_of(one)
        introduce_speaker(acting=speaker, invitation=one, speaker=SPEAKER, speaker_post=POST)
        others = [actor for actor in chance.sample(shown, 4) if actor.pk != one.actor_id]
        choose_partners(acting=speaker, invitation=one, actors=[actor.pk for actor in others])
        for actor in others:
            keep_step(
                acting=speaker,
                invitation=one,
                step=str(actor.pk),
                facts={"kinds": ["information"], "frequency": 3, "intensity": 2},
                judged={"reliable": 3, "same_goal": 3, "open_talk": 2, "influence": 3},
            )
        submit_answers(acting=speaker, invitation=one)
