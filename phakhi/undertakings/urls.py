"""/{language}/{province}/undertakings/…: fixed words first, an undertaking's code last."""

from __future__ import annotations

from django.urls import path

from phakhi.undertakings.views import (
    acceptance,
    answering,
    instructed,
    instructing,
    instructions,
    links,
    making,
    photos,
    referrals,
    referring,
    register,
    steps,
    talking,
    topics,
    undertaking,
    watching,
)

app_name = "undertakings"
BODY = "bodies/<slug:code>"
REFERRAL = "referrals/<uuid:pk>"
TOLD = "instructions/<slug:code>"
CODE = "<slug:code>"

house = [
    path("", register.index, name="index"),
    path("list.<slug:ending>", register.register_file, name="file"),
    path("mine/", watching.mine, name="mine"),
    path("acceptance/", acceptance.acceptance_rate, name="acceptance"),
    path("quiet/", watching.quiet, name="quiet"),
    path("resolutions/<uuid:pk>/follow/", making.follow, name="follow"),
    path("photos/<uuid:pk>/", photos.photo, name="photo"),
    path("photos/<uuid:pk>/show/", photos.show, name="show_photo"),
]
by_link = [
    path("answer/<slug:token>/", links.answer_by_link, name="answer_by_link"),
    path("progress/<slug:token>/", links.progress_by_link, name="progress_by_link"),
    path("progress/<slug:token>/done/", links.done_by_link, name="done_by_link"),
    path("instructed/<slug:token>/", instructed.instructed, name="instructed"),
]
workspaces = [
    path(f"{BODY}/topics/", topics.of_body, name="topics"),
    path("topics/<slug:code>/", topics.topic, name="topic"),
    path("topics/<slug:code>/say/", talking.say, name="say"),
    path("topics/<slug:code>/tasks/", talking.add_task, name="add_task"),
    path("topics/tasks/<uuid:pk>/tick/", talking.tick, name="tick_task"),
    path("topics/files/<uuid:pk>/", talking.file, name="topic_file"),
]
between_bodies = [
    path(f"{BODY}/", register.of_body, name="of_body"),
    path(f"{BODY}/new/", making.create, name="create"),
    path(f"{BODY}/referrals/", referrals.referred, name="referred"),
    path(f"{BODY}/referrals/new/", referring.refer, name="refer"),
    path("referrals/", referrals.referrals, name="referrals"),
    path(f"{REFERRAL}/", referrals.referral, name="referral"),
    path(f"{REFERRAL}/reply/", referring.reply, name="reply"),
    path(f"{REFERRAL}/withdraw/", referring.withdraw, name="withdraw_referral"),
    path(f"{REFERRAL}/noted/", referring.note, name="note_referral"),
]
under_command = [
    path("instructions/", instructions.instructions, name="instructions"),
    path("instructions/new/", instructing.create, name="create_instruction"),
    path(f"{TOLD}/", instructions.instruction, name="instruction"),
    path(f"{TOLD}/give/", instructing.give, name="give_instruction"),
    path(f"{TOLD}/paper/", instructing.paper, name="write_paper"),
    path(f"{TOLD}/acknowledge/", instructed.acknowledge, name="acknowledge"),
    path(f"{TOLD}/report/", instructed.report, name="report_instruction"),
    path(f"{TOLD}/letter/", instructed.letter, name="instruction_letter"),
    path(f"{TOLD}/links/end/", instructed.end_links, name="end_instruction_links"),
    path(f"{TOLD}/steps/<slug:act>/", instructed.end, name="end_instruction"),
]
one = [
    path(f"{CODE}/", undertaking.undertaking, name="undertaking"),
    path(f"{CODE}/propose/", making.propose, name="propose"),
    path(f"{CODE}/answer/", answering.answer, name="answer"),
    path(f"{CODE}/progress/", answering.progress, name="progress"),
    path(f"{CODE}/report/", answering.report, name="report"),
    path(f"{CODE}/change/", answering.change, name="change"),
    path(f"{CODE}/change/answer/", answering.answer_change, name="answer_change"),
    path(f"{CODE}/work/", topics.workspace, name="workspace"),
    path(f"{CODE}/letter/", links.letter, name="letter"),
    path(f"{CODE}/links/end/", links.end_links, name="end_links"),
    path(f"{CODE}/steps/<slug:act>/", steps.step, name="step"),
]

urlpatterns = [*house, *by_link, *workspaces, *between_bodies, *under_command, *one]
