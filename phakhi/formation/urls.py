"""/{language}/{province}/networks/{code}/formation/…"""

from __future__ import annotations

from django.urls import path

from phakhi.formation.views import (
    actors,
    choice_acts,
    choosing,
    duties,
    groups,
    persons,
    roles,
    standing,
    steps,
    structures,
)

app_name = "formation"

six = [
    path("", steps.overview, name="overview"),
    path("report/", steps.report, name="report"),
    path("steps/<int:number>/", steps.step, name="step"),
    path("steps/<int:number>/plan/", steps.plan, name="step_plan"),
    path("steps/<int:number>/owner/", steps.owner, name="step_owner"),
    path("steps/<int:number>/evidence/", steps.evidence, name="evidence_add"),
    path("steps/<int:number>/<slug:act>/", steps.act, name="step_act"),
    path("evidence/<uuid:pk>/file/", steps.evidence_file, name="evidence_file"),
    path("evidence/<uuid:pk>/remove/", steps.evidence_remove, name="evidence_remove"),
]
first_two = [
    path("actors/", actors.actors, name="actors"),
    path("actors/rules/", actors.rules, name="rules"),
    path("actors/<uuid:pk>/invite/", actors.invite, name="invite"),
    path("persons/", persons.persons, name="persons"),
    path("persons/new/", persons.name, name="person_name"),
    path("persons/answer/<slug:token>/", persons.answer, name="person_answer"),
    path("persons/<uuid:pk>/edit/", persons.edit, name="person_edit"),
    path("persons/<uuid:pk>/link/", persons.link, name="person_link"),
    path("persons/<uuid:pk>/answer/", persons.answer_self, name="person_answer_self"),
    path("persons/<uuid:pk>/review/", persons.review, name="person_review"),
    path("persons/<uuid:pk>/again/", persons.again, name="person_again"),
    path("persons/<uuid:pk>/end/", persons.end, name="person_end"),
]
manager = [
    path("manager/", choosing.manager, name="manager"),
    path("manager/new/", choosing.new, name="choice_new"),
    path("manager/stand/<slug:token>/", standing.stand, name="stand"),
    path("manager/<uuid:pk>/nominate/", choosing.nominate, name="nominate"),
    path("manager/<uuid:pk>/assessors/", choosing.assessor, name="assessor"),
    path("manager/<uuid:pk>/sheet/", choosing.score, name="score"),
    path("manager/<uuid:pk>/<slug:act>/", choice_acts.act, name="choice_act"),
    path("candidates/<uuid:pk>/link/", standing.link, name="candidate_link"),
    path("candidates/<uuid:pk>/answer/", standing.answer, name="candidate_answer"),
]
bodies = [
    path("groups/", groups.groups, name="groups"),
    path("groups/four/", groups.add_four, name="groups_four"),
    path("groups/new/", groups.add, name="group_new"),
    path("groups/<uuid:pk>/seats/", groups.seat, name="seat_offer"),
    path("seats/<uuid:pk>/end/", groups.end_seat, name="seat_end"),
    path("structure/", structures.structure, name="structure"),
    path("structure/new/", structures.draft, name="structure_new"),
    path("structure/<int:number>/", structures.version, name="structure_version"),
    path("structure/<int:number>/bodies/", structures.body, name="body_new"),
    path("structure/<int:number>/bodies/<uuid:pk>/", structures.body, name="body"),
    path(
        "structure/<int:number>/bodies/<uuid:pk>/remove/",
        structures.remove_body,
        name="body_remove",
    ),
    path("structure/<int:number>/meeting/", structures.meeting, name="meeting"),
    path("structure/<int:number>/<slug:act>/", structures.act, name="structure_act"),
]
work = [
    path("roles/", roles.roles, name="roles"),
    path("roles/list.<slug:ending>", roles.roles_file, name="roles_file"),
    path("roles/defaults/", roles.add_defaults, name="roles_defaults"),
    path("roles/new/", roles.add, name="activity_new"),
    path("roles/<uuid:pk>/", roles.activity, name="activity"),
    path("roles/<uuid:pk>/remove/", roles.remove, name="activity_remove"),
    path("cells/<uuid:pk>/end/", roles.end, name="role_end"),
    path("duties/", duties.duties, name="duties"),
    path("duties/list.<slug:ending>", duties.duties_file, name="duties_file"),
    path("duties/new/", duties.add_mission, name="mission_new"),
    path("duties/<uuid:pk>/lines/", duties.add_duty, name="duty_new"),
    path("duties/<uuid:pk>/remove/", duties.remove_mission, name="mission_remove"),
    path("duties/lines/<uuid:pk>/remove/", duties.remove_duty, name="duty_remove"),
]

urlpatterns = [*six, *first_two, *manager, *bodies, *work]
