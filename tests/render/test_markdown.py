"""Markdown to HTML, with the extensions of the site."""

from pathlib import Path

import pytest

from generator.render.markdown import Extensions, extensions, to_html

ROOT = Path(__file__).parents[2]


def test_the_extensions_are_those_of_the_site():
    known = extensions(ROOT / 'mkdocs.yml')
    assert {'tables', 'attr_list', 'md_in_html', 'def_list', 'footnotes', 'sane_lists', 'toc'} <= set(known.names)


def test_tags_elsewhere_in_the_configuration_do_no_harm(tmp_path):
    config = tmp_path / 'mkdocs.yml'
    config.write_text('plugins: !ENV [X, y]\nmarkdown_extensions: [tables, {toc: {anchorlink: true}}]\n', 'utf-8')
    assert extensions(config) == Extensions(('tables', 'toc'), {'tables': {}, 'toc': {'anchorlink': True}})


def test_extensions_may_be_listed_by_name(tmp_path):
    config = tmp_path / 'mkdocs.yml'
    config.write_text('markdown_extensions:\n  tables: {}\n  toc:\n    toc_depth: 2\n', 'utf-8')
    assert extensions(config) == Extensions(('tables', 'toc'), {'tables': {}, 'toc': {'toc_depth': 2}})


def test_a_configuration_without_extensions_is_refused(tmp_path):
    config = tmp_path / 'mkdocs.yml'
    config.write_text('site_name: x\n', 'utf-8')
    with pytest.raises(ValueError, match='lists no markdown_extensions'):
        extensions(config)


def test_one_page_leaves_nothing_behind_in_the_next():
    known = extensions(ROOT / 'mkdocs.yml')
    page = '# Title\n\nA note.[^1]\n\n[^1]: Said once.\n'
    assert to_html(page, known) == to_html(page, known)
    assert 'Said once' not in to_html('# Title\n', known)


def test_markdown_within_the_boxes_is_read():
    html = to_html('<div class="steps" markdown>\n\n1. One\n2. Two\n\n</div>\n', extensions(ROOT / 'mkdocs.yml'))
    assert html.count('<li>') == 2
    assert '<div class="steps">' in html
