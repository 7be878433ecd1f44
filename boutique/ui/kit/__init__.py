"""Widgets that know no client; each is loaded when a room first asks for it."""

from typing import TYPE_CHECKING

from boutique.ui.kernel.lazy_exports import lazy_exports

if TYPE_CHECKING:
    from boutique.ui.kit.button import Button, IconButton, Kind
    from boutique.ui.kit.check import Check
    from boutique.ui.kit.chip import Chip
    from boutique.ui.kit.field import Choice, Field, SearchField
    from boutique.ui.kit.figure import FigureView
    from boutique.ui.kit.flow import FlowLayout
    from boutique.ui.kit.head import PageHead
    from boutique.ui.kit.icons import icon
    from boutique.ui.kit.keycap import KeyCap
    from boutique.ui.kit.line import Row, Section, Tone
    from boutique.ui.kit.lines import DashedRule, Hairline
    from boutique.ui.kit.listing import RowList
    from boutique.ui.kit.messages import Banner, EmptyState, InlineMessage, Notice
    from boutique.ui.kit.paged import PAGE, PagedModel, PageSource
    from boutique.ui.kit.progress import ProgressInPlace
    from boutique.ui.kit.prose import Prose
    from boutique.ui.kit.rows import RowsModel
    from boutique.ui.kit.segmented import Segmented
    from boutique.ui.kit.split import (
        ActionBar,
        Fitting,
        Scroll,
        SplitView,
        at_foot,
        column,
        on_paper,
        on_sheet,
        row,
    )
    from boutique.ui.kit.tape import Tape
    from boutique.ui.kit.tape_days import TapeDays
    from boutique.ui.kit.text import Text, muted, section, title
    from boutique.ui.kit.thread import Knot, Sewn, Thread
    from boutique.ui.kit.toast import Toast, Toasts

_HOMES = {
    "button": "Button IconButton Kind",
    "check": "Check",
    "chip": "Chip",
    "line": "Row Section Tone",
    "field": "Choice Field SearchField",
    "figure": "FigureView",
    "flow": "FlowLayout",
    "head": "PageHead",
    "icons": "icon",
    "keycap": "KeyCap",
    "lines": "DashedRule Hairline",
    "listing": "RowList",
    "messages": "Banner EmptyState InlineMessage Notice",
    "paged": "PAGE PagedModel PageSource",
    "progress": "ProgressInPlace",
    "prose": "Prose",
    "rows": "RowsModel",
    "segmented": "Segmented",
    "split": "ActionBar Fitting Scroll SplitView at_foot column on_paper on_sheet row",
    "tape": "Tape",
    "tape_days": "TapeDays",
    "text": "Text muted section title",
    "thread": "Knot Sewn Thread",
    "toast": "Toast Toasts",
}
__getattr__ = lazy_exports(__name__, _HOMES)

__all__ = [
    "PAGE",
    "ActionBar",
    "Banner",
    "Button",
    "Check",
    "Chip",
    "Choice",
    "DashedRule",
    "EmptyState",
    "Field",
    "FigureView",
    "Fitting",
    "FlowLayout",
    "Hairline",
    "IconButton",
    "InlineMessage",
    "KeyCap",
    "Kind",
    "Knot",
    "Notice",
    "PageHead",
    "PageSource",
    "PagedModel",
    "ProgressInPlace",
    "Prose",
    "Row",
    "RowList",
    "RowsModel",
    "Scroll",
    "SearchField",
    "Section",
    "Segmented",
    "Sewn",
    "SplitView",
    "Tape",
    "TapeDays",
    "Text",
    "Thread",
    "Toast",
    "Toasts",
    "Tone",
    "at_foot",
    "column",
    "icon",
    "muted",
    "on_paper",
    "on_sheet",
    "row",
    "section",
    "title",
]
