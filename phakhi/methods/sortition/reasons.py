"""Why no panel exists and what would have to give, as sentences."""

from __future__ import annotations

from phakhi.methods.sentences import Sentence, Sentences, Words

_INVITE = Words("เชิญคนเพิ่ม หรือลด --seats", "invite more people, or ask for fewer --seats")
_EASE = Words("ดูทางออกข้างล่าง", "see the ways out below")
_AGAIN = Words("แก้ช่องต่อไปนี้ แล้วสั่งใหม่", "change the cells below, then run it again")

INFEASIBLE: Sentences = {
    "too_few_people": Sentence(
        Words("มีเพียง {people} คน น้อยกว่า {seats} ที่นั่ง", "only {people} people for {seats} seats"),
        _INVITE,
    ),
    "too_few_homes": Sentence(
        Words(
            "มีเพียง {people} ที่อยู่ น้อยกว่า {seats} ที่นั่ง โดยที่อยู่เดียวกันได้ที่นั่งเดียว",
            "only {people} addresses for {seats} seats, and one address has one seat",
        ),
        _INVITE,
    ),
    "too_many_confirmed": Sentence(
        Words(
            "มีผู้ที่ยืนยันแล้ว {confirmed} คน เกิน {seats} ที่นั่ง",
            "{confirmed} are confirmed already for {seats} seats",
        ),
        Words("เพิ่ม --seats หรือตรวจแฟ้มผู้ที่ยืนยันแล้ว", "ask for more --seats, or check who is confirmed"),
    ),
    "too_few_have": Sentence(
        Words(
            "ต้องมี {name} อย่างน้อย {low} คน แต่ในบัญชีมี {people} คน",
            "at least {low} {name} are asked for, the pool has {people}",
        ),
        Words("เชิญคนกลุ่มนี้เพิ่ม หรือลดเลขในช่องนี้", "invite more of them, or lower this number"),
    ),
    "too_few_homes_have": Sentence(
        Words(
            "ต้องมี {name} อย่างน้อย {low} คน แต่อยู่กันเพียง {people} ที่อยู่",
            "at least {low} {name} are asked for, they live at {people} addresses",
        ),
        Words("เชิญคนกลุ่มนี้เพิ่ม หรือลดเลขในช่องนี้", "invite more of them, or lower this number"),
    ),
    "too_many_hold": Sentence(
        Words(
            "ผู้ที่ยืนยันแล้วเป็น {name} {people} คน เกิน {high} ที่ตั้งไว้",
            "{people} of the confirmed are {name}, at most {high} may be",
        ),
        Words("เพิ่มเลขในช่องนี้", "raise this number"),
    ),
    "lows_above_seats": Sentence(
        Words(
            "อย่างน้อยของทุกค่าใน “{feature}” รวมกันเป็น {sum} เกิน {seats} ที่นั่ง",
            "the minimums of “{feature}” add up to {sum}, there are {seats} seats",
        ),
        Words("ลดบางค่าให้รวมกันไม่เกิน {seats}", "lower some so that they add up to {seats} or less"),
    ),
    "highs_below_seats": Sentence(
        Words(
            "ไม่เกินของทุกค่าใน “{feature}” รวมกันเป็น {sum} ไม่ถึง {seats} ที่นั่ง",
            "the maximums of “{feature}” add up to {sum}, there are {seats} seats",
        ),
        Words(
            "เพิ่มบางค่าให้รวมกันอย่างน้อย {seats}", "raise some so that they add up to {seats} or more"
        ),
    ),
    "pair": Sentence(
        Words(
            "ต้องมี {name} อย่างน้อย {low} คน แต่ในบัญชี {name} มี {all} คน เป็น {other} {both} คน"
            " ซึ่งรับได้ไม่เกิน {most} คน",
            "at least {low} {name} are asked for, but of the {all} in the pool {both} are {other},"
            " of whom at most {most} may be taken",
        ),
        _EASE,
    ),
    "conflict": Sentence(
        Words("ข้อเหล่านี้เป็นจริงพร้อมกันไม่ได้: {th}", "these cannot hold together: {en}"), _EASE
    ),
    "beyond_flex": Sentence(
        Words(
            "ผ่อนภายใน min_flex และ max_flex แล้วยังไม่มีชุดใดครบโควตา",
            "no change within min_flex and max_flex is enough",
        ),
        Words(
            "ทางออกต่อไปนี้เกินกว่านั้น ต้องให้ผู้มีอำนาจตัดสิน",
            "the ways out below go further: somebody has to decide",
        ),
    ),
    "no_way_out": Sentence(
        Words("ผ่อนโควตาอย่างเดียวไม่พอ", "easing quotas is not enough"),
        Words("แก้ตามข้อข้างบนก่อน", "do what is said above first"),
    ),
    "way_out": Sentence(
        Words(
            "ทางออกที่ {way}: ขยับโควตารวม {size} คน แล้วทั้ง {all} คนมีโอกาสได้รับเลือก",
            "way out {way}: quotas give way by {size} in all, then all {all} people have a chance",
        ),
        _AGAIN,
    ),
    "way_out_for_some": Sentence(
        Words(
            "ทางออกที่ {way}: ขยับโควตารวม {size} คน แล้ว {people} จาก {all} คนมีโอกาสได้รับเลือก"
            " ที่ยังไม่มีโอกาส: {names}",
            "way out {way}: quotas give way by {size} in all, then {people} of {all} people have a"
            " chance; still without: {names}",
        ),
        _AGAIN,
    ),
    "ease_min": Sentence(
        Words("ทางออกที่ {way}: {name} อย่างน้อย {before}", "way out {way}: at least {before} {name}"),
        Words("เปลี่ยนเป็น {after}", "make it {after}"),
    ),
    "ease_max": Sentence(
        Words("ทางออกที่ {way}: {name} ไม่เกิน {before}", "way out {way}: at most {before} {name}"),
        Words("เปลี่ยนเป็น {after}", "make it {after}"),
    ),
    "eased_min": Sentence(
        Words(
            "เตือน: ผ่อน {name} อย่างน้อย {before} เหลือ {after}",
            "warning: at least {before} {name} became {after}",
        ),
        Words("บันทึกเหตุผลไว้ในรายงานการประชุม", "put the reason on record"),
    ),
    "eased_max": Sentence(
        Words(
            "เตือน: ผ่อน {name} ไม่เกิน {before} เป็น {after}",
            "warning: at most {before} {name} became {after}",
        ),
        Words("บันทึกเหตุผลไว้ในรายงานการประชุม", "put the reason on record"),
    ),
}
