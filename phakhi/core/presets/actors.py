"""Actors at three levels (R023, R025), their target groups (R024) and partners beyond (R015)."""

from __future__ import annotations

from phakhi.core.presets.term import Term, Terms

ACTOR_LEVELS = Terms(
    Term("individual", "บุคคล", "Individual"),
    Term("group", "กลุ่ม", "Group", "รวมตัวกันโดยไม่ได้จดทะเบียน", "People together, not registered"),
    Term("organisation", "องค์กร", "Organisation"),
)

INDIVIDUAL_KINDS = Terms(
    Term("local_sage", "ปราชญ์ชาวบ้าน", "Local sage", icon="sage"),
    Term(
        "politician",
        "นักการเมือง",
        "Politician",
        "แสดงต่อสาธารณะเพื่อความเป็นกลาง",
        "Shown in public, for impartiality",
        icon="politician",
    ),
    Term("former_official", "อดีตข้าราชการ", "Former official"),
    Term("independent_scholar", "นักวิชาการอิสระ", "Independent scholar"),
    Term("academic", "นักวิชาการ", "Academic"),
    Term("ngo_worker", "นักพัฒนาเอกชน", "NGO worker"),
    Term("community_leader", "ผู้นำชุมชน", "Community leader"),
    Term("business_leader", "ผู้นำภาคธุรกิจ", "Business leader"),
    Term("volunteer", "อาสาสมัครภาคประชาชน", "Citizen volunteer"),
    Term("citizen", "ประชาชน", "Citizen"),
)

GROUP_KINDS = Terms(
    Term("business_operators", "กลุ่มผู้ประกอบการ", "Business operators"),
    Term("volunteers", "กลุ่มอาสาสมัคร", "Volunteers"),
    Term("city_development", "กลุ่มพัฒนาเมือง", "City development"),
    Term("conservation", "กลุ่มอนุรักษ์ทรัพยากร", "Resource conservation"),
    Term("folk_culture", "กลุ่มศิลปวัฒนธรรมพื้นบ้าน", "Folk culture"),
    Term("organic_farming", "กลุ่มเกษตรอินทรีย์", "Organic farming"),
    Term("farmers", "กลุ่มเกษตรกร", "Farmers"),
    Term("savings", "กลุ่มออมทรัพย์", "Savings group"),
    Term("occupation", "กลุ่มอาชีพ", "Occupation group"),
    Term("elderly_club", "ชมรมผู้สูงอายุ", "Elderly people's club"),
    Term("youth", "กลุ่มเยาวชน", "Youth group"),
    Term("women", "กลุ่มสตรี", "Women's group"),
    Term("disability", "กลุ่มคนพิการ", "Group of persons with disabilities"),
    Term("other_group", "กลุ่มอื่น ๆ", "Other group"),
)

PARTY_OF_INDIVIDUAL = {
    **dict.fromkeys(INDIVIDUAL_KINDS, "people"),
    "independent_scholar": "academia",
    "academic": "academia",
    "business_leader": "private",
}
PARTY_OF_GROUP = {**dict.fromkeys(GROUP_KINDS, "people"), "business_operators": "private"}

TARGET_GROUPS = Terms(
    Term("5.1", "ประชาชนทั่วไป", "General public"),
    Term(
        "5.2",
        "ข้าราชการ ลูกจ้าง และพนักงานของรัฐ",
        "Officials and employees of the state",
        "รวมพนักงานรัฐวิสาหกิจและองค์การมหาชน",
        "With those of state enterprises and public organisations",
    ),
    Term("5.3", "นักวิชาการ", "Academics"),
    Term("5.4", "ธุรกิจเอกชน", "Private business"),
    Term("5.5", "สื่อมวลชน", "Media"),
    Term("5.6", "องค์กรตามรัฐธรรมนูญและองค์กรอิสระ", "Constitutional and independent bodies"),
    Term("5.7", "บุคลากรขององค์กรปกครองส่วนท้องถิ่น", "Staff of local administrative organisations"),
    Term("5.8", "องค์กรพัฒนาเอกชน", "Non-governmental organisations"),
    Term("5.9", "องค์กรรูปแบบอื่น", "Other forms of organisation"),
)

EXTERNAL_KINDS = Terms(
    Term("central_office", "หน่วยงานส่วนกลาง", "Central office"),
    Term("other_province", "จังหวัดอื่น", "Other province"),
    Term("asean", "อาเซียน", "ASEAN"),
    Term("international", "องค์กรระหว่างประเทศ", "International organisation"),
    Term("donor", "ผู้บริจาค", "Donor"),
    Term("external_ngo", "องค์กรพัฒนาเอกชนนอกจังหวัด", "NGO outside the province"),
    Term("funding_source", "แหล่งทุน", "Funding source"),
)

CONTACT_CHANNELS = Terms(
    Term("phone", "โทรศัพท์", "Telephone", icon="phone"),
    Term("mobile", "โทรศัพท์มือถือ", "Mobile phone", icon="phone"),
    Term("line", "LINE", "LINE", icon="chat"),
    Term("email", "อีเมล", "E-mail", icon="mail"),
    Term("facebook", "Facebook", "Facebook", icon="chat"),
    Term("website", "เว็บไซต์", "Website", icon="globe"),
    Term("post", "ไปรษณีย์", "Post", icon="letter"),
    Term("fax", "โทรสาร", "Fax", icon="phone"),
    Term("village_speaker", "หอกระจายข่าว", "Village loudspeaker", icon="speaker"),
    Term("in_person", "พบด้วยตนเอง", "In person", icon="person"),
)

HONORIFICS = Terms(
    Term("mr", "นาย", "Mr"),
    Term("mrs", "นาง", "Mrs"),
    Term("miss", "นางสาว", "Miss"),
    Term("dr", "ดร.", "Dr"),
    Term("asst_prof", "ผศ.", "Asst Prof"),
    Term("assoc_prof", "รศ.", "Assoc Prof"),
    Term("prof", "ศ.", "Prof"),
    Term("asst_prof_dr", "ผศ. ดร.", "Asst Prof Dr"),
    Term("assoc_prof_dr", "รศ. ดร.", "Assoc Prof Dr"),
    Term("prof_dr", "ศ. ดร.", "Prof Dr"),
    Term("doctor", "นพ.", "Dr (male physician)"),
    Term("doctor_f", "พญ.", "Dr (female physician)"),
    Term("acting_sub_lt", "ว่าที่ ร.ต.", "Acting Sub Lt"),
    Term("police_maj", "พ.ต.ต.", "Pol Maj"),
    Term("police_lt_col", "พ.ต.ท.", "Pol Lt Col"),
    Term("police_col", "พ.ต.อ.", "Pol Col"),
    Term("col", "พ.อ.", "Col"),
    Term("monk", "พระ", "Phra (monk)"),
    Term("master", "ด.ช.", "Master"),
    Term("miss_child", "ด.ญ.", "Miss (under 15)"),
)
