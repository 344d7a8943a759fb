"""What only several cells of a row together can say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from phakhi.networks.imports.sheet.cells import is_nothing
from phakhi.networks.imports.sheet.faults import Checked, Problem
from phakhi.networks.imports.sheet.lists import Lists
from phakhi.networks.imports.sheet.readers.areas import Place, dissect
from phakhi.networks.imports.sheet.readers.names import level_of
from phakhi.networks.imports.sheet.readers.reading import as_typed

Found = Iterator[tuple[str, Problem]]
AREA = ("province", "district", "subdistrict")


def check_together(checked: Checked, texts: Mapping[str, str], lists: Lists) -> Found:
    """Also leaves in `values` what the register keeps: one area, one sector, amounts in place."""
    yield from _name(checked, texts, lists)
    yield from _area(checked, texts, lists)
    yield from _sector(checked, lists)
    _place_amount(checked)
    for several in ("topics", "target_groups"):
        checked.values |= checked.values.pop(several, {})
    served = checked.values.get("populations", [])
    if served and not checked.values.get("activities"):
        labels = [one.label for one in lists.populations.entries if one.code in served]
        checked.values["tags"] = [*checked.values.get("tags", []), *labels]


def _name(checked: Checked, texts: Mapping[str, str], lists: Lists) -> Found:
    name = checked.values.get("name")
    if name is None:
        if not texts.get("name"):
            yield "name", Problem("name_missing")
        return
    implied = lists.level_of.get(checked.values.get("kind", ""))
    level = checked.values.setdefault("level", implied or level_of(name))
    checked.values["name_key"] = lists.name_key(name, level == "person")


def _area(checked: Checked, texts: Mapping[str, str], lists: Lists) -> Found:
    spoilt = {fault.field for fault in checked.faults}
    said = {key: _said(texts.get(key, "")) for key in AREA if key not in spoilt}
    address = {} if "address" in spoilt else dissect(texts.get("address", ""))
    written = [said.get(key) or "" for key in AREA]
    stated = place_of(lists, *written) if any(written[1:]) or written[0] else Place()
    yield from stated.problems.items()
    if not stated.problems and address:
        yield from _compare(stated, place_of(lists, *(address.get(key, "") for key in AREA)))
    if stated.code:
        checked.values["area_code"] = stated.code
    for key in AREA:
        checked.values.pop(key, None)


def _compare(stated: Place, addressed: Place) -> Found:
    """The address fills an empty district and may not contradict a given one."""
    if not addressed.code or addressed.problems:
        return
    if addressed.code.startswith(stated.code):
        stated.code = addressed.code
    elif not stated.code.startswith(addressed.code):
        yield "address", Problem("contradiction_area")


def place_of(lists: Lists, province: str, district: str, subdistrict: str) -> Place:
    said = (province, district, subdistrict)
    if said not in lists.places:
        lists.places[said] = lists.areas.place(*said)
    known: Place = lists.places[said]
    return Place(known.code, dict(known.problems))


def _said(text: str) -> str:
    return "" if is_nothing(text) else text


def _sector(checked: Checked, lists: Lists) -> Found:
    """A kind belongs to one sector; where the file says another one, a person decides."""
    of_kind = lists.sector_of.get(checked.values.get("kind", ""), "")
    said = checked.values.get("sector")
    if said is None and of_kind and not any(f.field == "sector" for f in checked.faults):
        checked.values["sector"] = of_kind
    elif said and of_kind and said != of_kind:
        labels = [entry.label for entry in lists.sectors.entries if entry.code == of_kind]
        yield "sector", Problem("contradiction_sector", as_typed(labels))


def _place_amount(checked: Checked) -> None:
    """The columns amount and unit belong to the one resource of the row, if it has only one."""
    amount, unit = checked.values.pop("amount", None), checked.values.pop("unit", "")
    lines = [*(checked.values.get("offers") or []), *(checked.values.get("needs") or [])]
    if amount is not None and len(lines) == 1:
        lines[0] = lines[0] | {
            "amount": lines[0]["amount"] or amount,
            "unit": lines[0]["unit"] or unit,
        }
        checked.values["offers" if checked.values.get("offers") else "needs"] = lines
