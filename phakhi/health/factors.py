"""The nine factors of a strong and lasting network (S2 1–9; R144, R145) as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phakhi.surveys.instruments.factors import FACTORS as NAMES


@dataclass(frozen=True, slots=True)
class Factor:
    """`shown_by` says which record speaks for it; `remedy` what to do where belief runs ahead."""

    number: int
    shown_by: Any
    remedy: Any

    @property
    def name(self) -> str:
        """As the self-assessment asks it, so that both say the same."""
        return NAMES.label_of(str(self.number), get_language() or "th")


_NINE = (
    Factor(
        1,
        _("Survey on leaders: in how many sectors at least half accept the leaders they know."),
        _("Ask the sectors that accept nobody whom they would follow, and share the lead."),
    ),
    Factor(
        2,
        _("Of all pairs of sectors, how many are joined by somebody who agreed to connect them."),
        _("Name a person for the sectors without one, and ask for their yes."),
    ),
    Factor(
        3,
        _("Whether a manager has been chosen by the criteria, with reasons."),
        _("Open the choice: criteria, assessors, candidates."),
    ),
    Factor(
        4,
        _("Ties with a written agreement, of all ties."),
        _("Sign a memorandum where people already work together."),
    ),
    Factor(
        5,
        _("Depth of coordination from contacts, meetings and what partners say."),
        _("Agree on fixed meetings between and within the groups."),
    ),
    Factor(
        6,
        _("What the partners say of each other in the relationship survey."),
        _("Go through the agreements together: which were kept, which were not, and why."),
    ),
    Factor(
        7,
        _("The checklist of twelve traits is the evidence; no record shows them."),
        _("Choose one trait of the checklist and agree what will be different in six months."),
    ),
    Factor(
        8,
        _("Waits for the room for contracts."),
        _("Put down in an agreement who does what, by when, with which money."),
    ),
    Factor(
        9,
        _("Waits for the room for people's participation."),
        _("Choose one tool of participation for the next decision."),
    ),
)
FACTORS: dict[int, Factor] = {factor.number: factor for factor in _NINE}
GAP = 0.3
"""From there on belief and evidence are called apart."""
