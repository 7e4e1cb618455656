"""Tests of files that nobody here wrote, where these lie beside the repository.

Each trait that they show has a test on files of our own too, in its room, which runs everywhere.
"""

from tests.files_of_others.shared_data import is_beside

collect_ignore_glob = [] if is_beside() else ["test_*.py"]
