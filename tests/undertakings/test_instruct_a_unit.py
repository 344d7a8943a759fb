"""ข้อสั่งการ reaches units under command and nobody else (R009)."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.ledger.models import LedgerDraft
from phakhi.networks.models import Actor
from phakhi.undertakings import services
from phakhi.undertakings.forms.instructing import InstructionForm
from phakhi.undertakings.models import Instruction
from phakhi.undertakings.services.instruction_papers import give_on_paper
from tests.factories import make_acting
from tests.factories_networks import make_actor
from tests.factories_parties import make_party, make_post
from tests.factories_undertakings import elsewhere, in_days, make_instruction, make_unit, speaker_of

pytestmark = pytest.mark.django_db
PARTNERS = (
    ("business", "chamber"),
    ("third_sector", "npo"),
    ("third_sector", "university"),
    ("public", "lao_sao"),
    ("public", "lao_pao"),
    ("public", "state_enterprise"),
    ("public", "central_in_area"),
    ("stakeholder", "labour_group"),
)


@pytest.mark.parametrize(("sector", "subtype"), PARTNERS)
def test_a_partner_is_never_ordered(sector: str, subtype: str) -> None:
    partner = make_actor(sector=sector, subtype=subtype).party
    with pytest.raises(WrongState) as refused:
        make_instruction(unit=partner)
    assert refused.value.code == "not_under_command"
    assert refused.value.params["name"] == partner.name


@pytest.mark.parametrize(("sector", "subtype"), PARTNERS)
def test_the_database_refuses_it_too(sector: str, subtype: str) -> None:
    partner = make_actor(sector=sector, subtype=subtype).party
    row = make_instruction()
    with pytest.raises(IntegrityError), transaction.atomic():
        Instruction.objects.filter(pk=row.pk).update(unit=partner)
    row.pk, row.public_code, row.number, row.unit = None, "another1", 99, partner
    with pytest.raises(IntegrityError), transaction.atomic():
        Instruction.objects.bulk_create([row])


def test_a_party_without_a_profile_is_under_nobody_s_command() -> None:
    with pytest.raises(WrongState):
        make_instruction(unit=make_party())


def test_the_form_says_what_to_do_instead(thai: None) -> None:
    partner = make_actor(sector="business", subtype="chamber")
    acting = make_acting("governor")
    post = make_post()
    sent = {"unit": partner.public_code, "text": "ก", "due_on": "31/12/2569", "post": post.pk}
    form = InstructionForm(acting, type(post).objects.all(), sent)
    assert not form.is_valid()
    assert "งานตามมติ" in str(form.errors["unit"])


@pytest.mark.parametrize("role", ["citizen", "field_officer", "auditor", "system_admin"])
def test_not_everybody_instructs(role: str) -> None:
    with pytest.raises(Forbidden):
        services.draft_instruction(
            acting=make_acting(role),
            post=make_post(),
            unit=make_unit(),
            text="ก",
            due_on=in_days(3),
        )


def test_the_governor_of_another_province_gives_nothing_here() -> None:
    row = make_instruction()
    with pytest.raises(Forbidden):
        services.give_instruction(acting=elsewhere("governor"), instruction=row)


def test_a_draft_is_nobody_s_yet() -> None:
    row = make_instruction()
    assert not Instruction.objects.visible_to(speaker_of(row.unit)).exists()
    with pytest.raises(WrongState):
        services.acknowledge(acting=speaker_of(row.unit), instruction=row)


def test_it_is_not_given_tomorrow() -> None:
    row = make_instruction()
    with pytest.raises(BadInput):
        services.give_instruction(acting=make_acting("governor"), instruction=row, on=in_days(1))


def test_another_unit_does_not_acknowledge() -> None:
    row = make_instruction("given")
    with pytest.raises(Forbidden):
        services.acknowledge(acting=speaker_of(make_unit()), instruction=row)


def test_acknowledged_reported_sent_back_and_closed() -> None:
    row = make_instruction("given")
    unit, governor = speaker_of(row.unit), make_acting("governor")
    services.acknowledge(acting=unit, instruction=row)
    with pytest.raises(BadInput):
        services.report_instruction(acting=unit, instruction=row, report=" ")
    services.report_instruction(acting=unit, instruction=row, report="ทำแล้วครึ่งหนึ่ง")
    with pytest.raises(BadInput):
        services.end_instruction(acting=governor, instruction=row, act="send_back")
    services.end_instruction(acting=governor, instruction=row, act="send_back", reason="ขาด")
    assert row.state == "acknowledged"
    services.report_instruction(acting=unit, instruction=row, report="ครบ")
    with pytest.raises(Forbidden):
        services.end_instruction(acting=unit, instruction=row, act="close")
    services.end_instruction(acting=governor, instruction=row, act="close")
    assert row.state == "closed"


def test_its_paper_gives_it_when_it_is_issued() -> None:
    row = make_instruction()
    paper = services.write_paper(acting=make_acting("officer"), instruction=row)
    assert paper.kind == "instruction"
    assert row.state == "draft"
    with pytest.raises(WrongState):
        services.write_paper(acting=make_acting("officer"), instruction=row)
    give_on_paper(make_acting("governor"), row, paper)
    assert (row.state, row.given_on) == ("given", in_days(0))


def test_a_unit_that_turned_out_a_partner_is_not_given_what_was_written_for_it() -> None:
    row = make_instruction()
    Actor.objects.filter(party=row.unit).update(subtype="lao_sao")
    with pytest.raises(WrongState) as refused:
        services.give_instruction(acting=make_acting("governor"), instruction=row)
    assert refused.value.code == "not_under_command"
    paper = services.write_paper(acting=make_acting("officer"), instruction=row)
    with pytest.raises(WrongState):
        give_on_paper(make_acting("governor"), row, paper)
    row.refresh_from_db()
    assert row.state == "draft"


def test_the_paper_of_a_withdrawn_instruction_is_not_issued() -> None:
    row = make_instruction()
    paper = services.write_paper(acting=make_acting("officer"), instruction=row)
    services.end_instruction(
        acting=make_acting("governor"), instruction=row, act="withdraw", reason="ยกเลิก"
    )
    with pytest.raises(WrongState) as refused:
        give_on_paper(make_acting("governor"), row, paper)
    assert refused.value.code == "instruction_withdrawn"


def test_a_report_that_went_back_is_not_entered_as_acknowledged() -> None:
    row = make_instruction("reported")
    services.end_instruction(
        acting=make_acting("governor"), instruction=row, act="send_back", reason="ขาด"
    )
    acts = LedgerDraft.objects.filter(subject_id=row.pk).values_list("act", flat=True)
    assert sorted(acts).count("undertakings.instruction.acknowledged") == 1
    assert "undertakings.instruction.sent_back" in acts


def test_it_is_not_due_before_it_is_written() -> None:
    with pytest.raises(BadInput) as refused:
        make_instruction(due_on=in_days(-1))
    assert refused.value.params["field"] == "due_on"


def test_strangers_do_not_see_instructions() -> None:
    row = make_instruction("given")
    assert not Instruction.objects.visible_to(make_acting("citizen")).exists()
    assert Instruction.objects.visible_to(speaker_of(row.unit)).get() == row
