"""Compiles the kernels for this machine, so that nobody waits for it later."""

from __future__ import annotations

import tempfile
from pathlib import Path

from phakhi.methods.opinions.changing import Change
from phakhi.methods.opinions.conversation import Conversation
from phakhi.methods.opinions.mapping import map_opinions
from phakhi.methods.opinions.reading import read_opinions

_PEOPLE, _STATEMENTS = 120, 8


def warm() -> None:
    """A small conversation from a file, mapped, and a vote more."""
    header = "timestamp,comment-id,voter-id,vote\n"
    rows = (
        f"{person},{statement},{person},{(person * (statement + 1)) % 3 - 1}\n"
        for person in range(_PEOPLE)
        for statement in range(_STATEMENTS)
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "votes.csv"
        file.write_text(header + "".join(rows), "utf-8")
        given = read_opinions(str(file), None, 1)
    conversation = Conversation.of(given.cast)
    map_opinions(conversation, given.known)
    conversation.and_then([Change("0", "0", 1, 1)])
