"""Long, realistic papers; every person and office address is invented."""

# ruff: noqa: E501 - a paper is read whole

from __future__ import annotations

import struct
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from zlib import compress, crc32

from phakhi.documents.content import (
    Agenda,
    AgendaItem,
    AppointmentOrder,
    AttendanceList,
    Attendee,
    Content,
    Endorsement,
    Letter,
    Memo,
    MinuteItem,
    Minutes,
    Notice,
    OrderMember,
    PaymentEvidence,
    PaymentRow,
    Signer,
)


def _png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\0" + b"\x60" * width) * height
    parts = chunk(b"IHDR", head), chunk(b"IDAT", compress(rows)), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


PICTURE = _png(60, 60)
BANGKOK = timezone(timedelta(hours=7))
STARTS = datetime(2026, 11, 26, 9, 30, tzinfo=BANGKOK)
ENDS = datetime(2026, 11, 26, 12, 15, tzinfo=BANGKOK)
BODY = "คณะทำงานภาคีหุ้นส่วนยุทธศาสตร์การท่องเที่ยวเชิงนิเวศและอุทยานธรณีโคราช"
GOVERNOR = Signer("นายสมมุติ ตัวอย่างดี", "ผู้ว่าราชการจังหวัดนครราชสีมา")
ACTING = Signer("นางสาวประภาพร เพียงสมมุติ", "รองผู้ว่าราชการจังหวัด", "acting", "ผู้ว่าราชการจังหวัดนครราชสีมา")
CLERK = Signer("นางสาวกานดา ขยันบันทึก", "นักวิเคราะห์นโยบายและแผนชำนาญการ")
HEAD = Signer("นายวิทยา ตรวจทานดี", "หัวหน้าสำนักงานจังหวัดนครราชสีมา")
PLACE = "ห้องประชุมท้าวสุรนารี ชั้น 2 ศาลากลางจังหวัดนครราชสีมา"
_GIVEN = "สมพร บุญมี กานดา วิทยา ประภาพร อุดม จินตนา ธนากร รัตนา สุทธิชัย มาลี ณัฐพงษ์".split()
_FAMILY = "รักถิ่น ใจงาม เพียรดี ทองสุข พูนทรัพย์ ศรีสว่าง แก้วมณี ป่าไม้งาม นาดี ร่มเย็น".split()
_POSTS = (
    "ผู้อำนวยการสำนักงานการท่องเที่ยวและกีฬาจังหวัดนครราชสีมา",
    "นายกองค์การบริหารส่วนตำบลหนองสาหร่าย",
    "ประธานสภาองค์กรชุมชนตำบลไทยสามัคคี",
    "ผู้แทนหอการค้าจังหวัดนครราชสีมา",
    "อาจารย์ประจำคณะวิทยาศาสตร์และเทคโนโลยี มหาวิทยาลัยสมมุติโคราช",
    "กำนันตำบลวังน้ำเขียว",
)


def person(number: int) -> str:
    title = ("นาย", "นาง", "นางสาว")[number % 3]
    return f"{title}{_GIVEN[number % 12]} {_FAMILY[number * 7 % 10]}"


def post(number: int) -> str:
    return _POSTS[number % 6]


def seat(number: int, count: int) -> str:
    last = {count - 2: "คณะทำงานและเลขานุการ", count - 1: "คณะทำงานและผู้ช่วยเลขานุการ"}
    return last.get(
        number, ("หัวหน้าคณะทำงาน", "รองหัวหน้าคณะทำงาน")[number] if number < 2 else "คณะทำงาน"
    )


