"""What a person reads when this room refuses."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Any] = {
    "profile_kept_already": _(
        "This year's profile of the nine factors is kept already; it is not changed afterwards."
    ),
    "reading_of_the_past": _("A later day has been read already: readings are made in order."),
    "due_in_the_past": _("The day by which it should be done lies in the past."),
}
