"""Lists of 10,000 partners are filtered and counted in the database."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models

ACTOR_INDEXES = [
    models.Index(fields=["province", "state", "sort_key"], name="actor_sorted"),
    models.Index(fields=["province", "state", "sector"], name="actor_sector"),
    models.Index(fields=["province", "area_code"], name="actor_area"),
    models.Index(fields=["batch_id"], name="actor_batch"),
    GinIndex(fields=["bigrams"], name="actor_bigrams"),
    GinIndex(fields=["topics"], name="actor_topics"),
    GinIndex(fields=["target_groups"], name="actor_target_groups"),
    GinIndex(fields=["area_codes"], name="actor_area_codes"),
    GinIndex(fields=["area_reach"], name="actor_area_reach"),
]
