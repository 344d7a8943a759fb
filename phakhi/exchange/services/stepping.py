"""The one door to a new state: the flow decides who and whether; the step is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from phakhi.core import versions
from phakhi.core.acting import Acting, Role
from phakhi.core.errors import BadInput
from phakhi.core.flow import Flow
from phakhi.exchange.models.steps import Step
from phakhi.exchange.vocabulary import Via
from phakhi.networks.models import Actor
from phakhi.networks.states import speaks_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What is said with a step, by whom, through which door."""

    note: str = ""
    inside: str = ""
    speaker: str = ""
    via: str = ""
    on: date | None = None


NO_WORD = Word()


def take_step(
    acting: Acting,
    flow: Flow,
    thing: Any,
    act: str,
    *,
    seen: int | None,
    changes: dict[str, Any] | None = None,
) -> str:
    """Returns the state before. `seen` is the version the person looked at."""
    before = str(thing.state)
    flow.move(acting, thing, act)
    versions.claim(thing, thing.version if seen is None else seen)
    for name, value in (changes or {}).items():
        setattr(thing, name, value)
    thing.state_since = timezone.now()
    thing.save()
    return before


def keep_step(
    acting: Acting,
    model: type[Step],
    act: str,
    before: str,
    *,
    word: Word,
    sides: Iterable[Actor],
    **of: Any,
) -> None:
    """`of` names the thing by its field, and what else the kind of step keeps.

    An officer who speaks for none of the `sides` typed in a paper, and the step says so.
    """
    (thing,) = (of[name] for name in ("request", "exchange", "use") if name in of)
    model._default_manager.create(
        province=acting.province,
        act=act,
        from_state=before,
        to_state=thing.state,
        note=word.note,
        inside=word.inside,
        speaker=word.speaker,
        via=word.via or _door(acting, sides),
        on=word.on or timezone.localdate(),
        by_person=acting.person_id,
        by_post=acting.post_id,
        **of,
    )


def need_words(text: str, code: str = "reason_needed") -> str:
    if not text.strip():
        raise BadInput(code)
    return text.strip()


def _door(acting: Acting, sides: Iterable[Actor]) -> str:
    is_own = any(speaks_for(acting, side) for side in sides)
    return Via.SIGNED if is_own or not acting.has(*Role.REGISTRARS) else Via.PAPER
