"""The risk matrix: figures stay in their cells at any number of risks, on the screen and on paper."""

import re

import pytest
import yaml
from books import SMALL, changed, edition_of, manuscript_of

_CELL = re.compile(r'<rect [^>]*x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"')
_LINE = re.compile(r'<text x="([\d.]+)" y="([\d.]+)" [^>]*font-size="(\d+)" font-weight="700"[^>]*>([^<]+)')
_VIEW = re.compile(r'viewBox="0 0 600 (\d+)"')
# How wide a bold figure and the sign between two are in the typeface of the binder, in parts of the size.
_DIGIT, _GAP = 0.54, 0.6


@pytest.mark.parametrize('count', [1, 3, 7, 16, 60])
def test_figures_stay_within_their_cell(count, tmp_path):
    (model,) = yaml.safe_load((SMALL / 'data' / 'risks.yml').read_text('utf-8')).values()
    risks = [yaml.safe_dump({f'risk-{number}': model | {'title': f'Risk {number}'}}) for number in range(count - 1)]
    loaded = changed(tmp_path, {'risks.yml': ''.join(risks)} if risks else {})
    written = manuscript_of(edition_of(loaded)).markdown['risks/register']
    cells = [[float(value) for value in one] for one in _CELL.findall(written)]
    lines = [(float(across), float(up), float(size), text) for across, up, size, text in _LINE.findall(written)]
    assert sorted(int(rank) for *_, text in lines for rank in text.split(' · ')) == list(range(1, count + 1))
    for middle, up, size, text in lines:
        half = size * (len(re.findall(r'\d', text)) * _DIGIT + text.count('·') * _GAP) / 2
        (cell,) = (one for one in cells if one[0] < middle < one[0] + one[2] and one[1] < up < one[1] + one[3])
        left, top, width, height = cell
        assert left < middle - half < middle + half < left + width
        assert top + 22 < up - 0.7 * size < up < top + height
    assert max(top + height for _, top, _, height in cells) < int(_VIEW.findall(written)[0])
