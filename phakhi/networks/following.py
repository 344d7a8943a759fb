"""A room's rows follow a partner that turned out to be another entry of the same one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import IntegrityError, models, transaction

from phakhi.core.acting import Acting
from phakhi.networks.models import Actor
from phakhi.parties.merging import MergeHook
from phakhi.parties.models import Party


def rows_follow(room: str) -> MergeHook:
    """Every row of the room that names the partner; one that would then stand twice stays."""

    def move(acting: Acting, gone: Party, kept: Party) -> None:
        pair = [Actor.objects.filter(party=party).first() for party in (gone, kept)]
        if None not in pair:
            for column in _columns(room):
                _move(column, *pair)

    return move


def _columns(room: str) -> Iterator[Any]:
    for model in apps.get_app_config(room).get_models():
        for field in model._meta.local_concrete_fields:
            if isinstance(field, models.ForeignKey) and field.related_model is Actor:
                yield field


def _move(column: Any, gone: Any, kept: Any) -> None:
    rows = column.model._base_manager
    for key in list(rows.filter(**{column.name: gone}).values_list("pk", flat=True)):
        try:
            with transaction.atomic():
                rows.filter(pk=key).update(**{column.name: kept})
        except IntegrityError:
            continue
