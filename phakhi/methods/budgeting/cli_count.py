"""`phakhi budgeting count`, exactly as the contract of the methods has it."""

from __future__ import annotations

import argparse

from phakhi.methods.budgeting.options import add_count, parameters_of
from phakhi.methods.budgeting.reading import read_election
from phakhi.methods.budgeting.sentences import SENTENCES
from phakhi.methods.faults import Refused
from phakhi.methods.outputs import output_faults
from phakhi.methods.running import Parser, run
from phakhi.methods.sentences import Words
from phakhi.methods.writing import as_json, write_text

_ABOUT = Words(
    "นับคะแนนงบประมาณแบบมีส่วนร่วม: โครงการใดได้ และเพราะเหตุใด",
    "count a participatory budget: which projects win, and why",
)


def main(arguments: list[str]) -> int:
    parser = Parser("budgeting count", _ABOUT, arguments)
    add_count(parser)
    parser.option("--json", Words("แฟ้มผลลัพธ์", "the file to write"), required=True)
    why = Words("อธิบายผลด้วย", "say why, too")
    parser.add_argument("--explain", action="store_true", help=getattr(why, parser.language))
    return run(parser, arguments, lambda options: _work(parser, options), SENTENCES)


def _work(parser: Parser, options: argparse.Namespace) -> None:
    parameters = parameters_of(options, parser.prog)
    if faults := output_faults(options.json, (options.file,)):
        raise Refused(faults)
    election = read_election(options.file)
    # Only a right input waits for the compiled kernels.
    from phakhi.methods.budgeting.counting import count_election
    from phakhi.methods.budgeting.results import told_outcome

    found = count_election(election, parameters)
    write_text(options.json, as_json(told_outcome(found, explain=options.explain)))
