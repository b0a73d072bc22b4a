"""One bench with the smallest amount of work: whether it still finds what it measures, not how fast that is.

python -m tests.small_bench NAME
"""

import sys

from bench import checking, figure, playing, startup, window, workrave, year
from bench.__main__ import main

if __name__ == "__main__":
    checking.FILES = checking.ROUNDS = 1
    figure.FRAMES = 1
    playing.EXERCISES = playing.EXERCISES[:1]
    playing.SECONDS, playing.LATER = 0.1, 0.2
    startup.ROUNDS = workrave.ROUNDS = 1
    window.ROUTINES, window.ROUNDS = 50, 1
    year.DAYS = 1
    sys.exit(main(sys.argv[1:]))
