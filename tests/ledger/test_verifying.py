"""A bundle holds without us; whatever is changed in it is found by a program that needs nothing."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from phakhi.core.acting import Acting
from phakhi.core.files import keep_upload
from phakhi.ledger import verify
from phakhi.ledger.models import Checkpoint
from phakhi.ledger.signing import keys, sign
from tests.factories import make_acting, make_province
from tests.ledger.factories import make_bundle, make_entries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("signer")]

HOLDS, UNREADABLE, BROKEN = 0, 2, 3


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """Five entries of nine, one with a document, under the second of two checkpoints."""
    acting = make_acting()
    make_entries(acting, 4)
    sign(acting.province)
    make_entries(acting, 1, document_sha256=_document(acting))
    make_entries(acting, 4)
    sign(acting.province)
    return _write(tmp_path / "bundle.zip", make_bundle(acting, first=3, last=7))


def test_a_bundle_holds(bundle: Path, capsys) -> None:
    assert verify.main([str(bundle)]) == HOLDS
    said = capsys.readouterr().out
    assert "ถูกต้องครบ: 5 รายการ" in said and "มี 9 รายการ" in said and "เอกสาร 1 ฉบับ" in said
    assert "กุญแจที่มากับชุด" in said


def test_it_holds_for_the_published_key_and_an_older_checkpoint(bundle, tmp_path, capsys) -> None:
    old = Checkpoint.objects.earliest("size")
    note = _write(tmp_path / "old", old.note.encode())
    key = _write(tmp_path / "key", old.key.encode())
    for given in (old.key, str(key)):
        assert verify.main([str(bundle), "--key", given, "--checkpoint", str(note)]) == HOLDS
    assert "กุญแจที่มากับชุด" not in capsys.readouterr().out


def test_the_verifier_inside_runs_alone(bundle: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(bundle) as archive:
        script = _write(tmp_path / "alone" / "verify.py", archive.read("verify.py"))
    for file, code in ((bundle, HOLDS), (tmp_path / "none.zip", UNREADABLE)):
        done = subprocess.run(
            [sys.executable, "-I", "-S", str(script), str(file), "--lang", "en"],
            cwd=script.parent, env={"PATH": os.defpath}, capture_output=True, check=False,
        )  # fmt: skip
        assert done.returncode == code, done.stderr


def test_the_same_entries_are_the_same_file(bundle: Path) -> None:
    acting = make_acting()
    assert make_bundle(acting, first=3, last=7) == make_bundle(acting, first=3, last=7)


@pytest.mark.parametrize("member", ["checkpoint", "entries.jsonl", "proofs.json", "verify.py"])
def test_a_flipped_bit_anywhere_is_found(bundle: Path, member: str, capsys) -> None:
    members = _members(bundle)
    content = members[member]
    for place in range(0, len(content) * 8, max(1, len(content) * 8 // 60)):
        flipped = bytearray(content)
        flipped[place // 8] ^= 1 << place % 8
        changed = _zip(bundle.with_name("changed.zip"), members | {member: bytes(flipped)})
        assert verify.main([str(changed)]) in (UNREADABLE, BROKEN), place
    assert "; " in capsys.readouterr().err


def test_a_changed_or_missing_or_foreign_document_is_found(bundle: Path, capsys) -> None:
    members = _members(bundle)
    [name] = [name for name in members if name.startswith("documents/")]
    without = {key: value for key, value in members.items() if key != name}
    for changed, what in (
        (members | {name: members[name] + b" "}, "fits no entry"),
        (without, "document is missing"),
        (members | {"documents/other.pdf": b"other"}, "fits no entry"),
    ):
        file = _zip(bundle.with_name("changed.zip"), changed)
        assert verify.main([str(file), "--lang", "en"]) == BROKEN
        assert what in capsys.readouterr().err


def test_a_document_the_reader_may_not_see_is_named_as_unchecked(tmp_path, capsys) -> None:
    acting = make_acting()
    hash_ = _document(acting)
    make_entries(acting, 1, document_sha256=hash_)
    sign(acting.province)
    public = make_bundle(Acting.stranger(acting.province))
    assert verify.main([str(_write(tmp_path / "b.zip", public))]) == HOLDS
    assert hash_ in capsys.readouterr().out


def test_another_key_is_refused(bundle: Path, capsys) -> None:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    other = keys.public_key(Ed25519PrivateKey.generate(), keys.origin_of(make_province()))
    assert verify.main([str(bundle), "--key", verify.write_key(other)]) == BROKEN
    assert "ลายเซ็นไม่ใช่ของกุญแจนี้" in capsys.readouterr().err
    assert verify.main([str(bundle), "--key", "no key"]) == UNREADABLE


def test_an_older_checkpoint_of_a_rewritten_ledger_is_found(bundle, tmp_path, capsys) -> None:
    """Same key, same size, another past."""
    [key] = keys.load_keys()
    origin = keys.origin_of(make_province())
    for size, code in ((4, "rewritten"), (9, "rewritten"), (12, "shorter"), (7, "no proof")):
        note = keys.write_note(origin, size, b"x" * 32, [key])
        old = _write(tmp_path / "old", note.encode())
        assert verify.main([str(bundle), "--checkpoint", str(old), "--lang", "en"]) == BROKEN
        assert code in capsys.readouterr().err


def test_a_checkpoint_of_another_hand_or_province_is_refused(bundle, tmp_path, capsys) -> None:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    old = Checkpoint.objects.earliest("size")
    forged = keys.write_note(
        keys.origin_of(make_province()), 4, bytes(old.root), [Ed25519PrivateKey.generate()]
    )
    other = keys.write_note("phakhi/elsewhere", 4, bytes(old.root), keys.load_keys())
    for note in (forged, other):
        kept = _write(tmp_path / "old", note.encode())
        assert verify.main([str(bundle), "--checkpoint", str(kept)]) == BROKEN
    assert verify.main([str(bundle), "--checkpoint", str(tmp_path / "none")]) == UNREADABLE


@pytest.mark.parametrize(
    "name",
    ["../evil", "documents/../evil", "/etc/passwd", "documents/a/b", "documents\\a", "documents/",
     "documents/..", "documents/.", "C:evil", "documents/c:evil", "other"],
)  # fmt: skip
def test_a_name_that_leads_out_of_the_bundle_is_refused(bundle: Path, name: str, capsys) -> None:
    file = _zip(bundle.with_name("evil.zip"), _members(bundle) | {name: b"x"})
    assert verify.main([str(file), "--lang", "en"]) == UNREADABLE
    assert "not allowed" in capsys.readouterr().err


@pytest.mark.parametrize("member", ["checkpoint", "entries.jsonl", "proofs.json", "verify.py"])
def test_a_missing_member_is_named(bundle: Path, member: str, capsys) -> None:
    members = _members(bundle)
    del members[member]
    assert verify.main([str(_zip(bundle, members))]) == UNREADABLE
    assert f"{bundle}/{member}: ไม่มีแฟ้มนี้ในชุด" in capsys.readouterr().err


def test_an_entry_or_a_member_that_stands_twice_is_found(bundle: Path, capsys) -> None:
    members = _members(bundle)
    lines = members["entries.jsonl"].splitlines(keepends=True)
    proofs = json.loads(members["proofs.json"])
    proofs["inclusion"].append(proofs["inclusion"][0])
    twice = members | {
        "entries.jsonl": b"".join([*lines, lines[0]]),
        "proofs.json": json.dumps(proofs).encode(),
    }
    assert verify.main([str(_zip(bundle, twice)), "--lang", "en"]) == BROKEN
    assert "entries.jsonl:6: this entry stands twice" in capsys.readouterr().err
    with zipfile.ZipFile(bundle, "w") as archive, pytest.warns(UserWarning):
        for name in ("checkpoint", "checkpoint"):
            archive.writestr(name, members[name])
    assert verify.main([str(bundle)]) == UNREADABLE


def test_an_entry_left_out_or_swapped_is_found(bundle: Path) -> None:
    members = _members(bundle)
    lines = members["entries.jsonl"].splitlines(keepends=True)
    for changed in (lines[:-1], [lines[1], lines[0], *lines[2:]]):
        file = _zip(bundle.with_name("c.zip"), members | {"entries.jsonl": b"".join(changed)})
        assert verify.main([str(file)]) == BROKEN


def test_another_provinces_entries_do_not_pass_for_ours(tmp_path: Path) -> None:
    here, there = make_acting(), make_acting(province=make_province("56"))
    for acting in (here, there):
        make_entries(acting, 2)
        sign(acting.province)
    mixed = _members(_write(tmp_path / "here.zip", make_bundle(here)))
    theirs = _members(_write(tmp_path / "there.zip", make_bundle(there)))
    for part in (("entries.jsonl",), ("checkpoint",), ("entries.jsonl", "proofs.json")):
        changed = mixed | {name: theirs[name] for name in part}
        assert verify.main([str(_zip(tmp_path / "m.zip", changed))]) == BROKEN


def test_noise_and_damage_are_unreadable_not_a_crash(bundle: Path, tmp_path: Path) -> None:
    good = bundle.read_bytes()
    for content in (b"", b"PK\x03\x04", good[:-30], good[:200] + b"\x00" * 40 + good[240:]):
        assert verify.main([str(_write(tmp_path / "bad.zip", content))]) == UNREADABLE
    members = _members(bundle)
    for proofs in (b"[]", b"null", b"[" * 5000, b'{"format":1,"format":1}', b"\xff"):
        file = _zip(tmp_path / "bad.zip", members | {"proofs.json": proofs})
        assert verify.main([str(file)]) == UNREADABLE


def test_a_leaf_or_an_index_of_the_wrong_kind_is_unreadable(bundle: Path) -> None:
    members = _members(bundle)
    proofs = json.loads(members["proofs.json"])
    proofs["inclusion"][0]["index"] = "2"
    leaf = json.loads(members["entries.jsonl"].split(b"\n")[0])
    wrong = {"proofs.json": proofs, "entries.jsonl": leaf | {"id": ["x"]}}
    for name, content in wrong.items():
        file = _zip(bundle.with_name("w.zip"), members | {name: json.dumps(content).encode()})
        assert verify.main([str(file)]) == UNREADABLE


def test_wrong_usage_is_exit_2(capsys) -> None:
    with pytest.raises(SystemExit) as stop:
        verify.main(["--nonsense"])
    assert stop.value.code == UNREADABLE


def _document(acting: Acting) -> str:
    upload = SimpleUploadedFile("order.pdf", b"%PDF-1.7 sample")
    return keep_upload(acting=acting, upload=upload, kinds=("pdf",), purpose="scan").sha256


def _members(bundle: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(bundle) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zip(path: Path, members: dict[str, bytes]) -> Path:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return _write(path, target.getvalue())


def _write(path: Path, content: bytes) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    return path
