#!/usr/bin/env python3
"""Stops running dumps and looks at what is left: the exit code, the message, and no file. And starts one where there is
no room for the threads that it is to have.

usage: run_signals.py --datagen PROGRAM
"""
import argparse
import json
import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile
import time

# Hours of work: a run that is not stopped cannot end by itself.
ENDLESS_ROWS = 1_000_000_000_000
SCHEMA = {
    "version": "1.0",
    "database": {"name": "endless"},
    "tables": {"ticks": {"row_count": ENDLESS_ROWS, "columns": [{"name": "id", "type": "bigint", "primary_key": True}]}},
}
TIMEOUT_S = 30


class Run:
    """A dump on its way, in a folder that holds nothing but its schema."""

    def __init__(self, binary, folder, arguments, stdout):
        self.folder = pathlib.Path(folder)
        (self.folder / "endless.json").write_text(json.dumps(SCHEMA), encoding="utf-8")
        self.process = subprocess.Popen(
            [binary, "generate", "endless.json", *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=stdout,
            stderr=subprocess.PIPE)

    def wait_for_bytes(self):
        """Until something of the dump is in a file beside the schema."""
        deadline = time.monotonic() + TIMEOUT_S
        while time.monotonic() < deadline:
            written = [path for path in self.folder.rglob("*") if path.name != "endless.json" and path.is_file()]
            if any(path.stat().st_size > 0 for path in written):
                return
            time.sleep(0.01)
        raise TimeoutError("nothing was written")

    def send_at_once(self, *numbers):
        """All of the signals are there when the process looks for the first."""
        self.process.send_signal(signal.SIGSTOP)
        for number in numbers:
            self.process.send_signal(number)
        self.process.send_signal(signal.SIGCONT)

    def finish(self):
        """Exit code, standard error, names of the files left behind."""
        _, stderr = self.process.communicate(timeout=TIMEOUT_S)
        left = sorted(path.name for path in self.folder.iterdir() if path.name != "endless.json")
        return self.process.returncode, stderr.decode(), left


def check(condition, what):
    if not condition:
        raise AssertionError(what)


def stops_on(binary, folder, number, code):
    run = Run(binary, folder, ["-o", "out.sql"], subprocess.DEVNULL)
    run.wait_for_bytes()
    run.process.send_signal(number)
    returned, stderr, left = run.finish()
    check(returned == code, f"exit code {returned}, not {code}: {stderr}")
    check(stderr.startswith("datagen: error: "), f"message: {stderr!r}")
    check(not left, f"left behind: {left}")


def sigint_removes_the_file(binary, folder):
    stops_on(binary, folder, signal.SIGINT, 130)


def sigterm_removes_the_file(binary, folder):
    stops_on(binary, folder, signal.SIGTERM, 143)


def a_second_signal_does_not_wait(binary, folder):
    # The reader never reads: the run is stuck in a write when the signals come.
    reader, writer = os.pipe()
    run = Run(binary, folder, [], writer)
    os.close(writer)
    time.sleep(1)
    run.process.send_signal(signal.SIGINT)
    time.sleep(0.2)
    run.process.send_signal(signal.SIGINT)
    returned, _, left = run.finish()
    os.close(reader)
    check(returned == 130, f"exit code {returned}, not 130")
    check(not left, f"left behind: {left}")


def two_signals_leave_nothing(binary, folder, output):
    run = Run(binary, folder, ["-o", output], subprocess.DEVNULL)
    run.wait_for_bytes()
    run.send_at_once(signal.SIGINT, signal.SIGTERM)
    returned, _, left = run.finish()
    check(returned in (130, 143), f"exit code {returned}, neither 130 nor 143")
    return left


def two_signals_leave_no_file(binary, folder):
    left = two_signals_leave_nothing(binary, folder, "out.sql")
    check(not left, f"left behind: {left}")


def two_signals_leave_no_directory(binary, folder):
    left = two_signals_leave_nothing(binary, folder, "out/")
    check(not left, f"left behind: {left}")


def two_signals_leave_a_directory_as_it_was(binary, folder):
    (pathlib.Path(folder) / "out").mkdir()
    left = two_signals_leave_nothing(binary, folder, "out")
    check(left == ["out"] and not any((pathlib.Path(folder) / "out").iterdir()), f"left behind: {left}")


def a_reader_that_leaves_ends_the_run(binary, folder):
    """As SIGPIPE would, and without a word: `| head` is no mistake."""
    reader, writer = os.pipe()
    run = Run(binary, folder, [], writer)
    os.close(writer)
    os.read(reader, 1000)
    os.close(reader)
    returned, stderr, _ = run.finish()
    check((returned, stderr) == (141, ""), f"exit code {returned}, not 141; message: {stderr!r}")


def a_reader_that_leaves_ends_what_is_shown(binary, folder):
    reader, writer = os.pipe()
    os.close(reader)
    shown = subprocess.run([binary, "help", "generate"], stdout=writer, stderr=subprocess.PIPE, check=False,
                           timeout=TIMEOUT_S, cwd=folder)
    os.close(writer)
    check((shown.returncode, shown.stderr) == (141, b""),
          f"exit code {shown.returncode}, not 141; message: {shown.stderr!r}")


def fewer_threads_than_asked_for_do_the_work(binary, folder):
    schema = json.loads(json.dumps(SCHEMA))
    schema["tables"]["ticks"]["row_count"] = 30_000
    (pathlib.Path(folder) / "s.json").write_text(json.dumps(schema), encoding="utf-8")
    command = [binary, "generate", "s.json", "--batch-size", "64", "--jobs"]

    def limit_memory():
        # Addresses for some dozens of stacks.
        resource.setrlimit(resource.RLIMIT_AS, (500 << 20, 500 << 20))
    alone = subprocess.run([*command, "1"], cwd=folder, capture_output=True, check=True, timeout=TIMEOUT_S).stdout
    crowded = subprocess.run([*command, "400"], cwd=folder, capture_output=True, check=False, timeout=TIMEOUT_S,
                             preexec_fn=limit_memory)
    check(crowded.returncode == 0, f"exit code {crowded.returncode}: {crowded.stderr.decode()}")
    check(crowded.stdout == alone, "other bytes")


CHECKS = [fewer_threads_than_asked_for_do_the_work, sigint_removes_the_file, sigterm_removes_the_file,
          a_second_signal_does_not_wait,
          two_signals_leave_no_file, two_signals_leave_no_directory, two_signals_leave_a_directory_as_it_was,
          a_reader_that_leaves_ends_the_run, a_reader_that_leaves_ends_what_is_shown]


def main():
    parser = argparse.ArgumentParser(description="stops running dumps")
    parser.add_argument("--datagen", required=True, help="the program")
    binary = str(pathlib.Path(parser.parse_args().datagen).resolve())
    failed_count = 0
    for run_check in CHECKS:
        with tempfile.TemporaryDirectory(prefix="datagen-signals-") as folder:
            try:
                run_check(binary, folder)
            except (AssertionError, TimeoutError, subprocess.TimeoutExpired) as error:
                print(f"FAILED {run_check.__name__}: {error}")
                failed_count += 1
    print(f"{len(CHECKS) - failed_count} passed, {failed_count} failed")
    return 1 if failed_count else 0


if __name__ == "__main__":
    sys.exit(main())
