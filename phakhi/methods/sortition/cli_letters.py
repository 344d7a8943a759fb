"""`phakhi sortition letters`, exactly as the contract of the methods has it."""

from __future__ import annotations

import argparse

from phakhi.methods.faults import Fault, Refused
from phakhi.methods.outputs import output_faults
from phakhi.methods.running import Parser, run
from phakhi.methods.sentences import Words
from phakhi.methods.sortition.areas import read_areas
from phakhi.methods.sortition.letters import letters
from phakhi.methods.sortition.letters_sentences import LETTERS
from phakhi.methods.sortition.options import positive
from phakhi.methods.sortition.spoken import SENTENCES
from phakhi.methods.writing import as_csv, write_text

_ABOUT = Words("แบ่งจดหมายเชิญไปแต่ละพื้นที่", "how many letters of invitation each area gets")


def main(arguments: list[str]) -> int:
    parser = Parser("sortition letters", _ABOUT, arguments)
    areas = Words("CSV: id,size[,stratum]", "CSV: id,size[,stratum]")
    parser.option("--areas", areas, required=True)
    parser.option("--letters", Words("จำนวนจดหมาย", "how many letters"), required=True)
    parser.option("--out", Words("แฟ้มผลลัพธ์", "the file to write"), required=True)
    parser.option(
        "--response",
        Words("CSV: stratum,response หรือ id,response", "CSV: stratum,response or id,response"),
    )
    parser.option("--id-column", Words("คอลัมน์รหัส", "the column of the ids"))
    parser.option("--seed", Words("ข้อความตั้งต้น (0)", "where chance begins (0)"), default="0")
    return run(parser, arguments, lambda options: _work(parser, options), {**SENTENCES, **LETTERS})


def _work(parser: Parser, options: argparse.Namespace) -> None:
    faults: list[Fault] = []
    total = positive(options.letters, "--letters", "bad_panels", faults, parser.prog)
    faults += output_faults(options.out, filter(None, (options.areas, options.response)))
    if faults:
        raise Refused(faults)
    areas = read_areas(options.areas, options.response, options.id_column)
    if (room := sum(area.size for area in areas)) < total:
        given = {"letters": total, "room": room}
        raise Refused([Fault("too_many_letters", options.areas, 0, given=given)])
    found = letters(areas, total, options.seed)
    rows = ((area.id.strip(), found[area.key]) for area in areas)
    write_text(options.out, as_csv(("id", "letters"), rows))
