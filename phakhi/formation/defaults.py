"""R041: what S2 step 6 suggests for each party, offered and never imposed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from phakhi.core.presets import Term


@dataclass(frozen=True, slots=True)
class Default:
    """`party` is the one of the six that S2 has in mind, `part` its part in it."""

    name: Term
    party: str
    part: str = "leads"


DEFAULTS: Final = (
    Default(
        Term("support_area", "สนับสนุนกิจกรรมในพื้นที่", "Support the activities in the area"),
        "local_government",
    ),
    Default(
        Term("pool_local", "ระดมและแบ่งปันทรัพยากรของท้องถิ่น", "Pool and share local resources"),
        "local_government",
    ),
    Default(
        Term(
            "carry_plans",
            "นำแผนชุมชนบรรจุในแผนพัฒนาท้องถิ่น",
            "Carry community plans into the local development plans",
        ),
        "local_government",
    ),
    Default(
        Term("gather_data", "รวบรวมข้อมูลพื้นที่", "Gather data on the area"),
        "academia",
    ),
    Default(
        Term("analyse", "วิเคราะห์สภาพปัญหาและความต้องการ", "Analyse problems and needs"),
        "academia",
    ),
    Default(
        Term("coordinate", "ประสานการทำงานในพื้นที่", "Coordinate the work in the area"),
        "state_agency",
    ),
    Default(
        Term("send_staff", "ส่งบุคลากรเข้าร่วมกิจกรรม", "Send staff to take part in the activities"),
        "state_agency",
        "does",
    ),
    Default(
        Term(
            "align",
            "ปรับแผนงานโครงการให้รองรับแผนชุมชน",
            "Align programmes and projects with the community plans",
        ),
        "state_agency",
    ),
    Default(
        Term("utilities", "จัดบริการสาธารณูปโภคให้เข้ากับงาน", "Fit public utilities to the work"),
        "state_enterprise",
        "does",
    ),
    Default(
        Term("market", "หาตลาด ความรู้ธุรกิจ และทุนร่วม", "Find markets, business knowledge and funds"),
        "private",
        "funds",
    ),
    Default(
        Term(
            "people_act",
            "ลงมือทำกิจกรรมในชุมชนและติดตามผล",
            "Carry out activities in the community and watch the results",
        ),
        "people",
        "does",
    ),
)
PARTY_OF_DEFAULT: Final = {offered.name.code: offered for offered in DEFAULTS}
