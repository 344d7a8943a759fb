"""What a higher room must do when two parties turn out to be one."""

from __future__ import annotations

from typing import Protocol

from phakhi.core.acting import Acting
from phakhi.core.registry import Registry
from phakhi.parties.models import Party


class MergeHook(Protocol):
    """Moves the room's rows from `gone` to `kept`, in the merge's transaction, or refuses."""

    def __call__(self, acting: Acting, gone: Party, kept: Party) -> None: ...


MERGE_HOOKS: Registry[MergeHook] = Registry("merge hooks")
