"""Which partner a name in the file means: surely, perhaps, or none that is known."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from phakhi.core.models import Province
from phakhi.core.thai import match_key
from phakhi.networks.imports.sheet.likeness import likeness
from phakhi.networks.models import Actor
from phakhi.networks.states import State
from phakhi.parties.models import PartyName

NEAR, SURE = 0.55, 0.85
MOST = 4
LOOKED_AT = 25


@dataclass(frozen=True, slots=True)
class Candidate:
    actor: UUID
    name: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Name:
    """`actor` is what it means; None while it is open or left out on purpose."""

    key: str
    text: str
    actor: UUID | None = None
    is_left_out: bool = False
    candidates: tuple[Candidate, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.actor is None and not self.is_left_out


@dataclass
class NameBook:
    """Every partner of the province by its names, read once; near ones by shared letter pairs."""

    province: Province
    names: dict[UUID, str] = field(default_factory=dict)
    by_key: dict[str, set[UUID]] = field(default_factory=lambda: defaultdict(set))
    _by_pair: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def __post_init__(self) -> None:
        alive = Actor.objects.filter(province=self.province).exclude(
            state__in=[State.MERGED, State.REJECTED]
        )
        rows = alive.order_by().values_list(
            "pk", "public_code", "party__name_th", "party__name_key", "party__short_name"
        )
        for pk, code, name, key, short in rows:
            self.names[pk] = name
            self._known_as(pk, {key, code.lower(), match_key(short) if short else ""})
        former = PartyName.objects.filter(province=self.province, party__actor__in=alive)
        for pk, key in former.values_list("party__actor__pk", "name_key"):
            self._known_as(pk, {key})

    def _known_as(self, pk: UUID, keys: set[str]) -> None:
        for key in keys - {""}:
            self.by_key[key].add(pk)
            for pair in _pairs(key):
                self._by_pair[pair].add(key)

    def read(self, text: str, answers: Mapping[str, str]) -> Name:
        key = match_key(text) or text.casefold()
        if key in answers:
            answer = answers[key]
            known = UUID(answer) if answer and UUID(answer) in self.names else None
            return Name(key, text, known, is_left_out=not answer)
        meant = self.by_key.get(key, set())
        if len(meant) == 1:
            return Name(key, text, next(iter(meant)))
        return Name(key, text, candidates=self._candidates(key, meant))

    def _candidates(self, key: str, meant: set[UUID]) -> tuple[Candidate, ...]:
        shared = Counter(known for pair in _pairs(key) for known in self._by_pair.get(pair, ()))
        found = dict.fromkeys(meant, 1.0)
        for known, _number in shared.most_common(LOOKED_AT):
            score = likeness(key, known)
            for pk in self.by_key[known] if score >= NEAR else ():
                found[pk] = max(found.get(pk, 0.0), score)
        ranked = sorted(found.items(), key=lambda one: (-one[1], self.names[one[0]]))
        return tuple(Candidate(pk, self.names[pk], score) for pk, score in ranked[:MOST])


def _pairs(key: str) -> set[str]:
    return {key[i : i + 2] for i in range(len(key) - 1)}


def read_names(texts: Iterable[str], book: NameBook, answers: Mapping[str, str]) -> dict[str, Name]:
    """By the text as it stands in the file."""
    return {text: book.read(text, answers) for text in dict.fromkeys(texts)}
