"""Names of months and days, and the two ways of counting years."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

BANGKOK = ZoneInfo("Asia/Bangkok")
BUDDHIST = 543

MONTHS_TH = (
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"
).split()
SHORT_MONTHS_TH = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split()
MONTHS_EN = (
    "January February March April May June July August September October November December"
).split()
WEEKDAYS_TH = "จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์".split()
WEEKDAYS_EN = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def bangkok_date(moment: date | datetime) -> date:
    """The day it is in Thailand; an aware moment is converted, a plain date stays."""
    if isinstance(moment, datetime):
        return (moment.astimezone(BANGKOK) if moment.tzinfo else moment).date()
    return moment


def buddhist_year(year: int) -> int:
    return year + BUDDHIST
