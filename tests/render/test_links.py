"""A link goes to one telephone number or one e-mail address, or there is no link."""

import pytest

from g1p.render.links import email_link, phone_link


@pytest.mark.parametrize(
    "text,link",
    [
        ("06 1234 5678", "tel:0612345678"),
        ("+31 (0)182-555.100", "tel:+31182555100"),
        ("112", "tel:112"),
        ("010 555 01 23, na zessen", None),
        ("12", None),
        ("06 1234 5678 06 8765 4321", None),
        ("javascript:alert(1)", None),
        ("06\n1234", None),
        ("٠٦١٢٣٤٥٦٧٨", None),
        ("*31#", None),
    ],
)
def test_a_phone_number(text: str, link: str | None) -> None:
    assert phone_link(text) == link


@pytest.mark.parametrize(
    "text,link",
    [
        ("samira@example.org", "mailto:samira@example.org"),
        ("o'neil+plan@mail.example.org", "mailto:o%27neil%2Bplan@mail.example.org"),
        ("a&b=c@example.org", "mailto:a%26b%3Dc@example.org"),
        ("a?bcc=x@example.org", None),
        ("a%0abcc@example.org", None),
        ("a@localhost", None),
        ("a@example.org, b@example.org", None),
        ('"a b"@example.org', None),
        ("a@example.org\n", None),
        ("jörg@example.org", None),
    ],
)
def test_an_email_address(text: str, link: str | None) -> None:
    assert email_link(text) == link
