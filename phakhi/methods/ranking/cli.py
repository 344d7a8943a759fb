"""`phakhi ranking count`, exactly as the contract of the methods has it."""

from __future__ import annotations

import argparse
from typing import cast

from phakhi.methods.faults import Fault, Refused
from phakhi.methods.outputs import output_faults
from phakhi.methods.ranking.counting import METHODS, Method, count
from phakhi.methods.ranking.reading import read_ballots
from phakhi.methods.ranking.reporting import report
from phakhi.methods.ranking.sentences import SENTENCES
from phakhi.methods.running import Parser, run
from phakhi.methods.sentences import Words
from phakhi.methods.text import is_text
from phakhi.methods.writing import as_json, write_text

_ABOUT = Words("นับบัตรจัดอันดับหรือให้คะแนน", "count ballots that rank or score options")
_BALLOTS = Words(
    "CSV: ballot_id,weight,ranking หรือ ballot_id,weight,option,score",
    "CSV: ballot_id,weight,ranking or ballot_id,weight,option,score",
)
_LARGEST = 9


def main(arguments: list[str]) -> int:
    parser = Parser("ranking count", _ABOUT, arguments)
    parser.add_argument("ballots", help=getattr(_BALLOTS, parser.language))
    parser.option("--method", Words(*[" | ".join(METHODS)] * 2), required=True)
    parser.option("--seats", Words("เลือกกี่ข้ออย่างได้สัดส่วน", "how many to choose in proportion"))
    parser.option("--json", Words("แฟ้มผลลัพธ์", "the file to write"), required=True)
    parser.option("--seed", Words("ข้อความของสลาก (0)", "the text of the lot (0)"), default="0")
    return run(parser, arguments, lambda options: _work(parser, options), SENTENCES)


def _work(parser: Parser, options: argparse.Namespace) -> None:
    faults = [*_option_faults(parser, options), *output_faults(options.json, (options.ballots,))]
    if faults:
        raise Refused(faults)
    method = cast("Method", options.method)  # one of METHODS, by _option_faults
    ballots = read_ballots(options.ballots, scored=method == "score")
    seats = int(options.seats) if options.seats is not None else None
    if seats is not None and seats > len(ballots.options):
        given = {"seats": seats, "options": len(ballots.options)}
        raise Refused([Fault("too_many_seats", options.ballots, 0, given=given)])
    found = count(ballots, method, seats=seats, seed=options.seed)
    write_text(options.json, as_json(report(found, ballots, seats, options.seed)))


def _option_faults(parser: Parser, options: argparse.Namespace) -> list[Fault]:
    faults = []
    if options.method not in METHODS:
        given = {"value": options.method, "methods": ", ".join(METHODS)}
        faults.append(Fault("bad_method", parser.prog, 0, given=given))
    seats = "1" if options.seats is None else options.seats
    if not (seats.isascii() and seats.isdigit() and len(seats) <= _LARGEST and int(seats)):
        faults.append(Fault("bad_seats", parser.prog, 0, given={"value": seats}))
    if not is_text(options.seed):
        faults.append(Fault("bad_seed", parser.prog, 0, given={"value": options.seed}))
    return faults
