"""A deliberative poll: the same people asked before and after, and what has changed."""

from phakhi.methods.deliberation.analysing import METHOD_VERSION, analyse
from phakhi.methods.deliberation.items import Item
from phakhi.methods.deliberation.paired import Change, change
from phakhi.methods.deliberation.poll import Poll
from phakhi.methods.deliberation.raking import Margin, Raked, rake

__all__ = [
    "METHOD_VERSION",
    "Change",
    "Item",
    "Margin",
    "Poll",
    "Raked",
    "analyse",
    "change",
    "rake",
]
