"""Quotas that no panel keeps: why, told cell by cell in Thai and English, and the ways out."""

from __future__ import annotations

import pytest

from tests.methods.sortition.offices import bits, exact, inputs


def test_fractions_fit_but_no_whole_panel_does(office):
    """Half of each of 001, 010, 100, 111 keeps every quota; no two people do."""
    office.pool("id,a,b,c", *bits(("001", "010", "100", "111")))
    office.quotas(*exact())
    ended = office.thai("check", *inputs(2))
    assert ended.code == 3 and ended.out == ""
    assert ended.errors[0] == (
        "quotas.csv: ข้อเหล่านี้เป็นจริงพร้อมกันไม่ได้: “a: 1” พอดี 1, “b: 1” พอดี 1, “c: 0” พอดี 1;"
        " ดูทางออกข้างล่าง"
    )
    assert ended.errors[1].startswith(
        "quotas.csv: ทางออกที่ 1: ขยับโควตารวม 2 คน แล้ว 2 จาก 4 คนมีโอกาสได้รับเลือก"
    )
    assert ended.errors[2] == "quotas.csv:2:min: ทางออกที่ 1: “a: 0” อย่างน้อย 1; เปลี่ยนเป็น 0"
    assert ended.errors[3] == "quotas.csv:3:max: ทางออกที่ 1: “a: 1” ไม่เกิน 1; เปลี่ยนเป็น 2"
    english = office.check(2)
    assert english.code == 3
    assert english.errors[0] == (
        "quotas.csv: these cannot hold together: exactly 1 “a: 1”, exactly 1 “b: 1”, exactly 1"
        " “c: 0”; see the ways out below"
    )
    assert len([line for line in english.errors if ": way out " in line]) == 9


def test_doing_as_it_says_makes_panels_exist(office):
    office.pool("id,a,b,c", *bits(("001", "010", "100", "111")))
    office.quotas(*exact())
    assert office.check(2).code == 3
    office.quotas("a,0,0,1", "a,1,1,2", *exact("bc"))
    ended = office.check(2)
    assert ended.out == "there are legal panels: 2 seats, 4 people, 2 of them have a chance\n"
    assert ended.errors == [
        "pool.csv: warning: 2 are on no panel that keeps the quotas: p0, p1;"
        " ease a quota if they should have a chance"
    ]


def test_with_one_person_more_one_panel_exists_and_three_are_on_none(office):
    office.pool("id,a,b,c", *bits(("001", "010", "100", "111", "000")))
    office.quotas(*exact())
    ended = office.thai("check", *inputs(2))
    assert ended == (
        0,
        "มีชุดที่ครบโควตา: 2 ที่นั่ง จาก 5 คน ผู้มีโอกาสได้รับเลือก 2 คน\n",
        ["pool.csv: เตือน: 3 คนไม่อยู่ในชุดใดที่ครบโควตาเลย: p0, p1, p2; ผ่อนโควตาหากควรมีสิทธิ"],
    )


def test_sums_that_do_not_meet_the_seats_are_all_named(office):
    office.pool("id,a,b", *bits(("00", "01", "10", "11"), "ab"))
    office.quotas("a,0,2,2", "a,1,1,2", "b,0,0,0", "b,1,0,1")
    assert office.thai("check", *inputs(2)).errors[:2] == [
        "quotas.csv:2:min: อย่างน้อยของทุกค่าใน “a” รวมกันเป็น 3 เกิน 2 ที่นั่ง; ลดบางค่าให้รวมกันไม่เกิน 2",
        "quotas.csv:4:max: ไม่เกินของทุกค่าใน “b” รวมกันเป็น 1 ไม่ถึง 2 ที่นั่ง; เพิ่มบางค่าให้รวมกันอย่างน้อย 2",
    ]
    assert office.check(2).errors[:2] == [
        "quotas.csv:2:min: the minimums of “a” add up to 3, there are 2 seats;"
        " lower some so that they add up to 2 or less",
        "quotas.csv:4:max: the maximums of “b” add up to 1, there are 2 seats;"
        " raise some so that they add up to 2 or more",
    ]


def test_features_that_go_together_give_two_ways_out(office):
    """Every x is also a y: two of the one and none of the other cannot be."""
    office.pool("id,a,b", *(f"p{at},x,y" for at in range(3)), *(f"q{at},z,w" for at in range(5)))
    office.quotas("a,x,2,3", "a,z,0,4", "b,y,0,0", "b,w,0,4")
    ended = office.thai("check", *inputs(4))
    assert ended.errors == [
        "quotas.csv:2:min: ต้องมี “a: x” อย่างน้อย 2 คน แต่ในบัญชี “a: x” มี 3 คน เป็น “b: y” 3 คน"
        " ซึ่งรับได้ไม่เกิน 0 คน; ดูทางออกข้างล่าง",
        "quotas.csv: ทางออกที่ 1: ขยับโควตารวม 2 คน แล้วทั้ง 8 คนมีโอกาสได้รับเลือก; แก้ช่องต่อไปนี้ แล้วสั่งใหม่",
        "quotas.csv:4:max: ทางออกที่ 1: “b: y” ไม่เกิน 0; เปลี่ยนเป็น 2",
        "quotas.csv: ทางออกที่ 2: ขยับโควตารวม 2 คน แล้ว 5 จาก 8 คนมีโอกาสได้รับเลือก"
        " ที่ยังไม่มีโอกาส: p0, p1, p2; แก้ช่องต่อไปนี้ แล้วสั่งใหม่",
        "quotas.csv:2:min: ทางออกที่ 2: “a: x” อย่างน้อย 2; เปลี่ยนเป็น 0",
    ]
    assert office.check(4).errors[0] == (
        "quotas.csv:2:min: at least 2 “a: x” are asked for, but of the 3 in the pool 3 are “b: y”,"
        " of whom at most 0 may be taken; see the ways out below"
    )


