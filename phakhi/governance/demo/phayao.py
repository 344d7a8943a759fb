"""The one network of the small demo province."""

from __future__ import annotations

from datetime import date

from phakhi.core.models import Province
from phakhi.governance import services
from phakhi.governance.demo.joining import enact, join, start
from phakhi.governance.demo.words import CHARTER_V1
from phakhi.networks.demo.making import code_for, officer_of
from phakhi.networks.demo.words import PHAYAO
from phakhi.networks.models import Actor

MEMBERS = 8
JOINED = date(2026, 2, 16)


def load_phayao(province: Province) -> None:
    network = services.create_network(
        acting=officer_of(province),
        public_code="net-56",
        is_demo=True,
        values={
            "name_th": "เครือข่ายคนรักกว๊านพะเยา (ตัวอย่าง)",
            "name_en": "Network for Phayao Lake (demo)",
            "main_purpose": "problem_solving",
            "other_purposes": ["community_capacity"],
            "level": "province",
            "shared_goal": "น้ำในกว๊านสะอาดพอให้คนริมกว๊านทำกินได้ ภายในปี 2571 (ตัวอย่าง)",
            "ends_when": "คุณภาพน้ำกว๊านอยู่ในเกณฑ์ดีติดต่อกันสองปี (ตัวอย่าง)",
        },
    )
    codes = [code_for(province, row[0]) for row in PHAYAO[:MEMBERS]]
    found = Actor.objects.filter(province=province, public_code__in=codes)
    members = join(network, found.select_related("party", "province"), JOINED)
    enact(network, CHARTER_V1, members, JOINED)
    start(network, JOINED, charter=True)
    services.record_decision(
        acting=officer_of(province),
        network=network,
        decided_on=date(2026, 6, 10),
        text="ให้วัดคุณภาพน้ำกว๊านทุกเดือนห้าจุด (ตัวอย่าง)",
        body_name="ที่ประชุมสมาชิก",
        owner=members[0].actor,
        due_on=date(2026, 12, 31),
    )
