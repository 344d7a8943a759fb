"""`phakhi sortition draw`, exactly as the contract of the methods has it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from phakhi.methods.draw.holding import draw_panel
from phakhi.methods.draw.reporting import drawn_lines
from phakhi.methods.draw.sentences import SENTENCES
from phakhi.methods.running import Parser, run
from phakhi.methods.sentences import Words

_ABOUT = Words("จับจากเลขสาธารณะ หนึ่งชุดจากทั้งหมด", "take one panel by the public number")


def main(arguments: list[str]) -> int:
    parser = Parser("sortition draw", _ABOUT, arguments)
    parser.add_argument("dir", metavar="DIR", type=Path)
    parser.option("--beacon", Words("รอบ:ลายเซ็น (เลขฐานสิบหก)", "ROUND:SIGNATURE in hex"))
    parser.option("--dice", Words("เลขที่ทอยได้ เช่น 042", "the digits thrown, such as 042"))
    return run(parser, arguments, lambda options: _work(parser, options), SENTENCES)


def _work(parser: Parser, options: argparse.Namespace) -> None:
    done = draw_panel(options.dir, options.beacon, options.dice)
    sys.stdout.writelines(f"{line}\n" for line in drawn_lines(done, parser.language))
