"""What invented partners say: drawn from a fixed seed, better in the second year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from random import Random
from typing import Any
from uuid import UUID

from phakhi.surveys.instruments.factors import CULTURE, FACTORS
from phakhi.surveys.instruments.relationship import ITEMS
from phakhi.surveys.models import Invitation
from phakhi.surveys.services.unsigning import Judgement
from phakhi.ties.models import Tie

Said = Callable[[Sequence[Invitation], Random], list[Judgement]]
FEWEST_KNOWN = 4
HEALTH_KEYS = (
    "leader",
    "boundary_spanner",
    "network_manager",
    "formality",
    "coordination_depth",
    "trust",
    "culture",
    "contract_instruments",
    "participation_tools",
)
WORDS = (
    "ประชุมร่วมกันทุกไตรมาส มีรายงานการประชุม (ตัวอย่าง)",
    "ยังต้องรอคำสั่งจากส่วนกลางหลายเรื่อง (ตัวอย่าง)",
    "เวทีพลเมืองช่วยพาชาวบ้านกับราชการมาคุยกันได้ (ตัวอย่าง)",
)


def _within(value: float, most: int) -> int:
    return max(1, min(most, round(value)))


def roster_said(lift: float) -> Said:
    """Judges whom it has a tie with; whoever has few ties judges a few members by lot."""

    def say(answered: Sequence[Invitation], chance: Random) -> list[Judgement]:
        members = sorted(one.actor_id for one in answered)
        quality = {pk: chance.gauss(2.45 + lift, 0.35) for pk in members}
        near = _neighbours(members)
        judged = []
        for one in answered:
            known = sorted(near[one.actor_id])
            others = [pk for pk in members if pk != one.actor_id and pk not in near[one.actor_id]]
            if len(known) < FEWEST_KNOWN:
                known += chance.sample(others, min(len(others), FEWEST_KNOWN))
            judged += [_judged(one, pk, quality[pk], chance) for pk in known]
        return judged

    return say


def _judged(one: Invitation, about: UUID, quality: float, chance: Random) -> Judgement:
    said = {item: _within(chance.gauss(quality, 0.6), 4) for item in ITEMS}
    return Judgement(str(one.actor_id), one.sector, str(about), said)


def _neighbours(members: Sequence[UUID]) -> dict[UUID, set[UUID]]:
    near: dict[UUID, set[UUID]] = defaultdict(set)
    among = Tie.objects.filter(source__in=members, target__in=members, until=None)
    for source, target in among.values_list("source", "target"):
        near[source].add(target)
        near[target].add(source)
    return near


def leaders_said(count: int) -> Said:
    def say(answered: Sequence[Invitation], chance: Random) -> list[Judgement]:
        standing = [chance.uniform(2.2, 3.6) for _ in range(count)]
        return [_on_leaders(one, standing, chance) for one in answered]

    return say


def _on_leaders(one: Invitation, standing: Sequence[float], chance: Random) -> Judgement:
    said = {
        f"leader-{number}": _within(chance.gauss(mean, 0.7), 4)
        for number, mean in enumerate(standing, start=1)
    }
    return Judgement(str(one.actor_id), one.sector, "leaders", said)


def factors_said(health: dict[str, float]) -> Said:
    """Around the marks the scenario gives the nine factors."""

    def say(answered: Sequence[Invitation], chance: Random) -> list[Judgement]:
        return [
            _on_factor(one, code, health[key], chance)
            for one in answered
            for code, key in zip(FACTORS, HEALTH_KEYS, strict=True)
        ]

    return say


def _on_factor(one: Invitation, code: str, mean: float, chance: Random) -> Judgement:
    said: dict[str, Any] = {f"factor-{code}": _within(chance.gauss(mean, 0.8), 5)}
    if code == "7":
        said |= {trait: _within(chance.gauss(mean, 0.9), 5) for trait in CULTURE}
    if chance.random() < 0.03:
        said["words"] = chance.choice(WORDS)
    return Judgement(str(one.actor_id), "", f"factor-{code}", said)
