"""Addresses of one meeting: /meetings/<body code>/<2569-3>/…"""

from __future__ import annotations

from django.urls import URLPattern, path

from phakhi.meetings.views.calling import agenda, answers, attendance, meeting, papers, sheets

AT = "<slug:code>/<slug:ref>/"

OF_MEETING: list[URLPattern] = [
    path(AT, meeting.overview, name="meeting"),
    path(f"{AT}call/", meeting.call, name="call"),
    path(f"{AT}change/", meeting.change, name="change"),
    path(f"{AT}cancel/", meeting.cancel, name="cancel"),
    path(f"{AT}second/", meeting.second_call, name="second_call"),
    path(f"{AT}agenda/", agenda.agenda, name="agenda"),
    path(f"{AT}agenda/add/", agenda.add, name="item_add"),
    path(f"{AT}agenda/take/", agenda.take, name="item_take"),
    path(f"{AT}agenda/<uuid:pk>/", agenda.change, name="item_change"),
    path(f"{AT}agenda/<uuid:pk>/move/", agenda.move, name="item_move"),
    path(f"{AT}agenda/<uuid:pk>/remove/", agenda.remove, name="item_remove"),
    path(f"{AT}agenda/<uuid:pk>/paper/", sheets.add, name="item_paper_add"),
    path(f"{AT}answers/", answers.answers, name="answers"),
    path(f"{AT}answers.<str:ending>", answers.answers_file, name="answers_file"),
    path(f"{AT}answers/links/", answers.links, name="links"),
    path(f"{AT}answers/<uuid:pk>/", answers.answer_for, name="answer_for"),
    path(f"{AT}answers/<uuid:pk>/letter/", answers.letter, name="delegate_letter"),
    path(f"{AT}attendance/", attendance.attendance, name="attendance"),
    path(f"{AT}attendance.<str:ending>", attendance.attendance_file, name="attendance_file"),
    path(f"{AT}attendance/codes/", attendance.codes, name="codes"),
    path(f"{AT}attendance/guest/", attendance.guest, name="guest"),
    path(f"{AT}attendance/sheet/", attendance.sheet, name="sheet"),
    path(f"{AT}attendance/door/", attendance.door, name="door_sheet"),
    path(f"{AT}attendance/<uuid:pk>/times/", attendance.times, name="times"),
    path(f"{AT}attendance/<uuid:pk>/<slug:act>/", attendance.note, name="note"),
    path(f"{AT}papers/", papers.papers, name="meeting_papers"),
    path(f"{AT}papers/<slug:kind>/", papers.draft, name="draft_paper"),
]
