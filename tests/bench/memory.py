"""The most memory a process held since it began; a fork's own inheritance from its parent is left out."""

from __future__ import annotations

import resource
from pathlib import Path


def peak_mb() -> float:
    """Return megabytes, from the kernel's high-water mark of this program where there is one."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
