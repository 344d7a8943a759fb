"""Words that must not stand in the repository: holes in escaping, hosts, machine paths."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_PRODUCT = re.compile(r"^(phakhi|tools|front)/|^run$")
_TEMPLATE = re.compile(r"/templates/.*\.(html|xml|svg)$")
_BINARY = {".woff2", ".png", ".jpg", ".pdf", ".xlsx", ".xls", ".docx", ".gz", ".zip", ".mo"}
_RULES = (
    (re.compile(r""), re.compile(r"(?:pypi|npmjs|pythonhosted|npmmirror)[.](?:org|com)"),
     "names a registry host"),
    (re.compile(r""), re.compile(r"/(?:root|work/main|tmp/w|opt/wheels|home/[a-z]+|Users/\w+)/"),
     "names a path of one machine"),
    (_PRODUCT, re.compile(r"\bmark_(?:)safe\b|\bSafe(?:)String\(|\|\s*safe(?:seq)?\b"),
     "switches escaping off"),
    (_PRODUCT, re.compile(r"\bcsrf_(?:)exempt\b"), "switches the forgery check off"),
    (_TEMPLATE, re.compile(r"{%\s*autoescape off"), "switches escaping off"),
    (_TEMPLATE, re.compile(r"<style\b|\sstyle\s*=|\son[a-z]+\s*=\s*[\"']"),
     "has an inline style or handler"),
    (_TEMPLATE, re.compile(r"<script\b(?![^>]*\bsrc\s*=)"), "has an inline script"),
)  # fmt: skip


def main() -> int:
    faults = [fault for name in _tracked() for fault in _faults(name)]
    print("\n".join(faults) or "none")
    return bool(faults)


def _tracked() -> list[str]:
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return sorted(set(listed.stdout.splitlines()))


def _faults(name: str) -> Iterator[str]:
    path = ROOT / name
    if path.suffix in _BINARY or not path.is_file():
        return
    text = path.read_text("utf-8", "replace")
    for where, what, fault in _RULES:
        if where.search(name):
            for found in what.finditer(text):
                line = text.count("\n", 0, found.start()) + 1
                yield f"{name}:{line}: {fault}: {found.group().strip()}"


if __name__ == "__main__":
    sys.exit(main())
