"""What is put together of many rooms for one client."""
