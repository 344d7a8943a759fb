from __future__ import annotations

import json
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phakhi.core.errors import BadInput
from phakhi.documents import content as papers
from phakhi.documents.stored import KINDS, from_json, to_json
from tests.documents import samples

_TEXT = st.text(max_size=12)
_MONEY = st.decimals(allow_nan=False, allow_infinity=False, places=2)
for kind, made in ((str, _TEXT), (Decimal, _MONEY)):
    st.register_type_strategy(kind, made)
_TEXTS = st.lists(_TEXT, max_size=3).map(tuple)
_LEAF_ITEM = st.builds(papers.AgendaItem, children=st.just(()), papers=_TEXTS)
_ITEM = st.builds(papers.AgendaItem, children=st.lists(_LEAF_ITEM, max_size=2).map(tuple))
st.register_type_strategy(papers.AgendaItem, _ITEM)
_LEAF_MINUTE = st.builds(papers.MinuteItem, children=st.just(()), paragraphs=_TEXTS)
_MINUTE = st.builds(papers.MinuteItem, children=st.lists(_LEAF_MINUTE, max_size=2).map(tuple))
st.register_type_strategy(papers.MinuteItem, _MINUTE)


@given(st.one_of([st.builds(kind) for kind in KINDS.values()]))
@settings(max_examples=150, deadline=None)
def test_what_is_stored_comes_back_the_same(content: papers.Content):
    assert from_json(json.loads(json.dumps(to_json(content)))) == content


@pytest.mark.parametrize("kind", samples.every_kind())
def test_every_kind_is_stored_under_its_own_name(kind: str):
    content = samples.every_kind()[kind]
    stored = to_json(content)
    assert KINDS[stored["paper"]] is type(content)
    assert from_json(stored) == content


def test_a_field_that_came_later_takes_its_default():
    stored = to_json(samples.memo())
    del stored["speed"], stored["endorsements"]
    assert from_json(stored) == samples.memo(speed="", endorsements=())


def test_a_moment_keeps_its_time_zone():
    back = from_json(to_json(samples.agenda()))
    assert isinstance(back, papers.Agenda)
    assert back.starts.utcoffset() == samples.STARTS.utcoffset()
    assert isinstance(back.starts, datetime)


def _changed(**changes: Any) -> dict[str, Any]:
    return to_json(samples.order(1)) | changes


@pytest.mark.parametrize(
    ("data", "field"),
    [
        (None, "paper"),
        ([], "paper"),
        ({}, "paper"),
        (_changed(paper="poem"), "paper"),
        (_changed(paper=["memo"]), "paper"),
        (_changed(colour="red"), "content"),
        ({"paper": "memo"}, "content"),
        (_changed(title=5), "title"),
        (_changed(title=None), "title"),
        (_changed(members="all"), "members"),
        (_changed(members=[{"name": "ก", "post": "", "seat": "", "vote": 2}]), "members[0]"),
        (_changed(effective_on="yesterday"), "effective_on"),
        (_changed(signer="me"), "signer"),
        (_changed(duties=["ก", 3]), "duties[1]"),
        (to_json(samples.payment(1)) | {"total": "NaN"}, "total"),
        (to_json(samples.payment(1)) | {"total": "much"}, "total"),
    ],
)
def test_what_it_does_not_know_it_refuses_by_name(data: Any, field: str):
    with pytest.raises(BadInput) as refused:
        from_json(data)
    assert refused.value.code == "document_content"
    assert refused.value.params == {"field": field}
