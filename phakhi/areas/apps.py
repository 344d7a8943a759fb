from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from phakhi.core.models import Province


class AreasConfig(AppConfig):
    name = "phakhi.areas"
    verbose_name = _("Areas")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import phakhi.areas.permissions  # noqa: F401
        from phakhi.areas.models import VillageList
        from phakhi.areas.search import search_areas
        from phakhi.core import audit
        from phakhi.core.registry import DEMO_LOADERS, NAVIGATION, SEARCH, NavItem
        from phakhi.core.sentences import add_sentences

        audit.register(VillageList)
        SEARCH.register("areas", search_areas)
        NAVIGATION.register("areas", NavItem(_("Areas"), "areas:index", order=20, group="partners"))
        DEMO_LOADERS.register("areas", load_once)
        add_sentences(
            {"village_encoding": _("The file cannot be read. Save it as CSV UTF-8 in Excel.")}
        )


def load_once(province: Province, scenario: dict[str, Any]) -> None:
    """The demo needs the areas; the second province finds them there."""
    from phakhi.areas.loading import load_areas
    from phakhi.areas.models import Area

    if not Area.objects.filter(level="subdistrict").exists():
        load_areas()
