"""Writing a set of files: what is there already is left alone, what is no more wanted goes."""

from generator.render.files import write, write_file, write_tree


def names(folder) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob('*') if path.is_file())


def test_files_are_written_and_counted(tmp_path):
    assert write(tmp_path, {'a.md': 'é\r\n', 'b/c.bin': b'\x00'}) == 2
    assert (tmp_path / 'a.md').read_bytes() == 'é\r\n'.encode()
    assert names(tmp_path) == ['a.md', 'b/c.bin']


def test_only_what_changed_is_touched(tmp_path):
    write(tmp_path, {'a.md': 'one', 'b.md': 'two'})
    before = {name: (tmp_path / name).stat().st_mtime_ns for name in ('a.md', 'b.md')}
    assert write(tmp_path, {'a.md': 'one', 'b.md': 'three'}) == 1
    after = {name: (tmp_path / name).stat().st_mtime_ns for name in ('a.md', 'b.md')}
    assert after['a.md'] == before['a.md']
    assert after['b.md'] > before['b.md']


def test_what_an_earlier_build_left_is_removed_with_its_empty_folders(tmp_path):
    write(tmp_path, {'old/deep/a.md': 'x', 'old/b.md': 'x', 'keep/c.md': 'x'})
    assert write(tmp_path, {'keep/c.md': 'x'}) == 0
    assert [path.name for path in tmp_path.iterdir()] == ['keep']


def test_a_file_says_whether_it_was_written(tmp_path):
    path = tmp_path / 'new' / 'a.txt'
    assert [write_file(path, 'x'), write_file(path, b'x'), write_file(path, 'y')] == [True, False, True]


def test_a_tree_keeps_the_site_beside_it(tmp_path):
    (tmp_path / 'site').mkdir()
    (tmp_path / 'site' / 'index.html').write_text('built')
    assert write_tree(tmp_path, {'mkdocs.yml': 'a', 'docs/index.md': 'b', 'docs/old.md': 'c'}) == 3
    assert write_tree(tmp_path, {'mkdocs.yml': 'a', 'docs/index.md': 'b'}) == 0
    assert names(tmp_path) == ['docs/index.md', 'mkdocs.yml', 'site/index.html']
