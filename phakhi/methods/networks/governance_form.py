"""Provan & Kenis 2008: which of three forms of governance suits the conditions. Advice only.

The paper (JPART 18:229–252, table 1) speaks of low, moderate and high. Where these begin is our
reading, kept here as data so that it can be seen and argued with: a condition fits fully between
the two middle numbers and not at all beyond the outer ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Form = Literal["shared", "lead_organisation", "administrative_organisation"]
Trapezium = tuple[float, float, float, float]

CONDITIONS = ("density", "centralisation", "size", "consensus", "competency_need")
# Shares of 1, but `size` in members. The paper: shared governance for fewer than six to eight.
WANTED: Mapping[Form, Mapping[str, Trapezium]] = {
    "shared": {
        "density": (0.35, 0.55, 1, 1),
        "centralisation": (0, 0, 0.25, 0.5),
        "size": (0, 0, 8, 16),
        "consensus": (0.55, 0.75, 1, 1),
        "competency_need": (0, 0, 0.3, 0.5),
    },
    "lead_organisation": {
        "density": (0, 0, 0.25, 0.45),
        "centralisation": (0.3, 0.5, 1, 1),
        "size": (4, 8, 25, 50),
        "consensus": (0.1, 0.3, 0.5, 0.7),
        "competency_need": (0.2, 0.4, 0.6, 0.8),
    },
    "administrative_organisation": {
        "density": (0.1, 0.25, 0.5, 0.7),
        "centralisation": (0, 0, 0.5, 0.8),
        "size": (6, 15, 1e9, 1e9),
        "consensus": (0.3, 0.5, 0.8, 1),
        "competency_need": (0.5, 0.7, 1, 1),
    },
}
LEAST_CONDITIONS = 3
CLEAR_LEAD = 0.1


@dataclass(frozen=True)
class Condition:
    """`fit` is None where nothing was measured."""

    name: str
    value: float | None
    wanted: Trapezium
    fit: float | None


@dataclass(frozen=True)
class FormFit:
    """`fit` is the mean over the measured conditions."""

    form: Form
    fit: float | None
    conditions: tuple[Condition, ...]


@dataclass(frozen=True)
class FormAdvice:
    """`best` is None with under three measured conditions, or where no form is clearly ahead."""

    forms: tuple[FormFit, ...]
    best: Form | None


def provan_kenis(
    *,
    density: float | None,
    size: int | None,
    consensus: float | None,
    competency_need: float | None,
    centralisation: float | None,
) -> FormAdvice:
    """Density and centralisation of *trust* ties, consensus and need as shares of 1."""
    measured = {
        "density": density,
        "centralisation": centralisation,
        "size": size,
        "consensus": consensus,
        "competency_need": competency_need,
    }
    forms = tuple(_form_fit(form, measured) for form in WANTED)
    return FormAdvice(forms, _best(forms) if _known(measured) >= LEAST_CONDITIONS else None)


def _known(measured: Mapping[str, float | None]) -> int:
    return sum(value is not None for value in measured.values())


def _form_fit(form: Form, measured: Mapping[str, float | None]) -> FormFit:
    rows = tuple(_condition(form, name, measured[name]) for name in CONDITIONS)
    fits = [row.fit for row in rows if row.fit is not None]
    return FormFit(form, sum(fits) / len(fits) if fits else None, rows)


def _condition(form: Form, name: str, value: float | None) -> Condition:
    wanted = WANTED[form][name]
    return Condition(name, value, wanted, None if value is None else _fit(value, wanted))


def _fit(value: float, wanted: Trapezium) -> float:
    never_below, low, high, never_above = wanted
    if low <= value <= high:
        return 1.0
    if value < low:
        return max((value - never_below) / (low - never_below), 0.0)
    return max((never_above - value) / (never_above - high), 0.0) if never_above > high else 0.0


def _best(forms: tuple[FormFit, ...]) -> Form | None:
    first, second, *_ = sorted(forms, key=lambda form: -(form.fit or 0))
    return first.form if (first.fit or 0) - (second.fit or 0) >= CLEAR_LEAD else None
