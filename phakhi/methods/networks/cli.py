"""`phakhi network metrics`, exactly as the contract of the methods has it."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict

from phakhi.methods.faults import Refused
from phakhi.methods.networks.measuring import metrics
from phakhi.methods.networks.reading import read_network
from phakhi.methods.networks.sentences import PHASES, SENTENCES
from phakhi.methods.outputs import output_faults
from phakhi.methods.running import Parser, run, shown_on, whole_number
from phakhi.methods.sentences import Words
from phakhi.methods.writing import as_json, write_text

_ABOUT = Words("ตัวชี้วัดของเครือข่าย จากแฟ้มภาคีและแฟ้มสายสัมพันธ์", "metrics of a network and its nodes")


def main(arguments: list[str]) -> int:
    parser = Parser("network metrics", _ABOUT, arguments)
    parser.option("--nodes", Words("CSV: id และข้อมูลอื่น", "CSV: id and more"), required=True)
    parser.option(
        "--edges",
        Words("CSV: source,target[,weight,type]", "CSV: source,target[,weight,type]"),
        required=True,
    )
    parser.option("--json", Words("แฟ้มผลลัพธ์", "the file to write"), required=True)
    parser.option("--group", Words("คอลัมน์ที่บอกกลุ่ม", "the column that says whose group is which"))
    parser.option("--id-column", Words("คอลัมน์รหัส", "the column of the ids"))
    parser.option("--seed", Words("เลขตั้งต้นของการสุ่ม (0)", "where chance begins (0)"), default="0")
    return run(parser, arguments, lambda options: _work(parser, options), SENTENCES)


def _work(parser: Parser, options: argparse.Namespace) -> None:
    seed = whole_number(options.seed, "--seed", parser.prog)
    if faults := output_faults(options.json, (options.nodes, options.edges)):
        raise Refused(faults)
    given = read_network(
        options.nodes, options.edges, id_column=options.id_column, group=options.group
    )
    with shown_on(sys.stderr, PHASES, parser.language) as progress:
        found = metrics(given.graph, given.groups, seed, progress)
    write_text(options.json, as_json(asdict(found)))
