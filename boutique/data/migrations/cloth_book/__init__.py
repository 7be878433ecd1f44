"""What revision 0009 brings: the stock of a cloth as a sum, what mills say, and ranks of waiting."""
