"""What every method may have to say, in Thai and English: what is wrong, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from phakhi.methods.faults import Fault

Language = Literal["th", "en"]


class Words(NamedTuple):
    th: str
    en: str


class Sentence(NamedTuple):
    what: Words
    remedy: Words


Sentences = Mapping[str, Sentence]

_SAVE_AS = Words(
    "เปิดในโปรแกรมตารางแล้วบันทึกใหม่เป็น CSV UTF-8", "open it in a spreadsheet and save it as CSV UTF-8"
)
SENTENCES: Sentences = {
    "file_missing": Sentence(
        Words("เปิดแฟ้มนี้ไม่ได้ ({reason})", "cannot be opened ({reason})"),
        Words("ตรวจชื่อแฟ้มและสิทธิ์การอ่าน", "check the name and whether you may read it"),
    ),
    "encoding": Sentence(
        Words("ตัวอักษรในช่องนี้ไม่ใช่ UTF-8", "this cell is not UTF-8"),
        _SAVE_AS,
    ),
    "quotes": Sentence(
        Words("อ่านแถวนี้เป็น CSV ไม่ได้ ({reason})", "this row cannot be read as CSV ({reason})"),
        Words(
            "ตรวจเครื่องหมายคำพูด ช่องที่มีคำพูดต้องปิดให้ครบ และเขียนเครื่องหมายข้างในซ้ำสองครั้ง",
            "check the quotation marks: close each cell's, and double those inside",
        ),
    ),
    "no_header": Sentence(
        Words("ไม่มีแถวหัวตาราง", "there is no header row"),
        Words("ใส่ชื่อคอลัมน์ในแถวแรก", "put the names of the columns into the first row"),
    ),
    "header_twice": Sentence(
        Words("มีคอลัมน์ชื่อนี้มากกว่าหนึ่งคอลัมน์", "more than one column has this name"),
        Words("เปลี่ยนชื่อหรือลบคอลัมน์ที่ซ้ำ", "rename or remove the other"),
    ),
    "no_column": Sentence(
        Words("ไม่มีคอลัมน์นี้ มีแต่ {present}", "there is no such column, only {present}"),
        Words("เพิ่มคอลัมน์นี้ หรือแก้ชื่อให้ตรงกัน", "add it, or correct the name"),
    ),
    "too_many_cells": Sentence(
        Words(
            "แถวนี้มี {cells} ช่อง แต่หัวตารางมี {columns}",
            "this row has {cells} cells, the header {columns}",
        ),
        Words(
            "ใส่เครื่องหมายคำพูดคร่อมข้อความที่มีจุลภาค หรือลบช่องที่เกิน",
            "put text that holds commas in quotation marks, or remove what is too much",
        ),
    ),
    "blank": Sentence(
        Words("ช่องนี้ว่าง", "this cell is empty"),
        Words("กรอกค่า หรือลบทั้งแถว", "fill it in, or remove the row"),
    ),
    "id_twice": Sentence(
        Words("“{value}” มีแล้วในแถว {first}", "“{value}” stands in row {first} already"),
        Words("ให้แต่ละแถวมีรหัสของตัวเอง", "give every row an id of its own"),
    ),
    "bad_number": Sentence(
        Words("“{value}” ไม่ใช่ตัวเลขที่ใช้ได้", "“{value}” is not a number that can be used"),
        Words(
            "เขียนเป็นตัวเลขตั้งแต่ 0 ขึ้นไป เช่น 2 หรือ 0.5 หรือเว้นว่างไว้",
            "write a number of 0 or more such as 2 or 0.5, or leave the cell empty",
        ),
    ),
    "bad_option": Sentence(
        Words("{option} “{value}” ใช้ไม่ได้", "{option} cannot be “{value}”"),
        Words("ใช้เลขจำนวนเต็มตั้งแต่ 0 ขึ้นไป", "give a whole number of 0 or more"),
    ),
    "usage": Sentence(
        Words("คำสั่งไม่ถูกต้อง ({reason})", "this is not how it is called ({reason})"),
        Words("ดูวิธีใช้ด้วย --help", "see --help"),
    ),
    "out_folder": Sentence(
        Words("เขียนแฟ้มนี้ไม่ได้ ({reason})", "cannot be written ({reason})"),
        Words("สร้างโฟลเดอร์ก่อน หรือเลือกที่อื่นที่เขียนได้", "make the folder, or choose another"),
    ),
    "out_is_input": Sentence(
        Words("แฟ้มผลลัพธ์เป็นแฟ้มเดียวกับข้อมูลเข้า", "the output is one of the inputs"),
        Words("ตั้งชื่อแฟ้มผลลัพธ์เป็นอย่างอื่น", "give it another name"),
    ),
    "out_twice": Sentence(
        Words("แฟ้มผลลัพธ์สองแฟ้มมีชื่อเดียวกัน", "two of the outputs are the same file"),
        Words("ตั้งชื่อแฟ้มหนึ่งเป็นอย่างอื่น", "give one of them another name"),
    ),
    "internal": Sentence(
        Words("โปรแกรมผิดพลาดเอง ไม่ใช่ข้อมูลของท่าน", "the program failed, not your data"),
        Words("ส่งข้อความข้างบนนี้ให้ผู้ดูแลระบบ", "send the lines above to the administrator"),
    ),
}


def in_words(fault: Fault, sentences: Sentences, language: Language) -> str:
    """`file:row:column: what is wrong; what to do`, on one line whatever a cell holds."""
    what, remedy = (getattr(words, language) for words in sentences[fault.code])
    told = f"{what.format(**fault.given)}; {remedy.format(**fault.given)}"
    return " ".join(f"{place(fault)}: {told}".splitlines())


def place(fault: Fault) -> str:
    return f"{fault.file}:{fault.row}:{fault.column}" if fault.row else fault.file
