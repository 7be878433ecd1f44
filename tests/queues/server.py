"""A real CUPS on a socket of its own; its printers are a script that keeps every file that reaches it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from tests.queues.patience import until
from tests.queues.ppd import ppd

_SERVER_BIN: Final = Path("/usr/lib/cups")
_TOOLS: Final = ("cupsd", "lp", "lpstat", "lpoptions", "lpadmin", "cancel")
_PATIENCE_S: Final = 120.0

_CONF = """
Listen {socket}
Browsing Off
DefaultAuthType None
WebInterface No
MaxLogSize 0
JobRetryInterval 1
PreserveJobHistory Yes
PreserveJobFiles No
LogLevel warn
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
_FILES = """
ServerRoot {root}
ServerBin {bin}
StateDir {root}/state
CacheDir {root}/cache
RequestRoot {root}/spool
TempDir {root}/spool/tmp
DocumentRoot {root}
AccessLog {root}/access.log
ErrorLog {root}/error.log
PageLog {root}/page.log
FileDevice Yes
Sandboxing relaxed
SystemGroup root
"""
_BACKEND = """#!/bin/sh
[ $# = 0 ] && exit 0
. {root}/printer.sh
name="$PRINTER-$1"
if [ -n "$6" ]; then cat "$6"; else cat; fi > "{kept}/$name.part"
printf '%s\\n' "$4" "$5" > "{kept}/$name.how"
mv "{kept}/$name.part" "{kept}/$name.out"
exit 0
"""


def why_not() -> str:
    """Return why no print server can be started here, '' when one can."""
    if not _SERVER_BIN.is_dir():
        return "CUPS is not installed"
    missing = [tool for tool in _TOOLS if shutil.which(tool, path=_path()) is None]
    if missing:
        return f"CUPS is not installed ({', '.join(missing)})"
    return (
        "" if os.name == "posix" and os.geteuid() == 0 else "a print server starts its printers as root only"
    )


def _path() -> str:
    return os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"))


class PrintServer:
    """One server; `kept` holds what came out, as `QUEUE-JOB.out`."""

    def __init__(self, root: Path) -> None:
        self.root, self.kept, self.socket = root, root / "kept", root / "s"
        self.env = {**os.environ, "CUPS_SERVER": str(self.socket), "PATH": _path(), "LC_ALL": "C"}
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Lay out the server's folders and let it listen."""
        for name in ("state", "cache", "spool/tmp", "kept", "bin/backend", "ppd"):
            (self.root / name).mkdir(parents=True)
        for name in ("filter", "daemon", "notifier", "cgi-bin", "driver", "monitor"):
            (self.root / "bin" / name).symlink_to(_SERVER_BIN / name)
        self.printer_does("")
        backend = self.root / "bin" / "backend" / "keep"
        backend.write_text(_BACKEND.format(root=self.root, kept=self.kept))
        backend.chmod(0o700)  # one that others may run is run as somebody without rights
        conf, files = self.root / "cupsd.conf", self.root / "cups-files.conf"
        conf.write_text(_CONF.format(socket=self.socket))
        files.write_text(_FILES.format(root=self.root, bin=self.root / "bin"))
        for file in (conf, files):
            file.chmod(0o640)
        command = ["cupsd", "-f", "-c", str(conf), "-s", str(files)]
        with (self.root / "said").open("wb") as said:
            self._process = subprocess.Popen(command, env=self.env, stdout=said, stderr=said)
        self.wait(lambda: self.run("lpstat", "-r", check=False).stdout.strip() == "scheduler is running")

    def stop(self) -> None:
        """Let it go."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(_PATIENCE_S)

    def printer_does(self, script: str) -> None:
        """Let the printers do something of their own, in shell, before they take a file."""
        (self.root / "printer.sh").write_text(f":\n{script}\n")

    def queue(self, name: str, *sizes: str, duplex: bool = False) -> None:
        """Add a printer that has these papers, the first one lying in it; with none it is a raw queue."""
        command = ["lpadmin", "-p", name, "-E", "-v", f"keep:/{name}"]
        if sizes:
            file = self.root / "ppd" / f"{name}.ppd"
            file.write_text(ppd(name, sizes, duplex=duplex))
            command += ["-P", str(file)]
        self.run(*command)

    def run(self, *command: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run a tool of the server."""
        return subprocess.run(
            command, env=self.env, check=check, capture_output=True, text=True, timeout=_PATIENCE_S
        )

    def came_out(self, queue: str, job: int) -> Path:
        """Return the file a printer took, once it has."""
        out = self.kept / f"{queue}-{job}.out"
        self.wait(out.exists)
        return out

    def wait(self, fact: Callable[[], bool]) -> None:
        """Wait for a fact; what the server said is told when it does not come."""
        until(fact, _PATIENCE_S, self._said)

    def _said(self) -> str:
        told = (self.root / "said", self.root / "error.log")
        return "\n".join(path.read_text("utf-8", "replace") for path in told if path.exists())


@contextmanager
def print_server() -> Iterator[PrintServer]:
    """Run a server for as long as the block lasts; its socket's path must stay short."""
    server = PrintServer(Path(mkdtemp(prefix="boutique-cups-")))
    try:
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(server.root, ignore_errors=True)
