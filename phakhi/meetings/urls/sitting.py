"""While a body sits, what it resolved, and its minutes (fixed words before a body's code)."""

from __future__ import annotations

from django.urls import path

from phakhi.meetings.views.sitting import (
    answering,
    aside,
    ballot_links,
    ballots,
    circulations,
    closing,
    dropping,
    handling,
    items,
    minutes,
    minutes_acts,
    minutes_links,
    notes,
    people,
    recusals,
    register,
    reserves,
    resolving,
    room,
    stepping,
)

MEETING = "<slug:code>/<slug:ref>"
ROOM = f"{MEETING}/sitting"
ITEM = f"{ROOM}/items/<uuid:pk>"
MINUTES = f"{MEETING}/minutes"
RESOLUTION = "resolutions/<uuid:pk>"

resolutions = [
    path("resolutions/", register.resolutions, name="resolutions"),
    path("resolutions/list.<slug:ending>", register.resolutions_file, name="resolutions_file"),
    path(f"{RESOLUTION}/", register.resolution, name="resolution"),
    path(f"{RESOLUTION}/vote/", ballots.vote, name="vote"),
    path(f"{RESOLUTION}/links/", ballot_links.vote_links, name="vote_links"),
    path(f"{RESOLUTION}/close/", closing.close_vote, name="close_vote"),
    path(f"{RESOLUTION}/drop/", dropping.drop_vote, name="drop_vote"),
    path(f"{RESOLUTION}/take-back/<uuid:vote>/", dropping.take_back_vote, name="take_back_vote"),
    path("ballot/<uuid:pk>/<slug:token>/", ballots.by_link, name="ballot"),
    path("minutes-answer/<uuid:pk>/<slug:token>/", answering.by_link, name="minutes_by_link"),
    path("<slug:code>/resolutions/", register.of_body, name="body_resolutions"),
    path("<slug:code>/circulate/", circulations.circulate, name="circulate"),
]
sitting = [
    path(f"{ROOM}/", room.sitting, name="sitting"),
    path(f"{ROOM}/board/", room.board, name="board"),
    path(f"{ROOM}/steps/<slug:act>/", stepping.step, name="sitting_step"),
    path(f"{ROOM}/guests/", people.guest, name="sitting_guest"),
    path(f"{ROOM}/people/<uuid:pk>/<slug:act>/", people.come_or_go, name="sitting_person"),
    path(f"{ROOM}/reserves/<uuid:pk>/", reserves.step_in, name="step_in"),
    path(f"{ROOM}/reserves/<uuid:pk>/back/", reserves.step_back, name="step_back"),
    path(f"{ROOM}/recusals/<uuid:pk>/end/", recusals.end_recusal, name="end_recusal"),
    path(f"{ITEM}/begin/", items.begin, name="begin_item"),
    path(f"{ITEM}/end/", items.end, name="end_item"),
    path(f"{ITEM}/inform/", items.inform, name="inform_item"),
    path(f"{ITEM}/notes/", notes.notes, name="notes"),
    path(f"{ITEM}/recuse/", aside.recuse, name="recuse"),
    path(f"{ITEM}/stand-aside/", aside.stand_aside, name="stand_aside"),
    path(f"{ITEM}/conflicts/", recusals.take_conflicts, name="take_conflicts"),
    path(f"{ITEM}/resolve/<slug:way>/", resolving.resolve, name="resolve"),
]
of_minutes = [
    path(f"{MINUTES}/", minutes.minutes, name="minutes"),
    path(f"{MINUTES}/draft/", minutes_acts.draft, name="draft_minutes"),
    path(f"{MINUTES}/frame/", minutes.frame, name="minutes_frame"),
    path(f"{MINUTES}/texts/<uuid:pk>/", minutes.text, name="minute_text"),
    path(f"{MINUTES}/links/", minutes_links.links_page, name="minutes_links"),
    path(f"{MINUTES}/answer/", answering.answer_here, name="answer_minutes"),
    path(f"{MINUTES}/answers/<uuid:pk>/", handling.handle, name="handle_answer"),
    path(f"{MINUTES}/steps/<slug:act>/", minutes_acts.step, name="minutes_step"),
]

urlpatterns = [*resolutions, *sitting, *of_minutes]
