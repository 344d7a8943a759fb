"""What a column may mean, with the headings Thai offices give it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """`kind` picks the reader of its cells; `limit` is the longest text the register keeps."""

    key: str
    th: str
    en: str
    kind: str
    synonyms: tuple[str, ...] = ()
    limit: int = 300

    @property
    def names(self) -> tuple[str, ...]:
        return (self.th, self.en, *self.synonyms)


def _field(  # noqa: PLR0917 - a table reads better without names in each line
    key: str, th: str, en: str, kind: str, also: str = "", limit: int = 300
) -> Field:
    return Field(key, th, en, kind, tuple(filter(None, also.split("|"))), limit)


FIELDS: tuple[Field, ...] = (
    _field("name", "ชื่อภาคี", "Partner name", "name",
        "ชื่อหน่วยงาน|ชื่อองค์กร|ชื่อกลุ่ม|ชื่อองค์กร/กลุ่ม|ชื่อหน่วยงาน/องค์กร|หน่วยงาน|องค์กร|ชื่อเครือข่าย|"
        "ชื่อชมรม|ชื่อสมาคม|ชื่อบริษัท|ชื่อสถานประกอบการ|ชื่อวิสาหกิจชุมชน|ชื่อหน่วยงาน/องค์กร/กลุ่ม|ชื่อ|"
        "ชื่อ-สกุล|ชื่อ-นามสกุล|ชื่อตัวแสดง|รายชื่อ|รายชื่อภาคี|รายชื่อหน่วยงาน|รายชื่อองค์กร|ภาคี|"
        "กลุ่ม/องค์กร|ชื่อกลุ่ม/องค์กร/ชุมชน|กลุ่ม/องค์กร/ชุมชน|ชื่อสถาบัน|"
        "name|organisation|organization|agency|partner|group name", 250),
    _field("name_en", "ชื่อภาษาอังกฤษ", "English name", "text",
        "ชื่ออังกฤษ|ชื่อหน่วยงาน (ภาษาอังกฤษ)|ชื่อ (อังกฤษ)|name (english)|name_en", 250),
    _field("short_name", "ชื่อย่อ", "Short name", "text", "อักษรย่อ|คำย่อ|ตัวย่อ|acronym|abbreviation",
        60),
    _field("level", "ระดับตัวแสดง", "Level", "level",
        "ระดับ|ประเภทตัวแสดง|บุคคล/กลุ่ม/องค์กร|actor level|ลักษณะ|รูปแบบ"),
    _field("sector", "ภาคส่วน", "Sector", "sector",
        "ภาค|กลุ่มภาคี|ภาคส่วนหลัก|ภาคีภาคส่วน|sectors"),
    _field("kind", "ประเภท", "Type", "type",
        "ประเภทหน่วยงาน|ประเภทองค์กร|ประเภทภาคี|ชนิด|ประเภทย่อย|ประเภทกลุ่ม|ประเภทหน่วยงาน/องค์กร|"
        "kind|sub-type|subtype|organisation type|organization type"),
    _field("target_groups", "กลุ่มเป้าหมาย", "Target groups", "groups",
        "กลุ่มเป้าหมายการมีส่วนร่วม|กลุ่มเป้าหมาย 9 กลุ่ม|target group"),
    _field("province", "จังหวัด", "Province", "province", "จ.|province name"),
    _field("district", "อำเภอ", "District", "district",
        "อ.|District/Amphoe|อำเภอ/เขต|เขต|เขต/อำเภอ|ที่ตั้ง (อำเภอ)|amphoe|amphur"),
    _field("subdistrict", "ตำบล", "Subdistrict", "subdistrict",
        "ต.|ตำบล/แขวง|แขวง|แขวง/ตำบล|tambon|sub-district"),
    _field("village", "หมู่ที่/หมู่บ้าน", "Village", "text", "หมู่|หมู่ที่|หมู่บ้าน|ม.|บ้าน|village no|moo", 60),
    _field("postcode", "รหัสไปรษณีย์", "Postcode", "postcode", "ไปรษณีย์|postal code|zip|zip code", 5),
    _field("address", "ที่อยู่", "Address", "text",
        "ที่ตั้ง|ที่อยู่ (หมู่/ตำบล/อำเภอ)|สถานที่ตั้ง|ที่อยู่ติดต่อ|บ้านเลขที่|ที่ตั้งสำนักงาน|ที่อยู่ที่ติดต่อได้|location", 300),
    _field("contact_name", "ผู้ประสานงาน", "Contact person", "text",
        "ชื่อผู้ประสานงาน|ผู้ติดต่อ|ชื่อผู้ติดต่อ|ผู้รับผิดชอบ|ประธาน|ชื่อประธาน|หัวหน้าหน่วยงาน|ผู้แทน|"
        "ชื่อ-สกุลผู้ประสานงาน|ชื่อ-สกุล ผู้ประสานงาน|ชื่อผู้แทน|ผู้นำกลุ่ม|contact|contact name|"
        "coordinator", 120),
    _field("contact_post", "ตำแหน่ง", "Position", "text",
        "ตำแหน่งผู้ประสานงาน|ตำแหน่งผู้ติดต่อ|post|title|job title", 200),
    _field("phone", "โทรศัพท์", "Telephone", "phone",
        "เบอร์โทร|เบอร์โทรประธาน|เบอร์โทรผู้ประสานงาน|เบอร์โทรศัพท์|หมายเลขโทรศัพท์|โทร|โทร.|เบอร์ติดต่อ|มือถือ|โทรศัพท์มือถือ|เบอร์|"
        "โทรศัพท์ติดต่อ|phone|tel|mobile|phone number", 100),
    _field("email", "อีเมล", "E-mail", "email",
        "อีเมล์|อีเมลล์|e-mail|email|email address|ไปรษณีย์อิเล็กทรอนิกส์|จดหมายอิเล็กทรอนิกส์", 200),
    _field("website", "เว็บไซต์", "Website", "url",
        "เว็บไซต์หน่วยงาน|เว็บ|เวปไซต์|เว็บไซด์|website|web|url|facebook|เฟซบุ๊ก|เพจ", 300),
    _field("mission", "ภารกิจ", "Mission", "text",
        "ภารกิจหลัก|บทบาทหน้าที่|อำนาจหน้าที่|บทบาท|หน้าที่|วัตถุประสงค์|พันธกิจ|role", 4000),
    _field("activities", "กิจกรรม", "Activities", "list",
        "กิจกรรมหลัก|กิจกรรมที่ดำเนินการ|กิจกรรมปัจจุบัน|ผลงาน|โครงการ/กิจกรรม|การดำเนินงาน|activity|"
        "current activities", 2000),
    _field("topics", "ประเด็นงาน", "Topics", "topics",
        "ประเด็น|ประเด็นที่สนใจ|ประเด็นขับเคลื่อน|ด้าน|ความเชี่ยวชาญ|ความถนัด|topic", 1000),
    _field("work_areas", "พื้นที่ดำเนินงาน", "Areas of work", "areas",
        "พื้นที่ทำงาน|พื้นที่เป้าหมาย|พื้นที่รับผิดชอบ|พื้นที่ปฏิบัติงาน|เขตพื้นที่ดำเนินงาน|area of work|"
        "working area", 1000),
    _field("offers", "ทรัพยากรที่สนับสนุน", "Resources offered", "resources",
        "ทรัพยากรที่สนับสนุนได้|สิ่งที่สนับสนุนได้|ทรัพยากร|ทรัพยากรที่มี|การสนับสนุน|สนับสนุน|"
        "ทรัพยากรที่ให้|offers|resources", 1000),
    _field("needs", "ทรัพยากรที่ต้องการ", "Resources needed", "resources",
        "สิ่งที่ต้องการ|ความต้องการ|ต้องการสนับสนุน|ต้องการรับการสนับสนุน|ความต้องการสนับสนุน|needs", 1000),
    _field("amount", "จำนวน", "Amount", "amount", "ปริมาณ|จำนวนที่สนับสนุน|quantity|qty", 40),
    _field("unit", "หน่วย", "Unit", "text", "หน่วยนับ", 40),
    _field("founded", "ปีที่ก่อตั้ง", "Founded", "date",
        "ปีก่อตั้ง|วันที่ก่อตั้ง|วันก่อตั้ง|ก่อตั้งเมื่อ|ปีที่จัดตั้ง|วันที่จัดตั้ง|จัดตั้งเมื่อ|ปี พ.ศ. ที่ก่อตั้ง|"
        "วันที่จดทะเบียน|ปีที่จดทะเบียน|วัน เดือน ปี ที่ก่อตั้ง|ปีที่ก่อตั้ง (พ.ศ.)|founded in|established"),
    _field("members", "จำนวนสมาชิก", "Members", "count",
        "สมาชิก|จำนวนสมาชิกทั้งหมด|สมาชิก (คน)|จำนวนสมาชิก (คน)|จำนวนบุคลากร|จำนวนคน|"
        "member count|number of members"),
    _field("juristic_id", "เลขทะเบียนนิติบุคคล", "Juristic id", "juristic",
        "เลขนิติบุคคล|เลขประจำตัวผู้เสียภาษี|เลขผู้เสียภาษี|เลขประจำตัวนิติบุคคล|tax id|juristic number"),
    _field("registration", "เลขทะเบียน", "Registration number", "registration",
        "เลขที่จดทะเบียน|รหัสวิสาหกิจชุมชน|ทะเบียนเลขที่|เลขที่ทะเบียน|registration no|reg no", 60),
    _field("note", "หมายเหตุ", "Note", "text", "บันทึก|ข้อสังเกต|อื่นๆ|อื่น ๆ|remark|remarks|"
        "notes|comment", 400),
)  # fmt: skip
BY_KEY = {field.key: field for field in FIELDS}

SKIPPED_HEADINGS = (
    "ลำดับ", "ลำดับที่", "ที่", "รหัส", "รหัสหน่วยงาน", "code", "id", "โทรสาร", "แฟกซ์", "หมายเลขโทรสาร",
    "fax", "เลขประจำตัวประชาชน", "เลขบัตรประชาชน", "รหัสประจำตัวประชาชน",
    "no", "no.", "#", "ข้อ", "order", "ประทับเวลา", "timestamp",
    "สิ่งที่ต้องแก้ (ระบบ)", "to repair (system)",
)  # fmt: skip
