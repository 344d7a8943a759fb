"""`phakhi sortition commit`, exactly as the contract of the methods has it."""

from __future__ import annotations

import argparse
import secrets
import sys
from pathlib import Path

from phakhi.methods.draw.asking import Asked
from phakhi.methods.draw.committing import commit, read_earlier, refuse_second
from phakhi.methods.draw.freezing import SALT_BYTES
from phakhi.methods.draw.reporting import committed_lines
from phakhi.methods.draw.salting import salts_for
from phakhi.methods.draw.selected import Selected, read_selected
from phakhi.methods.draw.sentences import SENTENCES
from phakhi.methods.running import Parser, run
from phakhi.methods.sentences import Words

_ABOUT = Words(
    "ผูกมัดรายชื่อ โควตา และชุดทั้งหมด ก่อนมีเลขที่จะใช้จับ",
    "fix people, quotas and panels before the number exists",
)


def main(arguments: list[str]) -> int:
    parser = Parser("sortition commit", _ABOUT, arguments)
    words = parser.language
    parser.add_argument("dir", metavar="DIR", type=Path)
    parser.option("--purpose", Words("จับเพื่ออะไร (selection)", "what is drawn (selection)"))
    beacon = Words("รอบของ drand ที่จะใช้", "the round of drand to come")
    parser.add_argument("--beacon", "--round", metavar="ROUND", help=getattr(beacon, words))
    parser.option("--at", Words("หรือวันเวลา เช่น 2027-01-31T10:00", "or a time: 2027-01-31T10:00"))
    dice = Words("ใช้ลูกเต๋าสิบหน้า (แทนหรือร่วมกับ drand)", "ten-sided dice, instead of drand or besides")
    parser.add_argument("--dice", action="store_true", help=getattr(dice, words))
    parser.option("--after", Words("โฟลเดอร์ของการจับครั้งก่อน", "folder of the draw before this one"))
    parser.option("--reason", Words("เหตุที่ต้องจับอีกครั้ง", "why there is another draw"))
    parser.option(
        "--salts", Words("CSV: id,salt_hex ที่มีอยู่แล้ว", "CSV: id,salt_hex that exists already")
    )
    homes = Words("เผยแพร่ว่าใครอยู่ครัวเรือนเดียวกัน", "publish who shares a household")
    parser.add_argument("--publish-households", action="store_true", help=getattr(homes, words))
    return run(parser, arguments, lambda options: _work(parser, options), SENTENCES)


def _work(parser: Parser, options: argparse.Namespace) -> None:
    refuse_second(options.dir)
    asked = Asked(parser.prog, options)
    asked.check()
    earlier = read_earlier(Path(options.after) if options.after else None)
    selected = read_selected(options.dir)
    terms = asked.terms(len(selected.panels))
    done = commit(options.dir, selected, _salts(options, selected), terms, earlier)
    sys.stdout.writelines(f"{line}\n" for line in committed_lines(done, parser.language))


def _salts(options: argparse.Namespace, selected: Selected) -> dict[str, bytes]:
    if options.salts:
        return salts_for(options.salts, selected.traits)
    return {id_: secrets.token_bytes(SALT_BYTES) for id_ in selected.traits}
