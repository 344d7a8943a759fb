"""The sentence a person reads for each error code; rooms add their own in `AppConfig.ready`."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.core.errors import HouseError

SENTENCES: dict[str, Any] = {
    "forbidden": _("Your role does not allow this. Ask the provincial office if it should."),
    "stale_write": _(
        "Somebody saved this while you were working on it. Your text is kept below: compare, "
        "then save again."
    ),
    "wrong_state": _("This step does not fit the state it is in now. Reload the page and look."),
    "bad_input": _("What was sent could not be read. Go back and check the form."),
    "form_expired": _("The form stood open too long. Go back, reload the page and send it again."),
    "dead_link": _("This link has been used, has expired or was withdrawn. Ask for a new one."),
    "file_kind": _("This kind of file is not accepted here. Accepted: %(kinds)s."),
    "file_size": _("The file is larger than %(limit)s MB. Send a smaller one."),
    "file_empty": _("The file is empty. Choose another one."),
    "too_many": _("Too many tries. Wait %(minutes)s minutes and try again."),
    "date_empty": _("Write a date, for example %(hint)s."),
    "date_unreadable": _("“%(text)s” is not read as a date. Write it like %(hint)s."),
    "date_no_day": _("“%(text)s” lacks the day. Write it like %(hint)s."),
    "date_no_such_day": _("The calendar has no day “%(text)s”. Day first, then month: %(hint)s."),
    "date_year": _("The year in “%(text)s” lies too far away. Write it like %(hint)s."),
    "date_two_digit_year": _("“%(text)s” may mean two years. Write all four digits: %(hint)s."),
    "money_empty": _("Write an amount in baht, for example 1,234.50 or 1.2 ล้าน."),
    "money_unreadable": _("“%(text)s” is not read as money. Write it like 1,234.50 or 1.2 ล้าน."),
    "money_too_fine": _("“%(text)s” is finer than a satang. Two places after the point at most."),
    "money_too_large": _("“%(text)s” is more than the system can hold. Look at the zeros again."),
    "thai_id_wrong": _(
        "This is no Thai national number: it has 13 digits and one checks the rest."
    ),
}


def add_sentences(sentences: dict[str, Any]) -> None:
    SENTENCES.update(sentences)


def sentence(error: HouseError) -> str:
    template = str(SENTENCES.get(error.code, SENTENCES["bad_input"]))
    return template % error.params if error.params else template
