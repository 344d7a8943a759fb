"""A step is skipped only when nothing it depends on has changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from phakhi.setup.databases import read_databases
from phakhi.setup.stamps import Stamp


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "source.txt"
    path.write_text("one")
    return path


def stamp(source: Path, salt: str = "") -> Stamp:
    return Stamp(source.with_name("note"), source.parent.glob("*.txt"), salt)


def test_nothing_was_done_yet(source: Path) -> None:
    assert not stamp(source).is_fresh()


def test_done_once_is_done(source: Path) -> None:
    stamp(source).set()
    assert stamp(source).is_fresh()


def test_a_touched_file_with_the_same_words_changes_nothing(source: Path) -> None:
    stamp(source).set()
    os.utime(source, (1, 1))
    assert stamp(source).is_fresh()
    assert stamp(source).is_fresh()


def test_other_words_a_new_file_or_another_database_ask_for_the_step(source: Path) -> None:
    stamp(source).set()
    assert not stamp(source, "another database").is_fresh()
    source.with_name("more.txt").write_text("more")
    assert not stamp(source).is_fresh()
    stamp(source).set()
    source.write_text("two")
    assert not stamp(source).is_fresh()


def test_a_change_during_the_step_is_not_taken_for_done(source: Path) -> None:
    during = stamp(source)
    during.is_fresh()
    source.write_text("changed while the step ran")
    during.set()
    assert not stamp(source).is_fresh()


def test_an_external_database_is_served_in_the_role_that_cannot_rewrite() -> None:
    owner, app = read_databases({"DATABASE_URL": "postgresql://o@db/x?sslmode=require"})
    assert owner == "postgresql://o@db/x?sslmode=require"
    assert app == "postgresql://o@db/x?sslmode=require&options=-c%20role%3Dphakhi_app"


def test_a_separate_address_for_the_application_wins() -> None:
    environ = {"DATABASE_URL": "postgresql://o@db/x", "DATABASE_APP_URL": "postgresql://a@db/x"}
    assert read_databases(environ)[1] == "postgresql://a@db/x"
