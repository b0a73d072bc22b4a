"""Safety: what everybody is told before the first session, and what to do when one has to end. Plain data."""
