"""What tests of pages that are written to may ask for."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
import streamlit as st

from dashboard.settings import STORE_VARIABLE
from dashboard.warehouse import Snapshot, Store


@pytest.fixture
def store(case_study: Snapshot, tmp_path: Path) -> Iterator[Store]:
    """Return a case study of a test's own, which pages write to."""
    folder = Path(shutil.copytree(case_study.path.parents[1], tmp_path / "store"))
    st.cache_data.clear()
    with patch.dict(os.environ, {STORE_VARIABLE: str(folder)}):
        yield Store(folder)
