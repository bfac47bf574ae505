"""What of the user's surroundings a git that we start gets to see: who they are, and nothing else of git."""

import os

KEPT = (
    *("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_AUTHOR_DATE"),  # who the user says they are
    *("GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL", "GIT_COMMITTER_DATE"),
    *("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM"),  # which settings are theirs
    "GIT_EXEC_PATH",  # where git lies when it is not installed as usual
    *("GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM"),  # how far up to look for a repository
    *("GIT_SSH", "GIT_SSH_COMMAND", "GIT_ASKPASS"),  # how they reach the server
)
"""Variables of git's that come from the user. The others come from a git that has started us, as a hook say, and
would lead us to its own repository, index and settings (https://github.com/pre-commit/pre-commit/issues/300)."""

KEPT_TOO = ("GIT_CONFIG_COUNT", "GIT_CONFIG_KEY_", "GIT_CONFIG_VALUE_")
"""Settings by number, as containers give them (safe.directory); a hook is not handed these."""


def clean_environment() -> dict[str, str]:
    """The environment for git: untranslated, and without what a git that has started us would lead it by."""
    clean = {
        name: value
        for name, value in os.environ.items()
        if name in KEPT or name.startswith(KEPT_TOO) or not name.startswith(("GIT_", "LC_", "LANGUAGE"))
    }
    # Untranslated, because we look for words in it; UTF-8, because the user's hooks may read a plan.
    clean["LC_ALL"] = "C.UTF-8"
    return clean
