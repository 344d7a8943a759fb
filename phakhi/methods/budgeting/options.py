"""The options of a count, and all that is wrong with them at once."""

from __future__ import annotations

import argparse
from fractions import Fraction
from typing import Any

from phakhi.methods.budgeting.amounts import amount
from phakhi.methods.budgeting.choices import CHOICES
from phakhi.methods.budgeting.criteria import criteria_of
from phakhi.methods.budgeting.parameters import TIE_BREAK, Parameters
from phakhi.methods.faults import Fault, Refused
from phakhi.methods.running import Parser
from phakhi.methods.sentences import Words


def add_count(parser: Parser) -> None:
    parser.add_argument("file", help=_in(parser, Words("แฟ้ม .pb", "a .pb file")))
    for name, known, about in CHOICES:
        told = Words(f"{about.th}: {', '.join(known)}", f"{about.en}: {', '.join(known)}")
        parser.option(f"--{name}", told, default=known[0])
    parser.option("--increment", Words("เพิ่มครั้งละ (1)", "money a step (1)"), default="1")
    parser.option(
        "--tie-break", Words("ลำดับตัดสินเมื่อเท่ากัน", "who comes first among equals"), default=TIE_BREAK
    )
    flags = (
        ("--exhaustive-stop", Words("หยุดเมื่อไม่มีโครงการใดพอเงิน", "stop when nothing more fits")),
        ("--limits", Words("ใช้ข้อจำกัดในแฟ้ม", "apply the file's limits")),
    )
    for name, about in flags:
        parser.add_argument(name, action="store_true", help=_in(parser, about))


def _in(parser: Parser, words: Words) -> str:
    return words.en if parser.language == "en" else words.th


def parameters_of(options: argparse.Namespace, prog: str) -> Parameters:
    faults: list[Fault] = []
    chosen: dict[str, Any] = {}  # the texts are checked against the literals just below
    for name, known, _ in CHOICES:
        value = getattr(options, name.replace("-", "_"))
        chosen[name.replace("-", "_")] = value
        if value not in known:
            given = {"option": f"--{name}", "value": value, "known": ", ".join(known)}
            faults.append(Fault("bad_choice", prog, 0, given=given))
    increment = amount(options.increment) or Fraction(0)
    if increment <= 0:
        faults.append(Fault("bad_increment", prog, 0, given={"value": options.increment}))
    if criteria_of(options.tie_break) is None:
        faults.append(Fault("bad_tie_break", prog, 0, given={"value": options.tie_break}))
    if faults:
        raise Refused(faults)
    return Parameters(
        **chosen,
        increment=increment,
        exhaustive_stop=options.exhaustive_stop,
        tie_break=options.tie_break,
        limits=options.limits,
    )
