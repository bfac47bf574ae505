#!/bin/sh
# g1p hook @DIGEST@
# Before each commit g1p looks at the plans that go into it; while there is an error in one, git makes no commit.
# `g1p init` puts this here, and brings it up to date as long as nobody has changed it.
# One commit without it: git commit --no-verify. Never again: remove this file.

# A branch without a workspace has no plans.
[ -f g1p.yaml ] || git cat-file -e :g1p.yaml 2>/dev/null || exit 0

# A commit that g1p makes itself has been judged already, and by a milder rule: an error that was in the plan before
# may not stand in the way of who mends another one.
case ${GIT_INDEX_FILE-} in */g1p-index) exit 0 ;; esac

# The Python that had g1p when this was made: a graphical program often does not find g1p by its name.
# With -P, because a file of the repository may not take the place of a part of g1p.
python=@PYTHON@
if [ -x "$python" ] && [ -f @PROGRAM@ ]; then
    exec "$python" -P -m g1p check --staged
fi
if command -v g1p >/dev/null; then
    exec g1p check --staged
fi

# Rather a commit that waits than a mistake in it: what git has once taken in, such as a citizen service number, stays.
cat >&2 <<'END'
g1p is er niet, dus niemand heeft de plannen in deze commit bekeken, en de commit is niet gemaakt.
Installeer g1p en doe daarna: g1p init. Of leg vast zonder controle: git commit --no-verify

g1p is not there, so nobody has looked at the plans in this commit, and the commit is not made.
Install g1p, and then: g1p init. Or commit without a check: git commit --no-verify
END
exit 1
