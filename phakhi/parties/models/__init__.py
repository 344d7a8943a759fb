from __future__ import annotations

from phakhi.parties.models.contacts import ContactKind, ContactPoint
from phakhi.parties.models.names import NameChange, PartyName
from phakhi.parties.models.party import Party, PartyKind
from phakhi.parties.models.posts import Post, PostTerm, Representation, TermKind

__all__ = [
    "ContactKind",
    "ContactPoint",
    "NameChange",
    "Party",
    "PartyKind",
    "PartyName",
    "Post",
    "PostTerm",
    "Representation",
    "TermKind",
]
