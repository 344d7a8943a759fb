"""/{language}/{province}/networks/…: fixed words first, a network's code last."""

from __future__ import annotations

from django.urls import path

from phakhi.governance.views import (
    adopting,
    assessing,
    calls,
    charters,
    decisions,
    joining,
    life,
    making,
    members,
    membership,
    overview,
    proposals,
    referrals,
)

app_name = "governance"
CODE = "<slug:code>"
MEMBER = f"{CODE}/members/<slug:partner>"
CHARTER = f"{CODE}/charter/<int:number>"
DECISION = f"{CODE}/decisions/<int:number>"
CALL = f"{CODE}/calls/<int:number>"

house = [
    path("", overview.index, name="index"),
    path("levels/", overview.tree, name="tree"),
    path("quiet/", overview.idle, name="idle"),
    path("new/", making.create, name="create"),
    path("answer/<slug:token>/", joining.answer, name="answer"),
    path("adopt/<slug:token>/", adopting.adopt_by_link, name="adopt_by_link"),
    path("proposals/<uuid:pk>/accept/", proposals.accept, name="accept_proposal"),
    path("proposals/<uuid:pk>/refuse/", proposals.refuse, name="refuse_proposal"),
    path("proposals/<uuid:pk>/take-back/", proposals.take_back, name="take_back_proposal"),
]
one = [
    path(f"{CODE}/", overview.overview, name="overview"),
    path(f"{CODE}/overlaps/", overview.doubled, name="overlaps"),
    path(f"{CODE}/edit/<slug:part>/", making.edit, name="edit"),
    path(f"{CODE}/life/<slug:act>/", life.step, name="life"),
    path(f"{CODE}/closing/", life.closing, name="closing"),
    path(f"{CODE}/proposals/", proposals.proposals, name="proposals"),
    path(f"{CODE}/referrals/", referrals.referrals, name="referrals"),
    path(f"{CODE}/referrals/new/", referrals.raise_matter, name="raise_matter"),
    path(f"{CODE}/referrals/<uuid:pk>/answer/", referrals.answer, name="answer_referral"),
]
people = [
    path(f"{CODE}/members/", members.members, name="members"),
    path(f"{CODE}/invite/", joining.invite, name="invite"),
    path(f"{CODE}/join/", joining.interest, name="interest"),
    path(f"{CODE}/nominate/", joining.nominate, name="nominate"),
    path(f"{MEMBER}/", members.member, name="member"),
    path(f"{MEMBER}/letter/", joining.letter, name="letter"),
    path(f"{MEMBER}/answer/", joining.answer_here, name="answer_here"),
    path(f"{MEMBER}/steps/<slug:act>/", membership.step, name="member_act"),
]
rules = [
    path(f"{CODE}/charter/", charters.charters, name="charters"),
    path(f"{CODE}/charter/new/", charters.propose, name="propose_charter"),
    path(f"{CHARTER}/", charters.charter, name="charter"),
    path(f"{CHARTER}/print/", charters.printed, name="charter_print"),
    path(f"{CHARTER}/edit/", charters.edit, name="edit_charter"),
    path(f"{CHARTER}/comment/", charters.comment, name="comment_charter"),
    path(f"{CHARTER}/put/", charters.put, name="put_charter"),
    path(f"{CHARTER}/drop/", charters.step, {"act": "drop"}, name="drop_charter"),
    path(f"{CHARTER}/reopen/", charters.step, {"act": "reopen"}, name="reopen_charter"),
    path(f"{CHARTER}/adopt/<slug:partner>/", adopting.adopt, name="adopt"),
    path(f"{CHARTER}/link/<slug:partner>/", adopting.adoption_letter, name="adoption_letter"),
]
register = [
    path(f"{CODE}/decisions/", decisions.decisions, name="decisions"),
    path(f"{CODE}/decisions/list.<slug:ending>", decisions.decisions_file, name="decisions_file"),
    path(f"{CODE}/decisions/new/", decisions.record, name="record_decision"),
    path(f"{DECISION}/", decisions.decision, name="decision"),
    path(f"{DECISION}/owner/", decisions.ask_owner, name="ask_owner"),
    path(f"{DECISION}/follow-up/", decisions.follow_up, name="follow_up"),
    path(f"{DECISION}/finish/", decisions.step, {"act": "finish"}, name="finish_decision"),
    path(f"{DECISION}/drop/", decisions.step, {"act": "drop"}, name="drop_decision"),
    path(f"{DECISION}/reopen/", decisions.step, {"act": "reopen"}, name="reopen_decision"),
]
open_calls = [
    path(f"{CODE}/calls/", calls.calls, name="calls"),
    path(f"{CODE}/calls/new/", calls.create, name="create_call"),
    path(f"{CALL}/", calls.call, name="call"),
    path(f"{CALL}/steps/<slug:act>/", calls.step, name="call_step"),
    path(f"{CALL}/apply/", calls.apply, name="apply"),
    path(f"{CALL}/decide/", calls.decide, name="decide_call"),
    path(f"{CALL}/assessors/", assessing.name_assessor, name="name_assessor"),
    path(f"{CALL}/sheet/", assessing.sheet, name="sheet"),
    path(f"{CALL}/sheet/hand-in/", assessing.hand_in, name="hand_in"),
    path(f"{CALL}/sheet/<uuid:pk>/", assessing.score, name="score"),
]

urlpatterns = [*house, *one, *people, *rules, *register, *open_calls]
