"""The command line, and the worker that does the same by itself."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection

from phakhi.core.audit import acting_as
from phakhi.ledger import verify
from phakhi.ledger.commands import export, keygen, sign
from phakhi.ledger.models import Checkpoint
from phakhi.ledger.signing import keys, memory
from phakhi.ledger.tasks import make_months_ahead, sign_what_has_grown
from phakhi.ledger.verify import read_key
from tests.factories import make_acting, make_province
from tests.ledger.factories import make_entries, tamper

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Any) -> None:
    settings.VAR = tmp_path


def test_the_key_is_made_once_and_its_public_half_is_said(capsys) -> None:
    make_province()
    assert keygen.main([]) == 0
    path, public = capsys.readouterr().out.split()
    assert path == str(keys.key_path())
    assert read_key(public).name == "phakhi/nakhon-ratchasima"
    assert keygen.main([]) == 2
    assert "there is a key already" in capsys.readouterr().err


def test_a_key_is_rotated_only_where_there_is_one() -> None:
    assert keygen.main(["--rotate"]) == 2
    assert keygen.main([]) == keygen.main(["--rotate"]) == 0
    assert keys.previous_path().exists()


def test_an_origin_of_the_installation_stands_first(settings: Any) -> None:
    settings.LEDGER_ORIGIN = "province.example"
    assert keys.origin_of(make_province()) == "province.example/phakhi/nakhon-ratchasima"


def test_what_is_signed_and_exported_holds(tmp_path, capsys) -> None:
    make_entries(make_acting(), 5)
    keygen.main([])
    assert sign.main([]) == sign.main(["--quick"]) == 0
    out = tmp_path / "b.zip"
    assert export.main(["nakhon-ratchasima", str(out), "--from", "2", "--to", "4"]) == 0
    assert verify.main([str(out)]) == 0
    assert "3 รายการ" in capsys.readouterr().out


def test_nothing_is_written_where_nothing_can_be_exported(tmp_path, capsys) -> None:
    make_entries(make_acting(), 1)
    out = tmp_path / "b.zip"
    assert export.main(["nakhon-ratchasima", str(out)]) == 3
    assert export.main(["nowhere", str(out)]) == 2
    assert not list(tmp_path.glob("b.zip*"))
    assert "nowhere" in capsys.readouterr().err


def test_a_refusal_is_said_and_the_code_tells(capsys) -> None:
    make_entries(make_acting(), 3)
    assert sign.main([]) == 3
    assert "keygen" in capsys.readouterr().err
    keygen.main([])
    assert sign.main([]) == 0
    tamper("DELETE FROM ledger_ledgerentry WHERE index = 2")
    assert sign.main([]) == 3
    assert "2" in capsys.readouterr().err


def test_the_worker_makes_the_first_key_and_signs_what_has_grown() -> None:
    acting = make_acting()
    make_entries(acting, 2)
    sign_what_has_grown(timestamp=0)
    make_entries(acting, 1)
    sign_what_has_grown(timestamp=60)
    assert list(Checkpoint.objects.values_list("size", flat=True)) == [3, 2]


def test_the_worker_makes_no_second_key_where_one_was_lost(caplog) -> None:
    acting = make_acting()
    make_entries(acting, 2)
    sign_what_has_grown(timestamp=0)
    keys.key_path().unlink()
    make_entries(acting, 1)
    sign_what_has_grown(timestamp=60)
    assert not keys.key_path().exists()
    assert "signing_key_missing" in caplog.text


def test_the_worker_says_loudly_when_the_tree_was_cut(caplog) -> None:
    make_entries(make_acting(), 3)
    sign_what_has_grown(timestamp=0)
    tamper("DELETE FROM ledger_ledgerentry WHERE index = 2")
    sign_what_has_grown(timestamp=60)
    [line] = [record for record in caplog.records if record.levelname == "CRITICAL"]
    assert "tree_shorter" in line.getMessage()


def test_the_memory_outlives_a_half_written_file() -> None:
    acting = make_acting()
    make_entries(acting, 2)
    sign_what_has_grown(timestamp=0)
    path = memory.path_of(acting.province)
    path.with_suffix(".new").write_text("{", "utf-8")
    kept = memory.recall(acting.province)
    assert kept is not None and kept.size == 2


def test_the_worker_keeps_the_audits_months_ahead() -> None:
    make_months_ahead(timestamp=0)
    with connection.cursor() as cursor:
        cursor.execute("SELECT phakhi_audit_partitions(24)")
        assert cursor.fetchone() == (0,)


def test_a_name_is_said_to_the_database_for_the_rest_of_a_running_transaction() -> None:
    acting = make_acting()
    with acting_as(acting), connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('phakhi.person', true)")
        assert cursor.fetchone() == (str(acting.person_id),)
