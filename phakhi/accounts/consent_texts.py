"""The words a new province starts with; its own words become later editions."""

from __future__ import annotations

from typing import Final

from phakhi.accounts.consent_effects import CONTACT_BY_LINE, SHOW_PROFILE
from phakhi.accounts.models import ConsentText
from phakhi.accounts.services.consents import fingerprint
from phakhi.core.models import Province

TEXTS: Final = (
    {
        "purpose": SHOW_PROFILE,
        "title_th": "แสดงชื่อและบทบาทของฉันในทำเนียบภาคีต่อสาธารณะ",
        "title_en": "Show my name and role in the public directory of partners",
        "text_th": (
            "จังหวัดจะแสดงชื่อ บทบาท และพื้นที่ทำงานของท่านในทำเนียบภาคีที่ใครก็อ่านได้ "
            "ไม่แสดงเลขประจำตัวประชาชน ที่อยู่ และหมายเลขโทรศัพท์ส่วนตัว "
            "ท่านถอนความยินยอมได้ทุกเมื่อที่หน้านี้ เมื่อถอนแล้วชื่อของท่านจะหายจากหน้าสาธารณะทันที"
        ),
        "text_en": (
            "The province shows your name, role and area of work in the directory that everyone "
            "can read. Your national ID number, address and private telephone are not shown. You "
            "can take this back here at any time; your name then leaves the public pages at once."
        ),
    },
    {
        "purpose": CONTACT_BY_LINE,
        "title_th": "ติดต่อฉันทาง LINE เรื่องงานของเครือข่าย",
        "title_en": "Contact me by LINE about the network's work",
        "text_th": (
            "จังหวัดจะส่งนัดประชุม เรื่องที่ต้องตอบ และผลการดำเนินงานถึงท่านทาง LINE "
            "จะไม่ส่งโฆษณา และไม่ให้บัญชี LINE ของท่านแก่ผู้อื่น ท่านถอนความยินยอมได้ทุกเมื่อที่หน้านี้"
        ),
        "text_en": (
            "The province sends you meetings, questions to answer and results by LINE. It sends "
            "no advertising and passes your LINE account to nobody. You can take this back here "
            "at any time."
        ),
    },
)


def install_texts(province: Province) -> None:
    for words in TEXTS:
        if not ConsentText.objects.filter(province=province, purpose=words["purpose"]).exists():
            text = ConsentText(province=province, **words)
            text.sha256 = fingerprint(text)
            text.save(force_insert=True)
