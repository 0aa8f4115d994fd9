"""What the PDF claims to be."""

import pikepdf

from generator.render.print.join.metadata import write
from generator.render.print.join.part import About


def test_standards_are_claimed_where_readers_of_archives_look(english):
    with pikepdf.open(english[1]) as pdf:
        metadata = pdf.Root.Metadata
        assert '/Filter' not in metadata
        said = metadata.read_bytes().decode()
    assert 'pdfuaid:part="1"' in said
    assert 'pdfaid:part="3" pdfaid:conformance="A"' in said
    assert '<dc:language><rdf:Bag><rdf:li>en</rdf:li>' in said


def test_signs_in_a_title_do_not_break_it():
    with pikepdf.new() as pdf:
        write(pdf, About('R&D <crisis>', 'en'))
        assert 'R&amp;D &lt;crisis&gt;' in pdf.Root.Metadata.read_bytes().decode()
