"""Pairs of characters never lose a hit; words break where Thai breaks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from phakhi.core.thai import bigrams, fold, query_bigrams, tokens, width, words, wrap

TEXT = st.text(alphabet="กขาิี่้เแ .,()12๓Ab\u0e33")


def test_pairs_fold_case_digits_and_spaces():
    assert bigrams("อบต. ABA ๑๒") == ["อบ", "บต", "ab", "ba", "12"]
    assert bigrams("กกก ก") == ["กก", "ก"]
    assert bigrams(" . ") == []


def test_one_character_cannot_narrow_a_search():
    assert query_bigrams("ก") == []
    assert query_bigrams("ก ข้าว") == ["ข้", "้า", "าว"]


@given(TEXT, st.data())
def test_whatever_stands_in_a_text_is_found_by_its_pairs(text, data):
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded)))
    end = data.draw(st.integers(start, len(folded)))
    piece = folded[start:end]
    if fold(piece) == piece:  # a torn-off mark may fold further
        assert set(query_bigrams(piece)) <= set(bigrams(text))


def test_words_are_cut_without_spaces():
    assert words("กลุ่มอนุรักษ์ลำตะคอง 2569 (สมมติ)") == [
        "กลุ่ม",
        "อนุรักษ์",
        "ลำตะคอง",
        "2569",
        "สมมติ",
    ]


@given(st.text(max_size=60))
def test_tokens_joined_are_the_text(text):
    assert "".join(tokens(text)) == text


def test_lines_break_between_words():
    name = "องค์การบริหารส่วนตำบลตัวอย่างบัวใหญ่"
    lines = wrap(name, 18)
    assert "".join(lines) == name
    assert len(lines) > 1
    assert all(width(line) <= 18 for line in lines)
    assert not any(line[0] in "ะาำิีึืุู็่้๊๋์" for line in lines)


def test_a_stacked_mark_takes_no_column():
    assert width("ที่นี่น้ำ") == 4
