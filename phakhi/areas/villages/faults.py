"""What can be wrong in a row of a village list, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

SENTENCES: Final[dict[str, Any]] = {
    "no_header": _(
        "No heading row was found. The file needs a column ชื่อหมู่บ้าน, and either รหัสหมู่บ้าน "
        "or หมู่ที่ with ตำบล."
    ),
    "no_rows": _("There is no row under the headings. Add one row for each village."),
    "too_many": _(
        "The list has more than %(limit)s rows. A province has fewer villages: split it."
    ),
    "name_missing": _("The village has no name. Write it, for example บ้านหนองแวง."),
    "name_long": _("The name is longer than 80 letters. Shorten it."),
    "code_shape": _("“%(value)s” is no village code: 8 digits, 6 of the subdistrict and 2 of moo."),
    "code_place": _("No subdistrict has the code %(value)s. Look up the code of the subdistrict."),
    "code_abolished": _("The code %(value)s was abolished. Today it is %(successors)s."),
    "elsewhere": _("“%(value)s” lies in another province. Take the row out."),
    "moo_missing": _("The moo is missing. Write its number, for example 5."),
    "moo_shape": _("“%(value)s” is no moo. Write a number from 1 to 99."),
    "moo_differs": _("The code ends in moo %(ending)s but the row says moo %(moo)s. Correct one."),
    "place_missing": _("The subdistrict is missing. Write its name and district, or its code."),
    "place_unknown": _("No subdistrict is called “%(value)s”. Did you mean: %(candidates)s?"),
    "place_nowhere": _("No subdistrict is called “%(value)s”. Check the spelling."),
    "place_ambiguous": _("“%(value)s” may be: %(candidates)s. Add the district."),
    "twice": _("This village stands in row %(other)s already. Take one of the two out."),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """`row` counts as the spreadsheet does; `column` is the heading as written there."""

    row: int
    column: str
    code: str
    params: Mapping[str, Any] = field(default_factory=dict)


def sentence_of(fault: Fault) -> str:
    text = str(SENTENCES[fault.code])
    return text % fault.params if fault.params else text
