"""Step 1: who covers which party, who is missing, who could be asked (R021)."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.formation.forms.steps import CompositionForm
from phakhi.formation.queries import composing
from phakhi.formation.services.composition import set_composition
from phakhi.formation.views.frame import address, answer_form, find_network, formed_by, page, seen
from phakhi.governance.services import invite_member
from phakhi.networks.models import Actor


@require_safe
def actors(request: Request, code: str) -> HttpResponse:
    network = find_network(request, code)
    rule = composing.rule_of(network)
    composition = composing.of_network(network, rule)
    groups = composing.of_groups(network, rule)
    return page(
        request,
        network,
        "actors.html",
        here="actors",
        title=_("Step 1: who must be in the network"),
        lead=_("All six parties should sit at the table; which and how many is the network's own "
               "rule."),
        rule=rule,
        composition=composition,
        lines=composing.party_lines(request.acting, network, composition),
        groups=[(group, groups[group.pk]) for group in network.theme_groups.all()],
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def rules(request: Request, code: str) -> HttpResponse:
    network = formed_by(request, code)
    rule = composing.rule_of(network)
    form = CompositionForm(sent(request), rule)
    return answer_form(
        request,
        network,
        form,
        save=lambda cleaned: set_composition(
            acting=request.acting,
            network=network,
            least=form.numbers("least"),
            in_groups=form.numbers("in_groups"),
            state_at_most=cleaned["state_at_most"],
            note=cleaned["note"],
            seen=seen(cleaned),
        ),
        done=_("Saved. The check counts by the new rule."),
        back=address(network, "actors"),
        title=_("How many of each party"),
        lead=_("0 means that this party is not asked for here."),
        submit=_("Save the rule"),
        template="rules.html",
    )


@require_POST
def invite(request: Request, code: str, pk: UUID) -> HttpResponse:
    network = formed_by(request, code)
    found = Actor.objects.visible_to(request.acting).listed().select_related("party")
    actor = get_object_or_404(found, pk=pk)
    invite_member(acting=request.acting, network=network, actor=actor)
    words = _("%(name)s is invited. Joining is voluntary.") % {"name": actor.party.name}
    return saved(request, words, address(network, "actors"))
