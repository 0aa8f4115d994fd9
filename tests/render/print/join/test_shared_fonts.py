"""One font file per typeface."""

import pikepdf


def fonts(pdf):
    found = {}
    for page in pdf.pages:
        for font in page.obj.Resources.Font.values():
            descriptor = font.DescendantFonts[0].FontDescriptor
            found.setdefault(str(font.BaseFont).partition('+')[2], set()).add(descriptor.FontFile2.objgen)
    return found


def test_each_typeface_is_there_once(english):
    with pikepdf.open(english[1]) as pdf:
        found = fonts(pdf)
        assert {len(files) for files in found.values()} == {1}
        assert set(found) == {f'Source-Sans-Pro{weight}' for weight in ('', '-Italic', '-Semi-Bold', '-Bold', '-Heavy')}


def test_all_fonts_are_of_the_package_and_small(english):
    with pikepdf.open(english[1]) as pdf:
        for page in pdf.pages:
            for font in page.obj.Resources.Font.values():
                file = font.DescendantFonts[0].FontDescriptor.FontFile2
                assert len(file.read_raw_bytes()) < 30_000
                assert len(file.read_bytes()) == int(file.Length1)
