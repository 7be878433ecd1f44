"""What revision 0013 brings: fittings as appointments with what came of them, and amendments as rows."""
