"""PEP 517 build backend: the shared library by CMake, a wheel by zipfile. Needs Python's own library alone."""

from __future__ import annotations

import base64
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sysconfig
import tarfile
import tomllib
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "lib" / "python" / "gazette"


def _version() -> str:
    header = (ROOT / "include" / "gazette" / "version.h").read_text()
    return re.search(r'GAZETTE_VERSION_STRING "([^"]+)"', header).group(1)


def _metadata() -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    lines = [
        "Metadata-Version: 2.1", f"Name: {project['name']}", f"Version: {_version()}", f"Summary: {project['description']}",
        f"License: {project['license']['text']}", f"Requires-Python: {project['requires-python']}",
        "Description-Content-Type: text/markdown",
    ]
    return "\n".join(lines) + "\n\n" + (ROOT / project["readme"]).read_text()


def _library() -> pathlib.Path:
    """Compiles the shared library."""
    folder = ROOT / "build" / "python"
    configure = [
        "cmake", "-S", str(ROOT), "-B", str(folder), "-DCMAKE_BUILD_TYPE=Release", "-DBUILD_SHARED_LIBS=ON",
        "-DGAZETTE_BUILD_TESTS=OFF", "-DGAZETTE_BUILD_EXAMPLES=OFF", "-DGAZETTE_BUILD_CLI=OFF",
    ]
    if shutil.which("ninja") and not (folder / "CMakeCache.txt").exists():
        configure += ["-G", "Ninja"]
    subprocess.run(configure, check=True)
    subprocess.run(
        ["cmake", "--build", str(folder), "--target", "gazette", "--parallel", str(os.cpu_count() or 1)], check=True)
    return next(path for path in folder.rglob("libgazette.so"))


def build_wheel(wheel_directory: str, config_settings=None, metadata_directory=None) -> str:
    version = _version()
    tag = f"py3-none-{re.sub('[-.]', '_', sysconfig.get_platform())}"
    name = f"gazette-{version}-{tag}.whl"
    info = f"gazette-{version}.dist-info"
    contents = {f"gazette/{path.name}": path.read_bytes() for path in sorted(PACKAGE.iterdir()) if path.is_file()}
    contents["gazette/libgazette.so"] = _library().read_bytes()
    contents[f"{info}/METADATA"] = _metadata().encode()
    contents[f"{info}/WHEEL"] = (
        f"Wheel-Version: 1.0\nGenerator: gazette\nRoot-Is-Purelib: false\nTag: {tag}\n").encode()
    contents[f"{info}/LICENSE"] = (ROOT / "LICENSE").read_bytes()
    record = []
    with zipfile.ZipFile(pathlib.Path(wheel_directory) / name, "w", zipfile.ZIP_DEFLATED) as wheel:
        for path, data in contents.items():
            digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
            record.append(f"{path},sha256={digest},{len(data)}")
            wheel.writestr(path, data)
        record.append(f"{info}/RECORD,,")
        wheel.writestr(f"{info}/RECORD", "\n".join(record) + "\n")
    return name


def build_sdist(sdist_directory: str, config_settings=None) -> str:
    base = f"gazette-{_version()}"
    name = f"{base}.tar.gz"
    parts = [
        "CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", "pyproject.toml", "cmake", "include", "lib",
    ]
    with tarfile.open(pathlib.Path(sdist_directory) / name, "w:gz") as archive:
        for part in parts:
            archive.add(ROOT / part, f"{base}/{part}", filter=lambda item: None if "__pycache__" in item.name else item)
        info = pathlib.Path(sdist_directory) / "PKG-INFO"
        info.write_text(_metadata())
        archive.add(info, f"{base}/PKG-INFO")
        info.unlink()
    return name
