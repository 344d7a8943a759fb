"""What this room tells the rooms below it when the house starts."""

from __future__ import annotations

from phakhi.core.registry import SUBJECT_RECORDS
from phakhi.core.sentences import add_sentences
from phakhi.exchange.acts import add_words
from phakhi.exchange.personal_data import ExchangeRecords, audit_exchange, declare_exchange
from phakhi.exchange.sentences import SENTENCES


def register_all() -> None:
    add_sentences(SENTENCES)
    add_words()
    declare_exchange()
    audit_exchange()
    SUBJECT_RECORDS.register("exchange", ExchangeRecords())
