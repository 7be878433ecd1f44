"""What a printer of the tests can do, as CUPS wants it told."""

from __future__ import annotations

from collections.abc import Sequence

_POINTS = {"A4": (595, 842), "A5": (420, 595), "Letter": (612, 792), "A3": (842, 1191)}

_HEAD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TEST.PPD"
*Product: "(Test)"
*Manufacturer: "Test"
*ModelName: "{name}"
*NickName: "{name}"
*ShortNickName: "{name}"
*PSVersion: "(3010) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*Throughput: "1"
*cupsVersion: 1.4
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
"""


def ppd(name: str, sizes: Sequence[str], *, duplex: bool) -> str:
    """Return the description of a printer with these papers."""
    lines = [_HEAD.format(name=name)]
    for keyword, row in (("PageSize", '"<</PageSize[{0} {1}]>>setpagedevice"'), ("PageRegion", '""')):
        lines += [f"*OpenUI *{keyword}/Media Size: PickOne", f"*Default{keyword}: {sizes[0]}"]
        lines += [f"*{keyword} {size}/{size}: " + row.format(*_POINTS[size]) for size in sizes]
        lines.append(f"*CloseUI: *{keyword}")
    for keyword in ("ImageableArea", "PaperDimension"):
        corner = "12 12 " if keyword == "ImageableArea" else ""
        inset = 12 if keyword == "ImageableArea" else 0
        lines.append(f"*Default{keyword}: {sizes[0]}")
        for size in sizes:
            width, height = _POINTS[size]
            lines.append(f'*{keyword} {size}: "{corner}{width - inset} {height - inset}"')
    if duplex:
        lines += ["*OpenUI *Duplex/2-Sided Printing: PickOne", "*DefaultDuplex: None"]
        lines += ['*Duplex None/Off: ""', '*Duplex DuplexNoTumble/Long Edge: ""']
        lines += ['*Duplex DuplexTumble/Short Edge: ""', "*CloseUI: *Duplex"]
    return "\n".join(lines) + "\n"
