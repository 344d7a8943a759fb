"""Commands of `phakhi …`, each imported only when it is called."""
