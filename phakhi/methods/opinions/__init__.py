"""Opinion maps: who thinks alike, what every group agrees with, what to ask next."""
