#!/bin/sh
# Stands in the place of git: when it is the git that a test means, it is killed, or refused something, at one of its
# system calls; before or after it, g1p itself may be killed. Every other git is the real one.
case " $* " in
    *" $CRASH_WORD "*) ;;
    *) exec "$CRASH_GIT" "$@" ;;
esac
if [ "$CRASH_G1P" = before ]; then kill -KILL "$PPID"; fi
if [ -z "$CRASH_INJECT" ]; then
    "$CRASH_GIT" "$@"
    code=$?
else
    told="$(dirname "$0")/told"
    strace -o "$told" -e "trace=$CRASH_CALLS" -e "inject=$CRASH_CALLS:$CRASH_INJECT" "$CRASH_GIT" "$@"
    code=$?
    if grep -q -e INJECTED -e SIGKILL "$told"; then touch "$(dirname "$0")/stumbled"; fi
fi
if [ "$CRASH_G1P" = after ]; then kill -KILL "$PPID"; fi
exit "$code"
