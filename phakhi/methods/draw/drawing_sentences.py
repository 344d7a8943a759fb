"""What `draw` has to say about the number it was given."""

from __future__ import annotations

from phakhi.methods.sentences import Sentence, Sentences, Words

DRAWING: Sentences = {
    "drawn": Sentence(
        Words("จับไปแล้วด้วยเลขอื่น", "was drawn already, with another number"),
        Words(
            "ผลเดิมยังคงอยู่ ถ้าต้องจับอีกให้ผูกมัดใหม่พร้อมเหตุผล",
            "it stands; another draw needs a new commitment with a reason",
        ),
    ),
    "source_wanted": Sentence(
        Words("ผูกมัดแหล่งนี้ไว้แต่ยังไม่ได้ใส่", "was committed to and is not given"),
        Words("ใส่ให้ครบทุกแหล่งที่ผูกมัด", "give every source of the commitment"),
    ),
    "source_unwanted": Sentence(
        Words("ไม่ได้ผูกมัดแหล่งนี้ไว้", "was not committed to"),
        Words("ใช้เฉพาะแหล่งที่ผูกมัด", "use only the sources of the commitment"),
    ),
    "bad_beacon": Sentence(
        Words("ไม่ใช่ รอบ:ลายเซ็น 96 ตัว", "is not ROUND:SIGNATURE of 96 characters"),
        Words("คัดลอก round และ signature ของรอบนั้น", "copy round and signature of that round"),
    ),
    "other_round": Sentence(
        Words(
            "รอบ {value} ไม่ใช่รอบ {round} ที่ผูกมัดไว้", "round {value} is not round {round} as committed"
        ),
        Words("ใช้รอบที่ผูกมัดไว้เท่านั้น", "use the round of the commitment"),
    ),
    "bad_dice": Sentence(
        Words("“{value}” ไม่ใช่ตัวเลข {digits} หลัก", "“{value}” is not {digits} digits"),
        Words("ทอยลูกเต๋าสิบหน้าให้ครบ เขียนเรียงกัน เช่น 042", "write the dice in order, such as 042"),
    ),
}
