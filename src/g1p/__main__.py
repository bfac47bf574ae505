"""The program's front step: answers `--version` at once, and opens the door for everything else."""

import gc
import sys

from g1p import __version__


def main() -> None:
    """Runs g1p on the words of the command line and ends the process with its exit code."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"g1p {__version__}\n")
        return
    gc.disable()  # to look for garbage costs one start in twenty; the command itself turns it on again
    from g1p.cli.front import run  # the rest of the house is built only for who comes in

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
