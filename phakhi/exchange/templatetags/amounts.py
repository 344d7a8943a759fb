"""Amounts as people write them: 6 days, not 6.00."""

from __future__ import annotations

from decimal import Decimal

from django import template
from django.utils.safestring import SafeString

from phakhi.core.templatetags.look import number

register = template.Library()


@register.simple_tag
def amount(value: Decimal | None) -> SafeString:
    is_whole = value is not None and value == value.to_integral_value()
    return number(int(value) if value is not None and is_whole else value)
