"""What everybody needs of one scenario, in the words of people who are not in the crisis cell."""

from typing import Annotated

from pydantic import Field

from generator.model.marks import Ref
from generator.model.review import Content
from generator.model.values import Id, OwnCode, Text

Lines = Annotated[tuple[Text, ...], Field(min_length=2, max_length=6)]


class ForStaff(Content):
    """One scenario for all staff: how they see it, what they do, what they never do, whom they call, what they say."""

    own_code: OwnCode = Field(alias='code')
    title: Text
    """What is seen, in plain words."""
    playbook: Annotated[Id, Ref('playbooks')]
    """What the crisis cell works with; its title is not shown to those who may not read it."""
    position: Annotated[int, Field(ge=1)]
    """Where it stands in the list: danger to people first, then what is most likely."""
    signs: Lines
    do: Lines
    never: Lines
    call: Text
    """Whom to call; the page shows the alert number."""
    say: Text
    """What to answer if somebody outside asks."""
