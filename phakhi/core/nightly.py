"""What each room does every night, province by province, at three in the morning in Thailand."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Protocol

from django.db import transaction

from phakhi.core.acting import Acting, Role
from phakhi.core.models import Province
from phakhi.core.registry import Registry

logger = logging.getLogger("phakhi.nightly")

# Procrastinate reads its clock in UTC: 20:07 there is 03:07 in Bangkok.
AT_THREE = "7 20 * * *"


class NightWork(Protocol):
    """Bears being run twice in a night; `acting` is the platform itself, not a person."""

    def __call__(self, acting: Acting) -> None: ...


NIGHTLY: Registry[NightWork] = Registry("nightly work")


def nightly(name: str) -> Callable[[NightWork], NightWork]:
    return lambda work: NIGHTLY.register(name, work)


def the_house(province: Province) -> Acting:
    """Acts on schedule, with an officer's rights and nobody's name."""
    return Acting(province=province, roles=frozenset({Role.OFFICER}))


def work_through_the_night() -> None:
    """What fails in one room or province is logged and does not hold up the others."""
    for province in Province.objects.order_by("code"):
        for name, work in NIGHTLY.items():
            try:
                with transaction.atomic():
                    work(the_house(province))
            except Exception:
                logger.exception("nightly %s of %s failed", name, province.code)
