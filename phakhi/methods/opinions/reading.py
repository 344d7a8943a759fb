"""votes.csv and comments.csv into what was cast, or all that is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from phakhi.methods.faults import Fault, Refused
from phakhi.methods.opinions.arrays import Small, Whole
from phakhi.methods.opinions.careful import read_carefully
from phakhi.methods.opinions.comments import read_comments
from phakhi.methods.opinions.known import Known
from phakhi.methods.opinions.plain import Plain, read_plain
from phakhi.methods.opinions.votes import Cast, in_order


@dataclass(frozen=True, eq=False)
class Given:
    cast: Cast
    known: Known


def read_opinions(votes_file: str, comments_file: str | None, agree: int) -> Given:
    """`agree` is the sign that means agreeing in the file; from here on it is 1."""
    faults: list[Fault] = []
    comments = read_comments(comments_file, faults) if comments_file else None
    ids = comments.ids if comments else None
    plain = None if faults else read_plain(votes_file)
    cast = _from_plain(plain, ids, agree) if plain else None
    if cast is None:
        cast = read_carefully(votes_file, (ids, comments_file or ""), agree, faults)
    if faults or cast is None:
        order = (votes_file, comments_file)
        raise Refused(sorted(faults, key=lambda fault: (order.index(fault.file), fault.row)))
    return Given(cast, comments.known if comments else Known())


def _from_plain(plain: Plain, ids: Mapping[str, str] | None, agree: int) -> Cast | None:
    """None if a statement is not among the comments: the careful reader says which."""
    people, person = _numbered(plain.person)
    statements, statement = _numbered(plain.statement)
    if ids is not None:
        if not set(statements) <= ids.keys():
            return None
        listed = tuple(in_order(ids))
        place = {name: number for number, name in enumerate(listed)}
        places = np.array([place[name] for name in statements], dtype=np.int32)
        statements, statement = tuple(ids[key] for key in listed), places[statement]
    value = (plain.vote * agree).astype(np.int8)
    return Cast(people, statements, person, statement, value, plain.time)


def _numbered(ids: Whole) -> tuple[tuple[str, ...], Small]:
    """The ids in their order and each row's place among them."""
    top = int(ids.max(initial=0))
    if top > 4 * len(ids) + 1_000:
        distinct, place = np.unique(ids, return_inverse=True)
        return tuple(map(str, distinct.tolist())), place.ravel().astype(np.int32)
    present = np.zeros(top + 1, dtype=bool)
    present[ids] = True
    places = np.cumsum(present, dtype=np.int32) - np.int32(1)
    return tuple(map(str, np.flatnonzero(present).tolist())), places[ids]
