"""`phakhi seating adjust`: the contract's, and what it leaves out may be told by options."""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import asdict

from phakhi.methods.running import Parser, run, shown_on
from phakhi.methods.seating.allocation import as_csv
from phakhi.methods.seating.changes import Files, read_changes
from phakhi.methods.seating.cli import check_outputs
from phakhi.methods.seating.options import counted, sizes
from phakhi.methods.seating.reading import read_guests
from phakhi.methods.seating.sentences import PHASES, SENTENCES
from phakhi.methods.sentences import Words
from phakhi.methods.writing import as_json, write_text

_ABOUT = Words(
    "ปรับที่นั่งเมื่อมีคนมาช้าหรือไม่มา โดยย้ายคนให้น้อย", "late arrivals and no-shows, with few moves"
)
_FIELDS = Words("CSV: field,mode[,weight] ที่ต้องทำตามต่อ", "CSV: field,mode[,weight] to keep to")
_SIZES = Words("คนต่อโต๊ะ เช่น 8-12 (เท่าที่เคยจัด)", "people a table, like 8-12 (as before)")


def main(arguments: list[str]) -> int:
    parser = Parser("seating adjust", _ABOUT, arguments)
    parser.option("--allocation", Words("CSV ที่ assign เขียน", "the CSV of assign"), required=True)
    parser.option("--people", Words("CSV: id และข้อมูลอื่น", "CSV: id and more"), required=True)
    parser.option("--arrived", Words("CSV: id ของคนที่มาเพิ่ม", "CSV: id of who came besides"))
    parser.option("--absent", Words("CSV: id ของคนที่ไม่มา", "CSV: id of who did not come"))
    parser.option("--from-round", Words("รอบแรกที่ปรับได้", "the first round to change"), required=True)
    parser.option("--out", Words("CSV ที่นั่งใหม่", "CSV: the new seating"), required=True)
    parser.option("--fields", _FIELDS)
    parser.option("--sizes", _SIZES)
    parser.option("--report", Words("JSON: ย้ายกี่ที่", "JSON: how many moves"))
    parser.option("--id-column", Words("คอลัมน์รหัส", "the column of the ids"))
    parser.option("--seed", Words("ค่าตั้งต้นของการสุ่ม (0)", "where chance begins (0)"), default="0")
    return run(parser, arguments, lambda options: _work(parser, options), SENTENCES)


def _work(parser: Parser, options: argparse.Namespace) -> None:
    began = time.perf_counter()
    first = counted(options.from_round, "--from-round", parser.prog)
    limits = sizes(options.sizes, parser.prog) if options.sizes else None
    files = Files(options.allocation, options.arrived, options.absent)
    check_outputs((options.out, options.report), (options.people, options.fields, *files))
    guests = read_guests(
        options.people, options.fields, lambda people: people, id_column=options.id_column
    )
    changes = read_changes(guests, files, first, options.id_column)
    imported = time.perf_counter()
    from phakhi.methods.seating.adjusting import adjust
    from phakhi.methods.seating.measuring import Mixing, report

    began += time.perf_counter() - imported
    with shown_on(sys.stderr, PHASES, parser.language) as progress:
        adjusted = adjust(guests, changes, limits, options.seed, progress)
    seconds = time.perf_counter() - began
    write_text(options.out, as_csv(guests.ids, adjusted.place))
    if options.report:
        mixing = Mixing.of(guests) if options.fields else None
        found = report(adjusted.place, mixing, moves=adjusted.moves, seconds=seconds)
        write_text(options.report, as_json(asdict(found)))
