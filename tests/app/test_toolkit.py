"""The toolkit comes without what only its makers need, and nothing that asks for it later is let down."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from boutique.app.toolkit import LatePattern, unasked_patterns_wait

_LOADED = (
    "import builtins, re, sys\n"
    "compiled, plain, hook = [], re._compiler.compile, builtins.__import__\n"
    "def count(pattern, flags=0):\n"
    "    frame = sys._getframe()\n"
    "    while frame.f_globals['__name__'] in ('re', '__main__', 'boutique.app.toolkit') and frame.f_back:\n"
    "        frame = frame.f_back\n"
    "    compiled.append(frame.f_globals['__name__'])\n"
    "    return plain(pattern, flags)\n"
    "re._compiler.compile = count\n"
    "from boutique.app.toolkit import load_toolkit, unasked_patterns_wait\n"
    "untouched = re.compile\n"
    "with unasked_patterns_wait():\n"
    "    load_toolkit()\n"
)


def _run(script: str) -> str:
    done = subprocess.run([sys.executable, "-c", _LOADED + script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_no_pattern_of_the_toolkits_makers_is_compiled_before_the_first_picture() -> None:
    script = "print(*{name for name in compiled if name.endswith(('pyi_generator', '.parser'))})"
    assert _run(script) == ""


def test_what_waits_is_compiled_and_answers_once_it_is_asked() -> None:
    script = (
        "from PySide6.QtCore import QSize\n"
        "import textwrap\n"
        "from shibokensupport.signature import get_signature\n"
        "from shibokensupport.signature.lib.pyi_generator import Formatter\n"
        "print(Formatter.split('Optional[int]') is not None, 'mode' in str(get_signature(QSize.scaled)), "
        "textwrap.fill('a b', 1) == 'a\\nb')"
    )
    assert _run(script) == "True True True"


def test_a_wrong_argument_is_still_told_in_the_toolkits_own_words() -> None:
    script = (
        "from PySide6.QtCore import QSize\n"
        "try:\n"
        "    QSize('wide')\n"
        "except TypeError as error:\n"
        "    print('QSize' in str(error))"
    )
    assert _run(script) == "True"


def test_the_interpreter_is_left_as_it_was() -> None:
    assert _run("print(builtins.__import__ is hook, re.compile is untouched)") == "True True"


def test_patterns_of_everybody_else_are_compiled_at_once() -> None:
    with unasked_patterns_wait():
        made = re.compile("a+")
    assert isinstance(made, re.Pattern)


@pytest.mark.parametrize(
    "ask",
    [
        lambda pattern: pattern.match("aab").group(1),
        lambda pattern: pattern.sub("x", "aab"),
        lambda pattern: [found.span() for found in pattern.finditer("aba")],
        lambda pattern: pattern.split("bab"),
        lambda pattern: (pattern.pattern, pattern.flags, pattern.groups, dict(pattern.groupindex)),
    ],
)
def test_a_pattern_that_waited_answers_as_any_other(ask: object) -> None:
    assert callable(ask)
    plain = re.compile("(a+)", re.IGNORECASE)
    assert ask(LatePattern(lambda: plain)) == ask(plain)


def test_a_pattern_that_waits_is_compiled_once_and_has_no_other_names() -> None:
    made: list[re.Pattern[str]] = []

    def compile_now() -> re.Pattern[str]:
        made.append(re.compile("a"))
        return made[-1]

    late = LatePattern(compile_now)
    taken = late.match
    assert not made
    assert taken("a")
    assert late.search("ba")
    assert len(made) == 1
    with pytest.raises(AttributeError):
        _ = late.nothing
