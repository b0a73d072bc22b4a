"""What is heard: the planned track of tones and words, and the mix of them, before any device plays it.

timeline -> sentences -> rendering (a worker reads, a cache keeps) -> placing (measured clips in their windows)
-> track (what sounds at which second) -> stream (placed to the sample) -> speaker (whoever can play it).
`voice` is the door of what is said, `sounder` follows a session, `audio_file` writes one. No Qt here, and numpy only
where samples are made or mixed, which the window's own process never imports.
"""