def test_no_quota_gives_way_further_than_it_may(office):
    office.pool("id,a,b", *(f"p{at},x,y" for at in range(3)), *(f"q{at},z,w" for at in range(5)))
    header = "feature,value,min,max,min_flex,max_flex"
    office.quotas("a,x,2,3,1,3", "a,z,0,4,,", "b,y,0,0,0,1", "b,w,0,4,,", header=header)
    ended = office.check(4)
    assert [line for line in ended.errors[1:] if ":max: " in line or ":min: " in line] == [
        "quotas.csv:2:min: way out 1: at least 2 “a: x”; make it 1",
        "quotas.csv:4:max: way out 1: at most 0 “b: y”; make it 1",
    ]
    office.quotas("a,x,2,3,2,3", "a,z,0,4,,", "b,y,0,0,0,0", "b,w,0,4,,", header=header)
    assert office.check(4).errors[1] == (
        "quotas.csv: no change within min_flex and max_flex is enough;"
        " the ways out below go further: somebody has to decide"
    )
    assert office.thai("check", *inputs(4)).errors[1] == (
        "quotas.csv: ผ่อนภายใน min_flex และ max_flex แล้วยังไม่มีชุดใดครบโควตา;"
        " ทางออกต่อไปนี้เกินกว่านั้น ต้องให้ผู้มีอำนาจตัดสิน"
    )


@pytest.mark.parametrize(("seats", "code"), [(1, 0), (4, 0), (5, 3)])
def test_one_seat_all_seats_and_more_seats_than_people(office, seats, code):
    office.pool("id,a", "p,0", "q,0", "r,1", "s,1")
    office.quotas("a,0,0,9", "a,1,0,9")
    assert office.check(seats).code == code
    if code:
        assert office.thai("check", *inputs(seats)).errors == [
            "pool.csv: มีเพียง 4 คน น้อยกว่า 5 ที่นั่ง; เชิญคนเพิ่ม หรือลด --seats",
            "quotas.csv: ผ่อนโควตาอย่างเดียวไม่พอ; แก้ตามข้อข้างบนก่อน",
        ]


def test_no_feature_and_fifty(office):
    office.pool("id", "p", "q", "r")
    office.quotas()
    assert (
        office.check(2).out
        == "there are legal panels: 2 seats, 3 people, 3 of them have a chance\n"
    )
    names = [f"f{at}" for at in range(50)]
    office.pool(
        "id," + ",".join(names),
        *(f"p{at}," + ",".join("ab"[at >> bit & 1] for bit in range(50)) for at in range(16)),
    )
    office.quotas(
        *(f"{name},{value},1,7" for name in names[:3] for value in "ab"),
        *(f"{name},{value},0,8" for name in names[3:] for value in "ab"),
    )
    assert office.check(8).code == 0


def test_one_address_has_one_seat(office):
    office.pool("id,a,street", "p,0,หมู่ 1", "q,0,หมู่ 1 ", "r,0,หมู่ 1", "s,1,", "t,1,")
    office.quotas("a,0,2,2", "a,1,0,9")
    home = "--address-columns", "street"
    assert office.check(2).code == 0
    assert office.check(2, *home).errors[0] == (
        "quotas.csv:2:min: at least 2 “a: 0” are asked for, they live at 1 addresses;"
        " invite more of them, or lower this number"
    )
    office.quotas("a,0,0,9", "a,1,0,9")
    assert office.check(3, *home).code == 0
    assert office.thai("check", *inputs(4), *home).errors[0] == (
        "pool.csv: มีเพียง 3 ที่อยู่ น้อยกว่า 4 ที่นั่ง โดยที่อยู่เดียวกันได้ที่นั่งเดียว; เชิญคนเพิ่ม หรือลด --seats"
    )


def test_who_is_confirmed_may_be_too_many(office):
    office.pool("id,a", "p,0", "q,0", "r,1", "s,1")
    office.quotas("a,0,0,1", "a,1,0,2")
    office.put("in.csv", "id\np\nq\n")
    held = "--confirmed", "in.csv"
    assert office.check(2, *held).errors[0] == (
        "quotas.csv:2:max: 2 of the confirmed are “a: 0”, at most 1 may be; raise this number"
    )
    assert office.thai("check", *inputs(1), *held).errors[0] == (
        "quotas.csv: มีผู้ที่ยืนยันแล้ว 2 คน เกิน 1 ที่นั่ง; เพิ่ม --seats หรือตรวจแฟ้มผู้ที่ยืนยันแล้ว"
    )


def test_a_value_nobody_has_is_told_and_a_minimum_of_it_is_why(office):
    office.pool("id,a", "p,0", "q,1")
    office.quotas("a,0,0,2", "a,1,0,2", "a,2,0,1", "a,3,0,0")
    ended = office.thai("check", *inputs(2))
    assert ended.code == 0
    assert ended.errors == [
        "quotas.csv:4:value: เตือน: ไม่มีใครในบัญชีเป็น “a: 2”; ตรวจว่าสะกดตรงกันและเชิญครบทุกกลุ่มแล้ว"
    ]
    assert office.check(2).errors == [
        "quotas.csv:4:value: warning: nobody in the pool is “a: 2”;"
        " check the spelling, and whether all were invited"
    ]
    office.quotas("a,0,0,2", "a,1,0,2", "a,2,1,1")
    assert office.check(2).errors[0] == (
        "quotas.csv:4:min: at least 1 “a: 2” are asked for, the pool has 0;"
        " invite more of them, or lower this number"
    )
