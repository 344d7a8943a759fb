"""What `phakhi seating …` has to say besides what every method may say."""

from __future__ import annotations

from phakhi.methods.seating.reasons import REASONS
from phakhi.methods.sentences import Sentence, Sentences, Words

_INPUT: Sentences = {
    "nobody": Sentence(
        Words("ไม่มีผู้เข้าร่วมสักคน", "there is nobody in it"),
        Words("เพิ่มผู้เข้าร่วมคนละแถว", "add one row a person"),
    ),
    "unknown_field": Sentence(
        Words(
            "ไม่มีคอลัมน์ “{value}” ใน {people} มีแต่ {present}",
            "{people} has no column “{value}”, only {present}",
        ),
        Words("แก้ชื่อให้ตรงกัน หรือลบแถวนี้", "correct the name, or remove the row"),
    ),
    "field_twice": Sentence(
        Words("“{value}” มีแล้วในแถว {first}", "“{value}” stands in row {first} already"),
        Words("เหลือไว้แถวเดียว", "keep one of the rows"),
    ),
    "bad_mode": Sentence(
        Words("ไม่รู้จักวิธี “{value}”", "“{value}” is no mode"),
        Words(
            "ใช้อย่างใดอย่างหนึ่ง: diversify, cluster, ignore, together, apart, fixed, facilitator",
            "use diversify, cluster, ignore, together, apart, fixed or facilitator",
        ),
    ),
    "bad_table": Sentence(
        Words("“{value}” ไม่ใช่หมายเลขโต๊ะ 1 ถึง {tables}", "“{value}” is no table from 1 to {tables}"),
        Words(
            "ใส่หมายเลขโต๊ะ หรือเว้นว่างถ้านั่งโต๊ะใดก็ได้",
            "give the table's number, or leave the cell empty for any table",
        ),
    ),
    "bad_yes": Sentence(
        Words(
            "“{value}” ไม่บอกว่าเป็นผู้ดำเนินวงหรือไม่",
            "“{value}” does not say whether this is a facilitator",
        ),
        Words("ใส่ yes หรือ ใช่ มิฉะนั้นเว้นว่าง", "write yes, or leave the cell empty"),
    ),
    "bad_count": Sentence(
        Words("{option} “{value}” ใช้ไม่ได้", "{option} cannot be “{value}”"),
        Words("ใช้เลขจำนวนเต็มตั้งแต่ 1 ขึ้นไป", "give a whole number of 1 or more"),
    ),
    "tables_or_sizes": Sentence(
        Words("ต้องบอก --tables หรือ --sizes อย่างใดอย่างหนึ่ง", "either --tables or --sizes is needed"),
        Words("ใช้อย่างเดียว", "give one of them"),
    ),
    "outs_same": Sentence(
        Words("--out และ --report เป็นแฟ้มเดียวกัน", "--out and --report are the same file"),
        Words("ตั้งชื่อแฟ้มหนึ่งเป็นอย่างอื่น", "give one of them another name"),
    ),
    "bad_sizes": Sentence(
        Words("--sizes “{value}” ใช้ไม่ได้", "--sizes cannot be “{value}”"),
        Words(
            "เขียนจำนวนน้อยสุดและมากสุดต่อโต๊ะ เช่น 8-12",
            "give the least and the most at a table, like 8-12",
        ),
    ),
}
_ALLOCATION: Sentences = {
    "bad_place": Sentence(
        Words("“{value}” ไม่ใช่เลขจำนวนเต็มตั้งแต่ 1", "“{value}” is not a whole number of 1 or more"),
        Words("ใช้แฟ้มที่ seating assign เขียนไว้", "use the file that seating assign wrote"),
    ),
    "unknown_person": Sentence(
        Words("ไม่มี “{value}” ใน {people}", "“{value}” is not in {people}"),
        Words("แก้รหัสให้ตรงกัน หรือเพิ่มแถวนี้ในแฟ้มนั้น", "correct the id, or add a row for it there"),
    ),
    "seat_twice": Sentence(
        Words(
            "“{value}” มีที่นั่งในรอบ {round} แล้วในแถว {first}",
            "“{value}” has a seat in round {round} already, in row {first}",
        ),
        Words("ลบแถวหนึ่ง", "remove one of the rows"),
    ),
    "round_missing": Sentence(
        Words("ไม่มีใครนั่งในรอบ {round}", "nobody sits in round {round}"),
        Words("รอบต้องนับจาก 1 โดยไม่เว้น", "rounds count from 1 without a gap"),
    ),
    "no_such_round": Sentence(
        Words(
            "--from-round {round} เกินจำนวนรอบในแฟ้ม ({rounds})",
            "--from-round {round} is beyond the {rounds} of the file",
        ),
        Words("ใช้รอบที่ยังไม่เริ่ม", "give a round that has not begun"),
    ),
    "seated_already": Sentence(
        Words("“{value}” มีที่นั่งอยู่แล้ว", "“{value}” has a seat already"),
        Words("ลบแถวนี้ คนที่มาตามที่จัดไว้ไม่ต้องระบุ", "remove the row: who was expected needs none"),
    ),
    "not_seated": Sentence(
        Words("“{value}” ไม่มีที่นั่งตั้งแต่รอบ {round}", "“{value}” has no seat from round {round} on"),
        Words("ลบแถวนี้", "remove the row"),
    ),
    "both_ways": Sentence(
        Words("“{value}” อยู่ใน {other} ด้วย", "“{value}” is in {other}, too"),
        Words("เหลือไว้แฟ้มเดียว", "keep it in one of the files"),
    ),
}
SENTENCES: Sentences = {**_INPUT, **_ALLOCATION, **REASONS}
PHASES = {"seating": Words("กำลังจัดที่นั่ง", "finding seats")}
