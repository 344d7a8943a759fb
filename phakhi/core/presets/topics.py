"""What partners work on and for whom; the axes of the duplication finder (R016)."""

from __future__ import annotations

from phakhi.core.presets.term import Term, Terms

TOPICS = Terms(
    Term("water", "น้ำ", "Water"),
    Term("agriculture", "การเกษตร", "Agriculture"),
    Term("health", "สุขภาพ", "Health"),
    Term("elderly", "ผู้สูงอายุ", "Elderly people"),
    Term("children", "เด็กและเยาวชน", "Children and youth"),
    Term("education", "การศึกษา", "Education"),
    Term("welfare", "สวัสดิการและความเสมอภาค", "Welfare and equality"),
    Term("economy", "เศรษฐกิจและอาชีพ", "Economy and livelihoods"),
    Term("tourism", "การท่องเที่ยว", "Tourism"),
    Term("environment", "สิ่งแวดล้อมและทรัพยากรธรรมชาติ", "Environment and natural resources"),
    Term("disaster", "ภัยพิบัติ", "Disasters"),
    Term("safety", "ความปลอดภัยในชีวิตและทรัพย์สิน", "Safety"),
    Term("culture", "ศิลปวัฒนธรรมและอัตลักษณ์", "Culture and identity"),
    Term("infrastructure", "โครงสร้างพื้นฐานและผังเมือง", "Infrastructure and town planning"),
    Term("digital", "ดิจิทัลและข้อมูล", "Digital and data"),
    Term("governance", "ธรรมาภิบาลและการมีส่วนร่วม", "Governance and participation"),
    Term("labour", "แรงงาน", "Labour"),
)

POPULATIONS = Terms(
    Term("everyone", "ประชาชนทั่วไป", "General public"),
    Term("small_children", "เด็กเล็ก", "Small children"),
    Term("students", "นักเรียนนักศึกษา", "Pupils and students"),
    Term("youth", "เยาวชน", "Youth"),
    Term("working_age", "วัยทำงาน", "People of working age"),
    Term("elderly", "ผู้สูงอายุ", "Elderly people"),
    Term("women", "สตรี", "Women"),
    Term("disabled", "คนพิการ", "Persons with disabilities"),
    Term("patients", "ผู้ป่วยและผู้ดูแล", "Patients and carers"),
    Term("vulnerable", "ผู้มีรายได้น้อยและกลุ่มเปราะบาง", "Low-income and vulnerable people"),
    Term("farmers", "เกษตรกร", "Farmers"),
    Term("workers", "แรงงาน", "Workers"),
    Term("informal_workers", "แรงงานนอกระบบ", "Informal workers"),
    Term("operators", "ผู้ประกอบการ", "Business operators"),
    Term("visitors", "นักท่องเที่ยว", "Visitors"),
    Term("affected", "ผู้ประสบภัยและผู้ได้รับผลกระทบ", "People struck or affected"),
    Term("ethnic", "กลุ่มชาติพันธุ์", "Ethnic groups"),
    Term("leaders", "ผู้นำชุมชน", "Community leaders"),
    Term("officials", "เจ้าหน้าที่ของรัฐ", "Officials"),
)
