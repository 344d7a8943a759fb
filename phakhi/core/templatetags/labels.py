from __future__ import annotations

from django import template

from phakhi.core.labels import label

register = template.Library()


@register.simple_tag
def preset(list_name: str, code: str) -> str:
    return label(list_name, code)
