"""On paper: the blank form, typing the named sheet, its second check, and the unnamed sheet."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise
from phakhi.core.sentences import sentence
from phakhi.governance.queries import member_actor_ids
from phakhi.networks.models import Actor
from phakhi.surveys import services
from phakhi.surveys.forms.papers import NamedSheetForm, TypedCheckForm, judged, sheet_forms, told
from phakhi.surveys.instruments.relationship import FREQUENCY, INTENSITY, TIES
from phakhi.surveys.models import Answer, Invitation, Kind, Wave
from phakhi.surveys.permissions import can_follow, can_run, can_type
from phakhi.surveys.queries.roster import MOST
from phakhi.surveys.services.paper import sheets_left
from phakhi.surveys.states import checks
from phakhi.surveys.steps import Step, fixed_steps, partner_step
from phakhi.surveys.views.frame import (
    address,
    find_invitation,
    find_wave,
    page,
    wave_title,
    wave_trail,
)


@require_safe
def blank(request: Request, code: str) -> HttpResponse:
    """Two sheets: the first bears the name, the second must not."""
    wave = find_wave(request, code)
    authorise(can_follow(request.acting, wave))
    return page(
        request,
        "blank.html",
        title=wave_title(wave),
        trail=wave_trail(request, wave, (_("Paper form"), "")),
        wave=wave,
        steps=_steps(wave),
        has_roster=wave.kind == Kind.RELATIONSHIP,
        ties=TIES.values(),
        frequency=FREQUENCY,
        intensity=INTENSITY,
    )


@require_http_methods(["GET", "POST"])
def enter(request: Request, code: str, pk: Any) -> HttpResponse:
    invitation = find_invitation(request, code, pk)
    authorise(can_type(request.acting, invitation))
    if not invitation.wave.is_open or invitation.state not in ("invited", "declined", "typed"):
        raise WrongState("survey_answered_already")
    data = sent(request)
    form = NamedSheetForm(data, request.FILES or None)
    rows = sheet_forms(_roster_of(invitation), data, "facts")
    are_good = form.is_bound and all([form.is_valid(), *(row.is_valid() for row in rows)])
    if are_good and _typed(request, invitation, form, rows):
        kept = _("Kept. Another officer now compares it with the paper.")
        return saved(request, kept, address(request, "wave", code=code))
    return page(
        request,
        "enter.html",
        title=_("Type in the sheet with the name"),
        kind=invitation.actor.party.name,
        lead=_("Only the first sheet. What was judged stands on the second and is typed apart."),
        trail=wave_trail(request, invitation.wave, (_("Paper"), "")),
        form=form,
        rows=rows,
        submit=_("Keep and pass on for the second check"),
        back_url=address(request, "wave", code=code),
    )


def _typed(request: Request, invitation: Invitation, form: NamedSheetForm, rows: Any) -> bool:
    """A scan that is not what its name says is told beside its field."""
    try:
        services.type_answer(
            acting=request.acting,
            invitation=invitation,
            speaker=form.cleaned_data["speaker"],
            speaker_post=form.cleaned_data["speaker_post"],
            facts=told(rows),
            upload=form.cleaned_data["scan"],
        )
    except BadInput as error:
        form.add_error("scan" if error.code.startswith("file_") else None, sentence(error))
        return False
    return True


@require_http_methods(["GET", "POST"])
def check(request: Request, code: str, pk: Any) -> HttpResponse:
    invitation = find_invitation(request, code, pk)
    authorise(checks(request.acting, invitation), "second_check_by_another")
    if invitation.state != "typed":
        raise WrongState
    form = TypedCheckForm(sent(request))
    if form.is_bound and form.is_valid():
        agrees = form.cleaned_data["agrees"] == "yes"
        services.check_typed(acting=request.acting, invitation=invitation, agrees=agrees)
        return saved(request, _("Second check done."), address(request, "wave", code=code))
    typed = Answer.objects.filter(invitation=invitation).select_related("about__party")
    return page(
        request,
        "check.html",
        title=_("Compare with the paper"),
        kind=invitation.actor.party.name,
        trail=wave_trail(request, invitation.wave, (_("Second check"), "")),
        invitation=invitation,
        typed=typed.order_by("about__sort_key"),
        form=form,
        submit=_("Sign the second check"),
        back_url=address(request, "wave", code=code),
    )


@require_http_methods(["GET", "POST"])
def sheet(request: Request, code: str) -> HttpResponse:
    """Typed without knowing whose it is; destroyed afterwards."""
    wave = find_wave(request, code)
    authorise(can_run(request.acting, wave))
    if not wave.is_open or sheets_left(wave) < 1:
        raise WrongState("too_many_sheets")
    data = sent(request)
    rows = sheet_forms(_steps(wave), data, "judged")
    if data is not None and all(row.is_valid() for row in rows):
        services.add_sheet(acting=request.acting, wave=wave, judged=judged(rows))
        kept = _("Kept and sealed. Now shred the sheet.")
        return saved(request, kept, address(request, "wave", code=code))
    return page(
        request,
        "sheet.html",
        title=_("Type in a sheet without a name"),
        kind=wave_title(wave),
        lead=_("Take one out of the box without looking for whose it is. Read it twice."),
        trail=wave_trail(request, wave, (_("Paper"), "")),
        rows=rows,
        left=sheets_left(wave),
        submit=_("Keep sealed"),
        back_url=address(request, "wave", code=code),
    )


def _steps(wave: Wave) -> list[Step]:
    """The roster is the same for everybody: a sheet must not tell whose it is."""
    if wave.kind != Kind.RELATIONSHIP:
        return fixed_steps(wave)
    return [partner_step(str(a.pk), a.party.name) for a in _members(wave)]


def _members(wave: Wave) -> list[Actor]:
    shown = Actor.objects.visible_to(Acting.stranger(wave.province)).listed()
    fellows = shown.filter(pk__in=member_actor_ids(wave.network)).select_related("party")
    return list(fellows.order_by("sort_key")[:MOST])


def _roster_of(invitation: Invitation) -> list[Step]:
    if invitation.wave.kind != Kind.RELATIONSHIP:
        return []
    return [step for step in _steps(invitation.wave) if step.key != str(invitation.actor_id)]
