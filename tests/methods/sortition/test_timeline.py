"""Seats of a timetable shared out: all alike, nobody twice at once, nothing lost."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from phakhi.methods.sortition.timeline import Times, shared

STRETCHES = st.lists(st.tuples(st.integers(1, 50), st.integers(0, 6)), min_size=1, max_size=12)


@given(STRETCHES, st.integers(6, 9))
def test_every_job_has_the_same_time_and_every_seat_one_job(stretches, jobs):
    lengths, seats = np.array(stretches).T
    end = np.cumsum(lengths)
    times = shared(end - lengths, end, seats, jobs)
    total = int(lengths @ seats)
    assert sorted(one.length for one in times) == sorted(
        total // jobs + (number < total % jobs) for number in range(jobs)
    )
    for moment in range(int(end[-1])):
        sitting = sum(int(((one.start <= moment) & (moment < one.end)).sum()) for one in times)
        assert sitting == seats[np.searchsorted(end, moment, side="right")]


@given(STRETCHES, st.integers(6, 9))
def test_few_cuts_are_made(stretches, jobs):
    lengths, seats = np.array(stretches).T
    end = np.cumsum(lengths)
    times = shared(end - lengths, end, seats, jobs)
    moments = {int(moment) for one in times for moment in (*one.start, *one.end)}
    assert len(moments - {0, *end.tolist()}) <= jobs


@given(STRETCHES, st.integers(1, 5))
def test_a_stay_is_split_into_equal_parts_one_after_the_other(stretches, parts):
    lengths, there = np.array(stretches).T
    end = np.cumsum(lengths)
    stay = Times((end - lengths)[there > 2], end[there > 2])
    pieces = stay.split(parts)
    sizes = [piece.length for piece in pieces]
    assert sum(sizes) == stay.length
    assert max(sizes) - min(sizes) <= 1
    moments = [int(m) for piece in pieces for m in np.stack((piece.start, piece.end), 1).ravel()]
    assert moments == sorted(moments)
