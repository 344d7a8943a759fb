"""Addresses of the calling half: fixed words first, then a body, then one meeting of it."""

from __future__ import annotations

from django.urls import URLPattern, path

from phakhi.meetings.urls.of_meeting import OF_MEETING
from phakhi.meetings.views.calling import body, by_link, calendar, feeds, holidays, sheets

urlpatterns: list[URLPattern] = [
    path("", calendar.index, name="index"),
    path("feeds/", feeds.feeds, name="feeds"),
    path("feeds/<uuid:pk>/revoke/", feeds.revoke, name="feed_revoke"),
    path("feeds/<str:token>.ics", feeds.feed, name="feed"),
    path("holidays/", holidays.holidays, name="holidays"),
    path("holidays/<uuid:pk>/remove/", holidays.remove, name="holiday_remove"),
    path("answer/<str:token>/", by_link.answer, name="answer_by_link"),
    path("door/<str:token>/", by_link.door, name="door"),
    path("papers/<uuid:pk>/", sheets.paper, name="item_paper"),
    path("papers/<uuid:pk>/remove/", sheets.remove, name="item_paper_remove"),
    path("<slug:code>/", body.meetings, name="of_body"),
    path("<slug:code>/plan/", body.plan, name="plan"),
    path("<slug:code>/rule/", body.rule, name="rule"),
    path("<slug:code>/series/", body.series_new, name="series_new"),
    path("<slug:code>/series/<uuid:pk>/end/", body.series_end, name="series_end"),
    path("<slug:code>/meetings.<str:ending>", body.meetings_file, name="meetings_file"),
    *OF_MEETING,
]
