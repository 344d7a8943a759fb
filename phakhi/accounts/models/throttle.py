"""How often something was tried, in the database: no database, no attempt."""

from __future__ import annotations

from django.db import models


class Throttle(models.Model):
    """A row of the throttle cache (phakhi.accounts.throttle); the key holds no name in clear."""

    key = models.CharField(primary_key=True, max_length=255)
    value = models.JSONField()
    expires_at = models.DateTimeField(db_index=True)
