"""Who holds the network's key roles: manager, project manager, connectors (R033, R035)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from phakhi.core.acting import Acting, Role
from phakhi.formation.models import Candidate, ConnectingPerson
from phakhi.governance.models import GovernanceNetwork
from phakhi.parties.models import Post


@dataclass(frozen=True, slots=True)
class KeyRole:
    """`who` is empty where the reader may not know or nobody holds it."""

    label: Any
    who: str
    note: Any


def key_roles(acting: Acting, network: GovernanceNetwork) -> list[KeyRole]:
    return [_project_manager(network), _manager(acting, network), _connectors(acting, network)]


def _project_manager(network: GovernanceNetwork) -> KeyRole:
    """R035: the head of the provincial office, as a post: whoever holds it."""
    today = timezone.localdate()
    heads = Post.objects.filter(province=network.province, abolished_on=None)
    heads = heads.filter(
        grants__role=Role.HEAD, grants__since__lte=today, organisation__is_public=True
    )
    post = heads.select_related("organisation").order_by("pk").first()
    note = _("Answers for the strategy process and the projects, in the governor's province.")
    who = f"{post.title} · {post.organisation.name}" if post else ""
    return KeyRole(_("Project manager"), who, note)


def _manager(acting: Acting, network: GovernanceNetwork) -> KeyRole:
    chosen = Candidate.objects.visible_to(acting).filter(
        choice__network=network, choice__state="decided"
    )
    row = chosen.filter(pk__in=_chosen(network)).select_related("person").first()
    note = _("The go-between, on a contract; chosen in step 3.")
    return KeyRole(_("Network manager"), row.name if row else "", note)


def _chosen(network: GovernanceNetwork) -> Any:
    decided = network.manager_choices.filter(state="decided").order_by("-decided_on", "-pk")
    return decided.values("chosen")[:1]


def _connectors(acting: Acting, network: GovernanceNetwork) -> KeyRole:
    seen = ConnectingPerson.objects.visible_to(acting).filter(network=network).confirmed()
    rows = seen.select_related("person", "post__organisation", "province")
    names = ", ".join(dict.fromkeys(row.name for row in rows))
    return KeyRole(_("Connecting persons"), names, _("Confirmed by themselves; see step 2."))
