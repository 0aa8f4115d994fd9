"""International telephone numbers: whether one can exist, and what to do about one that cannot."""

import re

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat, ValidationResult

_WRITTEN = re.compile(r'\+[1-9][\d ]{6,22}')
_PUNCTUATED = re.compile(r'\+[\d\s().-]+')
_NOT_INTERNATIONAL = 'not an international phone number; write it as +33 1 99 00 00 00'
_COMPARE = 'compare it with its source, and correct it'
_IMPOSSIBLE = {
    ValidationResult.TOO_SHORT: 'too few digits',
    ValidationResult.TOO_LONG: 'too many digits',
    ValidationResult.INVALID_LENGTH: 'a wrong number of digits',
    ValidationResult.IS_POSSIBLE_LOCAL_ONLY: 'no area code',
}


def fault(number: str) -> str | None:
    """Return what is wrong with an international number and what to do; nothing where it may exist."""
    parsed = _parsed(number)
    if parsed is None:
        return _NOT_INTERNATIONAL
    prefix = _national_prefix(number, parsed)
    if prefix:
        right = phonenumbers.format_number(parsed, PhoneNumberFormat.INTERNATIONAL)
        return f'{prefix} is not dialled after +{parsed.country_code}; leave it out: {right}'
    if not _WRITTEN.fullmatch(number):
        return _NOT_INTERNATIONAL
    reason = _IMPOSSIBLE.get(phonenumbers.is_possible_number_with_reason(parsed))
    return f'{reason} after +{parsed.country_code}; {_COMPARE}' if reason else None


def _parsed(number: str) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(number) if _PUNCTUATED.fullmatch(number) else None
    except phonenumbers.NumberParseException:
        return None


def _national_prefix(number: str, parsed: PhoneNumber) -> str | None:
    """Return what a number has that is dialled inside its country alone: mostly a 0; nothing where there is none.

    The library takes such a prefix away, and knows the countries whose numbers begin with a 0 that is dialled.
    """
    if phonenumbers.format_number(parsed, PhoneNumberFormat.E164) == '+' + re.sub(r'\D', '', number):
        return None
    region = phonenumbers.region_code_for_country_code(parsed.country_code or 0)
    prefix = phonenumbers.ndd_prefix_for_region(region, strip_non_digits=True)
    return f'the national {prefix}' if prefix else 'a national prefix'
