"""`phakhi seating assign`, exactly as the contract of the methods has it."""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import asdict
from pathlib import Path

from phakhi.methods.faults import Fault, Refused
from phakhi.methods.outputs import output_faults
from phakhi.methods.running import Parser, run, shown_on
from phakhi.methods.seating.allocation import as_csv
from phakhi.methods.seating.options import counted, sizes
from phakhi.methods.seating.reading import read_guests
from phakhi.methods.seating.rooms import Sizes, Tables
from phakhi.methods.seating.sentences import PHASES, SENTENCES
from phakhi.methods.sentences import Words
from phakhi.methods.writing import as_json, write_text

_ABOUT = Words(
    "จัดที่นั่งหลายรอบให้คละกันและพบกันไม่ซ้ำ", "tables for several rounds: mixed, and nobody met twice"
)
_PEOPLE = Words("CSV: id และข้อมูลอื่น", "CSV: id and more")
_SIZES = Words(
    "คนต่อโต๊ะ เช่น 8-12 ใช้โต๊ะน้อยที่สุด", "people a table, like 8-12; the fewest tables that fit"
)


def main(arguments: list[str]) -> int:
    parser = Parser("seating assign", _ABOUT, arguments)
    parser.option("--people", _PEOPLE, required=True)
    parser.option(
        "--fields", Words("CSV: field,mode[,weight]", "CSV: field,mode[,weight]"), required=True
    )
    parser.option("--tables", Words("จำนวนโต๊ะ", "how many tables"))
    parser.option("--sizes", _SIZES)
    parser.option("--rounds", Words("จำนวนรอบ", "how many rounds"), required=True)
    parser.option("--out", Words("CSV ที่นั่ง: round,table,id", "CSV: round,table,id"), required=True)
    parser.option("--report", Words("JSON: คละกันเพียงใด", "JSON: how well it is mixed"))
    parser.option("--id-column", Words("คอลัมน์รหัส", "the column of the ids"))
    parser.option("--seed", Words("ค่าตั้งต้นของการสุ่ม (0)", "where chance begins (0)"), default="0")
    return run(parser, arguments, lambda options: _work(parser, options), SENTENCES)


def _work(parser: Parser, options: argparse.Namespace) -> None:
    began = time.perf_counter()
    wanted = _wanted(parser, options)
    rounds = counted(options.rounds, "--rounds", parser.prog)
    check_outputs((options.out, options.report), (options.people, options.fields))
    guests = read_guests(options.people, options.fields, wanted.most, id_column=options.id_column)
    rooms = wanted.rooms(len(guests.ids), parser.prog)
    # Only a right input waits for the compiled kernels.
    imported = time.perf_counter()
    from phakhi.methods.seating.assigning import assign
    from phakhi.methods.seating.measuring import Mixing, report

    began += time.perf_counter() - imported
    with shown_on(sys.stderr, PHASES, parser.language) as progress:
        place = assign(guests, rooms, rounds, options.seed, progress)
    seconds = time.perf_counter() - began
    write_text(options.out, as_csv(guests.ids, place))
    if options.report:
        found = report(place, Mixing.of(guests), seconds=seconds)
        write_text(options.report, as_json(asdict(found)))


def _wanted(parser: Parser, options: argparse.Namespace) -> Tables | Sizes:
    if (options.tables is None) == (options.sizes is None):
        raise Refused([Fault("tables_or_sizes", parser.prog, 0)])
    if options.tables is not None:
        return Tables(counted(options.tables, "--tables", parser.prog))
    return sizes(options.sizes, parser.prog)


def check_outputs(outs: tuple[str | None, ...], inputs: tuple[str | None, ...]) -> None:
    """None of them an input, and no two of them the same."""
    wanted = [out for out in outs if out]
    faults = [
        fault for out in wanted for fault in output_faults(out, [name for name in inputs if name])
    ]
    if len({Path(out).resolve() for out in wanted}) < len(wanted):
        faults.append(Fault("outs_same", wanted[-1], 0))
    if faults:
        raise Refused(faults)
