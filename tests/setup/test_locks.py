"""What is installed is pinned, hashed and the same for running and for checking."""

from __future__ import annotations

import json
import re

import pytest

from phakhi.setup.places import ROOT

LOCKS = ["requirements.lock", "requirements-dev.lock", "requirements-node.lock"]


def pins(lock: str) -> set[str]:
    return set(re.findall(r"^([a-z0-9_.\[\],-]+==\S+)", (ROOT / lock).read_text("utf-8"), re.M))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_is_hashed_and_no_host_is_named(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    blocks = re.split(r"^(?=[a-z])", text, flags=re.M)
    unhashed = [b.split()[0] for b in blocks if "==" in b.split("\n")[0] and "sha256:" not in b]
    assert unhashed == []
    assert "://" not in text


def test_the_checks_run_on_exactly_what_serves() -> None:
    assert pins("requirements.lock") <= pins("requirements-dev.lock")


def test_the_front_end_lock_names_no_registry() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    assert [name for name, entry in packages.items() if "resolved" in entry] == []
