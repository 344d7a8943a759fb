"""Stopped in the middle, by a clock or by force, and taken up again."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time

import pytest

from tests.methods.commands import ROOT
from tests.methods.sortition.offices import inputs


@pytest.fixture
def crowd(office):
    """Every quota exact, and as one panel has it that is drawn here, so that panels are rare."""
    chance = random.Random(5)
    people = [[str(chance.randrange(2 + at % 4)) for at in range(6)] for _person in range(150)]
    names = [f"f{at}" for at in range(6)]
    office.pool("id," + ",".join(names), *(f"p{at}," + ",".join(p) for at, p in enumerate(people)))
    panel = chance.sample(people, 18)
    office.quotas(
        *(
            f"{name},{value},{count},{count}"
            for at, name in enumerate(names)
            for value in sorted({person[at] for person in people})
            for count in [sum(member[at] == value for member in panel)]
        )
    )
    return office


def _bytes(office, folder: str) -> list[bytes]:
    names = ("lottery.csv", "probabilities.csv")
    return [(office.folder / folder / name).read_bytes() for name in names]


def test_a_killed_selection_goes_on_and_ends_in_the_same_bytes(crowd):
    assert crowd.select(18).code == 0
    words = ["sortition", "select", *inputs(18), "--out", "killed"]
    started = subprocess.Popen(
        [sys.executable, "-m", "phakhi", *words], cwd=crowd.folder, env={"PYTHONPATH": str(ROOT)}
    )
    kept = crowd.folder / "killed" / ".unfinished"
    while started.poll() is None and not (kept.is_dir() and any(kept.glob("*.npy"))):
        time.sleep(0.002)
    started.send_signal(signal.SIGKILL)
    started.wait()
    was_killed = not (crowd.folder / "killed" / "certificate.json").exists()
    assert crowd.english("select", *inputs(18), "--out", "killed").code == 0
    assert was_killed
    assert _bytes(crowd, "killed") == _bytes(crowd, "out")
    assert not kept.exists()


def test_when_time_is_over_the_best_so_far_is_told_as_that(crowd):
    ended = crowd.select(18, "--time-limit", "0.000001")
    assert ended.code == 0
    certificate = crowd.json("out/certificate.json")
    assert certificate["optimal"] == (certificate["gap"] <= 1e-6)
    assert not certificate["optimal"]
    assert "time was over before it was proven best" in ended.errors[-1]
    assert sum(crowd.chances().values()) == pytest.approx(18, abs=1e-9)
    assert crowd.select(18).code == 0
    assert crowd.json("out/certificate.json")["optimal"]
