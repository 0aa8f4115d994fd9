"""Every format, in the order in which they are made."""

from generator.render.format import Format
from generator.render.print import volumes
from generator.render.site import sites

SITE = Format('site', sites.make)
PAPER = Format('paper', volumes.make)

FORMATS = (SITE, PAPER)
