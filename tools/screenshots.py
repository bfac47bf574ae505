"""docs/handout.png anew, from the example plan; needs chromium, and is no part of the tests.

python -m tools.screenshots
"""

import datetime as dt
import subprocess
import sys
import tempfile
from pathlib import Path

from g1p.model.mapping import plan_from
from g1p.model.reader import Audience, view
from g1p.render.papers import render
from g1p.store.load import load
from g1p.words import Words

ROOT = Path(__file__).resolve().parent.parent
PLAN = ROOT / "examples" / "plans" / "p-4hx2k.yaml"
PICTURE = ROOT / "docs" / "handout.png"
TODAY = dt.date(2026, 11, 21)
WIDE, HIGH, GAP = 800, 1405, 24

CHROMIUM = (
    "chromium",
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--force-device-scale-factor=0.8",  # under 300 kB
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

BESIDE = """\
<!DOCTYPE html><meta charset="utf-8">
<style>
  body {{ margin: 0; padding: {gap}px; display: flex; gap: {gap}px; background: #8a8178; }}
  iframe {{ inline-size: {wide}px; block-size: {high}px; border: 0; border-radius: 10px; }}
</style>
<iframe src="handout.html"></iframe><iframe src="handout.html#actions"></iframe>
"""


def handout() -> str:
    """The example family's own paper, in Dutch."""
    seen = view(plan_from(load(PLAN.read_bytes())), Audience("family"), TODAY)
    return render(seen, Words.of("nl"), "html")


def photograph(folder: Path) -> None:
    """The top of the paper, and beside it what follows from the actions on."""
    (folder / "handout.html").write_text(handout(), encoding="utf-8")
    page = folder / "beside.html"
    page.write_text(BESIDE.format(wide=WIDE, high=HIGH, gap=GAP), encoding="utf-8")
    size = f"--window-size={2 * WIDE + 3 * GAP},{HIGH + 2 * GAP}"
    profile = f"--user-data-dir={folder / 'profile'}"
    command = [*CHROMIUM, profile, size, f"--screenshot={PICTURE}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)


def main() -> int:
    """Makes the picture and says where it is."""
    PICTURE.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        photograph(Path(folder))
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size // 1000} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
