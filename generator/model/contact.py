"""Who can be reached, and how: contact points, outside contacts and contracts."""

import re
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, model_validator
from pydantic_core import PydanticCustomError

from generator.model import phone
from generator.model.duration import Term
from generator.model.marks import Audience, For, Ref
from generator.model.part import Closable, Part
from generator.model.review import Content
from generator.model.values import Day, Id, Plain, Text


class PointKind(StrEnum):
    """What sort of address or number it is."""

    MOBILE_WORK = 'mobile_work'
    MOBILE_PRIVATE = 'mobile_private'
    LANDLINE = 'landline'
    EMAIL_WORK = 'email_work'
    EMAIL_EXTERNAL = 'email_external'
    CHAT_OOB = 'chat_oob'
    SATPHONE = 'satphone'
    PORTAL = 'portal'
    POSTAL = 'postal'
    SHORT_CODE = 'short_code'


PHONES = frozenset({PointKind.MOBILE_WORK, PointKind.MOBILE_PRIVATE, PointKind.LANDLINE, PointKind.SATPHONE})
SHORT = re.compile(r'[\d ]{2,6}')
"""A number that works in one country alone: 112, 3218."""
EMAILS = frozenset({PointKind.EMAIL_WORK, PointKind.EMAIL_EXTERNAL})


class Hours(StrEnum):
    """When somebody answers."""

    ALWAYS = '24/7'
    BUSINESS = 'business hours'
    OTHER = 'other'


class Method(StrEnum):
    """How a number was verified."""

    CALL = 'call'
    SMS = 'sms'
    EMAIL = 'email'
    FORM = 'form'
    CONTRACT = 'contract'


class Result(StrEnum):
    """What came of it."""

    OK = 'ok'
    CHANGED = 'changed'
    FAILED = 'failed'


class Dependency(StrEnum):
    """What a channel, a tool or a contact needs in order to work."""

    OWN_IT = 'own_it'
    SSO = 'sso'
    TELECOM_A = 'telecom_a'
    TELECOM_B = 'telecom_b'
    CLOUD_PROVIDER = 'cloud_provider'
    NONE = 'none'


class Verification(Part):
    """When a contact point was last tried, by whom, how, and whether it worked."""

    shorthand = 'on'

    on: Day
    by: Annotated[Id, Ref('roles')] | None = None
    how: Method = Method.CALL
    result: Result = Result.OK


def _dialled_abroad(value: str) -> str:
    fault = None if SHORT.fullmatch(value) else phone.fault(value)
    if fault:
        raise PydanticCustomError('phone', '{fault}', {'fault': fault})
    return value


Abroad = Annotated[Plain, AfterValidator(_dialled_abroad)]


class ContactPoint(Closable):
    """One way to reach somebody. Those of one owner stand in the order in which to try them."""

    kind: PointKind
    value: Plain
    label: Text | None = None
    abroad: Abroad | None = None
    """What to dial from abroad, where a short code does not work."""
    hours: Hours = Hours.ALWAYS
    operator: Plain | None = None
    verified: Verification | None = None
    hint: Text | None = None
    """How to be sure of who answers."""
    depends_on: tuple[Dependency, ...] = ()
    """What it needs to work, where its kind and operator do not tell."""

    @model_validator(mode='after')
    def _is_dialable(self) -> Self:
        fault = phone.fault(self.value) if self.kind in PHONES else None
        if fault:
            raise PydanticCustomError('phone', '{fault}', {'fault': fault})
        if self.kind is PointKind.SHORT_CODE and not SHORT.fullmatch(self.value):
            raise PydanticCustomError('phone', 'not a short number: write two to six digits, as in 112')
        if self.kind is PointKind.SHORT_CODE and self.abroad is None:
            raise PydanticCustomError('phone', "a short number does not work from abroad: say what to dial in 'abroad'")
        if self.kind in EMAILS and not re.fullmatch(r'[^@\s]+@[^@\s]+\.[^@\s]+', self.value):
            raise PydanticCustomError('email', 'not an e-mail address: write it as name@example.com')
        return self

    @property
    def is_phone(self) -> bool:
        """Return whether a voice may answer."""
        return self.kind in PHONES or self.kind is PointKind.SHORT_CODE

    @property
    def works(self) -> bool:
        """Return whether the last trial did not fail."""
        return self.verified is None or self.verified.result is not Result.FAILED


