"""Object storage on this machine, as servers of one store use it."""

import logging
import socket
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from moto.server import ThreadedMotoServer
from obstore.store import ObjectStore, from_url

from dashboard.settings import ADDRESS, keep_address


class S3:
    """Object storage which can be away for a while, and comes back as it was."""

    def __init__(self) -> None:
        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        self.server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
        self.server.start()
        self.port = self.server.get_host_and_port()[1]
        self.url = f"http://127.0.0.1:{self.port}"

    @property
    def variables(self) -> dict[str, str]:
        """Return the variables that say to a server where it is, and with which key it is asked."""
        return {
            "AWS_ENDPOINT": self.url,
            "AWS_ACCESS_KEY_ID": "key",
            "AWS_SECRET_ACCESS_KEY": "secret",
            "AWS_REGION": "eu-west-2",
        }

    def new_bucket(self) -> str:
        """Make a bucket, and return its address."""
        name = f"bucket-{uuid4().hex}"
        asked = urllib.request.Request(f"{self.url}/{name}", method="PUT")  # noqa: S310 - our own
        urllib.request.urlopen(asked).close()  # noqa: S310 - the same
        return f"s3://{name}"

    def away(self) -> None:
        """Stop answering."""
        self.server.stop()

    def back(self) -> None:
        """Answer again, where it did before."""
        self.server = ThreadedMotoServer("127.0.0.1", self.port, verbose=False)
        self.server.start()

    @contextmanager
    def hanging(self) -> Iterator[None]:
        """Take every request for a while, and answer none."""
        self.away()
        with socket.create_server(("127.0.0.1", self.port), backlog=200):
            yield
        self.back()


def inside(address: str) -> ObjectStore:
    """Return what lies at the address of a store, past the store."""
    return from_url(address, client_options={"allow_http": True})


def names_inside(address: str) -> list[str]:
    """List all objects at the address of a store."""
    return [str(one["path"]) for chunk in inside(address).list() for one in chunk]


def address_of(store: Path) -> str:
    """Return the address that a server has noted of a store."""
    return (store / ADDRESS).read_text(encoding="utf-8")


def copy_inside(source: Path, target: Path) -> None:
    """Copy a store beside itself in its bucket; target: the folder of a server new to it."""
    address = address_of(source)
    copy = f"{address.rpartition('/')[0]}/{target.name.replace(' ', '-')}"
    for name in names_inside(address):
        inside(copy).put(name, inside(address).get(name).bytes())
    keep_address(target, copy)
