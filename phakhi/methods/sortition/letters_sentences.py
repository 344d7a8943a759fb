"""What `phakhi sortition letters` has to say."""

from __future__ import annotations

from phakhi.methods.sentences import Sentence, Sentences, Words

LETTERS: Sentences = {
    "bad_size": Sentence(
        Words("“{value}” ไม่ใช่จำนวนครัวเรือนหรือที่อยู่", "“{value}” is not a number of addresses"),
        Words("เขียนเลขจำนวนเต็มตั้งแต่ 0 ขึ้นไป", "write a whole number of 0 or more"),
    ),
    "bad_rate": Sentence(
        Words("“{value}” ไม่ใช่อัตราตอบรับ", "“{value}” is not a share of answers"),
        Words("เขียนเลขมากกว่า 0 ถึง 1 เช่น 0.05", "write a number above 0, up to 1, such as 0.05"),
    ),
    "rate_twice": Sentence(
        Words("“{value}” มีแล้วข้างบน", "“{value}” stands above already"),
        Words("เหลือไว้แถวเดียว", "keep one of the rows"),
    ),
    "not_an_area": Sentence(
        Words("ไม่มี “{value}” ในแฟ้ม {areas}", "“{value}” is not in {areas}"),
        Words("แก้ชื่อให้ตรงกัน หรือลบแถวนี้", "correct the name, or remove the row"),
    ),
    "no_rate": Sentence(
        Words("ไม่มีอัตราตอบรับของ “{value}”", "there is no response for “{value}”"),
        Words("เพิ่มแถวหนึ่ง", "add a row"),
    ),
    "too_many_letters": Sentence(
        Words(
            "จดหมาย {letters} ฉบับ แต่ทุกพื้นที่รวมกันมี {room} ที่อยู่",
            "{letters} letters, but all areas together have {room} addresses",
        ),
        Words("ลด --letters", "ask for fewer --letters"),
    ),
}
