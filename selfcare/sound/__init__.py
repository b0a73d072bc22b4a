"""What is heard: the planned track, the tones, and the mix of them, before any device plays it.

timeline -> track (what sounds at which second) -> stream (placed to the sample) -> speaker (whoever can play it).
No Qt here, and numpy only in `mix` and `stream`, which the window's own process never imports.
"""
