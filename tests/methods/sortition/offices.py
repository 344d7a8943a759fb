"""Files as an office hands them in, and commands as it gives them."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from phakhi.methods.sortition import cli_check, cli_letters, cli_replace, cli_select
from tests.methods.commands import Ended, phakhi

MAINS: dict[str, Callable[[list[str]], int]] = {
    "check": cli_check.main,
    "letters": cli_letters.main,
    "select": cli_select.main,
    "replace": cli_replace.main,
}


class Office(NamedTuple):
    """Both ways of giving a command, in one folder: Thai in a process of its own, English here."""

    folder: Path
    capfd: Any

    def put(self, name: str, text: str) -> str:
        (self.folder / name).write_text(text, "utf-8", newline="")
        return name

    def pool(self, header: str, *rows: str, name: str = "pool.csv") -> str:
        return self.put(name, "\n".join((header, *rows)) + "\n")

    def quotas(self, *rows: str, header: str = "feature,value,min,max") -> str:
        return self.put("quotas.csv", "\n".join((header, *rows)) + "\n")

    def thai(self, command: str, *words: str) -> Ended:
        return phakhi(self.folder, "sortition", command, *words)

    def english(self, command: str, *words: str) -> Ended:
        self.capfd.readouterr()
        code = MAINS[command]([*words, "--lang", "en"])
        said = self.capfd.readouterr()
        return Ended(code, said.out, said.err.splitlines())

    def check(self, seats: int, *more: str) -> Ended:
        return self.english("check", *inputs(seats), *more)

    def select(self, seats: int, *more: str) -> Ended:
        return self.english("select", *inputs(seats), "--out", "out", *more)

    def chances(self, folder: str = "out") -> dict[str, float]:
        rows = self.rows(f"{folder}/probabilities.csv")
        return {row["id"]: float(row["probability"]) for row in rows}

    def panels(self, name: str = "out/lottery.csv") -> list[list[str]]:
        return [row["members"].split(";") for row in self.rows(name)]

    def rows(self, name: str) -> list[dict[str, str]]:
        with (self.folder / name).open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def json(self, name: str) -> Any:
        return json.loads((self.folder / name).read_text("utf-8"))

    def listing(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir())


def inputs(seats: int) -> tuple[str, ...]:
    return "--quotas", "quotas.csv", "--pool", "pool.csv", "--seats", str(seats)


def bits(words: Iterable[str], letters: str = "abc") -> list[str]:
    """Rows of a pool whose people are words of digits."""
    return [",".join((f"p{at}", *word)) for at, word in enumerate(words)]


def exact(letters: str = "abc", count: int = 1) -> list[str]:
    return [f"{letter},{digit},{count},{count}" for letter in letters for digit in "01"]


def remedies(lines: Sequence[str]) -> list[str]:
    return [line.rsplit("; ", 1)[-1] for line in lines]
