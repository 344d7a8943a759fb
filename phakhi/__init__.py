"""Phakhi (ภาคี): the working platform of a province's governance network."""
