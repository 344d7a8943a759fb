"""What this room tells the rooms below it when the house starts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from phakhi.appointments.acts import add_words
from phakhi.appointments.demo.loading import load_appointments
from phakhi.appointments.kinds import OrderPaper
from phakhi.appointments.letter_kinds import ForwardingLetter, NamesLetter, RecognitionLetter
from phakhi.appointments.merging import move_appointments
from phakhi.appointments.nightly import orders_take_their_course, remind_of_ends
from phakhi.appointments.permissions import can_nominate
from phakhi.appointments.personal_data import audit_appointments, declare_appointments
from phakhi.appointments.searching import search_orders
from phakhi.appointments.sentences import SENTENCES
from phakhi.appointments.subject_records import AppointmentRecords
from phakhi.bodies.frame import BODY_TABS, Tab
from phakhi.bodies.panels import SEAT_ACTS, SeatAct
from phakhi.core.acting import Role
from phakhi.core.nightly import NIGHTLY
from phakhi.core.registry import DEMO_LOADERS, NAVIGATION, SEARCH, SUBJECT_RECORDS, NavItem
from phakhi.core.sentences import add_sentences
from phakhi.governance.tabs import NETWORK_TABS
from phakhi.papers.kinds import PAPER_KINDS
from phakhi.parties.merging import MERGE_HOOKS


def register_all() -> None:
    add_sentences(SENTENCES)
    add_words()
    declare_appointments()
    audit_appointments()
    MERGE_HOOKS.register("appointments", move_appointments)
    SUBJECT_RECORDS.register("appointments", AppointmentRecords())
    DEMO_LOADERS.register("appointments", load_appointments)
    NIGHTLY.register("appointments.course", orders_take_their_course)
    NIGHTLY.register("appointments.ends", remind_of_ends)
    SEARCH.register("appointments", search_orders)
    door = pgettext_lazy("door", "Appointment orders")
    NAVIGATION.register("appointments", NavItem(door, "appointments:index", 42, group="bodies"))
    PAPER_KINDS.register("order", OrderPaper())
    PAPER_KINDS.register("names_letter", NamesLetter())
    PAPER_KINDS.register("forwarding_letter", ForwardingLetter())
    PAPER_KINDS.register("recognition_letter", RecognitionLetter())
    _tabs()


def _tabs() -> None:
    recognition = Tab(_("Recognition"), "appointments:recognition", 30, Role.REGISTRARS)
    NETWORK_TABS.register("appointments.recognition", recognition)
    BODY_TABS.register("appointments.of_body", Tab(_("Orders"), "appointments:of_body", 20))
    propose = SeatAct(_("Propose somebody"), "appointments:nominate", can_nominate)
    SEAT_ACTS.register("appointments.nominate", propose)
