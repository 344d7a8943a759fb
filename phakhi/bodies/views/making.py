"""A new body: the type first, which brings its usual texts and rules; then its particulars."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.bodies import services
from phakhi.bodies.forms.bodies import BodyForm
from phakhi.bodies.frame import body_address, body_or_404
from phakhi.bodies.labels import lang, named, type_label
from phakhi.bodies.models import Body
from phakhi.bodies.permissions import can_change_body, can_create_body
from phakhi.bodies.services.usual import usual_values
from phakhi.bodies.types import BODY_TYPES, FIVE_TYPES
from phakhi.bodies.usual_texts import texts_of
from phakhi.bodies.views.frame import address, asked, page, trail
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.networks.models import Actor


@require_safe
def choose(request: Request) -> HttpResponse:
    authorise(can_create_body(request.acting))
    return page(
        request,
        "choose.html",
        title=_("Set up a body: which type?"),
        lead=_("The type brings its usual legal basis, mandate and rules; each can be changed."),
        trail=trail(request, (_("Set up a body"), "")),
        groups=[
            (_("The five of the network"), _types(request, FIVE_TYPES)),
            (_("Others"), _types(request, [c for c in BODY_TYPES if c not in FIVE_TYPES])),
        ],
    )


@require_http_methods(["GET", "POST"])
def create(request: Request, type: str) -> HttpResponse:
    authorise(can_create_body(request.acting))
    if type not in BODY_TYPES:
        raise Http404
    start = usual_values(type) | {"level": "province", "majority_of": "voting"}
    start["network"] = request.GET.get("network")
    form = BodyForm(request.acting, type, None, sent(request), initial=start)
    if form.is_bound and form.is_valid():
        body = services.create_body(acting=request.acting, **form.values)
        next_page = body_address(body, "seats")
        return saved(request, _("The body is prepared. Now put the seats to its table."), next_page)
    return page(
        request,
        "edit.html",
        title=_("Set up: %(type)s") % {"type": named(BODY_TYPES, type)},
        lead=_("Nobody outside the office sees it until it begins its work."),
        trail=trail(
            request,
            (_("Set up a body"), address(request, "choose")),
            (named(BODY_TYPES, type), ""),
        ),
        form=form,
        submit=_("Prepare the body and go on to its seats"),
        back_url=address(request, "choose"),
    )


@require_http_methods(["GET", "POST"])
def edit(request: Request, code: str) -> HttpResponse:
    body = body_or_404(request.acting, code)
    authorise(can_change_body(request.acting, body))
    form = BodyForm(request.acting, body.type, body, sent(request), initial=_initial(body))
    if form.is_bound and form.is_valid():
        seen = seen_version(request, body.version)
        services.change_body(acting=request.acting, body=body, seen=seen, **form.values)
        return saved(request, _("Saved."), body_address(body))
    return asked(
        request,
        body,
        form,
        title=_("Particulars of the body"),
        submit=_("Save the particulars"),
        back=body_address(body),
        template="edit.html",
        version=seen_version(request, body.version),
    )


def _initial(body: Body) -> dict[str, Any]:
    names = set(BodyForm.base_fields) - {"office"}
    initial = {name: getattr(body, name) for name in names}
    office = Actor.objects.filter(party=body.office_id).first() if body.office_id else None
    return initial | {"office": office, "type": type_label(body)}


def _types(request: Request, codes: Any) -> list[dict[str, Any]]:
    return [
        {
            "label": BODY_TYPES.label_of(code, lang()),
            "mandate": texts_of(code).mandate,
            "url": address(request, "create", type=code),
        }
        for code in codes
    ]
