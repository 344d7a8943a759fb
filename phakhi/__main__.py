"""The `phakhi` command line; works in the folder where the person stands."""

from __future__ import annotations

import importlib
import sys

from phakhi.commands.table import COMMANDS, Command


def main(arguments: list[str]) -> int:
    command = next((c for c in COMMANDS if _calls(c, arguments)), None)
    if command is None:
        asked = not arguments or arguments[0] in {"-h", "--help", "help"}
        print(_usage(), file=sys.stdout if asked else sys.stderr)
        return 0 if asked else 2
    module = importlib.import_module(command.module)
    return int(module.main(arguments[len(command.words) :]) or 0)


def _calls(command: Command, arguments: list[str]) -> bool:
    return tuple(arguments[: len(command.words)]) == command.words


def _usage() -> str:
    named = [(" ".join(command.words), command.about) for command in COMMANDS]
    width = max(len(words) for words, _ in named) + 2
    rows = (f"  {words:<{width}}{about}" for words, about in named)
    return "\n".join(("usage: phakhi <command> [--help] …", "", *rows))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
