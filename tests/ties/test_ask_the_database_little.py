"""A fuller log and a partner with more ties cost no query more."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories_networks import make_actor
from tests.factories_ties import make_contact, make_tie

pytestmark = pytest.mark.django_db
BASE = "/th/nakhon-ratchasima/ties/"


def test_the_number_of_queries_does_not_grow(as_role: Any) -> None:
    one = make_actor()
    pages = [BASE, f"{BASE}of/{one.public_code}/", f"{BASE}contacts/", f"{BASE}contacts/?open=1",
             f"{BASE}contacts/log/", f"{BASE}file.csv", f"{BASE}contacts/file.csv"]  # fmt: skip
    client = as_role("officer")

    def add(number: int) -> None:
        for _ in range(number):
            other = make_actor()
            make_tie(one, other, told_by=other, origin="self")
            make_contact(one, other, next_step="โทรกลับ")

    def count(url: str) -> int:
        client.get(url)
        with CaptureQueriesContext(connection) as seen:
            answer = client.get(url)
            b"".join(getattr(answer, "streaming_content", []))
        return len(seen)

    add(2)
    few = {url: count(url) for url in pages}
    add(20)
    assert {url: count(url) for url in pages} == few
    assert max(few.values()) <= 16
