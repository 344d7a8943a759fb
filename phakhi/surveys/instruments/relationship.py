"""The yearly roster: facts of working together, then trust and value (after PARTNER, Varda)."""

from __future__ import annotations

from phakhi.core.presets import FREQUENCIES, INTENSITIES, Term, Terms
from phakhi.surveys.instruments.wording import Question, scale

VERSION = "relationship-1"

# What is given and what is received are two ties; the code after the arrow is the tie's kind.
TIES = Terms(
    Term("information", "แลกข้อมูลข่าวสารกัน", "We exchange information"),
    Term("joint_work", "ลงมือทำงานด้วยกัน", "We do work together"),
    Term("resource", "ใช้คน สถานที่ หรือของร่วมกัน", "We share people, rooms or equipment"),
    Term("agreement", "มีข้อตกลงหรือสัญญาต่อกัน", "We have an agreement or contract"),
    Term("funding", "เราให้เงินหรืองบแก่เขา", "We give them money"),
    Term("from:funding", "เขาให้เงินหรืองบแก่เรา", "They give us money"),
    Term("advice", "เราให้คำปรึกษาเขา", "We advise them"),
    Term("from:advice", "เขาให้คำปรึกษาเรา", "They advise us"),
    Term("referral", "เราส่งต่องานหรือผู้รับบริการให้เขา", "We refer people or work to them"),
    Term("from:referral", "เขาส่งต่องานหรือผู้รับบริการให้เรา", "They refer people or work to us"),
)

FREQUENCY = Question("frequency", "ติดต่อหรือพบกันบ่อยแค่ไหน", "How often are you in touch?", FREQUENCIES)
INTENSITY = Question(
    "intensity", "ทำงานใกล้ชิดกันแค่ไหน", "How closely do you work together?", INTENSITIES
)

AGREE = scale(
    ("ไม่จริงเลย", "Not at all"),
    ("จริงบ้าง", "A little"),
    ("ค่อนข้างจริง", "Mostly"),
    ("จริงมาก", "Very much"),
)
MUCH = scale(
    ("น้อยมาก", "Very little"),
    ("น้อย", "A little"),
    ("มาก", "A lot"),
    ("มากที่สุด", "Most of all"),
)

JUDGED = (
    Question(
        "reliable", "พูดแล้วทำ ฝากงานไว้ได้", "They do what they say; work can be left to them", AGREE
    ),
    Question("same_goal", "อยากเห็นเรื่องเดียวกับเรา", "They want the same as we do", AGREE),
    Question("open_talk", "คุยกันได้ตรง ๆ แม้คิดต่าง", "We can talk openly, also when we differ", AGREE),
    Question(
        "influence",
        "มีเสียงหรือบารมีช่วยให้เรื่องเดิน",
        "Their word helps things move",
        MUCH,
    ),
    Question("involved", "ลงแรงกับงานเครือข่าย", "They put effort into the network's work", MUCH),
    Question(
        "resources",
        "เอาเงิน คน ของ หรือความรู้มาลง",
        "They bring money, people, equipment or knowledge",
        MUCH,
    ),
)
ITEMS = tuple(question.code for question in JUDGED)
