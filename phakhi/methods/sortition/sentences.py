"""What `phakhi sortition …` has to say about its files besides what every method may say."""

from __future__ import annotations

from phakhi.methods.sentences import Sentence, Sentences, Words

_FIT = Words(
    "แก้ให้ตรงกันในแฟ้มใดแฟ้มหนึ่ง หรือสั่ง --unknown drop เพื่อตัดคนนี้ออก",
    "make the files agree, or leave such people out with --unknown drop",
)

READING: Sentences = {
    "bad_count": Sentence(
        Words("“{value}” ไม่ใช่จำนวนคน", "“{value}” is not a number of people"),
        Words("เขียนเลขจำนวนเต็มตั้งแต่ 0 ขึ้นไป เช่น 12", "write a whole number of 0 or more such as 12"),
    ),
    "low_above_high": Sentence(
        Words("อย่างน้อย {low} มากกว่าไม่เกิน {high}", "at least {low} is more than at most {high}"),
        Words("แก้ให้อย่างน้อยไม่มากกว่าไม่เกิน", "let the minimum be no larger than the maximum"),
    ),
    "low_flex_above": Sentence(
        Words(
            "ผ่อนได้ถึง {flex} สูงกว่าอย่างน้อย {low} ที่ตั้งไว้",
            "it may give way to {flex}, which is above the minimum of {low}",
        ),
        Words("ใส่เลขไม่เกิน {low} หรือเว้นว่างไว้", "write {low} or less, or leave the cell empty"),
    ),
    "high_flex_below": Sentence(
        Words(
            "ผ่อนได้ถึง {flex} ต่ำกว่าไม่เกิน {high} ที่ตั้งไว้",
            "it may give way to {flex}, which is below the maximum of {high}",
        ),
        Words("ใส่เลขตั้งแต่ {high} ขึ้นไป หรือเว้นว่างไว้", "write {high} or more, or leave the cell empty"),
    ),
    "quota_twice": Sentence(
        Words(
            "“{value}” ของลักษณะเดียวกันมีแล้วในแถว {first}",
            "“{value}” of the same feature stands in row {first} already",
        ),
        Words("รวมเป็นแถวเดียว", "make them one row"),
    ),
    "json": Sentence(
        Words("อ่านเป็น JSON ไม่ได้ ({reason})", "this cannot be read as JSON ({reason})"),
        Words("ตรวจวงเล็บและจุลภาค", "check brackets and commas"),
    ),
    "criteria": Sentence(
        Words("“{feature}” ไม่ได้เขียนตามแบบ", "“{feature}” is not written as it should be"),
        Words(
            'เขียนเป็น {{"ลักษณะ": {{"values": {{"ค่า": จำนวนคน}}}}}}',
            'write {{"feature": {{"values": {{"value": number of people}}}}}}',
        ),
    ),
    "id_semicolon": Sentence(
        Words("รหัส “{value}” มีเครื่องหมาย ;", "the id “{value}” holds a ;"),
        Words(
            "ใช้รหัสที่ไม่มี ; เพราะใช้คั่นรายชื่อในผลลัพธ์",
            "use ids without it: it separates ids in the outputs",
        ),
    ),
    "blank_value": Sentence(
        Words("ช่องนี้ว่าง จึงนับเข้าโควตาไม่ได้", "this cell is empty, so no quota can count it"),
        Words(
            "กรอกค่า หรือสั่ง --unknown drop เพื่อตัดคนที่ข้อมูลไม่ครบออก",
            "fill it in, or leave such people out with --unknown drop",
        ),
    ),
    "value_near": Sentence(
        Words(
            "“{value}” ไม่มีในโควตา คล้ายกับ {known}", "no quota knows “{value}”; near to it: {known}"
        ),
        _FIT,
    ),
    "value_unknown": Sentence(
        Words("“{value}” ไม่มีในโควตา ซึ่งมี {known}", "no quota knows “{value}”, only {known}"),
        _FIT,
    ),
    "not_in_pool": Sentence(
        Words("ไม่มี “{value}” ในแฟ้ม {pool}", "“{value}” is not in {pool}"),
        Words("แก้รหัสให้ตรงกัน หรือลบแถวนี้", "correct the id, or remove the row"),
    ),
    "in_both": Sentence(
        Words("“{value}” อยู่ในแฟ้ม {other} ด้วย", "“{value}” stands in {other}, too"),
        Words("คนหนึ่งอยู่ได้แฟ้มเดียว ลบแถวใดแถวหนึ่ง", "nobody is both: remove one of the rows"),
    ),
    "bad_seats": Sentence(
        Words("--seats “{value}” ใช้ไม่ได้", "--seats cannot be “{value}”"),
        Words("ใส่จำนวนที่นั่งเป็นเลขจำนวนเต็มตั้งแต่ 1 ขึ้นไป", "give a whole number of 1 or more"),
    ),
    "bad_panels": Sentence(
        Words("{option} “{value}” ใช้ไม่ได้", "{option} cannot be “{value}”"),
        Words("ใส่เลขจำนวนเต็มตั้งแต่ 1 ขึ้นไป เช่น 1000", "give a whole number of 1 or more such as 1000"),
    ),
    "bad_time": Sentence(
        Words("--time-limit “{value}” ใช้ไม่ได้", "--time-limit cannot be “{value}”"),
        Words("ใส่จำนวนวินาที เช่น 60", "give a number of seconds such as 60"),
    ),
    "bad_chance": Sentence(
        Words("“{value}” ไม่ใช่โอกาส", "“{value}” is not a probability"),
        Words("เขียนเลขตั้งแต่ 0 ถึง 1 เช่น 0.15", "write a number from 0 to 1 such as 0.15"),
    ),
    "bad_choice": Sentence(
        Words("{option} “{value}” ไม่มี", "there is no {option} “{value}”"),
        Words("เลือกจาก {known}", "choose one of {known}"),
    ),
    "committed": Sentence(
        Words(
            "โฟลเดอร์นี้ผูกพันกับสาธารณะแล้ว (มี commitment.json)",
            "this folder is committed to in public (it holds commitment.json)",
        ),
        Words("เลือกโฟลเดอร์ใหม่", "choose another folder"),
    ),
    "not_a_folder": Sentence(
        Words("ใช้เป็นโฟลเดอร์ผลลัพธ์ไม่ได้ ({reason})", "cannot be the folder of results ({reason})"),
        Words("เลือกโฟลเดอร์อื่นที่เขียนได้", "choose another that can be written to"),
    ),
    "not_a_lottery": Sentence(
        Words("ไม่มี {missing} ในโฟลเดอร์นี้", "there is no {missing} in this folder"),
        Words("ใช้โฟลเดอร์ที่ sortition select เขียนไว้", "give a folder that sortition select wrote"),
    ),
}

