"""The acts of an exchange, each with its consequence in words (R065)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.exchange.forms import saying
from phakhi.exchange.services import delivering, exchanges
from phakhi.exchange.views.acting import Act


def _commit(*, acting: Any, thing: Any, form: Any, seen: int) -> Any:
    names = ("value", "promised_by", "conditions", "agrees")
    said = {name: form.cleaned_data[name] for name in names}
    return exchanges.commit_exchange(
        acting=acting,
        exchange=thing,
        amount=form.cleaned_data.get("amount"),
        seen=seen,
        word=form.word(),
        **said,
    )


def _deliver(*, acting: Any, thing: Any, form: Any, seen: int) -> Any:
    data = form.cleaned_data
    return delivering.deliver_exchange(
        acting=acting,
        exchange=thing,
        on=data["day"],
        amount=data.get("amount"),
        is_last=data["is_last"],
        note=data["text"],
        upload=data.get("evidence"),
        seen=seen,
        word=form.word(),
    )


def _confirm(*, acting: Any, thing: Any, form: Any, seen: int) -> Any:
    data = form.cleaned_data
    return delivering.confirm_exchange(
        acting=acting,
        exchange=thing,
        amount=data.get("amount"),
        note=data["text"],
        agrees=data["agrees"],
        seen=seen,
        word=form.word(),
    )


def _reason(service: Any) -> Any:
    def run(*, acting: Any, thing: Any, form: Any, seen: int) -> Any:
        reason = form.cleaned_data["text"]
        return service(acting=acting, exchange=thing, reason=reason, seen=seen, word=form.word())

    return run


ACTS: dict[str, Act] = {
    "commit": Act(
        _("Promise it"),
        _("The promise counts in the balance and takes it off the offers."),
        saying.CommitForm,
        _commit,
    ),
    "deliver": Act(
        _("Enter what was handed over"),
        _("In parts or whole. The receiver then confirms what has arrived."),
        saying.DeliverForm,
        _deliver,
    ),
    "confirm": Act(
        _("Confirm what has arrived"),
        _("The exchange is finished with this amount; the rest of the promise lapses."),
        saying.ConfirmForm,
        _confirm,
    ),
    "dispute": Act(
        _("Dispute what was handed over"),
        _("The giver reads why and can put it right."),
        saying.ReasonForm,
        _reason(delivering.dispute_exchange),
        is_danger=True,
    ),
    "refuse": Act(
        _("Say no to the proposal"),
        _("The other side reads the reason. Nothing is promised."),
        saying.ReasonForm,
        _reason(exchanges.refuse_exchange),
        is_danger=True,
    ),
    "cancel": Act(
        _("Call it off"),
        _("What was promised is free again."),
        saying.ReasonForm,
        _reason(exchanges.cancel_exchange),
        is_danger=True,
    ),
}
