"""What is said outside the platform: in a LINE group, over the loudspeaker, to one person.

Always Thai: it is read by the members, whatever language the secretary's page is in.
"""

from __future__ import annotations

from phakhi.meetings.contents.words import body_words, number_words, place_words, time_words
from phakhi.meetings.models import Meeting

_OWN_LINK = "ลิงก์นี้เป็นของท่านคนเดียว ใช้ได้ครั้งเดียว"


def invitation_text(meeting: Meeting, name: str, url: str, *, is_reminder: bool = False) -> str:
    first = "ขอความกรุณาตอบรับการประชุม" if is_reminder else "ขอเชิญประชุม"
    lines = [
        f"เรียน {name}" if name else "เรียน ท่านกรรมการ",
        f"{first} {body_words(meeting)} {number_words(meeting)}",
        _when(meeting),
        "กดลิงก์นี้เพื่อตอบว่าจะมาหรือส่งผู้แทน ลิงก์นี้เป็นของท่านคนเดียว",
        url,
    ]
    return "\n".join(line for line in lines if line)


def group_text(meeting: Meeting, url: str) -> str:
    """For the group of the body: what has changed comes first."""
    if meeting.state == "cancelled":
        head = f"ยกเลิกการประชุม {body_words(meeting)} {number_words(meeting)}"
        return f"{head}\n{_when(meeting)}\nเพราะ {meeting.cancelled_because}"
    moved = "แจ้งเปลี่ยนกำหนดการ" if meeting.moved_at else "ขอเชิญประชุม"
    lines = [
        f"{moved} {body_words(meeting)} {number_words(meeting)}",
        meeting.title,
        _when(meeting),
        "โปรดตอบรับทางลิงก์ที่ส่งให้แต่ละท่าน ดูระเบียบวาระได้ที่",
        url,
    ]
    return "\n".join(line for line in lines if line)


def loudspeaker_text(meeting: Meeting) -> str:
    """Read aloud twice: short sentences, the day before the place."""
    if meeting.state == "cancelled":
        return (
            f"ประกาศ การประชุม{body_words(meeting)} ที่นัดไว้ใน{_when(meeting)} ยกเลิกแล้ว "
            f"เพราะ{meeting.cancelled_because} ขอประกาศซ้ำ การประชุมยกเลิกแล้ว"
        )
    return (
        f"ประกาศ ขอเชิญกรรมการและผู้เกี่ยวข้อง เข้าร่วมประชุม{body_words(meeting)} "
        f"ใน{_when(meeting)} ท่านใดมาไม่ได้ โปรดแจ้งเลขานุการหรือส่งผู้แทน "
        f"ขอประกาศซ้ำ ใน{time_words(meeting)}"
    )


def ballot_text(meeting: Meeting, name: str, matter: str, url: str) -> str:
    """Forwarded in LINE it must say by itself what is asked, of whom."""
    lines = (
        f"เรียน {name}",
        f"ขอให้ลงคะแนน {body_words(meeting)} {number_words(meeting)}",
        f"เรื่อง {matter}",
        _OWN_LINK,
        url,
    )
    return "\n".join(lines)


def minutes_text(meeting: Meeting, name: str, url: str) -> str:
    lines = (
        f"เรียน {name}",
        f"ขอให้รับรองหรือแจ้งแก้ไขรายงานการประชุม {body_words(meeting)} {number_words(meeting)}",
        _OWN_LINK,
        url,
    )
    return "\n".join(lines)


def _when(meeting: Meeting) -> str:
    return f"{time_words(meeting)} {place_words(meeting)}".strip()
