"""Selfcare: guided self-massage and stretching, from routines written as YAML files."""

__version__ = "0.1.0"
