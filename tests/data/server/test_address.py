"""Where a shop's server is may be read by anybody; its password by nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from boutique.data.store.address import asked, is_address, note_server, server_in, server_of, shown
from boutique.domain.kernel.errors import Refused
from boutique.wording import explain

SECRET = "s3cret"


@pytest.mark.parametrize(
    "address",
    [
        f"postgresql://ana:{SECRET}@db.example/shop",
        f"postgresql://db.example/shop?password={SECRET}",
        f"postgresql://ana@db.example/shop?user=x&sslpassword={SECRET}",
        f"postgresql://ana:{SECRET}@db.example",
        f"postgresql://ana:{SECRET}@db.example:port/shop",
        f"postgres://:{SECRET}@/shop",
    ],
)
def test_a_password_in_an_address_is_refused_and_never_repeated(address: str) -> None:
    with pytest.raises(Refused) as refused:
        server_of(address)

    assert SECRET not in explain(refused.value)


@pytest.mark.parametrize("address", ["postgresql://db.example", "postgresql:///", "postgresql://[db/shop"])
def test_an_address_without_a_database_is_refused(address: str) -> None:
    with pytest.raises(Refused):
        server_of(address)


def test_only_an_address_is_taken_for_one() -> None:
    assert is_address("postgresql://db/shop")
    assert is_address("POSTGRES://db/shop")
    assert not is_address("/home/ana/shop")
    assert not is_address("C:\\shop")
    assert not is_address("postgresql")


@pytest.mark.parametrize(
    ("address", "proven"),
    [
        ("postgresql://db.example/shop", True),
        ("postgresql://192.168.0.7:5433/shop", True),
        ("postgresql://db.example/shop?sslmode=require", False),
        ("postgresql://localhost/shop", False),
        ("postgresql:///shop", False),
        ("postgresql:///shop?host=/run/postgresql", False),
    ],
)
def test_beyond_this_machine_a_server_must_prove_who_it_is(address: str, proven: bool) -> None:
    assert ("sslmode=verify-full" in asked(server_of(address))) == proven


def test_a_folder_remembers_its_server_and_shows_neither_user_nor_settings(tmp_path: Path) -> None:
    server = server_of("postgresql://ana@db.example:5433/shop?connect_timeout=3")
    note_server(tmp_path / "shop", server)

    assert server_in(tmp_path / "shop") == server
    assert server_in(tmp_path) is None
    assert shown(server) == "db.example/shop"
