"""What the public draw has to say besides what every method may say; verify.mjs says the same."""

from __future__ import annotations

from phakhi.methods.sentences import Sentence, Sentences, Words

_DOUBT = Words(
    "อย่าเชื่อชุดนี้ เก็บไว้และแจ้งผู้ตรวจสอบ", "do not trust this folder; keep it and tell an auditor"
)
_AGAIN = Words("ดาวน์โหลดแฟ้มที่เผยแพร่มาใหม่ทั้งชุด", "download the published files again")
_SELECT = Words(
    "สั่ง phakhi sortition select ใหม่พร้อม --panels",
    "run phakhi sortition select again, with --panels",
)

VERIFYING: Sentences = {
    "missing": Sentence(Words("ไม่มีแฟ้มนี้", "is missing"), _AGAIN),
    "form": Sentence(Words("รูปแบบไม่ถูกต้อง", "is not of the expected form"), _AGAIN),
    "changed": Sentence(
        Words("ไม่ใช่แฟ้มที่ผูกมัดไว้ ถูกแก้ไข", "is not what was committed to: it was changed"), _DOUBT
    ),
    "second": Sentence(
        Words(
            "มีคำผูกมัดอีกฉบับนอกเหนือจากลำดับ 1 ถึง {sequence}",
            "another commitment beside those numbered 1 to {sequence}",
        ),
        _DOUBT,
    ),
    "rewritten": Sentence(
        Words(
            "คำผูกมัดลำดับ {sequence} ไม่ใช่ฉบับที่ลำดับถัดไปอ้างถึง",
            "commitment {sequence} is not the one that the next names",
        ),
        _DOUBT,
    ),
    "seen_other": Sentence(
        Words(
            "คำผูกมัดลำดับ {sequence} ที่ท่านเก็บไว้ไม่ตรงกับที่เผยแพร่ จึงมีสองฉบับ",
            "the commitment {sequence} you kept is another: there were two",
        ),
        _DOUBT,
    ),
    "seen_later": Sentence(
        Words(
            "คำผูกมัดที่ท่านเก็บไว้เป็นลำดับ {sequence} ซึ่งใหม่กว่าชุดนี้",
            "the commitment you kept is number {sequence}, later than these files",
        ),
        _AGAIN,
    ),
    "traits": Sentence(
        Words("ค่าของบุคคลนี้ไม่ตรงกับโควตา", "this person's values are not those of the quotas"), _DOUBT
    ),
    "count": Sentence(
        Words("มี {found} ชุด ไม่ใช่ {wanted}", "has {found} panels, not {wanted}"), _DOUBT
    ),
    "size": Sentence(
        Words("ชุดนี้มี {found} คน ไม่ใช่ {wanted}", "this panel has {found} people, not {wanted}"),
        _DOUBT,
    ),
    "stranger": Sentence(
        Words("มีคนที่ไม่อยู่ในบัญชีรายชื่อ หรือซ้ำ", "names somebody who is not in the pool, or twice"), _DOUBT
    ),
    "quota": Sentence(
        Words(
            "ชุดนี้มี {trait} {found} คน ไม่อยู่ระหว่าง {low} ถึง {high}",
            "this panel has {found} of {trait}, not {low} to {high}",
        ),
        _DOUBT,
    ),
    "household": Sentence(
        Words("ชุดนี้มีสองคนจากครัวเรือนเดียวกัน", "this panel has two of one household"), _DOUBT
    ),
    "other_commitment": Sentence(
        Words("เป็นการจับของคำผูกมัดฉบับอื่น", "is the draw of another commitment"), _DOUBT
    ),
    "round": Sentence(
        Words("ไม่ใช่รอบของ drand ที่ผูกมัดไว้", "is not of the round of drand that was committed to"),
        _DOUBT,
    ),
    "signature": Sentence(
        Words("ลายเซ็นไม่ใช่ของ drand รอบ {round}", "the signature is not drand's for round {round}"),
        Words(
            "คัดลอกลายเซ็นของรอบนี้จาก drand ใหม่ ถ้ายังไม่ผ่านอย่าเชื่อผลนี้",
            "copy the round's signature from drand again; if it still fails, do not trust it",
        ),
    ),
    "dice": Sentence(
        Words("จำนวนลูกเต๋าไม่ตรงกับที่ผูกมัดไว้", "has not as many dice as were committed to"), _DOUBT
    ),
    "number": Sentence(
        Words("เลขหรือชุดไม่ตรงกับที่คำนวณได้ ({wanted})", "is not what follows: the number is {wanted}"),
        _DOUBT,
    ),
    "not_in_pool": Sentence(
        Words("ไม่มีบรรทัด {line} ในบัญชีรายชื่อ", "there is no line {line} in the pool"),
        Words(
            "พิมพ์รหัสและรหัสลับให้ตรงกับในใบทุกตัว ถ้ายังไม่พบให้ทักท้วง",
            "type id and salt exactly as on the slip; if it still is not there, object",
        ),
    ),
    "bad_slip": Sentence(
        Words("ต้องมีรหัสและรหัสลับ 32 ตัวจากใบ", "needs the id and the 32 characters of the salt"),
        Words("ใส่ --id และ --salt ตามใบ", "give --id and --salt as on the slip"),
    ),
}

_COMMITTING: Sentences = {
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

_DRAWING: Sentences = {
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

SENTENCES: Sentences = {**VERIFYING, **_COMMITTING, **_DRAWING}
