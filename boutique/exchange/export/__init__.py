"""Files of clients that go out: tables and address books."""
