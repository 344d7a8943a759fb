from __future__ import annotations

from phakhi.accounts.models.consents import Channel, Consent, ConsentText
from phakhi.accounts.models.grants import RoleGrant
from phakhi.accounts.models.subjects import (
    REQUEST_FLOW,
    RequestChannel,
    RequestKind,
    RequestState,
    SubjectRequest,
)
from phakhi.accounts.models.throttle import Throttle
from phakhi.accounts.models.user import User

__all__ = [
    "REQUEST_FLOW",
    "Channel",
    "Consent",
    "ConsentText",
    "RequestChannel",
    "RequestKind",
    "RequestState",
    "RoleGrant",
    "SubjectRequest",
    "Throttle",
    "User",
]
