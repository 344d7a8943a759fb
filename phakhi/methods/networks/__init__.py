"""Network science for a governance network: pure functions of a graph, its groups and a seed."""

from phakhi.methods.networks.communities import Communities, find_communities
from phakhi.methods.networks.depth import Depth, depth_index
from phakhi.methods.networks.governance_form import FormAdvice, provan_kenis
from phakhi.methods.networks.graph import Graph
from phakhi.methods.networks.measuring import METHOD_VERSION, Metrics, NodeMetrics, metrics
from phakhi.methods.networks.robust import Leaving, without
from phakhi.methods.networks.scales import alpha_interval, cronbach_alpha
from phakhi.methods.networks.suggestions import Suggestion, link_suggestions
from phakhi.methods.networks.trust import Rating, TrustScores, trust_scores
from phakhi.methods.networks.uncertainty import Interval, density_interval, mean_interval
from phakhi.methods.networks.views import ClusterGraph, cluster_graph, ego

__all__ = [
    "METHOD_VERSION",
    "ClusterGraph",
    "Communities",
    "Depth",
    "FormAdvice",
    "Graph",
    "Interval",
    "Leaving",
    "Metrics",
    "NodeMetrics",
    "Rating",
    "Suggestion",
    "TrustScores",
    "alpha_interval",
    "cluster_graph",
    "cronbach_alpha",
    "density_interval",
    "depth_index",
    "ego",
    "find_communities",
    "link_suggestions",
    "mean_interval",
    "metrics",
    "provan_kenis",
    "trust_scores",
    "without",
]
