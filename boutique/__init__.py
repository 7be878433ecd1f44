"""Boutique: the client book of a small tailor's shop."""

import os

__version__ = "0.2.0"

# Our matrices are small: numpy's second thread only fights with the window for the same two cores.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
