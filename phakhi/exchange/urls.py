"""/{language}/{province}/exchange/…: fixed words first, a thing's code last."""

from __future__ import annotations

from django.urls import path

from phakhi.exchange.views import (
    answering,
    balances,
    catalogue,
    exchanges,
    home,
    networks,
    request_acts,
    requests,
    uses,
)

app_name = "exchange"
CODE = "<slug:code>"

asking = [
    path("requests/", requests.index, name="requests"),
    path("requests/list.<slug:ending>", requests.index_file, name="requests_file"),
    path("requests/unanswered/", requests.unanswered, name="unanswered"),
    path("requests/governor/", requests.governors, name="governors"),
    path("requests/offices/", requests.offices, name="offices"),
    path("requests/offices/list.<slug:ending>", requests.offices_file, name="offices_file"),
    path("requests/new/", request_acts.ask, name="ask"),
    path("requests/paper/", request_acts.blank, name="request_paper"),
    path("requests/answer/<slug:token>/", answering.answer, name="answer"),
    path(f"requests/{CODE}/", requests.one, name="request"),
    path(f"requests/{CODE}/link/", answering.send, name="answer_link"),
    path(f"requests/{CODE}/file/<slug:which>/", requests.evidence, name="request_file"),
    path(f"requests/{CODE}/<slug:act>/", request_acts.act, name="request_act"),
]
sharing = [
    path("shared/", exchanges.index, name="exchanges"),
    path("shared/list.<slug:ending>", exchanges.index_file, name="exchanges_file"),
    path("shared/new/", exchanges.propose, name="propose"),
    path("shared/balance/", balances.overview, name="balance"),
    path("shared/balance/list.<slug:ending>", balances.overview_file, name="balance_file"),
    path(f"shared/statement/{CODE}/", balances.statement, name="statement"),
    path(f"shared/{CODE}/", exchanges.one, name="exchange"),
    path(f"shared/{CODE}/show/", exchanges.show, name="exchange_show"),
    path(f"shared/{CODE}/receipt/<uuid:pk>/", exchanges.receipt, name="receipt"),
    path(f"shared/{CODE}/<slug:act>/", exchanges.act, name="exchange_act"),
]
lending = [
    path("catalogue/", catalogue.index, name="catalogue"),
    path("catalogue/list.<slug:ending>", catalogue.index_file, name="catalogue_file"),
    path("catalogue/new/", catalogue.create, name="new_entry"),
    path("catalogue/given/", catalogue.given, name="given"),
    path("catalogue/given/list.<slug:ending>", catalogue.given_file, name="given_file"),
    path(f"catalogue/asked/{CODE}/", uses.one, name="use"),
    path(f"catalogue/asked/{CODE}/file/", uses.file, name="use_file"),
    path(f"catalogue/asked/{CODE}/<slug:act>/", uses.act, name="use_act"),
    path(f"catalogue/{CODE}/", catalogue.one, name="entry"),
    path(f"catalogue/{CODE}/edit/", catalogue.edit, name="edit_entry"),
    path(f"catalogue/{CODE}/ask/", uses.ask, name="ask_for"),
    path(f"catalogue/{CODE}/step/<slug:act>/", catalogue.step, name="entry_step"),
]
of_network = [
    path(f"networks/{CODE}/", networks.network, name="network"),
    path(f"networks/{CODE}/budget.<slug:ending>", networks.network_file, name="network_file"),
    path(f"networks/{CODE}/budget/new/", networks.add_line, name="add_budget"),
    path(f"networks/{CODE}/budget/<uuid:pk>/remove/", networks.remove_line, name="remove_budget"),
]

urlpatterns = [
    path("", home.home, name="home"),
    path("mine/", balances.mine, name="mine"),
    *asking,
    *sharing,
    *lending,
    *of_network,
]
