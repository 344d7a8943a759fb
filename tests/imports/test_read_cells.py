"""One reader per kind of cell; what cannot be right is named, nothing is guessed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.networks.imports.sheet.readers.areas import AreaBook, Unit
from phakhi.networks.imports.sheet.readers.contacts import read_email, read_url
from phakhi.networks.imports.sheet.readers.dates import MONTHS, read_date
from phakhi.networks.imports.sheet.readers.lists import items
from phakhi.networks.imports.sheet.readers.names import level_of, read_name
from phakhi.networks.imports.sheet.readers.numbers import read_amount, read_count
from phakhi.networks.imports.sheet.readers.phones import read_phone
from phakhi.networks.imports.sheet.readers.reading import Reading
from phakhi.networks.imports.sheet.readers.register_numbers import read_juristic, read_registration

TODAY = date(2026, 11, 21)
DAYS = st.dates(date(1900, 1, 1), TODAY)
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def code(reading: Reading) -> str:
    return reading.problems[0].code if reading.problems else ""


@given(DAYS)
def test_a_day_is_read_in_every_way_it_is_written(day: date) -> None:
    serial = (day - date(1899, 12, 30)).days
    be, months = day.year + 543, MONTHS[day.month]
    written = [f"{day.day}/{day.month}/{be}", f"{day.day} {months[0]} พ.ศ. {be}", day.isoformat()]
    written += [f"{day.day} {months[1]} {be}", f"{day.day}-{day.month}-{be}"]
    written += [f"{be}-{day.month:02}-{day.day:02}", f"วันที่ {day.day} {months[0]} {be}"]
    written += [str(serial)] if serial >= 20_000 else []
    for text in (*written, *(one.translate(THAI_DIGITS) for one in written)):
        assert read_date(text, TODAY).value == {"year": day.year, "date": day.isoformat()}, text


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading_of_dates(text: str) -> None:
    reading = read_date(text, TODAY)
    assert (reading.value is None) == bool(reading.problems)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31/2/2560", "date_unreadable"),
        ("15/15/2560", "date_unreadable"),
        ((TODAY + timedelta(days=1)).isoformat(), "date_future"),
        ("2600", "date_future"),
        ("พ.ศ. 2020", "era_confused"),
        ("ค.ศ. 2563", "era_confused"),
        ("3106", "era_confused"),
        ("", "date_unreadable"),
    ],
)
def test_what_is_no_date_is_named(text: str, expected: str) -> None:
    assert code(read_date(text, TODAY)) == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("081-234-5678", "0812345678"),
        ("812345678", "0812345678"),
        ("44243798", "044243798"),
        ("+66 81 234 5678", "0812345678"),
        ("๐๘๑ ๒๓๔ ๕๖๗๘", "0812345678"),
        ("โทร. 0-4424-3798 ต่อ 12", "044243798 ต่อ 12"),
        ("044-243798-9", "044243798"),
        ("0812345678 หรือ 0898765432", "0812345678, 0898765432"),
        ("1300", "1300"),
    ],
)
def test_telephone_numbers_as_offices_write_them(text: str, number: str) -> None:
    assert read_phone(text).value == number


@given(st.text("0123456789 -()", max_size=14))
def test_a_number_is_read_whole_or_not_at_all(text: str) -> None:
    value = read_phone(text).value
    if value is not None:
        assert value.isdecimal()
        assert 3 <= len(value) <= 10


@pytest.mark.parametrize(
    ("text", "suggested"),
    [
        ("a@@b.go.th", "a@b.go.th"),
        ("a @gmail.com", "a@gmail.com"),
        ("a@gmail", "a@gmail.com"),
        ("ก", ""),
    ],
)
def test_slips_in_an_address_are_offered_right(text: str, suggested: str) -> None:
    reading = read_email(text)
    assert code(reading) == "email_bad"
    assert [one.typed for one in reading.problems[0].suggestions] == [suggested][: bool(suggested)]


@pytest.mark.parametrize(
    "text", ["javascript:alert(1)", "data:text/html,x", "//evil", "vbscript:x", "เพจ"]
)
def test_only_web_addresses_are_web_addresses(text: str) -> None:
    assert code(read_url(text)) == "url_bad"


@pytest.mark.parametrize(
    ("text", "value"),
    [("1,234", "1234"), ("๑,๒๓๔ บาท", "1234"), ("1.5 ล้าน", "1500000"), ("ประมาณ 30 คน", "30")],
)
def test_amounts(text: str, value: str) -> None:
    assert read_amount(text).value == value


@pytest.mark.parametrize(
    ("text", "expected"), [("30-40", "number_bad"), ("(5)", "number_negative")]
)
def test_what_is_no_amount(text: str, expected: str) -> None:
    assert code(read_amount(text)) == expected


@given(st.integers(0, 10**7))
def test_counts_come_back(number: int) -> None:
    assert read_count(f"{number:,} คน".translate(THAI_DIGITS)).value == number


def test_registration_numbers() -> None:
    assert read_juristic("994000158378").value == "0994000158378"
    assert code(read_juristic("0994000158379")) == "juristic_bad"
    assert code(read_registration("9.94E+11")) == "id_scientific"
    assert read_registration("4-30-01-01/1-0001").value == "4-30-01-01/1-0001"
    assert code(read_registration("<b>")) == "registration_bad"


@pytest.mark.parametrize("text", ["นาย", "นางสาว .", "123", "-", "ดร.", "ๆ ๆ"])
def test_titles_and_signs_are_no_names(text: str) -> None:
    assert code(read_name(text)) == "name_is_none"


@pytest.mark.parametrize(
    ("name", "level"),
    [("นายกสมาคมตัวอย่าง", "organisation"), ("นายตัวอย่าง ก", "person"), ("ชมรมตัวอย่าง", "group")],
)
def test_a_name_says_who_bears_it(name: str, level: str) -> None:
    assert level_of(name) == level


def test_lists_are_cut_but_not_their_numbers() -> None:
    assert items("1. ปลูกป่า 2. ทำฝาย\n- อบรม; งบ 1,000 บาท, รถ") == [
        "ปลูกป่า", "ทำฝาย", "อบรม", "งบ 1,000 บาท", "รถ",
    ]  # fmt: skip


BOOK = AreaBook(
    "30",
    [
        Unit("30", "นครราชสีมา", "Nakhon Ratchasima"), Unit("56", "พะเยา", "Phayao"),
        Unit("3001", "เมืองนครราชสีมา", ""), Unit("3021", "ปากช่อง", "Pak Chong"),
        Unit("3015", "พิมาย", "Phimai"), Unit("5602", "จุน", "Chun"),
        Unit("300101", "ในเมือง", ""), Unit("301501", "ในเมือง", ""), Unit("302101", "ปากช่อง", ""),
    ],
)  # fmt: skip


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (("", "อ.เมือง", ""), "3001"),
        (("", "Pak Chong", ""), "3021"),
        (("", "อำเภอปากช่อง", "ต.ปากช่อง"), "302101"),
        (("จ.นครราชสีมา", "", "ต.ในเมือง อ.พิมาย"), "301501"),
        (("", "", "ปากช่อง"), "302101"),
        (("", "พิมาย", "ต.ในเมือง"), "301501"),
    ],
)
def test_areas_are_found(said: tuple[str, str, str], found: str) -> None:
    place = BOOK.place(*said)
    assert (place.code, place.problems) == (found, {})


@pytest.mark.parametrize(
    ("said", "field", "expected"),
    [
        (("พะเยา", "", ""), "province", "area_other_province"),
        (("", "จุน", ""), "district", "area_other_province"),
        (("", "ปากซ่อง", ""), "district", "district_unknown"),
        (("", "", "ในเมือง"), "subdistrict", "area_ambiguous"),
        (("", "ปากช่อง", "ในเมือง"), "subdistrict", "subdistrict_elsewhere"),
        (("", "ปากช่อง", "ไม่มี"), "subdistrict", "subdistrict_unknown"),
    ],
)
def test_what_is_wrong_with_an_area_is_said(
    said: tuple[str, str, str], field: str, expected: str
) -> None:
    assert {key: one.code for key, one in BOOK.place(*said).problems.items()} == {field: expected}


def test_every_suggestion_repairs_what_it_is_offered_for() -> None:
    for said in (("", "ปากซ่อง", ""), ("", "", "ในเมือง"), ("", "ปากช่อง", "ในเมือง")):
        for field, problem in BOOK.place(*said).problems.items():
            assert problem.suggestions
            for one in problem.suggestions:
                fixed = (
                    (said[0], one.typed, said[2]) if field == "district" else (*said[:2], one.typed)
                )
                assert not BOOK.place(*fixed).problems
