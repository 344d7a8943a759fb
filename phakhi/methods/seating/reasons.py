"""Why there is no seating: what contradicts what, in which rows."""

from __future__ import annotations

from phakhi.methods.sentences import Sentence, Sentences, Words

_OTHER_TABLES = Words(
    "ใช้จำนวนโต๊ะอื่น (--tables) หรือขนาดโต๊ะอื่น (--sizes) หรือแก้แถวเหล่านี้",
    "ask for another number (--tables) or size (--sizes) of tables, or change these rows",
)
_ROWS = Words("แก้แถวเหล่านี้", "change these rows")
REASONS: Sentences = {
    "too_many_tables": Sentence(
        Words("มี {people} คน แต่ขอ {tables} โต๊ะ", "{tables} tables for {people} people"),
        Words("ลด --tables", "ask for fewer --tables"),
    ),
    "no_tables_fit": Sentence(
        Words(
            "{people} คน แบ่งเป็นโต๊ะละ {low}–{high} คนไม่ได้",
            "{people} people cannot be divided into tables of {low} to {high}",
        ),
        Words("ขยายช่วง --sizes เช่น {wider}", "widen --sizes, to {wider} for example"),
    ),
    "crowded": Sentence(
        Words(
            "{people} คนนั่งไม่พอดีกับ {tables} โต๊ะ โต๊ะละ {low}–{high} คน",
            "{people} people do not fit {tables} tables of {low} to {high}",
        ),
        Words("ขยายช่วง --sizes หรือจัดใหม่ด้วย seating assign", "widen --sizes, or assign anew"),
    ),
    "two_tables": Sentence(
        Words(
            "คนที่ต้องนั่งด้วยกัน (แถว {rows}) ถูกกำหนดไว้คนละโต๊ะ: {tables}",
            "those who sit together (rows {rows}) have fixed seats at different tables: {tables}",
        ),
        _ROWS,
    ),
    "together_large": Sentence(
        Words(
            "{people} คนต้องนั่งด้วยกัน (แถว {rows}) แต่โต๊ะหนึ่งนั่งได้ {high}",
            "{people} people sit together (rows {rows}), but a table seats {high}",
        ),
        _OTHER_TABLES,
    ),
    "together_apart": Sentence(
        Words(
            "แถว {rows} ต้องแยกโต๊ะเพราะ “{value}” แต่ต้องนั่งด้วยกันตามคอลัมน์ {tie}",
            "rows {rows} sit apart for “{value}”, but together by column {tie}",
        ),
        _ROWS,
    ),
    "fixed_beyond": Sentence(
        Words(
            "แถว {rows} มีที่ประจำโต๊ะ {table} แต่มี {tables} โต๊ะ",
            "rows {rows} are fixed at table {table}, but there are {tables} tables",
        ),
        _OTHER_TABLES,
    ),
    "fixed_many": Sentence(
        Words(
            "กำหนดให้ {people} คนนั่งโต๊ะ {table} (แถว {rows}) แต่นั่งได้ {high}",
            "{people} people are fixed at table {table} (rows {rows}), which seats {high}",
        ),
        _OTHER_TABLES,
    ),
    "fixed_apart": Sentence(
        Words(
            "แถว {rows} ต้องแยกโต๊ะเพราะ “{value}” แต่กำหนดไว้ที่โต๊ะ {table} ด้วยกัน",
            "rows {rows} sit apart for “{value}”, but are fixed at table {table} together",
        ),
        _ROWS,
    ),
    "apart_many": Sentence(
        Words(
            "{people} คนต้องแยกโต๊ะกันเพราะ “{value}” (แถว {rows}) แต่มี {tables} โต๊ะ",
            "{people} people sit apart for “{value}” (rows {rows}), but there are {tables} tables",
        ),
        _OTHER_TABLES,
    ),
    "leads_few": Sentence(
        Words(
            "ผู้ดำเนินวงแยกโต๊ะได้ {leads} โต๊ะ แต่มี {tables} โต๊ะ",
            "there are facilitators for {leads} tables, but {tables} tables",
        ),
        Words("เพิ่มผู้ดำเนินวง หรือลดจำนวนโต๊ะ", "name more facilitators, or ask for fewer tables"),
    ),
    "not_found": Sentence(
        Words(
            "หาที่นั่งที่ทำตามข้อกำหนดทั้งหมดไม่พบ สำหรับ {tables} โต๊ะ โต๊ะละ {size} คน",
            "no seating was found that keeps all demands at {tables} tables of {size}",
        ),
        Words(
            "ลดข้อกำหนด together, apart, fixed หรือเปลี่ยนจำนวนโต๊ะ",
            "ask less of together, apart and fixed, or for other tables",
        ),
    ),
    "conflict": Sentence(
        Words(
            "ข้อกำหนดต่อไปนี้ทำพร้อมกันไม่ได้ สำหรับ {tables} โต๊ะ โต๊ะละ {size} คน",
            "what follows cannot all be kept at {tables} tables of {size}",
        ),
        Words("ถอนหรือแก้ข้อใดข้อหนึ่ง", "give up or change any one of it"),
    ),
    "clash_together": Sentence(
        Words(
            "“{value}” นั่งด้วยกัน {people} คน (แถว {rows})",
            "“{value}”: {people} together (rows {rows})",
        ),
        _OTHER_TABLES,
    ),
    "clash_apart": Sentence(
        Words(
            "“{value}” แยกโต๊ะกัน {people} คน (แถว {rows})", "“{value}”: {people} apart (rows {rows})"
        ),
        _OTHER_TABLES,
    ),
    "clash_fixed": Sentence(
        Words(
            "{people} คนมีที่ประจำโต๊ะ {value} (แถว {rows})",
            "{people} fixed at table {value} (rows {rows})",
        ),
        _OTHER_TABLES,
    ),
    "clash_facilitator": Sentence(
        Words(
            "ทุกโต๊ะมีผู้ดำเนินวงหนึ่งคน จาก {people} คน (แถว {rows})",
            "a facilitator at each table, of {people} (rows {rows})",
        ),
        Words("เพิ่มผู้ดำเนินวง หรือลดจำนวนโต๊ะ", "name more facilitators, or ask for fewer tables"),
    ),
}
