"""What every command of the methods does alike: its ends, its progress, its files."""

from __future__ import annotations

import argparse
import io
import os

import pytest

from phakhi.methods.faults import Fault, Refused, Unsolvable
from phakhi.methods.outputs import output_faults, outputs_faults
from phakhi.methods.running import Parser, run, shown_on, whole_number
from phakhi.methods.sentences import SENTENCES, Sentence, Words, in_words
from phakhi.methods.writing import as_json, write_text

ABOUT = Words("ทดลอง", "trial")
TIGHT = {"tight": Sentence(Words("ไม่พอ", "there is not enough"), Words("เพิ่ม", "add some"))}


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def ended(error: Exception | None, capfd, *arguments: str) -> tuple[int, str]:
    def work(_options: argparse.Namespace) -> None:
        if error:
            raise error

    return run(Parser("trial", ABOUT, arguments), arguments, work, TIGHT), capfd.readouterr().err


def test_how_a_command_ends(capfd):
    assert ended(None, capfd) == (0, "")
    assert ended(Refused([Fault("blank", "f.csv", 3, "id")]), capfd, "--lang=en") == (
        2,
        "f.csv:3:id: this cell is empty; fill it in, or remove the row\n",
    )
    assert ended(Unsolvable([Fault("tight", "f.csv", 0)]), capfd) == (3, "f.csv: ไม่พอ; เพิ่ม\n")
    code, said = ended(ZeroDivisionError(), capfd)
    assert code == 1 and said.endswith("ไม่ใช่ข้อมูลของท่าน; ส่งข้อความข้างบนนี้ให้ผู้ดูแลระบบ\n")


@pytest.mark.parametrize("code", SENTENCES)
def test_everything_that_can_be_said_can_be_said_in_both(code):
    sentence = SENTENCES[code]
    assert all(sentence.what) and all(sentence.remedy)
    fields = dict.fromkeys(("reason", "present", "cells", "columns", "value", "first"), "?")
    fault = Fault(code, "f.csv", 1, "c", fields | {"option": "--x"})
    assert in_words(fault, SENTENCES, "th") != in_words(fault, SENTENCES, "en")


def test_a_fault_is_one_line_whatever_a_cell_holds():
    fault = Fault("id_twice", "f.csv", 2, "a\nb", {"value": "x\r\ny\u2028{z}", "first": 1})
    assert len(in_words(fault, SENTENCES, "en").splitlines()) == 1


def test_progress_is_shown_on_a_terminal_and_nowhere_else():
    phases = {"work": Words("ทำ", "work")}
    terminal, pipe = Terminal(), io.StringIO()
    for stream in (terminal, pipe):
        with shown_on(stream, phases, "en") as told:
            for share in (0, 0.001, 0.5, 1):
                told("work", share)
    assert pipe.getvalue() == ""
    shown = terminal.getvalue().split("\r\x1b[K")
    assert shown == ["", "  0% work", " 50% work", "100% work", ""]


def test_a_result_replaces_an_older_one_in_one_step(tmp_path):
    out = tmp_path / "out.json"
    write_text(str(out), "old")
    before = out.stat().st_ino
    write_text(str(out), as_json({"ชื่อ": None}))
    assert out.read_bytes() == '{\n "ชื่อ": null\n}\n'.encode()
    assert out.stat().st_ino != before
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]


def test_a_link_is_written_through(tmp_path):
    (tmp_path / "link.json").symlink_to(tmp_path / "real.json")
    write_text(str(tmp_path / "link.json"), "x")
    assert (tmp_path / "real.json").read_text("utf-8") == "x"
    assert (tmp_path / "link.json").is_symlink()


def test_a_pipe_is_written_as_it_is(tmp_path):
    reading, writing = os.pipe()
    assert output_faults(f"/dev/fd/{writing}", []) == []
    write_text(f"/dev/fd/{writing}", "x\n")
    os.close(writing)
    with os.fdopen(reading) as pipe:
        assert pipe.read() == "x\n"


def test_no_number_is_written_that_is_none():
    with pytest.raises(ValueError, match="not JSON compliant"):
        as_json({"x": float("nan")})


def test_where_a_result_cannot_go_is_told_before(tmp_path):
    given = tmp_path / "in.csv"
    given.write_text("x", "utf-8")
    faults = [
        output_faults(str(out), [str(given)])
        for out in (given, tmp_path, tmp_path / "no" / "o.json", tmp_path / "o.json")
    ]
    codes = [[fault.code for fault in found] for found in faults]
    assert codes == [["out_is_input"], ["out_folder"], ["out_folder"], []]


def test_two_outputs_are_two_files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in.csv").touch()
    told = [
        (fault.code, fault.file)
        for fault in outputs_faults(["a.json", "./a.json", "in.csv"], ["in.csv"])
    ]
    assert told == [("out_is_input", "in.csv"), ("out_twice", "./a.json")]
    assert outputs_faults(["/dev/null", "/dev/null", "a.json"], ["in.csv"]) == []


@pytest.mark.parametrize("text", ["-1", "๑", "1.5", "", "9" * 5000])
def test_a_whole_number_is_plain_and_not_endless(text):
    with pytest.raises(Refused) as refused:
        whole_number(text, "--seed", "phakhi trial")
    assert [fault.code for fault in refused.value.faults] == ["bad_option"]
