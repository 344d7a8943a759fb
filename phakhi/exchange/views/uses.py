"""A request for a state resource: rules first, then the decision, then the report (R029)."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.core.errors import WrongState
from phakhi.core.files import attachment
from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.core.permissions import authorise
from phakhi.exchange.eligibility import checks_of
from phakhi.exchange.forms import saying
from phakhi.exchange.forms.catalogue import UseForm
from phakhi.exchange.forms.choosing import my_actors
from phakhi.exchange.models import UseStep
from phakhi.exchange.permissions import can_ask_at_all, sees_whole_use
from phakhi.exchange.queries.shown import Name, name_of
from phakhi.exchange.queries.stock import left_in
from phakhi.exchange.services import uses as services
from phakhi.exchange.states import USE_FLOW
from phakhi.exchange.views.acting import Act, Stage, act_page, open_acts
from phakhi.exchange.views.finding import entry_trail, find_entry, find_use
from phakhi.exchange.views.frame import address, kept, page
from phakhi.exchange.views.telling import history, phases


def _text(service: Any, name: str) -> Any:
    def run(*, acting: Any, thing: Any, form: Any, seen: int) -> Any:
        said = {name: form.cleaned_data["text"]}
        return service(acting=acting, use=thing, seen=seen, word=form.word(), **said)

    return run


def _grant(*, acting: Any, thing: Any, form: Any, seen: int) -> Any:
    data = form.cleaned_data
    return services.grant_use(
        acting=acting,
        use=thing,
        reason=data["text"],
        amount=data.get("amount"),
        seen=seen,
        word=form.word(),
    )


ACTS: dict[str, Act] = {
    "grant": Act(
        gettext_lazy("Grant it"),
        gettext_lazy("It stands on the public list of who got what."),
        saying.GrantForm,
        _grant,
    ),
    "refuse": Act(
        gettext_lazy("Refuse it"),
        gettext_lazy("The asker reads the reason and can appeal."),
        saying.ReasonForm,
        _text(services.refuse_use, "reason"),
        is_danger=True,
    ),
    "appeal": Act(
        gettext_lazy("Appeal against the decision"),
        gettext_lazy("The office decides anew within fifteen working days."),
        saying.TextForm,
        _text(services.appeal_use, "text"),
    ),
    "report": Act(
        gettext_lazy("Send the report"),
        gettext_lazy("It says what became of it. The office and the asker read it."),
        saying.TextForm,
        _text(services.report_use, "text"),
    ),
    "withdraw": Act(
        gettext_lazy("Take this back"),
        gettext_lazy("Days and amounts are free for others again."),
        saying.ReasonForm,
        _text(services.withdraw_use, "reason"),
        is_danger=True,
    ),
}


@require_http_methods(["GET", "POST"])
def ask(request: Request, code: str) -> HttpResponse:
    entry = find_entry(request, code)
    authorise(can_ask_at_all(request.acting))
    if not entry.takes_requests:
        raise WrongState("entry_not_open")
    is_post = request.method == "POST"
    form = UseForm(request.acting, entry, request.POST or None, request.FILES or None)
    if is_post and form.is_valid():
        file = kept(request, form.cleaned_data.get("file"), "exchange.use")
        use = services.ask_for_resource(
            acting=request.acting,
            entry=entry,
            asker=form.cleaned_data["asker"],
            values=form.values | {"file": file},
        )
        url = address(request, "use", code=use.public_code)
        return saved(request, _("Sent. The office decides by the date below."), url)
    return page(
        request,
        "catalogue/ask.html",
        title=_("Ask for it"),
        kind=entry.name,
        lead=entry.eligibility,
        trail=entry_trail(request, entry, (_("Ask"), "")),
        entry=entry,
        left=left_in(entry),
        checks=[(actor, checks_of(entry, actor)) for actor in my_actors(request.acting)],
        form=form,
        submit=_("Send the request to the office"),
        back_url=address(request, "entry", code=entry.public_code),
    )


@require_safe
def one(request: Request, code: str) -> HttpResponse:
    use = find_use(request, code)
    acting = request.acting
    inside = sees_whole_use(acting, use)
    steps = UseStep.objects.visible_to(acting).filter(use=use).select_related("use")

    def url(act: str) -> str:
        return address(request, "use_act", code=use.public_code, act=act)

    shown = name_of(acting, use.asker)
    return page(
        request,
        "catalogue/use.html",
        title=use.entry.name,
        kind=_("Request for a state resource"),
        trail=entry_trail(request, use.entry, (_("Request"), "")),
        use=use,
        asker=Name(use.asker.party.name, shown.url, use.asker.sector) if inside else shown,
        owner=name_of(acting, use.entry.owner),
        checks=checks_of(use.entry, use.asker) if inside else [],
        inside=inside,
        phases=phases(use),
        entries=history(request, list(steps), notes=inside),
        acts=open_acts(request, USE_FLOW, use, ACTS, url),
    )


@require_http_methods(["GET", "POST"])
def act(request: Request, code: str, act: str) -> HttpResponse:
    use = find_use(request, code)
    url = address(request, "use", code=use.public_code)
    way = entry_trail(request, use.entry, (_("Request"), url))
    return act_page(request, Stage(USE_FLOW, ACTS, use, use.entry.name, url, way), act)


@require_safe
def file(request: Request, code: str) -> HttpResponseBase:
    use = find_use(request, code)
    authorise(sees_whole_use(request.acting, use))
    if use.file is None:
        raise Http404
    return attachment(use.file)
