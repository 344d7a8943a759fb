"""Who connects the network, where nobody does, and which partners lie between others (R031)."""

from __future__ import annotations

from dataclasses import dataclass

from phakhi.core.acting import Acting
from phakhi.formation.models import ConnectingPerson, Connection, ThemeGroup
from phakhi.governance.models import GovernanceNetwork
from phakhi.governance.queries import member_actor_ids
from phakhi.methods.networks import Graph, metrics
from phakhi.networks.models import Actor
from phakhi.ties.graph import edges_seen

FEW = 5


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person with what they connect, as far as the reader may see it."""

    row: ConnectingPerson
    connections: list[Connection]


def persons_seen(acting: Acting, network: GovernanceNetwork) -> list[PersonView]:
    seen = ConnectingPerson.objects.visible_to(acting).filter(network=network)
    rows = list(seen.select_related("person", "post__organisation", "province", "network"))
    links = Connection.objects.visible_to(acting).filter(person__network=network)
    by: dict[object, list[Connection]] = {}
    for link in links.select_related("group", "actor__party", "actor__province"):
        by.setdefault(link.person_id, []).append(link)
    return [PersonView(row, by.get(row.pk, [])) for row in rows]


def groups_without_node(network: GovernanceNetwork) -> list[ThemeGroup]:
    """R031: flagged for everybody; it names a group, not a person."""
    linked = Connection.objects.filter(
        person__network=network, person__state="confirmed", group__isnull=False
    )
    return list(network.theme_groups.exclude(pk__in=linked.values("group")))


@dataclass(frozen=True, slots=True)
class Between:
    """A member through which much of the others' contact runs."""

    actor: Actor
    percent: int


def between_members(acting: Acting, network: GovernanceNetwork) -> list[Between]:
    """Organisations, never persons: where to ask for a connecting person (R032)."""
    ids = member_actor_ids(network)
    edges = edges_seen(acting, actors=ids)
    pairs = [(str(edge.source), str(edge.target)) for edge in edges]
    graph = Graph.of([str(actor) for actor in ids], pairs)
    found = [(node.betweenness or 0.0, node.id) for node in metrics(graph).nodes]
    top = sorted(((value, name) for value, name in found if value > 0), reverse=True)[:FEW]
    seen = Actor.objects.visible_to(acting).select_related("party", "province")
    actors = {str(actor.pk): actor for actor in seen.filter(pk__in=[name for _, name in top])}
    return [Between(actors[name], round(100 * v)) for v, name in top if name in actors]
