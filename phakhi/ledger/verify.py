"""Checks a ledger bundle without the platform: one file, Python's standard library only.

    python3 verify.py BUNDLE [--checkpoint OLD] [--key KEY] [--lang th|en]

Exit 0: signature, inclusion, consistency and every document hold. 3: something does not hold.
2: it cannot be read. 1: this program failed. RFC 6962 (proofs), C2SP (notes), RFC 8032 (Ed25519).
"""

from __future__ import annotations

import argparse
import base64
import json
import sys
import zipfile
from collections.abc import Callable, Iterator
from hashlib import sha256, sha512
from pathlib import Path
from typing import Any, NamedTuple

MEMBERS = ("checkpoint", "entries.jsonl", "proofs.json", "verify.py")
DOCUMENTS = "documents/"
BUNDLE_FORMAT, LEAF_FORMAT = "phakhi-bundle/1", "phakhi-ledger/1"
PROOF_KEYS = {"format", "key", "verifier", "inclusion", "consistency", "withheld"}
LARGEST = 2 * 1024**3
ED25519 = b"\x01"


def leaf_hash(body: bytes) -> bytes:
    return sha256(b"\x00" + body).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()


def includes(leaf: bytes, index: int, size: int, path: list[bytes], root: bytes) -> bool:
    """RFC 9162 §2.1.3.2."""
    sides = _sides(index, size - 1, len(path)) if 0 <= index < size else None
    for is_left, node in zip(sides or (), path, strict=False):
        leaf = node_hash(node, leaf) if is_left else node_hash(leaf, node)
    return sides is not None and leaf == root


def extends(old: int, old_root: bytes, new: int, new_root: bytes, path: list[bytes]) -> bool:
    """RFC 9162 §2.1.4.2: the tree of `new` leaves begins with the tree of `old`."""
    if old == new:
        return not path and old_root == new_root
    path = path if old & (old - 1) else [old_root, *path]
    if not 0 < old < new or not path:
        return False
    shift = (~(old - 1) & old).bit_length() - 1
    sides = _sides((old - 1) >> shift, (new - 1) >> shift, len(path) - 1)
    before = after = path[0]
    for is_left, node in zip(sides or (), path[1:], strict=False):
        before = node_hash(node, before) if is_left else before
        after = node_hash(node, after) if is_left else node_hash(after, node)
    return sides is not None and (before, after) == (old_root, new_root)


def _sides(here: int, last: int, steps: int) -> list[bool] | None:
    """On which side each node of a path stands; None if the path has the wrong length."""
    sides = []
    for _ in range(steps):
        if last == 0:
            return None
        sides.append(bool(here & 1) or here == last)
        while sides[-1] and here and not here & 1:
            here, last = here >> 1, last >> 1
        here, last = here >> 1, last >> 1
    return sides if last == 0 else None


