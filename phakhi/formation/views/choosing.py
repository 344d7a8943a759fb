"""Step 3: the network manager, nominated and scored blind (R033)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.core.errors import Forbidden
from phakhi.core.http import Request
from phakhi.core.pages import sent
from phakhi.formation.forms.people import NominateForm, WeightsForm, WhoForm, people_of
from phakhi.formation.forms.scoring import ScoreForm
from phakhi.formation.models import Candidate, ManagerChoice
from phakhi.formation.queries import choosing as queries
from phakhi.formation.services import choosing as services
from phakhi.formation.states import CANDIDATE_FLOW, CHOICE_FLOW, is_the_person
from phakhi.formation.views.choice_acts import WORDS, choice_or_404
from phakhi.formation.views.frame import address, answer_form, find_network, formed_by, lang, page
from phakhi.formation.views.people import partner_first
from phakhi.formation.vocabulary import CRITERIA


@require_safe
def manager(request: Request, code: str) -> HttpResponse:
    network = find_network(request, code)
    choices = queries.choices_seen(request.acting, network)
    choice = choices[0] if choices else None
    return page(
        request,
        network,
        "manager.html",
        here="manager",
        title=_("Step 3: the network manager"),
        lead=_("A go-between whom all sides trust. No official post is needed."),
        choice=choice,
        earlier=[row for row in choices[1:] if row.state == "decided"],
        criteria=[(t.label(lang()), t.gloss(lang())) for t in CRITERIA.values()],
        **(_inside(request, choice) if choice else {}),
    )


def _inside(request: Request, choice: ManagerChoice) -> dict[str, Any]:
    acting = request.acting
    mine = queries.own_assessor(acting, choice)
    seen = Candidate.objects.visible_to(acting).filter(choice=choice)
    people = list(seen.select_related("person", "actor__party", "choice", "province"))
    takes_part = acting.is_staff or mine is not None
    return {
        "state": CHOICE_FLOW.states[choice.state],
        "weights": [
            (CRITERIA.label_of(code, lang()), choice.weights.get(code, 0)) for code in CRITERIA
        ],
        "candidates": [
            {
                "row": row,
                "state": CANDIDATE_FLOW.states[row.state],
                "is_own": is_the_person(acting, row),
                "acts": CANDIDATE_FLOW.open_acts(acting, row),
            }
            for row in people
        ],
        "sees_assessors": acting.is_staff,
        "assessors": _assessors(choice) if acting.is_staff else [],
        "mine": mine,
        "takes_part": takes_part,
        "acts": [
            (act, WORDS[act][0]) for act in CHOICE_FLOW.open_acts(acting, choice) if act in WORDS
        ],
        "results": queries.results(acting, choice) if takes_part else None,
        "reasons": queries.reasons_seen(acting, choice) if choice.is_opened else [],
        "conflicts": queries.conflicts_seen(acting, choice) if choice.is_opened else [],
    }


def _assessors(choice: ManagerChoice) -> list[Any]:
    return list(choice.assessors.select_related("person", "actor__party"))


@require_http_methods(["GET", "POST"])
def new(request: Request, code: str) -> HttpResponse:
    network = formed_by(request, code)
    form = WeightsForm(sent(request))
    return answer_form(
        request,
        network,
        form,
        save=lambda cleaned: services.open_choice(
            acting=request.acting,
            network=network,
            weights=form.weights(),
            closes_on=cleaned["closes_on"],
            note=cleaned["note"],
        ),
        done=_("Open for nominations."),
        back=address(network, "manager"),
        title=_("Open the choice of the network manager"),
        lead=_("Say how much each criterion counts; equal numbers count equally."),
        submit=_("Open it for nominations"),
    )


@require_http_methods(["GET", "POST"])
def nominate(request: Request, code: str, pk: UUID) -> HttpResponse:
    network = formed_by(request, code)
    choice = choice_or_404(request, network, pk)
    back = address(network, "manager")
    words = {
        "title": _("Nominate a candidate"),
        "lead": _("The person must agree to stand. It takes no official post."),
        "back": back,
    }
    actor = partner_first(request, network, **words)
    if isinstance(actor, HttpResponse):
        return actor
    form = NominateForm(sent(request), people_of(actor))
    home = None if actor.party.is_person else actor
    return answer_form(
        request,
        network,
        form,
        save=lambda cleaned: services.nominate(
            acting=request.acting,
            choice=choice,
            actor=home,
            background=cleaned["background"],
            why=cleaned["why"],
            **form.chosen(),
        ),
        done=_("Named. Now the person must agree: send the link."),
        submit=_("Name this candidate"),
        nobody=not people_of(actor),
        partner=actor,
        **words,
    )


@require_http_methods(["GET", "POST"])
def assessor(request: Request, code: str, pk: UUID) -> HttpResponse:
    network = formed_by(request, code)
    choice = choice_or_404(request, network, pk)
    words = {
        "title": _("Name an assessor"),
        "lead": _("From different sides. Nobody scores themselves or their own organisation."),
        "back": address(network, "manager"),
    }
    actor = partner_first(request, network, **words)
    if isinstance(actor, HttpResponse):
        return actor
    form = WhoForm(sent(request), people_of(actor))
    home = None if actor.party.is_person else actor
    return answer_form(
        request,
        network,
        form,
        save=lambda cleaned: services.add_assessor(
            acting=request.acting, choice=choice, actor=home, **form.chosen()
        ),
        done=_("Named. The assessor finds the sheet on this page once scoring begins."),
        submit=_("Name this assessor"),
        nobody=not people_of(actor),
        partner=actor,
        **words,
    )


@require_http_methods(["GET", "POST"])
def score(request: Request, code: str, pk: UUID) -> HttpResponse:
    network = find_network(request, code)
    choice = choice_or_404(request, network, pk)
    mine = queries.own_assessor(request.acting, choice)
    if mine is None or choice.state != "scoring":
        raise Forbidden
    form = ScoreForm(sent(request), mine, services.to_score(mine))
    return answer_form(
        request,
        network,
        form,
        save=lambda _cleaned: services.score(
            acting=request.acting, assessor=mine, sheet=form.sheet(), conflicts=form.conflicts()
        ),
        done=_("Your points are kept. Nobody reads them before scoring is closed."),
        back=address(network, "manager"),
        title=_("Your score sheet"),
        lead=_("1 is low, 5 is high, each with a reason. Nobody sees it until all are in or "
               "scoring is closed."),
        submit=_("Hand in my points"),
        template="score.html",
        not_scored=_not_scored(mine),
    )  # fmt: skip


def _not_scored(mine: Any) -> list[Candidate]:
    agreed = mine.choice.candidates.filter(state="agreed").select_related("person")
    return [row for row in agreed if mine.is_close_to(row)]
