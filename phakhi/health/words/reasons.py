"""Why the dials moved, as sentences made from kept facts (R144)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from phakhi.core.acting import Acting
from phakhi.health.computing.changes import Reason, read_reason
from phakhi.health.dials import DIALS, EFFECT_NAMES
from phakhi.health.models import HealthReading
from phakhi.health.words.figures import change
from phakhi.health.words.names import Named, Names


@dataclass(frozen=True, slots=True)
class Said:
    """`effects`: (dial, "38 % → 31 %"); `pairs` are read by the office only."""

    head: str
    cut: str = ""
    effects: list[tuple[Any, str]] = field(default_factory=list)
    lost: list[Named] = field(default_factory=list)
    pairs: list[str] = field(default_factory=list)


def explain(acting: Acting, reading: HealthReading, before: HealthReading | None) -> list[Said]:
    return explain_all(acting, [(reading, before)])[0]


def explain_all(
    acting: Acting, rows: Sequence[tuple[HealthReading, HealthReading | None]]
) -> list[list[Said]]:
    """Each reading against the one before it; all names are looked up at once."""
    found = [[read_reason(kept) for kept in reading.reasons] for reading, _before in rows]
    names = Names.for_reader(acting, _ids(reason for reasons in found for reason in reasons))
    return [
        _told(*row, reasons, names, acting.is_staff)
        for row, reasons in zip(rows, found, strict=True)
    ]


def _told(
    reading: HealthReading,
    before: HealthReading | None,
    found: list[Reason],
    names: Names,
    is_inside: bool,
) -> list[Said]:
    said = [_said(reason, names, is_inside) for reason in found]
    if before is not None:
        said += [*_survey(before, reading), *_contacts(before, reading, found)]
    return said


def _ids(found: Iterable[Reason]) -> set[str]:
    ids: set[str] = set()
    for reason in found:
        ids |= {reason.member, *reason.cut_off} - {""}
        ids.update(end for pair in reason.pairs for end in pair)
    return ids


def _said(reason: Reason, names: Names, is_inside: bool) -> Said:
    pairs = [f"{names.of(one)} – {names.of(other)}" for one, other in reason.pairs]
    return Said(
        head=_head(reason, names),
        cut=_cut(reason, names),
        effects=[(EFFECT_NAMES[d], change(*both)) for d, both in reason.effects.items()],
        lost=names.all(reason.cut_off),
        pairs=pairs if is_inside else [],
    )


def _head(reason: Reason, names: Names) -> str:
    count = {"count": reason.count}
    if reason.kind == "left":
        return _("%(name)s left the network.") % {"name": names.of(reason.member)}
    if reason.kind == "joined":
        return _("%(name)s joined the network.") % {"name": names.of(reason.member)}
    if reason.kind == "ties_ended":
        text = ngettext("%(count)s tie ended.", "%(count)s ties ended.", reason.count)
    elif reason.kind == "ties_begun":
        text = ngettext("%(count)s new tie.", "%(count)s new ties.", reason.count)
    else:
        text = _("%(count)s further members came or left.")
    return text % count


def _cut(reason: Reason, names: Names) -> str:
    """Whom it cut off, or brought in."""
    if not reason.cut_off:
        return ""
    count = len(reason.cut_off)
    if reason.kind == "joined":
        text = ngettext(
            "%(count)s partner is connected to the others again.",
            "%(count)s partners are connected to the others again.",
            count,
        )
    else:
        text = ngettext(
            "%(count)s partner is no longer connected to the other %(others)s.",
            "%(count)s partners are no longer connected to the other %(others)s.",
            count,
        )
    said = text % {"count": count, "others": reason.others}
    few = names.few(reason.cut_off)
    return f"{said} ({few})" if few else said


def _survey(before: HealthReading, now: HealthReading) -> list[Said]:
    old, new = before.inputs.get("asked"), now.inputs.get("asked")
    if not new or (old and old["wave"] == new["wave"]):
        return []
    effects = _moved(before, now, ("trust", "value"))
    text = _("A survey was closed: %(count)s of %(invited)s partners answered.")
    head = text % {"count": new["respondents"], "invited": new["invited"]}
    return [Said(head, effects=effects)]


def _contacts(before: HealthReading, now: HealthReading, found: list[Reason]) -> list[Said]:
    """Depth also moves with the months, without anybody coming or going."""
    explained = any("depth" in reason.effects for reason in found)
    effects = _moved(before, now, ("depth",))
    if explained or not effects:
        return []
    return [Said(_("Contacts of the last months came in, older ones fell out."), effects=effects)]


def _moved(
    before: HealthReading, now: HealthReading, dials: Iterable[str]
) -> list[tuple[Any, str]]:
    both = {d: (before.dials[d]["value"], now.dials[d]["value"]) for d in dials}
    return [
        (DIALS[d].name, change(old, new))
        for d, (old, new) in both.items()
        if old is not None and new is not None and round(old * 100) != round(new * 100)
    ]
