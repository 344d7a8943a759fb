"""`phakhi sortition commit`, exactly as the contract of the methods has it."""

from __future__ import annotations

import argparse
import secrets
import sys
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from phakhi.methods.draw.beacon import LAST_ROUND, QUICKNET
from phakhi.methods.draw.committing import Terms, commit, read_earlier, refuse_second
from phakhi.methods.draw.freezing import SALT_BYTES
from phakhi.methods.draw.number import digits_for
from phakhi.methods.draw.reporting import committed_lines
from phakhi.methods.draw.salting import salts_for
from phakhi.methods.draw.selected import Selected, read_selected
from phakhi.methods.draw.sentences import SENTENCES
from phakhi.methods.faults import Fault, Refused
from phakhi.methods.running import Parser, run, whole_number
from phakhi.methods.sentences import Words
from phakhi.methods.text import comparable

_ABOUT = Words(
    "ผูกมัดรายชื่อ โควตา และชุดทั้งหมด ก่อนมีเลขที่จะใช้จับ",
    "fix people, quotas and panels before the number exists",
)
_THAILAND = timezone(timedelta(hours=7))


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
    _check_reason(parser, options)
    purpose = _line(parser, "--purpose", options.purpose or "selection")
    beacon = _beacon(parser, options)
    earlier = read_earlier(Path(options.after) if options.after else None)
    selected = read_selected(options.dir)
    dice = _dice(parser, options, len(selected.panels))
    reason = _line(parser, "--reason", options.reason) if options.reason else None
    terms = Terms(purpose, beacon, dice, reason, options.publish_households)
    done = commit(options.dir, selected, _salts(options, selected), terms, earlier)
    sys.stdout.writelines(f"{line}\n" for line in committed_lines(done, parser.language))


def _check_reason(parser: Parser, options: argparse.Namespace) -> None:
    if bool(options.after) != bool(options.reason):
        raise Refused([Fault("no_reason", parser.prog, 0)])
    if not (options.beacon or options.at or options.dice) or (options.beacon and options.at):
        raise Refused([Fault("no_source", parser.prog, 0)])


def _line(parser: Parser, option: str, text: str) -> str:
    text = comparable(text)
    if not text or any(ord(character) < 32 or ord(character) == 127 for character in text):
        raise Refused([Fault("bad_text", parser.prog, 0, given={"option": option, "value": text})])
    return text


def _beacon(parser: Parser, options: argparse.Namespace) -> Mapping[str, Any] | None:
    if not (options.beacon or options.at):
        return None
    number = (
        _round_at(parser, options.at)
        if options.at
        else whole_number(options.beacon, "--beacon", parser.prog)
    )
    if not 1 <= number <= LAST_ROUND:
        given = {"option": "--beacon", "value": number}
        raise Refused([Fault("bad_option", parser.prog, 0, given=given)])
    return {"chain_hash": QUICKNET.chain_hash, "round": number}


def _round_at(parser: Parser, text: str) -> int:
    """Without an offset it is the time in Thailand."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Refused([Fault("bad_time", parser.prog, 0, given={"value": text})]) from None
    return QUICKNET.first_round(moment if moment.tzinfo else moment.replace(tzinfo=_THAILAND))


def _dice(parser: Parser, options: argparse.Namespace, panels: int) -> int | None:
    if not options.dice:
        return None
    digits = digits_for(panels)
    if not (options.beacon or options.at) and panels != 10**digits:
        raise Refused([Fault("not_ten", parser.prog, 0, given={"panels": panels})])
    return digits


def _salts(options: argparse.Namespace, selected: Selected) -> dict[str, bytes]:
    if options.salts:
        return salts_for(options.salts, selected.traits)
    return {id_: secrets.token_bytes(SALT_BYTES) for id_ in selected.traits}
