"""What `phakhi network …` has to say besides what every method may say."""

from __future__ import annotations

from phakhi.methods.sentences import Sentence, Sentences, Words

SENTENCES: Sentences = {
    "unknown_node": Sentence(
        Words("ไม่มี “{value}” ในแฟ้ม {nodes}", "“{value}” is not in {nodes}"),
        Words("แก้รหัสให้ตรงกัน หรือเพิ่มแถวนี้ในแฟ้มนั้น", "correct the id, or add a row for it there"),
    ),
    "self_loop": Sentence(
        Words("“{value}” มีสายสัมพันธ์กับตัวเอง", "“{value}” is tied to itself"),
        Words("แก้ปลายทาง หรือลบแถวนี้", "correct the target, or remove the row"),
    ),
    "tie_twice": Sentence(
        Words(
            "คู่นี้มีแล้วในแถว {first} ด้วยประเภทเดียวกัน",
            "this pair stands in row {first} already, with the same type",
        ),
        Words(
            "ลบแถวหนึ่ง หรือแยกประเภทให้ต่างกัน", "remove one of the rows, or give them different types"
        ),
    ),
}

PHASES = {
    "betweenness": Words("ใครคั่นกลางระหว่างใคร", "who stands between whom"),
    "closeness": Words("ใครอยู่ใกล้ทุกคน", "who is near to all"),
    "communities": Words("กลุ่มที่ผูกพันกันแน่น", "closely tied groups"),
    "robustness": Words("เครือข่ายทนต่อการถอนตัวเพียงใด", "how it stands members leaving"),
}
