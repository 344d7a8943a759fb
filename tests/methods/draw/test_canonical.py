"""One form only: whatever is written otherwise is refused, in both languages at the same line."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from phakhi.methods.draw import canonical
from phakhi.methods.draw.canonical import Bound, Frozen, Malformed, Person, line_of
from phakhi.methods.draw.commitment import UNREADABLE, read_commitment, read_draw
from tests.methods.draw.programs import javascript

LINES = sorted(line_of(f"P-{n}", bytes(16)) for n in range(5))
FROZEN = Frozen(
    people=tuple(Person(line, ("เพศ=หญิง", "ก=ข=ค")) for line in LINES),
    quotas=(Bound("เพศ", "หญิง", 1, 2), Bound("ก", "ข=ค", 0, 2)),
    panels=((LINES[0], LINES[3]), (LINES[1], LINES[2])),
    households=((LINES[0], LINES[1]), (LINES[2], LINES[3], LINES[4])),
)
READERS = {
    canonical.POOL: ("readPool", canonical.read_pool),
    canonical.QUOTAS: ("readQuotas", canonical.read_quotas),
    canonical.PANELS: ("readPanels", canonical.read_panels),
    canonical.HOUSEHOLDS: ("readHouseholds", canonical.read_households),
}


def fault_of(read, content: bytes) -> int | None:
    """The line that is refused, 0 for the whole, None if all is well."""
    try:
        read(content)
    except Malformed as error:
        return error.line
    except UNREADABLE:
        return 0
    return None


def told(name: str, contents: list[bytes]) -> list[int | None]:
    code = f"""const answer = (texts) => texts.map((text) => {{
      try {{ files.{name}(Buffer.from(text, "hex")); return null; }}
      catch (error) {{ if (error instanceof files.Malformed) return error.row; throw error; }}
    }})"""
    return list(javascript(code, [content.hex() for content in contents]))


def test_what_is_written_is_read_back():
    texts = {name: text.encode() for name, text in FROZEN.texts().items()}
    assert canonical.read_pool(texts[canonical.POOL]) == FROZEN.people
    assert canonical.read_quotas(texts[canonical.QUOTAS]) == FROZEN.quotas
    assert canonical.read_panels(texts[canonical.PANELS]) == FROZEN.panels
    assert canonical.read_households(texts[canonical.HOUSEHOLDS]) == FROZEN.households


def test_a_line_is_sha256_of_salt_and_id():
    """As `printf` and `sha256sum` have it."""
    wanted = "fdb640bbdf501570bb47dad9886b96633ff39ae2a3c263c61611a88b56fbf987"
    assert line_of("P-1", bytes(16)) == wanted


def mutated(content: bytes, count: int) -> list[bytes]:
    """Bytes changed, added, taken away, lines moved; the first is as it was."""
    chance = random.Random(11)
    signs = [b"\t", b"\n", b"\r", b"|", b"0", b"g", b"\xff", b"\xe0\xb8", "ก".encode(), b""]
    found = [content, b"", content[:-1], content + b"\n", b"\xef\xbb\xbf" + content]
    while len(found) < count:
        at, long = chance.randrange(len(content)), chance.randrange(3)
        found.append(content[:at] + chance.choice(signs) + content[at + long :])
        lines = content.splitlines(keepends=True)
        chance.shuffle(lines)
        found.append(b"".join(lines))
    return found


@pytest.mark.parametrize("name", READERS)
def test_both_languages_refuse_the_same_lines(name):
    called, read = READERS[name]
    contents = mutated(FROZEN.texts()[name].encode(), 300)
    wanted = [fault_of(read, content) for content in contents]
    assert wanted[0] is None and sum(fault is not None for fault in wanted) > 100
    assert told(called, contents) == wanted


REFUSED = {
    canonical.POOL: [
        "{0}\ta=b\n{0}\ta=b\n",
        "{1}\ta=b\n{0}\ta=b\n",
        "{0}\t\n",
        "{0} a=b\n",
        "x\ta=b\n",
    ],
    canonical.QUOTAS: ["a\tb\t1\n", "a\tb\t01\t2\n", "a\tb\t-1\t2\n", "a\tb\t1\t2\na\tb\t1\t2\n"],
    canonical.PANELS: ["1\t{0}\n", "0\t{1}|{0}\n", "0\t{0}|{0}\n", "00\t{0}\n", "0\t{0}|\n"],
    canonical.HOUSEHOLDS: ["{0}\n", "{1}|{2}\n{0}|{3}\n", "{0}|{0}\n"],
}


@pytest.mark.parametrize(("name", "text"), [(n, t) for n, ts in REFUSED.items() for t in ts])
def test_what_could_be_read_in_two_ways_is_not_read(name, text):
    assert fault_of(READERS[name][1], text.format(*LINES).encode()) is not None


def test_json_has_one_form_in_both_languages():
    text = (Path(__file__).parent / "commitment.json").read_bytes()
    swaps = [
        (b"", b""), (b'"sequence": 1', b'"sequence": 1.0'), (b'"sequence": 1', b'"sequence": true'),
        (b'"sequence": 1', b'"sequence": 2'), (b'"sequence": 1', b'"sequence": -0'),
        (b'"seats": 4', b'"seats": 0'), (b'"seats": 4', b'"seats": 4, "seats": 4'),
        (b"\n}", b',\n "more": null\n}'), (b'"round": 1000', b'"round": 0'),
        (b'"round": 1000', b'"round": 10000000000'), (b'"round": 1000', b'"round": 1e3'),
        (b'"dice": null', b'"dice": 3'), (b'"dice": null', b'"dice": 0'),
        (b'"dice": null', b'"dice": 100'), (b'"purpose": "', b'"purpose": "\\u0007'),
        (b'"purpose": "', b'"purpose": "\\ud800'), (b'"purpose": "', b'"purpose": "\\u0e01'),
        (b"52db9ba7", b"52db9ba8"), (b'"reason": null', b'"reason": "again"'),
        (b'"previous_sha256": null', b'"previous_sha256": "' + b"0" * 64 + b'"'),
        (b"phakhi-draw/1", b"phakhi-draw/2"), (b"{", b"[{"), (b"words.mjs", b"word.mjs"),
        (b'"pool_sha256": "', b'"pool_sha256": "A'), (b'"panels": 1000', b'"panels": NaN'),
    ]  # fmt: skip
    contents = [text.replace(old, new, 1) if old else text for old, new in swaps]
    dice = b'"beacon": null,\n "dice": 3\n}\n'
    contents += [text[: text.index(b'"beacon"')] + dice, b"\xff", b"null\n", b'"x"\n', b"[[]]\n"]
    wanted = [fault_of(read_commitment, content) for content in contents]
    accepted = [place for place, fault in enumerate(wanted) if fault is None]
    assert accepted == [0, swaps.index((b'"dice": null', b'"dice": 3')), len(swaps)]
    assert told("readCommitment", contents) == wanted


def test_a_draw_names_its_sources_in_one_form():
    text = (Path(__file__).parent / "draw.json").read_bytes()
    swaps = [
        (b"", b""), (b"b44679b9", b"B44679B9"), (b'"dice": null', b'"dice": ""'),
        (b'"dice": null', b'"dice": "x"'), (b'"dice": null', b'"dice": "042"'),
        (b'"number": ', b'"number":  '), (b'"round": 1000', b'"round": "1000"'),
    ]  # fmt: skip
    contents = [text.replace(old, new, 1) if old else text for old, new in swaps]
    wanted = [fault_of(read_draw, content) for content in contents]
    assert wanted == [None, 0, 0, 0, None, 0, 0]
    assert told("readDraw", contents) == wanted
