"""What was raised and handed down, and to whom a network may turn."""

from __future__ import annotations

from django.db.models import Q

from phakhi.core.acting import Acting
from phakhi.governance.models import GovernanceNetwork, Referral
from phakhi.governance.models.networks import NetworkQuerySet
from phakhi.governance.models.referrals import ReferralQuerySet


def referrals_of(acting: Acting, network: GovernanceNetwork) -> ReferralQuerySet:
    seen = Referral.objects.visible_to(acting)
    here = seen.filter(Q(source=network) | Q(target=network))
    return here.select_related("source__province", "target__province")


def targets_of(acting: Acting, network: GovernanceNetwork) -> NetworkQuerySet:
    """One level up, one level down."""
    near = Q(pk=network.parent_id) | Q(parent=network)
    return GovernanceNetwork.objects.visible_to(acting).filter(near).running()
