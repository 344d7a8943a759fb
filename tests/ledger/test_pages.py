"""The public ledger: read without signing in, checked without us."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.template import Context, Template
from django.test import Client

from phakhi.ledger import verify, views
from phakhi.ledger.acts import ACTS, add_acts
from phakhi.ledger.models import LedgerEntry
from phakhi.ledger.services import enter
from phakhi.ledger.signing import sign
from phakhi.ledger.verify import includes, read_note
from tests.factories import make_acting, make_province
from tests.ledger.factories import make_entries, make_subject

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("signer")]

HOME = "/th/nakhon-ratchasima/ledger/"


@pytest.fixture
def signed_acting():
    acting = make_acting()
    make_entries(acting, 60, facts={"amount": "1,000.00"}, private={"name": "สมมติ"})
    sign(acting.province)
    return acting


def test_a_stranger_reads_the_newest_entries_without_a_cookie(signed_acting, client) -> None:
    add_acts({"job.closed": "ปิดงานแล้ว"})
    response = client.get(HOME)
    del ACTS["job.closed"]
    page = response.content.decode()
    assert "ปิดงานแล้ว" in page and "ลงนามแล้ว" in page
    assert f"{HOME}60/" in page and f"{HOME}10/" not in page
    assert not response.cookies
    assert f"{HOME}10/" in client.get(HOME, {"page": 2}).content.decode()


def test_an_entry_shows_its_facts_its_path_and_no_name(signed_acting, client) -> None:
    page = client.get(f"{HOME}7/").content.decode()
    assert "1,000.00" in page and "สมมติ" not in page
    assert LedgerEntry.objects.get(index=6).content["id"] in page
    assert client.get(f"{HOME}61/").status_code == 404
    assert client.get(f"{HOME}0/").status_code == 404


def test_the_proof_for_programs_leads_to_the_signed_root(signed_acting, client) -> None:
    proof = client.get(f"{HOME}7/proof.json").json()
    note = read_note(client.get(f"{HOME}checkpoint").content.decode())
    path = [bytes.fromhex(node) for node in proof["hashes"]]
    leaf = bytes.fromhex(proof["leaf_hash"])
    assert includes(leaf, proof["index"], note.size, path, note.root)
    assert proof["checkpoint"] == note.text + proof["checkpoint"][len(note.text) :]


def test_an_entry_not_signed_yet_says_so_and_is_proved_all_the_same(client) -> None:
    make_entries(make_acting(), 3)
    page = client.get(f"{HOME}2/").content.decode()
    assert "จะลงนามภายในไม่กี่นาที" in page
    assert client.get(f"{HOME}2/proof.json").json()["checkpoint"] is None
    assert client.get(f"{HOME}checkpoint").status_code == 404
    assert client.get(f"{HOME}bundle.zip").status_code == 409


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", 60),
        ("?first=3&last=5", 3),
        ("?last=2", 2),
        ("?first=59", 2),
        ("?first=99", 0),
        ("?last=0", 0),
    ],
)
def test_a_bundle_from_the_page_holds(signed_acting, client, tmp_path, query, count) -> None:
    assert count == _verified(client, f"{HOME}bundle.zip{query}", tmp_path)


def test_a_long_ledger_gives_its_newest_entries(signed_acting, client, tmp_path, monkeypatch):
    monkeypatch.setattr(views, "LARGEST", 10)
    address = f"{HOME}bundle.zip"
    assert _verified(client, address, tmp_path) == 10
    bundle = verify.read_bundle(str(tmp_path / "bundle.zip"))
    assert [index for index, _path in bundle.proofs["inclusion"]] == list(range(50, 60))


def test_a_bundle_about_one_thing_holds_its_entries_only(signed_acting, client, tmp_path) -> None:
    about = LedgerEntry.objects.get(index=6).subject_id
    assert _verified(client, f"{HOME}bundle.zip?about={about}", tmp_path) == 1


@pytest.mark.parametrize("query", ["?first=x", "?last=-1", "?kept=1e9", "?about=x", "?first=²"])
def test_an_address_nobody_wrote_is_refused(signed_acting, client, query: str) -> None:
    assert client.get(f"{HOME}bundle.zip{query}").status_code == 400


def test_the_program_on_the_page_is_the_one_in_the_bundle(signed_acting, client) -> None:
    served = b"".join(client.get(f"{HOME}verify.py").streaming_content)
    assert served == Path(verify.__file__).read_bytes()


def test_another_provinces_entries_stand_in_another_ledger(signed_acting, client) -> None:
    make_province("56")
    assert client.get("/th/phayao/ledger/1/").status_code == 404
    assert "/ledger/1/" not in client.get("/th/phayao/ledger/").content.decode()


def test_the_pages_cost_the_same_whatever_they_show(
    signed_acting, client: Client, django_assert_max_num_queries
) -> None:
    for path in (HOME, f"{HOME}7/", f"{HOME}7/proof.json"):
        client.get(path)
        with django_assert_max_num_queries(7):
            client.get(path)


def test_the_mark_leads_to_the_latest_entry_of_a_thing() -> None:
    acting = make_acting()
    subject = make_subject(acting)
    assert "ledger-mark" in _mark(subject) and "href" not in _mark(subject)
    make_entries(acting, 1)
    enter(acting=acting, act="job.closed", subject=subject, facts={})
    make_entries(acting, 1)
    assert f"{HOME}2/" in _mark(subject)


def _mark(subject) -> str:
    return Template("{% load ledger %}{% ledger_mark_of it %}").render(Context({"it": subject}))


def _verified(client, address: str, tmp_path: Path) -> int:
    file = tmp_path / "bundle.zip"
    file.write_bytes(b"".join(client.get(address).streaming_content))
    assert verify.main([str(file)]) == 0
    return len(verify.read_bundle(str(file)).leaves)
