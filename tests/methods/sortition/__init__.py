"""Drawing panels: against full enumeration, by properties, through the command line."""
