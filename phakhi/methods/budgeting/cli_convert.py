"""`phakhi budgeting convert IN OUT`: .pb to the same sections as CSV, and back."""

from __future__ import annotations

import argparse

from phakhi.methods.budgeting.converting import converted
from phakhi.methods.budgeting.reading import read_election
from phakhi.methods.budgeting.sentences import SENTENCES
from phakhi.methods.faults import Fault, Refused
from phakhi.methods.outputs import output_faults
from phakhi.methods.running import Parser, run
from phakhi.methods.sentences import Words
from phakhi.methods.writing import write_text

_ABOUT = Words("แปลงแฟ้มการลงคะแนน .pb กับ .csv", "convert an election between .pb and .csv")
_ENDINGS = (".pb", ".csv")


def main(arguments: list[str]) -> int:
    parser = Parser("budgeting convert", _ABOUT, arguments)
    parser.add_argument("file", metavar="IN")
    parser.add_argument("out", metavar="OUT")
    return run(parser, arguments, _work, SENTENCES)


def _work(options: argparse.Namespace) -> None:
    named = (options.file, options.out)
    faults = [Fault("bad_ending", name, 0) for name in named if not name.lower().endswith(_ENDINGS)]
    faults += output_faults(options.out, (options.file,))
    if faults:
        raise Refused(faults)
    read_election(options.file)
    write_text(options.out, converted(options.file, options.out))
