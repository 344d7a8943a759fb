"""A state machine is a table: services ask it; the constraint and the docs come from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Q

from phakhi.core.acting import Acting
from phakhi.core.errors import Forbidden, WrongState

Who = Callable[[Acting, Any], bool]
Guard = Callable[[Any], str | None]


def no_guard(_thing: Any) -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class Transition:
    """One row: from a state, an act, by whom, if the guard names no hindrance, to a state."""

    from_: str
    act: str
    who: Who
    to: str
    guard: Guard = no_guard


@dataclass(frozen=True)
class Flow:
    """The life of one kind of record; `states` maps each state to its lazy label."""

    name: str
    states: dict[str, Any]
    start: str
    transitions: tuple[Transition, ...]
    field: str = "state"

    def __post_init__(self) -> None:
        for row in self.transitions:
            if not {row.from_, row.to} <= self.states.keys():
                raise ValueError(f"{self.name}: {row} names an unknown state")

    def open_acts(self, acting: Acting, thing: Any) -> list[str]:
        return [t.act for t in self._from(thing) if t.who(acting, thing) and not t.guard(thing)]

    def move(self, acting: Acting, thing: Any, act: str) -> str:
        """Set the new state on the (unsaved) row and return it, or refuse with the reason."""
        row = next((t for t in self._from(thing) if t.act == act), None)
        if row is None:
            raise WrongState(act=act, state=getattr(thing, self.field))
        if not row.who(acting, thing):
            raise Forbidden(act=act)
        if hindrance := row.guard(thing):
            raise WrongState(hindrance, act=act)
        setattr(thing, self.field, row.to)
        return row.to

    def _from(self, thing: Any) -> Iterable[Transition]:
        return (t for t in self.transitions if t.from_ == getattr(thing, self.field))

    def constraint(self, name: str) -> models.CheckConstraint:
        """The database knows the same states."""
        return models.CheckConstraint(
            condition=Q(**{f"{self.field}__in": sorted(self.states)}), name=name
        )

    def choices(self) -> list[tuple[str, Any]]:
        return list(self.states.items())

    def diagram(self) -> str:
        """Mermaid text, written into docs/reference/states.md by `phakhi docs`."""
        lines = ["stateDiagram-v2", f"    [*] --> {self.start}"]
        lines += [f"    {t.from_} --> {t.to}: {t.act}" for t in self.transitions]
        return "\n".join(lines)


FLOWS: dict[str, Flow] = {}


def register(flow: Flow) -> Flow:
    FLOWS[flow.name] = flow
    return flow
