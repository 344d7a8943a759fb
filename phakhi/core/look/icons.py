"""Our own drawings: one path each, on a 24-pixel grid, drawn as a line."""

from __future__ import annotations

from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString

_RING: Final = "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z"

ICONS: Final[dict[str, str]] = {
    "arrow-down": "M12 4v16M6 14l6 6l6-6",
    "arrow-left": "M20 12H4M10 6l-6 6l6 6",
    "arrow-right": "M4 12h16M14 6l6 6l-6 6",
    "arrow-up": "M12 20V4M6 10l6-6l6 6",
    "baht": "M8 5.5h5.2a3.1 3.1 0 0 1 0 6.2H8zM8 11.7h6a3.4 3.4 0 0 1 0 6.8H8zM11 3v18",
    "bell": "M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4M12 3v2",
    "calendar": "M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V7M15.5 3.5V7",
    "chart": "M4 4v16h16M8.5 16v-4M12.5 16V8M16.5 16v-6",
    "check": "M5 12.5l4.5 4.5L19 7.5",
    "check-circle": f"{_RING}M8 12.3l2.8 2.8L16.2 9.5",
    "clock": f"{_RING}M12 7v5.3l3.4 2",
    "close": "M6 6l12 12M18 6L6 18",
    "danger": "M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 7.8v5M12 16.2v.01",
    "device": "M4 5h16v11H4zM9 20h6M12 16v4",
    "document": "M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5M9 12.5h6.5M9 16h6.5",
    "download": "M12 4v11M7.5 10.8L12 15.3l4.5-4.5M4.5 19.5h15",
    "draft": "M14 5l5 5L9 20H4v-5zM12 7l5 5",
    "edit": "M14 5l5 5L9 20H4v-5zM12 7l5 5",
    "ended": "M6 21V4M6 4.5h12l-2.5 4L18 12.5H6",
    "external": "M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9",
    "eye": "M2.5 12C5 7.7 8.2 5.5 12 5.500s7 2.2 9.5 6.500c-2.5 4.3-5.7 6.5-9.5 6.5"
    "S5 16.3 2.5 12zM12 9a3 3 0 1 0 0 6a3 3 0 0 0 0-6z",
    "filter": "M4 6h16M7 12h10M10 18h4",
    "globe": f"{_RING}M3 12h18M12 3c2.7 2.6 4 5.6 4 9s-1.3 6.4-4 9c-2.7-2.6-4-5.6-4-9s1.3-6.4 4-9",
    "home": "M4 11.500L12 4l8 7.500M6 10v10h12V10M10 20v-6h4v6",
    "info": f"{_RING}M12 11v5.300M12 7.700v.01",
    "key": "M8 11a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM11 12.200L19.5 4M15.5 8l3 3",
    "leave": "M14 4H5v16h9M10 12h11M17 8l4 4l-4 4",
    "link": "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3"
    "A4 4 0 0 0 11 18.700l1-1",
    "list": "M9 6h11M9 12h11M9 18h11M4.5 6v.01M4.5 12v.01M4.5 18v.01",
    "lock": "M6 11h12v9.500H6zM8.5 11V7.500a3.5 3.5 0 0 1 7 0V11M12 15v2",
    "mail": "M3.5 5.500h17v13h-17zM3.5 6.500L12 13l8.5-6.5",
    "map": "M3.5 6.500L9 4l6 2.500L20.5 4v13.500L15 20l-6-2.500L3.5 20zM9 4v13.500M15 6.500V20",
    "menu": "M4 6h16M4 12h16M4 18h16",
    "minus": "M5 12h14",
    "moon": "M19.5 14.500A8 8 0 0 1 9.5 4.500a8 8 0 1 0 10 10z",
    "network": "M12 3.500a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5zM5.5 15.500a2.5 2.5 0 1 0 0 5"
    "a2.5 2.5 0 0 0 0-5zM18.5 15.500a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5z"
    "M10.8 8.200l-4 7.500M13.2 8.200l4 7.500M8 18h8",
    "paper": "M6 3.500h12v17H6zM9 8h6M9 12h6M9 16h3",
    "people": "M9 5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7zM2.5 19.500c.5-3.4 3-5 6.5-5"
    "s6 1.6 6.5 5M16 5.300a3.4 3.4 0 0 1 0 6.400M18 14.800c2 .6 3.2 2.2 3.5 4.7",
    "person": "M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM4.5 20.500c.6-4 3.6-6 7.5-6s6.9 2 7.5 6",
    "phone": "M5 4h4l1.5 4.500L8.3 10c1 2.5 3.2 4.7 5.7 5.700l1.5-2.200L20 15v4c0 .8-.7 1.5-1.5 1.5"
    "C10.5 20 4 13.5 3.5 5.500C3.5 4.7 4.2 4 5 4z",
    "pin": "M12 21c4.5-5 6.5-8.2 6.5-11a6.5 6.5 0 0 0-13 0c0 2.8 2 6 6.5 11z"
    "M12 7.800a2.2 2.2 0 1 0 0 4.400a2.2 2.2 0 0 0 0-4.400z",
    "plus": "M12 5v14M5 12h14",
    "print": "M7 8V4h10v4M7 17H4.500V8h15v9H17M7 14h10v6.500H7z",
    "refresh": "M19.5 12a7.5 7.5 0 1 1-2.3-5.400M19.5 3.500V7.500h-4",
    "search": "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM15.3 15.300l5.2 5.2",
    "send": "M3.5 11.500L20.5 4l-6 16.500l-3.5-6.500zM11 14l9.5-10",
    "sheet": "M4 4.500h16v15H4zM4 9.500h16M4 14.500h16M10 4.500v15",
    "shield": "M12 3l7.5 2.800v5.700c0 4.6-3.1 7.9-7.5 9.500c-4.4-1.6-7.5-4.9-7.5-9.500V5.800z"
    "M8.5 12l2.5 2.500l4.5-4.8",
    "sign": "M3.5 20h17M5 15.500c3-7 6-11 8-10c2.5 1.3-5 8-6 10.500c2-1.5 4.5-4 5.5-3s-.5 3 .5 3"
    "s2-1.5 3.5-1.5",
    "sort": "M8 4v16M4.5 7.500L8 4l3.5 3.500M16 20V4M12.5 16.500L16 20l3.5-3.5",
    "sun": "M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM12 2.500v2M12 19.500v2M2.5 12h2M19.5 12h2M5.3 5.3"
    "l1.4 1.400M17.3 17.300l1.4 1.400M5.3 18.700l1.4-1.400M17.3 6.700l1.4-1.4",
    "trash": "M4.5 7h15M9 7V4h6v3M6.5 7l1 13.500h9l1-13.500M10 11v6M14 11v6",
    "undo": "M4 9h10.500a5.5 5.5 0 0 1 0 11H8M8.5 4.500L4 9l4.5 4.5",
    "upload": "M12 16V5M7.5 9.200L12 4.700l4.5 4.500M4.5 19.500h15",
    "warning": "M12 4L21 19.500H3zM12 10v4.300M12 17v.01",
}

SECTOR_MARKS: Final[dict[str, str]] = {
    "public": "M1 1h10v10H1z",
    "business": "M6 0l6 6l-6 6l-6-6z",
    "third_sector": "M6 .4a5.6 5.6 0 1 0 0 11.200a5.6 5.6 0 0 0 0-11.200z",
    "stakeholder": "M6 .6l6 10.600H0z",
}


def draw_icon(name: str, label: object = "") -> SafeString:
    """Beside words an icon is decoration; alone it needs a label."""
    if label:
        return format_html(
            '<svg class="icon" viewBox="0 0 24 24" role="img" aria-label="{}"><path d="{}"/></svg>',
            label,
            ICONS[name],
        )
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="{}"/></svg>',
        ICONS[name],
    )


def draw_sector(code: str) -> SafeString:
    """Each sector has a shape as well as a hue, so that grey paper keeps them apart."""
    if code not in SECTOR_MARKS:
        return format_html("{}", "")  # asked for in an address, or taken off the list since
    return format_html(
        '<svg class="sector-mark sector-{}" viewBox="0 0 12 12" aria-hidden="true">'
        '<path d="{}"/></svg>',
        code,
        SECTOR_MARKS[code],
    )
