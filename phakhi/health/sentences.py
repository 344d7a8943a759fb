"""What a person reads when this room refuses."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Any] = {
    "profile_kept_already": _(
        "This year's profile of the nine factors is kept already; it is not changed afterwards."
    ),
    "due_in_the_past": _("The day by which it should be done lies in the past."),
}
