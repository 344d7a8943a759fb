from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from phakhi.core.presets import TIE_KINDS
from phakhi.networks.models import Actor
from phakhi.networks.services import merge_actors
from phakhi.ties.merging import move_ties
from phakhi.ties.models import Contact, Tie
from phakhi.ties.pairs import all_pairs, ordered
from tests.factories import make_acting
from tests.factories_networks import make_actor
from tests.factories_ties import make_contact, make_tie


@pytest.mark.django_db
def test_ties_move_doubles_join_and_the_tie_between_the_two_goes() -> None:
    kept, gone, third, fourth = (make_actor() for _ in range(4))
    make_tie(kept, gone)
    make_tie(kept, third, since=date(2026, 3, 1), frequency=1)
    make_tie(gone, third, since=date(2025, 3, 1), frequency=4, told_by=gone)
    make_tie(gone, fourth)
    merge_actors(acting=make_acting(), kept=kept, absorbed=gone, choices={}, reason="ซ้ำกัน")
    assert not Tie.objects.of(gone).exists()
    joined = Tie.objects.of(third).get()
    assert (joined.since, joined.frequency) == (date(2025, 3, 1), 4)
    assert Tie.objects.of(kept).count() == 2


@pytest.mark.django_db
def test_contacts_move_and_a_talk_between_the_two_keeps_its_words() -> None:
    kept, gone = make_actor(), make_actor(name_th="ชื่อเดิมตัวอย่าง")
    make_contact(gone, kept, about="คุยกัน")
    make_contact(gone)
    merge_actors(acting=make_acting(), kept=kept, absorbed=gone, choices={}, reason="ซ้ำกัน")
    assert Contact.objects.filter(actor=kept).count() == 2
    inner = Contact.objects.get(about="คุยกัน")
    assert (inner.other, inner.with_whom) == (None, "ชื่อเดิมตัวอย่าง")


_KINDS = st.sampled_from(["contact", "funding", "advice"])
_TIES = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 3), _KINDS, st.booleans()).filter(
        lambda tie: tie[0] != tie[1]
    ),
    max_size=8,
)


class Merging(TestCase):
    @settings(deadline=None, max_examples=30)
    @given(_TIES)
    def test_whatever_was_tied_the_constraints_hold_and_the_neighbours_stay(
        self, ties: list[tuple[int, int, str, bool]]
    ) -> None:
        actors = [make_actor() for _ in range(4)]
        for first, second, kind, is_open in ties:
            pair = ordered(actors[first], actors[second], kind)
            until = None if is_open else date(2026, 6, 1)
            if not Tie.objects.filter(source=pair[0], target=pair[1], kind=kind).exists():
                make_tie(*pair, kind=kind, until=until)
        gone, kept = actors[0], actors[1]
        before = _neighbours(gone, kept)
        move_ties(make_acting(), gone.party, kept.party)
        assert not Tie.objects.of(gone).exists()
        assert _neighbours(kept) == before


def _neighbours(*actors: Actor) -> set[object]:
    ends = {(t.source_id, t.target_id) for actor in actors for t in Tie.objects.of(actor)}
    return {end for pair in ends for end in pair} - {actor.pk for actor in actors}


@pytest.mark.django_db
@pytest.mark.parametrize("kind", list(TIE_KINDS))
def test_every_pair_of_a_list_comes_once_and_in_order(kind: str) -> None:
    actors = [make_actor() for _ in range(4)]
    pairs = list(all_pairs([*actors, *actors], kind))
    assert len(pairs) == len({frozenset({a.pk, b.pk}) for a, b in pairs}) == 6
    assert pairs == [ordered(a, b, kind) for a, b in pairs]
