"""Dials stand four in a row, drawn as wide as they are shown: their words keep their size."""

from __future__ import annotations

WIDTH = 240
