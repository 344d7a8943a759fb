"""What a fault of a list of ties means, and what to do about it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.networks.imports.sentences import FAULTS as OF_PARTNERS
from phakhi.networks.imports.sentences import Sentence

FAULTS: dict[str, Sentence] = OF_PARTNERS | {
    "tie_kind_unknown": Sentence(
        _("This kind of tie is not on the list"), _("Write one of the eleven kinds of the form.")
    ),
    "tie_frequency_unknown": Sentence(
        _("How often cannot be read"), _("Write 1, 2, 3 or 4, or the words of the form.")
    ),
    "tie_intensity_unknown": Sentence(
        _("How closely cannot be read"), _("Write 1, 2, 3 or 4, or the words of the form.")
    ),
    "tie_ends_first": Sentence(_("It ends before it begins"), _("Correct one of the two dates.")),
    "tie_to_itself": Sentence(
        _("Both names are the same partner"), _("Write the other partner, or leave the row out.")
    ),
}
REFUSALS: dict[str, Any] = {
    "tie_columns_twice": _("Two columns have the same meaning. Choose one of them."),
    "tie_columns_missing": _(
        "Say which column holds the partner's name (in a list of pairs: both of them)."
    ),
    "tie_names_open": _("Some names are still open. Choose the partner, or leave the name out."),
    "tie_import_empty": _("No row of this file adds a tie."),
    "tie_import_too_long": _("The file would add more than 20,000 ties. Split it into parts."),
}


def in_words(code: str) -> Sentence:
    return FAULTS.get(code) or Sentence(code, "")
