"""A form field that names one thing among thousands: typed, suggested, or chosen from a few.

A room says how a text finds its things (`Finder`) and words the refusals. Without a script, a
text that fits several comes back with those as a choice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

T = TypeVar("T", bound=Model)
CHOSEN = "-chosen"
MARK = " · "
MOST = 8


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """The one that is meant, or those it may be."""

    one: T | None = None
    candidates: list[T] = field(default_factory=list)


class Finder(Protocol[T]):
    """What a room tells of its things; what `shown` writes, `find` must read back."""

    suggestions: str

    def find(self, text: str) -> Found[T]: ...

    def shown(self, things: Sequence[T]) -> list[str]: ...


def told_apart(names: Sequence[str], things: Sequence[Model]) -> list[str]:
    """Where two are called alike, the end of the id keeps them apart."""
    times = Counter(names)
    return [
        f"{name}{MARK}{code_of(thing)}" if times[name] > 1 else name
        for name, thing in zip(names, things, strict=True)
    ]


def code_of(thing: Model) -> str:
    """Random in a UUIDv7; short enough to be read aloud."""
    return str(thing.pk)[-6:]


class PickWidget(forms.TextInput):
    """A text with suggestions; `candidates` are drawn below it as a choice."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"autocomplete": "off", "data-kind": "partner", **(attrs or {})})
        self.finder: Finder[Any] | None = None
        self.candidates: list[str] = []

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return data.get(f"{name}{CHOSEN}") or data.get(name)

    def format_value(self, value: Any) -> Any:
        if self.finder and isinstance(value, Model):
            return self.finder.shown([value])[0]
        return super().format_value(value)

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        given = dict(attrs or {})
        listed = f"{given.get('id', name)}-suggested"
        source = self.finder.suggestions if self.finder else ""
        given |= {"list": listed, "data-suggest-from": source}
        text = super().render(name, value, given, renderer)
        return format_html(
            '{}<datalist id="{}"></datalist>{}', text, listed, self._choice(name, given)
        )

    def _choice(self, name: str, attrs: dict[str, Any]) -> SafeString:
        line = (
            '<label class="choice" for="{}"><input type="radio" id="{}" name="{}" value="{}">'
            '<span class="choice-text">{}</span></label>'
        )
        ids = [f"{attrs.get('id', name)}-{number}" for number in range(len(self.candidates))]
        chosen = f"{name}{CHOSEN}"
        rows = ((i, i, chosen, text, text) for i, text in zip(ids, self.candidates, strict=True))
        drawn = format_html_join("", line, rows)
        return format_html('<div class="choices">{}</div>', drawn) if drawn else drawn


class PickField(forms.CharField):
    """Cleans to one thing of the finder; a room's own field adds `none`, `several`, `alike`."""

    widget: Any = PickWidget

    def __init__(self, *, finder: Finder[Any], **options: Any) -> None:
        options.setdefault("max_length", 300)
        super().__init__(**options)
        self.finder = finder
        self.widget.finder = finder

    def clean(self, value: Any) -> Any:
        """The text is validated as text, then read as a thing."""
        text = super().clean(value)
        return self._picked(text) if text else None

    def _picked(self, text: str) -> Any:
        found = self.finder.find(text)
        if found.one is not None:
            return found.one
        names = self.finder.shown(found.candidates)
        if names.count(text) == 1:
            return found.candidates[names.index(text)]
        self.widget.candidates = names
        if not found.candidates:
            raise ValidationError(self.error_messages["none"], code="none")
        code = "several" if len(found.candidates) > 1 else "alike"
        raise ValidationError(self.error_messages[code], code=code)
