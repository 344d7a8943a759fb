"""The words of a paper, one box each; what the record decides is not among them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.papers.editing import Path, editable, put
from phakhi.papers.words_of_fields import label_of

SHORT = 120
LONGEST = 20_000


class EditForm(forms.Form):
    """A list is written one line each; paragraphs stand apart by an empty line."""

    def __init__(self, content: dict[str, Any], data: Any = None) -> None:
        super().__init__(data)
        self.content = content
        self.paths: dict[str, Path] = {}
        for path, value in editable(content):
            name = ".".join(path)
            self.paths[name] = path
            self.fields[name] = _field(path, value)
            self.initial[name] = joined(path, value)

    def edited(self) -> dict[str, Any]:
        """The content with what was typed; the rest stays as it was."""
        content = self.content
        for name, path in self.paths.items():
            content = put(content, path, self._read(name, path))
        return content

    @property
    def is_changed(self) -> bool:
        return self.edited() != self.content

    def _read(self, name: str, path: Path) -> Any:
        typed = self.cleaned_data[name].replace("\r\n", "\n")
        if not isinstance(dict(editable(self.content))[path], list):
            return typed
        parts = typed.split("\n\n") if path[-1] == "paragraphs" else typed.split("\n")
        return [" ".join(part.split()) for part in parts if part.strip()]


def joined(path: Path, value: Any) -> str:
    if not isinstance(value, list):
        return str(value)
    return ("\n\n" if path[-1] == "paragraphs" else "\n").join(value)


def _field(path: Path, value: Any) -> forms.CharField:
    needed = path[-1] in ("title", "subject") and bool(value)
    if isinstance(value, list):
        apart = path[-1] == "paragraphs"
        hint = _("Leave an empty line between paragraphs.") if apart else _("One on each line.")
        rows = min(16, 3 + 3 * len(value)) if apart else min(12, 2 + len(value))
        return _box(path, rows, needed, hint)
    return _box(path, 3 if len(value) > SHORT else 1, needed)


def _box(path: Path, rows: int, needed: bool, hint: Any = "") -> forms.CharField:
    widget = forms.TextInput() if rows == 1 else forms.Textarea(attrs={"rows": rows})
    return forms.CharField(
        label=label_of(path), required=needed, max_length=LONGEST, help_text=hint, widget=widget
    )


def compared(form: EditForm, theirs: dict[str, Any]) -> dict[str, Any]:
    """Somebody saved in between: only the fields that differ, for components/compare.html."""
    now = {".".join(path): joined(path, value) for path, value in editable(theirs)}
    names = [n for n in form.fields if now.get(n, "") != form.cleaned_data.get(n, "")]
    return {
        "stale": True,
        "theirs": [(form.fields[name].label, now.get(name, "")) for name in names],
        "yours": [(form.fields[name].label, form.cleaned_data.get(name, "")) for name in names],
    }
