"""The columns of this room's files for Excel."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from phakhi.core.exports import Column
from phakhi.core.labels import label

REQUESTS = [
    Column(_("Code"), lambda r: r.row.public_code),
    Column(_("What it is about"), lambda r: r.row.get_kind_display()),
    Column(_("In one line"), lambda r: r.row.title),
    Column(_("Who asks"), lambda r: r.asker.text),
    Column(_("Office asked"), lambda r: r.owner.text),
    Column(_("Where"), lambda r: r.place),
    Column(_("Asked on"), lambda r: r.row.asked_on),
    Column(_("Answer due on"), lambda r: r.row.due_on),
    Column(_("State"), lambda r: r.row.get_state_display()),
    Column(_("Answered on"), lambda r: r.row.answered_on),
    Column(pgettext_lazy("request", "Answer"), lambda r: r.row.get_answer_display()),
    Column(_("Law or rule"), lambda r: r.row.law),
    Column(_("Outcome"), lambda r: r.row.get_outcome_display()),
]
OFFICES = [
    Column(_("Office asked"), lambda o: o.name.text),
    Column(_("Requests put"), lambda o: o.asked),
    Column(_("Answered"), lambda o: o.answered),
    Column(_("Granted, whole or in part"), lambda o: o.granted),
    Column(_("Not granted"), lambda o: o.refused),
    Column(_("Waiting"), lambda o: o.waiting),
    Column(_("Overdue"), lambda o: o.overdue),
    Column(_("Days to the answer (median)"), lambda o: o.days),
]
EXCHANGES = [
    Column(_("Code"), lambda x: x["row"].public_code),
    Column(_("Giver"), lambda x: x["giver"].text),
    Column(_("Receiver"), lambda x: x["receiver"].text),
    Column(_("Resource"), lambda x: label("resources", x["row"].resource)),
    Column(_("What exactly"), lambda x: x["row"].what),
    Column(_("Unit"), lambda x: label("units", x["row"].unit)),
    Column(pgettext_lazy("exchange", "Asked"), lambda x: x["row"].amount),
    Column(_("Promised"), lambda x: x["row"].committed_amount),
    Column(_("Handed over"), lambda x: x["row"].delivered_amount),
    Column(_("Confirmed by the receiver"), lambda x: x["row"].confirmed_amount),
    Column(_("Estimated value in baht"), lambda x: x["row"].committed_value),
    Column(_("State"), lambda x: x["row"].get_state_display()),
]


def _part(side: str, what: str) -> Any:
    return lambda pair: getattr(getattr(pair[1].cell, side), what)


BALANCE = [
    Column(_("Partner"), lambda pair: pair[0].text),
    Column(_("Resource"), lambda pair: label("resources", pair[1].key.resource)),
    Column(_("Unit"), lambda pair: label("units", pair[1].key.unit)),
    Column(_("Given"), _part("given", "amount")),
    Column(_("Given, baht"), _part("given", "value")),
    Column(_("Got"), _part("received", "amount")),
    Column(_("Got, baht"), _part("received", "value")),
    Column(_("Still to give"), _part("owed", "amount")),
    Column(_("Still to give, baht"), _part("owed", "value")),
    Column(_("Still to get"), _part("due", "amount")),
    Column(_("Still to get, baht"), _part("due", "value")),
    Column(_("Given without an estimate"), _part("given", "unvalued")),
]
CATALOGUE = [
    Column(_("Code"), lambda pair: pair[0].public_code),
    Column(_("Kind"), lambda pair: pair[0].get_kind_display()),
    Column(_("Name"), lambda pair: pair[0].name),
    Column(_("Office"), lambda pair: pair[1].text),
    Column(_("Who may ask"), lambda pair: pair[0].eligibility),
    Column(_("How much there is"), lambda pair: pair[0].amount),
    Column(_("Unit"), lambda pair: label("units", pair[0].unit)),
    Column(_("Open from"), lambda pair: pair[0].opens_on),
    Column(_("Open until"), lambda pair: pair[0].closes_on),
    Column(_("Contact there"), lambda pair: pair[0].contact),
    Column(_("State"), lambda pair: pair[0].get_state_display()),
]
GIVEN = [
    Column(_("Who got it"), lambda pair: pair[1].text),
    Column(_("What it was"), lambda pair: pair[0].entry.name),
    Column(_("Kind"), lambda pair: pair[0].entry.get_kind_display()),
    Column(_("Granted"), lambda pair: pair[0].granted_amount),
    Column(_("Unit"), lambda pair: label("units", pair[0].entry.unit)),
    Column(_("From"), lambda pair: pair[0].from_on),
    Column(_("To"), lambda pair: pair[0].until_on),
    Column(_("Day of the decision"), lambda pair: pair[0].decided_on),
    Column(_("Reported on"), lambda pair: pair[0].reported_on),
]
BUDGET = [
    Column(_("Fiscal year"), lambda line: line.row.year + 543),
    Column(_("Member"), lambda line: line.source.text),
    Column(_("Money or staff"), lambda line: line.row.get_kind_display()),
    Column(_("What for"), lambda line: line.row.purpose),
    Column(_("For which body of the network"), lambda line: line.row.body),
    Column(_("Amount"), lambda line: line.row.amount),
    Column(_("Agreed"), lambda line: _("yes") if line.is_agreed else _("not yet")),
]
