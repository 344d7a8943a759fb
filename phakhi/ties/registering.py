"""What this room tells the rooms below it when the house starts."""

from __future__ import annotations

from phakhi.core.registry import SUBJECT_RECORDS
from phakhi.core.sentences import add_sentences
from phakhi.parties.merging import MERGE_HOOKS
from phakhi.ties.merging import move_ties
from phakhi.ties.personal_data import TieRecords, audit_ties, declare_ties
from phakhi.ties.sentences import SENTENCES


def register_all() -> None:
    add_sentences(SENTENCES)
    declare_ties()
    audit_ties()
    MERGE_HOOKS.register("ties", move_ties)
    SUBJECT_RECORDS.register("ties", TieRecords())
