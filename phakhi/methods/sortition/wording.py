"""Bounds as clauses of a sentence, in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from phakhi.methods.sentences import Words
from phakhi.methods.sortition.bounds import Bound
from phakhi.methods.sortition.problem import Problem, Quota

_ALONE = {
    "seats": Words("ชุดหนึ่งมี {seats} คน", "the panel has {seats} seats"),
    "household": Words("ที่อยู่เดียวกันได้ที่นั่งเดียว", "one address has one seat"),
    "confirmed": Words("ผู้ที่ยืนยันแล้วต้องได้นั่ง", "who is confirmed has a seat"),
}
_SIDES = {
    "min": Words("{name} อย่างน้อย {low}", "at least {low} {name}"),
    "max": Words("{name} ไม่เกิน {high}", "at most {high} {name}"),
    "exact": Words("{name} พอดี {low}", "exactly {low} {name}"),
    "range": Words("{name} {low} ถึง {high}", "{low} to {high} {name}"),
}


def named(quota: Quota) -> str:
    return f"“{quota.feature}: {quota.value}”"


def clauses(problem: Problem, bounds: Sequence[Bound]) -> Words:
    """Both bounds of one quota are one clause."""
    parts = list(_parts(problem, bounds))
    return Words(", ".join(part.th for part in parts), ", ".join(part.en for part in parts))


def _parts(problem: Problem, bounds: Sequence[Bound]) -> Iterable[Words]:
    for place in dict.fromkeys(bound.quota for bound in bounds if bound.quota >= 0):
        quota = problem.quotas[place]
        kinds = {bound.kind for bound in bounds if bound.quota == place}
        both = "exact" if quota.low == quota.high else "range"
        yield _filled(
            _SIDES[both if len(kinds) == 2 else min(kinds)],
            name=named(quota), low=quota.low, high=quota.high,
        )  # fmt: skip
    for bound in bounds:
        if bound.quota < 0:
            yield _filled(_ALONE[bound.kind], seats=problem.seats)


def _filled(words: Words, **given: object) -> Words:
    return Words(words.th.format(**given), words.en.format(**given))
