"""Step 2: persons who connect, asked themselves before anybody else reads of them (R031, R032)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise
from phakhi.formation.forms.people import (
    ConnectsForm,
    NamePersonForm,
    initial_of,
    people_of,
    posts_of,
)
from phakhi.formation.forms.steps import ReasonForm
from phakhi.formation.models import ConnectingPerson
from phakhi.formation.permissions import can_form
from phakhi.formation.queries import persons as queries
from phakhi.formation.services import persons as services
from phakhi.formation.states import PERSON_FLOW, is_the_person
from phakhi.formation.views.frame import address, answer_form, find_network, formed_by, page, trail
from phakhi.formation.views.people import Message, message_page, partner_first
from phakhi.governance.models import GovernanceNetwork

ENDINGS = ("end", "step_down")


@require_safe
def persons(request: Request, code: str) -> HttpResponse:
    network = find_network(request, code)
    today = timezone.localdate()
    rows = [
        {
            "view": view,
            "state": PERSON_FLOW.states[view.row.state],
            "review_due": view.row.is_review_due(today),
            "acts": PERSON_FLOW.open_acts(request.acting, view.row),
            "is_own": is_the_person(request.acting, view.row),
        }
        for view in queries.persons_seen(request.acting, network)
    ]
    may_form = can_form(request.acting, network)
    return page(
        request,
        network,
        "persons.html",
        here="persons",
        title=_("Step 2: persons who connect the network"),
        lead=_("Everybody here agreed to be named. Who has not answered is not shown."),
        rows=rows,
        without=queries.groups_without_node(network),
        between=queries.between_members(request.acting, network) if may_form else [],
    )


@require_http_methods(["GET", "POST"])
def name(request: Request, code: str) -> HttpResponse:
    network = formed_by(request, code)
    back = address(network, "persons")
    title = _("Name a connecting person")
    lead = _("The person is asked first; until the yes, only the office sees the name.")
    actor = partner_first(request, network, title=title, lead=lead, back=back)
    if isinstance(actor, HttpResponse):
        return actor
    choices = [*people_of(actor), *posts_of(actor)]
    form = NamePersonForm(sent(request), network, choices)
    return answer_form(
        request,
        network,
        form,
        save=lambda cleaned: services.name_person(
            acting=request.acting,
            network=network,
            values=cleaned,
            groups=form.groups_chosen(),
            actors=[actor] if not actor.party.is_person else [],
            **form.chosen(),
        ),
        done=_("Named. Now ask the person: send the link, or let them sign in."),
        back=back,
        title=title,
        lead=lead,
        submit=_("Name this person and ask for the consent"),
        nobody=not choices,
        partner=actor,
    )


@require_http_methods(["GET", "POST"])
def edit(request: Request, code: str, pk: UUID) -> HttpResponse:
    network = formed_by(request, code)
    row = _row(request, network, pk)
    form = ConnectsForm(sent(request), network, initial=initial_of(row))
    actors = [link.actor for link in row.connections.select_related("actor") if link.actor]
    return answer_form(
        request,
        network,
        form,
        save=lambda cleaned: services.edit_person(
            acting=request.acting,
            row=row,
            values=cleaned,
            groups=form.groups_chosen(),
            actors=actors,
        ),
        done=_("Saved."),
        back=address(network, "persons"),
        title=_("What %(name)s connects") % {"name": row.name},
        submit=_("Save"),
    )


@require_POST
def link(request: Request, code: str, pk: UUID) -> HttpResponse:
    """The address is shown once and kept nowhere."""
    network = formed_by(request, code)
    row = _row(request, network, pk)
    token = services.issue_link(acting=request.acting, row=row)
    url = request.build_absolute_uri(address(network, "person_answer", token=token))
    text = _(
        "%(network)s would like to name you as a connecting person. Read what that means and "
        "answer here (14 days, one answer): %(url)s"
    ) % {"network": network.name, "url": url}
    return message_page(request, network, Message(row.name, text, url), "persons")


@require_http_methods(["GET", "POST"])
def answer_self(request: Request, code: str, pk: UUID) -> HttpResponse:
    """Signed in as the person, or in the post that is named."""
    network = find_network(request, code)
    row = _row(request, network, pk)
    authorise(is_the_person(request.acting, row))
    PERSON_FLOW.move(request.acting, ConnectingPerson(
        province=row.province, state=row.state, person_id=row.person_id, post_id=row.post_id
    ), "confirm")  # fmt: skip
    if request.method == "GET":
        return _question(request, network, row)
    agrees = request.POST.get("answer") == "yes"
    services.answer_for_oneself(acting=request.acting, row=row, agrees=agrees)
    return saved(request, _thanks(agrees), address(network, "persons"))


@never_cache
@require_http_methods(["GET", "POST"])
def answer(request: Request, code: str, token: str) -> HttpResponse:
    """Opened from a forwarded message; the address is all the proof there is."""
    row = services.person_of_link(request.acting, token)
    if row.network.public_code != code.lower():
        raise Http404
    if request.method == "GET":
        return _question(request, row.network, row)
    agrees = request.POST.get("answer") == "yes"
    services.answer_by_link(acting=request.acting, token=token, agrees=agrees)
    return _thanked(request, row.network, agrees)


def _question(request: Request, network: GovernanceNetwork, row: Any) -> HttpResponse:
    context = {
        "title": _("May we name you as a connecting person?"),
        "kind": network.name,
        "lead": _("You are free to say no; nobody asks why."),
        "row": row,
        "network": network,
        "text": services.show_text(request.acting),
        "links": row.connections.select_related("group", "actor__party"),
    }
    return render(request, "formation/question.html", context)


def _thanks(agrees: bool) -> str:
    yes = _("Thank you. You are named as a connecting person from now on.")
    return yes if agrees else _("Thank you. You are not named, and nothing is shown.")


def _thanked(request: Request, network: GovernanceNetwork, agrees: bool) -> HttpResponse:
    context = {"title": _("Your answer is kept"), "kind": network.name, "lead": _thanks(agrees)}
    return render(request, "formation/thanks.html", context | {"network": network})


@require_POST
def review(request: Request, code: str, pk: UUID) -> HttpResponse:
    network = find_network(request, code)
    services.review_person(acting=request.acting, row=_row(request, network, pk))
    return saved(request, _("Reviewed: another year."), address(network, "persons"))


@require_POST
def again(request: Request, code: str, pk: UUID) -> HttpResponse:
    network = find_network(request, code)
    services.ask_again(acting=request.acting, row=_row(request, network, pk))
    return saved(request, _("May be asked again."), address(network, "persons"))


END_WORDS = {
    True: (gettext_lazy("I no longer connect"), gettext_lazy("Your name leaves the page at once.")),
    False: (
        gettext_lazy("This person no longer connects"),
        gettext_lazy("The name leaves the page at once; the person may read the reason."),
    ),
}


@require_http_methods(["GET", "POST"])
def end(request: Request, code: str, pk: UUID) -> HttpResponse:
    network = find_network(request, code)
    row = _row(request, network, pk)
    open_acts = [a for a in PERSON_FLOW.open_acts(request.acting, row) if a in ENDINGS]
    authorise(bool(open_acts))
    is_own = "step_down" in open_acts
    title, lead = END_WORDS[is_own]
    return answer_form(
        request,
        network,
        ReasonForm(sent(request), needed=not is_own),
        save=lambda cleaned: services.end_person(
            acting=request.acting, row=row, reason=cleaned["reason"]
        ),
        done=_("Ended and entered in the ledger."),
        back=address(network, "persons"),
        title=title,
        lead=lead,
        submit=title,
        is_danger=True,
        trail=trail(network, (title, "")),
    )


def _row(request: Request, network: GovernanceNetwork, pk: UUID) -> ConnectingPerson:
    seen = ConnectingPerson.objects.visible_to(request.acting)
    related = seen.select_related("network__province", "person", "post__organisation", "province")
    found: ConnectingPerson = get_object_or_404(related, network=network, pk=pk)
    return found
