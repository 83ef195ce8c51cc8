import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def pytest_configure():
    # The package of this checkout, unless it is installed.
    try:
        import gazette  # noqa: F401
    except (ImportError, OSError):
        sys.modules.pop("gazette", None)
        sys.path.insert(0, str(ROOT / "lib" / "python"))
