"""The one letter of this room: the link with which a registration is continued."""

from __future__ import annotations

from django.core.mail import send_mail
from django.db import transaction
from django.utils.translation import gettext as _


def send_link(*, to: str, receipt: str, url: str) -> None:
    """After commit, and a mail server that is down never loses the registration."""
    subject = _("Your registration with the province, receipt %(receipt)s") % {"receipt": receipt}
    body = _(
        "The provincial office has received your entry (receipt %(receipt)s).\n\n"
        "With this link you can correct or complete it until an officer has verified it. It works "
        "once; whoever has it can change the entry:\n%(url)s\n"
    ) % {"receipt": receipt, "url": url}
    transaction.on_commit(lambda: send_mail(subject, body, None, [to], fail_silently=True))