def order(members: int = 9, **changes: object) -> AppointmentOrder:
    rows = [OrderMember("ผู้ว่าราชการจังหวัดนครราชสีมา", "", seat(0, members))] + [
        OrderMember(person(n), post(n), seat(n, members)) for n in range(1, members)
    ]
    said: dict[str, object] = {
        "office": "จังหวัดนครราชสีมา",
        "number": "1234/2569",
        "title": f"แต่งตั้ง{BODY}",
        "reason": "ด้วยจังหวัดนครราชสีมาได้จัดทำแผนพัฒนาจังหวัดนครราชสีมา พ.ศ. 2571 – 2575 โดยมุ่งเน้นการมีส่วนร่วมของภาคี"
        "ทุกภาคส่วน ทั้งภาครัฐ ภาคเอกชน ภาคประชาสังคม และผู้มีส่วนได้เสียอื่น ๆ ในพื้นที่ 32 อำเภอ เพื่อให้การขับเคลื่อน"
        "การพัฒนาเชิงพื้นที่แบบบูรณาการบรรลุเป้าหมายอย่างเป็นรูปธรรม สอดคล้องกับความต้องการของประชาชน",
        "basis": "อาศัยอำนาจตามความในมาตรา 54 และมาตรา 57 แห่งพระราชบัญญัติระเบียบบริหารราชการแผ่นดิน พ.ศ. 2534 และที่แก้ไข"
        "เพิ่มเติม จึงแต่งตั้งคณะทำงานภาคีหุ้นส่วนยุทธศาสตร์ โดยมีองค์ประกอบ หน้าที่และอำนาจ ดังต่อไปนี้",
        "members": tuple(rows),
        "duties": (
            "ร่วมกำหนดทิศทาง เป้าหมาย และตัวชี้วัดการพัฒนาการท่องเที่ยวเชิงนิเวศของจังหวัดร่วมกับภาคีที่เกี่ยวข้อง และเสนอความเห็น"
            "ต่อคณะกรรมการบริหารงานจังหวัดแบบบูรณาการเพื่อพิจารณา",
            "ประสานทรัพยากร งบประมาณ บุคลากร และองค์ความรู้ของภาคีทุกภาคส่วน ให้เกิดการดำเนินงานร่วมกันอย่างน้อยปีละ 4 ครั้ง",
            "ติดตามความก้าวหน้าและเปิดเผยผลการดำเนินงานต่อสาธารณะ",
            "ปฏิบัติงานอื่น ๆ ตามที่ผู้ว่าราชการจังหวัดมอบหมาย",
        ),
        "effective_on": date(2026, 10, 1),
        "signed_on": date(2026, 10, 1),
        "signer": GOVERNOR,
    }
    return AppointmentOrder(**(said | changes))  # type: ignore[arg-type]


def letter(**changes: object) -> Letter:
    said: dict[str, object] = {
        "number": "นม 0017.2/ว 4567",
        "office": "ศาลากลางจังหวัดนครราชสีมา",
        "address": "ถนนมหาดไทย อำเภอเมืองนครราชสีมา\nนม 30000",
        "on": date(2026, 11, 9),
        "subject": f"ขอเชิญประชุม{BODY} ครั้งที่ 1/2570",
        "to": "หัวหน้าส่วนราชการ ผู้แทนภาคเอกชน และผู้แทนภาคประชาสังคมตามบัญชีแนบท้าย",
        "references": ("คำสั่งจังหวัดนครราชสีมา ที่ 1234/2569 ลงวันที่ 1 ตุลาคม 2569",),
        "enclosures": ("ระเบียบวาระการประชุม จำนวน 1 ชุด", "แบบตอบรับการเข้าร่วมประชุม จำนวน 1 ฉบับ"),
        "paragraphs": (
            "ตามคำสั่งที่อ้างถึง จังหวัดนครราชสีมาได้แต่งตั้งท่านเป็นคณะทำงานภาคีหุ้นส่วนยุทธศาสตร์การท่องเที่ยวเชิงนิเวศ"
            "และอุทยานธรณีโคราช เพื่อร่วมขับเคลื่อนแผนพัฒนาจังหวัดให้บรรลุเป้าหมาย ความละเอียดแจ้งแล้ว นั้น",
            "จังหวัดนครราชสีมากำหนดจัดประชุมคณะทำงานดังกล่าว ครั้งที่ 1/2570 ในวันพฤหัสบดีที่ 26 พฤศจิกายน 2569 เวลา "
            f"09.30 – 12.00 น. ณ {PLACE} และผ่านสื่ออิเล็กทรอนิกส์ รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย 1 จึงขอเชิญท่านเข้าร่วมประชุม "
            "ตามวัน เวลา และสถานที่ดังกล่าว ทั้งนี้ ขอความกรุณาส่งแบบตอบรับภายในวันที่ 20 พฤศจิกายน 2569",
            "จึงเรียนมาเพื่อโปรดพิจารณาเข้าร่วมประชุมโดยพร้อมเพรียงกัน จะขอบคุณยิ่ง",
        ),
        "closing": "ขอแสดงความนับถือ",
        "signer": ACTING,
        "owner": "สำนักงานจังหวัดนครราชสีมา\nกลุ่มงานยุทธศาสตร์และข้อมูลเพื่อการพัฒนาจังหวัด",
        "phone": "0 4400 0000 ต่อ 123",
    }
    return Letter(**(said | changes))  # type: ignore[arg-type]


