"""A partnership's own template of a document or of slides."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from zipfile import BadZipFile

from docx.opc.exceptions import PackageNotFoundError as NoDocument
from pptx.exc import PackageNotFoundError as NoSlides

from dashboard.settings import PanelError

Opened = TypeVar("Opened")


def template_of(path: Path | None, opening: Callable[[str], Opened]) -> Opened | None:
    """Return a template opened, or None where none is set.

    Raises PanelError naming the file where it is missing or is no such file.
    """
    if path is None:
        return None
    try:
        return opening(str(path))
    except (OSError, KeyError, ValueError, BadZipFile, NoDocument, NoSlides) as error:
        raise PanelError(
            f"{path}: settings.toml names it as a template, and it cannot be opened as one. Put a "
            ".docx or a .pptx there, or take the setting out."
        ) from error
