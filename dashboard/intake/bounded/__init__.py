"""Files read in a process of their own, within limits of memory and time.

A file of a few hundred bytes may ask for gigabytes, or never end. So nothing of a file is looked
into where the screen is served: bytes go to another process, and tables or layers come back.
"""

from dashboard.intake.bounded.client import read_in_bounds, wait_patiently

__all__ = ["read_in_bounds", "wait_patiently"]
