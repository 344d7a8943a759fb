"""What each of the six steps asks, in the words of S2, and what counts as done (R038)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from phakhi.core.presets import Term, Terms


@dataclass(frozen=True, slots=True)
class Step:
    """`ticks` are said by a person, `computed` by the records; each has the same weight."""

    number: int
    name: Term
    how: tuple[Term, ...]
    ticks: Terms
    computed: Terms
    room: str

    @property
    def checks(self) -> tuple[str, ...]:
        return (*self.computed, *self.ticks)


EVIDENCE: Final = Term("evidence", "มีหลักฐานอย่างน้อยหนึ่งชิ้น", "There is at least one piece of evidence")


def _how(*rows: tuple[str, str]) -> tuple[Term, ...]:
    return tuple(Term(str(number), th, en) for number, (th, en) in enumerate(rows))


def _terms(*rows: tuple[str, str, str]) -> Terms:
    return Terms(*(Term(*row) for row in rows))


def _computed(*rows: tuple[str, str, str]) -> Terms:
    return Terms(*(Term(*row) for row in rows), EVIDENCE)


STEPS: Final = (
    Step(
        1,
        Term(
            "actors",
            "กำหนดองค์ประกอบของภาคี",
            "Determine the actors",
            "ใครบ้างต้องอยู่ในเครือข่าย และยังขาดฝ่ายใด",
            "Who must be in the network, and which side is still missing",
        ),
        _how(
            (
                "ดูว่ามีครบหกภาคีหรือยัง: ส่วนราชการ รัฐวิสาหกิจ ท้องถิ่น เอกชน วิชาการ ประชาชน",
                "See whether all six parties are there: state agencies, state enterprises, local "
                "government, private sector, academia, people",
            ),
            (
                "ปรับจำนวนขั้นต่ำของแต่ละภาคีให้เหมาะกับจังหวัดและเรื่องที่ทำ",
                "Adapt the least number of each party to the province and the matter",
            ),
            (
                "เชิญภาคีที่ขาดจากทะเบียน การเข้าร่วมเป็นความสมัครใจ ปฏิเสธได้",
                "Invite who is missing from the register; joining is voluntary, refusing is fine",
            ),
        ),
        _terms(
            (
                "stakeholders",
                "คุยกับผู้มีส่วนได้เสียของเรื่องนี้แล้ว รวมผู้ที่อาจเสียประโยชน์",
                "Those with a stake were talked to, those who may lose included",
            )
        ),
        _computed(
            ("parties", "ครบทุกภาคีตามเกณฑ์ของเครือข่าย", "Every party the network asks for is there"),
            ("answered", "ผู้ที่ได้รับเชิญตอบแล้วทุกราย", "Everybody who was invited has answered"),
        ),
        "formation:actors",
    ),
    Step(
        2,
        Term(
            "nodes",
            "ระบุตัวเชื่อมประสาน",
            "Identify the connecting persons",
            "ใครพาคนต่างกลุ่มมาทำงานด้วยกันได้",
            "Who brings people of different groups to work together",
        ),
        _how(
            (
                "ถามแต่ละคณะว่าใครเป็นแกนกลุ่ม และใครที่ภาคส่วนอื่นก็คุยด้วย",
                "Ask each group who is its core, and with whom other sectors talk, too",
            ),
            (
                "ขอความยินยอมจากเจ้าตัวก่อน ชื่อจึงจะแสดงต่อสาธารณะ",
                "Ask the person first; only then is the name shown to the public",
            ),
            (
                "ทบทวนปีละครั้ง คนย้ายงานหรือเหนื่อยได้",
                "Review once a year: people move on or grow tired",
            ),
        ),
        _terms(
            (
                "asked",
                "ถามทุกคณะแล้วว่าไว้วางใจให้ใครเป็นตัวเชื่อม",
                "Every group was asked whom it trusts to connect",
            )
        ),
        _computed(
            ("groups_linked", "ทุกคณะทำงานมีตัวเชื่อมที่ยืนยันแล้ว", "Every group has a confirmed node"),
            ("sectors_linked", "มีตัวเชื่อมของทั้งสี่ภาคส่วน", "All four sectors are connected"),
            (
                "persons_answered",
                "ผู้ที่ถูกเสนอชื่อตอบแล้วทุกคน",
                "Everybody who was named has answered",
            ),
        ),
        "formation:persons",
    ),
    Step(
        3,
        Term(
            "manager",
            "เลือกผู้จัดการเครือข่าย",
            "Choose the network manager",
            "คนกลางที่ทุกฝ่ายไว้วางใจ ไม่จำเป็นต้องมีตำแหน่งราชการ",
            "A go-between whom all sides trust; no official post is needed",
        ),
        _how(
            (
                "เปิดให้เสนอชื่อ ผู้ถูกเสนอต้องยินยอม",
                "Open it for nominations; the person named must agree",
            ),
            (
                "ผู้ประเมินหลายคนให้คะแนน 1–5 พร้อมเหตุผล โดยไม่เห็นคะแนนกัน",
                "Several assessors score 1–5 with a reason, without seeing each other's",
            ),
            (
                "ผู้ประเมินไม่ให้คะแนนตนเองหรือองค์กรของตน",
                "No assessor scores themselves or their own organisation",
            ),
            (
                "เลือกพร้อมเหตุผล แล้วจึงทำสัญญาจ้าง (ทำในงานข้อตกลงและสัญญา)",
                "Choose with reasons; the contract follows under agreements",
            ),
        ),
        _terms(
            (
                "open_call",
                "ประกาศแล้วว่าผู้สมัครมาจากภาคเอกชนหรือประชาสังคมก็ได้",
                "It was announced that candidates may come from business or civil society",
            )
        ),
        _computed(
            ("candidates", "มีผู้สมัครที่ยินยอมอย่างน้อยสองคน", "At least two candidates have agreed"),
            ("scored", "ผู้ประเมินให้คะแนนครบทุกคน", "Every assessor has scored"),
            ("selected", "เลือกแล้วพร้อมเหตุผล", "One was chosen, with reasons"),
        ),
        "formation:manager",
    ),
    Step(
        4,
        Term(
            "ties",
            "สร้างสายสัมพันธ์ด้วยคณะทำงานรายด้าน",
            "Tie the partners through theme groups",
            "คณะทำงานสี่ด้าน: สถานที่ คน ธุรกิจ กฎหมายและความสงบเรียบร้อย",
            "Four groups: place, people, business, law and order",
        ),
        _how(
            (
                "ตั้งคณะทำงานสี่ด้าน และเพิ่มด้านอื่นได้ตามเรื่องของจังหวัด",
                "Set up the four groups; add others as the province needs",
            ),
            (
                "เสนอที่นั่งให้สมาชิก ภาคีตอบรับเอง",
                "Offer members a seat; each partner accepts for itself",
            ),
            (
                "ผู้ว่าราชการจังหวัดออกหนังสือแต่งตั้ง แนบเลขที่คำสั่งเป็นหลักฐาน",
                "The governor appoints the groups by letter; add its number as evidence",
            ),
        ),
        _terms(
            (
                "appointed",
                "มีหนังสือแต่งตั้งคณะทำงานจากผู้ว่าราชการจังหวัดแล้ว",
                "The governor's letter of appointment is there",
            )
        ),
        _computed(
            ("led", "ทุกคณะมีหัวหน้าที่ตอบรับแล้ว", "Every group has a lead that accepted"),
            ("composed", "ทุกคณะมีครบทุกภาคี", "Every group has all parties"),
            (
                "seats_answered",
                "ผู้ได้รับข้อเสนอที่นั่งตอบแล้วทุกราย",
                "Everybody offered a seat has answered",
            ),
        ),
        "formation:groups",
    ),
    Step(
        5,
        Term(
            "structure",
            "จัดโครงสร้างขับเคลื่อน",
            "Set up the driving structure",
            "คณะต่าง ๆ ตั้งขึ้นจากการประชุมตกลงกัน ไม่ใช่คำสั่ง",
            "The bodies come from an agreement in a meeting, not from an order",
        ),
        _how(
            (
                "ร่างโครงสร้าง: แต่ละคณะทำอะไร มีหน้าที่ใด ได้ทรัพยากรเท่าใด",
                "Draft it: what each body does, its duties and its resources",
            ),
            ("ประชุมหารือ บันทึกวัน สถานที่ ผู้เข้าร่วม", "Meet; note the day, the place and who came"),
            (
                "บันทึกว่าใครเห็นด้วย ใครไม่เห็นด้วย และเพราะอะไร",
                "Note who agreed, who objected, and why",
            ),
        ),
        _terms(
            (
                "heard",
                "ทุกภาคีได้พูดในที่ประชุมก่อนตกลงกัน",
                "Every party spoke in the meeting before it was agreed",
            )
        ),
        _computed(
            ("five_bodies", "มีครบห้าประเภทคณะ", "All five kinds of body are there"),
            (
                "bodies_described",
                "ทุกคณะระบุภารกิจ หน้าที่ และทรัพยากร",
                "Every body has its mission, duties and resources",
            ),
            ("meeting_held", "ประชุมหารือแล้ว", "The meeting was held"),
            ("agreed", "ตกลงโครงสร้างแล้ว", "The structure was agreed"),
        ),
        "formation:structure",
    ),
    Step(
        6,
        Term(
            "roles",
            "จัดบทบาทหน้าที่",
            "Share out the roles",
            "ใครทำอะไร ตามกำลังและขอบเขตของแต่ละภาคี",
            "Who does what, as each partner's strength and scope allow",
        ),
        _how(
            (
                "ดูจุดแข็ง ทรัพยากร และข้อจำกัดของแต่ละภาคีก่อนเสนอ",
                "Look at each partner's strengths, resources and limits first",
            ),
            (
                "เสนอบทบาท ภาคีตอบรับหรือปฏิเสธพร้อมเหตุผล",
                "Propose the role; the partner accepts, or refuses with a reason",
            ),
            (
                "ทำแผนผังหน้าที่ส่วนกลาง ภูมิภาค ท้องถิ่น หางานที่ไม่มีใครทำและงานที่ทำซ้ำ",
                "Map central, provincial and local duties; find what nobody does and what is "
                "done twice",
            ),
        ),
        _terms(
            (
                "capability",
                "ดูศักยภาพ ทรัพยากร และข้อจำกัดของทุกภาคีแล้ว",
                "Every partner's strengths, resources and limits were looked at",
            )
        ),
        _computed(
            (
                "activities_led",
                "ทุกกิจกรรมมีเจ้าภาพหลักที่ตอบรับแล้ว",
                "Every activity has a lead that accepted",
            ),
            ("roles_accepted", "บทบาทที่เสนอได้รับการตอบรับ", "The proposed roles were accepted"),
            ("no_gaps", "ไม่มีภารกิจที่ขาดผู้รับผิดชอบ", "No mission lacks somebody responsible"),
        ),
        "formation:roles",
    ),
)  # fmt: skip
NUMBERS: Final = tuple(step.number for step in STEPS)


def step_of(number: int) -> Step:
    return STEPS[number - 1]
