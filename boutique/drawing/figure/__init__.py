"""The figure of the measuring sheet: a woman and a man, the tape's lines on them, their posture."""

from boutique.drawing.figure.drawing import figure
from boutique.drawing.figure.model import Figure, Kind, MeasureLine, Sex, Stroke, View
from boutique.drawing.figure.pen import inked
from boutique.drawing.figure.plate import Label, Plate, Spacing, lay_out
from boutique.drawing.figure.posing import posed, with_height_at
from boutique.drawing.figure.posture import UPRIGHT, Posture, Proportions
from boutique.drawing.figure.touching import code_at, view_of

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
