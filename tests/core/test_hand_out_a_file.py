"""An upload is saved by whoever gets it; no browser shows it."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from phakhi.core.files import attachment, keep_upload
from phakhi.core.models import StoredFile
from tests.factories import make_acting

pytestmark = pytest.mark.django_db


def kept(name: str, content: bytes) -> StoredFile:
    upload = SimpleUploadedFile(name, content)
    return keep_upload(acting=make_acting(), upload=upload, kinds=("pdf", "csv"), purpose="test")


def test_a_file_is_handed_out_whole_under_its_name() -> None:
    answer = attachment(kept("paper.pdf", b"%PDF-1.7 paper"))
    assert answer.headers["Content-Disposition"] == 'attachment; filename="paper.pdf"'
    assert answer.headers["Content-Type"] == "application/pdf"
    assert b"".join(answer) == b"%PDF-1.7 paper"


def test_a_kind_nobody_knows_any_more_is_handed_out_as_bytes() -> None:
    file = kept("list.csv", b"a,b")
    file.kind = "odt"
    answer = attachment(file)
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert b"".join(answer) == b"a,b"
