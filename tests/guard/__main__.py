"""Print how well the scan of free text tells persons: `python -m tests.guard [held out]`."""

import sys
from typing import get_args

from tests.guard.labelled import Half, Hand, false_alarms, panel_sentences, score, told


def report(half: Half, hand: Hand) -> str:
    """Write recall by kind and false alarms of a half; of the tuning half the sentences too."""
    labelled = list(panel_sentences(half, hand))
    whole = score((text, holds) for text, holds, _ in labelled)
    lines = [f"{hand}, {half}: {len(labelled)} sentences", whole.table()]
    for about, (alarmed, of_all) in false_alarms(half, hand).items():
        lines.append(f"{about}: {alarmed} of {of_all} clean sentences alarmed")
    for text, holds, about in labelled if half == "tuning" else ():
        if (found := told(text)) != holds:
            lines.append(f"{about} | {text} | missed {holds - found} | false {found - holds}")
    return "\n".join(lines)


if __name__ == "__main__":
    asked: Half = "held out" if sys.argv[1:] == ["held", "out"] else "tuning"
    for hand in get_args(Hand):
        if next(panel_sentences(asked, hand), None) is None:
            continue  # held out, or tuned on, as a whole
        sys.stdout.write(report(asked, hand) + "\n\n")
