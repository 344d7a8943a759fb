from __future__ import annotations

from phakhi.appointments.services.answering import answer_nomination, nominee_link, remind_nominee
from phakhi.appointments.services.answering_names import answer_names
from phakhi.appointments.services.asking import (
    ask_names,
    close_request,
    names_link,
    names_sent,
    remind_agency,
)
from phakhi.appointments.services.drafting import (
    change_order,
    draft_order,
    put_lines,
    remove_line,
    withdraw_order,
)
from phakhi.appointments.services.follow import put_forward
from phakhi.appointments.services.forwarding import forward_order
from phakhi.appointments.services.issuing import expire_order, order_issued, take_force
from phakhi.appointments.services.judging import clear_nomination, pass_over, withdraw_nomination
from phakhi.appointments.services.lines import Line
from phakhi.appointments.services.nominating import nominate
from phakhi.appointments.services.recognising import draft_recognitions
from phakhi.appointments.services.succeeding import standing_order, succeed
from phakhi.appointments.services.taking_over import take_over_name

__all__ = [
    "Line",
    "answer_names",
    "answer_nomination",
    "ask_names",
    "change_order",
    "clear_nomination",
    "close_request",
    "draft_order",
    "draft_recognitions",
    "expire_order",
    "forward_order",
    "names_link",
    "names_sent",
    "nominate",
    "nominee_link",
    "order_issued",
    "pass_over",
    "put_forward",
    "put_lines",
    "remind_agency",
    "remind_nominee",
    "remove_line",
    "standing_order",
    "succeed",
    "take_force",
    "take_over_name",
    "withdraw_nomination",
    "withdraw_order",
]
