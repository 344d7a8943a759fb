"""Every fault of an input, with its row as a text editor counts; then nothing is written."""

from __future__ import annotations

import pytest

from phakhi.methods.networks.cli import main
from tests.methods.networks.test_command import CALL, folder, put

__all__ = ["folder"]
NODES = 'id,name,team\na,"two\nlines",1\nb,,2\nc,,2\n'


@pytest.fixture
def refused(folder, capfd):
    def refusing(*options: str) -> list[str]:
        assert main([*CALL, *options]) == 2
        assert sorted(path.name for path in folder.iterdir()) == ["edges.csv", "nodes.csv"]
        said = capfd.readouterr()
        assert said.out == ""
        return said.err.splitlines()

    return refusing


def test_all_faults_of_both_files_in_english(folder, refused):
    put(
        folder,
        NODES + ",x,1\na,x,1\n",
        'source,target,weight,type\na,b,1,"x\ny"\nb,a,2,"x\ny"\nc,c,,\nq,a,,\n'
        "a,zz,nan,\n,c,,\na,c,1_0,\nb,c,-1,\nc,b,two,pays\n",
    )
    assert refused("--lang", "en", "--group", "party") == [
        "nodes.csv:1:party: there is no such column, only id, name, team;"
        " add it, or correct the name",
        "nodes.csv:6:id: this cell is empty; fill it in, or remove the row",
        "nodes.csv:7:id: “a” stands in row 2 already; give every row an id of its own",
        "edges.csv:4:target: this pair stands in row 2 already, with the same type;"
        " remove one of the rows, or give them different types",
        "edges.csv:6:target: “c” is tied to itself; correct the target, or remove the row",
        "edges.csv:7:source: “q” is not in nodes.csv; correct the id, or add a row for it there",
        "edges.csv:8:target: “zz” is not in nodes.csv; correct the id, or add a row for it there",
        *(
            f"edges.csv:{row}:weight: “{text}” is not a number that can be used; write a number"
            " of 0 or more such as 2 or 0.5, or leave the cell empty"
            for row, text in ((8, "nan"),)
        ),
        "edges.csv:9:source: this cell is empty; fill it in, or remove the row",
        *(
            f"edges.csv:{row}:weight: “{text}” is not a number that can be used; write a number"
            " of 0 or more such as 2 or 0.5, or leave the cell empty"
            for row, text in ((10, "1_0"), (11, "-1"), (12, "two"))
        ),
    ]


def test_they_are_told_in_thai_first(folder, refused):
    put(folder, NODES, "source,target\na,ซ\n")
    assert refused() == [
        "edges.csv:2:target: ไม่มี “ซ” ในแฟ้ม nodes.csv; แก้รหัสให้ตรงกัน หรือเพิ่มแถวนี้ในแฟ้มนั้น"
    ]


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize(
    ("nodes", "edges", "options", "places"),
    [
        ("", "source,target\n", (), ["nodes.csv:1:"]),
        ("id\na\n", "", (), ["edges.csv:1:"]),
        ("id\na\n", "from,to\na,b\n", (), ["edges.csv:1:source", "edges.csv:1:target"]),
        ("id\na\n", "source,target\n", ("--group", "x"), ["nodes.csv:1:x"]),
        ("id\na\n", "source,target\na,q\n", ("--id-column", "x"), ["nodes.csv:1:x"]),
        ("id,id\na,b\n", "source,target\n", (), ["nodes.csv:1:id"]),
        ("id\na\nb\n", 'source,target\n"a\n",b\na,b\n', (), ["edges.csv:4:target"]),
        ("id\na\nb\n", "source,target\na,b,c\n", (), ["edges.csv:2:target"]),
        ("id\na\nb\n", 'source,target\na,"b\n', (), ["edges.csv:2:"]),
    ],
)
def test_each_fault_has_a_place_and_a_remedy(folder, refused, lang, nodes, edges, options, places):
    put(folder, nodes, edges)
    lines = refused("--lang", lang, *options)
    assert [line.split(": ")[0] for line in lines] == places
    assert all("; " in line for line in lines)


def test_one_cell_that_cannot_be_read_is_one_fault(folder, refused):
    (folder / "nodes.csv").write_bytes(b"id\na\n")
    (folder / "edges.csv").write_bytes("source,target\nก,a\n".encode("tis-620"))
    [line] = refused("--lang", "en")
    assert line.startswith("edges.csv:2:source: this cell is not UTF-8; ")


def test_what_is_written_before_stays_when_it_is_refused(folder):
    put(folder, NODES, "source,target\na,a\n")
    (folder / "out.json").write_text("kept", "utf-8")
    assert main([*CALL]) == 2
    assert (folder / "out.json").read_text("utf-8") == "kept"


@pytest.mark.parametrize("seed", ["-1", "x", "1.5", "๑"])
def test_a_seed_is_a_whole_number(folder, refused, seed):
    put(folder, NODES, "source,target\n")
    [line] = refused("--seed", seed, "--lang=en")
    assert line.startswith(f"phakhi network metrics: --seed cannot be “{seed}”")


def test_an_output_that_cannot_be_written_is_told_before_the_work(folder, capfd):
    put(folder, NODES, "source,target\n")
    for out, said in (("none/out.json", "cannot be written"), ("nodes.csv", "one of the inputs")):
        assert main([*CALL[:4], "--json", out, "--lang", "en"]) == 2
        assert said in capfd.readouterr().err
    assert (folder / "nodes.csv").read_text("utf-8") == NODES


def test_files_that_are_not_there_are_both_told(folder, capfd):
    assert main([*CALL, "--lang", "en"]) == 2
    lines = capfd.readouterr().err.splitlines()
    assert [line.split(":")[0] for line in lines] == ["nodes.csv", "edges.csv"]


def test_a_call_that_is_not_one_ends_with_two(folder, capfd):
    assert main(["--nodes", "nodes.csv"]) == 2
    assert capfd.readouterr().err.startswith("phakhi network metrics: คำสั่งไม่ถูกต้อง")
    assert main([*CALL, "--what", "--lang", "en"]) == 2
    assert "see --help" in capfd.readouterr().err


def test_a_fault_of_ours_ends_with_one_and_writes_nothing(folder, capfd, monkeypatch):
    put(folder, NODES, "source,target\n")

    def fail(*_given: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("phakhi.methods.networks.cli.metrics", fail)
    assert main([*CALL, "--lang", "en"]) == 1
    assert "the program failed, not your data" in capfd.readouterr().err
    assert not (folder / "out.json").exists()
