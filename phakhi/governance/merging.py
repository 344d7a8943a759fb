"""What happens to memberships when two entries of one partner become one."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext as _

from phakhi.core.acting import Acting
from phakhi.governance.models import NetworkMember
from phakhi.networks.following import rows_follow
from phakhi.parties.models import Party

_follow = rows_follow("governance")


def move_memberships(acting: Acting, gone: Party, kept: Party) -> None:
    """Where both were members the kept entry's membership goes on, and the other is over."""
    _follow(acting, gone, kept)
    doubled = NetworkMember.objects.filter(actor__party=gone, state="active")
    doubled.update(
        state="ended",
        state_since=timezone.now(),
        left_on=timezone.localdate(),
        reason=_("Merged with another entry of the same partner"),
    )
