from __future__ import annotations

from phakhi.surveys.models.invitations import Answer, Invitation
from phakhi.surveys.models.said import Opinion, Rating, Sheet
from phakhi.surveys.models.waves import Kind, Wave

__all__ = ["Answer", "Invitation", "Kind", "Opinion", "Rating", "Sheet", "Wave"]
