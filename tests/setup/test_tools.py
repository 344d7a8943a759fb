"""The house's own tools: Thai messages, budgets, forbidden words."""

from __future__ import annotations

import gettext
import importlib.util
import textwrap
from pathlib import Path
from typing import Any

import pytest

from phakhi.setup.places import ROOT


def tool(name: str) -> Any:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def messages(tmp_path: Path) -> Any:
    """A house of one room with one page."""
    module = tool("messages")
    module.ROOT = tmp_path
    room = tmp_path / "phakhi" / "hall"
    (room / "templates" / "hall").mkdir(parents=True)
    (room / "apps.py").write_text('label = _("Hall")\n')
    (room / "templates" / "hall" / "page.html").write_text(
        textwrap.dedent("""
            <p title="it's">{% translate "Welcome" %}</p>
              {% blocktranslate trimmed with n=count %}
                {{ n }} seats
                (all)
             {% endblocktranslate %}
            {% translate "May" context "month" %}
        """)
    )
    return module


def test_texts_of_pages_and_python_are_found(messages: Any) -> None:
    found = {(m.text, m.context) for m in messages.used_in("hall")}
    assert found == {
        ("Hall", None), ("Welcome", None), ("%(n)s seats (all)", None), ("May", "month"),
    }  # fmt: skip


def test_a_text_without_thai_is_named_until_it_has_some(
    messages: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    assert messages.missing() == 1
    assert "templates/hall/page.html:2: no Thai for 'Welcome'" in capsys.readouterr().out
    thai = ["Hall\tห้องโถง\n", "Welcome\tยินดีต้อนรับ\n", "%(n)s seats (all)\t%(n)s ที่นั่ง\n"]
    messages.add("hall", [*thai, "May\tพฤษภาคม\tmonth\n"])
    messages.add("hall", ["Welcome\tยินดีต้อนรับทุกคน\n"])
    assert messages.missing() == 0
    assert messages.known()["Welcome", None, None] == {"hall": "ยินดีต้อนรับทุกคน"}
    assert messages.po_of("hall").with_suffix(".mo").exists()


def test_a_text_with_a_plural_keeps_it_or_the_thai_page_would_be_english(messages: Any) -> None:
    page = messages.ROOT / "phakhi" / "hall" / "templates" / "hall" / "seats.html"
    page.write_text(
        "{% blocktranslate count n=n %}{{ n }} seat{% plural %}{{ n }} seats{% endblocktranslate %}"
    )
    messages.add("hall", ["%(n)s seat\t%(n)s ที่นั่ง\n"])
    with messages.po_of("hall").with_suffix(".mo").open("rb") as compiled:
        thai = gettext.GNUTranslations(compiled)
    assert thai.ngettext("%(n)s seat", "%(n)s seats", 3) == "%(n)s ที่นั่ง"
    assert "%(n)s seat" not in [m.text for m in messages.lacking("hall", messages.known())]


def test_thai_that_loses_a_number_is_refused(messages: Any) -> None:
    with pytest.raises(SystemExit, match="must keep"):
        messages.add("hall", ["%(n)s seats (all)\tที่นั่งทั้งหมด\n"])


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("phakhi/core/templates/core/x.html", "{{ x|" + "safe }}", "escaping"),
        ("phakhi/core/templates/core/x.html", '<p style="color: red">', "inline style"),
        ("phakhi/core/templates/core/x.html", "<script>alert(1)</script>", "inline script"),
        ("phakhi/core/x.py", "@csrf_" + "exempt", "forgery"),
        ("docs/x.md", "see /ro" + "ot/notes", "one machine"),
        ("x.lock", "https://py" + "pi.org/simple", "registry"),
    ],
)
def test_a_forbidden_word_is_named(tmp_path: Path, name: str, text: str, fault: str) -> None:
    forbidden = tool("forbidden")
    forbidden.ROOT = tmp_path
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text(text)
    assert [fault in said for said in forbidden._faults(name)] == [True]


def test_a_script_with_a_source_is_no_inline_script(tmp_path: Path) -> None:
    forbidden = tool("forbidden")
    forbidden.ROOT = tmp_path
    page = tmp_path / "phakhi" / "core" / "templates" / "x.html"
    page.parent.mkdir(parents=True)
    page.write_text('<script type="module" src="{% static \'js/main.js\' %}"></script>')
    assert list(forbidden._faults(str(page.relative_to(tmp_path)))) == []


def test_a_long_function_is_named() -> None:
    budgets = tool("budgets")
    source = "def long():\n" + "    pass\n" * 40
    faults = list(budgets._long_functions({Path("x.py"): source}))
    assert faults == ["x.py:1: long has 41 lines, at most 40"]
