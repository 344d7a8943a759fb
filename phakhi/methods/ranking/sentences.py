"""What `phakhi ranking …` has to say besides what every method may say."""

from __future__ import annotations

from phakhi.methods.sentences import Sentence, Sentences, Words

SENTENCES: Sentences = {
    "gap": Sentence(
        Words("“{value}” มีที่ว่างระหว่างเครื่องหมาย", "“{value}” has a place without an option"),
        Words(
            "เขียนชื่อตัวเลือกหน้าและหลัง > และ = ทุกตัว เช่น ก>ข=ค",
            "write an option on both sides of every > and =, as in a>b=c",
        ),
    ),
    "ranked_twice": Sentence(
        Words("จัดอันดับ “{value}” สองครั้งในบัตรเดียว", "“{value}” is ranked twice on one ballot"),
        Words("เหลือไว้ครั้งเดียว", "keep one of them"),
    ),
    "scored_twice": Sentence(
        Words("บัตรนี้ให้คะแนน “{value}” สองครั้ง", "this ballot scores “{value}” twice"),
        Words("เหลือไว้แถวเดียว", "keep one of the rows"),
    ),
    "bad_score": Sentence(
        Words("“{value}” ไม่ใช่คะแนน", "“{value}” is not a score"),
        Words(
            "เขียนตัวเลข เช่น 3 หรือ -1 หรือ 2.5 หรือเว้นว่างไว้",
            "write a number such as 3, -1 or 2.5, or leave the cell empty",
        ),
    ),
    "other_weight": Sentence(
        Words(
            "บัตร “{value}” มีน้ำหนัก {first} ในแถวก่อนหน้า",
            "ballot “{value}” has the weight {first} in a row above",
        ),
        Words("ให้ทุกแถวของบัตรเดียวกันมีน้ำหนักเท่ากัน", "give all rows of a ballot the same weight"),
    ),
    "bad_method": Sentence(
        Words("ไม่มีวิธี “{value}”", "there is no method “{value}”"),
        Words("เลือกจาก {methods}", "choose one of {methods}"),
    ),
    "bad_seats": Sentence(
        Words("--seats “{value}” ใช้ไม่ได้", "--seats cannot be “{value}”"),
        Words("ใช้เลขจำนวนเต็มตั้งแต่ 1 ขึ้นไป", "give a whole number of 1 or more"),
    ),
    "bad_seed": Sentence(
        Words("--seed “{value}” ไม่ใช่ข้อความ UTF-8", "--seed “{value}” is not UTF-8"),
        Words("พิมพ์ข้อความของสลากใหม่", "type the text of the lot again"),
    ),
    "too_many_seats": Sentence(
        Words("{seats} ที่ แต่มีเพียง {options} ตัวเลือก", "{seats} seats, but only {options} options"),
        Words("ลด --seats", "ask for fewer --seats"),
    ),
}
