"""Choosing the network manager: nobody reads a point before scoring is closed (R033)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction

from phakhi.core.acting import Acting, Role
from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.core.links import DeadLink
from phakhi.core.permissions import can_view
from phakhi.formation.models import Assessor, ManagerChoice, Score
from phakhi.formation.queries.choosing import reasons_seen, results
from phakhi.formation.services import choosing
from phakhi.formation.services.choosing import Point
from phakhi.formation.vocabulary import CRITERIA
from phakhi.ledger.models import LedgerDraft
from tests.factories import make_acting, make_province
from tests.factories_formation import (
    hand_in,
    make_assessor,
    make_candidate,
    make_choice,
    officer_for,
    person_acting,
    sheet_of,
)
from tests.factories_governance import make_network
from tests.factories_networks import make_actor
from tests.factories_parties import make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def choice() -> ManagerChoice:
    return make_choice(make_network())


def in_scoring(choice: ManagerChoice) -> ManagerChoice:
    return choosing.start_scoring(acting=officer_for(choice.network), choice=choice)


def everybody(choice: ManagerChoice) -> list[Acting]:
    stranger = Acting.stranger(choice.province)
    return [stranger, *(make_acting(role) for role in Role.ALL)]


def test_nobody_reads_a_point_before_closing_but_the_assessor(choice: ManagerChoice) -> None:
    candidate, first, second = make_candidate(choice), make_assessor(choice), make_assessor(choice)
    in_scoring(choice)
    hand_in(first, 5, candidate)
    choice.refresh_from_db()
    for acting in [
        *everybody(choice),
        person_acting(second.person),
        person_acting(candidate.person),
    ]:
        assert not Score.objects.visible_to(acting).exists(), acting.roles
        assert not any(can_view(acting, row) for row in Score.objects.all())
        assert results(acting, choice) is None
        assert reasons_seen(acting, choice) == []
    assert Score.objects.visible_to(person_acting(first.person)).count() == len(CRITERIA)


def test_not_even_an_officer_who_assesses_reads_the_others(choice: ManagerChoice) -> None:
    candidate, mine, other = make_candidate(choice), make_assessor(choice), make_assessor(choice)
    in_scoring(choice)
    hand_in(other, 2, candidate)
    acting = make_acting("officer", person_id=mine.person_id)
    assert not Score.objects.visible_to(acting).exists()


def test_the_last_sheet_closes_scoring_and_opens_the_results(choice: ManagerChoice) -> None:
    candidate, first, second = make_candidate(choice), make_assessor(choice), make_assessor(choice)
    in_scoring(choice)
    hand_in(first, 5, candidate)
    hand_in(second, 3, candidate)
    choice.refresh_from_db()
    assert choice.state == "closed"
    table = results(officer_for(choice.network), choice)
    assert table is not None
    assert table.rows[0].mean == 4
    assert table.rows[0].spread == 2
    assert results(person_acting(first.person), choice) is not None


def test_the_public_never_reads_points_or_losing_candidates(choice: ManagerChoice) -> None:
    winner, loser, assessor = make_candidate(choice), make_candidate(choice), make_assessor(choice)
    in_scoring(choice)
    hand_in(assessor, 4, winner, loser)
    choice.refresh_from_db()
    choosing.decide(
        acting=officer_for(choice.network), choice=choice, candidate=winner, reasons="ไว้วางใจ"
    )
    for acting in (Acting.stranger(choice.province), make_acting("member")):
        assert not Score.objects.visible_to(acting).exists()
        assert list(type(winner).objects.visible_to(acting)) == [winner]
        assert not Assessor.objects.visible_to(acting).exists()


def test_the_chosen_one_who_withdraws_consent_is_not_shown(choice: ManagerChoice) -> None:
    winner, assessor = make_candidate(choice), make_assessor(choice)
    in_scoring(choice)
    hand_in(assessor, 4, winner)
    choice.refresh_from_db()
    choosing.decide(
        acting=officer_for(choice.network), choice=choice, candidate=winner, reasons="ไว้วางใจ"
    )
    type(winner.person).objects.filter(pk=winner.person_id).update(consented_to_show=False)
    stranger = Acting.stranger(choice.province)
    assert not type(winner).objects.visible_to(stranger).exists()


def test_the_decision_is_an_official_act_without_names(choice: ManagerChoice) -> None:
    winner, assessor = make_candidate(choice), make_assessor(choice)
    in_scoring(choice)
    hand_in(assessor, 4, winner)
    choice.refresh_from_db()
    choosing.decide(
        acting=officer_for(choice.network), choice=choice, candidate=winner, reasons="เหตุผลเฉพาะ"
    )
    body = LedgerDraft.objects.get(act="formation.choice.decide").body
    assert winner.person.name_th not in str(body)
    assert "เหตุผลเฉพาะ" not in str(body)


def test_nobody_scores_themselves(choice: ManagerChoice) -> None:
    candidate = make_candidate(choice)
    assessor = choosing.add_assessor(
        acting=officer_for(choice.network), choice=choice, person=candidate.person
    )
    in_scoring(choice)
    assert choosing.to_score(assessor) == []
    with pytest.raises(BadInput, match="score_own_side"):
        hand_in(assessor, 5, candidate)


def test_nobody_scores_their_own_organisation(choice: ManagerChoice) -> None:
    house = make_actor()
    own, other = make_candidate(choice, house), make_candidate(choice)
    assessor = make_assessor(choice, house)
    in_scoring(choice)
    assert choosing.to_score(assessor) == [other]
    with pytest.raises(BadInput, match="score_own_side"):
        hand_in(assessor, 5, own, other)


def test_a_declared_conflict_takes_the_place_of_points(choice: ManagerChoice) -> None:
    one, two, assessor = make_candidate(choice), make_candidate(choice), make_assessor(choice)
    in_scoring(choice)
    choosing.score(
        acting=person_acting(assessor.person),
        assessor=assessor,
        sheet=sheet_of(4, one),
        conflicts={two: "ญาติ"},
    )
    assert assessor.conflicts.get().candidate == two
    assert not assessor.scores.filter(candidate=two).exists()


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda sheet: dict(list(sheet.items())[1:]), "score_incomplete"),
        (lambda sheet: {key: Point(6, "x") for key in sheet}, "score_range"),
        (lambda sheet: {key: Point(3, " ") for key in sheet}, "score_reason"),
    ],
)
def test_a_sheet_is_taken_whole_or_not_at_all(
    choice: ManagerChoice, spoil: Callable[[dict], dict], code: str
) -> None:
    candidate, assessor = make_candidate(choice), make_assessor(choice)
    in_scoring(choice)
    with pytest.raises(BadInput, match=code):
        choosing.score(
            acting=person_acting(assessor.person),
            assessor=assessor,
            sheet=spoil(sheet_of(3, candidate)),
        )
    assert not Score.objects.exists()


def test_another_cannot_fill_in_my_sheet(choice: ManagerChoice) -> None:
    candidate, assessor = make_candidate(choice), make_assessor(choice)
    in_scoring(choice)
    with pytest.raises(Forbidden):
        choosing.score(
            acting=officer_for(choice.network), assessor=assessor, sheet=sheet_of(5, candidate)
        )


def test_no_point_is_given_after_closing(choice: ManagerChoice) -> None:
    candidate, assessor = make_candidate(choice), make_assessor(choice)
    make_assessor(choice)
    in_scoring(choice)
    choosing.close_scoring(acting=officer_for(choice.network), choice=choice)
    with pytest.raises(WrongState):
        hand_in(assessor, 5, candidate)


def test_scoring_needs_somebody_who_agreed_to_stand(choice: ManagerChoice) -> None:
    choosing.nominate(acting=officer_for(choice.network), choice=choice, person=make_person())
    make_assessor(choice)
    with pytest.raises(WrongState, match="choice_no_candidate"):
        in_scoring(choice)


def test_a_candidate_answers_by_a_link_that_works_once(choice: ManagerChoice) -> None:
    acting = officer_for(choice.network)
    row = choosing.nominate(acting=acting, choice=choice, person=make_person())
    token = choosing.issue_candidate_link(acting=acting, candidate=row)
    stranger = Acting.stranger(choice.province)
    assert choosing.stand_by_link(acting=stranger, token=token, agrees=True).state == "agreed"
    with pytest.raises(DeadLink):
        choosing.stand_by_link(acting=stranger, token=token, agrees=False)


def test_a_candidate_cannot_be_agreed_for_by_the_office(choice: ManagerChoice) -> None:
    acting = officer_for(choice.network)
    row = choosing.nominate(acting=acting, choice=choice, person=make_person())
    with pytest.raises(Forbidden):
        choosing.stand(acting=acting, candidate=row, agrees=True)


def test_only_one_choice_runs_at_a_time(choice: ManagerChoice) -> None:
    with pytest.raises(WrongState, match="choice_open_already"):
        make_choice(choice.network)


def test_weights_that_count_nothing_are_refused() -> None:
    with pytest.raises(BadInput, match="choice_weights"):
        make_choice(make_network(), social_capital=0)


@pytest.mark.parametrize("role", ["member", "auditor", "governor", "system_admin", "field_officer"])
def test_others_open_no_choice(role: str) -> None:
    network = make_network()
    with pytest.raises(Forbidden):
        choosing.open_choice(acting=make_acting(role), network=network, weights={"mediating": 1})


def test_the_other_province_sees_nothing_of_it(choice: ManagerChoice) -> None:
    there = make_acting("officer", province=make_province("56"))
    assert not ManagerChoice.objects.visible_to(there).exists()
    with pytest.raises(Forbidden):
        choosing.start_scoring(acting=there, choice=choice)


def test_the_database_holds_reasons_and_range(choice: ManagerChoice) -> None:
    candidate, assessor = make_candidate(choice), make_assessor(choice)
    row = {"province": choice.province, "assessor": assessor, "candidate": candidate}
    for bad in ({"value": 9, "reason": "x"}, {"value": 3, "reason": ""}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Score.objects.create(criterion="mediating", **row, **bad)
