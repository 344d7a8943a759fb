"""What can go wrong on purpose; the code is stable, the sentence is translated at the edge."""

from __future__ import annotations

from typing import Any


class HouseError(Exception):
    """A refusal that a person can understand: a stable code and what the sentence needs."""

    code = "error"
    status = 400

    def __init__(self, code: str | None = None, **params: Any) -> None:
        self.code = code or type(self).code
        self.params = params
        super().__init__(self.code)


class Forbidden(HouseError):
    code = "forbidden"
    status = 403


class StaleWrite(HouseError):
    """Somebody saved in between: `theirs` is the row as it stands now."""

    code = "stale_write"
    status = 409


class WrongState(HouseError):
    """The act does not fit the state the thing is in."""

    code = "wrong_state"
    status = 409


class BadInput(HouseError):
    code = "bad_input"
    status = 400
