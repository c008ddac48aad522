"""A chain of certificates of our own, as C2PA asks for one, made in the test that uses it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

Key = ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey | rsa.RSAPrivateKey
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Chain:
    """PEM: the certificate of the newsroom and that of the root above it, and the newsroom's key."""

    certificates: bytes
    key: bytes
    root: bytes


def new_key(kind: str) -> Key:
    """ "p256", "p384", "ed25519", "rsa"."""
    if kind == "ed25519":
        return ed25519.Ed25519PrivateKey.generate()
    if kind == "rsa":
        return rsa.generate_private_key(65_537, 2_048)
    return ec.generate_private_key(ec.SECP384R1() if kind == "p384" else ec.SECP256R1())


def new_chain(kind: str = "p256", *, ended: bool = False) -> Chain:
    """A root, and a certificate that it gave to the newsroom "Redaksi Lembah"; `ended`: it held until yesterday."""
    above, own = ec.generate_private_key(ec.SECP256R1()), new_key(kind)
    root_name, own_name = name("Akar Uji Lembah"), name("Redaksi Lembah")
    root = (
        begun(root_name, root_name, above.public_key(), ended=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(usage(signs_files=False), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(above.public_key()), critical=False)
        .sign(above, SHA256())
    )
    newsroom = (
        begun(own_name, root_name, own.public_key(), ended=ended)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage(signs_files=True), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(above.public_key()), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(own.public_key()), critical=False)
        .sign(above, SHA256())
    )
    pem = root.public_bytes(Encoding.PEM)
    key = own.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return Chain(newsroom.public_bytes(Encoding.PEM) + pem, key, pem)


def name(common: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, common),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )


def begun(subject: x509.Name, issuer: x509.Name, key: Any, *, ended: bool) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return x509.CertificateBuilder(
        issuer, subject, key, x509.random_serial_number(), now - 30 * DAY, now + (-DAY if ended else 30 * DAY)
    )


def usage(*, signs_files: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=signs_files,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=not signs_files,
        crl_sign=not signs_files,
        encipher_only=False,
        decipher_only=False,
    )
