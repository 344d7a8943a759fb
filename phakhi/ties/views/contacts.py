"""The contact log: the quick form, the list, the open next steps."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.errors import StaleWrite
from phakhi.core.exports import export
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.networks.models import Actor
from phakhi.networks.permissions import can_enter_actor
from phakhi.ties import services
from phakhi.ties.forms.contacts import ContactForm
from phakhi.ties.models import Contact
from phakhi.ties.permissions import can_change_contact, can_do_step
from phakhi.ties.queries.chips import contact_chips
from phakhi.ties.queries.contacts import CONTACT_COLUMNS, Asked, contacts_seen
from phakhi.ties.queries.own import last_logged, own_actors, recent_partners
from phakhi.ties.views.frame import SAVED_BETWEEN, address, number_of, page, trail

PER_PAGE = 25
UNDO_WITHIN = timedelta(minutes=10)


@require_safe
def contacts(request: Request) -> HttpResponse:
    own = _own_or_refuse(request)
    asked = Asked.from_query(request.GET)
    found = Paginator(contacts_seen(request.acting, asked), PER_PAGE)
    shown = found.get_page(number_of(request.GET.get("page", "1")))
    lines = [_line(request, contact) for contact in shown]
    return page(
        request,
        "contacts/list.html",
        title=_("Contact log"),
        lead=_("Who spoke with whom, about what, and what comes next. Only both sides and the "
               "office read it."),
        trail=trail(request, (_("Contact log"), "")),
        asked=asked,
        page=shown,
        lines=lines,
        chips=contact_chips(request, asked),
        new=_just_logged(request),
        may_log=can_enter_actor(request.acting) or bool(own),
    )  # fmt: skip


@require_safe
def contacts_file(request: Request, ending: str) -> HttpResponseBase:
    _own_or_refuse(request)
    found = contacts_seen(request.acting, Asked.from_query(request.GET))
    return export(found.iterator(), CONTACT_COLUMNS, ending, _("Contact log"))


@require_http_methods(["GET", "POST"])
def log(request: Request) -> HttpResponse:
    own = own_actors(request.acting)
    authorise(can_enter_actor(request.acting) or bool(own))
    form = _form(request, own)
    if request.method == "GET" or not form.is_valid():
        return _form_page(request, form, _("Log a contact"))
    contact = services.log_contact(acting=request.acting, actor=form.whose, **form.values())
    return redirect(f"{address(request, 'contacts')}?new={contact.pk}")


@require_http_methods(["GET", "POST"])
def correct(request: Request, pk: UUID) -> HttpResponse:
    contact = _contact(request, pk)
    authorise(can_change_contact(request.acting, contact))
    form = _form(request, [contact.actor], contact)
    if request.method == "GET" or not form.is_valid():
        return _form_page(request, form, _("Correct a contact"), contact)
    seen = seen_version(request, contact.version)
    try:
        services.change_contact(
            acting=request.acting, contact=contact, seen=seen, values=form.values()
        )
    except StaleWrite as error:
        form.add_error(None, SAVED_BETWEEN)
        return _form_page(request, form, _("Correct a contact"), error.params["theirs"], status=409)
    return saved(request, _("Saved."), address(request, "contacts"))


@require_POST
def remove(request: Request, pk: UUID) -> HttpResponse:
    services.remove_contact(acting=request.acting, contact=_contact(request, pk))
    return saved(request, _("Removed."), address(request, "contacts"))


@require_POST
def step(request: Request, pk: UUID) -> HttpResponse:
    contact = services.do_step(acting=request.acting, contact=_contact(request, pk))
    sentence = _("Done.") if contact.done_at else _("Open again.")
    is_open = "?open=1" if request.POST.get("open") == "1" else ""
    return saved(request, sentence, address(request, "contacts") + is_open)


def _own_or_refuse(request: Request) -> list[Actor]:
    own = own_actors(request.acting)
    authorise(request.acting.is_staff or bool(own))
    return own


def _contact(request: Request, pk: UUID) -> Contact:
    visible = Contact.objects.visible_to(request.acting)
    whole = visible.select_related("actor__party", "actor__province", "other__party", "external")
    contact: Contact = get_object_or_404(whole, pk=pk)
    return contact


def _line(request: Request, contact: Contact) -> dict[str, Any]:
    contact.actor.province = request.province
    return {
        "contact": contact,
        "may_change": can_change_contact(request.acting, contact),
        "may_do": bool(contact.next_step) and can_do_step(request.acting, contact),
    }


def _just_logged(request: Request) -> Contact | None:
    """For ten minutes the one just logged can be taken back with one tap."""
    try:
        pk = UUID(request.GET.get("new", ""))
    except ValueError:
        return None
    mine = Contact.objects.visible_to(request.acting).filter(pk=pk)
    fresh = mine.filter(
        logged_by=request.acting.person_id, created_at__gt=timezone.now() - UNDO_WITHIN
    )
    return fresh.select_related("actor__party", "other__party").first()


def _form(request: Request, own: list[Actor], contact: Contact | None = None) -> ContactForm:
    last = None if contact else last_logged(request.acting)
    actor = _default_actor(own, contact, last)
    recent = recent_partners(request.acting, actor)
    initial = _initial(contact) if contact else _remembered(request, actor, last)
    form = ContactForm(request.acting, own, recent, sent(request), initial=initial)
    if contact:
        form.fields.pop("actor", None)
    return form


def _default_actor(own: list[Actor], contact: Contact | None, last: Contact | None) -> Actor | None:
    if contact or len(own) == 1:
        return contact.actor if contact else own[0]
    return last.actor if last else next(iter(own), None)


def _remembered(request: Request, actor: Actor | None, last: Contact | None) -> dict[str, Any]:
    initial: dict[str, Any] = {
        "on": timezone.localdate(), "channel": last.channel if last else "in_person", "actor": actor
    }  # fmt: skip
    if code := request.GET.get("with", "")[:12]:
        visible = Actor.objects.visible_to(request.acting).select_related("party")
        initial["partner"] = visible.filter(public_code=code).first()
    return initial


def _initial(contact: Contact) -> dict[str, Any]:
    names = ("channel", "about", "topic", "on", "next_step", "next_due", "next_by", "with_whom")
    values = {name: getattr(contact, name) for name in names}
    return values | {"partner": contact.other, "outside": contact.external_name}


def _form_page(
    request: Request,
    form: ContactForm,
    title: str,
    contact: Contact | None = None,
    status: int = 200,
) -> HttpResponse:
    version = contact.version if contact else 1
    return page(
        request,
        "contacts/form.html",
        status=status,
        version=version if status == 409 else seen_version(request, version),
        title=title,
        lead=_("Half a minute, right after the call or the visit."),
        trail=trail(request, (_("Contact log"), address(request, "contacts")), (title, "")),
        form=form,
        contact=contact,
        fixed=contact.actor if contact else (form.own[0] if "actor" not in form.fields else None),
        submit=_("Keep this contact"),
        back_url=address(request, "contacts"),
    )
