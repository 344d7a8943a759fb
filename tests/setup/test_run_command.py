"""`./run` as a person starts it, as far as it goes without setting anything up."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from phakhi.setup import packages, places

RUN = places.ROOT / "run"


def run(*arguments: str, cwd: Path = places.ROOT, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, RUN, *arguments],
        check=False,
        cwd=cwd,
        env={**os.environ, **env},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_a_taken_port_is_named_with_the_way_out() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run("--port", str(port))
    assert done.returncode == 1
    assert f"Port {port} is taken" in done.stderr
    assert f"--port {port + 1}" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_port_may_come_from_the_environment() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert f"Port {port} is taken" in run(PHAKHI_PORT=port).stderr


def test_fresh_refuses_to_guess_the_answer_of_a_script(tmp_path: Path) -> None:
    (tmp_path / "files").mkdir()
    done = run("--fresh", "--port", "0", PHAKHI_VAR=str(tmp_path))
    assert done.returncode == 1
    assert str(tmp_path / "files") in done.stdout
    assert "--yes" in done.stderr
    assert (tmp_path / "files").exists()


def test_an_unreachable_database_is_told_in_one_sentence(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c",
         "from phakhi.setup import cli, schema\n"
         "def go(_):\n  with schema.database(): return 0\n"
         "raise SystemExit(cli._guarded(go, []))"],
        check=False, cwd=places.ROOT, capture_output=True, text=True,
        env={**os.environ, "DATABASE_URL": "postgresql://someone:hush@127.0.0.1:9/none"},
    )  # fmt: skip
    assert done.returncode == 1
    assert "DATABASE_URL (127.0.0.1:9)" in done.stderr
    assert "hush" not in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not packages.are_installed(), reason="the venv was not made by ./run")
def test_the_command_line_stays_where_the_person_stands_and_is_quick(tmp_path: Path) -> None:
    run("phakhi", "--help")
    began = time.monotonic()
    done = run("phakhi", "--help", cwd=tmp_path)
    assert time.monotonic() - began < 1.0
    assert done.returncode == 0
    assert "ledger verify" in done.stdout


def test_the_command_line_imports_no_django_to_print_its_help() -> None:
    check = "import sys, phakhi.__main__ as m; m.main([]); sys.exit('django' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", check], cwd=places.ROOT, check=False)
    assert done.returncode == 0


def test_every_command_names_a_module_that_is_there() -> None:
    from phakhi.commands.table import COMMANDS

    missing = [c.module for c in COMMANDS if not _source_of(c.module).exists()]
    assert missing == []


def _source_of(module: str) -> Path:
    return places.ROOT.joinpath(*module.split(".")).with_suffix(".py")
