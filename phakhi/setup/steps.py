"""One step of set-up: a line on the screen, a tool that runs quietly, a sentence if it fails."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from phakhi.setup.places import PYTHON, ROOT, VAR
from phakhi.setup.trouble import Words, explain


def environment(**more: str) -> dict[str, str]:
    """For programs of the venv, wherever the person stands.

    They keep bytecode: packages come without it, and load three times as quickly from it.
    """
    ours = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**ours, "PYTHONPATH": str(ROOT), **more}


def step(
    words: Words,
    *command: object,
    env: Mapping[str, str] | None = None,
    note: str = "",
    aside: bool = False,
) -> str:
    """Run a tool, return what it printed; its full output is kept beside the data.

    `aside`: others print meanwhile, so that its line comes whole when it has ended.
    """
    began = time.monotonic()
    line = f"• {words} …"
    if not aside:
        print(line, end="", flush=True)
    done = subprocess.run(
        [str(word) for word in command],
        check=False,
        cwd=ROOT,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    print(f"{line if aside else ''} {time.monotonic() - began:.1f} s", flush=True)
    if done.returncode:
        log = _keep(note or words.english, done.stdout)
        raise explain(words, done.stdout, place=ROOT, log=log)
    return done.stdout


def django(words: Words, *arguments: str, **more: str) -> str:
    command = (PYTHON, "-P", "-m", "phakhi.django", *arguments)
    return step(words, *command, env=environment(**more), note=arguments[0])


def _keep(name: str, output: str) -> Path:
    log = VAR / "log" / f"{name.replace(' ', '-').lower()}.log"
    with suppress(OSError):
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(output, "utf-8")
    if os.environ.get("CI"):
        print(output, file=sys.stderr)
    return log
