"""The sums of short texts are those of everybody else, and bring no ciphers into a window."""

from __future__ import annotations

import hashlib
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.kernel import digests


@given(st.binary(max_size=500))
def test_a_sum_is_the_one_that_hashlib_makes(text: bytes) -> None:
    assert digests.sha256(text).digest() == hashlib.sha256(text).digest()
    assert digests.sha256(text).hexdigest() == hashlib.sha256(text).hexdigest()


def test_a_python_without_its_own_sums_asks_hashlib() -> None:
    script = (
        "import sys; sys.modules['_sha2'] = sys.modules['_sha256'] = None\n"
        "from boutique.domain.kernel.digests import sha256\n"
        "import hashlib; print(sha256 is hashlib.sha256)"
    )
    assert _said(script) == "True"


def test_the_shop_stands_without_the_library_of_ciphers() -> None:
    script = (
        "import sys, boutique.app.main_window, boutique.ui.calls.page, boutique.ui.pages.clients_page\n"
        "import boutique.data.image_worker.worker, boutique.data.backups.daily\n"
        "print('_hashlib' in sys.modules)"
    )
    assert _said(script) == "False"


def _said(script: str) -> str:
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()
