"""What the programs that test against a server have in common: flags, cases in parallel, a line for each outcome."""
import argparse
import concurrent.futures
import contextlib
import os
import pathlib
import signal
import subprocess
import sys

from generation import GenerationError
from server import ServerError


def arguments(description):
    """The flags that all of them have."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--datagen", required=True, type=pathlib.Path, help="the program")
    return parser


@contextlib.contextmanager
def ending_in_a_line():
    """What ends the program early is one line, and the server goes with it."""
    # ctest ends tests that take too long by SIGTERM; the server must go then too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("terminated"))
    try:
        yield
    except (GenerationError, ServerError) as error:
        sys.exit(f"error: {error}")
    except KeyboardInterrupt:
        sys.exit("interrupted")


def in_parallel(run, cases):
    """run(case) of each, in the order of the cases, as they come."""
    pool = concurrent.futures.ThreadPoolExecutor(os.cpu_count())
    try:
        yield from pool.map(run, cases)
    finally:
        # After an interrupt the server goes at once, and what still runs ends in errors nobody reads.
        pool.shutdown(wait=False, cancel_futures=True)


def problems_of(check, *arguments_of_check):
    """The problems that a check finds, or that it could not be made."""
    try:
        return check(*arguments_of_check)
    except (GenerationError, ServerError, AssertionError, subprocess.TimeoutExpired) as error:
        return [f"{type(error).__name__}: {error}"]


def print_failure(what, problems):
    print(f"FAILED  {what}")
    for problem in problems:
        print("        " + problem.rstrip().replace("\n", "\n        "), flush=True)


def report(outcomes):
    """Prints a line for each (what, problems), then how many passed and failed; whether all is well."""
    passed = failed = 0
    for what, problems in outcomes:
        if problems:
            print_failure(what, problems)
        else:
            print(f"ok      {what}", flush=True)
        failed += bool(problems)
        passed += not problems
    print(f"{passed} passed, {failed} failed")
    return passed > 0 and not failed
