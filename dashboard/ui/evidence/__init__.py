"""The evidence pack: what boards and inspections ask for, always as share mode would show it."""

from dashboard.ui.evidence.page import evidence_pack, offer_pack, pack_contents

__all__ = ["evidence_pack", "offer_pack", "pack_contents"]
