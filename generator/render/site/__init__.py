"""The searchable site of an edition: a tree of Markdown, what MkDocs needs to know, and the build of both."""
