"""`phakhi sortition replace`: the seats that became free, or a reserve list before any does."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from phakhi.methods.faults import Fault, Refused
from phakhi.methods.running import Parser, run
from phakhi.methods.sentences import Words
from phakhi.methods.sortition.alternates import reserve
from phakhi.methods.sortition.dropping import read_leaving
from phakhi.methods.sortition.folders import folder_faults
from phakhi.methods.sortition.options import add_lottery, positive, wanted_of
from phakhi.methods.sortition.reading import read_given
from phakhi.methods.sortition.rounds import Earlier, read_earlier
from phakhi.methods.sortition.selecting import select
from phakhi.methods.sortition.spoken import SENTENCES
from phakhi.methods.sortition.wanted import Wanted

_ABOUT = Words("จับสลากแทนที่นั่งที่ว่างลง", "draw for the seats that became free")


def main(arguments: list[str]) -> int:
    parser = Parser("sortition replace", _ABOUT, arguments)
    folder = Words("โฟลเดอร์ผลของรอบก่อน", "the folder of the round before")
    parser.option("--lottery-dir", folder, required=True)
    declined = Words("CSV ผู้ที่สละสิทธิ", "CSV of who declined")
    parser.option("--declined", declined, required=True)
    parser.option("--confirmed", Words("CSV ผู้ที่ยืนยันแล้ว", "CSV of who confirmed"), required=True)
    add_lottery(parser)
    parser.option("--alternates", Words("จับสลากตัวสำรองกี่คน", "how many to hold in reserve instead"))
    parser.option("--dropout", Words("CSV: id,probability", "CSV: id,probability of leaving"))
    return run(parser, arguments, lambda options: _work(parser, options), SENTENCES)


def _work(parser: Parser, options: argparse.Namespace) -> None:
    began = perf_counter()
    faults: list[Fault] = []
    wanted = wanted_of(options, faults, parser.prog)
    count = None
    if options.alternates is not None:
        count = positive(options.alternates, "--alternates", "bad_panels", faults, parser.prog)
    faults += folder_faults(options.out)
    if Path(options.out).resolve() == Path(options.lottery_dir).resolve():
        faults.append(Fault("out_is_input", options.out, 0))
    earlier = read_earlier(options.lottery_dir, options.confirmed, options.declined, faults)
    if faults or earlier is None:
        raise Refused(faults)
    given = read_given(earlier.files, earlier.seats)
    if count is not None:
        given = reserve(given, count, read_leaving(options.dropout, given))
    wanted = _as_before(wanted, earlier, options, count)
    select(given, earlier.files, wanted, options.out, parser.language, began=began)


def _as_before(
    wanted: Wanted, earlier: Earlier, options: argparse.Namespace, count: int | None
) -> Wanted:
    """What is not said anew is as it was; a reserve list may come near where it cannot mirror."""
    return replace(
        wanted,
        objective=wanted.objective if options.objective else earlier.objective,
        panels=wanted.panels or earlier.panels,
        relax=wanted.relax or count is not None,
    )
