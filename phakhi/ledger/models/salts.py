"""What ties a leaf to a person: delete it and the leaf says nothing of anyone (PDPA erasure)."""

from __future__ import annotations

import secrets
from typing import Self

from django.db import models

from phakhi.core.acting import Acting
from phakhi.core.models import Event, Province, Visible

SALT_BYTES = 16


def fresh_salt() -> bytes:
    return secrets.token_bytes(SALT_BYTES)


class Unseen(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.none()


class LedgerSalt(models.Model):
    """Salt of one private value of one entry; the value itself stays in its own room.

    `about` is the value itself where it is an id: by it a person is found when forgotten.
    """

    province = models.ForeignKey(Province, on_delete=models.PROTECT, related_name="+")
    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=80)
    salt = models.BinaryField(default=fresh_salt)
    about = models.UUIDField(null=True, db_index=True)

    objects = Unseen.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "name"], name="one_salt_per_value")]


class LedgerPseudonym(models.Model):
    """Under which salt one person acts in one province's ledger."""

    province = models.ForeignKey(Province, on_delete=models.PROTECT, related_name="+")
    person_id = models.UUIDField()
    salt = models.BinaryField(default=fresh_salt)

    objects = Unseen.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["province", "person_id"], name="one_pseudonym_per_province"
            )
        ]
