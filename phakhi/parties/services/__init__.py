from __future__ import annotations

from phakhi.parties.services.contacts import add_contact, drop_contact
from phakhi.parties.services.merging import merge_parties
from phakhi.parties.services.names import rename_party
from phakhi.parties.services.posts import abolish_post, add_post, end_term, give_post
from phakhi.parties.services.register import register_party
from phakhi.parties.services.representation import add_representation, end_representation

__all__ = [
    "abolish_post",
    "add_contact",
    "add_post",
    "add_representation",
    "drop_contact",
    "end_representation",
    "end_term",
    "give_post",
    "merge_parties",
    "register_party",
    "rename_party",
]
