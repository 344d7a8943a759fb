"""Choices out of the province's presets, in the language of the page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phakhi.core import presets, thai
from phakhi.networks.vocabulary import Level

LONGEST_TAG = 40
Choice = tuple[str, Any]


def sectors() -> list[Choice]:
    return _choices(presets.SECTORS)


def subtypes() -> list[Any]:
    """Grouped by sector, so that the list reads like R017–R020."""
    lang = _lang()
    groups: list[Any] = [("", _("Not said"))]
    for code, sector in presets.SECTORS.items():
        inside = [(term.code, term.label(lang)) for term in presets.SUB_TYPES.under(code)]
        groups.append((sector.label(lang), inside))
    return groups


def axes() -> list[Choice]:
    return _choices(presets.TRAIT_SIDES)


def six_parties() -> list[Choice]:
    return _choices(presets.PARTIES)


def kinds(level: str = "") -> list[Choice]:
    """Those of the level; of both where the level is not chosen yet."""
    persons, groups = _choices(presets.INDIVIDUAL_KINDS), _choices(presets.GROUP_KINDS)
    of_level = {Level.INDIVIDUAL.value: persons, Level.GROUP.value: groups}
    return of_level.get(level, [*persons, *groups])


def group_kinds() -> list[Choice]:
    return _choices(presets.GROUP_KINDS)


def target_groups() -> list[Choice]:
    return _choices(presets.TARGET_GROUPS)


def topics() -> list[Choice]:
    return _choices(presets.TOPICS)


def populations() -> list[Choice]:
    return _choices(presets.POPULATIONS)


def resources() -> list[Choice]:
    return _choices(presets.RESOURCES)


def external_kinds() -> list[Choice]:
    return _choices(presets.EXTERNAL_KINDS)


def units(kept: str = "") -> list[Choice]:
    """A unit that came in with a spreadsheet stays choosable."""
    own = [(kept, kept)] if kept and kept not in presets.UNITS else []
    return [("", _("Not said")), *_choices(presets.UNITS), *own]


def _choices(preset: presets.Terms) -> list[Choice]:
    return preset.choices(_lang())


def _lang() -> str:
    return get_language() or "th"


class WordsField(forms.CharField):
    """Tags typed with commas between them."""

    def to_python(self, value: Any) -> Any:
        words = (thai.normalise(word) for word in (value or "").replace("\n", ",").split(","))
        return [word[:LONGEST_TAG] for word in dict.fromkeys(words) if word][:20]

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(value) if isinstance(value, list) else value

    def validate(self, value: Any) -> None:
        """Nothing to refuse: an empty list is an answer."""

    def run_validators(self, value: Any) -> None:
        """The length of each word is held in `to_python`."""
