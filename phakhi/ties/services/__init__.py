"""Every change of ties and contacts; other rooms import from here."""

from __future__ import annotations

from phakhi.ties.services.recording import end_tie, record_tie

__all__ = ["end_tie", "record_tie"]
