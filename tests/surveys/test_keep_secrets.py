"""Who judged whom is visible to nobody: the attacker here reads every table of the database."""

from __future__ import annotations

import json
from itertools import product
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from phakhi.core.models import Event, IdempotencyKey, Link
from phakhi.surveys.folding import FEWEST, Said, fold
from phakhi.surveys.models import Answer, Opinion, Rating, Sheet, Wave
from phakhi.surveys.queries import leadership, trust_and_value
from phakhi.surveys.services.links import fresh_token
from tests.factories import make_acting
from tests.factories_surveys import (
    MARKS,
    answer,
    answer_steps,
    close,
    everyone_about_everyone,
    make_open,
)

pytestmark = pytest.mark.django_db


def whole_database() -> dict[str, str]:
    """Every row of every table, system columns too, as one text a table."""
    with connection.cursor() as sql:
        sql.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
        )
        tables = [name for (name,) in sql.fetchall()]
        found = {}
        for table in tables:
            sql.execute(f'SELECT t.*, t.xmin::text, t.ctid::text FROM "{table}" t')
            names = [column.name for column in sql.description]
            rows = [dict(zip(names, row, strict=True)) for row in sql.fetchall()]
            found[table] = "\n".join(json.dumps(row, default=_text) for row in rows)
    return found


def _text(value: Any) -> str:
    return bytes(value).hex() if isinstance(value, memoryview | bytes) else str(value)


def test_nothing_but_its_partner_and_its_wave_hangs_on_a_rating() -> None:
    columns = {field.column for field in Rating._meta.local_fields}
    judged = {*Rating.TRUST, *Rating.VALUE}
    assert columns - judged == {"id", "province_id", "wave_id", "rated_id"}


def test_while_it_is_open_no_table_tells_a_mark() -> None:
    """Two databases that differ in the marks alone look alike, but for what is sealed."""
    _wave, (one, two, *_) = make_open(6)
    answer(one, [two.actor], {**MARKS, "reliable": 1})
    kept = Answer.objects.get(invitation=one)
    assert not Rating.objects.exists()
    assert "reliable" not in "".join(
        text for table, text in whole_database().items() if not table.startswith("django_")
    )
    before = len(bytes(kept.sealed))
    answer(one, [two.actor], {})
    assert len(bytes(Answer.objects.get(invitation=one).sealed)) == before


def test_after_closing_no_table_knows_a_ratings_id_but_its_own() -> None:
    wave, _asked = make_open(7)
    everyone_about_everyone(wave)
    close(wave)
    ids = [str(pk) for pk in Rating.objects.values_list("pk", flat=True)]
    assert len(ids) == 42
    told = [
        (table, pk)
        for (table, text), pk in product(whole_database().items(), ids)
        if table != "surveys_rating" and pk in text
    ]
    assert not told


def test_after_closing_answers_seals_links_and_key_are_gone() -> None:
    wave, asked = make_open(6)
    fresh_token(make_acting("officer"), asked[0])
    everyone_about_everyone(wave)
    wave = close(wave)
    assert not Answer.objects.exists()
    assert not Sheet.objects.exists()
    assert not Link.objects.filter(purpose="surveys.answer").exists()
    assert bytes(Wave.objects.get(pk=wave.pk).salt) == b""


def test_the_audit_saw_neither_answers_nor_ratings() -> None:
    wave, _asked = make_open(6)
    everyone_about_everyone(wave)
    close(wave)
    with connection.cursor() as sql:
        sql.execute("SELECT DISTINCT table_name FROM audit_change")
        seen = {name for (name,) in sql.fetchall()}
    hidden = {"surveys_answer", "surveys_rating", "surveys_opinion", "surveys_sheet"}
    assert not seen & hidden
    assert not IdempotencyKey.objects.exists()


def test_the_salt_never_enters_the_audit() -> None:
    wave, _asked = make_open(2)
    assert bytes(wave.salt).hex() not in whole_database().get("audit_change", "")


def test_events_and_ledger_carry_counts_only() -> None:
    wave, _asked = make_open(6)
    everyone_about_everyone(wave)
    close(wave)
    for event in Event.objects.filter(kind__startswith="surveys."):
        assert not set(MARKS) & set(json.dumps(event.data).split('"'))


