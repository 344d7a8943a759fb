"""`phakhi sortition select`, exactly as the contract of the methods has it."""

from __future__ import annotations

import argparse
from time import perf_counter

from phakhi.methods.faults import Fault, Refused
from phakhi.methods.running import Parser, run
from phakhi.methods.sentences import Words
from phakhi.methods.sortition.folders import folder_faults
from phakhi.methods.sortition.options import add_inputs, add_lottery, files_of, positive, wanted_of
from phakhi.methods.sortition.reading import read_given
from phakhi.methods.sortition.selecting import select
from phakhi.methods.sortition.spoken import SENTENCES

_ABOUT = Words(
    "จับสลากชุดที่ครบโควตา โดยให้ทุกคนมีโอกาสใกล้เคียงกันที่สุด",
    "the fairest lottery over all panels that keep the quotas",
)


def main(arguments: list[str]) -> int:
    parser = Parser("sortition select", _ABOUT, arguments)
    add_inputs(parser)
    add_lottery(parser)
    return run(parser, arguments, lambda options: _work(parser, options), SENTENCES)


def _work(parser: Parser, options: argparse.Namespace) -> None:
    began = perf_counter()
    faults: list[Fault] = []
    seats = positive(options.seats, "--seats", "bad_seats", faults, parser.prog)
    files = files_of(options, faults, parser.prog)
    wanted = wanted_of(options, faults, parser.prog)
    faults += folder_faults(options.out)
    if faults:
        raise Refused(faults)
    select(read_given(files, seats), files, wanted, options.out, parser.language, began=began)
