"""Byte order of the key is dictionary order."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pythainlp.corpus import thai_words
from pythainlp.util import collate

from phakhi.core.thai import sort_key
from phakhi.core.thai.order import _MARKS


def by_bytes(texts, **options):
    return sorted(texts, key=lambda text: sort_key(text, **options).encode())


# Each line stands in the order of the dictionary of 2542 and its preface.
TABLES = [
    "กก กา เกา เก่า เก้า แก้ว ไก่ ขา โขน",
    "กก กะ กัก กา ก่า ก้า กาก กำ กิน กี กึก กืน กุ กู เกะ เกา เกิน เกียม แก โก ใก ไก",
    "เก็ง เก่ง เก้ง เก๋ง",
    "ไต้ก๋ง ไต้ฝุ่น ไต่ไม้",
    "จริก จริม จรี จรึง จรุก",
    "รอ ฤกษ์ ฤดู ลา ฦๅ วัน",
    "ขลา ขะข่ำ ขา เขลา เขา",
    "ทราบ ทวี เทศ หมา เหมา ไหม อา ฮา",
    "ปา ป่า ป้า ป๊า ป๋า ปาก",
    "การ การณ์ การ์ด",
    "มาตร มาตรา มาตุ",
]


@pytest.mark.parametrize("table", TABLES)
def test_words_stand_as_in_the_dictionary(table):
    words = table.split()
    shuffled = random.Random(3).sample(words, len(words))
    assert by_bytes(shuffled) == words


def test_pythainlp_agrees_on_every_word_without_marks():
    plain = [w for w in thai_words() if not set(w) & set(_MARKS + "ฯๆ -.()")]
    assert len(plain) > 20_000
    # pythainlp leaves equal keys in input order; ours has none among words without marks
    assert by_bytes(plain) == collate(plain)


def test_digits_then_latin_then_thai():
    names = ["2 แผน", "๑๐ แผน", "Amnesty", "zoo", "กลุ่ม"]
    assert by_bytes(reversed(names)) == names


def test_a_shorter_name_and_a_whole_word_stand_first():
    names = ["สม ฮาว", "สมชาย กา", "สมชาย ขำ", "สมชายดี"]
    assert by_bytes(reversed(names)) == names
    assert by_bytes(["เขต 10", "เขต 9", "เขต ๑"]) == ["เขต ๑", "เขต 9", "เขต 10"]


def test_case_accents_and_signs_do_not_count():
    assert sort_key("Café") == sort_key("cafe")
    assert sort_key("กรุงเทพฯ") == sort_key("กรุงเทพ")
    assert sort_key("(ก) ข") == sort_key("ก-ข")


def test_persons_sort_by_given_name():
    names = ["ผศ. ดร. กานดา ก", "นายขจร ข", "พ.ต.อ. (หญิง) คณิต ค", "งามตา ง"]
    shuffled = [names[2], names[0], names[3], names[1]]
    assert by_bytes(shuffled, drop_title=True) == names


@given(st.text(), st.text())
def test_a_key_holds_no_character_a_database_refuses(left, right):
    key = sort_key(left)
    assert key.isprintable()
    assert key == key.strip()
    assert (sort_key(left).encode() < sort_key(right).encode()) == (key < sort_key(right))