def memo(**changes: object) -> Memo:
    said: dict[str, object] = {
        "office": "สำนักงานจังหวัดนครราชสีมา กลุ่มงานยุทธศาสตร์และข้อมูลเพื่อการพัฒนาจังหวัด",
        "number": "นม 0017.2/789",
        "on": date(2026, 11, 5),
        "subject": f"ขออนุมัติจัดประชุม{BODY} ครั้งที่ 1/2570 และขออนุมัติเบิกค่าใช้จ่ายในการประชุม",
        "to": "ผู้ว่าราชการจังหวัดนครราชสีมา",
        "paragraphs": (
            "ด้วยกลุ่มงานยุทธศาสตร์และข้อมูลเพื่อการพัฒนาจังหวัด ได้กำหนดจัดประชุมคณะทำงานภาคีหุ้นส่วนยุทธศาสตร์ฯ ในวันที่ 26 "
            "พฤศจิกายน 2569 มีผู้เข้าร่วมประชุมจำนวน 45 คน งบประมาณ 12,500 บาท",
            "จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ",
        ),
        "signer": CLERK,
        "endorsements": (
            Endorsement(HEAD.post, HEAD.name, "เห็นควรอนุมัติ", "ได้ตรวจสอบงบประมาณแล้ว มีเพียงพอ", date(2026, 11, 6)),
            Endorsement(
                ACTING.post, ACTING.name, "อนุมัติ", "ให้ดำเนินการตามเสนอ และรายงานผลภายใน 15 วัน", None,
                "on_behalf", "ผู้ว่าราชการจังหวัดนครราชสีมา",
            ),
        ),
        "phone": "0 4400 0000",
        "speed": "ด่วนที่สุด",
    }  # fmt: skip
    return Memo(**(said | changes))  # type: ignore[arg-type]


ITEMS = (
    AgendaItem("1", "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ"),
    AgendaItem("2", "เรื่องรับรองรายงานการประชุม", "ครั้งที่ 4/2569 เมื่อวันที่ 20 สิงหาคม 2569", ("รายงานการประชุม ครั้งที่ 4/2569",)),
    AgendaItem("3", "เรื่องสืบเนื่อง", children=(
        AgendaItem("3.1", "ความก้าวหน้าการจัดทำเส้นทางท่องเที่ยวเชิงนิเวศ 12 ชุมชน", papers=("สรุปผลการดำเนินงานไตรมาสที่ 4",)),
    )),
    AgendaItem("4", "เรื่องเพื่อทราบ", children=(AgendaItem("4.1", "ผลการรับฟังความคิดเห็นของประชาชนใน 32 อำเภอ"),)),
    AgendaItem("5", "เรื่องเพื่อพิจารณา", children=(
        AgendaItem("5.1", "(ร่าง) แผนปฏิบัติการส่งเสริมการท่องเที่ยวเชิงนิเวศและอุทยานธรณีโคราช ประจำปีงบประมาณ พ.ศ. 2570",
                   "เพื่อให้การใช้งบประมาณของภาคีแต่ละฝ่ายไม่ซ้ำซ้อนกัน จึงเสนอที่ประชุมพิจารณาแบ่งบทบาทและสัดส่วนการสมทบ",
                   ("(ร่าง) แผนปฏิบัติการ", "ตารางสัดส่วนงบประมาณของภาคี")),
        AgendaItem("5.2", "การแต่งตั้งผู้ประสานงานระดับตำบล"),
    )),
    AgendaItem("6", "เรื่องอื่น ๆ (ถ้ามี)"),
)  # fmt: skip


def notice(**changes: object) -> Notice:
    return Notice(letter(**changes), ITEMS)


