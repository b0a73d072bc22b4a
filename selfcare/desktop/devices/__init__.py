"""What the window can use of the machine: sound, and keeping the screen awake.

`speaker` is the door. The stream itself (`speaker_qt`) lives in a process of its own (`speaker_worker`), which the
window talks to (`speaker_link`): Qt's sound cannot be opened again once its server has died, it ends the process.
"""
