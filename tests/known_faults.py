"""Look up every package of uv.lock for known faults; one that was not looked up is a failure.

pip-audit leaves out what it cannot look up, and then says that it found nothing.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

PIP_AUDIT = "pip-audit==2.10.1"


def packages_in(requirements: str) -> dict[str, str]:
    """Return the version of each package that a list of requirements pins."""
    pinned = (line.split(";")[0].split()[0] for line in requirements.splitlines() if "==" in line)
    return {name.lower(): version for name, _, version in (one.partition("==") for one in pinned)}


def problems_of(wanted: dict[str, str], report: str) -> list[str]:
    """Say which packages were not looked up, and which have known faults.

    report: what pip-audit wrote as JSON, “” where it wrote nothing.
    """
    try:
        listed = json.loads(report)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return ["pip-audit said nothing that can be read: no package was looked up."]
    found = {str(one.get("name", "")).lower(): one for one in listed}
    problems = []
    for name, version in wanted.items():
        said = found.get(name)
        if said is None or "vulns" not in said or said.get("version") != version:
            why = (said or {}).get("skip_reason", "it is not in the answer")
            problems.append(f"{name} {version}: not looked up ({why}).")
        else:
            problems += [
                f"{name} {version}: {fault.get('id')}, mended in "
                f"{', '.join(fault.get('fix_versions') or ['no version yet'])}."
                for fault in said["vulns"]
            ]
    return problems


def _pinned_here() -> str:
    """Return the packages of uv.lock that apply to this machine, as requirements without hashes."""
    command = ["uv", "export", "--locked", "--all-groups", "--no-emit-project", "--no-hashes"]
    exported = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    installed = subprocess.run(
        ["uv", "pip", "freeze"], capture_output=True, text=True, check=True
    ).stdout
    here = packages_in(installed)
    return "".join(
        f"{name}=={version}\n"
        for name, version in packages_in(exported).items()
        if here.get(name) == version
    )


def main() -> int:
    """Look every package up; return 1 where something is to be put right."""
    requirements = _pinned_here()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "requirements.txt"
        file.write_text(requirements, encoding="utf-8")
        command = [
            *("uv", "tool", "run", "--from", PIP_AUDIT, "pip-audit", "--no-deps", "--disable-pip"),
            *("--progress-spinner", "off", "--format", "json", "--requirement", str(file)),
        ]
        asked = subprocess.run(command, capture_output=True, text=True, check=False)
    wanted = packages_in(requirements)
    problems = problems_of(wanted, asked.stdout)
    for problem in problems:
        sys.stdout.write(f"{problem}\n")
    if problems:
        sys.stdout.write(asked.stderr)
        return 1
    sys.stdout.write(f"{len(wanted)} packages looked up: none has a known fault.\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
