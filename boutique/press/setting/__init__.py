"""Setting type: faces, kerning, Romanian syllables, and lines chosen for the whole paragraph at once.

reportlab's own Paragraph parses markup, breaks greedily and prints lining figures; a lookbook wants text that
cannot be mistaken for markup, quiet right edges and the old-style figures of its face.
"""

from boutique.press.setting.setter import Line, set_text, width_of
from boutique.press.setting.styles import TextStyle
from boutique.press.setting.wholes import keeping_whole

__all__ = ["Line", "TextStyle", "keeping_whole", "set_text", "width_of"]
