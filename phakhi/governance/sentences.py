"""What a person reads when this room refuses."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Any] = {
    "network_without_goal": _("Write the shared goal first: what the members come together for."),
    "network_few_members": _(
        "Too few partners have accepted yet. Invite more, or lower the number the network needs."
    ),
    "network_no_charter": _(
        "The members have not adopted a charter yet. Put one to them first: a network gives "
        "itself its rules."
    ),
    "network_no_report": _(
        "Write the closing report first: what was reached, and who carries on with what."
    ),
    "network_over": _("This network has ended. It can be read, not changed."),
    "network_circle": _("A network cannot stand above itself. Choose another upper network."),
    "member_not_verified": _("Only a verified partner can be invited. Verify its entry first."),
    "member_known_already": _("This partner is known to the network already."),
    "paper_needed": _("The office answers for a partner only with its signed paper. Add the scan."),
    "proposal_to_member_only": _("Only a member of this network can be asked to take this on."),
    "proposal_open_already": _("This partner has been asked already and has not answered yet."),
}
