"""The nine factors of a strong and lasting network (S2, R144) and the culture list (R145)."""

from __future__ import annotations

from phakhi.core.presets import Term, Terms
from phakhi.surveys.instruments.wording import Question, scale

VERSION = "factors-1"

FACTORS = Terms(
    Term(
        "1",
        "มีผู้นำที่ทุกฝ่ายยอมรับ",
        "There are leaders whom every side accepts",
        "ใครก็ได้ที่ทุกฝ่ายเชื่อถือ จะอยู่หน่วยงานใดก็ได้",
        "Anybody whom every side believes, from any organisation",
    ),
    Term(
        "2",
        "มีคนเชื่อมให้ต่างฝ่ายมาเจอกัน",
        "There are people who bring different sides together",
        "คนที่พูดได้กับหลายวง และพาเรื่องข้ามวงไปได้",
        "Who can talk to many circles and carry things across",
    ),
    Term(
        "3",
        "มีผู้จัดการเครือข่ายที่ทำหน้าที่จริง",
        "There is a network manager who does the work",
        "มีสัญญาหรือมอบหมายชัดเจน และเป็นกลาง",
        "With a contract or clear task, and impartial",
    ),
    Term(
        "4",
        "ความสัมพันธ์เป็นทางการ มีคณะและหน้าที่ชัด",
        "Relations are formal, with bodies and clear duties",
        "มีคำสั่งหรือบันทึกข้อตกลง ใครทำอะไรเขียนไว้",
        "There is an order or memorandum; who does what is written down",
    ),
    Term(
        "5",
        "ติดต่อประสานงานกันสม่ำเสมอตลอดปี",
        "Partners are in touch steadily, all year round",
        "ไม่ใช่เจอกันเฉพาะเวลามีงานหรือมีงบ",
        "Not only when there is an event or money",
    ),
    Term(
        "6",
        "ภาคีไว้ใจกัน",
        "Partners trust each other",
        "กล้าฝากงาน กล้าบอกปัญหา",
        "They dare to hand over work and to name problems",
    ),
    Term(
        "7",
        "วัฒนธรรมการทำงานเอื้อต่อการทำงานร่วมกันในพื้นที่",
        "The way of working helps joint work in the area",
        "ดูรายการข้อย่อยด้านล่าง",
        "See the list below",
    ),
    Term(
        "8",
        "ใช้สัญญาหรือข้อตกลงเป็นเครื่องมือทำงาน",
        "Contracts and agreements are used as tools",
        "ระบุผลงาน เวลา และใครรับผิดชอบ",
        "They name results, time and who answers for them",
    ),
    Term(
        "9",
        "ใช้เครื่องมือการมีส่วนร่วมที่เหมาะกับเรื่อง",
        "Participation tools fit the matter",
        "เช่น เวทีเสวนา ประชาพิจารณ์ ลูกขุนพลเมือง",
        "For example dialogue, hearing, citizens' jury",
    ),
)

DEGREE = scale(
    ("ยังไม่มี", "Not there yet"),
    ("มีน้อย", "A little"),
    ("มีปานกลาง", "Somewhat"),
    ("มีมาก", "A lot"),
    ("มีเต็มที่", "Fully"),
)

CULTURE = Terms(
    Term("adapts", "ปรับตัวเมื่อสถานการณ์เปลี่ยน", "Adapts when the situation changes"),
    Term("delegates", "ให้คนหน้างานตัดสินใจเองได้", "Staff at the front may decide"),
    Term("reaches_means", "เข้าถึงคน เงิน ของที่ต้องใช้ได้", "Can reach the people and means it needs"),
    Term("hears", "รับฟังเสียงจากข้างนอก", "Open to what outsiders say"),
    Term("new_ways", "กล้าลองวิธีทำงานใหม่", "Tries new ways of working"),
    Term("crosses_offices", "เจ้าหน้าที่ทำงานข้ามหน่วยงานได้", "Staff can work across offices"),
    Term("people_first", "เอาชุมชนและผู้รับบริการเป็นหลัก", "Puts community and users first"),
    Term("heads_connect", "ผู้บริหารเชื่อมกับหน่วยงานอื่นเก่ง", "Its heads connect well with others"),
    Term("users_join", "ผู้รับบริการมีส่วนร่วมจริง", "Users really take part"),
    Term("partners", "เป็นหุ้นส่วนกับภาคส่วนอื่น", "Is a partner of other sectors"),
    Term("differing", "ต่อกับชุมชนที่แตกต่างหลากหลายได้", "Links to differing communities"),
    Term("outside", "มีเพื่อนร่วมงานนอกพื้นที่", "Has links outside the area"),
)
CULTURE_FACTOR = "7"


def factor_question(term: Term) -> Question:
    return Question(f"factor-{term.code}", term.th, term.en, DEGREE)


def trait_question(term: Term) -> Question:
    return Question(term.code, term.th, term.en, DEGREE)
