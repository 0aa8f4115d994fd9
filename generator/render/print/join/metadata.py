"""The metadata of the whole PDF: title, language, and the standards it meets."""

from importlib.util import find_spec
from pathlib import Path
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from generator.render.print.join.part import About

# The extension schema is asked for by PDF/A, which does not know the terms of PDF/UA.
_XMP = """<?xpacket begin="\N{ZERO WIDTH NO-BREAK SPACE}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdf:Producer="{producer}"/>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="3" pdfaid:conformance="A"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""
_PRODUCER = 'crisis-handbook'


def write(whole: pikepdf.Pdf, about: About) -> None:
    """Put title, language, standards and colour space into the whole; no date, so that bytes repeat."""
    whole.docinfo[Name.Title] = String(about.title)
    whole.docinfo[Name.Producer] = String(_PRODUCER)
    whole.Root.Lang = String(about.language)
    # Cards have their backs behind them only if the sheet is turned as all others are.
    whole.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True, Duplex=Name.DuplexFlipLongEdge)
    whole.Root.PageMode = Name.UseOutlines
    xmp = _XMP.format(title=escape(about.title), language=escape(about.language), producer=_PRODUCER)
    whole.Root.Metadata = whole.make_stream(xmp.encode(), Type=Name.Metadata, Subtype=Name.XML)
    whole.Root.OutputIntents = Array([_screen_colours(whole)])


def _screen_colours(whole: pikepdf.Pdf) -> Dictionary:
    """Return what red, green and blue mean in this file: sRGB, from the profile that WeasyPrint carries."""
    spec = find_spec('weasyprint')
    if spec is None or spec.origin is None:
        raise FileNotFoundError('WeasyPrint is not installed: pip install weasyprint')
    profile = (Path(spec.origin).parent / 'pdf' / 'sRGB2014.icc').read_bytes()
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String('sRGB'),
        Info=String('sRGB'),
        DestOutputProfile=whole.make_stream(profile, N=3),
    )
