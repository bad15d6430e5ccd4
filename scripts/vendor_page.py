"""npm packages → what `conflict report` needs of others: the drawing library, and the base map.

python scripts/vendor_page.py

Writes, in conflictcli/report/assets/, vendor/echarts.js (of Apache ECharts, the parts that echarts_parts.js names, put
together and made small by esbuild), the licences of what is in it, world.json (see world_map.py) and vendor/SHA256SUMS,
which a test checks. Versions and hashes of the packages are pinned: in vendor_page/package-lock.json, and in
gazetteer/base_map.py. Needs npm, and '.[gazetteer]' for the numbers of countries.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from world_map import world

from conflictcli.gazetteer.base_map import codes_by_number, fetch

HERE = Path(__file__).resolve().parent
ASSETS = HERE.parent / "conflictcli" / "report" / "assets"
PINNED = HERE / "vendor_page"
PARTS = ASSETS / "echarts_parts.js"
VENDOR = ASSETS / "vendor"
SUMS = VENDOR / "SHA256SUMS"

LICENCES = {
    "LICENSE": "echarts/LICENSE",
    "NOTICE": "echarts/NOTICE",
    "LICENSE-d3": "echarts/licenses/LICENSE-d3",
    "LICENSE-zrender": "zrender/LICENSE",
    "LICENSE-tslib": "tslib/LICENSE.txt",
}
"""Names in vendor/ → files of the packages."""

BANNER = """/*!
Apache ECharts {echarts}, in parts. Copyright 2017-2026 The Apache Software Foundation.
This product includes software developed at The Apache Software Foundation (https://www.apache.org/).
Licensed under the Apache License, Version 2.0: https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an
"AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. Put together of the package's
modules by esbuild for `conflict report`; no module was changed.

With zrender {zrender}:
{zrender_licence}

With parts of d3:
{d3_licence}

With tslib {tslib}: Copyright (c) Microsoft Corporation. 0BSD.
*/"""


def main() -> None:
    VENDOR.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        packages = installed(Path(folder))
        for name, file in LICENCES.items():
            shutil.copyfile(packages / file, VENDOR / name)
        (VENDOR / "echarts.js").write_text(bundled(packages), encoding="utf-8", newline="\n")
    map_ = json.dumps(world(fetch(), codes_by_number()), ensure_ascii=False, separators=(",", ":"))
    (ASSETS / "world.json").write_text(map_ + "\n", encoding="utf-8", newline="\n")
    written = [PARTS, ASSETS / "world.json", *(VENDOR / name for name in ("echarts.js", *LICENCES))]
    SUMS.write_text(sums(written), encoding="utf-8", newline="\n")
    for file in written:
        print(f"{file.relative_to(HERE.parent)}: {file.stat().st_size:,} bytes")


def installed(folder: Path) -> Path:
    """The pinned packages, in a folder of their own. None of their scripts is run."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("vendor_page: npm is not installed; nothing was changed")
    for file in ("package.json", "package-lock.json"):
        shutil.copyfile(PINNED / file, folder / file)
    subprocess.run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], cwd=folder, check=True)
    return folder / "node_modules"


def bundled(packages: Path) -> str:
    """One script that leaves the global `echarts`."""
    made = subprocess.run(
        [
            *(str(packages / ".bin" / "esbuild"), str(PARTS)),
            *("--bundle", "--minify", "--format=iife", "--global-name=echarts", "--target=es2020", "--charset=utf8"),
            *("--legal-comments=none", '--define:process.env.NODE_ENV="production"', "--log-level=warning"),
        ],
        env={**os.environ, "NODE_PATH": str(packages)},
        cwd=packages,
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    banner = BANNER.format(
        **{name: version(packages, name) for name in ("echarts", "zrender", "tslib")},
        zrender_licence=(packages / LICENCES["LICENSE-zrender"]).read_text(encoding="utf-8").strip(),
        d3_licence=(packages / LICENCES["LICENSE-d3"]).read_text(encoding="utf-8").strip(),
    )
    return banner + "\n" + made.stdout


def version(packages: Path, name: str) -> str:
    found: str = json.loads((packages / name / "package.json").read_text(encoding="utf-8"))["version"]
    return found


def sums(files: Iterable[Path]) -> str:
    """As `sha256sum -c` reads them, from within vendor/."""
    return "".join(
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {os.path.relpath(file, VENDOR).replace(os.sep, '/')}\n"
        for file in files
    )


if __name__ == "__main__":
    main()
