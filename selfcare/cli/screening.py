"""The questions of safety in the terminal: standing conditions once, warning signs, today's check-in, the check-out.

Where nobody can be asked, what was said on the command line is the answer; without it the question is refused in
words that show what to type.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

import click

from selfcare.anatomy.regions import BODY_MAP, REGIONS
from selfcare.care.aftercare import CheckOut, Hard
from selfcare.care.answers import Held
from selfcare.care.door import NotOffered, NotToday
from selfcare.care.screening import GetChecked
from selfcare.cli.asking import afterwards, agreed
from selfcare.cli.chosen import chosen_country
from selfcare.cli.conditions import tell_what_is_kept
from selfcare.cli.given import Given, places_of
from selfcare.translation import tr, tr_in

if TYPE_CHECKING:
    from selfcare.care.rules import Condition, Rules
    from selfcare.record.health import Health
    from selfcare.routine.models import Text

_NUMBERS: Final = re.compile(r"\d+")


class Interview:
    """Asks one person, and keeps what they say in `health`. `asked`: somebody sits at the terminal."""

    def __init__(self, health: Health, rules: Rules, given: Given, *, asked: bool) -> None:
        self._health = health
        self._rules = rules
        self._given = given
        self._asked = asked

    def begin(self) -> None:
        """Keep what was said on the command line, which takes the place of what was known; ask once for the rest."""
        given = self._given
        if given.conditions is not None:
            before = self._health.profile()
            self._health.set_profile(given.conditions)
            tell_what_is_kept(before, self._health.profile(), self._rules)
        if given.signs is not None:
            self._health.check_in(given.pain or {}, given.signs)
        if given.red_flags is not None:
            self._health.answer_red_flags(given.red_flags)
        elif self._asked:
            self._looked_at()
        if not self._health.profile_given:
            self._conditions()

    def ask_all(self) -> None:
        """Ask everything from now on: what was said on the command line is hours old."""
        self._given = Given()

    def red_flags(self, why: Sequence[Text], only: frozenset[str] | None = None) -> None:
        """Ask for the warning signs that a doctor should look at first: for some of them, or for all (None)."""
        self._need(tr("--red-flag ID for each that is true, or --no-red-flag"), *map(str, why))
        _say_why(why)
        flags = [flag for flag in self._rules.red_flags.flags.values() if only is None or flag.id in only]
        ticked = _numbers([str(flag.ask) for flag in flags])
        self._health.answer_red_flags(frozenset(flags[number].id for number in ticked), only)

    def check_in(self, regions: Collection[str], why: Sequence[Text]) -> None:
        """Ask for the pain in these regions and for what is new today."""
        self._need(
            tr("--pain REGION=0-10, and --nothing-new or --sign ID"), *map(str, why), tr("How you are is not known")
        )
        _say_why(why)
        given = self._given.pain or {}
        pain = {**_pain(each for each in regions if each not in given), **given}
        click.echo(tr("And today:"))
        self._health.check_in(pain, self._ticked(self._rules.check_in.signs))

    def check_out(self, session: int) -> None:
        """Ask how it went, and say what follows from it."""
        if not self._asked:
            return
        check_in = self._health.check_in_today()
        before = dict(check_in.pain) if check_in else {}
        click.echo("\n" + tr("How was it?"))
        pain = _pain(before)
        hard = _hard()
        new = agreed(tr("Is anything new or different since you began"), default=False)
        told = CheckOut(pain, hard, something_new=new)
        for words in self._health.check_out(session, before, told, self._rules).words:
            click.echo(str(words))
        if new:
            click.echo(f"{afterwards()}\n{self.whom_to_call()}")

    def stopped(self, session: int | None) -> None:
        """Say what to do after a warning sign and whom to call, and let a slip of the finger be taken back.

        `session` is the one that ended for it, None where nothing is recorded.
        """
        click.echo(f"{afterwards()}\n{self.whom_to_call()}")
        if session is None:
            return
        check_in = self._health.check_in_today()
        before = check_in.pain if check_in else {}
        self._health.check_out(session, before, CheckOut({}, None, something_new=True), self._rules)
        if self._asked and agreed(tr("Was that pressed by mistake"), default=False):
            self._health.not_meant()
            click.echo(tr("Then the day goes on. The questions about warning signs come before the next session."))

    def corrected(self, answer: NotToday | NotOffered | GetChecked, regions: Collection[str]) -> bool:
        """Let answers of today that were a slip be given anew; False if they stand."""
        if not self._asked or not self._may_be_a_slip(answer):
            return False
        if not agreed(tr("Was one of your answers pressed by mistake"), default=False):
            return False
        flags = self._health.red_flags()
        if not isinstance(answer, GetChecked):
            self.check_in(regions, ())
        elif flags is not None and flags.open:
            self.red_flags(())
        else:
            self._conditions()
        return True

    def _may_be_a_slip(self, answer: NotToday | NotOffered | GetChecked) -> bool:
        """Whether today's answers led here; a session that ended for a warning sign is taken back right after it."""
        check_in = self._health.check_in_today()
        match answer:
            case NotToday(why=why):
                return all(reason.source != "stopped" for reason in why)
            case NotOffered():
                return check_in is not None and bool(check_in.signs or any(check_in.pain.values()))
            case GetChecked():
                return True

    def whom_to_call(self) -> str:
        """Return the emergency number of the country that the system is set up for, and where it counts."""
        numbers = self._rules.emergency
        country = numbers.countries.get(chosen_country(os.environ))
        if country is None:
            return tr("The emergency number: {elsewhere} from most mobile phones.").format(elsewhere=numbers.elsewhere)
        return tr("The emergency number in {name}: {number}.").format(name=country.name, number=country.number)

    def _looked_at(self) -> None:
        """Ask whether a professional has seen to the warning signs of an earlier answer."""
        answers = self._health.red_flags()
        known = self._rules.red_flags
        open_ones = [known.flags[each] for each in sorted(answers.open if answers else ()) if each in known.flags]
        signs = [flag for flag in open_ones if not known.actions[flag.urgency].goes_on]
        if not signs:
            return
        click.echo(tr("You told of these signs:"))
        for flag in signs:
            click.echo(f"  - {flag.ask}")
        if agreed(tr("Has a doctor looked at this since, and said that you may go on"), default=False):
            self._health.looked_at(frozenset(flag.id for flag in signs))

    def _conditions(self) -> None:
        self._need(tr("--condition ID for each that is true, or --no-condition"), tr("What you live with is not known"))
        click.echo(tr("What you live with. This is asked once; `selfcare play --condition ...` changes it."))
        held = self._ticked({each.id: each for each in self._rules.conditions.values() if not each.today})
        self._health.set_profile(held)

    def _need(self, options: str, *why: str) -> None:
        """Refuse where nobody can be asked."""
        if not self._asked:
            what = ". ".join(each.rstrip(".") for each in why if each)
            words = tr("{what}. Nobody can be asked here, so nothing starts. Add {options}.")
            raise click.ClickException(words.format(what=what, options=options))

    def _ticked(self, questions: Mapping[str, Condition]) -> tuple[Held, ...]:
        asked = list(questions.values())
        found = _numbers([str(each.ask) for each in asked])
        return tuple(Held(asked[number].id, _where(asked[number])) for number in found)


