"""A request inside a province, as the middleware leaves it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest

from phakhi.core.acting import Acting
from phakhi.core.models import Province


class Request(HttpRequest):
    """Type of `request` in every view under /{language}/{province}/."""

    province: Province
    acting: Acting
    request_id: UUID
