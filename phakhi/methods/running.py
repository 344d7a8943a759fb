"""How every command of the methods runs: its language, its exit codes, its progress."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import NoReturn, TextIO

from phakhi.methods.faults import Fault, Refused, Unsolvable
from phakhi.methods.progress import Progress, silent
from phakhi.methods.sentences import SENTENCES, Language, Sentences, Words, in_words

_CLEAR = "\r\x1b[K"
_MOST_DIGITS = 1000
DONE, INTERNAL, BAD_INPUT, NO_SOLUTION = 0, 1, 2, 3


class Parser(argparse.ArgumentParser):
    """Refuses as the commands do; `--lang` is known before anything else is read."""

    def __init__(self, words: str, about: Words, arguments: Sequence[str]) -> None:
        self.language: Language = "en" if _asks_english(arguments) else "th"
        prog = f"phakhi {words}"
        super().__init__(prog=prog, description=getattr(about, self.language), allow_abbrev=False)
        self.add_argument("--lang", choices=("th", "en"), default="th")

    def option(self, name: str, about: Words, *, required: bool = False, default: str = "") -> None:
        self.add_argument(
            name, required=required, default=default or None, help=getattr(about, self.language)
        )

    def error(self, message: str) -> NoReturn:
        raise Refused([Fault("usage", self.prog, 0, given={"reason": message})])


def run(
    parser: Parser,
    arguments: Sequence[str],
    work: Callable[[argparse.Namespace], None],
    sentences: Sentences,
) -> int:
    known = {**SENTENCES, **sentences}
    try:
        work(parser.parse_args(arguments))
    except Refused as refused:
        for fault in refused.faults:
            sys.stderr.write(in_words(fault, known, parser.language) + "\n")
        return NO_SOLUTION if isinstance(refused, Unsolvable) else BAD_INPUT
    except Exception:
        traceback.print_exc()
        fault = Fault("internal", parser.prog, 0)
        sys.stderr.write(in_words(fault, known, parser.language) + "\n")
        return INTERNAL
    return DONE


def _asks_english(arguments: Sequence[str]) -> bool:
    return "--lang=en" in arguments or ("--lang", "en") in pairwise(arguments)


def whole_number(text: str, option: str, prog: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
        raise Refused([Fault("bad_option", prog, 0, given={"option": option, "value": text})])
    return int(text)


@contextmanager
def shown_on(stream: TextIO, phases: Mapping[str, Words], language: Language) -> Iterator[Progress]:
    """One line of a terminal, gone when the work is over; where nobody looks, nothing is said."""
    if not stream.isatty():
        yield silent
        return
    last = ""

    def show(phase: str, share: float) -> None:
        nonlocal last
        line = f"{share:4.0%} {getattr(phases[phase], language)}"
        if line != last:
            stream.write(f"{_CLEAR}{line}")
            stream.flush()
            last = line

    try:
        yield show
    finally:
        stream.write(_CLEAR)
