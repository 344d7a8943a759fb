"""What `phakhi deliberation …` has to say besides what every method may say."""

from __future__ import annotations

from phakhi.methods.sentences import Sentence, Sentences, Words

SENTENCES: Sentences = {
    "scale": Sentence(
        Words("max {value} ไม่มากกว่า min {low}", "the max {value} is not above the min {low}"),
        Words(
            "ให้ max มากกว่า min ถ้ามาตรกลับด้านให้ใช้ recode",
            "make max larger; to turn a scale round use recode",
        ),
    ),
    "bad_code": Sentence(
        Words("“{value}” ไม่ใช่ตัวเลข", "“{value}” is not a number"),
        Words("เขียนตัวเลข เช่น 1 หรือ 0.5", "write a number such as 1 or 0.5"),
    ),
    "bad_recode": Sentence(
        Words("อ่าน “{value}” เป็นการแปลงรหัสไม่ได้", "“{value}” does not say what becomes what"),
        Words(
            "เขียน เดิม=ใหม่ คั่นด้วย ; เช่น 5=1;4=2 หรือ 98= ให้เป็นไม่ตอบ",
            "write old=new joined by ; as in 5=1;4=2, or 98= for no answer",
        ),
    ),
    "recode_twice": Sentence(
        Words("แปลงรหัส “{value}” สองครั้ง", "“{value}” is recoded twice"),
        Words("เหลือไว้ครั้งเดียว", "keep one of them"),
    ),
    "off_scale": Sentence(
        Words("“{value}” ไม่อยู่ระหว่าง {low} ถึง {high}", "“{value}” is not between {low} and {high}"),
        Words(
            "ใช้ค่าบนมาตร ทั้งในช่อง recode (หลัง =) และช่อง correct",
            "use a number of the scale, in recode (after =) as in correct",
        ),
    ),
    "out_of_range": Sentence(
        Words(
            "“{value}” ไม่อยู่ระหว่าง {low} ถึง {high} และไม่ใช่รหัสไม่ตอบ",
            "“{value}” is not between {low} and {high}, nor a missing code",
        ),
        Words(
            "แก้คำตอบ หรือเพิ่มรหัสนี้ในช่อง missing ของแฟ้มคำถาม",
            "correct it, or add the code to missing in the file of the items",
        ),
    ),
    "bad_weight": Sentence(
        Words("“{value}” ไม่ใช่น้ำหนัก", "“{value}” is not a weight"),
        Words("เขียนตัวเลขมากกว่า 0 หรือลบแถวนี้", "write a number above 0, or remove the row"),
    ),
    "one_arm": Sentence(
        Words("คอลัมน์นี้ไม่ได้แยกกลุ่มทดลองกับกลุ่มควบคุม", "this does not tell controls from participants"),
        Words(
            "เขียน control หรือ ควบคุม ให้กลุ่มควบคุม และคำอื่นให้ผู้เข้าร่วม",
            "write control for the controls and something else for participants",
        ),
    ),
    "bad_share": Sentence(
        Words("“{value}” ไม่ใช่สัดส่วน", "“{value}” is not a share"),
        Words("เขียนตัวเลขมากกว่า 0 เช่น 0.52 หรือ 52", "write a number above 0 such as 0.52 or 52"),
    ),
    "share_sum": Sentence(
        Words(
            "สัดส่วนของ “{variable}” รวมกันได้ {total}", "the shares of “{variable}” sum to {total}"
        ),
        Words("ให้รวมกันได้ 1 หรือ 100", "let them sum to 1 or to 100"),
    ),
    "no_share": Sentence(
        Words("ไม่มีสัดส่วนของ “{value}” ในแฟ้ม {margins}", "{margins} has no share of “{value}”"),
        Words("เพิ่มแถวหนึ่งในแฟ้มนั้น หรือเว้นช่องนี้ว่าง", "add a row there, or leave this cell empty"),
    ),
    "nobody": Sentence(
        Words("ไม่มีใครในแฟ้ม {waves} เป็น “{value}” (หรือไม่มีในกลุ่มใดกลุ่มหนึ่ง)",
              "nobody in {waves}, or in one of its arms, is “{value}”"),
        Words("รวมค่านี้กับค่าอื่น", "join it with another value"),
    ),
    "bad_trim": Sentence(
        Words("--trim “{value}” ใช้ไม่ได้", "--trim cannot be “{value}”"),
        Words(
            "เขียนขอบล่างและขอบบนเป็นเท่าของน้ำหนักเฉลี่ย เช่น 0.2-5",
            "give the least and the largest as multiples of the mean weight, such as 0.2-5",
        ),
    ),
}  # fmt: skip
