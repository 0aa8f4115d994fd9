"""Every format, in the order in which they are made."""

from generator.render.format import Format
from generator.render.print import binders
from generator.render.site import sites

SITE = Format('site', sites.make)
BINDER = Format('binder', binders.make)

FORMATS = (SITE, BINDER)