_P, _L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
_D, _I = -121665 * pow(121666, -1, _P) % _P, pow(2, (_P - 1) // 4, _P)
Point = tuple[int, int, int, int]


def signed(key: bytes, message: bytes, signature: bytes) -> bool:
    """RFC 8032 §5.1.7, in plain numbers: slow, and enough for a handful of checkpoints."""
    if len(key) != 32 or len(signature) != 64:
        return False
    public, commitment = _point(key), _point(signature[:32])
    base, s = _point(b"\x58" + b"\x66" * 31), int.from_bytes(signature[32:], "little")
    if public is None or commitment is None or base is None or s >= _L:
        return False
    h = int.from_bytes(sha512(signature[:32] + key + message).digest(), "little") % _L
    left, right = _times(s, base), _add(commitment, _times(h, public))
    return all((left[i] * right[2] - right[i] * left[2]) % _P == 0 for i in (0, 1))


def _point(encoded: bytes) -> Point | None:
    y = int.from_bytes(encoded, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    square = (y * y - 1) * pow(_D * y * y + 1, -1, _P) % _P
    x = pow(square, (_P + 3) // 8, _P)
    x = x if not (x * x - square) % _P else x * _I % _P
    if y >= _P or (x * x - square) % _P or (x == 0 and sign):
        return None
    x = x if x & 1 == sign else _P - x
    return x, y, 1, x * y % _P


def _add(p: Point, q: Point) -> Point:
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % _P, (p[1] + p[0]) * (q[1] + q[0]) % _P
    c, d = 2 * p[3] * q[3] * _D % _P, 2 * p[2] * q[2] % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % _P, g * h % _P, f * g % _P, e * h % _P


def _times(scalar: int, point: Point) -> Point:
    result: Point = (0, 1, 1, 0)
    while scalar:
        result = _add(result, point) if scalar & 1 else result
        point, scalar = _add(point, point), scalar >> 1
    return result


class Key(NamedTuple):
    """A C2SP verifier key: `name+id+base64(0x01 ‖ public key)`."""

    name: str
    id: bytes
    public: bytes


class Note(NamedTuple):
    """A checkpoint: what is signed, and the signatures `(name, key id, signature)` under it."""

    text: str
    origin: str
    size: int
    root: bytes
    signatures: list[tuple[str, bytes, bytes]]


def key_id(name: str, public: bytes) -> bytes:
    return sha256(name.encode() + b"\n" + ED25519 + public).digest()[:4]


def read_key(text: str) -> Key:
    name, id_hex, encoded = text.strip().split("+", 2)
    material = _base64(encoded)
    key = Key(name, key_id(name, material[1:]), material[1:])
    _require(material[:1] == ED25519 and len(key.public) == 32 and key.id.hex() == id_hex)
    return key


def read_note(text: str) -> Note:
    body, lines = text.split("\n\n")
    origin, size, root = body.split("\n")
    _require(lines.endswith("\n") and str(int(size)) == size)
    signatures = [_signature(line) for line in lines[:-1].split("\n")]
    return Note(body + "\n", origin, int(size), _hash(_base64(root).hex()), signatures)


def _signature(line: str) -> tuple[str, bytes, bytes]:
    dash, name, encoded = line.split(" ")
    blob = _base64(encoded)
    _require(dash == "—" and len(blob) > 4)
    return name, blob[:4], blob[4:]


def note_holds(note: Note, key: Key) -> bool:
    """Signed by this key at least once, and never wrongly."""
    ours = [s for name, id_, s in note.signatures if (name, id_) == (key.name, key.id)]
    text = note.text.encode()
    return key.name == note.origin and bool(ours) and all(signed(key.public, text, s) for s in ours)


def _base64(text: str) -> bytes:
    """Only the one right spelling, so that no flipped bit passes; so with hashes and JSON."""
    blob = base64.b64decode(text, validate=True)
    _require(base64.b64encode(blob).decode() == text)
    return blob


def _hash(text: str) -> bytes:
    _require(len(text) == 64 and bytes.fromhex(text).hex() == text)
    return bytes.fromhex(text)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    _require(len(dict(pairs)) == len(pairs))
    return dict(pairs)


def _require(holds: bool) -> None:
    if not holds:
        raise ValueError


class Unreadable(Exception):
    """`Unreadable(where, code)`: not of the form the contract names."""


class Bundle(NamedTuple):
    """`proofs` is proofs.json with its hashes read; `documents` maps hash to name."""

    note: Note
    lines: list[bytes]
    leaves: list[dict[str, Any]]
    proofs: dict[str, Any]
    verifier: str
    documents: dict[str, str]


def read_bundle(path: str) -> Bundle:
    try:
        with zipfile.ZipFile(path) as archive:
            content = {name: archive.read(name) for name in _safe_names(path, archive)}
    except Unreadable:
        raise
    except Exception:  # a damaged zip raises whatever the library trips over
        raise Unreadable(path, "zip") from None
    checkpoint, entries, proofs, verifier = (content.pop(name) for name in MEMBERS)
    return Bundle(
        _parse(f"{path}/checkpoint", checkpoint, read_note),
        entries.split(b"\n")[:-1],
        _parse(f"{path}/entries.jsonl", entries, _leaves),
        _parse(f"{path}/proofs.json", proofs, _proofs),
        sha256(verifier).hexdigest(),
        {sha256(document).hexdigest(): name for name, document in content.items()},
    )


def _safe_names(path: str, archive: zipfile.ZipFile) -> list[str]:
    """Nothing is ever unpacked, and still no name may lead out of its folder or stand twice."""
    names = [entry.filename for entry in archive.infolist()]
    for name in names:
        plain = name.removeprefix(DOCUMENTS)
        is_known = name in MEMBERS or name != plain not in ("", ".", "..")
        if not is_known or set(plain) & set("/\\:\0") or names.count(name) > 1:
            raise Unreadable(f"{path}/{name}", "name")
    for name in MEMBERS:
        if name not in names:
            raise Unreadable(f"{path}/{name}", "member")
    if sum(entry.file_size for entry in archive.infolist()) > LARGEST:
        raise Unreadable(path, "size")
    return names


def _parse(where: str, content: bytes, reader: Callable[[str], Any]) -> Any:
    try:
        return reader(content.decode())
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Unreadable(where, "form") from None


def _leaves(text: str) -> list[dict[str, Any]]:
    _require(not text or text.endswith("\n"))
    leaves = [json.loads(line, object_pairs_hook=_object) for line in text.split("\n")[:-1]]
    for leaf in leaves:
        _require(leaf["format"] == LEAF_FORMAT)
        _require(all(isinstance(leaf[name], str) for name in ("id", "province", "document")))
        _require(leaf["document"] == "" or bool(_hash(leaf["document"])))
    return leaves


def _proofs(text: str) -> dict[str, Any]:
    proofs: dict[str, Any] = json.loads(text, object_pairs_hook=_object)
    _require(proofs.keys() == PROOF_KEYS and proofs["format"] == BUNDLE_FORMAT)
    _require(all(row.keys() == {"index", "hashes"} for row in proofs["inclusion"]))
    _require(all(row.keys() == {"checkpoint", "hashes"} for row in proofs["consistency"]))
    return {
        "key": read_key(proofs["key"]),
        "verifier": _hash(proofs["verifier"]).hex(),
        "inclusion": [(_index(r["index"]), _path(r["hashes"])) for r in proofs["inclusion"]],
        "consistency": [
            (read_note(r["checkpoint"]), _path(r["hashes"])) for r in proofs["consistency"]
        ],
        "withheld": {_hash(hash_).hex() for hash_ in proofs["withheld"]},
    }


def _index(found: Any) -> int:
    _require(type(found) is int)
    return int(found)


def _path(hashes: list[str]) -> list[bytes]:
    return [_hash(hash_) for hash_ in hashes]


Fault = tuple[str, str]


def faults(bundle: Bundle, keys: list[Key], old: Note | None) -> Iterator[Fault]:
    """Everything that does not hold, as `(where, code)`."""
    if not _is_signed(bundle.note, keys):
        yield "checkpoint", "signature"
    if bundle.verifier != bundle.proofs["verifier"]:
        yield "verify.py", "verifier"
    yield from _entry_faults(bundle)
    yield from _document_faults(bundle)
    for note, path in bundle.proofs["consistency"]:
        if not (_is_signed(note, keys) and _follows(bundle.note, note, path)):
            yield f"proofs.json:{note.size}", "consistency"
    if old and (code := _rift(bundle, keys, old)):
        yield "--checkpoint", code


def _rift(bundle: Bundle, keys: list[Key], old: Note) -> str:
    """Why the kept checkpoint and the bundle's do not belong to one ledger; empty if they do."""
    paths = {note.size: path for note, path in bundle.proofs["consistency"]}
    paths[bundle.note.size] = []
    if not _is_signed(old, keys):
        return "signature"
    if old.size > bundle.note.size:
        return "shorter"
    if old.size not in paths:
        return "no_way"
    return "" if _follows(bundle.note, old, paths[old.size]) else "consistency"


def _is_signed(note: Note, keys: list[Key]) -> bool:
    return any(note_holds(note, key) for key in keys)


def _follows(new: Note, old: Note, path: list[bytes]) -> bool:
    return new.origin == old.origin and extends(old.size, old.root, new.size, new.root, path)


def _entry_faults(bundle: Bundle) -> Iterator[Fault]:
    note = bundle.note
    seen: set[int | str] = set()
    if len(bundle.proofs["inclusion"]) != len(bundle.leaves):
        yield "proofs.json", "count"
    rows = zip(bundle.lines, bundle.leaves, bundle.proofs["inclusion"], strict=False)
    for row, (line, leaf, (index, path)) in enumerate(rows, start=1):
        where = f"entries.jsonl:{row}"
        if not includes(leaf_hash(line), index, note.size, path, note.root):
            yield where, "inclusion"
        if leaf["province"] != note.origin.rpartition("/")[2]:
            yield where, "province"
        if seen & {index, leaf["id"]}:
            yield where, "twice"
        seen |= {index, leaf["id"]}


def _document_faults(bundle: Bundle) -> Iterator[Fault]:
    named = {leaf["document"] for leaf in bundle.leaves} - {""}
    for hash_, name in bundle.documents.items():
        if hash_ not in named:
            yield name, "document"
    absent = bundle.proofs["withheld"]
    for row, leaf in enumerate(bundle.leaves, start=1):
        if leaf["document"] and leaf["document"] not in bundle.documents.keys() | absent:
            yield f"entries.jsonl:{row}", "no_document"
    if absent & bundle.documents.keys() or absent - named:
        yield "proofs.json", "document"


AGAIN = ("ดาวน์โหลดชุดหลักฐานใหม่จากหน้าสมุดบันทึกของจังหวัด", "download the bundle again")
DOUBT = (
    "อย่าเชื่อชุดนี้ เก็บไว้และแจ้งผู้ตรวจสอบ",
    "do not trust this bundle; keep it and tell an auditor",
)
SENTENCES = {
    "zip": ("เปิดเป็นแฟ้ม zip ไม่ได้", "cannot be read as a zip file", AGAIN),
    "name": ("มีชื่อแฟ้มที่ไม่อนุญาตหรือซ้ำ", "a file name that is not allowed, or stands twice", AGAIN),
    "member": ("ไม่มีแฟ้มนี้ในชุด", "is missing from the bundle", AGAIN),
    "form": ("รูปแบบไม่ถูกต้อง", "is not of the expected form", AGAIN),
    "size": ("ใหญ่เกินไป", "is too large", AGAIN),
    "verifier": ("โปรแกรมตรวจในชุดถูกแก้ไข", "the verifier inside was changed", DOUBT),
    "count": ("จำนวนรายการกับหลักฐานไม่เท่ากัน", "entries and proofs differ in number", DOUBT),
    "signature": ("ลายเซ็นไม่ใช่ของกุญแจนี้", "is not signed by this key", DOUBT),
    "inclusion": ("รายการนี้ไม่อยู่ในสมุดบันทึกที่ลงนาม", "this entry is not in the signed ledger", DOUBT),
    "province": ("รายการนี้เป็นของจังหวัดอื่น", "this entry is another province's", DOUBT),
    "twice": ("รายการนี้ซ้ำ", "this entry stands twice", DOUBT),
    "consistency": ("สมุดบันทึกเดิมถูกแก้ไข", "the earlier ledger was rewritten", DOUBT),
    "shorter": ("สมุดบันทึกสั้นกว่าที่เคยลงนาม", "the ledger is shorter than it was", DOUBT),
    "no_way": (
        "ชุดนี้ไม่มีหลักฐานต่อจากจุดตรวจสอบเดิม",
        "holds no proof from that checkpoint",
        ("ขอชุดใหม่โดยระบุขนาดเดิม (?kept=)", "ask for a bundle with ?kept= its size"),
    ),
    "document": ("เอกสารไม่ตรงกับรายการใด", "the document fits no entry", DOUBT),
    "no_document": ("ไม่มีเอกสารของรายการนี้", "the entry's document is missing", DOUBT),
}
DONE = (
    "ถูกต้องครบ: {entries} รายการ ในสมุดบันทึก {origin} ซึ่งมี {size} รายการ · เอกสาร {documents} ฉบับ"
    " · จุดตรวจสอบก่อนหน้า {earlier} จุด",
    "all holds: {entries} entries of {origin}, which has {size} · {documents} documents"
    " · {earlier} earlier checkpoints",
)
WITHHELD = ("เอกสารที่ไม่เปิดเผยจึงไม่ได้ตรวจ: {}", "not public, so not checked: {}")
OWN_KEY = (
    "ใช้กุญแจที่มากับชุด ควรเทียบกับที่จังหวัดประกาศ แล้วตรวจซ้ำด้วย --key:\n  {}",
    "used the bundle's own key; compare it with the published one, then pass it by --key:\n  {}",
)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="verify", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("bundle")
    parser.add_argument("--checkpoint", help="an older checkpoint you kept")
    parser.add_argument("--key", help="the province's verifier key, or a file with one per line")
    parser.add_argument("--lang", choices=("th", "en"), default="th")
    options = parser.parse_args(arguments)
    language = ("th", "en").index(options.lang)
    try:
        return _verify(options, language)
    except Unreadable as error:
        where, code = error.args
        print(_line(where, code, language), file=sys.stderr)
        return 2


def _verify(options: argparse.Namespace, language: int) -> int:
    bundle = read_bundle(options.bundle)
    keys = _keys(options.key) if options.key else [bundle.proofs["key"]]
    old = _file(options.checkpoint, read_note) if options.checkpoint else None
    found = list(faults(bundle, keys, old))
    for where, code in found:
        place = options.checkpoint if where == "--checkpoint" else f"{options.bundle}/{where}"
        print(_line(place, code, language), file=sys.stderr)
    if not found:
        _report(bundle, language, keys[0] if not options.key else None)
    return 3 if found else 0


def _report(bundle: Bundle, language: int, own: Key | None) -> None:
    print(
        DONE[language].format(
            entries=len(bundle.leaves),
            origin=bundle.note.origin,
            size=bundle.note.size,
            documents=len(bundle.documents),
            earlier=len(bundle.proofs["consistency"]),
        )
    )
    for hash_ in sorted(bundle.proofs["withheld"]):
        print(WITHHELD[language].format(hash_))
    if own:
        print(OWN_KEY[language].format(write_key(own)))


def write_key(key: Key) -> str:
    return f"{key.name}+{key.id.hex()}+{base64.b64encode(ED25519 + key.public).decode()}"


def _keys(text: str) -> list[Key]:
    if not Path(text).is_file():
        return [_parse("--key", text.encode(), read_key)]
    return list(_file(text, lambda lines: [read_key(line) for line in lines.split()]))


def _file(path: str, reader: Callable[[str], Any]) -> Any:
    try:
        content = Path(path).read_bytes()
    except OSError:
        raise Unreadable(path, "form") from None
    return _parse(path, content, reader)


def _line(where: str, code: str, language: int) -> str:
    *what, remedy = SENTENCES[code]
    return f"{where}: {what[language]}; {remedy[language]}"


if __name__ == "__main__":
    sys.exit(main())
