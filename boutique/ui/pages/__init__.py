"""What is put together of many rooms: a client's page, the settings, what the palette finds."""
