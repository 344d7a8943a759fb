"""What a long search has found so far, so that a killed one goes on and ends in the same bytes."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import numpy as np

from phakhi.methods.sortition.problem import Whole


class Keeper(Protocol):
    """`step` names one piece of work, its problem and its seed: the same name, the same panels."""

    def kept(self, step: str) -> Whole | None: ...

    def keep(self, step: str, panels: Whole) -> None: ...


class Forgetful:
    """For who is quick enough to begin anew."""

    def kept(self, step: str) -> Whole | None:
        """Nothing, ever."""
        return None

    def keep(self, step: str, panels: Whole) -> None:
        """What is not kept costs nothing."""


class InFolder:
    """A file for each step; one half written counts as none."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def kept(self, step: str) -> Whole | None:
        path = self._path(step)
        return np.asarray(np.load(path), np.int64) if path.exists() else None

    def keep(self, step: str, panels: Whole) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self._path(step)
        half = path.with_suffix(".half.npy")
        np.save(half, panels)
        half.replace(path)

    def _path(self, step: str) -> Path:
        return self.folder / f"{step}.npy"
