from __future__ import annotations

from phakhi.papers.services.books import change_book, create_book, reserve_number, void_number
from phakhi.papers.services.chain import answer_step, send_up, set_chain
from phakhi.papers.services.drafting import (
    draft_paper,
    make_ready,
    redraft_paper,
    take_back_paper,
    withdraw_paper,
)
from phakhi.papers.services.ink import check_hand, enter_hand
from phakhi.papers.services.letterheads import set_letterhead
from phakhi.papers.services.numbering import give_number
from phakhi.papers.services.returned import accept_changes, take_returned
from phakhi.papers.services.scans import check_scan, take_signed_scan
from phakhi.papers.services.signing import issue_unsigned, sign_digitally, sign_paper

__all__ = [
    "accept_changes",
    "answer_step",
    "change_book",
    "check_hand",
    "check_scan",
    "create_book",
    "draft_paper",
    "enter_hand",
    "give_number",
    "issue_unsigned",
    "make_ready",
    "redraft_paper",
    "reserve_number",
    "send_up",
    "set_chain",
    "set_letterhead",
    "sign_digitally",
    "sign_paper",
    "take_back_paper",
    "take_returned",
    "take_signed_scan",
    "void_number",
    "withdraw_paper",
]
