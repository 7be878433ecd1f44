"""What came of a call, and who came in and did not buy."""
