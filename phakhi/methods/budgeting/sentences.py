"""What `phakhi budgeting …` has to say besides what every method may say."""

from __future__ import annotations

from phakhi.methods.sentences import Sentence, Sentences, Words

_RENAME = Words("แก้ให้ตรงกับรหัสในส่วน PROJECTS", "correct it to an id of the section PROJECTS")
_VOTE = Words(
    "แก้บัตรนี้ หรือแก้ข้อกำหนดในส่วน META", "correct the ballot, or the limit in the section META"
)

SENTENCES: Sentences = {
    "outside_sections": Sentence(
        Words("แถวนี้อยู่ก่อนส่วน META", "this row stands before the section META"),
        Words(
            "เริ่มแฟ้มด้วยแถว META แล้วตามด้วย PROJECTS และ VOTES",
            "begin the file with a row META, then PROJECTS and VOTES",
        ),
    ),
    "section_twice": Sentence(
        Words("ส่วน {name} มีแล้วในแถว {first}", "the section {name} begins in row {first} already"),
        Words("รวมเป็นส่วนเดียว", "put both into one"),
    ),
    "no_section": Sentence(
        Words("ไม่มีส่วน {name}", "there is no section {name}"),
        Words("เพิ่มแถว {name} และหัวตารางของส่วนนั้น", "add a row {name} and its header"),
    ),
    "no_key": Sentence(
        Words("ส่วน META ไม่มีค่านี้", "the section META does not say this"),
        Words("เพิ่มแถวนี้ในส่วน META", "add a row for it to the section META"),
    ),
    "bad_amount": Sentence(
        Words("“{value}” ไม่ใช่จำนวนที่ใช้ได้", "“{value}” is no amount that can be used"),
        Words(
            "เขียนเป็นตัวเลขตั้งแต่ 0 ขึ้นไป เช่น 1200 หรือ 12.5 โดยไม่คั่นหลักพัน",
            "write a number of 0 or more such as 1200 or 12.5, thousands not separated",
        ),
    ),
    "bad_vote_type": Sentence(
        Words("ไม่รู้จักบัตรแบบ “{value}”", "“{value}” is no type of ballot"),
        Words("ใช้แบบใดแบบหนึ่งใน {known}", "use one of {known}"),
    ),
    "bad_count": Sentence(
        Words("เขียนไว้ {value} แต่นับได้ {counted}", "it says {value}, the file has {counted}"),
        Words(
            "แก้จำนวนนี้ หรือหาแถวที่ขาดหรือเกิน", "correct it, or find the rows that lack or are too many"
        ),
    ),
    "unknown_project": Sentence(
        Words("ไม่มีโครงการ “{value}”", "there is no project “{value}”"), _RENAME
    ),
    "blank_name": Sentence(
        Words("มีชื่อโครงการว่างอยู่ในบัตร", "the ballot names a project that is empty"),
        Words("ลบจุลภาคที่เกิน", "remove the comma that is too much"),
    ),
    "project_twice": Sentence(
        Words("บัตรนี้มีโครงการ “{value}” ซ้ำ", "the ballot names “{value}” more than once"),
        Words("เหลือไว้ครั้งเดียว", "name it once"),
    ),
    "points_length": Sentence(
        Words(
            "มีคะแนน {points} ค่า แต่มีโครงการ {projects} โครงการ",
            "there are {points} points for {projects} projects",
        ),
        Words("ให้มีคะแนนหนึ่งค่าต่อหนึ่งโครงการ", "give one number for each project"),
    ),
    "bad_length": Sentence(
        Words(
            "บัตรนี้มี {value} โครงการ ต้องมี {min} ถึง {max}",
            "the ballot names {value} projects, it must be {min} to {max}",
        ),
        _VOTE,
    ),
    "bad_points": Sentence(
        Words(
            "ให้คะแนน {value} เกินกว่า {max}",
            "a project has {value} points, at most {max} may be given",
        ),
        _VOTE,
    ),
    "bad_sum_points": Sentence(
        Words(
            "คะแนนรวม {value} เกินกว่า {max}",
            "the points add up to {value}, at most {max} may be given",
        ),
        _VOTE,
    ),
    "few_points": Sentence(
        Words("คะแนนรวม {value} น้อยกว่า {min}", "the points add up to {value}, less than {min}"),
        _VOTE,
    ),
    "too_dear": Sentence(
        Words(
            "โครงการในบัตรรวม {value} เกินงบประมาณ {max}",
            "the ballot's projects cost {value}, over {max}",
        ),
        _VOTE,
    ),
    "bad_pots": Sentence(
        Words("อ่านงบประมาณย่อย “{value}” ไม่ได้", "the budgets “{value}” cannot be read"),
        Words(
            'เขียนเช่น {{"ถนน": 1000, "สวน": 500}}',
            'write them like {{"roads": 1000, "parks": 500}}',
        ),
    ),
    "no_labels": Sentence(
        Words(
            "มีงบประมาณย่อย แต่ไม่มีโครงการใดมีค่าในคอลัมน์ {columns}",
            "there are budgets, but no project has a value in a column {columns}",
        ),
        Words(
            "เพิ่มคอลัมน์นี้ในส่วน PROJECTS หรือลบแถวนี้ในส่วน META",
            "add the column to the section PROJECTS, or remove this row from META",
        ),
    ),
    "comma_in_id": Sentence(
        Words("รหัสโครงการ “{value}” มีจุลภาค", "the id “{value}” holds a comma"),
        Words(
            "ใช้รหัสที่ไม่มีจุลภาค เพราะบัตรคั่นโครงการด้วยจุลภาค",
            "use one without: on ballots commas stand between projects",
        ),
    ),
    "low_points": Sentence(
        Words(
            "ให้คะแนน {value} น้อยกว่า {min}",
            "a project has {value} points, at least {min} must be given",
        ),
        _VOTE,
    ),
    "bad_choice": Sentence(
        Words("{option} “{value}” ใช้ไม่ได้", "{option} cannot be “{value}”"),
        Words("ใช้ค่าใดค่าหนึ่งใน {known}", "use one of {known}"),
    ),
    "bad_increment": Sentence(
        Words("--increment “{value}” ใช้ไม่ได้", "--increment cannot be “{value}”"),
        Words("ใช้จำนวนเงินที่มากกว่า 0", "give an amount above 0"),
    ),
    "bad_tie_break": Sentence(
        Words("--tie-break “{value}” ใช้ไม่ได้", "--tie-break cannot be “{value}”"),
        Words(
            "เรียง cost และ votes ตามต้องการ แล้วจบด้วย lot:ข้อความ",
            "list cost and votes as wanted and end with lot:SEED",
        ),
    ),
    "no_receipts": Sentence(
        Words("ผลนี้ไม่ได้ใช้เงินส่วนแบ่งของผู้ลงคะแนน จึงไม่มีใบรับ", "here no voter's share paid for anything"),
        Words(
            "ใช้ --rule mes หรือ phragmen และ --comparison none",
            "use --rule mes or phragmen, and --comparison none",
        ),
    ),
    "bad_ending": Sentence(
        Words("ชื่อแฟ้มต้องลงท้ายด้วย .pb หรือ .csv", "the name must end in .pb or .csv"),
        Words("เปลี่ยนนามสกุลของแฟ้ม", "give it such a name"),
    ),
}
