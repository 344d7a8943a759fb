"""Questions with right answers: who knows more than before?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

import numpy as np

from phakhi.methods.deliberation.paired import change
from phakhi.methods.deliberation.poll import Numbers, Poll


def knowledge(poll: Poll, rows: Sequence[Mapping[str, object]]) -> dict[str, object] | None:
    """Right answers a person, of the questions that person answered, before and after."""
    known = [row for row, item in enumerate(poll.items) if item.is_knowledge]
    if not known:
        return None
    before, after = (_share_right(wave[known]) for wave in (poll.pre, poll.post))
    index = asdict(change(before, after, poll.weights, poll.groups))
    return {"index": index, "items": [_right(poll, row, rows[row]) for row in known]}


def _right(poll: Poll, row: int, told: Mapping[str, object]) -> dict[str, object]:
    """Shares by weight, people by number."""
    kept = ("item", "mean_pre", "mean_post", "n_pre", "n_post", "p_mcnemar")
    counts = {"right_pre": poll.pre[row], "right_post": poll.post[row]}
    return {k: told[k] for k in kept} | {k: int((of == 1).sum()) for k, of in counts.items()}


def _share_right(answers: Numbers) -> Numbers:
    answered = (~np.isnan(answers)).sum(axis=0)
    found: Numbers = np.nansum(answers, axis=0) / np.where(answered > 0, answered, np.nan)
    return found
