"""The figure of the measuring sheet: a woman and a man, the tape's lines on them, their posture."""

from boutique.domain.figure.drawing import figure
from boutique.domain.figure.model import Figure, Kind, MeasureLine, Sex, Stroke, View
from boutique.domain.figure.pen import inked
from boutique.domain.figure.plate import Label, Plate, Spacing, lay_out
from boutique.domain.figure.posing import posed, with_height_at
from boutique.domain.figure.posture import UPRIGHT, Posture, Proportions
from boutique.domain.figure.touching import code_at, view_of

__all__ = [
    "UPRIGHT",
    "Figure",
    "Kind",
    "Label",
    "MeasureLine",
    "Plate",
    "Posture",
    "Proportions",
    "Sex",
    "Spacing",
    "Stroke",
    "View",
    "code_at",
    "figure",
    "inked",
    "lay_out",
    "posed",
    "view_of",
    "with_height_at",
]
