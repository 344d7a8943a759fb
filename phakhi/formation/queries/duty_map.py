"""The duty map as rows, gaps and duplications (R042)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from phakhi.core.acting import Acting
from phakhi.formation.models import DutyLine, Mission
from phakhi.formation.pure.duties import Doubled, Duty, Gap, doubled, gaps
from phakhi.formation.vocabulary import LEVELS
from phakhi.governance.models import GovernanceNetwork


@dataclass(frozen=True, slots=True)
class MissionRow:
    """`cells` in the order of the levels: (level, is it needed, its lines, how many unseen)."""

    mission: Mission
    cells: list[tuple[str, bool, list[DutyLine], int]]
    gaps: list[Gap]
    doubled: list[Doubled]


def _duties(lines: Iterable[DutyLine]) -> list[Duty]:
    return [
        Duty(str(line.mission_id), line.level, line.act, str(line.actor_id or line.body))
        for line in lines
    ]


def missions_and_gaps(network: GovernanceNetwork) -> tuple[int, int]:
    """How many missions there are, and in how many something is left to nobody."""
    missions = list(Mission.objects.filter(network=network))
    lines = DutyLine.objects.filter(mission__network=network)
    needed = {str(mission.pk): mission.levels for mission in missions}
    return len(missions), len({gap.mission for gap in gaps(needed, _duties(lines))})


def rows_of(acting: Acting, network: GovernanceNetwork) -> list[MissionRow]:
    """Gaps and duplications are counted over everything, names shown only as allowed."""
    missions = list(Mission.objects.visible_to(acting).filter(network=network))
    every = list(DutyLine.objects.filter(mission__network=network))
    seen = DutyLine.objects.visible_to(acting).filter(mission__network=network)
    shown = {line.pk: line for line in seen.select_related("actor__party", "actor__province")}
    needed = {str(mission.pk): mission.levels for mission in missions}
    open_ones, twice = gaps(needed, _duties(every)), doubled(_duties(every))
    by: dict[Any, list[DutyLine]] = defaultdict(list)
    for line in every:
        by[line.mission_id, line.level].append(line)
    return [
        MissionRow(
            mission,
            [_cell(level, mission, by[mission.pk, level], shown) for level in LEVELS],
            [gap for gap in open_ones if gap.mission == str(mission.pk)],
            [row for row in twice if row.mission == str(mission.pk)],
        )
        for mission in missions
    ]


def _cell(
    level: str, mission: Mission, lines: list[DutyLine], shown: dict[Any, DutyLine]
) -> tuple[str, bool, list[DutyLine], int]:
    mine = [shown[line.pk] for line in lines if line.pk in shown]
    return level, level in mission.levels, mine, len(lines) - len(mine)
