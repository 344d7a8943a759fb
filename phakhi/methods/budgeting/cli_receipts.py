"""`phakhi budgeting receipts`: for each voter, what their share paid for and what is left."""

from __future__ import annotations

import argparse

from phakhi.methods.budgeting.options import add_count, parameters_of
from phakhi.methods.budgeting.reading import read_election
from phakhi.methods.budgeting.sentences import SENTENCES
from phakhi.methods.faults import Refused
from phakhi.methods.outputs import output_faults
from phakhi.methods.running import Parser, run
from phakhi.methods.sentences import Words
from phakhi.methods.writing import as_csv, write_text

_ABOUT = Words(
    "ใบรับของผู้ลงคะแนนแต่ละคน: ส่วนแบ่งจ่ายให้โครงการใดเท่าใด",
    "for each voter: which projects the share paid for, and what is left",
)


def main(arguments: list[str]) -> int:
    parser = Parser("budgeting receipts", _ABOUT, arguments)
    add_count(parser)
    parser.option(
        "--out", Words("CSV: voter_id,project,paid,left", "CSV: voter_id,project,paid,left"),
        required=True,
    )  # fmt: skip
    return run(parser, arguments, lambda options: _work(parser, options), SENTENCES)


def _work(parser: Parser, options: argparse.Namespace) -> None:
    parameters = parameters_of(options, parser.prog)
    if faults := output_faults(options.out, (options.file,)):
        raise Refused(faults)
    election = read_election(options.file)
    # Only a right input waits for the compiled kernels.
    from phakhi.methods.budgeting.counting import count_election
    from phakhi.methods.budgeting.receipts import HEADER, receipts

    rows = receipts(count_election(election, parameters))
    write_text(options.out, as_csv(HEADER, rows))
