"""The closed lists a check needs, put together once per batch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from phakhi.networks.imports.sheet.readers.areas import AreaBook
from phakhi.networks.imports.sheet.readers.choices import Choices
from phakhi.networks.imports.sheet.readers.reading import Reading


@dataclass
class Lists:
    """`sector_of` and `level_of` say what a kind implies; `name_key` what two spellings of a name
    share (told whether it is a person's)."""

    sectors: Choices
    kinds: Choices
    levels: Choices
    groups: Choices
    populations: Choices
    topics: Choices
    resources: Choices
    sector_of: dict[str, str]
    level_of: dict[str, str]
    areas: AreaBook
    today: date
    name_key: Callable[[str, bool], str]
    seen: dict[tuple[str, str], Reading] = field(default_factory=dict)
    places: dict[tuple[str, str, str], Any] = field(default_factory=dict)
