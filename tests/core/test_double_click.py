from __future__ import annotations

from typing import Any

import pytest

from phakhi.core import jobs, links, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import StaleWrite
from phakhi.core.files import clean_name, detect
from phakhi.core.models import Job, JobState
from tests.factories import make_acting, make_province

pytestmark = pytest.mark.django_db


def test_a_link_opens_only_its_own_purpose_and_only_once() -> None:
    acting = make_acting()
    token = links.issue(acting=acting, purpose="rsvp", subject=_job(acting))
    with pytest.raises(links.DeadLink):
        links.redeem(token, purpose="sign", province=acting.province)
    with pytest.raises(links.DeadLink):
        links.redeem(token, purpose="rsvp", province=make_province("56"))
    links.redeem(token, purpose="rsvp", province=acting.province)
    with pytest.raises(links.DeadLink):
        links.redeem(token, purpose="rsvp", province=acting.province)


def test_a_revoked_link_is_dead() -> None:
    acting = make_acting()
    token = links.issue(acting=acting, purpose="rsvp", subject=_job(acting))
    links.revoke(links.look_at(token, purpose="rsvp", province=acting.province))
    with pytest.raises(links.DeadLink):
        links.look_at(token, purpose="rsvp", province=acting.province)


def test_a_save_in_between_is_refused_and_shown() -> None:
    job = _job(make_acting())
    versions.claim(job, seen=1)
    with pytest.raises(StaleWrite) as refusal:
        versions.claim(job, seen=1)
    assert refusal.value.params["theirs"].version == 2


def test_a_job_carries_who_started_it_and_survives_being_run_twice() -> None:
    seen: list[str] = []

    @jobs.task("test.count")
    def count(acting: Acting, progress: jobs.Progress, **arguments: Any) -> dict[str, Any]:
        seen.append(acting.name)
        progress(arguments["upto"], arguments["upto"])
        return {"counted": arguments["upto"]}

    acting = make_acting()
    job = jobs.start(acting=acting, task="test.count", upto=3)
    jobs.perform(str(job.pk))
    job = jobs.perform(str(job.pk))
    assert (job.state, job.result) == (JobState.DONE, {"counted": 3})
    assert seen == [acting.name]


def test_a_failing_job_says_so_and_hides_the_trace() -> None:
    @jobs.task("test.fail")
    def fail(acting: Acting, progress: jobs.Progress, **arguments: Any) -> None:
        raise RuntimeError("secret detail")

    job = jobs.perform(str(jobs.start(acting=make_acting(), task="test.fail").pk))
    assert (job.state, job.error) == (JobState.FAILED, "failed")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\x\\บัญชี.xlsx", "บัญชี.xlsx"),
        ("a\u202efdp.exe", "afdp.exe"),
        ('"quo\x00te".pdf', 'quote".pdf'),
        ("", "file"),
    ],
)
def test_a_file_name_keeps_no_folder_and_no_hidden_character(given: str, kept: str) -> None:
    assert clean_name(given) == kept


def test_the_content_decides_the_kind_not_the_name() -> None:
    assert detect("scan.pdf", b"%PDF-1.7 ...") == "pdf"
    assert detect("scan.pdf", b"PK\x03\x04") is None
    assert detect("list.csv", b"a\x00b") is None
    assert detect("page.html", b"<html>") is None


def _job(acting: Acting) -> Job:
    return Job.objects.create(province=acting.province, task="none")