def agenda() -> Agenda:
    online = "Zoom รหัสประชุม 987 6543 2100 https://meet.example.go.th/j/98765432100"
    return Agenda(BODY, "ครั้งที่ 1/2570", STARTS, ENDS, PLACE, online, ITEMS)


def attendees(count: int, start: int = 0) -> tuple[Attendee, ...]:
    sent = "ผู้จัดการการประปาส่วนภูมิภาคสาขาปากช่อง"
    return tuple(
        Attendee(person(n), post(n), seat(n, 99), sent if n % 7 == 3 else "")
        for n in range(start, start + count)
    )


def attendance(count: int = 40) -> AttendanceList:
    return AttendanceList(BODY, "ครั้งที่ 1/2570", STARTS, PLACE, attendees(count))


def payment(count: int = 12) -> PaymentEvidence:
    rows = tuple(
        PaymentRow(
            person(n), post(n), "ค่าเบี้ยประชุม" if n % 2 else "ค่าพาหนะเดินทาง", Decimal("1250.50")
        )
        for n in range(count)
    )
    total = sum((row.amount for row in rows), Decimal(0))
    return PaymentEvidence(BODY, "ครั้งที่ 1/2570", STARTS, PLACE, rows, total, CLERK)


_SAID = (
    "ผู้แทนสำนักงานการท่องเที่ยวและกีฬาจังหวัดรายงานว่า ในรอบปีที่ผ่านมามีนักท่องเที่ยวเข้าเยี่ยมชมแหล่งธรณีวิทยาในพื้นที่ "
    "5 อำเภอ รวม 128,450 คน เพิ่มขึ้นร้อยละ 12.5 จากปีก่อน สร้างรายได้ให้ชุมชนประมาณ 45 ล้านบาท อย่างไรก็ตาม ยังพบปัญหา"
    "ขยะ การจราจร และความปลอดภัยของนักท่องเที่ยวในช่วงวันหยุดยาว จึงขอให้ภาคีทุกฝ่ายร่วมกันเสนอแนวทางแก้ไข"
)


def minutes(**changes: object) -> Minutes:
    said: dict[str, object] = {
        "body": BODY, "meeting": "ครั้งที่ 1/2570", "starts": STARTS, "ends": ENDS, "place": PLACE,
        "present": attendees(14), "absent": attendees(2, 20), "others": attendees(3, 30),
        "items": (
            MinuteItem("1", "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ", (_SAID,), "รับทราบ"),
            MinuteItem("2", "เรื่องรับรองรายงานการประชุม", ("ฝ่ายเลขานุการเสนอรายงานการประชุมครั้งที่ 4/2569 ให้ที่ประชุมพิจารณา",),
                       "รับรองรายงานการประชุมโดยไม่มีการแก้ไข"),
            MinuteItem("5", "เรื่องเพื่อพิจารณา", (), children=(
                MinuteItem("5.1", "(ร่าง) แผนปฏิบัติการส่งเสริมการท่องเที่ยวเชิงนิเวศ ประจำปีงบประมาณ พ.ศ. 2570", (_SAID, _SAID),
                           "เห็นชอบแผนปฏิบัติการ วงเงิน 4,250,000 บาท และมอบสำนักงานจังหวัดแจ้งภาคีทราบภายใน 15 วัน",
                           ("ผู้แทนสภาองค์กรชุมชนขอให้บันทึกว่า ไม่เห็นด้วยกับสัดส่วนงบประมาณด้านการประชาสัมพันธ์",)),
                MinuteItem("5.2", "การแต่งตั้งผู้ประสานงานระดับตำบล", (_SAID,), "เห็นชอบ"),
            )),
        ),
        "taken_by": CLERK, "checked_by": HEAD,
        "approved": "ที่ประชุมรับรองรายงานการประชุมนี้แล้ว เมื่อคราวประชุมครั้งที่ 2/2570 วันที่ 25 กุมภาพันธ์ 2570",
    }  # fmt: skip
    return Minutes(**(said | changes))  # type: ignore[arg-type]


def every_kind() -> dict[str, Content]:
    return {
        "order": order(), "letter": letter(), "memo": memo(), "notice": notice(), "agenda": agenda(),
        "attendance": attendance(), "payment": payment(), "minutes": minutes(),
    }  # fmt: skip
