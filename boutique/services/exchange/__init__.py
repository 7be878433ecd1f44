"""Files of clients and orders taken in, and clients let out."""
