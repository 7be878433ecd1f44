"""Files as SeamlyMe and Valentina write them, made on the spot."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

PERSONAL = """<family-name>Ionescu</family-name><given-name>Ana</given-name>
<birth-date>1980-02-29</birth-date><gender>female</gender><email>ana@exemplu.ro</email>"""


def smis(
    measures: dict[str, str],
    unit: str = "cm",
    *,
    root: str = "smis",
    version: str = "0.3.4",
    personal: str = PERSONAL,
) -> str:
    rows = "\n".join(
        f"<m name={quoteattr(name)} value={quoteattr(value)}/>" for name, value in measures.items()
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<{root}>
    <!--Made for a test.-->
    <version>{version}</version>
    <read-only>false</read-only>
    <notes>Ține la nasturi.</notes>
    <unit>{unit}</unit>
    <pm_system>998</pm_system>
    <personal>{personal}</personal>
    <body-measurements>{rows}</body-measurements>
</{root}>
"""
