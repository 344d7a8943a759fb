"""`phakhi deliberation analyse`, exactly as the contract of the methods has it."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from typing import NamedTuple

from phakhi.methods.deliberation.analysing import analyse
from phakhi.methods.deliberation.items import Item, read_items
from phakhi.methods.deliberation.margins import Margins, read_margins
from phakhi.methods.deliberation.parameters import parameters
from phakhi.methods.deliberation.poll import Poll
from phakhi.methods.deliberation.reading import Asked, read_poll
from phakhi.methods.deliberation.rounding import rounded
from phakhi.methods.deliberation.sentences import SENTENCES
from phakhi.methods.faults import Fault, Refused
from phakhi.methods.outputs import outputs_faults
from phakhi.methods.running import Parser, run
from phakhi.methods.sentences import Words
from phakhi.methods.writing import as_json, write_bytes, write_text

_ABOUT = Words(
    "วิเคราะห์ความเห็นก่อนและหลังการปรึกษาหารือ", "what changed between before and after deliberating"
)
_TRIM = re.compile(r"(\d+(?:\.\d+)?)\s*[-–]\s*(\d+(?:\.\d+)?)", re.ASCII)


class _Given(NamedTuple):
    poll: Poll
    items: list[Item]
    margins: Margins | None


def main(arguments: list[str]) -> int:
    parser = Parser("deliberation analyse", _ABOUT, arguments)
    waves = Words("CSV: id,<item>_pre,<item>_post,…", "CSV: id,<item>_pre,<item>_post,…")
    items = "CSV: item,label_th,label_en,min,max,missing[,recode,correct]"
    parser.option("--waves", waves, required=True)
    parser.option("--items", Words(items, items), required=True)
    parser.option("--json", Words("แฟ้มผลลัพธ์", "the file to write"), required=True)
    parser.option("--xlsx", Words("สมุดตารางผลลัพธ์", "a workbook to write"))
    parser.option("--weights", Words("คอลัมน์น้ำหนัก", "the column of the weights"))
    parser.option("--group-column", Words("คอลัมน์กลุ่มย่อย", "the column of the small group"))
    parser.option("--arm-column", Words("คอลัมน์ที่บอกกลุ่มควบคุม", "the column that says control"))
    margins = "CSV: variable,value,share"
    parser.option("--margins", Words(margins, margins))
    parser.option("--by", Words("แยกตามคอลัมน์ A,B", "break down by columns A,B"))
    trim = Words("ขอบน้ำหนัก (0.2-5)", "bounds of the weights (0.2-5)")
    parser.option("--trim", trim, default="0.2-5")
    parser.option("--id-column", Words("คอลัมน์รหัส", "the column of the ids"))
    return run(parser, arguments, lambda options: _work(parser, options), SENTENCES)


def _work(parser: Parser, options: argparse.Namespace) -> None:
    bounds = _bounds(options.trim, parser.prog)
    inputs = [file for file in (options.waves, options.items, options.margins) if file]
    outputs = [file for file in (options.json, options.xlsx) if file]
    if faults := outputs_faults(outputs, inputs):
        raise Refused(faults)
    by = list(filter(None, map(str.strip, (options.by or "").split(","))))
    given = _read(options, by)
    margins = given.margins.margins if given.margins else ()
    found = analyse(given.poll, margins=margins, bounds=bounds, by=by)
    report = rounded(found | parameters(options, given.items, margins))
    told = as_json(report)
    if options.xlsx:
        from phakhi.methods.deliberation.workbook import as_workbook

        book = as_workbook(given.items, report)
        write_bytes(options.xlsx, book)
    write_text(options.json, told)


def _bounds(text: str, prog: str) -> tuple[float, float]:
    found = _TRIM.fullmatch(text.strip())
    low, high = (float(found[1]), float(found[2])) if found else (0.0, 0.0)
    if not 0 < low <= 1 <= high or low == high:
        raise Refused([Fault("bad_trim", prog, 0, given={"value": text})])
    return low, high


def _read(options: argparse.Namespace, by: Iterable[str]) -> _Given:
    faults: list[Fault] = []
    items = read_items(options.items, faults)
    margins = read_margins(options.margins, faults) if options.margins else None
    asked = Asked(
        options.id_column,
        options.weights,
        options.group_column,
        options.arm_column,
        tuple(by),
    )
    poll = read_poll(options.waves, items, asked, margins, faults)
    if faults:
        order = (options.items, options.margins, options.waves)
        raise Refused(sorted(faults, key=lambda fault: (order.index(fault.file), fault.row)))
    return _Given(poll, items, margins)
