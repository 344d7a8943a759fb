"""Town meetings: which options come first by ballots, ties shown; k of them in proportion."""

from phakhi.methods.ranking.ballots import Ballots
from phakhi.methods.ranking.counting import METHOD_VERSION, METHODS, Count, Method, count
from phakhi.methods.ranking.tally import Tally

__all__ = ["METHODS", "METHOD_VERSION", "Ballots", "Count", "Method", "Tally", "count"]
