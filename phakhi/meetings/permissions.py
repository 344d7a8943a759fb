"""Who may see and change meetings, agendas and attendances (each ⇔ its `visible_to`)."""

from __future__ import annotations

import phakhi.meetings.permissions_sitting  # noqa: F401  (registers its own)
