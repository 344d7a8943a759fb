"""House budgets: files, functions and templates stay small enough to be read in one go."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
FILE, FILE_MEDIAN = 300, 60
FUNCTION, FUNCTION_MEDIAN = 40, 8
TEMPLATE = 150
# Shipped inside every bundle, where it must run alone.
_ALONE = {Path("phakhi/ledger/verify.py"): 470}
_FREE = ("/migrations/", "/locale/")


def main() -> int:
    sources = {path: (ROOT / path).read_text("utf-8") for path in _tracked()}
    python = {p: s for p, s in sources.items() if p.suffix == ".py" or str(p) == "run"}
    product = {p: s for p, s in python.items() if p.parts[0] != "tests"}
    faults = [*_long_files(python), *_long_functions(python), *_long_templates(sources)]
    files = [len(source.splitlines()) for source in product.values() if source.strip()]
    functions = [size for source in product.values() for _name, _line, size in _functions(source)]
    for what, sizes, limit in (
        ("file", files, FILE_MEDIAN),
        ("function", functions, FUNCTION_MEDIAN),
    ):
        if sizes and median(sizes) > limit:
            faults.append(f"the median {what} has {median(sizes):g} lines, at most {limit}")
    print("\n".join(faults) or _summary(files, functions))
    return bool(faults)


def _tracked() -> Iterator[Path]:
    """What git holds or would hold, so that ignored folders never count."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    for name in sorted(set(listed.stdout.splitlines())):
        path = Path(name)
        readable = path.suffix in {".py", ".html", ".xml", ".txt"} or name == "run"
        if readable and not any(part in f"/{name}" for part in _FREE) and (ROOT / path).is_file():
            yield path


def _long_files(python: dict[Path, str]) -> Iterator[str]:
    for path, source in python.items():
        if (lines := len(source.splitlines())) > (limit := _ALONE.get(path, FILE)):
            yield f"{path}: {lines} lines, at most {limit}"


def _long_templates(sources: dict[Path, str]) -> Iterator[str]:
    for path, source in sources.items():
        if "templates" in path.parts and (lines := len(source.splitlines())) > TEMPLATE:
            yield f"{path}: {lines} lines, at most {TEMPLATE}"


def _long_functions(python: dict[Path, str]) -> Iterator[str]:
    for path, source in python.items():
        for name, line, size in _functions(source):
            if size > FUNCTION:
                yield f"{path}:{line}: {name} has {size} lines, at most {FUNCTION}"


def _functions(source: str) -> Iterator[tuple[str, int, int]]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, node.lineno, (node.end_lineno or node.lineno) - node.lineno + 1


def _summary(files: list[int], functions: list[int]) -> str:
    return (
        f"{len(files)} files, median {median(files or [0]):g} lines; "
        f"{len(functions)} functions, median {median(functions or [0]):g}"
    )


if __name__ == "__main__":
    sys.exit(main())
