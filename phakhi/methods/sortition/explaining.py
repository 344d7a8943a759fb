"""Why no panel exists, as an organiser needs to hear it: which cell to change to what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from phakhi.methods.faults import Fault
from phakhi.methods.sortition.bounds import Bound
from phakhi.methods.sortition.conflicts import Conflict
from phakhi.methods.sortition.feasibility import Infeasible, WayOut
from phakhi.methods.sortition.problem import Flags, Problem
from phakhi.methods.sortition.quotas import Line, Place
from phakhi.methods.sortition.reading import Given
from phakhi.methods.sortition.wording import clauses, named

_SHOWN = 8


def explained(trouble: Infeasible, given: Given, quotas: str, pool: str) -> list[Fault]:
    """Conflicts first, then each way out with the cells it changes."""
    speaker = _Speaker(trouble.problem, given, quotas, pool)
    found = map(speaker.conflict, trouble.conflicts)
    faults = sorted(found, key=lambda fault: (fault.file != quotas, fault.row))
    if not trouble.ways_out:
        return [*faults, Fault("no_way_out", quotas, 0)]
    if not trouble.ways_out[0].relaxation.within:
        faults.append(Fault("beyond_flex", quotas, 0))
    for number, way in enumerate(trouble.ways_out, 1):
        faults += speaker.way_out(number, way)
    return faults


def way_told(trouble: Infeasible, given: Given, quotas: str, pool: str) -> list[Fault]:
    """The smallest change, as a warning that it was made."""
    speaker = _Speaker(trouble.problem, given, quotas, pool)
    [_summary, *cells] = speaker.way_out(1, trouble.ways_out[0])
    return [replace(fault, code=fault.code.replace("ease", "eased")) for fault in cells]


class _Speaker:
    def __init__(self, problem: Problem, given: Given, quotas: str, pool: str) -> None:
        self.problem = problem
        self.given, self.quotas, self.pool = given, quotas, pool
        self.lines = sorted(given.lines, key=lambda line: line.key)

    def conflict(self, bounds: Conflict) -> Fault:
        """In words of its own where one can be found, otherwise as a list of what collides."""
        kinds = frozenset(bound.kind for bound in bounds)
        if not any(bound.quota >= 0 for bound in bounds):
            return self._of_seats(kinds)
        return self._of_one_quota(kinds, bounds) or self._of_several(kinds, bounds)

    def _of_seats(self, kinds: frozenset[str]) -> Fault:
        if "confirmed" in kinds:
            counts = {"confirmed": int(self.problem.confirmed.sum()), "seats": self.problem.seats}
            return Fault("too_many_confirmed", self.quotas, 0, given=counts)
        return self._small_pool(kinds)

    def _of_one_quota(self, kinds: frozenset[str], bounds: Conflict) -> Fault | None:
        [quota, *more] = {bound for bound in bounds if bound.quota >= 0}
        if more:
            return None
        if kinds == {"min"}:
            return self._at("too_few_have", quota, people=int(self._having(quota).sum()))
        if kinds == {"min", "household"}:
            homes = np.unique(self.problem.households[self._having(quota)])
            return self._at("too_few_homes_have", quota, people=len(homes))
        if kinds == {"max", "confirmed"}:
            holding = self._having(quota) & self.problem.confirmed
            return self._at("too_many_hold", quota, people=int(holding.sum()))
        return None

    def _of_several(self, kinds: frozenset[str], bounds: Conflict) -> Fault:
        if kinds in ({"seats", "min"}, {"seats", "max"}) and self._one_feature(bounds):
            return self._sums(bounds)
        if len(bounds) == 2 and kinds == {"min", "max"}:
            return self._pair(*sorted(bounds, key=lambda bound: bound.kind))
        told = clauses(self.problem, bounds)
        return Fault("conflict", self.quotas, 0, given={"th": told.th, "en": told.en})

    def _small_pool(self, kinds: frozenset[str]) -> Fault:
        homes = len(np.unique(self.problem.households))
        people = homes if "household" in kinds else len(self.problem.people)
        code = "too_few_homes" if "household" in kinds else "too_few_people"
        return Fault(code, self.pool, 0, given={"people": people, "seats": self.problem.seats})

    def _line(self, bound: Bound) -> Line:
        return self.lines[bound.quota]

    def _at(self, code: str, bound: Bound, **given: object) -> Fault:
        line = self._line(bound)
        more = {"name": named(line.quota), "low": line.quota.low, "high": line.quota.high}
        return Fault(code, *_cell(line.place, bound.kind), {**more, **given})

    def _having(self, bound: Bound) -> Flags:
        return np.asarray((self.problem.traits == bound.quota).any(axis=1))

    def _one_feature(self, bounds: Conflict) -> bool:
        return len({self._line(bound).key[0] for bound in bounds if bound.quota >= 0}) == 1

    def _sums(self, bounds: Conflict) -> Fault:
        of_quotas = [bound for bound in bounds if bound.quota >= 0]
        is_low = of_quotas[0].kind == "min"
        quotas = [self.problem.quotas[bound.quota] for bound in of_quotas]
        total = sum(quota.low if is_low else quota.high for quota in quotas)
        code = "lows_above_seats" if is_low else "highs_below_seats"
        places = [self._line(bound).place for bound in of_quotas]
        first = min(places, key=lambda place: place.row)
        given = {"feature": quotas[0].feature, "sum": total, "seats": self.problem.seats}
        return Fault(code, *_cell(first, of_quotas[0].kind), given)

    def _pair(self, high: Bound, low: Bound) -> Fault:
        """At least so many of one value, at most so many of another that goes with it."""
        wanted, limited = self._having(low), self._having(high)
        quota = self._line(high).quota
        given = {"other": named(quota), "most": quota.high}
        counts = {"all": int(wanted.sum()), "both": int((wanted & limited).sum())}
        return self._at("pair", low, **given, **counts)

    def way_out(self, number: int, way: WayOut) -> Iterator[Fault]:
        everybody = len(way.selectable) + len(way.unselectable)
        given: dict[str, object] = {"way": number, "size": way.relaxation.size, "all": everybody}
        given |= {
            "people": len(way.selectable),
            "names": listed(self.given.ids_at(way.unselectable)),
        }
        code = "way_out_for_some" if way.unselectable else "way_out"
        yield Fault(code, self.quotas, 0, given=given)
        for change in way.relaxation.changes:
            more = {"way": number, "before": change.before, "after": change.after}
            yield self._at(f"ease_{change.bound.kind}", change.bound, **more)


def _cell(place: Place, kind: str) -> tuple[str, int, str]:
    return place.file, place.row, place.low if kind == "min" else place.high


def listed(names: list[str]) -> str:
    more = " …" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more
