"""The labels of sides in a viewer."""

import pypdfium2


def test_a_viewer_shows_what_the_foot_of_the_side_says(english):
    with pypdfium2.PdfDocument(english[1]) as document:
        labels = [document.get_page_label(number) for number in range(len(document))]
    assert labels[:4] == ['Crisis handbook 1/2', 'Crisis handbook 2/2', 'Contents 1/1', '–']
    assert labels[4:10] == ['DIR 1/1', '–', 'RANSOM 1/3', 'RANSOM 2/3', 'RANSOM 3/3', '–']