def _numbers(questions: Sequence[str]) -> list[int]:
    """Ask which of these are true; the answer has no default. Return their indexes."""
    for number, question in enumerate(questions, start=1):
        click.echo(f"  {number:>2}  {question}")

    def chosen(typed: str) -> list[int]:
        numbers = [int(each) for each in _NUMBERS.findall(typed[:200])]
        if not numbers or (0 in numbers and len(numbers) > 1) or max(numbers) > len(questions):
            raise click.BadParameter(
                tr("type numbers from 1 to {count}, or 0 if none is true.").format(count=len(questions))
            )
        return sorted({number - 1 for number in numbers if number})

    return click.prompt(tr("The numbers of all that are true, 0 for none"), value_proc=chosen)


def _where(question: Condition) -> frozenset[str]:
    if not question.asks_where:
        return frozenset()
    click.echo(tr("Places: {places}").format(places=", ".join(BODY_MAP)))

    def places(typed: str) -> frozenset[str]:
        return places_of(re.split(r"[,\s]+", typed.strip()[:400]))

    return click.prompt(tr("Where"), value_proc=places)


def _pain(regions: Iterable[str]) -> dict[str, int]:
    """Ask for a number in each region; one that is skipped is left out."""
    found: dict[str, int] = {}
    for region in regions:
        words = tr("Pain now {where}, 0 to 10 (Enter: not said)").format(where=REGIONS[region].where)
        number: object = click.prompt(words, default="", show_default=False, value_proc=_score)
        if isinstance(number, int):
            found[region] = number
    return found


def _hard() -> Hard | None:
    """Ask how hard it was, by one letter; None where it is not said."""
    letters: dict[str, Hard] = {
        tr_in("key for easy", "e"): "easy",
        tr_in("key for just right", "r"): "right",
        tr_in("key for hard", "h"): "hard",
    }
    easy, right, hard = letters
    words = tr("How hard? {easy} = easy, {right} = right, {hard} = hard (Enter: not said)")
    typed: str = click.prompt(
        words.format(easy=easy, right=right, hard=hard),
        default="",
        show_default=False,
        type=click.Choice([*letters, ""]),
        show_choices=False,
    )
    return letters.get(typed)


def _score(typed: str) -> int | str:
    if not typed:
        return ""
    if typed.isascii() and typed.isdigit() and int(typed) <= 10:
        return int(typed)
    raise click.BadParameter(tr("type a whole number from 0 to 10."))


def _say_why(why: Sequence[Text]) -> None:
    for words in why:
        click.echo(str(words))
