"""What is put together of many rooms: the client's page, the story."""
