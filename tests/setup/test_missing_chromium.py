"""Without Chromium the browser tests are named as NOT RUN, with the line that installs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from phakhi.setup import places

SUITE = """
import pytest

@pytest.mark.browser
def test_page(browser):
    assert browser.new_page().evaluate("1 + 1") == 2

def test_other():
    pass
"""


def run_suite(folder: Path, path: str) -> str:
    (folder / "test_suite.py").write_text(SUITE)
    (folder / "pytest.ini").write_text("[pytest]\nmarkers =\n  browser: x\n")
    command = [sys.executable, "-m", "pytest", "-p", "tests.plugins.chromium", "-p", "no:django",
               "-p", "no:cacheprovider", "--rootdir", str(folder), str(folder)]  # fmt: skip
    env = {**os.environ, "PATH": path, "PYTHONPATH": str(places.ROOT)}
    done = subprocess.run(
        command, check=False, cwd=folder, env=env, capture_output=True, text=True, timeout=60
    )
    return done.stdout


def test_browser_tests_are_named_as_not_run(tmp_path: Path) -> None:
    said = run_suite(tmp_path, path="")
    assert "NOT RUN  test_suite.py" in said
    assert "1 browser tests were NOT RUN; install: sudo apt-get install -y chromium" in said
    assert "1 passed, 1 skipped" in said.splitlines()[-1]


@pytest.mark.browser
def test_they_run_where_chromium_is(tmp_path: Path) -> None:
    assert "2 passed" in run_suite(tmp_path, path=os.environ["PATH"]).splitlines()[-1]
