"""Every cell of a row becomes a value or a named fault."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from phakhi.networks.imports.sheet.cells import is_error, is_nothing
from phakhi.networks.imports.sheet.faults import Checked, Fault, Problem
from phakhi.networks.imports.sheet.fields import BY_KEY
from phakhi.networks.imports.sheet.identity import MASK
from phakhi.networks.imports.sheet.lists import Lists
from phakhi.networks.imports.sheet.mojibake import is_garbled, mend
from phakhi.networks.imports.sheet.readers import contacts, dates, names, numbers, phones
from phakhi.networks.imports.sheet.readers import lists as several
from phakhi.networks.imports.sheet.readers import register_numbers as registers
from phakhi.networks.imports.sheet.readers.reading import EMPTY, Reading, wrong
from phakhi.networks.imports.sheet.together import check_together

READERS: dict[str, Callable[[str, Lists], Reading]] = {
    "name": lambda text, _lists: names.read_name(text),
    "text": lambda text, _lists: Reading(text),
    "province": lambda text, _lists: Reading(text),
    "district": lambda text, _lists: Reading(text),
    "subdistrict": lambda text, _lists: Reading(text),
    "level": lambda text, lists: lists.levels.read(text),
    "sector": lambda text, lists: lists.sectors.read(text),
    "type": lambda text, lists: lists.kinds.read(text),
    "groups": lambda text, lists: several.read_groups(text, lists.groups, lists.populations),
    "list": lambda text, _lists: several.read_list(text),
    "topics": lambda text, lists: several.read_topics(text, lists.topics),
    "areas": lambda text, lists: several.read_areas(text, lists.areas),
    "resources": lambda text, lists: several.read_resources(text, lists.resources),
    "phone": lambda text, _lists: phones.read_phone(text),
    "email": lambda text, _lists: contacts.read_email(text),
    "url": lambda text, _lists: contacts.read_url(text),
    "amount": lambda text, _lists: numbers.read_amount(text),
    "count": lambda text, _lists: numbers.read_count(text),
    "postcode": lambda text, _lists: registers.read_postcode(text),
    "juristic": lambda text, _lists: registers.read_juristic(text),
    "registration": lambda text, _lists: registers.read_registration(text),
    "date": lambda text, lists: dates.read_date(text, lists.today),
}


def check_row(
    row: int, texts: Mapping[str, str], headings: Mapping[str, str], lists: Lists
) -> Checked:
    """`texts` by field (what was typed on screen already in place of the file's cell)."""
    checked = Checked(row, {})
    for key, text in texts.items():
        reading = read_cell(key, text, lists)
        if reading.value is not None:
            checked.values[key] = reading.value
        for problem in reading.problems:
            checked.faults.append(_fault(problem, key, row, texts, headings))
    for key, problem in check_together(checked, texts, lists):
        checked.faults.append(_fault(problem, key, row, texts, headings))
    return checked


def read_cell(key: str, text: str, lists: Lists) -> Reading:
    if len(text) > 60:
        return _read(key, text, lists)
    known = lists.seen.get((key, text))
    if known is None:
        known = lists.seen[key, text] = _read(key, text, lists)
    return known


def _read(key: str, text: str, lists: Lists) -> Reading:
    field = BY_KEY[key]
    if is_error(text):
        return wrong("formula_error")
    if MASK in text:
        return wrong("person_id_found")
    if is_garbled(text):
        return wrong("garbled", mend(text) or "")
    if is_nothing(text) and key != "name":
        return EMPTY
    if len(text) > field.limit:
        return wrong("too_long")
    return READERS[field.kind](text, lists) if text else EMPTY


def _fault(
    problem: Problem, key: str, row: int, texts: Mapping[str, str], headings: Mapping[str, str]
) -> Fault:
    heading = headings.get(key) or BY_KEY[key].th
    return Fault(problem.code, key, heading, texts.get(key, ""), row, problem.suggestions)
