"""A formula is computed as SeamlyMe computes it, or refused with what to do; nothing in it is run."""

from __future__ import annotations

import math
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.kernel.errors import Refused
from boutique.exchange.seamly.formulas import DEEPEST, parse
from boutique.exchange.seamly.tokens import LONGEST
from boutique.wording import explain

KNOWN = {"bust_circ": 96.0, "arm_upper_circ": 30.0, "@manșetă": 2.5, "@a'#1": 4.0}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("(arm_upper_circ/2)+1", 16),
        ("bust_circ - arm_upper_circ * 2", 36),
        ("1\n+\t2", 3),
        ("@manșetă * 2", 5),
        ("@a'#1", 4),
        ("1 - 2 - 3", -4),
        ("64 / 4 / 2", 8),
        ("2^3^2", 512),
        ("-2^2", -4),
        ("2^-1", 0.5),
        ("-3*-2", 6),
        (".5e1 + 1.", 6),
        ("+5", 5),
        ("1 + 2 < 4 && 2 >= 3 || 1 != 1", 0),
        ("0.1 + 0.2 == 0.3", 1),
        ("bust_circ > 90 ? 1 : 0 ? 2 : 3", 1),
        ("bust_circ < 90 ? 1 / 0 : 7", 7),
        ("max(1; bust_circ; min(4; 5)) + avg(1; 2; 3) + sum(1; 2)", 101),
        ("sqrt(16) + abs(-3) + sign(-9) + rint(2.5) + fmod(7; 4)", 12),
        ("sinD(30) + cosD(60) + tanD(45) + sin(0) + log(100) + ln(_e) + log2(8)", 8),
        ("radTodeg(_pi) + degTorad(0) + atan2(0; 1)", 180),
    ],
)
def test_a_formula_is_computed(text: str, value: float) -> None:
    assert math.isclose(parse(text).compute(KNOWN), value, rel_tol=1e-12)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("bust_circ / (arm_upper_circ - 30)", "divides by zero"),
        ("sqrt(-1)", "not give a number"),
        ("9^9^9^9", "not give a number"),
        ("exp(1000)", "not give a number"),
        ("1e999", "not give a number"),
        ("(bust_circ", "cut short"),
        ("bust_circ +", "cut short"),
        ("max(1; 2", "cut short"),
        ("", "cut short"),
        ("1 ? 2", "cut short"),
        ("bust_circ)", "cannot be read from “)”"),
        ("2 bust_circ", "cannot be read from “bust_circ”"),
        ("102,5", "cannot be read from “,5”"),
        ("max(1, 2)", "cannot be read from “, 2)”"),
        ("* 2", "cannot be read from “*”"),
        ("a = 5", "cannot be read from “= 5”"),
        ("()", "cannot be read from “)”"),
        ("__import__('os').system('x')", "cannot be read from “'os').system('x')”"),
        ("system(1)", "function “system” is not known"),
        ("asinD(0.5)", "function “asinD” is not known"),
        ("sqrt(1; 2)", "does not take 2 values"),
    ],
)
def test_what_cannot_be_computed_says_why_in_both_languages(text: str, sentence: str) -> None:
    with pytest.raises(Refused) as caught:
        parse(text).compute(KNOWN)
    assert sentence in str(caught.value)
    assert explain(caught.value) != str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 10_000 + "1" + ")" * 10_000,
        "1+" * 500_000 + "1",
        "-" * 900 + "1",
        "(" * 300 + "1" + ")" * 300,
        "sqrt(" * (DEEPEST + 1) + "1" + ")" * (DEEPEST + 1),
        "2" + "^2" * 140,
        "1" + "?1" * 100 + ":1" * 100,
        "1+" * 200 + "1",
        "9" * (LONGEST + 1),
    ],
)
def test_a_monstrous_formula_is_refused_at_once(text: str) -> None:
    start = time.process_time()
    with pytest.raises(Refused):
        parse(text).compute(KNOWN)
    assert time.process_time() - start < 1


def test_a_long_honest_formula_is_computed() -> None:
    assert parse("+".join(["1"] * 150)).compute({}) == 150
    assert parse("(" * (DEEPEST - 1) + "7" + ")" * (DEEPEST - 1)).compute({}) == 7


def test_a_formula_tells_what_it_rests_on() -> None:
    assert parse("max(bust_circ; _pi) + @x - bust_circ").names == {"bust_circ", "@x"}


@given(st.text(alphabet="0123456789.+-*/^()?:;<>=!&|ab@#'_ e", max_size=40))
def test_any_text_is_computed_or_refused(text: str) -> None:
    try:
        formula = parse(text)
        value = formula.compute(dict.fromkeys(formula.names, 2.0))
    except Refused:
        return
    assert math.isfinite(value)


@given(
    st.recursive(
        st.integers(1, 99).map(str),
        lambda inner: st.builds("({} {} {})".format, inner, st.sampled_from("+-*"), inner),
        max_leaves=8,
    )
)
def test_arithmetic_agrees_with_pythons_own(text: str) -> None:
    assert parse(text).compute({}) == _by_hand(text)


def _by_hand(text: str) -> float:
    """Compute a fully bracketed text by Python's own rules, node by node."""
    import ast
    import operator

    signs = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul}

    def value(node: ast.expr) -> float:
        if isinstance(node, ast.BinOp):
            return signs[type(node.op)](value(node.left), value(node.right))
        assert isinstance(node, ast.Constant)
        return float(node.value)

    return value(ast.parse(text, mode="eval").body)
