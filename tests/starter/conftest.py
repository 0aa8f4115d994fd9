"""What tests of the starter share: the handbook that `make handbook` made of it in a fresh clone."""

from pathlib import Path

import pytest
from promises.built import Built

from generator.distribution import FOLDER


@pytest.fixture(scope='session')
def handbook(clone: Path) -> Built:
    """Return the handbook of the repository as it was built: every edition, its site and its binder."""
    return Built(clone / FOLDER)
