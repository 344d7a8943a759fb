"""In whose name something is done: one of mine, or any partner where the office types a paper."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting, Role
from phakhi.networks.models import Actor, ActorQuerySet
from phakhi.networks.picking.field import PartnerField


def my_actors(acting: Acting) -> ActorQuerySet:
    """Verified partners for which the person speaks."""
    mine = acting.own_parties
    found: ActorQuerySet = Actor.objects.visible_to(acting).listed().filter(party__in=mine)
    return found.select_related("party", "province")


def state_partners(acting: Acting) -> ActorQuerySet:
    found: ActorQuerySet = Actor.objects.visible_to(acting).listed().filter(sector="public")
    return found


class MineField(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return str(obj.party.name)


def own_field(
    acting: Acting, label: Any, *, among: ActorQuerySet | None = None, hint: Any = ""
) -> forms.Field:
    """The office names any partner; everybody else chooses among their own."""
    if acting.has(*Role.REGISTRARS):
        return PartnerField(acting=acting, among=among, label=label, help_text=hint)
    mine = my_actors(acting)
    if among is not None:
        mine = mine.filter(pk__in=among.values("pk"))
    only = mine.first() if mine.count() == 1 else None
    return MineField(queryset=mine, label=label, initial=only, empty_label=_("Choose"))


class ScanField(forms.FileField):
    """A picture or PDF; what it really is decides `core.files`."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("required", False)
        options.setdefault("widget", forms.FileInput(attrs={"accept": ".pdf,.png,.jpg,.jpeg"}))
        options.setdefault("help_text", _("PDF or picture, up to 10 MB"))
        super().__init__(**options)


def area_text(label: Any, limit: int = 2000, **options: Any) -> forms.CharField:
    rows = options.pop("rows", 4)
    example = options.pop("example", "")
    attrs: dict[str, Any] = {"rows": rows} | ({"data-example": example} if example else {})
    widget = forms.Textarea(attrs=attrs)
    return forms.CharField(label=label, max_length=limit, widget=widget, **options)
