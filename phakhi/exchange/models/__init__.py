from __future__ import annotations

from phakhi.exchange.models.budget import BudgetLine
from phakhi.exchange.models.catalogue import StateResource, UseRequest, UseStep
from phakhi.exchange.models.exchanges import Delivery, ExchangeStep, ResourceExchange
from phakhi.exchange.models.requests import FacilitationRequest, RequestStep

__all__ = [
    "BudgetLine",
    "Delivery",
    "ExchangeStep",
    "FacilitationRequest",
    "RequestStep",
    "ResourceExchange",
    "StateResource",
    "UseRequest",
    "UseStep",
]
