"""Every fault of an input, with its row as a text editor counts; then nothing is written."""

from __future__ import annotations

import pytest

from phakhi.methods.opinions.cli import main
from tests.methods.opinions.test_command import CALL, folder

__all__ = ["folder"]
VOTES = "timestamp,comment-id,voter-id,vote\n1,1,1,1\n"
NEEDED = ("timestamp", "comment-id", "voter-id", "vote")
TOLD = ("comment-id", "moderated", "comment-body")
COMMENTS = "comment-id,moderated,comment-body\n1,1,a\n"


@pytest.fixture
def refused(folder, capfd):
    def refusing(votes: str, comments: str | None, *options: str) -> list[str]:
        (folder / "votes.csv").write_text(votes, "utf-8")
        given = ["votes.csv"]
        if comments is not None:
            (folder / "comments.csv").write_text(comments, "utf-8")
            options = ("--comments", "comments.csv", *options)
            given = ["comments.csv", "votes.csv"]
        assert main([*CALL, *options]) == 2
        assert sorted(path.name for path in folder.iterdir()) == given
        said = capfd.readouterr()
        assert said.out == ""
        return said.err.splitlines()

    return refusing


def test_all_faults_of_both_files_in_english(refused):
    votes = 'timestamp,comment-id,voter-id,vote\n1,1,1,2\n"1\n",9,1,1\nx,1,,1\n1,,2,\n1.5,1,3,0\n'
    comments = (
        'comment-id,moderated,comment-body,is-meta\n1,2,"a\nb",\n1,1,c,\n,0,d,\n2,0,e,maybe\n'
    )
    assert refused(votes, comments, "--lang", "en") == [
        "votes.csv:2:vote: “2” is not a vote; write 1, 0 or -1",
        "votes.csv:3:comment-id: statement “9” is not in comments.csv; correct the id, or add a"
        " row for it there",
        "votes.csv:5:timestamp: “x” is not a time that can be used; write a whole number, such as"
        " milliseconds since 1970",
        "votes.csv:5:voter-id: this cell is empty; fill it in, or remove the row",
        "votes.csv:6:comment-id: this cell is empty; fill it in, or remove the row",
        "votes.csv:6:vote: “” is not a vote; write 1, 0 or -1",
        "votes.csv:7:timestamp: “1.5” is not a time that can be used; write a whole number, such"
        " as milliseconds since 1970",
        "comments.csv:2:moderated: “2” is no result of moderation; write 1 accepted, 0 not yet or"
        " -1 refused",
        "comments.csv:4:comment-id: “1” stands in row 2 already; give every row an id of its own",
        "comments.csv:5:comment-id: this cell is empty; fill it in, or remove the row",
        "comments.csv:6:is-meta: “maybe” says neither yes nor no; write 1 or 0",
    ]


def test_they_are_told_in_thai_first(refused):
    assert refused(VOTES + "1,1,1,3\n", COMMENTS) == [
        "votes.csv:3:vote: “3” ไม่ใช่คะแนนเสียง; ใช้ 1, 0 หรือ -1"
    ]


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize(
    ("votes", "comments", "places"),
    [
        ("", None, ["votes.csv:1:"]),
        ("a,b\n1,2\n", None, [f"votes.csv:1:{name}" for name in NEEDED]),
        (VOTES, "id\n1\n", [f"comments.csv:1:{name}" for name in TOLD]),
        (VOTES + "1,2,1,1\n", COMMENTS, ["votes.csv:3:comment-id"]),
        (VOTES + "1,1,1,1,9\n", None, ["votes.csv:3:vote"]),
        (VOTES + '1,1,1,"1\n', None, ["votes.csv:3:"]),
    ],
)  # fmt: skip
def test_each_fault_has_a_place_and_a_remedy(refused, lang, votes, comments, places):
    lines = refused(votes, comments, "--lang", lang)
    assert [line.split(": ")[0] for line in lines] == places
    assert all("; " in line for line in lines)


def test_one_cell_that_cannot_be_read(folder, capfd):
    (folder / "votes.csv").write_bytes(VOTES.encode() + "1,1,ก,1\n".encode("tis-620"))
    assert main([*CALL, "--lang", "en"]) == 2
    [line] = capfd.readouterr().err.splitlines()
    assert line.startswith("votes.csv:3:voter-id: this cell is not UTF-8; ")


@pytest.mark.parametrize("agree", ["0", "+1", "x", "๑"])
def test_agreeing_is_one_or_minus_one(refused, agree):
    [line] = refused(VOTES, None, f"--agree={agree}", "--lang=en")
    assert line == f"phakhi opinions map: --agree cannot be “{agree}”; give 1 or -1"


def test_a_history_of_something_else(folder, capfd):
    (folder / "votes.csv").write_text(VOTES, "utf-8")
    for text in ("[]", "{}", "no", '{"groups": {"1": "x"}, "members": [], "smoother": null}'):
        (folder / "history.json").write_text(text, "utf-8")
        assert main([*CALL, "--history", "history.json", "--lang", "en"]) == 2
        assert "not the history of an opinion map" in capfd.readouterr().err
        assert (folder / "history.json").read_text("utf-8") == text
    assert not (folder / "out.json").exists()


def test_an_output_that_cannot_be_written_is_told_before_the_work(folder, capfd):
    (folder / "votes.csv").write_text(VOTES, "utf-8")
    for options in (
        ("--json", "none/out.json"),
        ("--json", "votes.csv"),
        ("--json", "out.json", "--history", "votes.csv"),
        ("--json", "out.json", "--history", "none/history.json"),
        ("--json", "out.json", "--history", "out.json"),
    ):
        assert main(["--votes", "votes.csv", *options, "--lang", "en"]) == 2
        [line] = capfd.readouterr().err.splitlines()
        told = ("cannot be written", "one of the inputs", "the same file")
        assert any(part in line for part in told)
    assert [path.name for path in folder.iterdir()] == ["votes.csv"]


def test_files_that_are_not_there_are_both_told(folder, capfd):
    assert main([*CALL, "--comments", "comments.csv", "--lang", "en"]) == 2
    lines = capfd.readouterr().err.splitlines()
    assert [line.split(":")[0] for line in lines] == ["votes.csv", "comments.csv"]
