from __future__ import annotations

from phakhi.surveys.services.answering import (
    choose_partners,
    decline_survey,
    introduce_speaker,
    keep_step,
    submit_answers,
)
from phakhi.surveys.services.closing import close_wave
from phakhi.surveys.services.paper import add_sheet, check_typed, type_answer
from phakhi.surveys.services.sending import issue_link, open_own, remind, send_links
from phakhi.surveys.services.waves import discard_wave, make_wave, open_wave

__all__ = [
    "add_sheet",
    "check_typed",
    "choose_partners",
    "close_wave",
    "decline_survey",
    "discard_wave",
    "introduce_speaker",
    "issue_link",
    "keep_step",
    "make_wave",
    "open_own",
    "open_wave",
    "remind",
    "send_links",
    "submit_answers",
    "type_answer",
]
