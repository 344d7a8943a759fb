"""What a person reads when this room refuses."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Any] = {
    "dialogue_without_record": _("Write the record first: what was talked about and agreed."),
    "dialogue_in_future": _("This forum lies in the future. Change its day, or wait for it."),
    "dialogue_day": _("Write the day of the forum."),
    "network_of_others": _(
        "Only a member of the network, or the provincial office, holds a forum in its name. "
        "Choose a network you are in, or the whole province."
    ),
    "dialogue_part_elsewhere": _("This line belongs to another forum. Choose one of this forum."),
    "match_of_two": _("Choose two different plans."),
    "takes_part_already": _("This partner is on the list already."),
    "convenor_takes_part": _("Whoever calls the forum together stays on its list."),
    "not_an_advisory_board": _("Only an advisory or lay board at work can be asked."),
    "opinion_due_in_past": _("Choose a day for the opinion that is still to come."),
    "opinion_needed": _("Write the opinion of the board."),
    "reply_needed": _("Write the reply and its reasons."),
}
