"""Network science for a governance network: pure functions of a graph, its groups and a seed."""
