"""Every night: offices that will owe an answer soon, or owe it already, are reminded (R147)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from django.core.mail import send_mail
from django.db import transaction
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.nightly import nightly
from phakhi.exchange.messages import reminder
from phakhi.exchange.models import FacilitationRequest
from phakhi.exchange.models.requests import RequestQuerySet
from phakhi.parties.models import ContactPoint

SOON: Final = timedelta(days=3)
AGAIN: Final = timedelta(days=7)


@nightly("exchange.reminders")
def remind_offices(acting: Acting) -> None:
    """Three days before the date, and every seventh day from then on."""
    today = timezone.localdate()
    for row in to_remind(acting, today):
        row.reminded_on = today
        row.save(update_fields=["reminded_on"])
        events.record(acting, "exchange.request.reminded", row, {"due_on": str(row.due_on)})
        _write(row)


def to_remind(acting: Acting, today: date) -> RequestQuerySet:
    rows = FacilitationRequest.objects.visible_to(acting).unanswered()
    quiet = Q(reminded_on=None) | Q(reminded_on__lte=today - AGAIN)
    found: RequestQuerySet = rows.filter(quiet, due_on__lte=today + SOON)
    return found.select_related("owner__party", "province").order_by("due_on")


def _write(row: FacilitationRequest) -> None:
    """To the office's own address, where the register has one; a link needs a person's hand."""
    contacts = ContactPoint.objects.filter(party=row.owner.party, kind="email")
    email = contacts.order_by("pk").values_list("value", flat=True).first()
    if not email:
        return
    with translation.override("th"):
        where = _("the public page of the request, code %(code)s") % {"code": row.public_code}
        subject = _("An answer is due: %(title)s") % {"title": row.title}
        text = reminder(row, where)
    transaction.on_commit(lambda: send_mail(subject, text, None, [email], fail_silently=True))
