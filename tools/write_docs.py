"""Writes the generated pages of docs/reference: `write_docs.py [--check]`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
NOTE = "<!-- Written by tools/write_docs.py: do not edit. -->\n\n"


def states() -> str:
    from phakhi.core.flow import FLOWS

    parts = ["# States\n\nThe life of each kind of record, drawn from its transition table.\n"]
    for name, flow in sorted(FLOWS.items()):
        parts.append(f"\n## {name}\n\n```mermaid\n{flow.diagram()}\n```\n")
    return NOTE + "".join(parts)


def permissions() -> str:
    from tests.gates.routes import matrix

    groups = [
        f"| `{name}` | {', '.join(members)} |\n" for name, members in matrix()["groups"].items()
    ]
    lines = [
        f"| `{name}` | {_allowed(rule.get('GET'))} | {_allowed(rule.get('POST'))} |\n"
        for name, rule in sorted(matrix()["routes"].items())
    ]
    return NOTE + (
        "# Permissions\n\nWho may read and change what, from the files that the authorisation "
        "matrix is tested against (`tests/gates/matrix/`).\n\n"
        "| group | roles |\n|---|---|\n" + "".join(groups) + "\n"
        "| route | read (GET) | change (POST) |\n|---|---|---|\n" + "".join(lines)
    )


def _allowed(rule: object) -> str:
    if rule is None:
        return "–"
    if isinstance(rule, dict):
        return "; ".join(f"{state}: {_allowed(roles)}" for state, roles in rule.items())
    return ", ".join(map(str, rule)) if isinstance(rule, list) else str(rule)


def presets() -> str:
    from phakhi.core.presets import LISTS, PARTY_OF, Term, Terms

    def line(term: Term) -> str:
        party = PARTY_OF.get(term.code, "") if term.parent else ""
        return f"| `{term.code}` | {term.th} | {term.en} | {term.parent} | {party} |\n"

    def part(name: str, terms: Terms) -> str:
        return f"\n## {name}\n\n{head}" + "".join(line(term) for term in terms.values())

    head = "| code | ไทย | English | belongs to | party |\n|---|---|---|---|---|\n"
    return (
        NOTE
        + "# Presets\n\nThe canonical lists: codes in data, names on pages.\n"
        + "".join(part(name, terms) for name, terms in LISTS.items())
    )


PAGES: dict[str, Callable[[], str]] = {
    "states.md": states,
    "permissions.md": permissions,
    "presets.md": presets,
}


def main() -> int:
    import django

    django.setup()
    stale = []
    for name, write in PAGES.items():
        path = ROOT / "docs" / "reference" / name
        text = write()
        if "--check" in sys.argv:
            stale += [] if path.exists() and path.read_text("utf-8") == text else [name]
        else:
            path.write_text(text, encoding="utf-8")
    if stale:
        print("stale, run tools/write_docs.py:", *stale)
    return bool(stale)


if __name__ == "__main__":
    sys.exit(main())
