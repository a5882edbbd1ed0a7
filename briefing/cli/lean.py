"""A quicker start: msgspec without what it would import and does not need. To be imported first.

All that it takes of typing_extensions the standard library has since Python 3.11; but where that
package is installed, as Textual has it, msgspec imports it, and with it `inspect`, `ast`, `dis` and
`tokenize`: an eighth of what an export takes. It also imports `uuid`, which under Python 3.11 asks
`platform` for the system's name alone. Whoever asks for either afterwards gets it as ever.
"""

import sys
from types import ModuleType

if sys.platform == "linux" and "platform" not in sys.modules and "uuid" not in sys.modules:
    named = ModuleType("platform")
    named.system = lambda: "Linux"  # type: ignore[attr-defined] # it is a module of one function
    sys.modules["platform"] = named
    try:
        import uuid  # noqa: F401 -- to be there, and lean, for msgspec
    finally:
        del sys.modules["platform"]

if "msgspec" not in sys.modules and "typing_extensions" not in sys.modules:
    sys.modules["typing_extensions"] = None  # type: ignore[assignment] # to import it is an error
    try:
        import msgspec  # noqa: F401 -- to be there, and lean, for whoever asks for it
    finally:
        del sys.modules["typing_extensions"]
