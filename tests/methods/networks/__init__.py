"""Network science, against networkx and numbers known from print."""
