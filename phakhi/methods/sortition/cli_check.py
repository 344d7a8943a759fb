"""`phakhi sortition check`: is there any legal panel, and if not, what would have to give?"""

from __future__ import annotations

import argparse
import sys

from phakhi.methods.faults import Fault, Refused
from phakhi.methods.running import Parser, run
from phakhi.methods.sentences import Words
from phakhi.methods.sortition.options import add_inputs, files_of, positive
from phakhi.methods.sortition.reading import read_given
from phakhi.methods.sortition.saying import unselectable, warn
from phakhi.methods.sortition.selectable import selectable
from phakhi.methods.sortition.settling import settled
from phakhi.methods.sortition.spoken import SENTENCES

_ABOUT = Words("ตรวจว่ามีชุดที่ครบโควตาหรือไม่ โดยยังไม่จับสลาก", "is there a legal panel? no lottery yet")
_FEASIBLE = Words(
    "มีชุดที่ครบโควตา: {seats} ที่นั่ง จาก {people} คน ผู้มีโอกาสได้รับเลือก {chance} คน",
    "there are legal panels: {seats} seats, {people} people, {chance} of them have a chance",
)


def main(arguments: list[str]) -> int:
    parser = Parser("sortition check", _ABOUT, arguments)
    add_inputs(parser)
    return run(parser, arguments, lambda options: _work(parser, options), SENTENCES)


def _work(parser: Parser, options: argparse.Namespace) -> None:
    faults: list[Fault] = []
    seats = positive(options.seats, "--seats", "bad_seats", faults, parser.prog)
    files = files_of(options, faults, parser.prog)
    if faults:
        raise Refused(faults)
    given = read_given(files, seats)
    warn(given.warnings, parser.language)
    _given, types, _changes = settled(given, files, parser.language, relax=False)
    seen = selectable(types)
    people = zip(types.members, seen.tolist(), strict=True)
    never = [place for members, has in people if not has for place in members.tolist()]
    warn(unselectable(given.ids_at(never), files.pool), parser.language)
    count = len(given.people)
    told = getattr(_FEASIBLE, parser.language)
    sys.stdout.write(told.format(seats=seats, people=count, chance=count - len(never)) + "\n")
