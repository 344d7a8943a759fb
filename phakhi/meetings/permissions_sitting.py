"""Who may see and change resolutions, votes, recusals and minutes."""

from __future__ import annotations
