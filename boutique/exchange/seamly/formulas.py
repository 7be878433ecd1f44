"""Formulas of measures read and computed, by precedence climbing; nothing in them is ever run."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from boutique.domain.kernel.errors import N_, Refused
from boutique.exchange.seamly.functions import CONSTANTS, FUNCTIONS
from boutique.exchange.seamly.tokens import UNREADABLE, Token, tokens

Known = Mapping[str, float]
Node = Callable[[Known], float]

DEEPEST = 40

_TOO_DEEP = N_(
    "The formula has too many brackets inside one another. Write the value as a number in SeamlyMe."
)
_UNFINISHED = N_("The formula is cut short. Correct it in SeamlyMe.")
_NO_FUNCTION = N_("The function “{function}” is not known. Write the value as a number in SeamlyMe.")
_ARGUMENTS = N_("The function “{function}” does not take {count} values. Correct the formula in SeamlyMe.")
_BY_ZERO = N_("The formula divides by zero. Correct it in SeamlyMe.")
_NO_NUMBER = N_("The formula does not give a number. Correct it in SeamlyMe.")


def _alike(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=1e-12, abs_tol=1e-12)


_OPERATORS: dict[str, tuple[int, Callable[[float, float], float]]] = {
    "||": (1, lambda one, other: one != 0 or other != 0),
    "&&": (2, lambda one, other: one != 0 and other != 0),
    "<=": (4, operator.le),
    ">=": (4, operator.ge),
    "!=": (4, lambda one, other: not _alike(one, other)),
    "==": (4, _alike),
    "<": (4, operator.lt),
    ">": (4, operator.gt),
    "+": (5, operator.add),
    "-": (5, operator.sub),
    "*": (6, operator.mul),
    "/": (6, operator.truediv),
    "^": (7, math.pow),
}
_POWER = 7


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that was understood, and the measures it rests on."""

    names: frozenset[str]
    node: Node

    def compute(self, known: Known) -> float:
        """Return its value from the values of other measures; raises Refused when it has none."""
        try:
            result = float(self.node(known))
        except ZeroDivisionError as error:
            raise Refused(_BY_ZERO) from error
        except (ValueError, OverflowError) as error:
            raise Refused(_NO_NUMBER) from error
        if not math.isfinite(result):
            raise Refused(_NO_NUMBER)
        return result


def parse(text: str) -> Formula:
    """Understand a formula; raises Refused with what stands in the way."""
    return _Parser(tokens(text)).whole()


class _Parser:
    def __init__(self, parts: list[Token]) -> None:
        self._parts = parts
        self._at = 0
        self._depth = 0
        self._names: set[str] = set()

    def whole(self) -> Formula:
        node = self._expression()
        if self._next.kind != "end":
            raise self._unexpected()
        return Formula(frozenset(self._names), node)

    @property
    def _next(self) -> Token:
        return self._parts[self._at]

    def _take(self, sign: str) -> bool:
        """Step over a sign if it stands here."""
        if (self._next.kind, self._next.text) != ("sign", sign):
            return False
        self._at += 1
        return True

    def _expect(self, sign: str) -> None:
        if not self._take(sign):
            raise self._unexpected()

    def _unexpected(self) -> Refused:
        if self._next.kind == "end":
            return Refused(_UNFINISHED)
        return Refused(UNREADABLE, part=self._next.text[:20])

    def _expression(self, least: int = 0) -> Node:
        """Read what binds at least so strongly; every way down passes here, so here the depth is counted."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise Refused(_TOO_DEEP)
        node = self._operand()
        while (found := _OPERATORS.get(self._next.text)) and found[0] >= least:
            self._at += 1
            strength, compute = found
            other = self._expression(strength if strength == _POWER else strength + 1)
            node = _both(compute, node, other)
        if least == 0 and self._take("?"):
            node = self._choice(node)
        self._depth -= 1
        return node

    def _choice(self, condition: Node) -> Node:
        then = self._expression()
        self._expect(":")
        otherwise = self._expression()
        return lambda known: then(known) if condition(known) else otherwise(known)

    def _operand(self) -> Node:
        part = self._next
        if self._take("("):
            node = self._expression()
            self._expect(")")
            return node
        if self._take("-"):
            negated = self._expression(_POWER)
            return lambda known: -negated(known)
        if self._take("+"):
            return self._expression(_POWER)
        if part.kind not in ("number", "name"):
            raise self._unexpected()
        self._at += 1
        return _constant(float(part.text)) if part.kind == "number" else self._named(part.text)

    def _named(self, name: str) -> Node:
        if self._take("("):
            return self._call(name)
        if name in CONSTANTS:
            return _constant(CONSTANTS[name])
        self._names.add(name)
        return operator.itemgetter(name)

    def _call(self, name: str) -> Node:
        function = FUNCTIONS.get(name)
        if function is None:
            raise Refused(_NO_FUNCTION, function=name[:40])
        given = [self._expression()]
        while self._take(";"):
            given.append(self._expression())
        self._expect(")")
        if not function.admits(len(given)):
            raise Refused(_ARGUMENTS, function=name, count=len(given))
        compute = function.compute
        return lambda known: compute(*(value(known) for value in given))


def _constant(value: float) -> Node:
    return lambda _known: value


def _both(compute: Callable[[float, float], float], one: Node, other: Node) -> Node:
    return lambda known: compute(one(known), other(known))