def test_random_ids_of_version_four_and_their_order_is_the_only_one() -> None:
    """Neither time nor the order of answering can be read from id or place on disk."""
    wave, _asked = make_open(6)
    everyone_about_everyone(wave)
    close(wave)
    with connection.cursor() as sql:
        sql.execute("SELECT id FROM surveys_rating ORDER BY ctid")
        on_disk = [pk for (pk,) in sql.fetchall()]
    assert on_disk == sorted(on_disk)
    assert {UUID(str(pk)).version for pk in on_disk} == {4}
    with connection.cursor() as sql:
        sql.execute("SELECT count(DISTINCT xmin::text) FROM surveys_rating")
        assert sql.fetchone() == (1,)


def test_a_partner_judged_by_few_is_in_the_sum_without_its_name() -> None:
    """Ties tell who works with whom: with one rating to a name, the rater would be known."""
    wave, asked = make_open(7)
    popular, lonely, quiet = (one.actor for one in asked[:3])
    for one in asked:
        answer(one, [a for a in (popular,) if a.pk != one.actor_id])
    answer(asked[3], [popular, lonely])
    answer(asked[4], [popular, quiet])
    close(wave)
    named = set(Rating.objects.exclude(rated=None).values_list("rated", flat=True))
    assert not named & {lonely.pk, quiet.pk}
    scores = trust_and_value(Wave.objects.get(pk=wave.pk))
    assert lonely.pk not in scores.by_actor
    assert scores.dyads == 8


def test_fewer_than_five_respondents_leave_nothing_at_all() -> None:
    wave, asked = make_open(7)
    for one in asked[:4]:
        answer(one, [other.actor for other in asked if other.pk != one.pk])
    close(wave)
    assert not Rating.objects.exists()
    assert trust_and_value(Wave.objects.get(pk=wave.pk)).network_trust is None


def test_a_sector_of_few_cannot_be_had_by_subtraction() -> None:
    """Whole less the sectors shown: what remains is five people of two sectors, or nothing."""
    wave, asked = make_open(12, "leadership")
    sectors = ["public"] * 6 + ["business"] * 5 + ["stakeholder"]
    for one, sector in zip(asked, sectors, strict=True):
        one.sector = sector
        one.save(update_fields=["sector"])
        answer_steps(one, {"leaders": {"leader-1": 4 if sector == "public" else 1}})
    close(wave)
    (leader,) = leadership(Wave.objects.get(pk=wave.pk))
    assert leader.whole is not None
    assert leader.whole.answers == 12
    assert set(leader.by_sector) == {"public"}
    assert Opinion.objects.filter(sector="").count() == 6


def test_words_stand_alone() -> None:
    wave, asked = make_open(6, "factors")
    for number, one in enumerate(asked):
        said = {"factor-1": 4} | ({"words": "ประชุมกันทุกเดือน"} if number == 0 else {})
        answer_steps(one, {"factor-1": said})
    close(wave)
    words = Opinion.objects.exclude(words="").get()
    assert words.value is None


@given(
    st.lists(
        st.tuples(st.integers(0, 9), st.integers(0, 6), st.integers(1, 4)), max_size=60, unique=True
    )
)
def test_what_is_folded_never_leaves_a_small_remainder(rows: list[tuple[int, int, int]]) -> None:
    said = [Said(f"w{who}", f"l{label}", value) for who, label, value in rows]
    folded = fold(said)
    if len({one.who for one in said}) < FEWEST:
        assert folded == []
        return
    assert len(folded) == len(said)
    off = {one.label for one, (label, _v) in zip(said, folded, strict=True) if not label}
    for one, (label, _value) in zip(said, folded, strict=True):
        assert label in ("", one.label)
    for label in {label for label, _value in folded if label}:
        assert len({one.who for one in said if one.label == label}) >= FEWEST
    if off:
        assert len({one.who for one in said if one.label in off}) >= FEWEST
        assert len(off) > 1 or off == {one.label for one in said}
