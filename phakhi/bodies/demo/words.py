"""Invented texts of the demo's bodies."""

from __future__ import annotations

from datetime import date
from typing import Any

TYPES = {"provincial_administration_committee": "kor_bor_jor"}
ENGLISH = {
    "board": "Board of the network",
    "steering": "Steering committee",
    "scrutiny": "Joint scrutiny committee",
    "imt": "Intergovernmental management team",
    "spg_place": "Strategic partnership group: place",
    "spg_people": "Strategic partnership group: people",
    "spg_business": "Strategic partnership group: business",
    "spg_law_order": "Strategic partnership group: law and order",
    "cab": "Citizen advisory board",
    "kbj": "Integrated provincial administration committee",
    "knb": "National policy committee (receives reports)",
}
ORDER = "คำสั่งจังหวัดนครราชสีมา ที่ ๐๐๑/๒๕๖๙ (ตัวอย่าง)"
MORE: dict[str, dict[str, Any]] = {
    "board": {"legal_basis": ORDER, "short_name": "บอร์ดเครือข่าย"},
    "steering": {"legal_basis": ORDER},
    "scrutiny": {"legal_basis": ORDER, "checks_six_parties": False, "women_share": 40},
    "imt": {"legal_basis": ORDER, "checks_six_parties": False, "short_name": "คณะทำงาน IMT"},
    "cab": {"youth_share": 20},
    "kbj": {"short_name": "ก.บ.จ.", "name_th": "คณะกรรมการบริหารงานจังหวัดแบบบูรณาการ"},
    "knb": {"short_name": "ก.น.บ."},
}
INFORMAL = {
    "name_th": "กลุ่มเพื่อนลำตะคอง (ตัวอย่าง)",
    "name_en": "Friends of the Lam Takhong (demo)",
    "mandate": "ชาวบ้านริมน้ำนัดเดินสำรวจลำน้ำทุกเดือน เก็บขยะ และบอกต่อสิ่งที่พบ ไม่มีคำสั่งแต่งตั้ง ใครมาก็ได้ (ตัวอย่าง)",
}
ENDED = {
    "name_th": "คณะทำงานเฉพาะกิจแก้ปัญหาหมอกควัน ปี 2568 (ตัวอย่าง)",
    "name_en": "Task force on haze, 2025 (demo)",
    "own_type": "คณะทำงานเฉพาะกิจ",
    "form": "working_group",
    "mandate": "ลดการเผาในที่โล่งและดูแลสุขภาพประชาชนช่วงหมอกควัน (ตัวอย่าง)",
    "began": date(2025, 1, 15),
    "ended": date(2025, 6, 1),
}
RESOURCES: dict[str, list[dict[str, Any]]] = {
    "board": [
        {"kind": "budget", "what": "ค่าเบี้ยประชุมและอาหารว่าง", "amount": 180_000},
        {"kind": "personnel", "what": "เจ้าหน้าที่เลขานุการ 2 คน (สำนักงานจังหวัด)"},
        {"kind": "place", "what": "ห้องประชุมศาลากลางจังหวัด ชั้น 2"},
    ],
    "imt": [{"kind": "personnel", "what": "นักวิเคราะห์นโยบายและแผน 1 คน"}],
    "scrutiny": [
        {"kind": "budget", "what": "ค่าเดินทางลงพื้นที่ตรวจสอบ", "amount": 60_000},
        {"kind": "authority", "what": "เข้าถึงเอกสารของทุกโครงการในเครือข่าย"},
    ],
}
