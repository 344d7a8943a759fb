"""What follows from a resolution, in its own transaction: CARRY makes an undertaking of it."""

from __future__ import annotations

from typing import Protocol

from phakhi.core.acting import Acting
from phakhi.core.registry import Registry
from phakhi.meetings.models import Resolution


class Follower(Protocol):
    """Called once for each resolution that passed."""

    def __call__(self, acting: Acting, resolution: Resolution) -> None: ...


RESOLUTION_FOLLOWERS: Registry[Follower] = Registry("what follows from a resolution")
