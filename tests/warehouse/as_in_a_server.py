"""What a server that runs has read: imported once by the process that all others come from."""

from tests.warehouse.stores import phrases

phrases("any")
