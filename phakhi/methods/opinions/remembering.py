"""The history of a conversation's maps as a file."""

from __future__ import annotations

import json
from pathlib import Path

from phakhi.methods.faults import Fault, Refused
from phakhi.methods.opinions.history import History
from phakhi.methods.opinions.smoothing import Smoother
from phakhi.methods.writing import as_json


def read_history(file: str) -> History:
    """Without a file there is none yet."""
    path = Path(file)
    if not path.exists():
        return History()
    try:
        told = json.loads(path.read_text("utf-8"))
        groups = {str(person): str(int(group)) for person, group in told["groups"].items()}
        members = frozenset(map(str, told["members"]))
        past = told["smoother"]
        smoother = Smoother(*(int(past[key]) for key in ("best", "wins", "kept"))) if past else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Refused([Fault("bad_history", file, 0)]) from error
    return History(members, groups, smoother)


def written_history(history: History) -> str:
    return as_json(
        {
            "members": sorted(history.members),
            "groups": dict(sorted(history.groups.items())),
            "smoother": vars(history.smoother) if history.smoother else None,
        }
    )
