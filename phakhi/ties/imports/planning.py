"""What taking the file in would do: the ties it adds, those that stand, what it leaves out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from itertools import combinations
from typing import Any
from uuid import UUID

from django.utils import timezone

from phakhi.core.presets import DIRECTED_TIES
from phakhi.networks.imports.sheet.faults import Fault
from phakhi.networks.imports.sheet.likeness import key_of
from phakhi.networks.imports.sheet.reading import from_json
from phakhi.ties.imports.names import Name, NameBook, read_names
from phakhi.ties.imports.reading import Line, read_lines
from phakhi.ties.models import Origin, Shape, Tie, TieImport

MOST_AT_ONE_EVENT = 60
MOST_TIES = 20_000
Key = tuple[UUID, UUID, str, str]


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A fault and the sheet it stands in."""

    sheet: str
    fault: Fault


@dataclass
class Plan:
    lines: int = 0
    faults: list[Misplaced] = field(default_factory=list)
    names: dict[str, Name] = field(default_factory=dict)
    ties: list[Tie] = field(default_factory=list)
    standing: int = 0
    left_out: int = 0
    too_large: list[str] = field(default_factory=list)
    is_too_long: bool = False

    @property
    def open_names(self) -> list[Name]:
        once = {name.key: name for name in self.names.values() if name.is_open}
        return list(once.values())

    @property
    def by_kind(self) -> list[tuple[str, int]]:
        return Counter(tie.kind for tie in self.ties).most_common()


def plan_of(batch: TieImport) -> Plan:
    plan = Plan()
    sheets = [from_json(kept) for kept in batch.sheets]
    lines = list(read_lines(sheets, batch.columns, batch.shape, timezone.localdate()))
    plan.lines = len(lines)
    plan.faults = [Misplaced(line.sheet, fault) for line in lines for fault in line.faults]
    good = [line for line in lines if not line.faults]
    texts = (line.values[end] for line in good for end in ("a", "b") if line.values.get(end))
    plan.names = read_names(texts, NameBook(batch.province), batch.answers)
    wanted = _pairs(batch, plan, good) if batch.shape == Shape.PAIRS else _shared(batch, plan, good)
    _fill(batch, plan, wanted)
    return plan


def _pairs(batch: TieImport, plan: Plan, lines: list[Line]) -> dict[Key, Tie]:
    wanted: dict[Key, Tie] = {}
    for line in lines:
        ends = [plan.names[line.values[end]].actor for end in ("a", "b")]
        if None in ends or ends[0] == ends[1]:
            plan.left_out += 1
            continue
        kind = line.values.get("kind") or batch.default_kind
        _want(wanted, _tie(batch, (ends[0], ends[1], kind, ""), line.values))
    return wanted


def _shared(batch: TieImport, plan: Plan, lines: list[Line]) -> dict[Key, Tie]:
    """Everybody at one event or in one body is tied to everybody else there."""
    there: dict[tuple[str, date | None], dict[UUID, dict[str, Any]]] = defaultdict(dict)
    for line in lines:
        actor = plan.names[line.values["a"]].actor
        event = line.values.get("event") or line.sheet
        if actor is None:
            plan.left_out += 1
        else:
            there[event, line.values.get("since")].setdefault(actor, line.values)
    wanted: dict[Key, Tie] = {}
    for (event, day), present in there.items():
        if len(present) > MOST_AT_ONE_EVENT:
            plan.too_large.append(event)
            continue
        evidence = event[:400]
        key = f"list:{sha256(f'{key_of(event)} {day}'.encode()).hexdigest()[:20]}"
        for first, second in combinations(present, 2):
            values = {"since": day, "evidence": evidence}
            _want(wanted, _tie(batch, (first, second, batch.default_kind, key), values))
    return wanted


def _tie(batch: TieImport, key: tuple[Any, Any, str, str], values: dict[str, Any]) -> Tie:
    source, target, kind, origin_key = key
    if kind not in DIRECTED_TIES and target < source:
        source, target = target, source
    return Tie(
        province_id=batch.province_id,
        source_id=source,
        target_id=target,
        kind=kind,
        origin=Origin.IMPORT,
        origin_key=origin_key,
        since=values.get("since"),
        until=values.get("until"),
        frequency=_scale(values.get("frequency")),
        intensity=_scale(values.get("intensity")),
        evidence=(values.get("evidence") or "")[:500],
        is_public=batch.is_public,
        entered_by=batch.started_by,
        batch=batch,
    )


def _scale(code: str | None) -> int | None:
    return int(code) if code else None


def _want(wanted: dict[Key, Tie], tie: Tie) -> None:
    """A pair that stands twice in the file is one tie, from the earlier day on."""
    twin = wanted.setdefault(_key(tie), tie)
    if twin is tie:
        return
    twin.since = min((day for day in (twin.since, tie.since) if day), default=None)
    twin.until = max(twin.until, tie.until) if twin.until and tie.until else None
    for scale in ("frequency", "intensity"):
        known = [value for one in (twin, tie) if (value := getattr(one, scale))]
        setattr(twin, scale, max(known, default=None))
    twin.evidence = twin.evidence or tie.evidence


def _key(tie: Tie) -> Key:
    return tie.source_id, tie.target_id, tie.kind, tie.origin_key


def _fill(batch: TieImport, plan: Plan, wanted: dict[Key, Tie]) -> None:
    """What an earlier file brought in, or brought in and somebody ended, is not added again."""
    standing = set(_standing(batch))
    new = [tie for key, tie in wanted.items() if key not in standing]
    plan.standing = len(wanted) - len(new)
    plan.is_too_long = len(new) > MOST_TIES
    plan.ties = new


def _standing(batch: TieImport) -> Iterator[Key]:
    rows = Tie.objects.filter(province=batch.province_id, origin=Origin.IMPORT).order_by()
    yield from rows.values_list("source_id", "target_id", "kind", "origin_key").iterator()
