"""Safety: rules as data, what may be offered by them, and the one door to a session. Pure; told everything."""
