"""Drawing a panel that keeps every quota and gives everybody as fair a chance as can be."""
