"""The whole report of a deliberative poll, keys as the contract has them and more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from phakhi.methods.deliberation.arms import effect
from phakhi.methods.deliberation.breaking_down import broken_down
from phakhi.methods.deliberation.findings import findings
from phakhi.methods.deliberation.knowledge import knowledge
from phakhi.methods.deliberation.leaving import attrition
from phakhi.methods.deliberation.paired import Change, change
from phakhi.methods.deliberation.pairs import pairs
from phakhi.methods.deliberation.poll import Numbers, Poll
from phakhi.methods.deliberation.positions import positions
from phakhi.methods.deliberation.raking import Margin, Raked, design_effect, rake
from phakhi.methods.deliberation.several import benjamini_hochberg, holm

METHOD_VERSION = "deliberation/1"
Report = dict[str, object]
Rows = list[dict[str, object]]
_ORDER = (
    "n_pre n_post n_pairs mean_pre mean_post difference ci_low ci_high p p_wilcoxon p_holm p_bh"
    " p_cluster d_z d_av up down same variance_pre variance_post icc"
).split()


def analyse(
    poll: Poll,
    *,
    margins: Sequence[Margin] = (),
    bounds: tuple[float, float] = (0.2, 5.0),
    by: Sequence[str] = (),
) -> Report:
    """Controls stand aside but for the difference in differences; each arm is raked by itself."""
    everybody = poll
    control = None
    if poll.is_control is not None:
        control = poll.only(poll.is_control)
        poll = everybody.only(~poll.is_control)
    poll, raked = _raked(poll, margins, bounds)
    if control is not None:
        control, _ = _raked(control, margins, bounds)
    rows = _rows(poll)
    return {
        "items": rows,
        "raking": _told(raked) if raked else None,
        "weights": _weights(poll.weights),
        "attrition": attrition(poll),
        "knowledge": knowledge(poll, rows),
        "control": _effects(poll, control) if control is not None else None,
        "subgroups": [broken_down(poll, variable) for variable in by],
        "positions": positions(poll),
        "findings": findings(poll.items, rows),
        "method_version": METHOD_VERSION,
    }


def _raked(
    poll: Poll, margins: Sequence[Margin], bounds: tuple[float, float]
) -> tuple[Poll, Raked | None]:
    if not margins or not len(poll.weights):
        return poll, None
    raked = rake(poll.weights, poll.traits, margins, bounds)
    return poll.weighed(raked.weights), raked


def _rows(poll: Poll) -> Rows:
    changes = [
        change(pre, post, poll.weights, poll.groups, two_answers=item.has_two_answers)
        for item, pre, post in zip(poll.items, poll.pre, poll.post, strict=True)
    ]
    ps = [one.p for one in changes]
    by_holm, by_bh = holm(ps), benjamini_hochberg(ps)
    return [
        {"item": item.name, **_row(one, p_holm=by_holm[n], p_bh=by_bh[n])}
        for n, (item, one) in enumerate(zip(poll.items, changes, strict=True))
    ]


def _row(one: Change, **adjusted: float | None) -> dict[str, object]:
    """The contract's keys first, in its order."""
    known = asdict(one) | adjusted
    return {key: known[key] for key in _ORDER} | known


def _told(raked: Raked) -> dict[str, object]:
    return {
        "sweeps": raked.sweeps,
        "max_error": raked.max_error,
        "design_effect": raked.design_effect,
        "n_effective": raked.n_effective,
        "trimmed": raked.trimmed,
    }


def _weights(weights: Numbers) -> dict[str, object] | None:
    if not len(weights):
        return None
    effect = design_effect(weights)
    return {"design_effect": effect, "n_effective": len(weights) / effect}


def _effects(poll: Poll, control: Poll) -> Rows:
    told: Rows = []
    for row, item in enumerate(poll.items):
        treated = pairs(poll.pre[row], poll.post[row], poll.weights, poll.groups)
        other = pairs(control.pre[row], control.post[row], control.weights)
        found = effect(treated, other)
        told.append({"item": item.name, **(asdict(found) if found else {})})
    return told
