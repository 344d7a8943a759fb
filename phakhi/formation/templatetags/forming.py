"""Words of this room's tables as the page shows them."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from phakhi.core.presets import Term
from phakhi.core.templatetags.look import status
from phakhi.formation.guide import Step
from phakhi.formation.pure.progress import Check
from phakhi.formation.states import STEP_FLOW
from phakhi.formation.vocabulary import PARTS

register = template.Library()

STATE_TONES = {
    "not_begun": "neutral",
    "under_way": "info",
    "reopened": "warning",
    "done": "success",
}
ANSWER_TONES = {
    "proposed": "waiting",
    "accepted": "success",
    "refused": "danger",
    "withdrawn": "neutral",
}


@register.simple_tag
def answered(row: Any) -> SafeString:
    """Whether the partner said yes; being told a result needs no answer."""
    if row.proposal is None:
        return status("neutral", _("Needs no answer"))
    return status(ANSWER_TONES[row.answer], row.proposal.get_state_display())


@register.simple_tag
def step_state(state: str) -> SafeString:
    return status(STATE_TONES[state], STEP_FLOW.states[state])


@register.filter
def said(term: Term) -> str:
    return term.label(get_language() or "th")


@register.filter
def meaning(term: Term) -> str:
    return term.gloss(get_language() or "th")


@register.simple_tag
def check_said(guide: Step, check: Check) -> str:
    return said((guide.ticks if check.is_ticked_by_hand else guide.computed)[check.code])


@register.simple_tag
def part_meaning(code: str) -> str:
    return meaning(PARTS[code])
