"""Runs of the engine: the same bytes again, a kill and a new start, a listener who has enough."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from phakhi.methods.progress import Cancelled
from phakhi.methods.sortition.engine import solve
from phakhi.methods.sortition.keeping import InFolder
from phakhi.methods.sortition.solution import Solution
from tests.methods.sortition.random_pools import tight


def bytes_of(found: Solution) -> bytes:
    return found.lottery.panels.tobytes() + found.lottery.weights.tobytes()


def test_the_same_seed_gives_the_same_bytes_and_another_seed_the_same_chances():
    given = tight()
    one, again, other = (solve(given, "leximin", seed=seed) for seed in ("a", "a", "b"))
    assert bytes_of(one) == bytes_of(again)
    assert bytes_of(one) != bytes_of(other)
    np.testing.assert_allclose(one.probabilities, other.probabilities, atol=1e-8)


def killed_after(steps: int):
    heard = 0

    def listen(phase: str, share: float) -> None:
        nonlocal heard
        heard += 1
        if heard > steps:
            raise Cancelled

    return listen


@pytest.mark.parametrize("steps", [2, 3, 4])
def test_a_killed_run_goes_on_and_ends_in_the_same_bytes(tmp_path: Path, steps):
    given, whole = tight(), solve(tight(), "leximin", seed="a")
    with pytest.raises(Cancelled):
        solve(given, "leximin", seed="a", progress=killed_after(steps), state=InFolder(tmp_path))
    kept = len(list(tmp_path.iterdir()))
    found = solve(given, "leximin", seed="a", state=InFolder(tmp_path))
    assert bytes_of(found) == bytes_of(whole)
    assert kept > 0 or steps == 2


def test_what_another_seed_kept_is_left_alone(tmp_path: Path):
    solve(tight(), "leximin", seed="a", state=InFolder(tmp_path))
    found = solve(tight(), "leximin", seed="b", state=InFolder(tmp_path))
    assert bytes_of(found) == bytes_of(solve(tight(), "leximin", seed="b"))


def test_progress_tells_each_phase_from_its_beginning():
    heard: list[tuple[str, float]] = []
    solve(tight(), "leximin", seed="a", progress=lambda phase, share: heard.append((phase, share)))
    assert list(dict.fromkeys(phase for phase, _ in heard)) == ["bound", "panels", "mixture"]
    assert all(0 <= share <= 1 for _, share in heard)


PROGRAM = """
from hashlib import sha256
from phakhi.methods.sortition.engine import solve
from tests.methods.sortition.random_pools import tight
found = solve(tight(), "leximin", seed="a").lottery
print(sha256(found.panels.tobytes() + found.weights.tobytes()).hexdigest())
"""


@pytest.mark.parametrize("hash_seed", ["1", "77"])
def test_another_process_with_other_hashes_ends_in_the_same_bytes(hash_seed):
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    here = sha256(bytes_of(solve(tight(), "leximin", seed="a"))).hexdigest()
    assert told.stdout.strip() == here
