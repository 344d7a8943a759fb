"""`phakhi sortition verify`, exactly as the contract of the methods has it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from phakhi.methods.draw.finding import find_person
from phakhi.methods.draw.reporting import verified_lines
from phakhi.methods.draw.sentences import SENTENCES
from phakhi.methods.draw.verifying import verify
from phakhi.methods.running import Parser, run
from phakhi.methods.sentences import Words

_ABOUT = Words("ตรวจการจับจากแฟ้มที่เผยแพร่เท่านั้น", "check a draw from its published files alone")


def main(arguments: list[str]) -> int:
    parser = Parser("sortition verify", _ABOUT, arguments)
    parser.add_argument("dir", metavar="DIR", type=Path)
    before = Words("ก่อนจับ: ตรวจเฉพาะคำผูกมัด", "before the draw: check the commitment")
    parser.add_argument("--committed", action="store_true", help=getattr(before, parser.language))
    parser.option("--seen", Words("commitment.json ที่ท่านเก็บไว้", "a commitment.json you kept"))
    parser.option("--id", Words("รหัสของท่าน", "your id"))
    parser.option("--salt", Words("รหัสลับในใบของท่าน", "the salt on your slip"))
    return run(parser, arguments, lambda options: _work(parser, options), SENTENCES)


def _work(parser: Parser, options: argparse.Namespace) -> None:
    seen = Path(options.seen) if options.seen else None
    verified = verify(options.dir, before_draw=options.committed, seen=seen)
    verified.whole()
    person = find_person(verified, options.id, options.salt)
    sys.stdout.writelines(f"{line}\n" for line in verified_lines(verified, person, parser.language))
