"""Who may see and change what of this room (each view predicate ⇔ its `visible_to`)."""

from __future__ import annotations

from phakhi.core.acting import Acting, Role
from phakhi.core.permissions import same_province, views
from phakhi.exchange.models import (
    BudgetLine,
    Delivery,
    ExchangeStep,
    FacilitationRequest,
    RequestStep,
    ResourceExchange,
    StateResource,
    UseRequest,
    UseStep,
)
from phakhi.exchange.states import (
    GRANTED,
    SHOWN_EXCHANGES,
    is_asker,
    is_giver,
    is_office,
    is_owner,
    is_receiver,
)
from phakhi.governance.models import GovernanceNetwork
from phakhi.governance.permissions import can_propose_to, can_view_network
from phakhi.networks.models import Actor
from phakhi.networks.permissions import can_view_actor
from phakhi.networks.states import speaks_for


@views(FacilitationRequest)
def can_view_request(acting: Acting, request: FacilitationRequest) -> bool:
    """Every question put to an authority is public (R012); names are masked where they must be."""
    return same_province(acting, request)


def is_inside(acting: Acting, request: FacilitationRequest) -> bool:
    """Reads the whole request: both sides and the office."""
    both = is_asker(acting, request) or is_owner(acting, request)
    return same_province(acting, request) and (acting.is_staff or both)


def sees_inside_notes(acting: Acting, request: FacilitationRequest) -> bool:
    return same_province(acting, request) and (acting.is_staff or is_owner(acting, request))


@views(RequestStep)
def can_view_request_step(acting: Acting, step: RequestStep) -> bool:
    return same_province(acting, step) and (step.is_public or is_inside(acting, step.request))


def can_ask(acting: Acting, asker: Actor) -> bool:
    return speaks_for(acting, asker) or is_office(acting, asker)


def can_ask_at_all(acting: Acting) -> bool:
    return acting.has(*Role.REGISTRARS) or bool(acting.party_ids)


def can_make_link(acting: Acting, request: FacilitationRequest) -> bool:
    """Never the asker, who would answer itself."""
    return request.is_waiting and (is_office(acting, request) or is_owner(acting, request))


def can_read_governors_list(acting: Acting) -> bool:
    return acting.is_staff


@views(ResourceExchange)
def can_view_exchange(acting: Acting, exchange: ResourceExchange) -> bool:
    if not same_province(acting, exchange):
        return False
    return sees_whole_exchange(acting, exchange) or is_shown(acting, exchange)


def sees_whole_exchange(acting: Acting, exchange: ResourceExchange) -> bool:
    both = is_giver(acting, exchange) or is_receiver(acting, exchange)
    return same_province(acting, exchange) and (acting.is_staff or both)


def is_shown(acting: Acting, exchange: ResourceExchange) -> bool:
    agreed = exchange.giver_agrees and exchange.receiver_agrees
    sides = (exchange.giver, exchange.receiver)
    is_open = agreed and exchange.state in SHOWN_EXCHANGES
    return is_open and all(can_view_actor(acting, side) for side in sides)


@views(ExchangeStep)
@views(Delivery)
def can_view_of_exchange(acting: Acting, row: ExchangeStep | Delivery) -> bool:
    return same_province(acting, row) and sees_whole_exchange(acting, row.exchange)


def can_propose_exchange(acting: Acting, giver: Actor, receiver: Actor) -> bool:
    return can_ask(acting, giver) or can_ask(acting, receiver)


@views(StateResource)
def can_view_entry(acting: Acting, entry: StateResource) -> bool:
    if not same_province(acting, entry):
        return False
    if acting.is_staff or is_owner(acting, entry):
        return True
    return entry.state != "draft" and can_view_actor(acting, entry.owner)


def can_edit_entry(acting: Acting, entry: StateResource) -> bool:
    return is_owner(acting, entry) or is_office(acting, entry)


@views(UseRequest)
def can_view_use(acting: Acting, use: UseRequest) -> bool:
    if not same_province(acting, use):
        return False
    return use.state in GRANTED or sees_whole_use(acting, use)


def sees_whole_use(acting: Acting, use: UseRequest) -> bool:
    both = is_asker(acting, use) or is_owner(acting, use.entry)
    return same_province(acting, use) and (acting.is_staff or both)


@views(UseStep)
def can_view_use_step(acting: Acting, step: UseStep) -> bool:
    return same_province(acting, step) and sees_whole_use(acting, step.use)


@views(BudgetLine)
def can_view_budget_line(acting: Acting, line: BudgetLine) -> bool:
    return same_province(acting, line) and can_view_network(acting, line.network)


def can_enter_budget(acting: Acting, network: GovernanceNetwork) -> bool:
    return can_propose_to(acting, network)
