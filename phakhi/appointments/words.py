"""Words of this room that several pages say."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy, pgettext_lazy

ACTS: dict[str, Any] = {
    "clear": gettext_lazy("Checked: ready for an order"),
    "pass_over": gettext_lazy("Do not put this nominee forward"),
    "withdraw": gettext_lazy("Take the proposal back"),
}
TONES = {
    "asked": "waiting",
    "accepted": "info",
    "declined": "neutral",
    "cleared": "success",
    "seated": "success",
    "passed_over": "neutral",
    "withdrawn": "neutral",
}
NAMES_TONES = {"drafted": "draft", "sent": "waiting", "answered": "info", "closed": "neutral"}
WHYS: dict[str, Any] = {
    "ends": gettext_lazy("the term ends"),
    "left_post": gettext_lazy("left the post"),
    "empty": gettext_lazy("the seat is empty"),
    "follows_post": pgettext_lazy("seat", "follows the post: no order needed"),
}
