"""When clients buy: each one's own rhythm, and who is likeliest to come next.

Imports numpy, so import it where a list is made, not where the program starts.
"""

from boutique.domain.calls.rhythm.comebacks import CameBack
from boutique.domain.calls.rhythm.histories import PurchaseTable
from boutique.domain.calls.rhythm.scoring import ClientRhythm, ShopScores, score_shop
from boutique.domain.calls.rhythm.states import Rhythm

__all__ = ["CameBack", "ClientRhythm", "PurchaseTable", "Rhythm", "ShopScores", "score_shop"]
