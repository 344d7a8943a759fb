"""Contacts of a partner and of the posts in it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise
from phakhi.networks import services
from phakhi.networks.forms.work import ContactForm
from phakhi.networks.permissions import can_edit_actor
from phakhi.networks.queries.shown import contacts_seen
from phakhi.networks.views.editing import edit_frame
from phakhi.networks.views.frame import address, find_actor, page


@require_http_methods(["GET", "POST"])
def contacts(request: Request, code: str) -> HttpResponse:
    """The list and, under it, the form for one more."""
    actor = find_actor(request, code)
    authorise(can_edit_actor(request.acting, actor))
    form = ContactForm(request.province, sent(request))
    if form.is_bound and form.is_valid():
        services.add_actor_contact(acting=request.acting, actor=actor, **form.cleaned_data)
        return saved(request, _("Added."), request.path)
    found = contacts_seen(request.acting, actor)
    context = edit_frame(request, actor, "contacts")
    return page(request, "edit/contacts.html", form=form, contacts=found, **context)


@require_POST
def drop(request: Request, code: str, pk: UUID) -> HttpResponse:
    actor = find_actor(request, code)
    contact = get_object_or_404(contacts_seen(request.acting, actor), pk=pk)
    services.drop_actor_contact(acting=request.acting, actor=actor, contact=contact)
    url = address(request, "edit_contacts", code=actor.public_code)
    return saved(request, _("Removed."), url)
