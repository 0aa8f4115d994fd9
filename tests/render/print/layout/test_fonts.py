"""The typefaces, and the characters they lack."""

from generator.render.print.layout.fonts import Face, missing_glyphs, stock_faces


def test_every_face_has_its_file():
    assert all(face.path.is_file() for face in stock_faces())


def test_english_and_french_are_covered():
    assert missing_glyphs('Ça va : « l’œuvre » — 12 €, №\N{NARROW NO-BREAK SPACE}! → ≥ ×\n\t\N{SOFT HYPHEN}') == ''


def test_what_no_font_can_print_is_named_once():
    assert missing_glyphs('☎ 日本 ☎ ok') == '☎日本'


def test_a_face_of_the_company_adds_to_the_stock():
    extra = Face(stock_faces()[0].path, family='House')
    assert missing_glyphs('a☎', (*stock_faces(), extra)) == '☎'
    assert 'font-family: "House"' in extra.css
