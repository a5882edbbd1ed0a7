"""A quicker start: msgspec without what it would import and does not need. To be imported first.

All that it takes of typing_extensions the standard library has since Python 3.11; but where that
package is installed, as Textual has it, msgspec imports it, and with it `inspect`, `ast`, `dis` and
`tokenize`: an eighth of what an export takes. Whoever asks for it afterwards gets it as ever.
"""

import sys

if "msgspec" not in sys.modules and "typing_extensions" not in sys.modules:
    sys.modules["typing_extensions"] = None  # type: ignore[assignment] # to import it is an error
    try:
        import msgspec  # noqa: F401 -- to be there, and lean, for whoever asks for it
    finally:
        del sys.modules["typing_extensions"]
