"""`./run check`: every house rule a machine can hold, each as one line."""

from __future__ import annotations

import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from phakhi.setup.places import PYTHON, ROOT
from phakhi.setup.steps import environment

_LINT_IMPORTS = "from importlinter.cli import lint_imports_command as c; c()"


class Check(NamedTuple):
    """A tool that is content when it returns 0."""

    name: str
    command: tuple[str, ...]


class Outcome(NamedTuple):
    """What a check said."""

    check: Check
    passed: bool
    seconds: float
    output: str


CHECKS = (
    Check("types (mypy strict)", ("-m", "mypy")),
    Check("layout (ruff format)", ("-m", "ruff", "format", "--check", ".", "run")),
    Check("lint (ruff)", ("-m", "ruff", "check", "--quiet", ".", "run")),
    Check("floors (import-linter)", ("-c", _LINT_IMPORTS)),
    Check("budgets", ("tools/budgets.py",)),
    Check("forbidden words", ("tools/forbidden.py",)),
    Check("Thai messages", ("tools/messages.py", "missing")),
)


def check_all() -> bool:
    """All of them run; the slowest has a core of its own."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        outcomes = []
        for outcome in pool.map(_run, CHECKS):
            _print(outcome)
            outcomes.append(outcome)
    return all(outcome.passed for outcome in outcomes)


def _run(check: Check) -> Outcome:
    began = time.monotonic()
    done = subprocess.run(
        [PYTHON, *check.command],
        check=False,
        cwd=ROOT,
        env=environment(NO_COLOR="1"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return Outcome(check, done.returncode == 0, time.monotonic() - began, done.stdout)


def _print(outcome: Outcome) -> None:
    mark = "✓" if outcome.passed else "✗"
    print(f"{mark} {outcome.check.name:<26}{outcome.seconds:6.1f} s", flush=True)
    if not outcome.passed:
        print("    " + outcome.output.strip().replace("\n", "\n    "), flush=True)
