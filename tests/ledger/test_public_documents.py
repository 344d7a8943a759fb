"""A file that a public page hands out is in the bundle everybody takes home, and no other is."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from phakhi.core import sequencer
from phakhi.core.acting import Acting
from phakhi.core.files import path_of
from phakhi.core.models import StoredFile
from phakhi.core.permissions import can_view
from phakhi.ledger import verify
from phakhi.ledger.signing import sign
from phakhi.papers import services as papers
from phakhi.papers.models import Paper
from tests.factories import make_acting, make_province
from tests.factories_papers import PDF, make_numbered, make_office, scan
from tests.factories_undertakings import in_days
from tests.ledger.factories import make_bundle

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("signer")]
HOLDS, BROKEN = 0, 3


def _issued(*, is_public: bool, province: Any = None) -> Paper:
    office = make_office(province)
    officer = make_acting(province=office.party.province)
    paper = make_numbered(office, is_public=is_public)
    file = scan(content=PDF + paper.pk.bytes)
    return papers.take_signed_scan(
        acting=officer, paper=paper, upload=file, signed_on=in_days(0), post=office.governor
    )


def _bundle(province: Any) -> bytes:
    sequencer.sequence(province.pk)
    sign(province)
    return make_bundle(Acting.stranger(province))


def _documents(bundle: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(bundle)) as archive:
        return [name for name in archive.namelist() if name.startswith("documents/")]


def test_what_is_not_public_never_enters() -> None:
    paper = _issued(is_public=False)
    assert _documents(_bundle(paper.province)) == []


def test_a_public_paper_that_is_not_issued_has_no_file_for_everybody() -> None:
    paper = _issued(is_public=False)
    draft = make_numbered(make_office(), is_public=True)
    Paper.objects.filter(pk=draft.pk).update(returned=paper.pdf)
    stranger = Acting.stranger(paper.province)
    assert not StoredFile.objects.visible_to(stranger).exists()


def test_a_paper_everybody_may_read_is_in_the_bundle_and_its_hash_is_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown, hidden = _issued(is_public=True), _issued(is_public=False)
    bundle = _bundle(shown.province)
    assert _documents(bundle) == [f"documents/{shown.pdf_sha256}.pdf"]
    file = tmp_path / "ledger.zip"
    file.write_bytes(bundle)
    assert verify.main([str(file)]) == HOLDS
    said = capsys.readouterr().out
    assert "เอกสาร 1 ฉบับ" in said
    assert hidden.pdf_sha256 in said and shown.pdf_sha256 not in said


def test_a_file_exchanged_on_the_disk_is_found_by_whoever_checks(tmp_path: Path) -> None:
    paper = _issued(is_public=True)
    assert paper.pdf is not None
    path = path_of(paper.pdf)
    path.write_bytes(path.read_bytes() + b"exchanged")
    file = tmp_path / "ledger.zip"
    file.write_bytes(_bundle(paper.province))
    assert verify.main([str(file)]) == BROKEN


def test_what_is_public_no_longer_is_withheld_again() -> None:
    paper = _issued(is_public=True)
    Paper.objects.filter(pk=paper.pk).update(is_public=False)
    assert _documents(_bundle(paper.province)) == []


def test_another_province_s_public_paper_is_not_of_this_ledger() -> None:
    other = _issued(is_public=True, province=make_province("56"))
    stranger = Acting.stranger(make_province())
    assert other.pdf is not None
    assert not StoredFile.objects.visible_to(stranger).exists()
    assert not can_view(stranger, other.pdf)


def test_seen_in_the_list_is_seen_one_by_one() -> None:
    shown, hidden = _issued(is_public=True), _issued(is_public=False)
    stranger = Acting.stranger(shown.province)
    assert shown.pdf is not None and hidden.pdf is not None
    assert list(StoredFile.objects.visible_to(stranger)) == [shown.pdf]
    assert can_view(stranger, shown.pdf)
    assert not can_view(stranger, hidden.pdf)
    for file, status in ((shown.pdf, 200), (hidden.pdf, 404)):
        url = reverse("core:file", kwargs={"province": shown.province.slug, "pk": file.pk})
        assert Client().get(url).status_code == status
