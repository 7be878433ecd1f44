"""Set the program up where it lies and start it: `python run.py`, with nothing but Python itself.

python run.py                   open the demo shop
python run.py test [...]        run the tests on every processor; what follows goes to pytest, on one
python run.py bench [...]       measure against bare windows, drivers and pictures
python run.py shots DIR         a picture of every screen and printed page
python run.py texts [...]       keep the translations: update, compile, check
python run.py build             make the program that needs no Python, and prove that it starts
python run.py VERB [...]        any job of `boutique`: today, search, import, lookbook, ...
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import locale
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

HOUSE = Path(__file__).resolve().parent
VENV = HOUSE / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = HOUSE / "requirements.lock"
STAMP = VENV / "boutique-setup"

OFFSCREEN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
SCREEN = {
    **OFFSCREEN,
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-shape.so.0": "libxcb-shape0",
}
MODULES = {
    "test": ["pytest"],
    "bench": ["tests.bench"],
    "shots": ["tests.shots"],
    "texts": ["boutique.wording.catalogue"],
    "build": ["pytest", "-m", "slow", "tests/test_packaged.py"],
}
WHOLE_SUITE = ["--numprocesses=auto", "--dist=worksteal"]


def main(arguments: list[str]) -> int:
    """Set up what is missing, then hand over; leaves with 3 when the machine lacks something."""
    verb = arguments[0] if arguments else "demo"
    _demand_python()
    _demand_parts(_parts_for(verb))
    _set_up()
    if verb == "build":
        _package()
    module, *options = MODULES.get(verb, ["boutique", verb])
    if verb == "test" and not arguments[1:]:
        options += WHOLE_SUITE
    return _hand_over(verb, [module, *options, *arguments[1:]])


def _tell(romanian: str, english: str) -> None:
    """Say it in the language of the machine, beside the output: the catalogue cannot be read yet."""
    spoken = os.environ.get("LC_ALL") or os.environ.get("LANG") or locale.getlocale()[0] or ""
    print(romanian if spoken.lower().startswith("ro") else english, file=sys.stderr, flush=True)


def _stop(romanian: str, english: str) -> NoReturn:
    _tell(romanian, english)
    raise SystemExit(3)


def _demand_python() -> None:
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python must still be told so in a sentence
        found = "{}.{}".format(*sys.version_info[:2])
        _stop(
            f"Boutique cere Python 3.11 sau mai nou, iar acesta este {found}. "
            "Instalați unul mai nou și porniți run.py cu el.",
            f"Boutique needs Python 3.11 or newer, and this one is {found}. "
            "Install a newer one and start run.py with it.",
        )


# --- what the machine must have ---------------------------------------------------------------


def _parts_for(verb: str) -> dict[str, str]:
    """Return the system libraries and tools a job needs, each with the Debian package that brings it."""
    if not sys.platform.startswith("linux"):
        return {}
    if verb == "demo":
        return SCREEN if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") else {}
    if verb == "build":
        shared = "libpython{}.{}".format(*sys.version_info[:2])
        return {**OFFSCREEN, f"{shared}.so.1.0": shared, "objdump": "binutils"}
    return OFFSCREEN if verb in {"test", "bench", "shots"} else {}


def _demand_parts(parts: dict[str, str]) -> None:
    """Load each library before Qt would, so that its absence is told in a sentence and not in a crash."""
    missing = [package for name, package in parts.items() if not _found(name)]
    if not PYTHON.exists() and importlib.util.find_spec("ensurepip") is None:
        missing.append("python{}.{}-venv".format(*sys.version_info[:2]))
    if missing:
        _bring(missing)


def _found(name: str) -> bool:
    if ".so" not in name:
        return shutil.which(name) is not None
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _bring(packages: list[str]) -> None:
    """Install packages of the system if we may, else say the exact line that does."""
    line = "apt-get install -y --no-install-recommends " + " ".join(packages)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if shutil.which("apt-get") is None or not (root or os.environ.get("CI") == "true"):
        _stop(
            f"Sistemului îi lipsesc câteva părți. Instalați-le, apoi porniți din nou:\n    sudo {line}",
            f"The system lacks a few parts. Install them, then start again:\n    sudo {line}",
        )
    _tell("Se instalează părțile sistemului…", "Installing parts of the system…")
    prefix = ["env" if root else "sudo", *([] if root else ["-n"]), "DEBIAN_FRONTEND=noninteractive"]
    for command in ("apt-get update -q", line):
        if subprocess.run([*prefix, *command.split()], stdout=subprocess.DEVNULL).returncode:
            _stop(
                f"Această comandă nu a reușit; încercați-o de mână:\n    sudo {command}",
                f"This command failed; try it by hand:\n    sudo {command}",
            )


# --- the program's own parts ------------------------------------------------------------------


def _set_up() -> None:
    """Make `.venv` and fill it from the lock, once for each lock and folder."""
    wanted = hashlib.sha256(LOCK.read_bytes() + os.fsencode(HOUSE)).hexdigest()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text() == wanted:
        return
    _tell(
        "Se pregătește Boutique; durează câteva minute, o singură dată…",
        "Setting Boutique up; this takes a few minutes, only once…",
    )
    if not PYTHON.exists():
        _make_venv()
    _install("--require-hashes", "--no-deps", "-r", str(LOCK))
    _install("--no-deps", "--no-build-isolation", "-e", str(HOUSE))
    STAMP.write_text(wanted)


def _make_venv() -> None:
    # A process of its own: this one may have looked for ensurepip before it was there.
    if subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)]).returncode:
        _stop(
            f"Dosarul {VENV} nu s-a putut face. Verificați dacă se poate scrie acolo și dacă e loc pe disc.",
            f"The folder {VENV} could not be made. See that it can be written and that the disk has room.",
        )


def _install(*what: str) -> None:
    """Install with uv where there is one; without it, or where it fails, with pip."""
    uv = shutil.which("uv")
    installers = [[uv, "pip", "install", "--python", str(PYTHON)]] if uv else []
    installers.append([str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check"])
    if not any(subprocess.run([*one, "--quiet", *what]).returncode == 0 for one in installers):
        _stop(
            "Părțile programului nu s-au putut instala. Verificați legătura la internet "
            "și porniți din nou; se continuă de unde a rămas.",
            "The program's parts could not be installed. Check the internet connection "
            "and start again; it goes on from where it stopped.",
        )


def _package() -> None:
    """Make the program that needs no Python, in `dist/boutique`."""
    command = [str(PYTHON), "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", "build.spec"]
    if subprocess.run(command, cwd=HOUSE).returncode:
        _stop("Programul nu s-a putut împacheta.", "The program could not be packaged.")
    os.environ["BOUTIQUE_PACKAGED"] = str(HOUSE / "dist" / "boutique")


# --- handing over -----------------------------------------------------------------------------


def _hand_over(verb: str, command: list[str]) -> int:
    """Become the program asked for; on Windows wait for it, since exec there returns at once."""
    if verb in {"test", "build"}:
        os.chdir(HOUSE)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if verb in MODULES:
        os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(HOUSE), os.environ.get("PYTHONPATH")]))
    whole = [str(PYTHON), "-m", *command]
    if os.name != "nt":
        os.execv(whole[0], whole)
    return subprocess.run(whole).returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
