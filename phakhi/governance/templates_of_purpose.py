"""What each of the four purposes asks for, proposes and measures (R003–R007): data, not rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils.translation import get_language


@dataclass(frozen=True, slots=True)
class Said:
    """One text in both languages."""

    th: str
    en: str

    def __str__(self) -> str:
        return self.en if get_language() == "en" else self.th


@dataclass(frozen=True, slots=True)
class Asked:
    """A field of the form; its answer stands in `details[purpose][key]`."""

    key: str
    label: Said
    example: str = ""


@dataclass(frozen=True, slots=True)
class PurposeTemplate:
    """`bodies`, `tools`, `indicators` are proposals that the members may change."""

    asks: tuple[Asked, ...]
    bodies: tuple[Said, ...]
    tools: tuple[Said, ...]
    indicators: tuple[Said, ...]


SERVICE: Final = PurposeTemplate(
    asks=(
        Asked(
            "users",
            Said("ผู้ใช้บริการและพื้นที่เป้าหมาย", "Service users and target area"),
            "ผู้สูงอายุที่อยู่ลำพังในสามอำเภอ",
        ),
        Asked(
            "plan", Said("แผนงานบูรณาการที่ทำร่วมกัน", "Integrated work plan"), "แผนดูแลผู้สูงอายุที่บ้าน ปี 2570"
        ),
        Asked("funder", Said("ใครให้งบประมาณ", "Who funds it"), "อบจ. และกองทุนสุขภาพตำบล"),
        Asked("supervisor", Said("ใครกำกับสัญญา", "Who supervises the contract"), "สำนักงานจังหวัด"),
    ),
    bodies=(
        Said("คณะทำงานจัดบริการ", "Service working group"),
        Said("คณะกรรมการตรวจสอบติดตามร่วม", "Joint scrutiny committee"),
        Said("คณะผู้แทนผู้ใช้บริการ", "Panel of service users"),
    ),
    tools=(
        Said("แบบสอบถามผู้ใช้บริการ", "Survey of the users"),
        Said("ข้อตกลงหรือสัญญาจัดบริการ", "Service agreement or contract"),
        Said("เวทีทบทวนแผนรายไตรมาส", "Quarterly review of the plan"),
    ),
    indicators=(
        Said("จำนวนผู้ได้รับบริการเทียบกับเป้าหมาย", "People served against the target"),
        Said("ความพึงพอใจของผู้ใช้บริการ", "Satisfaction of the users"),
        Said("ร้อยละของงานตามแผนที่เสร็จตรงเวลา", "Share of the planned work done on time"),
    ),
)
INFORMATION: Final = PurposeTemplate(
    asks=(
        Asked(
            "data",
            Said("ข้อมูลอะไรที่แบ่งปันกัน", "What data is shared"),
            "ระดับน้ำ พื้นที่น้ำท่วม ครัวเรือนเปราะบาง",
        ),
        Asked(
            "repository",
            Said("เก็บไว้ที่ไหน ใครเข้าถึงได้", "Where it is kept, who may use it"),
            "ศูนย์ข้อมูลของจังหวัด สมาชิกทุกองค์กรเข้าถึงได้",
        ),
        Asked(
            "channel",
            Said("ช่องทางแจ้งข่าวระหว่างหน่วยงาน", "Channel between the agencies"),
            "กลุ่ม LINE ภัยพิบัติ และวิทยุสื่อสาร",
        ),
        Asked(
            "review", Said("ใครตรวจก่อนเผยแพร่", "Who reviews before it is published"), "คณะทำงานข้อมูล"
        ),
    ),
    bodies=(
        Said("คณะทำงานข้อมูลพื้นที่", "Area data working group"),
        Said("ผู้ดูแลข้อมูลของแต่ละองค์กร", "A data steward in each organisation"),
    ),
    tools=(
        Said("บัญชีรายการข้อมูลร่วม", "Common catalogue of data"),
        Said("การรายงานข้อมูลโดยชุมชน", "Reports from the communities"),
        Said("วงแลกเปลี่ยนข้อมูลรายเดือน", "Monthly exchange"),
    ),
    indicators=(
        Said("จำนวนชุดข้อมูลที่แบ่งปันและเป็นปัจจุบัน", "Data sets shared and up to date"),
        Said("จำนวนองค์กรที่ส่งข้อมูล", "Organisations that contribute"),
        Said("เวลาจากเกิดเหตุถึงแจ้งเตือน", "Time from event to warning"),
    ),
)
PROBLEM: Final = PurposeTemplate(
    asks=(
        Asked(
            "problem",
            Said("ปัญหาคืออะไร ใครเดือดร้อน", "What the problem is, who suffers"),
            "น้ำเสียในลำตะคอง ครัวเรือนริมน้ำสองพันหลัง",
        ),
        Asked(
            "policy",
            Said("แนวทางแก้ที่ร่างจากพื้นที่ขึ้นไป", "Answer designed from the area up"),
            "ลดน้ำเสียจากต้นทางทีละชุมชน",
        ),
        Asked(
            "resources",
            Said("แต่ละหน่วยงานลงทรัพยากรอะไร", "What each agency puts in"),
            "ชลประทาน: เครื่องสูบน้ำ  เทศบาล: บ่อบำบัด  มหาวิทยาลัย: ตรวจคุณภาพน้ำ",
        ),
    ),
    bodies=(
        Said("คณะทำงานแก้ปัญหา", "Problem working group"),
        Said("คณะที่ปรึกษาจากผู้ได้รับผลกระทบ", "Advisers from those affected"),
    ),
    tools=(
        Said("เวทีรับฟังผู้ได้รับผลกระทบ", "Hearing of those affected"),
        Said("แผนปฏิบัติการร่วม", "Joint plan of action"),
        Said("รายงานปิดงานเมื่อปัญหาหมดไป", "Closing report when it is solved"),
    ),
    indicators=(
        Said("ค่าชี้วัดของปัญหาเทียบกับเงื่อนไขปิดงาน", "The problem's figure against its end"),
        Said("ร้อยละของทรัพยากรที่ส่งมอบแล้ว", "Share of promised resources delivered"),
        Said("จำนวนผู้เดือดร้อนที่เหลือ", "People still affected"),
    ),
)
CAPACITY: Final = PurposeTemplate(
    asks=(
        Asked("community", Said("ชุมชนใด", "Which community"), "ตำบลในอำเภอบัวใหญ่และประทาย"),
        Asked("capacities", Said("จะสร้างความสามารถเรื่องใด", "Capacities to be built"),
              "ทำแผนชุมชน ทำบัญชีกองทุน จัดการน้ำ"),
        Asked("learning", Said("บันทึกการเรียนรู้", "Learning record"),
              "อบรมแกนนำ 40 คน ทำแผนได้เอง 6 ตำบล"),
        Asked("sub_networks", Said("เครือข่ายย่อยที่เกิดขึ้น", "Sub-networks that grew from it"),
              "กลุ่มออมทรัพย์ กลุ่มผู้ใช้น้ำ"),
    ),
    bodies=(
        Said("คณะพี่เลี้ยง", "Group of mentors"),
        Said("วงเรียนรู้ของชุมชน", "Community learning circle"),
    ),
    tools=(
        Said("การอบรมและศึกษาดูงาน", "Training and study visits"),
        Said("คลังความรู้ของชุมชน", "Community knowledge store"),
        Said("การประเมินตนเองของชุมชน", "Self-assessment of the community"),
    ),
    indicators=(
        Said("จำนวนชุมชนที่ทำแผนได้เอง", "Communities that make their own plan"),
        Said("จำนวนแกนนำที่ผ่านการเรียนรู้", "Community leaders trained"),
        Said("คะแนนประเมินตนเองก่อนและหลัง", "Self-assessment before and after"),
    ),
)  # fmt: skip
TEMPLATES: Final = {
    "service_implementation": SERVICE,
    "information_diffusion": INFORMATION,
    "problem_solving": PROBLEM,
    "community_capacity": CAPACITY,
}
