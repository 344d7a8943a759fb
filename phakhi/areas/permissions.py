"""Areas are public; who may add to them is not."""

from __future__ import annotations

from phakhi.areas.models import VillageList
from phakhi.core.acting import Acting, Role
from phakhi.core.permissions import same_province, views


def can_import_villages(acting: Acting) -> bool:
    """The province's registrars: a village list changes what every form offers."""
    return acting.has(*Role.REGISTRARS)


@views(VillageList)
def can_view_village_list(acting: Acting, entry: VillageList) -> bool:
    return same_province(acting, entry) and acting.is_staff
