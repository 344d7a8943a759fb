"""Which rule exactly: named, published and hashed, since the variant is part of the rules."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from fractions import Fraction
from typing import Literal, get_args

from phakhi.methods.budgeting.amounts import written

METHOD_VERSION = "budgeting/1"
Rule = Literal["greedy", "mes", "phragmen"]
Variant = Literal["skip", "no-skip", "threshold", "exclusive"]
Utility = Literal["cost", "cardinality", "additive"]
Start = Literal["fractional", "integral"]
Completion = Literal["none", "add1", "add1u", "greedy"]
Over = Literal["supported", "all"]
Comparison = Literal["none", "satisfaction", "exclusion"]
Scoring = Literal["borda-length", "borda-projects", "points"]
RULES: tuple[Rule, ...] = get_args(Rule)
VARIANTS: tuple[Variant, ...] = get_args(Variant)
UTILITIES: tuple[Utility, ...] = get_args(Utility)
STARTS: tuple[Start, ...] = get_args(Start)
COMPLETIONS: tuple[Completion, ...] = get_args(Completion)
OVERS: tuple[Over, ...] = get_args(Over)
COMPARISONS: tuple[Comparison, ...] = get_args(Comparison)
SCORINGS: tuple[Scoring, ...] = get_args(Scoring)
TIE_BREAK = "cost,votes,lot:0"


@dataclass(frozen=True)
class Parameters:
    """`increment` is money a voter, in the currency; `tie_break` ends in `lot:SEED`."""

    rule: Rule = "greedy"
    variant: Variant = "skip"
    utility: Utility = "cost"
    start: Start = "fractional"
    completion: Completion = "none"
    increment: Fraction = Fraction(1)
    exhaustive_stop: bool = False
    exhaustive_over: Over = "supported"
    comparison: Comparison = "none"
    tie_break: str = TIE_BREAK
    scoring: Scoring = "borda-length"
    limits: bool = False

    def told(self) -> dict[str, object]:
        return {**asdict(self), "increment": written(self.increment)}

    @property
    def hash(self) -> str:
        """SHA-256 of the parameters as JSON with sorted keys and no spaces."""
        text = json.dumps(
            {**self.told(), "method_version": METHOD_VERSION},
            sort_keys=True, separators=(",", ":"), ensure_ascii=False,
        )  # fmt: skip
        return hashlib.sha256(text.encode()).hexdigest()
