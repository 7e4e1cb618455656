"""Clients of object storage: where it is, how long an answer may take, and what to say of none."""

import os
import re
from datetime import timedelta
from functools import lru_cache

from obstore.exceptions import BaseError, PermissionDeniedError, UnauthenticatedError
from obstore.store import ObjectStore, from_url

from dashboard.settings import PanelError

FAILURES = (BaseError, OSError)
"""What a client raises where storage does not do as it is asked."""
_REFUSALS = (PermissionError, PermissionDeniedError, UnauthenticatedError)
_ENDPOINTS = {
    "s3": ("AWS_ENDPOINT", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3"),
    "az": ("AZURE_STORAGE_ENDPOINT", "AZURE_ENDPOINT"),
    "gs": ("GOOGLE_BASE_URL",),
}
_THIS_MACHINE = re.compile(r"http://(127\.0\.0\.1|localhost)(:\d+)?(/.*)?$")


class OutOfReach(PanelError):
    """Object storage does not answer."""

    def __init__(self, address: str, reason: Exception | None = None) -> None:
        """Say which store does not answer, why where that can be said, and that nothing is lost."""
        why = "storage did not answer"
        if "NoSuchBucket" in str(reason):
            why = "there is no such bucket"
        elif isinstance(reason, _REFUSALS) or "403 Forbidden" in str(reason):
            why = "it refuses the key that this server has"
        super().__init__(
            f"The store {address} is out of reach: {why}. What was confirmed before stays "
            "as it is. A change that was just being made may not have been kept: look at Records, "
            "History, once the store can be reached."
        )


@lru_cache(maxsize=1024)
def client_of(address: str, seconds: float, pause: float | None = None) -> ObjectStore:
    """Return a client of a bucket; where, and with which key, its provider's variables say.

    seconds: for a whole request; one that hangs is not tried again. pause: the longest between two
    parts of what comes, where that may be large.
    Nothing crosses a network in the clear: without TLS only this machine is asked.
    """
    variables = _ENDPOINTS[address.partition(":")[0]]
    asked = [os.environ[name] for name in variables if os.environ.get(name)]
    return from_url(
        address,
        client_options={
            "timeout": timedelta(seconds=seconds),
            "connect_timeout": "2s",
            "allow_http": bool(asked) and all(map(_THIS_MACHINE.match, asked)),
            **({"read_timeout": timedelta(seconds=pause)} if pause else {}),
        },
        retry_config={
            "max_retries": 2,
            "retry_timeout": timedelta(seconds=(pause or seconds) * 0.9),
        },
    )
