from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import timezone, translation

from phakhi.core.look.icons import SECTOR_MARKS
from phakhi.core.look.samples import SampleForm, faulty_form
from phakhi.core.presets import SECTORS
from tests.look.tokens import themes


def drawn(source: str, **context: Any) -> str:
    context.setdefault("request", RequestFactory().get("/th/nakhon/partners/?sector=public"))
    return Template("{% load look %}" + source).render(Context(context)).strip()


def test_a_date_is_written_in_the_buddhist_era_and_kept_for_machines(thai: None) -> None:
    written = drawn("{% thai_date day %}", day=date(2026, 11, 21))
    assert written == '<time datetime="2026-11-21">21 พฤศจิกายน 2569</time>'


def test_an_english_page_keeps_the_common_era() -> None:
    with translation.override("en"):
        assert "21 November 2026" in drawn("{% thai_date day %}", day=date(2026, 11, 21))


def test_a_missing_value_is_a_dash() -> None:
    assert drawn("{% thai_date x %}{% number x %}{% money x %}", x=None).split() == ["–––"]


@pytest.mark.parametrize(
    ("amount", "written"), [(1250000, "1,250,000"), ("480000.5", "480,000.50"), ("-3", "−3")]
)
def test_money_shows_satang_only_where_there_are_any(amount: Any, written: str) -> None:
    assert f">{written}<" in drawn("{% money m %}", m=Decimal(amount))


def test_a_status_is_a_word_and_a_drawing_not_only_a_hue() -> None:
    html = drawn('{% status "warning" "ต้องแก้ไข" %}')
    assert "ต้องแก้ไข" in html
    assert "<svg" in html


def test_a_label_from_outside_is_escaped() -> None:
    html = drawn('{% sector "public" name %}{% chip name "/x" 3 %}', name="<b>x</b>")
    assert "<b>" not in html
    assert "&lt;b&gt;" in html


@pytest.mark.parametrize(
    ("days", "state", "said"),
    [(30, "open", "เหลืออีก 30 วัน"), (3, "soon", "เหลืออีก 3 วัน"), (0, "soon", "วันสุดท้าย"),
     (-2, "late", "เกินกำหนด 2 วัน")],
)  # fmt: skip
def test_the_due_clock_counts_days(thai: None, days: int, state: str, said: str) -> None:
    html = drawn("{% due day %}", day=timezone.localdate() + timedelta(days=days))
    assert f"due-{state}" in html
    assert said in html


def test_an_answered_question_is_no_longer_late(thai: None) -> None:
    today = timezone.localdate()
    html = drawn("{% due day '' today %}", day=today - timedelta(days=9), today=today)
    assert "due-answered" in html
    assert "เกินกำหนด" not in html


def test_the_other_language_keeps_the_filters() -> None:
    assert drawn("{% lang_url 'en' %}") == "/en/nakhon/partners/?sector=public"


def test_a_sorted_column_says_so_and_turns_round() -> None:
    request = RequestFactory().get("/th/x/?sort=name&page=4")
    html = drawn('{% sort_head "ชื่อ" "name" %}', request=request)
    assert 'aria-sort="ascending"' in html
    assert "?sort=-name" in html
    assert "page=4" not in html


def test_pages_keep_the_other_parameters() -> None:
    html = drawn("{% pagination page %}", page=Paginator(range(500), 50).page(2))
    assert "sector=public&amp;page=3" in html
    assert 'aria-current="page">2<' in html


def test_two_forms_get_two_keys() -> None:
    assert drawn("{% idempotency_key %}") != drawn("{% idempotency_key %}")


def test_a_field_ties_its_hint_and_example_to_the_control(thai: None) -> None:
    html = drawn("{% field form.name %}", form=SampleForm())
    assert 'aria-describedby="id_name-hint id_name-example"' in html
    assert 'id="id_name-hint"' in html


def test_an_error_stands_at_the_field_and_in_the_summary(thai: None) -> None:
    html = drawn("{% error_summary form %}{% field form.name %}", form=faulty_form())
    assert 'href="#id_f-name"' in html
    assert 'id="id_f-name-error"' in html
    assert 'aria-invalid="true"' in html


def test_a_list_of_choices_is_a_named_group_reached_from_the_summary(thai: None) -> None:
    html = drawn("{% error_summary form %}{% field form.level %}", form=faulty_form())
    assert "<fieldset" in html
    assert 'href="#id_f-level_0"' in html
    assert 'id="id_f-level_0"' in html


def test_shapes_and_hues_are_those_of_the_canonical_list() -> None:
    shapes = {
        "square": "M1 1h10v10H1z",
        "diamond": "M6 0l6",
        "circle": "M6 .4a5.6",
        "triangle": "M6",
    }
    for code, term in SECTORS.items():
        assert SECTOR_MARKS[code].startswith(shapes[term.icon])
        assert term.colour in themes()["light"]


def test_a_sector_is_named_in_the_language_of_the_page(thai: None) -> None:
    assert "ภาครัฐ" in drawn('{% sector "public" %}')
