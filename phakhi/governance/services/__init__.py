from __future__ import annotations

from phakhi.governance.services.making import create_network, update_network
from phakhi.governance.services.membership import (
    accept_invitation,
    declare_interest,
    decline_invitation,
    end_member,
    invitation_link,
    invite_member,
    nominate_member,
    pass_over_member,
    recall_invitation,
    remind_member,
    withdraw_member,
)

__all__ = [
    "accept_invitation",
    "create_network",
    "declare_interest",
    "decline_invitation",
    "end_member",
    "invitation_link",
    "invite_member",
    "nominate_member",
    "pass_over_member",
    "recall_invitation",
    "remind_member",
    "update_network",
    "withdraw_member",
]
