"""What a disk says when it refuses, in plain words that follow a colon."""

from __future__ import annotations

import errno
from typing import Final

from selfcare.translation import marked, tr

_REFUSALS: Final = {
    errno.ENOSPC: marked("no room is left"),
    errno.EDQUOT: marked("no room is left"),
    errno.EROFS: marked("nothing may be written there"),
    errno.EACCES: marked("this is not allowed"),
    errno.EPERM: marked("this is not allowed"),
    errno.ENOENT: marked("it is not there"),
    errno.EIO: marked("the disk does not answer"),
    errno.EISDIR: marked("a folder has this name"),
    errno.EEXIST: marked("something else has this name"),
    errno.ENOTDIR: marked("what should be a folder is a file"),
    errno.ENAMETOOLONG: marked("the name is too long"),
    errno.EBUSY: marked("another program is using it"),
}


def said_by(error: OSError) -> str:
    """Return in plain words what a disk says when it refuses; in the system's own where it says something rare."""
    known = _REFUSALS.get(error.errno or 0)
    return tr(known) if known is not None else error.strerror or str(error)
