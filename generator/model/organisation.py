"""The company itself: what it is, which laws bind it, what it runs and where."""

from enum import StrEnum
from typing import Annotated

from generator.model.contact import ContactPoint, Dependency
from generator.model.duration import Lapse
from generator.model.marks import Audience, For, Ref
from generator.model.part import Entity, Part
from generator.model.review import Content
from generator.model.values import Country, Day, Id, Plain, Text


class SizeBand(StrEnum):
    """How many people work here; it sets the chairs and ranks asked for."""

    SMALL = '<50'
    MEDIUM = '50-249'
    LARGE = '250-999'
    VERY_LARGE = '>=1000'


class Regime(StrEnum):
    """A body of law, or a contract's regime, that may bind the company."""

    CONTROLLER = 'controller'
    PROCESSOR = 'processor'
    NIS2_ESSENTIAL = 'nis2_essential'
    NIS2_IMPORTANT = 'nis2_important'
    NIS2_2690_PROVIDER = 'nis2_2690_provider'
    FINANCIAL_ENTITY_DORA = 'financial_entity_dora'
    ICT_THIRD_PARTY_TO_FINANCE = 'ict_third_party_to_finance'
    CRA_MANUFACTURER = 'cra_manufacturer'
    FR_SOFTWARE_PUBLISHER = 'fr_software_publisher'
    AI_HIGH_RISK_PROVIDER = 'ai_high_risk_provider'
    AI_DEPLOYER = 'ai_deployer'
    GPAI_SYSTEMIC = 'gpai_systemic'
    TELECOM_FR = 'telecom_fr'
    TRUST_SERVICE = 'trust_service'
    HOSTING_DSA = 'hosting_dsa'
    CONSUMER_PRODUCTS = 'consumer_products'
    CRITICAL_ENTITY = 'critical_entity'
    FR_OIV = 'fr_oiv'
    HEALTH_DATA_HOST = 'health_data_host'
    LISTED_EU = 'listed_eu'
    SEC_REGISTRANT_DOMESTIC = 'sec_registrant_domestic'
    SEC_REGISTRANT_FPI = 'sec_registrant_fpi'
    US_HIPAA = 'us_hipaa'
    US_NYDFS = 'us_nydfs'
    UK_GDPR = 'uk_gdpr'
    UK_NIS = 'uk_nis'
    CH_CRITICAL = 'ch_critical'
    PCI = 'pci'
    EMPLOYER_FR = 'employer_fr'
    CYBER_INSURED = 'cyber_insured'
    OTHER_COUNTRIES = 'other_countries'


class Signatory(Part):
    """A role that may bind the company, and how far."""

    role: Annotated[Id, Ref('roles')]
    power: Text
    limit: Text | None = None


class Portal(Part):
    """An account on the portal of an authority, for notifications."""

    contact: Annotated[Id, Ref('contacts')]
    account: Plain
    held_by: tuple[Annotated[Id, Ref('roles')], ...]
    tested_on: Day | None = None


class Identity(Part):
    """What every complaint, notification and claim asks about the company."""

    legal_form: Plain
    registration: Plain
    vat: Plain | None = None
    activity: Text
    registered_office: Plain
    representative: Text
    """Who represents the company in law, by function."""
    dpo_designation: Plain | None = None
    """The number under which the authority knows our data protection officer."""
    lead_authority_reference: Plain | None = None
    signatories: tuple[Signatory, ...]
    portals: tuple[Portal, ...] = ()


class Organisation(Entity):
    """The company whose handbook this is."""

    legal_name: Plain
    brand_names: tuple[Plain, ...]
    country: Country
    timezone: Plain
    size_band: SizeBand
    email_domains: tuple[Plain, ...] = ()
    regimes: tuple[Regime, ...]
    lead_dpa: Plain | None = None
    main_establishment_country: Country | None = None
    alert_number: ContactPoint
    second_alert_number: ContactPoint | None = None
    values_statement: Text | None = None
    priorities: tuple[Text, ...]
    contracts: tuple[Annotated[Id, Ref('contracts')], ...] = ()
    operators: dict[Dependency, Plain] = {}
    """Which operator stands behind each telephone dependency."""
    identity: Annotated[Identity | None, For(Audience.CELL)] = None

    @property
    def common_name(self) -> str:
        """Its name as people know it."""
        return next(iter(self.brand_names), self.legal_name)


class SiteKind(StrEnum):
    """What a place is used for."""

    OFFICE = 'office'
    DATACENTRE = 'datacentre'
    WAREHOUSE = 'warehouse'
    FALLBACK = 'fallback'
    OTHER = 'other'


class Site(Content):
    """A place where the company works."""

    name: Text
    address: Plain
    kind: SiteKind
    headcount: int | None = None
    access_24_7: bool
    access_without_network: Text
    key_holder: Annotated[Id, Ref('roles')]
    muster_point: Text
    second_muster_point: Text | None = None
    """Where to gather when the first is cordoned off: away from the main entrance."""
    utilities_cutoffs: Annotated[Text | None, For(Audience.CELL)] = None
    crisis_room: Annotated[Id, Ref('resources')] | None = None
    binder_copies: tuple[Annotated[Id, Ref('copies')], ...] = ()
    local_emergency: tuple[ContactPoint, ...] = ()
    depends_on: tuple[Dependency, ...] = ()
    """What the place needs before one can work there."""


class Service(Content):
    """A service the company cannot do without, and how to live without it for a while."""

    audience: Audience = Audience.CELL
    name: Text
    owner: Annotated[Id, Ref('roles')]
    users_affected: Text
    recovery_time: Lapse
    """The longest interruption we accept (RTO)."""
    recovery_point: Lapse
    """The most data, in time, that we accept to lose (RPO)."""
    peak_periods: Text | None = None
    depends_on: tuple[Annotated[Id, Ref('services')], ...] = ()
    depends_on_contacts: tuple[Annotated[Id, Ref('contacts')], ...] = ()
    degraded_mode: Text
    restore_order: int
    status_component: Plain | None = None
    kill_switch: Annotated[Text | None, For(Audience.CELL)] = None
