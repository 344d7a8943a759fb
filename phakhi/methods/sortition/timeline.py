"""Equal shares of a timetable: who has a seat when, if as many seats are there as each time says.

Jobs of equal length on machines whose times lie one within the other (Schmidt 1984): each job
changes its machine at most once, so few cuts are made. Times are whole numbers: nothing is lost.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from phakhi.methods.sortition.problem import Whole


@dataclass(frozen=True, eq=False)
class Times:
    """From `start` to before `end`, rising, apart from each other."""

    start: Whole
    end: Whole

    @property
    def length(self) -> int:
        return int((self.end - self.start).sum())

    def before(self, moment: int) -> Times:
        kept = self.start < moment
        return Times(self.start[kept], np.minimum(self.end[kept], moment))

    def after(self, moment: int) -> Times:
        kept = self.end > moment
        return Times(np.maximum(self.start[kept], moment), self.end[kept])

    def reach(self, length: int) -> int:
        """The moment by which so much of it is over."""
        past = np.cumsum(self.end - self.start)
        at = int(np.searchsorted(past, length))
        return int(self.end[at] - (past[at] - length))

    def split(self, parts: int) -> list[Times]:
        """Equal parts, one after the other."""
        length = self.length
        ends = [self.reach(length * part // parts) if length else 0 for part in range(1, parts)]
        return [
            self.after(first).before(last)
            for first, last in zip([_NEVER, *ends], [*ends, _ALWAYS], strict=True)
        ]


_NEVER, _ALWAYS = -(2**62), 2**62
NONE = Times(np.empty(0, np.int64), np.empty(0, np.int64))


def joined(one: Times, other: Times) -> Times:
    """One that ends before the other begins."""
    return Times(np.append(one.start, other.start), np.append(one.end, other.end))


def shared(start: Whole, end: Whole, seats: Whole, jobs: int) -> list[Times]:
    """The times of each job, where `seats` of them have room from each start to its end."""
    machines = [
        Times(start[seats > number], end[seats > number])
        for number in range(int(seats.max(initial=0)))
    ]
    total = sum(machine.length for machine in machines)
    lengths = [total // jobs + (number < total % jobs) for number in range(jobs)]
    return [_placed(machines, length) for length in lengths]


def _placed(machines: list[Times], length: int) -> Times:
    """Takes a job's time from the two machines between which its length lies: the one with more
    until some moment, the one with less after it. What is left of the two is one machine."""
    if length == 0:
        return NONE
    last = max(place for place, machine in enumerate(machines) if machine.length >= length)
    more = machines[last]
    less = machines[last + 1] if last + 1 < len(machines) else NONE
    moment = _change(more, less, length)
    machines[last : last + 2] = [joined(less.before(moment), more.after(moment))]
    return joined(more.before(moment), less.after(moment))


def _change(more: Times, less: Times, length: int) -> int:
    """The moment s with |more before s| + |less after s| = length."""
    moments = np.unique(np.concatenate((more.start, more.end, less.start, less.end)))
    run = _until(more, moments) + less.length - _until(less, moments)
    at = int(np.searchsorted(run, length))
    # Just before this moment only the machine with more runs: there the sum grows.
    return int(moments[at] - (run[at] - length))


def _until(times: Times, moments: Whole) -> Whole:
    """How much of the times is over at each moment."""
    past = np.concatenate(([0], np.cumsum(times.end - times.start)))
    begun = np.searchsorted(times.start, moments, side="right")
    over = past[begun]
    running = begun > 0
    rest = times.end[begun[running] - 1] - moments[running]
    over[running] -= np.maximum(rest, 0)
    return over
