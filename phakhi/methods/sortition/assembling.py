"""The problem in an order of its own: by id and by name, whatever the order of the files."""

from __future__ import annotations

from collections.abc import Sequence, Set

import numpy as np

from phakhi.methods.sortition.people import Person
from phakhi.methods.sortition.problem import Problem, Whole
from phakhi.methods.sortition.quotas import Line, features


def assembled(
    seats: int, lines: Sequence[Line], people: Sequence[Person], confirmed: Set[str]
) -> tuple[Problem, tuple[int, ...]]:
    """With the place in the problem of each of these people, in their order."""
    quota_order = sorted(range(len(lines)), key=lambda at: lines[at].key)
    person_order = sorted(range(len(people)), key=lambda at: people[at].key)
    sorted_people = [people[at] for at in person_order]
    places = [0] * len(people)
    for place, at in enumerate(person_order):
        places[at] = place
    problem = Problem(
        seats=seats,
        quotas=tuple(lines[at].quota for at in quota_order),
        people=tuple(person.id for person in sorted_people),
        traits=_traits(sorted_people, quota_order, lines),
        households=_households(sorted_people, confirmed),
        confirmed=np.array([person.key in confirmed for person in sorted_people], dtype=bool),
    )
    return problem, tuple(places)


def _traits(people: list[Person], quota_order: list[int], lines: Sequence[Line]) -> Whole:
    """Features by name, too."""
    new_place = np.zeros(len(lines), dtype=np.int64)
    new_place[quota_order] = np.arange(len(lines))
    names = list(features(lines))
    columns = sorted(range(len(names)), key=lambda at: names[at])
    traits = np.array([person.traits for person in people], dtype=np.int64)
    return new_place[traits.reshape(len(people), len(names))[:, columns]]


def _households(people: list[Person], confirmed: Set[str]) -> Whole:
    """Two who hold seats already may live together: each counts as a household."""
    numbers: dict[object, int] = {}
    homes = (
        person.key if not person.home or person.key in confirmed else (person.home,)
        for person in people
    )
    return np.array([numbers.setdefault(home, len(numbers)) for home in homes], dtype=np.int64)
