from __future__ import annotations

from phakhi.networks.models.actors import Actor, ActorQuerySet, sees_actor, wider_areas
from phakhi.networks.models.imports import ImportBatch, ImportMapping, ImportRow, ImportSheet
from phakhi.networks.models.steps import ActorStep
from phakhi.networks.models.work import Activity, ExternalPartner, ResourceLine

__all__ = [
    "Activity",
    "Actor",
    "ActorQuerySet",
    "ActorStep",
    "ExternalPartner",
    "ImportBatch",
    "ImportMapping",
    "ImportRow",
    "ImportSheet",
    "ResourceLine",
    "sees_actor",
    "wider_areas",
]
