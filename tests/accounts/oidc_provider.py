"""A small OpenID Connect provider on loopback, which can also misbehave in one way at a time."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT = "phakhi-test"
KEY_ID = "k1"


class Provider:
    """`claims` and `sign` are what a test bends; `nonce` is what the last sign-in sent."""

    def __init__(self, address: str) -> None:
        self.issuer = address
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.claims: dict[str, Any] = {"sub": "person-1", "pid": "1234567890121"}
        self.sign: dict[str, Any] = {"algorithm": "RS256", "key": self.key}
        self.nonce = ""
        self.userinfo: dict[str, Any] = {"sub": "person-1", "name": "ตัวอย่าง ไทยดี"}
        self.without_id_token = False

    def id_token(self) -> str:
        now = int(time.time())
        claims = {"iss": self.issuer, "aud": CLIENT, "iat": now, "exp": now + 300}
        claims |= {"nonce": self.nonce} | self.claims
        kept = {name: value for name, value in claims.items() if value is not None}
        return jwt.encode(kept, headers={"kid": KEY_ID}, **self.sign)

    def answer(self, path: str) -> dict[str, Any]:
        return {
            "/.well-known/openid-configuration": self._configuration,
            "/keys": self._keys,
            "/token": self._token,
            "/userinfo": lambda: self.userinfo,
        }[path]()

    def _configuration(self) -> dict[str, Any]:
        names = ("authorization", "token", "userinfo")
        places = {f"{name}_endpoint": f"{self.issuer}/{name}" for name in names}
        places |= {"token_endpoint": f"{self.issuer}/token"}
        return {"issuer": self.issuer, "jwks_uri": f"{self.issuer}/keys", **places}

    def _keys(self) -> dict[str, Any]:
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key()))
        return {"keys": [{**public, "kid": KEY_ID, "use": "sig", "alg": "RS256"}]}

    def _token(self) -> dict[str, Any]:
        token = {"access_token": "a", "token_type": "Bearer", "expires_in": 300}
        return token if self.without_id_token else token | {"id_token": self.id_token()}

    def saw(self, location: str) -> dict[str, str]:
        """What the browser was sent with; a real provider puts this nonce into the token."""
        query = {key: values[0] for key, values in parse_qs(urlsplit(location).query).items()}
        self.nonce = query.get("nonce", "")
        return query


@contextmanager
def running_provider() -> Iterator[Provider]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    provider = Provider(f"http://127.0.0.1:{server.server_address[1]}")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = json.dumps(provider.answer(urlsplit(self.path).path)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_GET

        def log_message(self, *args: Any) -> None:
            pass

    server.RequestHandlerClass = Handler
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
