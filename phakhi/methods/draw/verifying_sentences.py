"""What `verify` has to say; words.mjs says the same."""

from __future__ import annotations

from phakhi.methods.sentences import Sentence, Sentences, Words

_DOUBT = Words(
    "อย่าเชื่อชุดนี้ เก็บไว้และแจ้งผู้ตรวจสอบ", "do not trust this folder; keep it and tell an auditor"
)
_AGAIN = Words("ดาวน์โหลดแฟ้มที่เผยแพร่มาใหม่ทั้งชุด", "download the published files again")
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
