#!/usr/bin/env python3
"""Stops running dumps and looks at what is left: the exit code, the message, and no file. And starts one where there is
no room for the threads that it is to have.

usage: run_signals.py --datagen PROGRAM
"""
import argparse
import json
import os
import pathlib
import re
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
# Fewer rows, but of 4 KB each: files may be cut at numbers of them.
WIDE_SCHEMA = json.loads(json.dumps(SCHEMA))
WIDE_SCHEMA["tables"]["ticks"]["row_count"] = 10_000_000
WIDE_SCHEMA["tables"]["ticks"]["columns"].append(
    {"name": "note", "type": "text", "generator": "template", "generator_config": {"template": "x" * 4000}})
# Of what is removed, from which on its space is freed by a process of its own (EarlyWriteback::kPieceBytes).
LARGE_BYTES = 16 << 20
TIMEOUT_S = 30


class Run:
    """A dump on its way, in a folder that holds nothing but its schema."""

    def __init__(self, binary, folder, arguments, stdout, prepare=None, schema=None):
        self.folder = pathlib.Path(folder)
        (self.folder / "endless.json").write_text(json.dumps(schema or SCHEMA), encoding="utf-8")
        self.process = subprocess.Popen(
            [binary, "generate", "endless.json", *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=stdout,
            stderr=subprocess.PIPE, preexec_fn=prepare)

    def wait_for_bytes(self, count=1):
        """Until so many of the dump are in files beside the schema."""
        deadline = time.monotonic() + TIMEOUT_S
        while time.monotonic() < deadline and self.process.poll() is None:
            written = [path for path in self.folder.rglob("*") if path.name != "endless.json" and path.is_file()]
            if sum(path.stat().st_size for path in written) >= count:
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


def stops_on(binary, folder, number, code, word, *arguments):
    run = Run(binary, folder, ["-o", "out.sql", *arguments], subprocess.DEVNULL)
    run.wait_for_bytes()
    run.process.send_signal(number)
    returned, stderr, left = run.finish()
    check(returned == code, f"exit code {returned}, not {code}: {stderr}")
    # The second form where the run did not end by itself in time.
    told = rf'datagen: error: {word}( after \d+ of {ENDLESS_ROWS} rows; "out\.sql" was not written)?\n'
    check(re.fullmatch(told, stderr), f"message: {stderr!r}")
    check(not left, f"left behind: {left}")


def sigint_removes_the_file(binary, folder):
    stops_on(binary, folder, signal.SIGINT, 130, "interrupted")


def sigterm_removes_the_file(binary, folder):
    stops_on(binary, folder, signal.SIGTERM, 143, "terminated")


def sighup_removes_the_file(binary, folder):
    stops_on(binary, folder, signal.SIGHUP, 129, "hung up")


def a_frame_that_takes_long_is_not_waited_for(binary, folder):
    stops_on(binary, folder, signal.SIGINT, 130, "interrupted", "-Z", "zstd:19", "--jobs", "1")


def nohup_is_heeded(binary, folder):
    def ignore():
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    run = Run(binary, folder, ["-o", "out.sql"], subprocess.DEVNULL, ignore)
    run.wait_for_bytes()
    run.process.send_signal(signal.SIGHUP)
    time.sleep(0.3)
    check(run.process.poll() is None, "it has ended")
    run.process.send_signal(signal.SIGTERM)
    returned, _, left = run.finish()
    check((returned, left) == (143, []), f"exit code {returned}, left behind: {left}")


def stops_in(binary, folder, schema, *arguments):
    """Where there is no output yet."""
    (pathlib.Path(folder) / "s.json").write_text(json.dumps(schema), encoding="utf-8")
    with subprocess.Popen([binary, "generate", "s.json", *arguments], cwd=folder, stdin=subprocess.DEVNULL,
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate(timeout=TIMEOUT_S)
    if process.returncode == 0:
        return  # a machine too fast to be stopped
    check((process.returncode, stderr) == (130, b"datagen: error: interrupted\n"),
          f"exit code {process.returncode}, message: {stderr!r}")
    check(not (pathlib.Path(folder) / "out.sql").exists(), "a dump")


def planning_ends(binary, folder):
    columns = {f"c{i}": {"type": "text"} for i in range(20)}
    stops_in(binary, folder, {"version": "1.0", "database": {"name": "d"},
                              "tables": {f"t{i}": {"row_count": 1, "columns": columns} for i in range(2000)}},
             "-o", "out.sql")


def reading_a_source_ends(binary, folder):
    os.mkfifo(pathlib.Path(folder) / "rows.csv")  # nobody writes to it
    stops_in(binary, folder, {"version": "1.0", "database": {"name": "d"}, "tables": {"t": {
        "source": {"file": "rows.csv", "format": "csv"}, "columns": {"id": {"type": "bigint", "primary_key": True}}}}},
             "-o", "out.sql")


def waiting_for_the_reader_of_a_pipe_ends(binary, folder):
    os.mkfifo(pathlib.Path(folder) / "pipe")
    run = Run(binary, folder, ["-o", "pipe"], subprocess.DEVNULL)
    time.sleep(0.3)
    run.process.send_signal(signal.SIGTERM)
    returned, stderr, _ = run.finish()
    check(returned == 143 and "terminated" in stderr, f"exit code {returned}, message: {stderr!r}")


def one_signal_ends_a_write_that_waits(binary, folder):
    reader, writer = os.pipe()
    run = Run(binary, folder, [], writer)
    os.close(writer)
    time.sleep(0.5)
    run.process.send_signal(signal.SIGINT)
    returned, stderr, _ = run.finish()
    os.close(reader)
    check(returned == 130 and stderr.startswith("datagen: error: interrupted after "),
          f"exit code {returned}, message: {stderr!r}")


def reading_back_ends(binary, folder):
    """The dump is there by then, and whole."""
    schema = json.loads(json.dumps(SCHEMA))
    schema["tables"]["ticks"]["row_count"] = 2_000_000
    (pathlib.Path(folder) / "s.json").write_text(json.dumps(schema), encoding="utf-8")
    with subprocess.Popen([binary, "generate", "s.json", "-o", "out.sql", "--format", "sql", "--validate-output"],
                          cwd=folder, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        deadline = time.monotonic() + TIMEOUT_S
        while not (pathlib.Path(folder) / "out.sql").exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate(timeout=TIMEOUT_S)
    check(process.returncode in (130, 0), f"exit code {process.returncode}: {stderr!r}")
    check((pathlib.Path(folder) / "out.sql").read_bytes().endswith(b"dump complete\n--\n\n"), "the dump is not whole")


def last_words_are_json_where_messages_are(binary, folder):
    reader, writer = os.pipe()
    run = Run(binary, folder, ["--log-format", "json"], writer)
    os.close(writer)
    time.sleep(0.5)
    run.send_at_once(signal.SIGINT, signal.SIGTERM)
    returned, stderr, _ = run.finish()
    os.close(reader)
    check(returned in (130, 143), f"exit code {returned}")
    check(json.loads(stderr)["level"] == "error", f"message: {stderr!r}")


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


def processes_in(folder):
    """Those whose current directory it is."""
    def is_in(process):
        try:
            return os.readlink(process / "cwd") == str(pathlib.Path(folder).resolve())
        except OSError:
            return False  # it has ended, or is another user's
    return [process.name for process in pathlib.Path("/proc").iterdir() if process.name.isdigit() and is_in(process)]


def large_files_leave_nothing(binary, folder, numbers, *arguments):
    """Neither a name nor, after a while, the process that frees their space."""
    run = Run(binary, folder, arguments, subprocess.DEVNULL, schema=WIDE_SCHEMA)
    run.wait_for_bytes(LARGE_BYTES + LARGE_BYTES // 8)
    check(processes_in(folder) == [str(run.process.pid)], "the run is not seen")
    run.send_at_once(*numbers)
    returned, stderr, left = run.finish()
    check(returned in (130, 143) and stderr.count("\n") == 1, f"exit code {returned}, message: {stderr!r}")
    check(not left, f"left behind: {left}")
    deadline = time.monotonic() + TIMEOUT_S
    while processes_in(folder):
        check(time.monotonic() < deadline, "a process is left")
        time.sleep(0.01)


def a_large_file_leaves_nothing(binary, folder):
    large_files_leave_nothing(binary, folder, [signal.SIGINT], "-o", "out.sql")


def a_large_directory_leaves_nothing(binary, folder):
    large_files_leave_nothing(binary, folder, [signal.SIGINT], "-o", "out/", "--split-rows", "10000", "--no-sync")


def two_signals_leave_nothing_large(binary, folder):
    large_files_leave_nothing(binary, folder, [signal.SIGINT, signal.SIGTERM], "-o", "out.sql")


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
          sighup_removes_the_file, a_frame_that_takes_long_is_not_waited_for, nohup_is_heeded, planning_ends,
          reading_a_source_ends, waiting_for_the_reader_of_a_pipe_ends, one_signal_ends_a_write_that_waits,
          reading_back_ends, last_words_are_json_where_messages_are,
          a_second_signal_does_not_wait,
          two_signals_leave_no_file, two_signals_leave_no_directory, two_signals_leave_a_directory_as_it_was,
          a_large_file_leaves_nothing, a_large_directory_leaves_nothing, two_signals_leave_nothing_large,
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
