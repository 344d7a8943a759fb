"""The Thai of every page: `messages.py add <room> | extract [room] | missing | compile`.

`add` reads lines `English<TAB>ไทย[<TAB>context]` from standard input (a line break inside a
message is written `\\n`), so that no .po file is ever edited by hand.
"""

from __future__ import annotations

import argparse
import fcntl
import io
import os
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop", "N_")),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
_NO_DATE = datetime(2026, 1, 1, tzinfo=UTC)  # a real one would make every two edits collide
_SLOT = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")


Key = tuple[str, str | None, str | None]


class Message(NamedTuple):
    """One English text of the house (with its plural, which Thai has not), and where it stands."""

    text: str
    context: str | None
    plural: str | None
    place: str

    @property
    def key(self) -> Key:
        return self.text, self.context, self.plural


def rooms() -> list[str]:
    return sorted(found.parent.name for found in ROOT.glob("phakhi/*/apps.py"))


def speakers() -> list[str]:
    """The rooms, and the site, whose few words lie in core's list."""
    return [*rooms(), "site"]


def po_of(room: str) -> Path:
    return ROOT / "phakhi" / room / "locale" / "th" / "LC_MESSAGES" / "django.po"


def used_in(room: str) -> Iterator[Message]:
    folder = ROOT / "phakhi" / room
    for path in sorted(folder.rglob("*.py")):
        if "migrations" not in path.parts:
            yield from _extracted(path, path.read_text("utf-8"))
    for path in sorted(folder.glob("templates/**/*.*")):
        yield from _extracted(path, _as_python(path))


def _as_python(template: Path) -> str:
    """Django's templatize keeps the template's indentation, which Python's tokenizer refuses."""
    from django.conf import settings
    from django.utils.translation.template import templatize

    if not settings.configured:
        settings.configure()
    lines = templatize(template.read_text("utf-8"), origin=str(template)).splitlines()
    return "\n".join(line.lstrip() for line in lines)


def _extracted(path: Path, source: str) -> Iterator[Message]:
    stream = io.BytesIO(source.encode())
    options = {"encoding": "utf-8"}
    for line, found, _comments, context in extract("python", stream, KEYWORDS, (), options):
        texts = [found] if isinstance(found, str) else [part for part in found if part]
        if texts and texts[0]:
            plural = texts[1] if len(texts) > 1 else None
            yield Message(texts[0], context, plural, f"{path.relative_to(ROOT)}:{line}")


def read(room: str) -> Catalog:
    path = po_of(room)
    if not path.exists():
        return Catalog(locale="th", project="phakhi", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale="th")


def write(room: str, catalog: Catalog) -> None:
    catalog.header_comment = f"# Thai of {room}; written by tools/messages.py, not by hand."
    catalog.creation_date = catalog.revision_date = _NO_DATE
    catalog.last_translator = catalog.language_team = catalog.msgid_bugs_address = "Phakhi"
    catalog.version = "1"
    path = po_of(room)
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    with fresh.open("wb") as file:
        write_po(file, catalog, width=100, sort_output=True, omit_header=False)
    os.replace(fresh, path)
    _compile(path, catalog)


def _compile(path: Path, catalog: Catalog) -> None:
    fresh = path.with_suffix(".mo.new")
    with fresh.open("wb") as file:
        write_mo(file, catalog)
    os.replace(fresh, path.with_suffix(".mo"))


def known() -> dict[Key, dict[str, str]]:
    """Every translated text: its Thai by room."""
    thai: dict[Key, dict[str, str]] = {}
    for room in rooms():
        for message in read(room):
            text, plural = _forms(message.id)
            if text and (said := _forms(message.string)[0]):
                thai.setdefault((text, message.context, plural), {})[room] = said
    return thai


def _forms(texts: object) -> tuple[str, str | None]:
    """A text alone, or with its plural: the catalogue keeps those as a pair."""
    if isinstance(texts, str):
        return texts, None
    several = [str(text) for text in texts] if isinstance(texts, (list, tuple)) else [""]
    return several[0], several[1] if len(several) > 1 else None


def lacking(room: str, thai: Iterable[Key]) -> list[Message]:
    """A text with a plural also serves where it stands alone, as gettext reads it."""
    there = set(thai)
    there |= {(text, context, None) for text, context, _plural in there}
    seen: dict[Key, Message] = {}
    for message in used_in(room):
        seen.setdefault(message.key, message)
    return [message for key, message in seen.items() if key not in there]


def add(room: str, lines: Iterable[str]) -> int:
    if room not in rooms():
        sys.exit(f"no room {room!r}; rooms are {', '.join(rooms())}")
    entries = [_entry(line) for line in lines if line.strip()]
    with (ROOT / "phakhi" / room / "apps.py").open() as door:
        fcntl.flock(door, fcntl.LOCK_EX)
        catalog = read(room)
        plurals = {m.key[:2]: m.plural for r in speakers() for m in used_in(r) if m.plural}
        for text, thai, context in entries:
            catalog.delete(text, context)
            _put(catalog, text, thai, context, plurals.get((text, context)))
        write(room, catalog)
    print(f"{room}: {len(entries)} texts taken, {len(catalog)} in all")
    return 0


def _put(catalog: Catalog, text: str, thai: str, context: str | None, plural: str | None) -> None:
    if plural:
        catalog.add((text, plural), (thai,), context=context)
    else:
        catalog.add(text, thai, context=context)


def _entry(line: str) -> tuple[str, str, str | None]:
    parts = [part.replace("\\n", "\n") for part in line.rstrip("\r\n").split("\t")]
    if len(parts) < 2 or not parts[1].strip():
        sys.exit(f"not `English<TAB>ไทย`: {line!r}")
    if complaint := _slots_differ(parts[0], parts[1]):
        sys.exit(complaint)
    return parts[0], parts[1], parts[2] if len(parts) > 2 else None


def _slots_differ(text: str, thai: str) -> str:
    wanted, got = set(_SLOT.findall(text)), set(_SLOT.findall(thai))
    return f"{text!r}: the Thai must keep {sorted(wanted)}, it has {sorted(got)}" * (wanted != got)


def print_lacking(only: list[str]) -> int:
    """As TSV, ready to be filled in and piped into `add`."""
    thai = known()
    for room in only:
        for message in lacking(room, thai):
            print("\t".join((message.text.replace("\n", "\\n"), "", message.context or "")))
    return 0


def missing() -> int:
    thai = known()
    faults = [f"{m.place}: no Thai for {m.text!r}" for r in speakers() for m in lacking(r, thai)]
    for (text, _context, _plural), by_room in sorted(thai.items(), key=lambda item: item[0][0]):
        faults += filter(None, (_slots_differ(text, said) for said in by_room.values()))
        if len(set(by_room.values())) > 1:
            faults.append(f"{text!r} reads differently: {by_room}")
    print("\n".join(faults) or f"{len(thai)} texts, all in Thai")
    return bool(faults)


def compile_all() -> int:
    for path in ROOT.glob("phakhi/*/locale/th/LC_MESSAGES/django.po"):
        compiled = path.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime_ns < path.stat().st_mtime_ns:
            with path.open("rb") as file:
                _compile(path, read_po(file, locale="th"))
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("action", choices=["add", "extract", "missing", "compile"])
    parser.add_argument("room", nargs="?")
    arguments = parser.parse_args()
    if arguments.action == "add":
        return add(arguments.room, sys.stdin)
    if arguments.action == "extract":
        return print_lacking([arguments.room] if arguments.room else speakers())
    return missing() if arguments.action == "missing" else compile_all()


if __name__ == "__main__":
    sys.exit(main())
