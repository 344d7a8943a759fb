"""The small province: step 1 closed, step 2 under way, one person not yet asked."""

from __future__ import annotations

from datetime import date

from phakhi.formation.demo.making import finish, invented_person, show_evidence
from phakhi.formation.services import composition, groups, persons, steps
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.demo.making import officer_of

WITHOUT = {"state_enterprise": 0}
LEAST = dict.fromkeys(("state_agency", "local_government", "private", "academia", "people"), 1)
WHY = "ไม่มีรัฐวิสาหกิจที่ทำงานรอบกว๊าน (ตัวอย่าง)"
EARLY = "ยังรอภาควิชาการ เดินหน้าขั้นต่อไปพร้อมกัน (ตัวอย่าง)"


def form_phayao(network: GovernanceNetwork) -> None:
    office = officer_of(network.province)
    composition.set_composition(
        acting=office,
        network=network,
        least=LEAST | WITHOUT,
        in_groups=LEAST | WITHOUT,
        state_at_most=60,
        note=WHY,
    )
    show_evidence(network, 1, "ทะเบียนภาคีรอบกว๊าน")
    finish(network, 1, date(2026, 4, 20), EARLY)
    groups.add_four_groups(acting=office, network=network)
    persons.name_person(
        acting=office,
        network=network,
        person=invented_person(network.province, "สมมติ แกนกลุ่มริมกว๊าน"),
        values={"role": "node", "sectors": ["third_sector", "public"], "phases": ["initiation"]},
        groups=[network.theme_groups.filter(theme="place").get()],
    )
    steps.plan_step(
        acting=office, network=network, number=2, due_on=date(2026, 12, 28), ticks=["asked"]
    )
