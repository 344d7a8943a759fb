"""A paper is signed once, in a post, after a second step; what is issued never changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from phakhi.core.errors import BadInput, Forbidden, StaleWrite, WrongState
from phakhi.core.files import path_of
from phakhi.core.models import Event
from phakhi.ledger.models import LedgerDraft
from phakhi.papers import services
from phakhi.papers.looks import look_for
from phakhi.papers.making import file_of, pages_of
from phakhi.papers.models import Paper
from phakhi.papers.queries.posts import posts_to_sign_in
from phakhi.papers.signers import signer_for
from tests.factories import make_acting, make_province
from tests.factories_papers import acting_as, in_post, make_numbered, make_office, make_paper, scan
from tests.factories_parties import make_person, make_post, make_term
from tests.papers.at_once import at_once

pytestmark = pytest.mark.django_db


def test_without_the_second_step_nobody_signs() -> None:
    office = make_office()
    paper = make_numbered(office)
    with pytest.raises(Forbidden, match="step_up_first"):
        services.sign_paper(acting=replace(office.governor_acts, stepped_up=False), paper=paper)


def test_an_officer_does_not_sign() -> None:
    office = make_office()
    paper = make_numbered(office)
    officer = in_post(make_post(office.party), "officer")
    with pytest.raises(Forbidden):
        services.sign_paper(acting=officer, paper=paper)


def test_the_role_alone_does_not_sign_without_the_post() -> None:
    office = make_office()
    paper = make_numbered(office)
    with pytest.raises(Forbidden, match="sign_in_a_post"):
        services.sign_paper(acting=make_acting("governor"), paper=paper, post=office.governor)


def test_the_governor_of_another_province_does_not_sign() -> None:
    here, there = make_office(), make_office(make_province("56"))
    paper = make_numbered(here)
    with pytest.raises(Forbidden):
        services.sign_paper(acting=there.governor_acts, paper=paper)


def test_a_draft_is_not_signed() -> None:
    office = make_office()
    paper = make_numbered(office)
    services.take_back_paper(acting=make_acting(), paper=paper)
    with pytest.raises(WrongState):
        services.sign_paper(acting=office.governor_acts, paper=paper)


def test_what_was_changed_since_it_was_read_is_not_signed() -> None:
    office = make_office()
    paper = make_numbered(office)
    with pytest.raises(StaleWrite):
        services.sign_paper(acting=office.governor_acts, paper=paper, seen=paper.version - 1)


def test_a_signed_paper_is_kept_with_its_hash_in_the_ledger() -> None:
    office = make_office()
    paper = services.sign_paper(acting=office.governor_acts, paper=make_numbered(office))
    assert paper.pdf is not None
    kept = path_of(paper.pdf).read_bytes()
    assert kept.startswith(b"%PDF-")
    assert sha256(kept).hexdigest() == paper.pdf_sha256
    leaf = str(LedgerDraft.objects.get(act="papers.paper.issue").body)
    assert paper.pdf_sha256 in leaf
    assert signer_for(paper, timezone.localdate()).name not in leaf
    assert paper.title not in leaf


def test_the_paper_says_who_signed_and_as_what() -> None:
    office = make_office()
    person = make_person()
    make_term(make_post(office.party, title_th="รองผู้ว่าราชการจังหวัด"), person)
    make_term(office.governor, person, kind="acting")
    deputy = acting_as(person, "governor", office.governor)
    paper = services.sign_paper(acting=deputy, paper=make_numbered(office))
    assert paper.signed_as == "acting"
    assert paper.content["signer"] == {
        "name": f"นาย{person.name_th}",
        "post": "รองผู้ว่าราชการจังหวัดนครราชสีมา",
        "capacity": "acting",
        "for_post": "ผู้ว่าราชการจังหวัดนครราชสีมา",
        "mark": "",
    }


def test_whoever_may_sign_for_the_post_it_names_does_not_sign_in_another() -> None:
    """A province's order over a deputy's own post would bind nobody."""
    office, person = make_office(), make_person()
    own = make_post(office.party, title_th="รองผู้ว่าราชการจังหวัด")
    make_term(own, person)
    make_term(office.governor, person, kind="on_behalf")
    deputy = acting_as(person, "governor", own)
    paper = make_numbered(office)
    assert [post for post, _said in posts_to_sign_in(deputy, paper)] == [office.governor]
    with pytest.raises(Forbidden, match="sign_in_named_post"):
        services.sign_paper(acting=deputy, paper=paper, post=own)
    signed = services.sign_paper(acting=deputy, paper=paper, post=office.governor)
    assert signed.signed_as == "on_behalf"


def test_who_signed_stays_as_recorded_when_the_register_of_posts_is_corrected() -> None:
    office = make_office()
    paper = services.sign_paper(acting=office.governor_acts, paper=make_numbered(office))
    name = signer_for(paper, timezone.localdate()).name
    office.governor.terms.all().delete()
    make_term(office.governor, make_person())
    assert signer_for(paper, timezone.localdate()).name == name


def test_pictures_are_those_of_the_kept_file_or_none(settings: Any) -> None:
    """A look that was set later does not show on what was signed before."""
    settings.DEMO = False
    office = make_office()
    paper = services.sign_paper(acting=office.governor_acts, paper=make_numbered(office))
    assert pages_of(paper)
    settings.DEMO = True  # every paper has a watermark now
    assert pages_of(Paper.objects.get(pk=paper.pk)) == []


@pytest.mark.parametrize("act", ["take_back_paper", "withdraw_paper"])
def test_an_officer_of_another_province_touches_no_paper_of_ours(act: str) -> None:
    paper = make_numbered(make_office())
    stranger = make_acting("officer", province=make_province("56"))
    more = {"why": "อื่น"} if act == "withdraw_paper" else {}
    with pytest.raises(Forbidden):
        getattr(services, act)(acting=stranger, paper=paper, **more)


def test_every_paper_of_a_demo_province_carries_the_watermark(settings: Any) -> None:
    settings.DEMO = False
    paper = make_paper()
    assert look_for(paper).watermark == ""
    paper.province.is_demo = True
    assert look_for(paper).watermark


def test_it_is_not_signed_a_second_time() -> None:
    office = make_office()
    paper = services.sign_paper(acting=office.governor_acts, paper=make_numbered(office))
    with pytest.raises(WrongState, match="paper_issued_already"):
        services.sign_paper(acting=office.governor_acts, paper=paper)


def test_the_database_rewrites_no_issued_paper() -> None:
    office = make_office()
    paper = services.sign_paper(acting=office.governor_acts, paper=make_numbered(office))
    for change in ({"title": "อื่น"}, {"state": "draft"}, {"pdf_sha256": "0" * 64}):
        with pytest.raises(DatabaseError), transaction.atomic():
            Paper.objects.filter(pk=paper.pk).update(**change)
    with pytest.raises(DatabaseError), transaction.atomic():
        Paper.objects.filter(pk=paper.pk).delete()


def test_a_kept_file_that_was_changed_is_not_handed_out() -> None:
    office = make_office()
    paper = services.sign_paper(acting=office.governor_acts, paper=make_numbered(office))
    assert paper.pdf is not None
    path = path_of(paper.pdf)
    path.write_bytes(path.read_bytes() + b" ")
    with pytest.raises(WrongState, match="paper_file_changed"):
        file_of(paper)


def test_a_letter_does_not_go_out_unsigned() -> None:
    office = make_office()
    with pytest.raises(BadInput, match="signature_needed"):
        services.issue_unsigned(
            acting=make_acting(), paper=make_numbered(office), on=timezone.localdate()
        )


def test_a_scan_of_tomorrow_is_refused() -> None:
    office = make_office()
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(BadInput, match="signed_in_future"):
        services.take_signed_scan(
            acting=make_acting(),
            paper=make_numbered(office),
            upload=scan(),
            signed_on=tomorrow,
            post=office.governor,
        )


def test_a_post_that_was_empty_then_signed_nothing() -> None:
    office = make_office()
    post = make_post(office.party, title_th="รองผู้ว่าราชการจังหวัด")
    with pytest.raises(BadInput, match="nobody_in_post_then"):
        services.take_signed_scan(
            acting=make_acting(),
            paper=make_numbered(office),
            upload=scan(),
            signed_on=timezone.localdate(),
            post=post,
        )


def test_a_file_that_is_no_scan_is_refused() -> None:
    office = make_office()
    with pytest.raises(BadInput, match="file_kind"):
        services.take_signed_scan(
            acting=make_acting(),
            paper=make_numbered(office),
            upload=scan(content=b"MZ not a scan"),
            signed_on=timezone.localdate(),
            post=office.governor,
        )


def test_a_scan_is_compared_by_another_officer() -> None:
    office, clerk = make_office(), make_acting()
    paper = services.take_signed_scan(
        acting=clerk,
        paper=make_numbered(office),
        upload=scan(),
        signed_on=timezone.localdate(),
        post=office.governor,
    )
    assert (paper.state, paper.signed_how) == ("issued", "paper")
    assert paper.signed_by == office.governor_acts.person_id
    with pytest.raises(Forbidden, match="second_check_by_another"):
        services.check_scan(acting=clerk, paper=paper, agrees=True)
    other = make_acting()
    with pytest.raises(BadInput, match="scan_differs_how"):
        services.check_scan(acting=other, paper=paper, agrees=False)
    services.check_scan(acting=other, paper=paper, agrees=False, note="วันที่ไม่ตรง")
    paper.refresh_from_db()
    assert paper.scan_note == "วันที่ไม่ตรง"
    with pytest.raises(WrongState, match="scan_checked_already"):
        services.check_scan(acting=make_acting(), paper=paper, agrees=True)


def test_a_title_of_four_hundred_characters_is_set_and_a_longer_one_refused() -> None:
    office = make_office()
    long = "แต่งตั้งคณะทำงาน" * 25
    paper = services.sign_paper(
        acting=office.governor_acts, paper=make_numbered(office, title=long[:400])
    )
    assert len(paper.title) == 400
    with pytest.raises(BadInput, match="title_too_long"):
        make_paper(title=long + "ก")


@pytest.mark.django_db(transaction=True)
def test_fifty_signatures_at_once_issue_one_paper() -> None:
    office = make_office()
    paper = make_numbered(office)
    done = at_once(
        [
            lambda: services.sign_paper(
                acting=office.governor_acts, paper=Paper.objects.get(pk=paper.pk)
            )
            for _ in range(50)
        ]
    )
    assert done == {"done": 1, "paper_issued_already": 49}
    assert Event.objects.filter(kind="papers.paper.issue").count() == 1
