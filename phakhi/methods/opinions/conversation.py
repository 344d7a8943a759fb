"""Votes and the sums that follow from them, kept together while votes come in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from phakhi.methods.opinions.arrays import Flags
from phakhi.methods.opinions.changing import Change, changed, grown
from phakhi.methods.opinions.moments import Moments
from phakhi.methods.opinions.votes import Cast, Votes, settle


@dataclass(frozen=True, eq=False)
class Conversation:
    votes: Votes
    moments: Moments

    @classmethod
    def of(cls, cast: Cast) -> Conversation:
        votes = settle(cast)
        return cls(votes, Moments.of(votes))

    def and_then(self, changes: Iterable[Change]) -> Conversation:
        """With more votes, as if all had come at once; costs what the changed people voted."""
        changes = tuple(changes)
        votes, moments = grown(self.votes, self.moments, changes)
        return Conversation(*changed(votes, moments, changes))

    def only(self, statements: Flags) -> Conversation:
        """After moderation: nothing is counted again."""
        if statements.all() and bool(np.diff(self.votes.offsets).all()):
            return self
        return Conversation(self.votes.only(statements), self.moments.only(statements))
