"""What the views of this room share: the room, one undertaking, a form, a refusal by its field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from phakhi.core.errors import BadInput
from phakhi.core.http import Request
from phakhi.core.pages import Room
from phakhi.core.sentences import sentence
from phakhi.undertakings.codes import number_of
from phakhi.undertakings.models import Undertaking

ROOM = Room("undertakings", gettext_lazy("Resolutions carried out"))
address, trail, page = ROOM.address, ROOM.trail, ROOM.page


def find(request: Request, code: str) -> Undertaking:
    related = ("body__province", "province", "owner", "resolution__item__meeting__body", "follows")
    seen = Undertaking.objects.visible_to(request.acting).select_related(*related)
    found: Undertaking = get_object_or_404(seen, public_code=code)
    return found


def home_of(request: Request, row: Undertaking) -> str:
    return address(request, "undertaking", code=row.public_code)


def named(row: Undertaking) -> str:
    return _("Undertaking %(number)s") % {"number": number_of(row)}


def asked(
    request: Request,
    form: Any,
    *,
    title: Any,
    submit: Any,
    back: str,
    steps: tuple[tuple[Any, str], ...] = (),
    template: str = "act.html",
    **more: Any,
) -> HttpResponse:
    """A form: what follows from it above, one button that says it below."""
    base = {"title": title, "trail": trail(request, *steps, (title, ""))}
    context = base | {"form": form, "submit": submit, "back_url": back} | more
    return page(request, template, **context)


def about(request: Request, row: Undertaking, **more: Any) -> dict[str, Any]:
    """Of a form about one undertaking."""
    return {
        "kind": f"{row.body.name} · {named(row)}",
        "lead": row.text,
        "back": home_of(request, row),
        "steps": ((named(row), home_of(request, row)),),
        "row": row,
        **more,
    }


def tried(form: Any, act: Callable[[], Any]) -> bool:
    """Done, or what stands in the way said beside its field and nothing half-saved."""
    try:
        with transaction.atomic():
            act()
    except BadInput as error:
        field = str(error.params.get("field", ""))
        if error.code.startswith(("file_", "photo_")):
            field = next((name for name in ("photo", "upload") if name in form.fields), "")
        form.add_error(field if field in form.fields else None, sentence(error))
        return False
    return True


def checked(form: Any) -> bool:
    return bool(form.is_bound and form.is_valid())
