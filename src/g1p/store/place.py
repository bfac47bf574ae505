"""Where a plan file stands in its repository: read and written there, whole or not at all, and never through a link."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from g1p.errors import CannotRead, CannotWrite, InnerRepository, LinkOnTheWay, NoPlainFile, OutsideWorkspace, reason_of
from g1p.store.files import MOST
from g1p.store.git import Repository

NEW = 0o600
"""The rights of a new plan file: its keeper's alone."""

WAY = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


class Held(NamedTuple):
    """What a file holds, and its rights."""

    data: bytes
    mode: int = NEW


def path_in(repository: Repository, given: Path, file: Path) -> str:
    """The path of a file from the top of the work tree, with `/`; `given` is the workspace as the user calls it.

    Raises OutsideWorkspace; and NoPlainFile for a name with a line break, which git's answers cannot hold.
    """
    here = Path(os.path.abspath(file))  # noqa: PTH100 - takes `..` out and leaves links as they are, to be refused
    root = next((root for root in (given, repository.root) if here.is_relative_to(root)), None)
    if root is None or not repository.root.is_relative_to(repository.tree):
        raise OutsideWorkspace(path=file, folder=given)
    if "\n" in here.name or "\n" in str(here.parent):
        raise NoPlainFile(path=file)
    return (repository.root.relative_to(repository.tree) / here.relative_to(root)).as_posix()


def read_at(tree: Path, path: str) -> Held | None:
    """What the file holds; None when it is not there.

    Raises LinkOnTheWay, InnerRepository, NoPlainFile, or CannotRead with the system's reason.
    """
    try:
        with _folder(tree, path) as folder:
            handle = os.open(_name(path), os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=folder)
            with os.fdopen(handle, "rb") as opened:
                mode = os.fstat(handle).st_mode
                if not stat.S_ISREG(mode):
                    raise NoPlainFile(path=path)
                return Held(opened.read(MOST), stat.S_IMODE(mode))
    except FileNotFoundError:
        return None
    except IsADirectoryError:
        raise NoPlainFile(path=path) from None
    except OSError as refused:
        if refused.errno == errno.ELOOP:
            raise LinkOnTheWay(path=path) from None
        raise CannotRead(path=path, reason=reason_of(refused)) from None


def write_at(tree: Path, path: str, held: Held, temporary: str) -> None:
    """Writes a whole new file under the name `temporary` beside the old one, and then gives it the old one's name.

    Raises as `read_at`, but CannotWrite for CannotRead.
    """
    with refused_as(path), _folder(tree, path, make=True) as folder:
        try:
            _write(folder, temporary, held)
            os.rename(temporary, _name(path), src_dir_fd=folder, dst_dir_fd=folder)
        except BaseException:
            with suppress(FileNotFoundError):
                os.unlink(temporary, dir_fd=folder)
            raise
        os.fsync(folder)


def put_back(tree: Path, path: str, kept: Path, temporary: str) -> None:
    """Gives the file that was kept its name again, on the way as `temporary` if need be; raises as `write_at`."""
    with refused_as(path), _folder(tree, path, make=True) as folder:
        try:
            os.rename(kept, _name(path), dst_dir_fd=folder)
            os.fsync(folder)
        except OSError as refused:
            if refused.errno != errno.EXDEV:  # the git folder may lie on another disk than the files
                raise
            held = Held(kept.read_bytes(), stat.S_IMODE(kept.stat().st_mode))
            write_at(tree, path, held, temporary)


def remove_at(tree: Path, path: str) -> None:
    """Takes the file away, if it is there; raises as `write_at`."""
    with refused_as(path), suppress(FileNotFoundError), _folder(tree, path) as folder:
        os.unlink(_name(path), dir_fd=folder)
        os.fsync(folder)


@contextmanager
def refused_as(path: object) -> Iterator[None]:
    """Turns what the system refuses in here into CannotWrite, with its reason."""
    try:
        yield
    except OSError as refused:
        raise CannotWrite(path=path, reason=reason_of(refused)) from None


@contextmanager
def _folder(tree: Path, path: str, *, make: bool = False) -> Iterator[int]:
    """The folder that the file is in, opened step by step, so that no link can lead elsewhere, also not just now."""
    folder = os.open(tree, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        for way in reversed(PurePosixPath(path).parents[:-1]):
            inner = _step(folder, way, make=make)
            os.close(folder)
            folder = inner
        yield folder
    finally:
        os.close(folder)


def _step(folder: int, way: PurePosixPath, *, make: bool) -> int:
    if make:
        with suppress(FileExistsError):
            os.mkdir(way.name, dir_fd=folder)
    try:
        inner = os.open(way.name, WAY, dir_fd=folder)
    except OSError:
        if stat.S_ISLNK(os.stat(way.name, dir_fd=folder, follow_symlinks=False).st_mode):
            raise LinkOnTheWay(path=way) from None
        raise
    with suppress(FileNotFoundError):
        os.stat(".git", dir_fd=inner, follow_symlinks=False)
        os.close(inner)
        raise InnerRepository(path=way)
    return inner


def _write(folder: int, name: str, held: Held) -> None:
    handle = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600, dir_fd=folder)
    with os.fdopen(handle, "wb") as file:
        file.write(held.data)
        file.flush()
        os.fchmod(handle, held.mode)
        os.fsync(handle)


def _name(path: str) -> str:
    return PurePosixPath(path).name
