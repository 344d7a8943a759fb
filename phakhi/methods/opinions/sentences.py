"""What `phakhi opinions …` has to say besides what every method may say."""

from __future__ import annotations

from phakhi.methods.sentences import Sentence, Sentences, Words

SENTENCES: Sentences = {
    "bad_vote": Sentence(
        Words("“{value}” ไม่ใช่คะแนนเสียง", "“{value}” is not a vote"),
        Words("ใช้ 1, 0 หรือ -1", "write 1, 0 or -1"),
    ),
    "bad_time": Sentence(
        Words("“{value}” ไม่ใช่เวลาที่ใช้ได้", "“{value}” is not a time that can be used"),
        Words(
            "เขียนเป็นเลขจำนวนเต็ม เช่น มิลลิวินาทีตั้งแต่ ค.ศ. 1970",
            "write a whole number, such as milliseconds since 1970",
        ),
    ),
    "unknown_statement": Sentence(
        Words("ไม่มีข้อความ “{value}” ใน {comments}", "statement “{value}” is not in {comments}"),
        Words("แก้รหัสให้ตรงกัน หรือเพิ่มแถวนี้ในแฟ้มนั้น", "correct the id, or add a row for it there"),
    ),
    "bad_moderated": Sentence(
        Words("“{value}” ไม่ใช่ผลการกลั่นกรอง", "“{value}” is no result of moderation"),
        Words("ใช้ 1 รับ, 0 ยังไม่กลั่นกรอง หรือ -1 ไม่รับ", "write 1 accepted, 0 not yet or -1 refused"),
    ),
    "bad_meta": Sentence(
        Words("“{value}” ไม่บอกว่าใช่หรือไม่ใช่", "“{value}” says neither yes nor no"),
        Words("ใช้ 1 หรือ 0", "write 1 or 0"),
    ),
    "bad_agree": Sentence(
        Words("--agree “{value}” ใช้ไม่ได้", "--agree cannot be “{value}”"),
        Words("ใช้ 1 หรือ -1", "give 1 or -1"),
    ),
    "bad_history": Sentence(
        Words("แฟ้มนี้ไม่ใช่ประวัติของแผนที่ความคิดเห็น", "this is not the history of an opinion map"),
        Words(
            "ใช้แฟ้มที่คำสั่งนี้เขียนไว้ หรือลบแล้วเริ่มใหม่",
            "use the file this command wrote, or remove it to begin anew",
        ),
    ),
}
PHASES = {
    "directions": Words("หาทิศทางที่ความเห็นต่างกันมากที่สุด", "where opinions differ most"),
    "redraws": Words("ลองสุ่มคนซ้ำว่ากลุ่มยังเหมือนเดิมหรือไม่", "would other people give the same groups"),
}
