"""The voices of the house, each behind the Narrator protocol; what they stand on is imported when they render."""
