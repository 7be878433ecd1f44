"""How a tape of days is painted: the dots above it, the closed days in it, the dates below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from boutique.ui.kit.crisp import fill, upright
from boutique.ui.kit.tape_days import TapeDays, TapeRule, labelled, mondays
from boutique.ui.theme import Style, color, font
from boutique.wording.kernel.dates import day_short

HIGH: Final = 24.0  # the tape itself
DATES: Final = 20.0
OVER: Final = 16.0  # above the dots, for the name of the wall
_TICK, _WEEK = 6.0, 11.0
_DENSE: Final = 3.5  # narrower days than this have no tick of their own
_GAP: Final = 8.0
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def paint_tape(painter: QPainter, rule: TapeRule, dots: Sequence[tuple[float, float]], top: float) -> None:
    """Paint a tape whose upper edge lies at `top`, with its dots where they are now."""
    _paint_ground(painter, rule, top)
    _paint_ticks(painter, rule, top)
    if rule.days.span is not None:
        _paint_span(painter, rule, rule.days.span, top)
    _paint_wall(painter, rule, top)
    if rule.days.chosen is not None and rule.days.has(rule.days.chosen):
        upright(painter, rule.at(rule.days.chosen), OVER, top + HIGH, color("accent"), 2)
    _paint_dots(painter, rule, dots, top)
    _paint_dates(painter, rule, top + HIGH)


def _paint_ground(painter: QPainter, rule: TapeRule, top: float) -> None:
    fill(painter, QRectF(0, top, rule.width, HIGH), color("paper"))
    for day in rule.days.every():
        if day in rule.days.closed:
            fill(painter, QRectF(rule.at(day) - rule.pitch / 2, top, rule.pitch + 0.5, HIGH), color("rule"))
    edge = color("basting")
    for box in (QRectF(0, top, rule.width, 1), QRectF(0, top + HIGH - 1, rule.width, 1)):
        fill(painter, box, edge)
    upright(painter, 0.5, top, top + HIGH, edge)
    upright(painter, rule.width - 0.5, top, top + HIGH, edge)


def _paint_ticks(painter: QPainter, rule: TapeRule, top: float) -> None:
    for day in rule.days.every():
        week = day.weekday() == 0
        if week or rule.pitch >= _DENSE:
            upright(painter, rule.at(day), top, top + (_WEEK if week else _TICK), color("muted"))
    for day in rule.days.marks:
        if rule.days.has(day):
            upright(painter, rule.at(day), top, top + HIGH, color("accent"), 1)


def _paint_span(painter: QPainter, rule: TapeRule, span: tuple[date, date], top: float) -> None:
    """Where too little is known there are no dots: a stretch with two ends."""
    left, right = (min(max(0.0, rule.at(day)), rule.width) for day in span)
    fill(painter, QRectF(left, top - 9, right - left, 2), color("accent"))
    for at in (left, right):
        upright(painter, at, top - 14, top - 2, color("accent"), 2)


def _paint_wall(painter: QPainter, rule: TapeRule, top: float) -> None:
    wall = rule.days.wall
    if wall is None or not rule.days.has(wall):
        return
    at = rule.at(wall) + (rule.pitch / 2 if wall != rule.days.chosen else 0)
    y = 2.0
    while y < top + HIGH:
        upright(painter, at, y, min(y + 3, top + HIGH), color("ink"))
        y += 5
    metrics = QFontMetricsF(font(Style.SMALL))
    named = f"{rule.days.wall_name}, {short(wall)}" if rule.days.wall_name else short(wall)
    after, before = rule.width - at - 6, at - 6
    right = metrics.horizontalAdvance(named) <= after or after >= before
    text = metrics.elidedText(named, Qt.TextElideMode.ElideRight, after if right else before)
    painter.setFont(font(Style.SMALL))
    painter.setPen(color("ink"))
    box = QRectF(at + 6, 0, after, OVER) if right else QRectF(0, 0, before, OVER)
    painter.drawText(
        box, _MIDDLE | (Qt.AlignmentFlag.AlignLeft if right else Qt.AlignmentFlag.AlignRight), text
    )


def _paint_dots(painter: QPainter, rule: TapeRule, dots: Sequence[tuple[float, float]], top: float) -> None:
    radius = rule.dot / 2 - 0.4
    chosen = rule.days.chosen
    for day, (left, up) in zip(rule.days.dots, dots, strict=True):
        full = chosen is not None and day <= chosen
        painter.setPen(Qt.PenStyle.NoPen if full else QPen(color("accent"), 1.2))
        painter.setBrush(color("accent") if full else color("sheet"))
        painter.drawEllipse(QPointF(left, top + up), *((radius,) * 2 if full else (radius - 0.6,) * 2))


def _paint_dates(painter: QPainter, rule: TapeRule, top: float) -> None:
    days, plain, strong = rule.days, QFontMetricsF(font(Style.SMALL)), QFontMetricsF(font(Style.SMALL_STRONG))
    texts = _texts(days)
    chosen = short(days.chosen) if days.chosen else ""
    wide = [*(plain.horizontalAdvance(text) for text in texts), strong.horizontalAdvance(chosen)]
    kept = labelled(days, wide, rule, _GAP)
    painter.setFont(font(Style.SMALL))
    painter.setPen(color("muted"))
    for monday, text, each in zip(mondays(days), texts, wide, strict=False):
        if monday in kept:
            _paint_date(painter, rule, monday, text, each, top)
    if days.chosen is not None and days.has(days.chosen):
        painter.setFont(font(Style.SMALL_STRONG))
        painter.setPen(color("accent"))
        _paint_date(painter, rule, days.chosen, chosen, wide[-1], top)


def _paint_date(painter: QPainter, rule: TapeRule, day: date, text: str, wide: float, top: float) -> None:
    left = min(max(0.0, rule.at(day) - wide / 2), rule.width - wide)
    painter.drawText(QRectF(left, top + 3, wide + 2, DATES - 3), _MIDDLE, text)


def _texts(days: TapeDays) -> list[str]:
    """The month is written where it begins, and at the first of all."""
    made, before = list[str](), 0
    for monday in mondays(days):
        made.append(short(monday) if monday.month != before else str(monday.day))
        before = monday.month
    return made


def short(day: date) -> str:
    """Return '4 ian'."""
    return day_short(day, day)
