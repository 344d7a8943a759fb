"""The public door: an organisation or group enters itself, asks how it stands, and goes on."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.core.errors import BadInput
from phakhi.core.http import Request
from phakhi.core.pages import seen_version, sent
from phakhi.networks import services
from phakhi.networks.codes import receipt_fits, receipt_of
from phakhi.networks.forms.profile import initial_of
from phakhi.networks.forms.registering import ContinueForm, RegisterForm, StatusForm
from phakhi.networks.letters import send_link
from phakhi.networks.models import Actor
from phakhi.networks.services import registration
from phakhi.networks.views.frame import address, page, trail


@require_http_methods(["GET", "POST"])
def register(request: Request) -> HttpResponse:
    form = RegisterForm(request.province, sent(request))
    if not form.is_bound or not form.is_valid():
        return _form(request, "register/form.html", form, _("Register your organisation or group"))
    if form.cleaned_data["homepage"]:
        raise BadInput  # only a machine fills a field nobody sees
    done = services.submit_registration(
        acting=request.acting,
        kind=form.cleaned_data["kind"],
        names=form.party_names,
        profile=form.profile,
        contacts=form.contacts,
        consents=form.cleaned_data["consents"],
        address=request.META.get("REMOTE_ADDR", ""),
    )
    _send(request, done, form.contacts.get("email", ""))
    return redirect(address(request, "registered", receipt=receipt_of(done.actor)))


@never_cache
@require_safe
def registered(request: Request, receipt: str) -> HttpResponse:
    """Says no more than that the entry was received; what is in it needs the link."""
    return page(
        request,
        "register/receipt.html",
        title=_("Received"),
        trail=trail(request, (_("Register"), "")),
        actor=_by_receipt(request, receipt),
        receipt=receipt,
    )


@never_cache
@require_http_methods(["GET", "POST"])
def status(request: Request) -> HttpResponse:
    """Receipt and contact together open the entry again; either alone says nothing."""
    form = StatusForm(sent(request))
    found = None
    if form.is_bound and form.is_valid():
        found = registration.reopen(
            acting=request.acting,
            receipt=form.cleaned_data["receipt"],
            contact=form.cleaned_data["contact"],
            address=request.META.get("REMOTE_ADDR", ""),
        )
        if found is None:
            form.add_error(None, _("Receipt and contact do not belong together."))
    return page(
        request,
        "register/status.html",
        title=_("How does our entry stand?"),
        trail=trail(request, (_("Register"), address(request, "register")), (_("Status"), "")),
        form=form,
        found=found,
        link=_link(request, found) if found else "",
        submit=_("Look"),
    )


@never_cache
@require_http_methods(["GET", "POST"])
def go_on(request: Request, token: str) -> HttpResponse:
    actor = registration.entry_of(request.acting, token)
    initial = initial_of(actor, ContinueForm.names)
    form = ContinueForm(request.province, sent(request), initial=initial)
    if not form.is_bound or not form.is_valid():
        title = _("Go on with your entry")
        version = seen_version(request, actor.version)
        return _form(request, "register/form.html", form, title, actor=actor, version=version)
    done = services.continue_registration(
        acting=request.acting,
        token=token,
        seen=seen_version(request, actor.version),
        names=form.party_names,
        profile=form.profile,
    )
    _send(request, done, registration.email_of(done.actor))
    return redirect(address(request, "registered", receipt=receipt_of(done.actor)))


def _by_receipt(request: Request, receipt: str) -> Actor:
    code = receipt.partition("-")[0]
    actor = get_object_or_404(Actor, province=request.province, public_code=code)
    if not receipt_fits(actor, receipt):
        get_object_or_404(Actor.objects.none())
    return actor


def _link(request: Request, done: registration.Registered) -> str:
    return request.build_absolute_uri(address(request, "go_on", token=done.token))


def _send(request: Request, done: registration.Registered, email: str) -> None:
    if email:
        send_link(to=email, receipt=receipt_of(done.actor), url=_link(request, done))


def _form(request: Request, template: str, form: Any, title: str, **more: Any) -> HttpResponse:
    return page(
        request,
        template,
        title=title,
        lead=_("Free of charge. An officer of the province looks at it before anybody sees it."),
        trail=trail(request, (_("Register"), "")),
        form=form,
        submit=_("Send to the provincial office"),
        **more,
    )
