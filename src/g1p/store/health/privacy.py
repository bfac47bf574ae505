"""Who else can read the plans: other users of this machine, and the servers that they are sent to."""

import os
import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

from g1p.errors import N_
from g1p.store.health.point import Kept, Point, attention, ok
from g1p.store.settings import settings_of

PUBLIC = ("github.com", "gitlab.com", "codeberg.org", "bitbucket.org", "sr.ht", "gitea.com", "sourceforge.net")
"""Where anybody can make a repository, and with one wrong button a public one."""

URL = re.compile(r"remote\.(.+)\.(?:push)?url")
SHORT = re.compile(r"(?:[^/@]*@)?(\[[^\]]+\]|[^/:@]{2,}):(?!//)")
"""Git's short way of naming a server, `git@host:path`; one letter and a colon is a disk."""


def permissions(kept: Kept) -> Point:
    """Can other users of this machine read a plan, or git's copy of it?"""
    if _is_closed(kept.root) or not any(map(_is_readable, _looked_at(kept))):
        return ok(N_("other users of this machine cannot read the plans"))
    mend = N_("Close the folder to them: chmod go-rwx {root:shell}")
    return attention(N_("other users of this machine can read the plans"), mend, root=kept.root)


def remotes(kept: Kept) -> Point:
    """Do the plans go to no server but those that the organisation has named, and closed on the way?"""
    found = ((URL.fullmatch(setting.key), setting.value) for setting in settings_of(kept.repository))
    servers = [(match[1], *_server(value)) for match, value in found if match]
    allowed = tuple(kept.settings.get("remotes", ()))
    points = [_of_server(name, scheme, host, allowed) for name, scheme, host in servers if host]
    worst = ("wrong", "attention", "ok")
    return min(points, key=lambda point: worst.index(point.state), default=ok(N_("the plans go to no server")))


def _of_server(name: str, scheme: str, host: str, allowed: tuple[str, ...]) -> Point:
    facts = {"remote": name, "host": host}
    if allowed and host not in allowed:
        mend = N_("Take it out with: git remote remove {remote}; or name the host at remotes in g1p.yaml.")
        return Point("wrong", N_("remote {remote} goes to {host}, which g1p.yaml does not name"), mend, {**facts})
    if scheme in ("http", "git"):
        mend = N_("Use https or ssh: git remote set-url {remote} URL.")
        return attention(N_("on the way to {host} anybody can read along (remote {remote})"), mend, **facts)
    if not allowed and any(host == public or host.endswith(f".{public}") for public in PUBLIC):
        mend = N_("Make sure that the repository is private there; then name the host at remotes in g1p.yaml.")
        return attention(N_("remote {remote} goes to {host}, where repositories can be public"), mend, **facts)
    return ok(N_("remote {remote} goes to {host}"), **facts)


def _server(url: str) -> tuple[str, str]:
    """The scheme and host of a remote; no host when it is a folder. Who logs in there is left out."""
    short = SHORT.match(url)
    if short and "://" not in url:
        return "ssh", short[1].strip("[]").lower()
    try:
        parts = urlsplit(url)
        return parts.scheme.lower(), parts.hostname or ""
    except ValueError:
        return "", ""


def _looked_at(kept: Kept) -> Iterable[Path]:
    """The git folder and the folders of plans with all that is in them; a link is what it leads to."""
    yield kept.repository.common
    for here, _, files in os.walk(kept.root / "plans"):
        yield from (Path(here, name) for name in files)


def _is_closed(root: Path) -> bool:
    """Whether a folder on the way to the workspace lets nobody in but its owner."""
    for folder in (root, *root.resolve().parents):
        stat = folder.stat()
        of_group = bool(stat.st_mode & 0o010) and not _is_private_group(stat.st_gid)
        if not of_group and not stat.st_mode & 0o001:
            return True
    return False


def _is_readable(path: Path) -> bool:
    try:
        stat = path.stat()
    except OSError:
        return False
    of_group = bool(stat.st_mode & 0o040) and not _is_private_group(stat.st_gid)
    return of_group or bool(stat.st_mode & 0o004)


def _is_private_group(gid: int) -> bool:
    """Whether it is the user's own group, with nobody else in it, as many systems make one for everybody."""
    try:
        import grp
        import pwd

        group = grp.getgrgid(gid)
        return group.gr_name == pwd.getpwuid(os.getuid()).pw_name and not group.gr_mem
    except (ImportError, KeyError):
        return False
