"""What lies in a bucket, as it was last seen: nobody waits long for storage that does not answer.

A look into the bucket runs in a thread of its own, and what it finds is shown once it is whole. Who
asks waits a moment for it, and then goes on with what the last one found; who is about to write
waits until it is done, or until nothing has been heard for so long that the bucket is out of reach.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Lock, Thread

FRESH = 2  # seconds for which a listing is not asked for again
AGAIN = 5  # seconds until one that could not be reached is tried again
PATIENCE = 1  # seconds that a page waits before it shows what was seen last
SILENCE = 4  # seconds without a word after which a bucket is out of reach

Names = dict[str, float]
"""When each object was written, in seconds since 1970, by its name."""


@dataclass(eq=False)
class Look:
    """A look into a bucket, under way or done; heard_at: when it last had an answer."""

    began: float = field(default_factory=time.monotonic)
    began_at: float = field(default_factory=time.time)
    heard_at: float = field(default_factory=time.monotonic)
    done: Event = field(default_factory=Event)
    error: Exception | None = None

    def hear(self) -> None:
        """Note that the bucket has answered."""
        self.heard_at = time.monotonic()

    @property
    def is_silent(self) -> bool:
        """Tell whether nothing was heard for too long."""
        return not self.done.is_set() and time.monotonic() - self.heard_at > SILENCE

    def wait(self, seconds: float = float("inf")) -> None:
        """Wait until it is done or silent, or began some seconds ago."""
        until = self.began + seconds
        while not self.is_silent and (left := until - time.monotonic()) > 0:
            if self.done.wait(min(left, 0.2)):
                return


@dataclass
class BucketListing:
    """The last whole state of a bucket, and the look at the next one.

    seen_at: when it was seen, in seconds since 1970. marks: of kept files, by name. is_handed_over:
    whether the bucket has what a former program kept on this server alone.
    """

    names: Names | None = None
    seen_at: float | None = None
    marks: dict[str, str] = field(default_factory=dict)
    is_handed_over: bool = False
    _lock: Lock = field(default_factory=Lock)
    _look: Look | None = None
    _has_failed: bool = False
    _seen_began: float = 0.0
    _put_down: Names = field(default_factory=dict)
    _due: float = 0.0
    _needed_since: float = 0.0

    @property
    def is_out_of_reach(self) -> bool:
        """Tell whether the last look failed, or hears nothing."""
        return self._has_failed or (self._look is not None and self._look.is_silent)

    def look_again(self) -> None:
        """Have whoever asks next see what lies there after this moment."""
        with self._lock:
            self._needed_since, self._due = time.monotonic(), 0.0

    def latest(self, look_into: Callable[[Look], Names]) -> Look:
        """Return the last look, waiting a moment for it; begin one where it is time to.

        While nothing was ever seen, and no longer, it is waited for until it is done or silent.
        """
        was_out_of_reach = self.is_out_of_reach
        look = self._begin(look_into)
        if self.names is None:
            look.wait()
        elif not was_out_of_reach:
            look.wait(PATIENCE)
        return look

    def look_now(self, look_into: Callable[[Look], Names]) -> Look:
        """Look, and return once that is done or silent."""
        self.look_again()
        look = self._begin(look_into)
        look.wait()
        return look

    def begin_with(self, on_this_server: Callable[[], Names]) -> None:
        """Show what is on this server where nothing else was ever seen."""
        with self._lock:
            if self.names is None:
                self.names = on_this_server()
                self.seen_at = max(self.names.values(), default=None)

    def put_down(self, name: str) -> None:
        """Note an object that was created just now, which the last look cannot have seen."""
        with self._lock:
            self._put_down[name] = time.time()
            if self.names is not None:
                self.names = {**self.names, name: time.time()}

    def _begin(self, look_into: Callable[[Look], Names]) -> Look:
        """Return the look under way, or the last where it is fresh; else begin another."""
        with self._lock:
            last = self._look
            if last and last.began >= self._needed_since and not last.done.is_set():
                return last
            if last and time.monotonic() < self._due:
                return last
            look = self._look = Look()
        Thread(target=self._carry_out, args=(look, look_into), daemon=True).start()
        return look

    def _carry_out(self, look: Look, look_into: Callable[[Look], Names]) -> None:
        found: Names = {}
        try:
            found = look_into(look)
        except Exception as error:  # noqa: BLE001 - told to whoever asks
            look.error = error
        with self._lock:
            if look.error is None and look.began > self._seen_began:
                self._put_down = {
                    name: at for name, at in self._put_down.items() if at >= look.began_at
                }
                self.names, self.seen_at = found | self._put_down, time.time()
                self._seen_began, self._has_failed = look.began, False
            elif look is self._look:
                self._has_failed = True
            if look is self._look and look.began >= self._needed_since:
                self._due = time.monotonic() + (AGAIN if look.error else FRESH)
            look.done.set()
