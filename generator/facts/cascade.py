"""The order in which roles are called."""

from generator.model.cell import Role
from generator.model.handbook import Handbook


def cascade(book: Handbook) -> tuple[str, ...]:
    """Return every role in the order in which they are called; those not called at once come last."""
    return tuple(role.id for role in sorted(book.roles.values(), key=_order))


def _order(role: Role) -> tuple[bool, int, str]:
    return role.cascade_order is None, role.cascade_order or 0, role.code
