"""Are the panels what was promised? Counting, nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from phakhi.methods.draw.canonical import (
    HOUSEHOLDS,
    PANELS,
    POOL,
    Bound,
    Frozen,
    Members,
    Person,
)
from phakhi.methods.draw.commitment import Commitment
from phakhi.methods.draw.folder import Folder

Known = Mapping[str, tuple[str, ...]]
"""Of everybody in the pool, the values."""


def check_content(folder: Folder, frozen: Frozen, commitment: Commitment) -> None:
    traits = _by_feature(frozen.quotas)
    for row, person in enumerate(frozen.people, start=1):
        if not _fits(person, traits):
            folder.fault("traits", POOL, row)
    if len(frozen.panels) != commitment.panels:
        given = {"found": len(frozen.panels), "wanted": commitment.panels}
        folder.fault("count", PANELS, **given)
    known = {person.line: person.traits for person in frozen.people}
    homes = _homes(folder, frozen, known)
    for row, panel in enumerate(frozen.panels, start=1):
        if len(panel) != commitment.seats:
            folder.fault("size", PANELS, row, found=len(panel), wanted=commitment.seats)
        elif not all(member in known for member in panel):
            folder.fault("stranger", PANELS, row)
        else:
            _check_panel(folder, row, panel, known, frozen.quotas)
            if len({homes.get(member, member) for member in panel}) < len(panel):
                folder.fault("household", PANELS, row)


def _check_panel(
    folder: Folder, row: int, panel: Members, known: Known, quotas: tuple[Bound, ...]
) -> None:
    found = Counter(trait for member in panel for trait in known[member])
    for bound in quotas:
        if not bound.low <= (count := found[bound.trait]) <= bound.high:
            given = {"trait": bound.trait, "low": bound.low, "high": bound.high}
            folder.fault("quota", PANELS, row, found=count, **given)


def counts(frozen: Frozen) -> Counter[str]:
    """On how many panels everybody stands."""
    found = Counter({person.line: 0 for person in frozen.people})
    for panel in frozen.panels:
        found.update(panel)
    return found


def _by_feature(quotas: tuple[Bound, ...]) -> list[set[str]]:
    features = dict[str, set[str]]()
    for bound in quotas:
        features.setdefault(bound.feature, set()).add(bound.trait)
    return list(features.values())


def _fits(person: Person, traits: list[set[str]]) -> bool:
    found = zip(person.traits, traits, strict=False)
    return len(person.traits) == len(traits) and all(trait in known for trait, known in found)


def _homes(folder: Folder, frozen: Frozen, known: Known) -> dict[str, str]:
    """Everybody of a published household under the name of its first."""
    homes = dict[str, str]()
    for row, house in enumerate(frozen.households or (), start=1):
        if any(member in homes or member not in known for member in house):
            folder.fault("stranger", HOUSEHOLDS, row)
        homes |= dict.fromkeys(house, house[0])
    return homes
