"""What `commit` has to say before it fixes anything."""

from __future__ import annotations

from phakhi.methods.sentences import Sentence, Sentences, Words

_SELECT = Words(
    "สั่ง phakhi sortition select ใหม่พร้อม --panels",
    "run phakhi sortition select again, with --panels",
)

COMMITTING: Sentences = {
    "committed": Sentence(
        Words("โฟลเดอร์นี้ผูกมัดไปแล้ว", "this folder is committed already"),
        Words(
            "จับอีกครั้งในโฟลเดอร์ใหม่ด้วย --after โฟลเดอร์นี้ --reason เหตุผล",
            "draw again in a new folder, with --after this one and --reason",
        ),
    ),
    "no_reason": Sentence(
        Words("--after กับ --reason ต้องมาด้วยกัน", "--after and --reason go together"),
        Words("บอกเหตุผลที่ต้องจับอีกครั้ง จะเผยแพร่ด้วย", "say why there is another draw; it is published"),
    ),
    "no_source": Sentence(
        Words("ไม่รู้ว่าเลขจะมาจากไหน", "it is not clear where the number will come from"),
        Words(
            "ใส่ --beacon หรือ --at (อย่างเดียว) หรือ --dice หรือทั้งสองแหล่ง",
            "give one of --beacon and --at, or --dice, or both kinds",
        ),
    ),
    "bad_text": Sentence(
        Words("{option} “{value}” ใช้ไม่ได้", "{option} cannot be “{value}”"),
        Words("เขียนข้อความหนึ่งบรรทัด", "write one line of text"),
    ),
    "bad_time": Sentence(
        Words("“{value}” ไม่ใช่วันเวลา", "“{value}” is not a time"),
        Words(
            "เขียนเช่น 2027-01-31T10:00 (เวลาไทย)",
            "write it like 2027-01-31T10:00 (time in Thailand)",
        ),
    ),
    "not_ten": Sentence(
        Words(
            "มี {panels} ชุด ลูกเต๋าอย่างเดียวใช้กับ 10, 100, 1000 … ชุดเท่านั้น",
            "there are {panels} panels; dice alone need 10, 100, 1000 …",
        ),
        Words(
            "เพิ่ม --beacon หรือเลือกใหม่ด้วย --panels 1000", "add --beacon, or select with --panels 1000"
        ),
    ),
    "no_certificate": Sentence(
        Words("ไม่ใช่ใบรับรองของการเลือก", "is not the certificate of a selection"), _SELECT
    ),
    "no_panels": Sentence(Words("ยังไม่มีชุดให้จับ", "there are no panels to draw from"), _SELECT),
    "separator": Sentence(
        Words("“{value}” มี | หรือแท็บหรือขึ้นบรรทัดใหม่", "“{value}” holds |, a tab or a line break"),
        Words(
            "เปลี่ยนชื่อในโควตาและรายชื่อ แล้วเลือกใหม่ เพราะใช้คั่นในแฟ้มที่เผยแพร่",
            "rename it in quotas and pool and select again: it parts the published lines",
        ),
    ),
    "alike": Sentence(
        Words("“{trait}” เขียนออกมาเหมือนแถว {first}", "“{trait}” reads the same as row {first}"),
        Words("เปลี่ยนชื่อคุณลักษณะหรือค่า แล้วเลือกใหม่", "rename feature or value and select again"),
    ),
    "bad_salt": Sentence(
        Words("ไม่ใช่เลขฐานสิบหก 32 ตัว หรือซ้ำ", "is not 32 hexadecimal characters, or stands twice"),
        Words("ใช้ salts.csv เดิม หรือไม่ต้องใส่ --salts", "use the old salts.csv, or leave out --salts"),
    ),
    "no_salt": Sentence(
        Words("ไม่มีรหัสลับของ “{value}”", "has no salt for “{value}”"),
        Words("เพิ่มแถวนี้ หรือไม่ต้องใส่ --salts", "add the row, or leave out --salts"),
    ),
}
