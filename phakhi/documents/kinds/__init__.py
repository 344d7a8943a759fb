"""Each kind of paper as blocks."""

from __future__ import annotations

from typing import Any

from phakhi.documents.blocks import Paper
from phakhi.documents.content import (
    Agenda,
    AppointmentOrder,
    AttendanceList,
    Content,
    Letter,
    Memo,
    Minutes,
    Notice,
    PaymentEvidence,
)
from phakhi.documents.kinds.agenda import agenda
from phakhi.documents.kinds.letter import letter, notice
from phakhi.documents.kinds.lists import attendance, payment
from phakhi.documents.kinds.memo import memo
from phakhi.documents.kinds.minutes import minutes
from phakhi.documents.kinds.order import order

_COMPOSERS: dict[type[Content], Any] = {
    AppointmentOrder: order,
    Letter: letter,
    Memo: memo,
    Notice: notice,
    Agenda: agenda,
    AttendanceList: attendance,
    PaymentEvidence: payment,
    Minutes: minutes,
}


def compose(content: Content) -> Paper:
    paper: Paper = _COMPOSERS[type(content)](content)
    return paper
