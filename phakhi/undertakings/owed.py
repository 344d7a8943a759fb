"""What a member of a network still owes by this room's records: asked before it leaves (R010)."""

from __future__ import annotations

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from phakhi.core.acting import Acting
from phakhi.governance.commitments import Commitment
from phakhi.governance.models import NetworkMember
from phakhi.undertakings.codes import number_of
from phakhi.undertakings.models import Undertaking
from phakhi.undertakings.vocabulary import RUNNING


def owed_undertakings(acting: Acting, member: NetworkMember) -> list[Commitment]:
    """Of the network's own bodies, and of those that belong to no network."""
    of_network = Q(body__network=member.network_id) | Q(body__network=None)
    rows = Undertaking.objects.filter(of_network, owner=member.actor.party_id)
    rows = rows.filter(state__in=("proposed", *RUNNING)).select_related("body")
    return [_commitment(acting, row) for row in rows.order_by("due_on", "pk")]


def _commitment(acting: Acting, row: Undertaking) -> Commitment:
    known = {"number": number_of(row), "body": row.body.name}
    if row.state == "proposed":
        what = _("An answer to undertaking %(number)s of %(body)s") % known
    else:
        what = _("Undertaking %(number)s of %(body)s") % known
    kwargs = {"province": acting.province.slug, "code": row.public_code}
    return Commitment(what, reverse("undertakings:undertaking", kwargs=kwargs), row.clock)
