"""Participatory budgeting: votes on projects into projects that are paid, by published rules."""
