"""From judgements with a hand to rows without one, and the sums that need the hand once more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any
from uuid import UUID

from phakhi.methods.networks import mean_interval
from phakhi.surveys.folding import FEWEST, Said, fold
from phakhi.surveys.instruments.relationship import ITEMS
from phakhi.surveys.models import Opinion, Rating, Wave
from phakhi.surveys.scores import Items, alpha_with_interval

MOST_POINTS = 4


@dataclass(frozen=True, slots=True)
class Judgement:
    """`who` is known only here, between the seal and the unsigned row."""

    who: str
    sector: str
    step: str
    said: dict[str, Any]


def keep_unsigned(wave: Wave, judged: Sequence[Judgement], invited: int) -> dict[str, Any]:
    """Write the rows; return what goes into the wave's results."""
    if wave.kind == "relationship":
        return _ratings(wave, judged, invited)
    return _opinions(wave, judged)


def _ratings(wave: Wave, judged: Sequence[Judgement], invited: int) -> dict[str, Any]:
    said = [_dyad(one) for one in judged if any(one.said.values())]
    rows = fold(said)
    _shuffled(
        Rating,
        [
            Rating(
                province_id=wave.province_id,
                wave=wave,
                rated_id=UUID(label) if label else None,
                **dict(zip(ITEMS, items, strict=True)),
            )
            for label, items in rows
        ],
    )
    return _sums(said, invited) if rows else {}


def _dyad(one: Judgement) -> Said[Items]:
    """One that lacks trust or value altogether joins those without a name, or it would be told."""
    items: Items = tuple(one.said.get(item) for item in ITEMS)
    is_whole = any(items[:3]) and any(items[3:])
    return Said(one.who, one.step if is_whole else "", items)


def _sums(said: Sequence[Said[Items]], invited: int) -> dict[str, Any]:
    """Intervals over respondents and α: rows of one respondent belong together only here."""
    parts = {"trust": slice(0, 3), "value": slice(3, 6)}
    found: dict[str, Any] = {}
    for name, part in parts.items():
        interval = mean_interval(_by_who(said, part), invited)
        if interval.low is not None and interval.high is not None:
            found[f"{name}_interval"] = [
                round(interval.low / MOST_POINTS, 4),
                round(interval.high / MOST_POINTS, 4),
            ]
        found[f"{name}_alpha"] = alpha_with_interval([one.value[part] for one in said])
    return found


def _by_who(said: Iterable[Said[Items]], part: slice) -> dict[str, list[float]]:
    found: dict[str, list[float]] = defaultdict(list)
    for one in said:
        if given := [item for item in one.value[part] if item]:
            found[one.who].append(fmean(given))
    return found


def _opinions(wave: Wave, judged: Sequence[Judgement]) -> dict[str, Any]:
    rows: list[Opinion] = []
    for item, given in _by_item(judged).items():
        rows += [
            Opinion(province_id=wave.province_id, wave=wave, item=item, sector=label, value=value)
            for label, value in fold(given)
        ]
    if len({one.who for one in judged}) >= FEWEST:
        rows += [_words(wave, one) for one in judged if one.said.get("words")]
    _shuffled(Opinion, rows)
    return {}


def _by_item(judged: Iterable[Judgement]) -> dict[str, list[Said[int]]]:
    """Sectors matter to leadership alone; the factors are the whole network's."""
    found: dict[str, list[Said[int]]] = defaultdict(list)
    for one in judged:
        sector = one.sector if one.step == "leaders" else ""
        for item, value in one.said.items():
            if item != "words" and value:
                found[item].append(Said(one.who, sector, value))
    return found


def _words(wave: Wave, one: Judgement) -> Opinion:
    words = str(one.said["words"])[:400]
    return Opinion(province_id=wave.province_id, wave=wave, item=one.step, words=words)


def _shuffled(model: Any, rows: list[Any]) -> None:
    """By their random ids: the order on disk says nothing either."""
    model.objects.bulk_create(sorted(rows, key=lambda row: row.pk))
