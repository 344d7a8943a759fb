"""What a lower room must ask of a higher one: named registries filled in `AppConfig.ready`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

if TYPE_CHECKING:
    from uuid import UUID

    from phakhi.core.acting import Acting
    from phakhi.core.models import Province

T = TypeVar("T")


class Registry(Generic[T]):
    """Named entries in the order the rooms stand in INSTALLED_APPS; a name may be taken once."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._entries: dict[str, T] = {}

    def register(self, key: str, entry: T) -> T:
        if key in self._entries:
            raise ValueError(f"{self.name}: {key} is registered already")
        self._entries[key] = entry
        return entry

    def __iter__(self) -> Iterator[T]:
        return iter(self._entries.values())

    def __getitem__(self, key: str) -> T:
        return self._entries[key]

    def items(self) -> Iterator[tuple[str, T]]:
        return iter(self._entries.items())


@dataclass(frozen=True, slots=True)
class NavItem:
    """A door in the province's menu: `label` is lazy; `group` of MENU, `roles` None: for all."""

    label: Any
    url_name: str
    order: int
    roles: frozenset[str] | None = None
    group: str = "office"

    def is_open_to(self, acting: Acting) -> bool:
        return self.roles is None or acting.has(*self.roles)


class DemoLoader(Protocol):
    """Loads a room's part of the demo into an empty province; `scenario` is the parsed file."""

    def __call__(self, province: Province, scenario: dict[str, Any]) -> None: ...


class SubjectRecords(Protocol):
    """A room's answer to a data subject: export what it holds on a person, and erase it."""

    def export(self, person_id: UUID) -> dict[str, Any]: ...

    def erase(self, person_id: UUID) -> None: ...


@dataclass(frozen=True, slots=True)
class SearchHit:
    title: str
    url: str
    kind: Any
    note: str = ""


class SearchSource(Protocol):
    def __call__(self, acting: Acting, query: str, limit: int) -> list[SearchHit]: ...


class FrameFact(Protocol):
    """A fact of the province that the frame of every page shows; asked only if it is drawn."""

    def __call__(self, acting: Acting) -> Any: ...


MENU: dict[str, Any] = {
    "partners": _("Partners and places"),
    "networks": pgettext_lazy("menu", "Networks"),
    "bodies": _("Bodies and meetings"),
    "office": _("Office work"),
}
"""What the doors are sorted under, in the order of the design's floors."""

NAVIGATION: Registry[NavItem] = Registry("navigation")
DEMO_LOADERS: Registry[DemoLoader] = Registry("demo")
SUBJECT_RECORDS: Registry[SubjectRecords] = Registry("subject records")
SEARCH: Registry[SearchSource] = Registry("search")
FRAME_FACTS: Registry[FrameFact] = Registry("facts of the frame")
