"""`python main.py` starts Selfcare, as the command `selfcare` does once it is installed."""

import sys

from selfcare.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
