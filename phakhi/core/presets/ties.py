"""What binds two partners (R016, R056): kinds of tie, how often, how closely (PARTNER, Varda)."""

from __future__ import annotations

from phakhi.core.presets.term import Term, Terms

TIE_KINDS = Terms(
    Term("contact", "ติดต่อประสานงาน", "Contact"),
    Term("information", "แลกเปลี่ยนข้อมูล", "Exchange of information"),
    Term("joint_work", "ทำงานร่วมกัน", "Joint work"),
    Term("resource", "แบ่งปันทรัพยากร", "Shared resources"),
    Term("funding", "ให้ทุนหรืองบประมาณ", "Funding"),
    Term("advice", "ให้คำปรึกษา", "Advice"),
    Term("referral", "ส่งต่องานหรือผู้รับบริการ", "Referral"),
    Term("agreement", "มีข้อตกลงหรือสัญญาต่อกัน", "Agreement or contract"),
    Term("shared_seat", "นั่งในคณะเดียวกัน", "Seats in the same body"),
    Term("shared_project", "ร่วมโครงการเดียวกัน", "Same project"),
    Term("meeting", "พบกันในที่ประชุม", "Met in a meeting"),
)
DIRECTED_TIES = frozenset({"funding", "advice", "referral"})

FREQUENCIES = Terms(
    Term("1", "ปีละครั้งหรือน้อยกว่า", "Once a year or less"),
    Term("2", "ทุกสองสามเดือน", "Every few months"),
    Term("3", "ทุกเดือน", "Every month"),
    Term("4", "ทุกสัปดาห์หรือบ่อยกว่า", "Every week or more"),
)

INTENSITIES = Terms(
    Term("1", "รู้จักกัน", "Know each other", "ยังไม่มีงานร่วมกัน", "No work together yet"),
    Term(
        "2", "ช่วยกันเป็นครั้งคราว", "Cooperate", "ต่างฝ่ายต่างทำ ช่วยกันบ้าง", "Help each other now and then"
    ),
    Term(
        "3", "ประสานงานกัน", "Coordinate", "วางแผนให้งานรับกัน", "Plan so that the work fits together"
    ),
    Term(
        "4", "ทำงานเป็นหนึ่งเดียว", "Work as one", "ใช้แผน คน หรือเงินร่วมกัน", "Share plan, people or money"
    ),
)
