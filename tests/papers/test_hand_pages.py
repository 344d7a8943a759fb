"""The pages on which a hand answers, or an officer enters what a hand wrote on paper."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone

from tests.factories_papers import make_office, make_sent_up, scan
from tests.papers.people import clerk, holder, url

pytestmark = pytest.mark.django_db


def test_a_corrected_text_is_not_dropped_by_a_plain_yes() -> None:
    office = make_office()
    paper, _steps = make_sent_up(office)
    client = holder(office.head, "office_head")
    words = client.get(url("answer", pk=paper.pk) + "?text=1").context["words"]
    typed = {name: words.initial[name] for name in words.fields} | {"version": paper.version}
    typed |= {"verdict": "agrees", "subject": "แก้โดยหัวหน้า"}
    answer = client.post(url("answer", pk=paper.pk) + "?text=1", typed)
    assert "verdict" in answer.context["form"].errors
    typed |= {"subject": words.initial["subject"]}
    assert client.post(url("answer", pk=paper.pk) + "?text=1", typed).status_code == 302


def test_the_clerk_enters_a_hand_given_on_paper_and_another_compares_it() -> None:
    office = make_office()
    client, _acting = clerk(office)
    paper, (first, _second) = make_sent_up(office)
    assert url("enter_hand", pk=paper.pk) in client.get(url("paper", pk=paper.pk)).content.decode()
    today = timezone.localdate()
    typed: dict[str, Any] = {"verdict": "agrees", "on": f"{today:%d/%m}/{today.year + 543}"}
    late = client.post(url("enter_hand", pk=paper.pk), typed | {"upload": scan(), "on": "1/1/2700"})
    assert "on" in late.context["form"].errors
    typed |= {"upload": scan(), "version": str(paper.version)}
    answer = client.post(url("enter_hand", pk=paper.pk), typed)
    assert answer.status_code == 302, answer.context["form"].errors
    page = client.get(url("paper", pk=paper.pk)).content.decode()
    assert url("hand_scan", pk=paper.pk, step=first.pk) in page
    assert client.get(url("check_hand", pk=paper.pk)).status_code == 409
    other, _acting = clerk(office)
    assert url("check_hand", pk=paper.pk) in other.get(url("index")).content.decode()
    answer = other.post(url("check_hand", pk=paper.pk), {"agrees": "yes"})
    assert answer.status_code == 302
    first.refresh_from_db()
    assert first.scan_checked_by is not None
