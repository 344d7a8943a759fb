"""What a map has to know of those before it: who is in, how many groups, who was in which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from phakhi.methods.opinions.smoothing import Smoother


@dataclass(frozen=True)
class History:
    """`groups` names the group of each person when groups were last found; `members` are in."""

    members: frozenset[str] = frozenset()
    groups: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    smoother: Smoother | None = None
