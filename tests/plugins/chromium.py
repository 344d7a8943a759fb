"""Browser tests: Debian's Chromium, or a plain word that they were NOT RUN."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_REASON = "NOT RUN: there is no Chromium"
_INSTALL = "sudo apt-get install -y chromium"


def chromium() -> str | None:
    return next(filter(None, map(shutil.which, _NAMES)), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if not chromium():
        for item in items:
            if item.get_closest_marker("browser"):
                item.add_marker(pytest.mark.skip(reason=_REASON))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    missed = [report for report in skipped if _REASON in str(report.longrepr)]
    if missed:
        terminalreporter.section("browser tests NOT RUN", red=True, bold=True)
        for report in missed:
            terminalreporter.line(f"NOT RUN  {report.nodeid}")
        terminalreporter.line(f"{len(missed)} browser tests were NOT RUN; install: {_INSTALL}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium a worker; as root it has no sandbox of its own."""
    arguments = ["--no-sandbox"] if os.getuid() == 0 else []
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), args=arguments)
        yield running
        running.close()
