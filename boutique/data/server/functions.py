"""What SQLite knows by itself or learns from Python, taught to a server once, when its book is made.

So one text serves both. What only Python can tell of a preference is kept beside it as a word list.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Connection

from boutique.data.derived import preference_words

_SPACED: Final = "'’‘`´ʼ‛′-\u00ad‐‑‒–—−\u0085"
_PLAIN: Final = {"ǣ": "ae", "ǽ": "ae", "æ": "ae", "œ": "oe", "ß": "ss", "ŉ": " n"}
_ONE_FOR_ONE: Final = ("đðłøı", "ddloi")


def _fold() -> str:
    """As `domain.kernel.text.fold`; what belongs to no alphabet of ours may come out otherwise."""
    text = f"translate(coalesce($1, ''), {_quoted(_SPACED)}, {_quoted(' ' * len(_SPACED))})"
    text = f"lower({text})"
    for sign, plain in _PLAIN.items():
        text = f"replace({text}, '{sign}', '{plain}')"
    text = f"regexp_replace(normalize({text}, NFKD), '[\u0300-\u036f]', '', 'g')"
    text = f"translate({text}, '{_ONE_FOR_ONE[0]}', '{_ONE_FOR_ONE[1]}')"
    return f"btrim(regexp_replace({text}, '\\s+', ' ', 'g'))"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _sql(signature: str, returns: str, body: str, kind: str = "IMMUTABLE PARALLEL SAFE") -> str:
    return f"CREATE OR REPLACE FUNCTION {signature} RETURNS {returns} LANGUAGE sql {kind} RETURN {body}"


_DAY: Final = "make_date($2, $3, 1) + $4 - 1"
"""As in SQLite, the 29th of a short February is the 1st of March."""

FUNCTIONS: Final = (
    _sql("fold(text)", "text", _fold()),
    _sql("instr(text, text)", "integer", "strpos($1, $2)"),
    _sql("date(date, text)", "date", "CAST($1 + CAST($2 AS interval) AS date)"),
    _sql("date(text, text)", "date", "CAST(CAST($1 AS date) + CAST($2 AS interval) AS date)"),
    _sql("printf(text, integer, integer, integer)", "text", f"CAST({_DAY} AS text)"),
    _sql("julianday(date)", "double precision", "($1 - DATE '2000-01-01') + 2451544.5"),
    _sql(
        "thing(text, text)",
        "text",
        "(SELECT p.thing FROM preference_words p WHERE p.facet = $1 AND p.value = $2)",
        "STABLE PARALLEL SAFE",
    ),
    _sql(
        "said(text, text)",
        "text",
        "(SELECT p.said FROM preference_words p WHERE p.facet = $1 AND p.value = $2)",
        "STABLE PARALLEL SAFE",
    ),
)
_WORDS: Final = (
    "DROP TABLE IF EXISTS preference_words CASCADE",
    "CREATE TABLE preference_words (facet text, value text, thing text NOT NULL, said text NOT NULL, "
    "PRIMARY KEY (facet, value))",
)


def teach(connection: Connection) -> None:
    """Create or replace every function, and learn anew what preferences mean to this program."""
    raw: Any = connection.connection.driver_connection
    for statement in (*_WORDS, *FUNCTIONS):
        raw.execute(statement)
    preference_words.learn(connection)
