"""The design page in Chromium: accessible in both themes, and its scripts do what they promise."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from phakhi.core.thai import baht_text

pytestmark = [pytest.mark.browser, pytest.mark.urls("tests.look.addresses")]
AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
AMOUNTS = ["0", "1", "11", "21", "101", "1250000.50", "1000001", "21000021.01", "0.25", "999999999"]


def opened(browser: Browser, house: str, path: str = "/th/design/", **options: Any) -> Page:
    context: BrowserContext = browser.new_context(base_url=house, **options)
    page = context.new_page()
    page.goto(path)
    return page


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["th", "en"])
def test_every_component_is_accessible(
    browser: Browser, address: str, language: str, theme: Any, width: int
) -> None:
    page = opened(
        browser, address, f"/{language}/design/", color_scheme=theme, bypass_csp=True,
        viewport={"width": width, "height": 900},
    )  # fmt: skip
    page.add_script_tag(path=str(AXE))
    result = page.evaluate("axe.run()")
    assert [(v["id"], v["nodes"][0]["html"][:120]) for v in result["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


def test_buttons_links_of_menus_and_boxes_are_large_enough_to_touch(
    browser: Browser, address: str
) -> None:
    page = opened(browser, address, viewport={"width": 390, "height": 900})
    small = page.evaluate("""() => [...document.querySelectorAll(
        '.button, .chip, .site-nav summary, .site-tools a, .tabs a, .choice, .search button, .field input'
      )].filter(e => e.offsetParent && !['checkbox', 'radio'].includes(e.type)
        && e.getBoundingClientRect().height < 43.9).map(e => e.outerHTML.slice(0, 90))""")
    assert small == []
    page.context.close()


def test_amounts_are_said_as_a_cheque_says_them(browser: Browser, address: str) -> None:
    page = opened(browser, address)
    said = []
    for amount in AMOUNTS:
        page.fill("#id_budget", amount)
        said.append(page.inner_text("[data-baht-words-of=id_budget]"))
    assert said == [baht_text(Decimal(amount)) for amount in AMOUNTS]
    page.context.close()


def test_a_chosen_theme_stays_without_a_cookie(browser: Browser, address: str) -> None:
    page = opened(browser, address, color_scheme="light")
    page.click("[data-theme-switch] button[value=dark]")
    page.goto("/th/design/")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.context.cookies() == []
    page.context.close()


def test_an_unsent_draft_comes_back(browser: Browser, address: str) -> None:
    page = opened(browser, address)
    page.fill("#id_mission", "ดูแลลุ่มน้ำลำตะคอง")
    page.get_by_text("เก็บร่างไว้ในเครื่องนี้แล้ว").wait_for()
    page.reload()
    assert page.input_value("#id_mission") == "ดูแลลุ่มน้ำลำตะคอง"
    page.context.close()


def test_all_rows_are_selected_and_counted(browser: Browser, address: str) -> None:
    page = opened(browser, address, viewport={"width": 1280, "height": 900})
    page.check("[data-all-rows]")
    assert page.locator("[data-row]:checked").count() == 4
    assert "4" in page.inner_text("[data-row-count]")
    page.context.close()


def test_without_script_nothing_is_out_of_reach(browser: Browser, address: str) -> None:
    page = opened(browser, address, java_script_enabled=False)
    assert page.locator("form.form button[type=submit]").first.is_visible()
    assert not page.locator("[data-theme-switch]").first.is_visible()
    page.context.close()
