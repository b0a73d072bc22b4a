"""What happened: every session, step and side, written down as it happens, and found again after a crash."""
