"""The installation's Ed25519 key, in a file that only the signer's user may read."""

from __future__ import annotations

import base64
import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from django.conf import settings

from phakhi.core.models import Province
from phakhi.ledger.verify import Key, key_id


def folder() -> Path:
    return Path(settings.VAR) / "ledger" / "keys"


def key_path() -> Path:
    return folder() / "signing.pem"


def previous_path() -> Path:
    """After a rotation the old key signs, too, until its file is taken away."""
    return folder() / "previous.pem"


def origin_of(province: Province) -> str:
    return "/".join(filter(None, (settings.LEDGER_ORIGIN, "phakhi", province.slug)))


def make_key(*, rotate: bool = False) -> Path:
    """Refuses to overwrite: a lost key ends a ledger's chain of signatures."""
    path = key_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.parent.chmod(0o700)
    if rotate:
        path.rename(previous_path())
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(pem)
    return path


def load_keys() -> list[Ed25519PrivateKey]:
    """The signing key, then the one before it while a rotation is under way."""
    paths = [path for path in (key_path(), previous_path()) if path.exists()]
    keys = [load_pem_private_key(path.read_bytes(), None) for path in paths]
    return [key for key in keys if isinstance(key, Ed25519PrivateKey)]


def public_key(key: Ed25519PrivateKey, origin: str) -> Key:
    public = key.public_key().public_bytes_raw()
    return Key(origin, key_id(origin, public), public)


def write_note(origin: str, size: int, root: bytes, keys: list[Ed25519PrivateKey]) -> str:
    """A C2SP checkpoint: origin, size, root; one signature line per key."""
    text = f"{origin}\n{size}\n{base64.b64encode(root).decode()}\n"
    return text + "\n" + "".join(_signature_line(text, origin, key) for key in keys)


def _signature_line(text: str, origin: str, key: Ed25519PrivateKey) -> str:
    blob = public_key(key, origin).id + key.sign(text.encode())
    return f"— {origin} {base64.b64encode(blob).decode()}\n"
