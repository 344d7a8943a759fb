from __future__ import annotations

from phakhi.meetings.queries.co_attendance import Together, co_attendance

__all__ = ["Together", "co_attendance"]
