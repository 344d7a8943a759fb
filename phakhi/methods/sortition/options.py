"""Options that several commands of sortition share, and what is wrong with them, all at once."""

from __future__ import annotations

import argparse
from typing import cast

from phakhi.methods.faults import Fault
from phakhi.methods.running import Parser
from phakhi.methods.sentences import Words
from phakhi.methods.sortition.reading import Files, Unknown
from phakhi.methods.sortition.solution import OBJECTIVES, Objective
from phakhi.methods.sortition.wanted import Wanted

UNKNOWN = ("error", "drop")


def add_inputs(parser: Parser) -> None:
    parser.option("--quotas", Words("CSV โควตา", "CSV of the quotas"), required=True)
    parser.option("--pool", Words("CSV บัญชีรายชื่อ", "CSV of the people"), required=True)
    parser.option("--seats", Words("จำนวนที่นั่ง", "how many seats"), required=True)
    parser.option("--id-column", Words("คอลัมน์รหัส", "the column of the ids"))
    parser.option(
        "--address-columns",
        Words("คอลัมน์ที่อยู่ คั่นด้วยจุลภาค: ที่อยู่เดียวกันได้ที่นั่งเดียว", "columns A,B: one address, one seat"),
    )
    parser.option("--confirmed", Words("CSV ผู้ที่ยืนยันแล้ว", "CSV of who holds a seat already"))
    parser.option("--excluded", Words("CSV ผู้ที่ไม่มีสิทธิ", "CSV of who must not be drawn"))
    parser.option(
        "--unknown",
        Words("ค่าที่ว่างหรือไม่มีในโควตา: error หรือ drop", "empty or unknown values: error or drop"),
        default="error",
    )


def add_lottery(parser: Parser) -> None:
    parser.option("--out", Words("โฟลเดอร์ผลลัพธ์", "the folder to write"), required=True)
    known = ", ".join(OBJECTIVES)
    parser.option("--objective", Words(known, known))
    parser.option("--panels", Words("จำนวนชุดที่โอกาสเท่ากัน", "how many equally likely panels"))
    parser.option("--seed", Words("ข้อความตั้งต้นของการสุ่ม (0)", "where chance begins (0)"), default="0")
    parser.option("--time-limit", Words("วินาทีที่ให้คำนวณ", "seconds to compute"))
    eased = Words("ผ่อนโควตาน้อยที่สุดหากจำเป็น", "ease quotas as little as needed")
    parser.add_argument("--relax", action="store_true", help=getattr(eased, parser.language))


def files_of(options: argparse.Namespace, faults: list[Fault], prog: str) -> Files:
    addresses = tuple(name for name in (options.address_columns or "").split(",") if name.strip())
    unknown = cast("Unknown", choice(options.unknown, "--unknown", UNKNOWN, faults, prog))
    return Files(
        options.quotas,
        options.pool,
        options.confirmed,
        options.excluded,
        options.id_column,
        addresses,
        unknown,
    )


def wanted_of(options: argparse.Namespace, faults: list[Fault], prog: str) -> Wanted:
    objective = choice(options.objective or "leximin", "--objective", OBJECTIVES, faults, prog)
    panels = options.panels
    return Wanted(
        cast("Objective", objective),
        positive(panels, "--panels", "bad_panels", faults, prog) if panels is not None else None,
        options.seed,
        seconds(options.time_limit, faults, prog),
        options.relax,
    )


def choice(text: str, option: str, known: tuple[str, ...], faults: list[Fault], prog: str) -> str:
    if text not in known:
        given = {"option": option, "value": text, "known": ", ".join(known)}
        faults.append(Fault("bad_choice", prog, 0, given=given))
    return text


def positive(text: str, option: str, code: str, faults: list[Fault], prog: str) -> int:
    """A whole number of 1 or more; of 10⁹ at most, which no office reaches."""
    if text.isascii() and text.isdigit() and len(text) < 10 and int(text) > 0:
        return int(text)
    faults.append(Fault(code, prog, 0, given={"option": option, "value": text}))
    return 1


def seconds(text: str | None, faults: list[Fault], prog: str) -> float | None:
    if text is None:
        return None
    plain = text.isascii() and text.replace(".", "", 1).isdigit()
    if not plain or float(text) <= 0:
        faults.append(Fault("bad_time", prog, 0, given={"value": text}))
        return None
    return float(text)
