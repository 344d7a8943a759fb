"""Kernels are compiled at set-up, and again only when a file of theirs is of another date."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from phakhi.setup import kernels


@pytest.fixture
def methods(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "phakhi" / "methods"
    folder.mkdir(parents=True)
    (folder / "quick.py").write_text("@compiled\ndef quick(): ...\n")
    (folder / "plain.py").write_text("def plain(): ...\n")
    monkeypatch.setattr(kernels, "ROOT", tmp_path)
    monkeypatch.setattr(kernels, "VENV", tmp_path / "venv")
    return folder


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, str]]:
    done: list[dict[str, str]] = []

    def step(*_command: object, env: dict[str, str], aside: bool) -> None:
        done.append(env)

    monkeypatch.setattr(kernels, "step", step)
    return done


def test_they_are_compiled_once(methods: Path, steps: list[dict[str, str]]) -> None:
    assert not kernels.are_compiled()
    kernels.ensure_kernels()
    kernels.ensure_kernels()
    assert len(steps) == 1
    assert kernels.are_compiled()


def test_another_date_is_enough_to_compile_again(
    methods: Path, steps: list[dict[str, str]]
) -> None:
    kernels.ensure_kernels()
    os.utime(methods / "quick.py", ns=(1, 1))
    assert not kernels.are_compiled()


def test_files_without_a_kernel_do_not_matter(methods: Path, steps: list[dict[str, str]]) -> None:
    kernels.ensure_kernels()
    (methods / "plain.py").write_text("def plainer(): ...\n")
    assert kernels.are_compiled()


def test_bytecode_is_kept_whatever_the_shell_says(
    methods: Path, steps: list[dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    kernels.ensure_kernels()
    assert "PYTHONDONTWRITEBYTECODE" not in steps[0]
