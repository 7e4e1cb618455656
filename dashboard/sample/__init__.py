"""Made-up partnerships of any size, as the files they would import, with the truth beside them."""

from dashboard.sample.making import write
from dashboard.sample.outlines import MOST

__all__ = ["MOST", "write"]