WARNINGS: Sentences = {
    "nobody_has": Sentence(
        Words(
            "เตือน: ไม่มีใครในบัญชีเป็น “{feature}: {value}”",
            "warning: nobody in the pool is “{feature}: {value}”",
        ),
        Words(
            "ตรวจว่าสะกดตรงกันและเชิญครบทุกกลุ่มแล้ว", "check the spelling, and whether all were invited"
        ),
    ),
    "dropped": Sentence(
        Words("เตือน: คนในแถวนี้ถูกตัดออก", "warning: who stands in this row was left out"),
        Words(
            "กรอกหรือแก้ช่องนี้หากควรมีสิทธิ", "fill in or correct this cell if they should have a chance"
        ),
    ),
    "near_certain": Sentence(
        Words(
            "เตือน: {count} คนแทบจะได้ที่นั่งแน่นอน (ตั้งแต่ร้อยละ {share}): {names}",
            "warning: {count} are as good as certain of a seat ({share} % or more): {names}",
        ),
        Words(
            "เชิญคนที่คล้ายกันเพิ่ม ผ่อนโควตา หรือใช้ --objective goldilocks"
            " เพราะที่นั่งที่รู้ล่วงหน้าชวนให้กรอกข้อมูลเท็จและเผยตัวบุคคล",
            "invite more people like them, ease a quota, or use --objective goldilocks:"
            " a seat known beforehand tempts to false answers and betrays who it is",
        ),
    ),
    "unselectable": Sentence(
        Words(
            "เตือน: {count} คนไม่อยู่ในชุดใดที่ครบโควตาเลย: {names}",
            "warning: {count} are on no panel that keeps the quotas: {names}",
        ),
        Words("ผ่อนโควตาหากควรมีสิทธิ", "ease a quota if they should have a chance"),
    ),
    "near_the_bound": Sentence(
        Words(
            "เตือน: บัญชีใหญ่ จึงใช้ชุดที่โอกาสเท่ากัน ซึ่งห่างจากขอบเขตที่พิสูจน์แล้วไม่เกิน {gap}",
            "warning: a large pool, so equally likely panels, at most {gap} off the proven bound",
        ),
        Words(
            "ใช้จับสลากสาธารณะได้ รายงานค่านี้ไปด้วย", "fit for a public draw; report this number with it"
        ),
    ),
    "time_over": Sentence(
        Words(
            "เตือน: หมดเวลาก่อนพิสูจน์ได้ว่าดีที่สุด (ห่างไม่เกิน {gap})",
            "warning: time was over before it was proven best (at most {gap} off)",
        ),
        Words("เพิ่ม --time-limit หากมีเวลา", "give a longer --time-limit if there is time"),
    ),
}
