"""What the surroundings refuse: files, folders and where output goes; exit code 8."""

from g1p.errors.base import N_, G1pError


class OutputIsFolder(G1pError):
    """The output that was named exists and is a folder."""

    code = "output_is_folder"
    exit_code = 8
    sentence = N_("{path} is a folder. Name a file in it, for example {path}/{example}.")


class FolderNotEmpty(G1pError):
    """The folder that was named has something in it already."""

    code = "folder_not_empty"
    exit_code = 8
    sentence = N_("{path} is not empty. Name a new folder; g1p does not write over what is there.")


class OutputRefused(G1pError):
    """What a command prints cannot be written where it goes."""

    code = "output_refused"
    exit_code = 8
    sentence = N_("The output cannot be written: {reason}. Look where it goes, and whether there is room.")


class CannotRead(G1pError):
    """The system refuses to read a file or folder."""

    code = "cannot_read"
    exit_code = 8
    sentence = N_("{path} cannot be read: {reason}. Look whether you may read it.")


class CannotWrite(G1pError):
    """The system refuses to write a file or folder."""

    code = "cannot_write"
    exit_code = 8
    sentence = N_("{path} cannot be written: {reason}. Choose another place, or free this one.")


class PathTaken(G1pError):
    """Where something new was to be written there is something already."""

    code = "path_taken"
    exit_code = 8
    sentence = N_("{path} is there already, and nothing is written over it. Try again.")
