"""Who may see and change what of this room (each view predicate ⇔ its `visible_to`)."""

from __future__ import annotations
