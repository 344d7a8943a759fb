"""Results as the page says them: sums in words, grey where too few answered."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from phakhi.core.presets import SECTORS
from phakhi.core.thai.calendar import buddhist_year
from phakhi.surveys.instruments.factors import CULTURE, FACTORS
from phakhi.surveys.instruments.wording import said
from phakhi.surveys.models import Kind, Wave
from phakhi.surveys.queries.results import (
    culture_scores,
    factor_scores,
    leadership,
    trust_and_value,
)
from phakhi.surveys.queries.waves import earlier_waves
from phakhi.surveys.scores import ENOUGH, FactorScore


def year_of(wave: Wave) -> str:
    is_thai = (get_language() or "th") == "th"
    return str(buddhist_year(wave.year) if is_thai else wave.year)


def percent(share: float | None) -> int | None:
    return None if share is None else round(100 * share)


@dataclass(frozen=True)
class Figure:
    """One number with what it is of; `before` stood in the wave before."""

    label: Any
    number: float | None
    unit: str = "%"
    note: str = ""
    before: str = ""


@dataclass(frozen=True)
class Results:
    rate: int
    answered: int
    invited: int
    is_thin: bool
    is_silent: bool
    figures: list[Figure] = field(default_factory=list)
    leaders: list[Any] = field(default_factory=list)
    factors: list[Any] = field(default_factory=list)
    culture: list[Any] = field(default_factory=list)


def results_of(wave: Wave) -> Results:
    parts: dict[str, Any] = {}
    if wave.kind == Kind.RELATIONSHIP:
        parts["figures"] = _figures(wave)
    elif wave.kind == Kind.LEADERSHIP:
        parts["leaders"] = [_leader(one) for one in leadership(wave)]
    else:
        parts["factors"] = _factors(wave)
        parts["culture"] = [
            (said(CULTURE[code]), score) for code, score in culture_scores(wave).items()
        ]
    return Results(
        rate=percent(wave.response_rate) or 0,
        answered=wave.answered,
        invited=wave.invited,
        is_thin=wave.response_rate < ENOUGH,
        is_silent=not _says_anything(parts),
        **parts,
    )


def _says_anything(parts: dict[str, Any]) -> bool:
    figures = any(one.number is not None for one in parts.get("figures", []))
    leaders = any(one["whole"] for one in parts.get("leaders", []))
    return figures or leaders or any(one["now"].mean for one in parts.get("factors", []))


def _figures(wave: Wave) -> list[Figure]:
    now = trust_and_value(wave)
    before = next(iter(earlier_waves(wave)), None)
    then = trust_and_value(before) if before else None
    rows = (
        (_("Trust"), now.network_trust, now.trust_interval, then.network_trust if then else None),
        (
            _("Value of working together"),
            now.network_value,
            now.value_interval,
            then.network_value if then else None,
        ),
    )
    return [
        Figure(label, percent(share), note=_range(interval), before=_before(before, past))
        for label, share, interval, past in rows
    ]


def _range(interval: tuple[float, float] | None) -> str:
    if interval is None:
        return ""
    low, high = (percent(end) for end in interval)
    return _("likely between %(low)s and %(high)s %%") % {"low": low, "high": high}


def _before(wave: Wave | None, share: float | None) -> str:
    if wave is None or share is None:
        return ""
    return _("%(year)s: %(percent)s %%") % {"year": year_of(wave), "percent": percent(share)}


def _leader(one: Any) -> dict[str, Any]:
    lang = get_language() or "th"
    return {
        "name": one.name,
        "whole": one.whole and percent(one.whole.share),
        "answers": one.whole.answers if one.whole else 0,
        "by_all": one.is_accepted_by_all,
        "sectors": [
            (code, SECTORS.label_of(code, lang), percent(share.share))
            for code, share in one.by_sector.items()
        ],
    }


def _factors(wave: Wave) -> list[dict[str, Any]]:
    before = next(iter(earlier_waves(wave)), None)
    then: dict[int, FactorScore] = factor_scores(before) if before else {}
    return [
        {
            "number": number,
            "name": said(FACTORS[str(number)]),
            "now": score,
            "then": then[number].mean if number in then else None,
        }
        for number, score in factor_scores(wave).items()
    ]
