"""One module for each kind of view: a saved query, and the layout that suits its meaning."""
