"""The registry: every code that check can give, in one dict that you can read."""

from g1p.checks.comment_codes import COMMENT_CODES
from g1p.checks.course_codes import COURSE_CODES
from g1p.checks.file_codes import FILE_CODES
from g1p.checks.finding import Code
from g1p.checks.method_codes import METHOD_CODES
from g1p.checks.privacy_codes import PRIVACY_CODES
from g1p.checks.sense_codes import SENSE_CODES
from g1p.checks.shape_codes import SHAPE_CODES
from g1p.checks.wording_codes import WORDING_CODES

ALL = (
    *FILE_CODES,
    *COMMENT_CODES,
    *SHAPE_CODES,
    *SENSE_CODES,
    *COURSE_CODES,
    *METHOD_CODES,
    *WORDING_CODES,
    *PRIVACY_CODES,
)
CODES: dict[str, Code] = {code.code: code for code in sorted(ALL)}


def hides_the_rest(code: str) -> bool:
    """Whether it is an error of the file or its shape: what the method asks is not asked before that is mended."""
    return code < "G2" and CODES[code].severity == "error"
