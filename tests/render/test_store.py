"""The store gives back what was kept, and nothing else."""

import os

import pytest

from generator.render.store import Store, code, key_of


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / 'store')


def test_what_was_kept_is_found_under_its_kind_and_key_alone(store):
    store.keep('body', key_of('a'), b'<p>A</p>')
    assert store.find('body', key_of('a')) == b'<p>A</p>'
    assert store.find('leaf', key_of('a')) is None
    assert store.find('body', key_of('b')) is None


def test_a_damaged_entry_is_missing_and_made_anew(store):
    key = key_of('a')
    store.keep('body', key, b'whole')
    (path,) = (one for one in store.folder.rglob('*') if one.is_file())
    for damaged in (path.read_bytes()[:-1], b'', path.read_bytes()[:-1] + b'!'):
        path.write_bytes(damaged)
        assert store.find('body', key) is None
        assert store.made('body', key, lambda: b'whole') == b'whole'
        assert store.find('body', key) == b'whole'


def test_a_write_that_fails_leaves_what_was_there(store, monkeypatch):
    key = key_of('a')
    store.keep('body', key, b'whole')
    monkeypatch.setattr(os, 'replace', lambda *_: (_ for _ in ()).throw(OSError('disk')))
    with pytest.raises(OSError, match='disk'):
        store.keep('body', key, b'other')
    assert store.find('body', key) == b'whole'
    assert len([one for one in store.folder.rglob('*') if one.is_file()]) == 1


def test_what_was_used_the_longest_ago_goes_first(tmp_path):
    store = Store(tmp_path, room=150)
    for number, name in enumerate('abc'):
        store.keep('body', key_of(name), name.encode() * 28)
        path = next(path for path in tmp_path.rglob(key_of(name)))
        os.utime(path, ns=(number, number))
    assert store.find('body', key_of('a')) is not None
    store.prune()
    assert [store.find('body', key_of(name)) is not None for name in 'abc'] == [True, False, True]


def test_a_key_tells_parts_apart():
    assert key_of('ab', 'c') != key_of('a', 'bc')
    assert key_of('ab') == key_of(b'ab')


def test_the_digest_of_code_changes_with_the_code_named_and_fails_where_there_is_none():
    assert code('render/print') != code('render/site')
    assert code('render/store.py') == code('render/store.py')
    with pytest.raises(FileNotFoundError):
        code('render/nowhere')
