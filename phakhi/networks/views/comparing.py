"""Somebody saved in between: what stands now beside what was typed, nothing lost."""

from __future__ import annotations

from typing import Any

from django import forms


def compared(form: forms.Form, theirs: dict[str, Any]) -> dict[str, Any]:
    """Only the fields that differ, as facts for components/compare.html."""
    typed = form.cleaned_data
    names = [name for name in form.fields if name in theirs and theirs[name] != typed.get(name)]
    return {
        "stale": True,
        "theirs": [(form.fields[name].label, said(form, name, theirs[name])) for name in names],
        "yours": [(form.fields[name].label, said(form, name, typed.get(name))) for name in names],
    }


def said(form: forms.Form, name: str, value: Any) -> str:
    """Codes by their names, lists with commas, the rest as typed."""
    labels = _labels(form.fields[name])
    values = value if isinstance(value, list) else [value]
    return ", ".join(str(labels.get(each, each)) for each in values if each not in (None, ""))


def _labels(field: forms.Field) -> dict[Any, Any]:
    flat: dict[Any, Any] = {}
    for key, label in getattr(field, "choices", []):
        flat.update(dict(label) if isinstance(label, list | tuple) else {key: label})
    return flat
