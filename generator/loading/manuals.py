"""The manuals of the rules that loading itself holds, by rule."""

from collections.abc import Mapping

MANUALS: Mapping[str, str] = {
    'file': """Every file of data/ is one that can be read, and one that is meant.

A file that is too large, not in UTF-8 or misnamed is not read, nor is a link that leads out of the folder. Each is
reported, so that nothing is lost unnoticed. Folders and files have the names of the kinds of entries; files end in
.yml.

An example that fails: data/rols/dir.yml.
To fix it: rename the file or folder as the message says.""",
    'syntax': """Every file is plain YAML: mappings, lists and texts.

Tags, anchors and aliases are not used, a key stands once, and nothing nests deeper than any entry needs. So what an
editor reads is what the handbook holds.

An example that fails: two lines 'title:' in one entry.
To fix it: look at the line and column; most often a quote is missing around a text with a colon, or the spaces at
the start of a line are wrong.""",
    'ids': """The name of an entry is its id, and no two entries of a kind share one.

Other entries refer to it by that name, so it never changes; titles may. It has lower-case letters, digits and hyphens.

An example that fails: data/roles/Crisis_Director.yml.
To fix it: rename the file or block, and every reference to it.""",
    'shape': """Every field is one that the kind of entry has, and holds what it should.

A field that is misspelt would be lost, and a number or date that cannot be understood would mislead.

An example that fails: reviewed_on: yesterday.
To fix it: write the value as the message shows; completion in the editor knows every field.""",
    'pages': """A page in handbook/pages/ begins with front matter, and so does each translation of it.

An example that fails: a page without the two lines '---' around title, section, owner and reviewed_on.
To fix it: copy the head of another page.""",
    'private-list': """A list in private/ keeps what the list in data/ holds.

A list in private/ is not added to that of data/: it takes its place, whole. An editor who moves one private number
there would otherwise lose all other numbers of the person, without a word. The same holds for a text that replaces
several lines of the kind "key: value".

An example that fails: private/people.yml has the private number of somebody, data/people.yml their other numbers.
To fix it: write the whole list in private/, the public items too. If items are left out on purpose, say why under
'explained' in data/handbook.yml.""",
    'cut-text': """A text without quotes has no '#' after a space: YAML ends the text there, and nobody reads the rest.

'Car park #3', '#crisis' and 'extension #4127' are cut so. A '#' with a space after it is a comment, and is left alone
unless a number follows.

An example that fails: muster_point: Car park #3, behind the store.
To fix it: put quotes around the text ('Car park #3, behind the store'); before a comment, put a space after the #.""",
    'catalogue': """A catalogue of translations can be read whole.

An example that fails: a line of data/translations/fr.po without its closing quote, or with the marks of a merge.
To fix it: correct the line, or open the file with a translator's tool such as Poedit.""",
}
