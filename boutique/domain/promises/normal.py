"""The normal distribution for arrays: its distribution function and its quantiles."""

from __future__ import annotations

import numpy as np

from boutique.domain.promises.calendar import Array

_A = (
    -3.969683028665376e1,
    2.209460984245205e2,
    -2.759285104469687e2,
    1.383577518672690e2,
    -3.066479806614716e1,
    2.506628277459239,
)
_B = (
    -5.447609879822406e1,
    1.615858368580409e2,
    -1.556989798598866e2,
    6.680131188771972e1,
    -1.328068155288572e1,
    1.0,
)
_C = (
    -7.784894002430293e-3,
    -3.223964580411365e-1,
    -2.400758277161838,
    -2.549732539343734,
    4.374664141464968,
    2.938163982698783,
)
_D = (7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1.0)
_TAIL = 0.02425


def cdf(z: Array) -> Array:
    """Share below `z` (Abramowitz and Stegun 26.2.17, error under 1e-7)."""
    t = 1 / (1 + 0.2316419 * np.abs(z))
    poly = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
    above = 0.3989422804014327 * np.exp(-0.5 * z * z) * poly
    return np.where(z > 0, 1 - above, above)


def quantile(share: Array) -> Array:
    """The `z` below which `share` lies (Acklam's rational approximation, relative error 1e-9)."""
    p = np.clip(share, 1e-9, 1 - 1e-9)
    half = p - 0.5
    square = half * half
    middle = half * np.polyval(_A, square) / np.polyval(_B, square)
    outer = np.minimum(p, 1 - p)
    if not (outer < _TAIL).any():
        return np.asarray(middle)
    root = np.sqrt(-2 * np.log(outer))
    tail = np.polyval(_C, root) / np.polyval(_D, root)
    return np.where(outer < _TAIL, np.where(half < 0, tail, -tail), middle)
