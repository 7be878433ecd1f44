"""SeamlyMe's files with the measures of one person (.smis, and .vit of before), read and written."""

from boutique.exchange.seamly.desk import SeamlyFiles
from boutique.exchange.seamly.individual import (
    Gender,
    Individual,
    RefusedMeasure,
    SeamlyValue,
    custom_name,
    measured,
    typed_text,
)
from boutique.exchange.seamly.reading import read_individual
from boutique.exchange.seamly.writing import write_individual

__all__ = [
    "Gender",
    "Individual",
    "RefusedMeasure",
    "SeamlyFiles",
    "SeamlyValue",
    "custom_name",
    "measured",
    "read_individual",
    "typed_text",
    "write_individual",
]
