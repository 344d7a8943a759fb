"""A service that refuses what was typed: the form says why and keeps every word."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from phakhi.core.errors import BadInput, StaleWrite
from phakhi.core.sentences import sentence

Made = TypeVar("Made")


def tried(form: Any, at: str | None, work: Callable[..., Made], **given: Any) -> Made | None:
    """None where it was refused; `at` is the field at fault, if it is always the same."""
    try:
        return work(**given)
    except BadInput as fault:
        form.add_error(at, sentence(fault))
    except StaleWrite as stale:
        form.add_error(None, sentence(stale))
        form.stands_now = stale.params["theirs"]
    return None


def version_for(form: Any, shown: int) -> int:
    """After a refusal as stale the next save is a decision on what stands now."""
    now = getattr(form, "stands_now", None)
    return shown if now is None else int(now.version)


def beside(form: Any, stands: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
    """What stands now beside what was typed; nothing unless somebody saved in between."""
    now = getattr(form, "stands_now", None)
    if now is None:
        return {}
    values = {name: text for name, text in stands(now).items() if name in form.fields}
    labels = {name: form.fields[name].label for name in values}
    return {
        "theirs": [(labels[name], text) for name, text in values.items()],
        "yours": [(labels[name], form.data.get(name, "")) for name in values],
        "status": 409,
    }
