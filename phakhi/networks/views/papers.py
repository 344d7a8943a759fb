"""From a sheet of paper: the blank form, typing it in, and the second pair of eyes."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.core.errors import BadInput
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.core.sentences import sentence
from phakhi.networks import services
from phakhi.networks.forms import lists
from phakhi.networks.forms.checking import CheckForm
from phakhi.networks.forms.places import names_of
from phakhi.networks.forms.profile import PaperEntryForm
from phakhi.networks.models import Actor
from phakhi.networks.permissions import can_enter_from_paper, can_second_check
from phakhi.networks.queries.shown import contacts_seen
from phakhi.networks.queries.worklist import flag_condition
from phakhi.networks.views.frame import address, find_actor, page, trail


@require_safe
def blank(request: Request) -> HttpResponse:
    """Anybody may print it; its code leads back to the page where an officer types it in."""
    return page(
        request,
        "paper/blank.html",
        title=_("Form for a group or organisation that joins the province's partners"),
        trail=trail(request, (_("Paper form"), "")),
        entry_url=request.build_absolute_uri(address(request, "paper")),
        groups=lists.group_kinds(),
        topics=lists.topics(),
        resources=lists.resources(),
    )


@require_http_methods(["GET", "POST"])
def enter(request: Request) -> HttpResponse:
    authorise(can_enter_from_paper(request.acting))
    form = PaperEntryForm(
        request.province, request.POST or None, request.FILES or None, initial={"kind": "group"}
    )
    actor = _entered(request, form) if form.is_bound and form.is_valid() else None
    if actor is not None:
        told = _("Kept. Another officer now compares it with the paper.")
        return saved(request, told, address(request, "actor", code=actor.public_code))
    return page(
        request,
        "paper/enter.html",
        title=_("Type in a paper form"),
        lead=_("Word for word as it is written. Another officer compares it with the scan."),
        trail=trail(request, (_("Work on partners"), address(request, "work")), (_("Paper"), "")),
        form=form,
        submit=_("Keep and pass on for the second check"),
        back_url=address(request, "work"),
    )


def _entered(request: Request, form: PaperEntryForm) -> Actor | None:
    """A scan that is not what its name says is told beside its field."""
    try:
        return services.enter_from_paper(
            acting=request.acting,
            kind=form.cleaned_data["kind"],
            names=form.party_names,
            profile=form.profile,
            phone=form.cleaned_data["phone"],
            upload=form.cleaned_data["scan"],
        )
    except BadInput as error:
        if not error.code.startswith("file_"):
            raise
        form.add_error("scan", sentence(error))
        return None


@require_safe
def queue(request: Request) -> HttpResponse:
    authorise(can_enter_from_paper(request.acting))
    waiting = Actor.objects.visible_to(request.acting).filter(flag_condition("check"))
    return page(
        request,
        "paper/queue.html",
        title=_("Second check"),
        lead=_("Paper forms that another officer has typed in; the oldest stands first."),
        trail=trail(
            request, (_("Work on partners"), address(request, "work")), (_("Second check"), "")
        ),
        actors=waiting.select_related("party").order_by("state_since", "pk")[:200],
        me=request.acting.person_id,
    )


@require_http_methods(["GET", "POST"])
def check(request: Request, code: str) -> HttpResponse:
    actor = find_actor(request, code)
    authorise(can_second_check(request.acting, actor), "second_check_by_another")
    form = CheckForm(sent(request))
    if form.is_bound and form.is_valid():
        services.second_check(
            acting=request.acting,
            actor=actor,
            seen=seen_version(request, actor.version),
            agrees=form.cleaned_data["agrees"] == "yes",
            reason=form.cleaned_data["reason"],
        )
        return saved(request, _("Second check done."), address(request, "checks"))
    return page(
        request,
        "paper/check.html",
        title=_("Compare with the paper"),
        kind=actor.party.name,
        trail=trail(
            request, (_("Second check"), address(request, "checks")), (actor.party.name, "")
        ),
        actor=actor,
        areas=names_of([actor.area_code]),
        contacts=contacts_seen(request.acting, actor),
        version=seen_version(request, actor.version),
        form=form,
        submit=_("Sign the second check"),
        back_url=address(request, "checks"),
    )
