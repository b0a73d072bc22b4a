"""A claim about speed: what was measured, and the bound it has to keep."""

from dataclasses import dataclass


class CannotMeasureError(Exception):
    """What should be measured, or what it is compared to, is not here or did not do its work."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One measured figure beside its bound, both in `unit` ("x" for a ratio); `detail` shows what it was made from."""

    text: str
    measured: float
    bound: float
    unit: str
    detail: str
    at_least: bool = False

    @property
    def kept(self) -> bool:
        return self.measured >= self.bound if self.at_least else self.measured <= self.bound

    def __str__(self) -> str:
        word = "at least" if self.at_least else "at most"
        verdict = "kept  " if self.kept else "BROKEN"
        return (
            f"{verdict} {self.measured:7.2f} {self.unit:2} ({word} {self.bound:g})  {self.text}\n{'':20}{self.detail}"
        )
