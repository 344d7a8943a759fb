"""Every change of ties and contacts; other rooms import from here."""

from __future__ import annotations

from phakhi.ties.services.answering import change_tie, confirm_tie, contest_tie, settle_tie
from phakhi.ties.services.contacting import change_contact, do_step, log_contact, remove_contact
from phakhi.ties.services.recording import end_tie, record_tie

__all__ = [
    "change_contact",
    "change_tie",
    "confirm_tie",
    "contest_tie",
    "do_step",
    "end_tie",
    "log_contact",
    "record_tie",
    "remove_contact",
    "settle_tie",
]
