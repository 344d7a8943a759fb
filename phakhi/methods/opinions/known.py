"""What is known of statements besides the votes on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True)
class Known:
    """A statement about those who vote (age, place …) is `about_people`: asked soon, always."""

    texts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    moderated_out: frozenset[str] = frozenset()
    about_people: frozenset[str] = frozenset()
