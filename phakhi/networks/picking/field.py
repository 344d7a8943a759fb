"""A form field that names one partner among thousands: typed, suggested, or chosen from a few.

Without a script, a name that fits several partners comes back with those as a choice.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.networks.models import Actor, ActorQuerySet
from phakhi.networks.picking.finding import find_partner, shown_name

CHOSEN = "-chosen"


class PartnerWidget(forms.TextInput):
    """A text with suggestions; `candidates` are drawn below it as a choice."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"autocomplete": "off", "data-kind": "partner", **(attrs or {})})
        self.candidates: list[Actor] = []
        self.suggestions = ""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return data.get(f"{name}{CHOSEN}") or data.get(name)

    def format_value(self, value: Any) -> Any:
        return shown_name(value) if isinstance(value, Actor) else super().format_value(value)

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        given = dict(attrs or {})
        listed = f"{given.get('id', name)}-suggested"
        given |= {"list": listed, "data-suggest-from": self.suggestions}
        field = super().render(name, value, given, renderer)
        return format_html(
            '{}<datalist id="{}"></datalist>{}', field, listed, self._choice(name, given)
        )

    def _choice(self, name: str, attrs: dict[str, Any]) -> SafeString:
        options = (
            (f"{attrs.get('id', name)}-{number}", f"{name}{CHOSEN}", shown_name(actor), actor)
            for number, actor in enumerate(self.candidates)
        )
        line = (
            '<label class="choice" for="{}"><input type="radio" id="{}" name="{}" value="{}">'
            '<span class="choice-text">{}</span></label>'
        )
        rows = ((i, i, n, value, actor.party.name) for i, n, value, actor in options)
        drawn = format_html_join("", line, rows)
        return format_html('<div class="choices">{}</div>', drawn) if drawn else SafeString("")


class PartnerField(forms.CharField):
    """Cleans to an `Actor` of `among` (default: every partner the person may see and pick)."""

    widget: Any = PartnerWidget
    default_error_messages = {
        "required": _("Write a part of the name and choose the partner."),
        "several": _("Several partners have a name like this. Choose the one you mean."),
        "alike": _("No partner has exactly this name. Choose the one you mean, or write it anew."),
        "none": _(
            "No partner in the list is called like this. Check the spelling, or have it registered."
        ),
    }

    def __init__(
        self, *, acting: Acting, among: ActorQuerySet | None = None, **options: Any
    ) -> None:
        options.setdefault("max_length", 300)
        super().__init__(**options)
        self.acting = acting
        seen = Actor.objects.visible_to(acting).listed()
        self.among: ActorQuerySet = seen if among is None else among
        self.widget.suggestions = reverse(
            "networks:pick", kwargs={"province": acting.province.slug}
        )

    def clean(self, value: Any) -> Any:
        """The text is validated as text, then read as a partner."""
        text = super().clean(value)
        return self._partner(text) if text else None

    def _partner(self, text: str) -> Actor:
        found = find_partner(text, self.among, self.acting)
        if found.actor is not None:
            return found.actor
        self.widget.candidates = found.candidates
        if not found.candidates:
            raise ValidationError(self.error_messages["none"], code="none")
        code = "several" if len(found.candidates) > 1 else "alike"
        raise ValidationError(self.error_messages[code], code=code)
