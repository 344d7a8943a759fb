from __future__ import annotations

from phakhi.ties.models.contacts import Contact
from phakhi.ties.models.imports import ImportState, Shape, TieImport
from phakhi.ties.models.ties import Origin, Tie, TieQuerySet

__all__ = ["Contact", "ImportState", "Origin", "Shape", "Tie", "TieImport", "TieQuerySet"]