class PersonalPoint(ContactPoint):
    """A way to reach one person: for the crisis cell, unless it says otherwise."""

    audience: Audience = Audience.CELL


class ContactKind(StrEnum):
    """What an outside contact is to us."""

    EMERGENCY = 'emergency'
    POLICE = 'police'
    AUTHORITY = 'authority'
    REGULATOR = 'regulator'
    CERT = 'cert'
    INSURER = 'insurer'
    BROKER = 'broker'
    LAWYER = 'lawyer'
    FORENSICS = 'forensics'
    PR_AGENCY = 'pr_agency'
    CLOUD = 'cloud'
    HOSTING = 'hosting'
    TELECOM = 'telecom'
    BANK = 'bank'
    BAILIFF = 'bailiff'
    PSYCHOLOGICAL_SUPPORT = 'psychological_support'
    SECURITY_COMPANY = 'security_company'
    LANDLORD = 'landlord'
    UTILITY = 'utility'
    UNION = 'union'
    MEDIA_PLATFORM = 'media_platform'
    REGISTRAR = 'registrar'
    CDN = 'cdn'
    PAYMENT = 'payment'
    PARTNER = 'partner'
    CUSTOMER = 'customer'
    OTHER = 'other'


AUTHORITIES = frozenset({ContactKind.AUTHORITY, ContactKind.REGULATOR, ContactKind.CERT, ContactKind.POLICE})


class Contact(Content):
    """Somebody outside the company whom a crisis may make us call."""

    audience: Audience = Audience.CELL
    name: Text
    kind: ContactKind
    what_for: Text
    when_to_call: Text
    have_ready: tuple[Text, ...] = ()
    contacts: tuple[ContactPoint, ...]
    contract: Annotated[Id, Ref('contracts')] | None = None
    our_reference: Annotated[Plain | None, For(Audience.CELL)] = None
    callers: tuple[Annotated[Id, Ref('roles')], ...] = ()
    portal_account_ready: bool | None = None
    portal_tested_on: Day | None = None
    depends_on: tuple[Dependency, ...] = ()


class ContractKind(StrEnum):
    """What a contract binds us to, or somebody to us."""

    INSURANCE_CYBER = 'insurance_cyber'
    INSURANCE_PROPERTY = 'insurance_property'
    INSURANCE_FRAUD = 'insurance_fraud'
    INSURANCE_KIDNAP = 'insurance_kidnap'
    RC_PRO = 'rc_pro'
    D_AND_O = 'd_and_o'
    INCIDENT_RETAINER = 'incident_retainer'
    SLA = 'sla'
    CUSTOMER_DPA = 'customer_dpa'
    SECURITY_ANNEX = 'security_annex'
    PR_RETAINER = 'pr_retainer'


class Contract(Content):
    """A contract, policy or service commitment that a crisis brings into play."""

    audience: Audience = Audience.CELL
    kind: ContractKind
    name: Text
    counterparty: Plain
    reference: Annotated[Plain | None, For(Audience.CELL)] = None
    """The number of the contract or policy, as the other side knows it."""
    notify_within: Term | None = None
    from_detection: bool = False
    """Whether that counts from the first sign, not from awareness."""
    notify_channel: ContactPoint | None = None
    approvals_needed: tuple[Text, ...] = ()
    exclusions: tuple[Text, ...] = ()
    limit: Annotated[Plain | None, For(Audience.SEALED)] = None
    original_at: Text
    expires_on: Day | None = None
    language: Plain | None = None
    clause: Text | None = None
    letter: Annotated[Id, Ref('messages')] | None = None
