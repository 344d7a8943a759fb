"""The house served for a browser, on the world's database, in this process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.http import HttpRequest
from django.test import Client
from django.test.testcases import LiveServerThread
from playwright.sync_api import Browser, BrowserContext, Page

from tests.gates.cast import sign_in_as
from tests.gates.world import World

# Chromium shows a picture in a page of its own, whose inline style our policy rightly refuses.
PICTURES = (".png", ".jpg")


class KeptFilesHandler(StaticFilesHandler):
    """Styles and fonts are asked for once, not again on each of hundreds of pages."""

    def serve(self, request: HttpRequest) -> Any:
        answer = super().serve(request)
        answer["Cache-Control"] = "max-age=3600"
        return answer


@contextmanager
def served() -> Iterator[str]:
    """Address of the running house."""
    thread = LiveServerThread("127.0.0.1", KeptFilesHandler)
    thread.daemon = True
    thread.start()
    thread.is_ready.wait()
    if thread.error:
        raise thread.error
    try:
        yield f"http://127.0.0.1:{thread.port}"
    finally:
        thread.terminate()


def context_for(
    browser: Browser, address: str, role: str, world: World, **options: object
) -> BrowserContext:
    """A browser that is signed in as `role`."""
    client = Client()
    sign_in_as(client, role, world.sessions)
    context = browser.new_context(base_url=address, **options)  # type: ignore[arg-type]
    context.set_default_timeout(15_000)
    context.add_cookies(
        [
            {"name": cookie.key, "value": cookie.value, "url": address}
            for cookie in client.cookies.values()
        ]
    )
    return context


def faults_while_open(page: Page) -> list[str]:
    """Collects dialogs, script errors and refused content from now on."""
    faults: list[str] = []

    def on_dialog(dialog: object) -> None:
        faults.append(f"{page.url} dialog: {dialog.message}")  # type: ignore[attr-defined]
        dialog.dismiss()  # type: ignore[attr-defined]

    page.on("dialog", on_dialog)
    page.on("pageerror", lambda error: faults.append(f"{page.url} script error: {error}"))
    page.on(
        "console",
        lambda message: (
            faults.append(f"{page.url} console: {message.text}")
            if message.type == "error"
            and "the server responded with a status of" not in message.text
            and not page.url.endswith(PICTURES)
            else None
        ),
    )
    return faults
