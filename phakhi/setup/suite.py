"""`./run test`: every check, then pytest, whose closing line stays the last line."""

from __future__ import annotations

import argparse
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from phakhi.setup.alone import alone
from phakhi.setup.checks import check_all
from phakhi.setup.kernels import ensure_kernels
from phakhi.setup.places import PYTHON, ROOT
from phakhi.setup.steps import environment


def run_suite(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="./run test", description=__doc__, epilog="Other words go to pytest."
    )
    parser.add_argument("--all", action="store_true", help="slow tests, too")
    known, others = parser.parse_known_args(arguments)
    with ThreadPoolExecutor(max_workers=1) as aside:  # no check needs what the tests compute with
        compiled = aside.submit(_compile)
        checked = check_all()
        compiled.result()
    if not checked:
        print("✗ การตรวจด้านบนไม่ผ่าน · a check above failed\n", flush=True)
    marks = [] if known.all else ["-m", "not slow"]
    tested = _pytest([*marks, *others])
    return tested or int(not checked)


def _compile() -> None:
    with alone():
        ensure_kernels(aside=True)


def _pytest(arguments: list[str]) -> int:
    sys.stdout.flush()
    command = [str(PYTHON), "-m", "pytest", "-n", "2", "--dist", "worksteal", *arguments]
    return subprocess.run(command, check=False, cwd=ROOT, env=environment()).returncode
