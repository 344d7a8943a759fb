"""Every refusal is a designed page that says what to do next."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from phakhi.core.errors import HouseError, WrongState
from phakhi.core.sentences import sentence

PAGES = {400, 403, 404, 409, 410, 413, 429}


def house_error(request: HttpRequest, error: HouseError) -> HttpResponse:
    status = error.status if error.status in PAGES else 400
    context = {
        "sentence": sentence(error),
        "code": error.code,
        "params": error.params,
        "refused": isinstance(error, WrongState),
    }
    return render(request, f"{status}.html", context, status=status)


def bad_request(request: HttpRequest, exception: Any = None) -> HttpResponse:
    too_large = isinstance(exception, RequestDataTooBig)
    status = 413 if too_large else 400
    return render(request, f"{status}.html", status=status)


def wrong_method(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Django's own answer to a wrong method is an empty page."""
    page = render(request, "405.html", status=405)
    page["Allow"] = response.get("Allow", "")
    return page


def forbidden(request: HttpRequest, exception: Any = None) -> HttpResponse:
    return render(request, "403.html", status=403)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    error = HouseError("form_expired")
    return render(request, "403.html", {"sentence": sentence(error)}, status=403)


def not_found(request: HttpRequest, exception: Any = None) -> HttpResponse:
    return render(request, "404.html", status=404)


def failed(_request: HttpRequest) -> HttpResponse:
    """Standalone: whatever broke may be in the context processors."""
    return HttpResponse(render_to_string("500.html"), status=500)
