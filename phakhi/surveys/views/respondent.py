"""From the link to the thank-you page, on a phone, with or without scripts."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.errors import BadInput
from phakhi.core.http import Request
from phakhi.core.links import DeadLink
from phakhi.core.pages import sent
from phakhi.core.sentences import sentence
from phakhi.surveys import services
from phakhi.surveys.forms.respondents import SpeakerForm
from phakhi.surveys.forms.steps import StepForm, initial_of
from phakhi.surveys.hands import hand_in, put_hand
from phakhi.surveys.letters import minutes_of
from phakhi.surveys.models import Answer, Invitation, Kind
from phakhi.surveys.queries.roster import MOST, can_be_chosen, found, roster
from phakhi.surveys.sealing import hand_of, unseal
from phakhi.surveys.services.answering import place_of
from phakhi.surveys.services.links import entry_of, speaker_of
from phakhi.surveys.steps import Step, steps_of
from phakhi.surveys.views.frame import address, page, wave_title

View = Callable[..., HttpResponse]


def with_link(view: View) -> View:
    """The invitation a living link opens; a dead one gets a page that says what to do."""

    @never_cache
    @wraps(view)
    def opened(request: Request, token: str, **parts: Any) -> HttpResponse:
        try:
            invitation = entry_of(request.acting, token)
        except DeadLink:
            return page(request, "answer/dead.html", status=410, title=_("This link has ended"))
        return view(request, token, invitation, **parts)

    return opened


def show(
    request: Request, template: str, token: str, invitation: Invitation, **context: Any
) -> HttpResponse:
    wave = invitation.wave
    common: dict[str, Any] = {"title": wave_title(wave), "kind": invitation.actor.party.name}
    more: dict[str, Any] = {"token": token, "invitation": invitation, "wave": wave}
    days = wave.days_left(timezone.localdate())
    return page(request, f"answer/{template}", **common | more | {"days": days} | context)


@require_http_methods(["GET", "POST"])
@with_link
def start(request: Request, token: str, invitation: Invitation) -> HttpResponse:
    initial = {"speaker": invitation.speaker, "speaker_post": invitation.speaker_post}
    form = SpeakerForm(sent(request), initial=initial)
    if form.is_bound and form.is_valid():
        services.introduce_speaker(
            acting=speaker_of(invitation),
            invitation=invitation,
            speaker=form.cleaned_data["speaker"],
            speaker_post=form.cleaned_data["speaker_post"],
        )
        return _hand_over(request, redirect(_first(request, token, invitation)))
    return show(
        request,
        "start.html",
        token,
        invitation,
        form=form,
        minutes=minutes_of(invitation.wave),
        has_roster=invitation.wave.kind == Kind.RELATIONSHIP,
    )


def _first(request: Request, token: str, invitation: Invitation) -> str:
    """Who comes back goes on where they stopped."""
    is_roster = invitation.wave.kind == Kind.RELATIONSHIP
    if is_roster and not Answer.objects.filter(invitation=invitation, is_done=True).exists():
        return address(request, "roster", token=token)
    return _first_undone(request, token, invitation)


@require_http_methods(["GET", "POST"])
@with_link
def choose(request: Request, token: str, invitation: Invitation) -> HttpResponse:
    """The roster. Searching keeps what is ticked: one form, two buttons."""
    if not invitation.speaker:
        return redirect(address(request, "start", token=token))
    if invitation.wave.kind != Kind.RELATIONSHIP:
        raise Http404
    ticked = _ticked(request, invitation)
    error = ""
    if request.method == "POST" and "search" not in request.POST:
        try:
            services.choose_partners(
                acting=speaker_of(invitation), invitation=invitation, actors=ticked
            )
            return redirect(_first_undone(request, token, invitation))
        except BadInput as refused:
            error = sentence(refused)
    return _roster_page(request, token, invitation, ticked, error)


def _roster_page(
    request: Request, token: str, invitation: Invitation, ticked: set[UUID], error: str
) -> HttpResponse:
    text = request.POST.get("q", "")[:100]
    shown = roster(invitation)
    listed = {actor.pk for actor in shown}
    others = [actor for actor in found(invitation, text) if actor.pk not in listed] if text else []
    further = _named(invitation, ticked - listed - {actor.pk for actor in others})
    return show(
        request,
        "roster.html",
        token,
        invitation,
        rows=[(actor, actor.pk in ticked) for actor in [*others, *further, *shown]],
        text=text,
        none_found=bool(text) and not others,
        error=error,
        most=MOST,
    )


def _named(invitation: Invitation, keys: set[UUID]) -> list[Any]:
    return list(can_be_chosen(invitation).filter(pk__in=keys).select_related("party"))


def _ticked(request: Request, invitation: Invitation) -> set[UUID]:
    if request.method == "POST":
        return set(filter(None, map(_uuid, request.POST.getlist("partner"))))
    return {UUID(step.key) for step in steps_of(invitation)}


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _first_undone(request: Request, token: str, invitation: Invitation) -> str:
    steps = steps_of(invitation)
    undone = next((n for n, step in enumerate(steps, 1) if not step.is_done), None)
    if undone is None:
        return address(request, "summary", token=token)
    return address(request, "step", token=token, number=undone)


@require_http_methods(["GET", "POST"])
@with_link
def step(request: Request, token: str, invitation: Invitation, number: int) -> HttpResponse:
    if not invitation.speaker:
        return redirect(address(request, "start", token=token))
    steps = steps_of(invitation)
    if not 1 <= number <= len(steps):
        raise Http404
    this = steps[number - 1]
    following = _after(request, token, number, len(steps))
    if request.method == "POST" and (done := _answered(request, invitation, this, following)):
        return done
    form = StepForm(this, request.POST or None, initial=_initial(request, invitation, this))
    return show(
        request,
        "step.html",
        token,
        invitation,
        title=this.title,
        form=form,
        step=this,
        number=number,
        before=number - 1,
        count=len(steps),
        given_elsewhere=_is_given_elsewhere(request, invitation, this),
    )


def _after(request: Request, token: str, number: int, count: int) -> str:
    if number < count:
        return address(request, "step", token=token, number=number + 1)
    return address(request, "summary", token=token)


def _answered(
    request: Request, invitation: Invitation, this: Step, following: str
) -> HttpResponse | None:
    act = request.POST.get("act", "")
    if act == "later":
        return redirect(following)
    facts: dict[str, Any] = {"none": True}
    judged: dict[str, Any] = {}
    if act != "none":
        form = StepForm(this, request.POST)
        if not form.is_valid():
            return None
        facts, judged = form.facts, form.judged
    response = _hand_over(request, redirect(following))
    services.keep_step(
        acting=speaker_of(invitation),
        invitation=invitation,
        step=this.key,
        facts=facts,
        judged=judged,
        hand=hand_in(request),
    )
    return response


def _hand_over(request: Request, response: HttpResponse) -> HttpResponse:
    put_hand(request, response)
    return response


def _row(invitation: Invitation, this: Step) -> Answer | None:
    return Answer.objects.filter(invitation=invitation, step=this.key).first()


def _initial(request: Request, invitation: Invitation, this: Step) -> dict[str, Any]:
    """What was judged is shown only to the browser that gave it."""
    row = _row(invitation, this)
    if row is None:
        return {}
    mine = row.hand and row.hand == hand_of(hand_in(request), invitation.pk)
    judged = unseal(invitation.wave, place_of(row), row.sealed) if mine else {}
    return initial_of(row.facts, judged)


def _is_given_elsewhere(request: Request, invitation: Invitation, this: Step) -> bool:
    row = _row(invitation, this)
    if row is None or not row.sealed:
        return False
    return row.hand != hand_of(hand_in(request), invitation.pk)


@require_http_methods(["GET", "POST"])
@with_link
def summary(request: Request, token: str, invitation: Invitation) -> HttpResponse:
    if not invitation.speaker:
        return redirect(address(request, "start", token=token))
    if request.method == "POST":
        services.submit_answers(acting=speaker_of(invitation), invitation=invitation)
        return redirect(address(request, "thanks", token=token))
    steps = steps_of(invitation)
    return show(
        request,
        "summary.html",
        token,
        invitation,
        title=_("Look once more, then send"),
        steps=list(enumerate(steps, 1)),
        undone=sum(not step.is_done for step in steps),
        has_roster=invitation.wave.kind == Kind.RELATIONSHIP,
    )


@require_safe
@with_link
def thanks(request: Request, token: str, invitation: Invitation) -> HttpResponse:
    return show(request, "thanks.html", token, invitation, title=_("Thank you"))


@require_POST
@with_link
def decline(request: Request, token: str, invitation: Invitation) -> HttpResponse:
    services.decline_survey(acting=speaker_of(invitation), invitation=invitation)
    return redirect(address(request, "thanks", token=token))


@require_POST
def mine(request: Request, pk: UUID) -> HttpResponse:
    """A representative who is signed in needs no letter."""
    seen = Invitation.objects.visible_to(request.acting).select_related("wave", "actor", "province")
    invitation = get_object_or_404(seen, pk=pk)
    token = services.open_own(acting=request.acting, invitation=invitation)
    return redirect(address(request, "start", token=token))
