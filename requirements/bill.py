"""The bill of materials: all that a newsroom may install, as CycloneDX (JSON, 1.6), in sbom.cdx.json.

    python -m requirements.bill [--check]

The same locks and terms give the same file, byte by byte. `--check` writes nothing and ends with 1 where the file is
another one. Needs cyclonedx-python-lib, which is among what our tests need.
"""

import json
import sys
import tomllib
import uuid
from typing import Any, Final

from requirements.licences import kept
from requirements.pins import HERE, ROOT, Pin, normalized, shipped

BILL: Final = HERE / "sbom.cdx.json"
_SPACE: Final = uuid.UUID("6f0b8d0a-8d5e-5c0f-9a53-2f7a3c2f3f51")
"""Of serial numbers that follow from the content."""


def bill() -> str:
    """The text of the bill."""
    from cyclonedx.model import HashAlgorithm, HashType, Property
    from cyclonedx.model.bom import Bom
    from cyclonedx.model.component import Component, ComponentScope, ComponentType
    from cyclonedx.model.license import LicenseExpression
    from cyclonedx.output.json import JsonV1Dot6
    from packageurl import PackageURL

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    said = {(name, version): terms for name, version, terms, _ in kept()}
    pins = sorted(shipped().items(), key=lambda each: (each[0].name, each[0].version))

    def reference(name: str, version: str) -> str:
        return f"pkg:pypi/{name}@{version}"

    def component(pin: Pin, where: str) -> Component:
        facts = [Property(name="briefings:lock", value=where)]
        facts += [Property(name="briefings:marker", value=pin.marker)] if pin.marker else []
        return Component(
            name=pin.name,
            version=pin.version,
            type=ComponentType.LIBRARY,
            bom_ref=reference(pin.name, pin.version),
            purl=PackageURL("pypi", name=pin.name, version=pin.version),
            scope=ComponentScope.REQUIRED if where == "core" else ComponentScope.OPTIONAL,
            licenses=[LicenseExpression(said[pin.name, pin.version])],
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=each) for each in pin.hashes],
            properties=facts,
        )

    own = Component(
        name=project["name"],
        version=project["version"],
        type=ComponentType.APPLICATION,
        bom_ref=reference(project["name"], project["version"]),
        purl=PackageURL("pypi", name=project["name"], version=project["version"]),
        licenses=[LicenseExpression(project["license"])],
    )
    made = {pin: component(pin, where) for pin, where in pins}
    whole = Bom(components=made.values())
    whole.metadata.component = own
    for of, needed in [(own, [c for p, c in made.items() if own.name in p.via])] + [
        (each, [c for p, c in made.items() if pin.name in map(normalized, p.via)])
        for pin, each in made.items()
    ]:
        whole.register_dependency(of, needed)
    return _settled(json.loads(JsonV1Dot6(whole).output_as_string()))


def _settled(written: dict[str, Any]) -> str:
    """Without the hour, and with a number that follows from the content."""
    written.pop("serialNumber", None)
    written["metadata"].pop("timestamp", None)
    written["metadata"].pop("tools", None)
    content = json.dumps(written, sort_keys=True)
    return json.dumps({**written, "serialNumber": f"urn:uuid:{uuid.uuid5(_SPACE, content)}"}, indent=1) + "\n"


def main() -> int:
    """Write the bill, or look whether it is the one of the locks."""
    text = bill()
    if "--check" in sys.argv[1:]:
        same = BILL.is_file() and BILL.read_text(encoding="utf-8") == text
        print(
            f"{BILL.name}: {'as the locks are' if same else 'not as the locks are: python -m requirements.bill'}"
        )
        return 0 if same else 1
    BILL.write_text(text, encoding="utf-8")
    print(f"{BILL.name}: {len(json.loads(text)['components'])} components")
    return 0


if __name__ == "__main__":
    sys.exit(main())
