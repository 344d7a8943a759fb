"""What stands on each sheet; numbers of fewer than ten people, or that tell these, are hidden."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from phakhi.methods.deliberation.estimates import LEAST
from phakhi.methods.deliberation.findings import as_p, stars
from phakhi.methods.deliberation.hiding import is_few
from phakhi.methods.deliberation.items import Item
from phakhi.methods.deliberation.positions import NAMES

HIDDEN = f"< {LEAST}"
KEPT = "ปกปิด [c]"
"""Few people, or more by whom few could be told."""
Cells = list[object]
Row = Mapping[str, Any]  # of a report, as JSON has it
_RESULTS_TH = (
    "ข้อ|คำถาม|คำถาม (อังกฤษ)|ก่อน|หลัง|หลัง−ก่อน|นัยสำคัญ|จำนวนก่อน|จำนวนหลัง|จำนวนคู่|ส่วนต่างของคู่"
    "|95% ต่ำ|95% สูง|p (โฮล์ม)|p (BH)|p (กลุ่มย่อย)|p (วิลค็อกซัน)|d_z|d_av|เพิ่ม|ลด|เท่าเดิม|ICC"
).split("|")
_RESULTS_EN = (
    "No.|Question Text (Thai)|Question Text|Pre|Post|Post−Pre|Sig.|n Pre|n Post|n pairs"
    "|Paired difference|95 % low|95 % high|p (Holm)|p (BH)|p (small groups)|p (Wilcoxon)|d_z|d_av"
    "|Up|Down|Same|ICC"
).split("|")
_SHARES = ("d_z", "d_av", "up", "down", "same", "icc")


@dataclass(frozen=True)
class Sheet:
    title: str
    heads_th: Sequence[object]
    heads_en: Sequence[object]
    rows: list[Cells]


def sheets(items: Sequence[Item], report: Row) -> list[Sheet]:
    labels = {item.name: item for item in items}
    made = [Sheet("Results", _RESULTS_TH, _RESULTS_EN, _results(items, report["items"]))]
    if report["knowledge"]:
        made.append(_knowledge(labels, report["knowledge"]))
    told = {row["item"] for row in report["items"] if "mean_pre" in row["hidden"]}
    made.append(_positions(labels, report["positions"], told))
    if report["control"]:
        made.append(_control(labels, report["control"]))
    made += [_subgroup(labels, part, n) for n, part in enumerate(report["subgroups"], 1)]
    made += [_attrition(labels, report["attrition"])]
    said = [[one["item"], one["th"], one["en"]] for one in report["findings"]]
    made.append(Sheet("Findings", ("ข้อ", "ข้อค้นพบ", ""), ("Item", "", "Findings"), said))
    return made


def _results(items: Sequence[Item], rows: Sequence[Row]) -> list[Cells]:
    return [
        [number, item.label_th, item.label_en, *_result(row)]
        for number, (item, row) in enumerate(zip(items, rows, strict=True), 1)
    ]


def _result(row: Row) -> Cells:
    """Post−Pre is of the two means shown; the tests are of the pairs."""
    before = row["mean_pre"] if row["n_pre"] >= LEAST else None
    after = row["mean_post"] if row["n_post"] >= LEAST else None
    difference = None if before is None or after is None else after - before
    counts = [_count(row[name]) for name in ("n_pre", "n_post", "n_pairs")]
    kept = "mean_pre" in row["hidden"]
    means = (before, after, difference)
    waves = [HIDDEN if mean is None else KEPT if kept else mean for mean in means]
    ps = [as_p(row[name]) for name in ("p_holm", "p_bh", "p_cluster", "p_wilcoxon")]
    enough, few = row["n_pairs"] >= LEAST, [None] * len(_SHARES)
    middle = [row[name] if enough else None for name in ("difference", "ci_low", "ci_high")]
    last = [KEPT if name in row["hidden"] else row[name] for name in _SHARES] if enough else few
    return [*waves, stars(row["p_holm"]), *counts, *middle, *ps, *last]


def _count(number: int) -> object:
    return HIDDEN if is_few(number) else number


def _positions(labels: Mapping[str, Item], told: Sequence[Row], few: Container[str]) -> Sheet:
    """Three blocks: before, after, the difference; in percent. Of those where of two answers few
    gave one nothing, since the mean change tells one wave from the other."""
    rows: list[Cells] = []
    for number, one in enumerate(told, 1):
        item = labels[one["item"]]
        pre, post = ([one[wave][name] for name in NAMES] for wave in ("pre", "post"))
        change = [
            None if None in pair else pair[1] - pair[0] for pair in zip(pre, post, strict=True)
        ]
        found = [None] * 9 if one["item"] in few else [*pre, *post, *change]
        shares = [KEPT if share is None else 100 * share for share in found]
        rows.append([number, item.label_th, item.label_en, *shares])
    thai, english = ("ต่ำกว่ากลาง", "กึ่งกลาง", "สูงกว่ากลาง"), ("below", "middle", "above")
    heads_th = [f"{when} {where} %" for when in ("ก่อน", "หลัง", "เปลี่ยน") for where in thai]
    heads_en = [f"{when} {where} %" for when in ("Pre", "Post", "Change") for where in english]
    return Sheet(
        "Positions",
        ("ข้อ", "คำถาม", "คำถาม (อังกฤษ)", *heads_th),
        ("No.", "Question Text (Thai)", "Question Text", *heads_en),
        rows,
    )


def _knowledge(labels: Mapping[str, Item], told: Row) -> Sheet:
    rows: list[Cells] = []
    for number, one in enumerate(told["items"], 1):
        item = labels[one["item"]]
        sides = [_right(one, wave) for wave in ("pre", "post")]
        shown = KEPT not in sides
        sides = sides if shown else [KEPT] * len(sides)
        rise = 100 * (one["mean_post"] - one["mean_pre"]) if shown else 0.0
        change = f"{rise:+.1f}{stars(one['p_mcnemar'])}" if shown else KEPT
        rows.append([number, item.label_th, item.label_en, *sides, change])
    heads_th = ("ข้อ", "คำถามความรู้", "คำถาม (อังกฤษ)", "ก่อน % (คน)", "หลัง % (คน)", "เปลี่ยน")
    heads_en = ("No.", "Knowledge (Thai)", "Knowledge", "T1% (n)", "T2% (n)", "Change")
    return Sheet("Knowledge", heads_th, heads_en, rows)


def _right(one: Row, wave: str) -> str:
    """Hidden as well where fewer than ten were wrong."""
    right, n, share = one[f"right_{wave}"], one[f"n_{wave}"], one[f"mean_{wave}"]
    if share is None or is_few(right) or is_few(n - right):
        return KEPT
    return f"{100 * share:.1f} % ({right})"


def _control(labels: Mapping[str, Item], told: Sequence[Row]) -> Sheet:
    rows: list[Cells] = []
    for number, one in enumerate(told, 1):
        item, enough = labels[one["item"]], one.get("difference") is not None
        names = ("control_difference", "difference", "ci_low", "ci_high")
        values = [one[name] if enough else HIDDEN for name in names]
        line = [one["ancova"] if enough else HIDDEN, as_p(one.get("ancova_p"))]
        shown = [number, item.label_th, item.label_en, *values, as_p(one.get("p")), *line]
        rows.append([*shown])
    heads_th = (
        "ข้อ|คำถาม|คำถาม (อังกฤษ)|กลุ่มควบคุมเปลี่ยน|ผลต่างของผลต่าง|95% ต่ำ|95% สูง|p|ANCOVA|p (ANCOVA)"
    ).split("|")
    heads_en = (
        "No.|Question Text (Thai)|Question Text|Control changed|Difference in differences"
        "|95 % low|95 % high|p|ANCOVA|p (ANCOVA)"
    ).split("|")
    return Sheet("Control", heads_th, heads_en, rows)


def _subgroup(labels: Mapping[str, Item], part: Row, number: int) -> Sheet:
    rows: list[Cells] = []
    names = ("n_pairs", "mean_pre", "mean_post", "difference")
    for one in part["items"]:
        item = labels[one["item"]]
        for value in one["values"]:
            shown = [KEPT if value["hidden"] else value[name] for name in names]
            cells = [item.label_th, item.label_en, value["value"], *shown, stars(value["p"])]
            rows.append([*cells])
        if gap := one["gap"]:
            low, high = gap["between"]
            means = [gap["pre"], gap["post"], gap["difference"], stars(gap["p"])]
            rows.append([item.label_th, item.label_en, f"{high} − {low}", None, *means])
    heads_th = ("คำถาม", "คำถาม (อังกฤษ)", part["variable"], "คู่", "ก่อน", "หลัง", "หลัง−ก่อน", "นัยสำคัญ")
    heads_en = ("Question Text (Thai)", "Question Text", "", "n", "Pre", "Post", "Post−Pre", "Sig.")
    return Sheet(f"By {number}", heads_th, heads_en, rows)


def _attrition(labels: Mapping[str, Item], told: Row) -> Sheet:
    names = ("both", "pre_only", "post_only")
    titles = ("ตอบทั้งสองครั้ง Both", "ก่อนเท่านั้น Pre only", "หลังเท่านั้น Post only")
    rows: list[Cells] = [
        [title, "", _count(told[name]), None, None, None]
        for title, name in zip(titles, names, strict=True)
    ]
    for one in told["items"]:
        item = labels[one["item"]]
        means = [one[name] for name in ("mean_stayed", "mean_left", "difference")]
        shown = [HIDDEN if mean is None else mean for mean in means]
        rows.append([item.label_th, item.label_en, *shown, as_p(one["p"])])
    heads_th = ("คำถาม", "คำถาม (อังกฤษ)", "ผู้อยู่ครบ", "ผู้ไม่กลับมา", "ต่างกัน", "p")
    heads_en = ("Question Text (Thai)", "Question Text", "Stayed", "Left", "Difference", "p")
    return Sheet("Attrition", heads_th, heads_en, rows)
