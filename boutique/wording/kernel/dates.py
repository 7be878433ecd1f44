"""Dates as people in a shop say them; the same on screen, in the terminal and on paper."""

from __future__ import annotations

from datetime import date

from boutique.domain.kernel.text import fold
from boutique.wording.kernel.texts import _, language, n_

_LETTERS = 3
_DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "ro": ("luni", "marți", "miercuri", "joi", "vineri", "sâmbătă", "duminică"),
}
_MONTHS = {
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "ro": (
        *("ianuarie", "februarie", "martie", "aprilie", "mai", "iunie"),
        *("iulie", "august", "septembrie", "octombrie", "noiembrie", "decembrie"),
    ),
}
_SHORT = {
    "en": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    "ro": ["ian", "feb", "mar", "apr", "mai", "iun", "iul", "aug", "sep", "oct", "nov", "dec"],
}


def day(when: date) -> str:
    """Return '14 mai 2026'."""
    return f"{when.day} {_MONTHS[language()][when.month - 1]} {when.year}"


def day_short(when: date, today: date | None = None) -> str:
    """Return '12 oct', with the year if it is not this one."""
    text = f"{when.day} {_SHORT[language()][when.month - 1]}"
    return text if today is not None and today.year == when.year else f"{text} {when.year}"


def day_month(month: int, day_of_month: int) -> str:
    """Return '2 ianuarie', for a birthday whose year nobody asked."""
    return f"{day_of_month} {_MONTHS[language()][month - 1]}"


def long_day(when: date) -> str:
    """Return 'sâmbătă, 21 noiembrie'."""
    return f"{_DAYS[language()][when.weekday()]}, {when.day} {_MONTHS[language()][when.month - 1]}"


def weekday_name(weekday: int) -> str:
    """Return 'luni' for 0."""
    return _DAYS[language()][weekday]


def weekday_letters(weekday: int) -> str:
    """Return the letters by which a day of the week is told from the others: 'L', 'Ma', 'Mi'."""
    letters = {"en": ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"), "ro": ("L", "Ma", "Mi", "J", "V", "S", "D")}
    return letters[language()][weekday]


def month_year(when: date) -> str:
    """Return 'mai 2026'."""
    return f"{_MONTHS[language()][when.month - 1]} {when.year}"


def since(days: int, weeks_until: int = 120) -> str:
    """Return a stretch of time in the unit people would use: days, weeks, months, years.

    Weeks are counted below `weeks_until` days.
    """
    if days < 14:
        return n_("{n} day", "{n} days", days)
    if days < weeks_until:
        return n_("{n} week", "{n} weeks", round(days / 7))
    if days < 700:
        return n_("{n} month", "{n} months", round(days / 30.44))
    return n_("{n} year", "{n} years", round(days / 365.25))


def when_due(due: date, today: date) -> str:
    """Return how a due day stands to today: 'today', 'since yesterday', 'in 3 days'."""
    ahead = (due - today).days
    if ahead == 0:
        return _("today")
    if ahead == 1:
        return _("tomorrow")
    if ahead == -1:
        return _("since yesterday")
    if ahead > 0:
        return _("in {time}").format(time=since(ahead))
    return _("{time} late").format(time=since(-ahead))


def day_near(when: date, today: date) -> str:
    """Return '14 mai', with the year if it is not this one."""
    return day_month(when.month, when.day) if when.year == today.year else day(when)


def month_named(word: str) -> int | None:
    """Return which month a word typed in either language names, by three letters at least; None for none."""
    begun = fold(word)
    if len(begun) < _LETTERS:
        return None
    names = enumerate(zip(*_MONTHS.values(), strict=True), 1)
    return next((at for at, both in names if any(fold(name).startswith(begun) for name in both)), None)


def month_near(when: date, today: date) -> str:
    """Return 'mai', with the year if it is not this one."""
    return _MONTHS[language()][when.month - 1] if when.year == today.year else month_year(when)


def is_weekday(word: str) -> bool:
    """Tell whether a word is the name of a day of the week in either language."""
    return fold(word.strip()) in {fold(name) for names in _DAYS.values() for name in names}
