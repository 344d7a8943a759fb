"""Notes of what a step was last done for, so that an unchanged step costs one `stat` a file."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path


class Stamp:
    """Lies beside what the step makes: whoever deletes the result deletes the note with it."""

    def __init__(self, note: Path, inputs: Iterable[Path], salt: str = "") -> None:
        self.note = note
        self.inputs = sorted(path for path in inputs if path.is_file())
        self.salt = salt

    @cached_property
    def _glance(self) -> str:
        states = ((path, path.stat()) for path in self.inputs)
        return _digest(self.salt, *(f"{p}:{s.st_mtime_ns}:{s.st_size}" for p, s in states))

    @cached_property
    def _content(self) -> str:
        return _digest(self.salt, *(f"{p}:{_hash(p)}" for p in self.inputs))

    def is_fresh(self) -> bool:
        """True also for a touched file with the same bytes; the note then learns its new date."""
        glance, content = self._noted()
        if glance == self._glance:
            return True
        if content == self._content:
            self.set()
            return True
        return False

    def _noted(self) -> tuple[str, str]:
        try:
            glance, content = self.note.read_text("ascii").split()
        except (OSError, ValueError):
            return "", ""
        return glance, content

    def set(self) -> None:
        """Notes the inputs as they were when first looked at, not as they are now."""
        self.note.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.note.with_name(self.note.name + ".new")
        fresh.write_text(f"{self._glance} {self._content}", "ascii")
        os.replace(fresh, self.note)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
