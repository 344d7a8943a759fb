"""Each thing that commonly goes wrong is told in one sentence per language."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from phakhi.setup import cli, packages, places, serve, steps
from phakhi.setup.schema import unreachable
from phakhi.setup.trouble import Trouble, Words, disk_full, explain, failed, from_os, offline

STEP = Words("ขั้น", "step")
EVERY = [
    disk_full("var"),
    offline(STEP),
    failed(STEP, places.ROOT / "var/log/step.log"),
    packages.no_venv_module(["ensurepip"]),
    serve.port_taken(8000),
    serve.died(),
    unreachable("postgresql://owner:secret@db.example:5433/x", "refused"),
]


@pytest.mark.parametrize("trouble", EVERY, ids=lambda t: t.english[:30])
def test_every_trouble_is_one_thai_and_one_english_sentence(trouble: Trouble) -> None:
    thai, english = str(trouble).splitlines()
    assert any("ก" <= letter <= "๛" for letter in thai)
    assert english.strip() == trouble.english
    assert english.strip()[0].isupper()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("initdb: could not write: No space left on device", "disk is full"),
        ("npm error code ENOSPC", "disk is full"),
        ("NewConnectionError: Temporary failure in name resolution", "network cannot be reached"),
        ("npm error code EAI_AGAIN", "network cannot be reached"),
        ("SyntaxError: invalid syntax", "did not succeed"),
    ],
)
def test_what_a_tool_printed_becomes_a_sentence(said: str, expected: str) -> None:
    assert expected in explain(STEP, said, place=places.VAR, log=places.VAR / "log").english


def test_a_tool_that_hides_the_full_disk_does_not_hide_it_from_us(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _folder: SimpleNamespace(free=0))
    told = explain(STEP, "exit status 1", place=places.ROOT, log=places.VAR / "log")
    assert "disk is full" in told.english


def test_only_a_full_disk_explains_an_operating_system_error() -> None:
    full = from_os(OSError(errno.ENOSPC, "No space left on device", "var/x"))
    assert full is not None
    assert "var/x" in full.english
    assert from_os(OSError(errno.EACCES, "Permission denied")) is None


def test_a_full_disk_anywhere_in_set_up_ends_without_a_traceback(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fill(_arguments: list[str]) -> int:
        raise OSError(errno.ENOSPC, "No space left on device", "var/postgres")

    assert cli._guarded(fill, []) == 1
    said = capsys.readouterr().err
    assert "ดิสก์เต็ม" in said
    assert "Traceback" not in said


def test_the_password_of_the_database_is_never_printed() -> None:
    told = str(unreachable("postgresql://owner:secret@db.example:5433/x", "refused"))
    assert "db.example:5433" in told
    assert "secret" not in told


def test_a_python_without_venv_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(Trouble, match=r"apt install python3\.\d+-venv"):
        packages._make_venv(tmp_path / "venv")


def test_packages_without_a_network_name_the_network(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(steps, "VAR", tmp_path)
    lock = tmp_path / "one.lock"
    lock.write_text("nothing-there==1.0 --hash=sha256:" + "0" * 64)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("PIP_RETRIES", "0")
    with pytest.raises(Trouble, match="network cannot be reached"):
        packages._install(places.VENV, lock)


def test_an_old_python_is_told_before_anything_is_imported() -> None:
    pretend = (
        "import sys, runpy; sys.version_info = (3, 9, 0, 'final', 0);"
        "import os; os.environ['PATH'] = '';"
        "runpy.run_path('run', run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", pretend],
        cwd=places.ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "Phakhi needs Python 3.11 or newer, this is 3.9" in done.stderr
    assert "Traceback" not in done.stderr
