"""Results of closed waves: aggregates only, hidden where fewer than five spoke."""

from __future__ import annotations

from collections import defaultdict
from statistics import fmean
from typing import Any
from uuid import UUID

from phakhi.surveys.folding import FEWEST
from phakhi.surveys.instruments.factors import CULTURE, FACTORS
from phakhi.surveys.instruments.leadership import ACCEPTED_FROM
from phakhi.surveys.models import Opinion, Rating, Wave
from phakhi.surveys.queries.words import in_language
from phakhi.surveys.scores import (
    Acceptance,
    FactorScore,
    Items,
    LeaderScore,
    Score,
    TrustValue,
    mean_of,
    network_share,
)


def trust_and_value(wave: Wave) -> TrustValue:
    """Of a wave that is not closed everything stays unknown but how many answered."""
    rows = list(Rating.objects.filter(wave=wave).values_list("rated", *Rating.TRUST, *Rating.VALUE))
    return TrustValue(
        network_trust=network_share([row[1:4] for row in rows]),
        network_value=network_share([row[4:7] for row in rows]),
        dyads=len(rows),
        respondents=wave.answered,
        invited=wave.invited,
        response_rate=wave.response_rate,
        by_actor=_by_actor(rows),
        trust_interval=_interval(wave, "trust"),
        value_interval=_interval(wave, "value"),
    )


def _by_actor(rows: list[Any]) -> dict[UUID, Score]:
    received: dict[UUID, list[Items]] = defaultdict(list)
    for rated, *items in rows:
        if rated is not None:
            received[rated].append(tuple(items))
    return {
        rated: Score(
            mean_of(row[:3] for row in found), mean_of(row[3:] for row in found), len(found)
        )
        for rated, found in received.items()
        if len(found) >= FEWEST
    }


def _interval(wave: Wave, name: str) -> tuple[float, float] | None:
    """Drawn at closing over respondents, while it was still known which rows were one's."""
    found = wave.results.get(f"{name}_interval")
    return (found[0], found[1]) if found else None


def factor_scores(wave: Wave) -> dict[int, FactorScore]:
    values, words = _opinions(wave)
    return {
        int(code): _factor(values[f"factor-{code}"], words[f"factor-{code}"]) for code in FACTORS
    }


def culture_scores(wave: Wave) -> dict[str, FactorScore]:
    """R145, trait by trait."""
    values, _words = _opinions(wave)
    return {code: _factor(values[code], []) for code in CULTURE}


def _opinions(wave: Wave) -> tuple[dict[str, list[int]], dict[str, list[str]]]:
    values: dict[str, list[int]] = defaultdict(list)
    words: dict[str, list[str]] = defaultdict(list)
    for one in Opinion.objects.filter(wave=wave).order_by("pk"):
        if one.value is not None:
            values[one.item].append(one.value)
        if one.words:
            words[one.item].append(one.words)
    return values, words


def _factor(values: list[int], words: list[str]) -> FactorScore:
    mean = fmean(values) if len(values) >= FEWEST else None
    return FactorScore(mean, len(values), tuple(words))


def leadership(wave: Wave) -> list[LeaderScore]:
    """Whom which sector accepts; `by_sector` lacks the sectors too few answered for."""
    given: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for one in Opinion.objects.filter(wave=wave, value__isnull=False):
        given[one.item].append((one.sector, one.value or 0))
    return [
        LeaderScore(
            row["key"],
            row["kind"],
            in_language(row),
            _accepted([value for _sector, value in given[row["key"]]]),
            _of_sectors(given[row["key"]]),
        )
        for row in wave.subjects
    ]


def _accepted(values: list[int]) -> Acceptance | None:
    if len(values) < FEWEST:
        return None
    return Acceptance(sum(v >= ACCEPTED_FROM for v in values) / len(values), len(values))


def _of_sectors(given: list[tuple[str, int]]) -> dict[str, Acceptance]:
    found = {
        sector: _accepted([value for one, value in given if one == sector])
        for sector in sorted({sector for sector, _value in given if sector})
    }
    return {sector: share for sector, share in found.items() if share}
