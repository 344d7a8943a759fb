"""What a partner still owes in a network: asked of the rooms above before it leaves (R010)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from phakhi.core.acting import Acting
from phakhi.core.registry import Registry
from phakhi.governance.models import NetworkMember


@dataclass(frozen=True, slots=True)
class Commitment:
    """`what` in the reader's language; `url` leads to where it can be handed over."""

    what: str
    url: str
    due_on: date | None = None


class OpenCommitments(Protocol):
    def __call__(self, acting: Acting, member: NetworkMember) -> list[Commitment]: ...


OPEN_COMMITMENTS: Registry[OpenCommitments] = Registry("open commitments of a member")


def commitments_of(acting: Acting, member: NetworkMember) -> list[Commitment]:
    return [found for source in OPEN_COMMITMENTS for found in source(acting, member)]
