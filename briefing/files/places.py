"""Where this user's configuration, state and meetings lie. It makes no folder and reads no file."""

import warnings
from pathlib import Path

from briefing.problems import Place, Problem, ProblemError

__all__ = ["config_dir", "data_dir", "runtime_dir", "settings_file", "state_dir"]

_NAME = "briefing"


def config_dir() -> Path:
    """The folder of the user's settings and themes; it need not exist."""
    from platformdirs import user_config_path

    return user_config_path(_NAME, appauthor=False)


def settings_file() -> Path:
    """The file of the user's settings; it need not exist."""
    return config_dir() / "config.toml"


def state_dir() -> Path:
    """The folder of what the program remembers between runs; it need not exist."""
    from platformdirs import user_state_path

    return user_state_path(_NAME, appauthor=False)


def runtime_dir() -> Path:
    """The folder of running meetings, the same for every process of the user; it need not exist.

    Where nothing private can be found there (another user has taken the name), ProblemError.
    """
    from platformdirs import user_runtime_path

    with warnings.catch_warnings():
        # It warns of an unusable XDG_RUNTIME_DIR, then takes another: no matter for the screen.
        warnings.simplefilter("ignore")
        try:
            return user_runtime_path(_NAME, appauthor=False)
        except OSError as error:
            sentence = f"There is no private folder for a meeting: {error}."
            remedy = "Set XDG_RUNTIME_DIR to a folder that only you can use."
            raise ProblemError(Problem("no-runtime-folder", sentence, Place(""), remedy)) from None


def data_dir() -> Path:
    """The folder of what the user keeps, such as the logs of meetings; it need not exist."""
    from platformdirs import user_data_path

    return user_data_path(_NAME, appauthor=False)
