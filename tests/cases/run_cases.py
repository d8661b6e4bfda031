#!/usr/bin/env python3
"""Runs the golden cases: folders that hold a command line and everything it must print, write and return.

A case is a folder with a file `args` (one line, quoted as in a shell) and, as needed:
  stdin             fed to the program; without it standard input is empty
  expected.stdout   compared byte by byte; absent: nothing is printed
  expected.stderr   likewise; times and rates of the summary read N, digests D
  expected.code     exit code; absent: 0
  expected/         files the run must leave behind, byte by byte; no other file may appear, change or go
  env               environment variables, NAME=VALUE lines; {work} is the folder the program runs in
  cwd               a folder below it to run in
  stdout.to         a path that standard output goes to instead, such as /dev/full
  jobs              a marker: run with several --jobs and --batch-size, as every `generate` is
Every other file is input. The program runs in a copy of the folder, so names are relative; where its path is printed it
reads {work}, and a time 2025-01-01T00:00:00.000Z.
"""
import argparse
import concurrent.futures
import contextlib
import difflib
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent
CONTROL = {"args", "stdin", "expected.stdout", "expected.stderr", "expected.code", "expected", "stdout.to", "jobs", "env",
           "cwd"}
# What must not change a byte.
VARIATIONS = [["--jobs", "1"], ["--jobs", "2"], ["--jobs", "7"], ["--batch-size", "1"], ["--batch-size", "7"]]
WRITING = {"generate", "convert", "infer"}
# Two workers, and more than one batch of most tables.
ONCE = ["--jobs", "2", "--batch-size", "7"]
TIMEOUT_S = 120
# What differs from run to run: times and rates. Digests follow from the dump, which cases about messages do not look at.
ELAPSED = re.compile(rb"\bin \d+\.\d\d s\b")
TABLE_TIME = re.compile(rb"^( *\d+ +[\d.]+ (?:bytes?|[kMGTPE]B)) +\d+\.\d\d s +\S+  ", re.MULTILINE)
DIGEST = re.compile(rb"(digest\"?:? \"?)[0-9a-f]{32}\b")
JSON_TIME = re.compile(rb'"(elapsed_s|rows_per_second)": ?(null|[\d.]+)')
TIME = re.compile(rb"\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")


def files_below(folder):
    """Relative name -> bytes of every file, links and empty folders included."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = b"link to " + os.readlink(path).encode()
        elif path.is_file():
            found[name] = path.read_bytes()
        elif path.is_dir() and not any(path.iterdir()):
            found[name + "/"] = b"empty folder"
    return found


def copy_inputs(case, work):
    for entry in case.iterdir():
        if entry.name in CONTROL:
            continue
        if entry.is_dir():
            shutil.copytree(entry, work / entry.name, symlinks=True)
        else:
            shutil.copy2(entry, work / entry.name, follow_symlinks=False)


class Outcome:
    """What one run printed, returned and left behind: channel name -> bytes."""

    def __init__(self, channels, files):
        self.channels = channels
        self.files = files


def open_stdout(case):
    """A context with the file that the case wants as standard output, or with None."""
    path = case / "stdout.to"
    if not path.exists():
        return contextlib.nullcontext()
    return open(path.read_text(encoding="utf-8").strip(), "wb")


def environment(case, work, command):
    variables = {"PATH": "/usr/bin:/bin", "LC_ALL": "C"}
    if command in WRITING:
        variables["DATAGEN_NO_SYNC"] = "1"  # waiting for the disk finds nothing
    path = case / "env"
    if path.exists():
        lines = path.read_text(encoding="utf-8").replace("{work}", str(work)).splitlines()
        variables.update(line.split("=", 1) for line in lines)
    return variables


def working_folder(case, work):
    path = case / "cwd"
    return work / path.read_text(encoding="utf-8").strip() if path.exists() else work


def without_work(text, work):
    return text.replace(str(work).encode(), b"{work}")


def steady(messages, work):
    """Messages without what differs from run to run."""
    messages = TABLE_TIME.sub(rb"\1      N s         N  ", ELAPSED.sub(b"in N s", without_work(messages, work)))
    messages = DIGEST.sub(rb"\1D", JSON_TIME.sub(rb'"\1": N', messages))
    return TIME.sub(b"2025-01-01T00:00:00.000Z", messages)


def run(binary, case, arguments):
    with tempfile.TemporaryDirectory(prefix="datagen-case-") as folder:
        work = pathlib.Path(folder).resolve()
        copy_inputs(case, work)
        before = files_below(work)
        stdin = case / "stdin"
        with open_stdout(case) as redirected:
            result = subprocess.run(
                [binary, *arguments], cwd=working_folder(case, work), stdout=redirected or subprocess.PIPE,
                stderr=subprocess.PIPE, timeout=TIMEOUT_S, check=False, input=stdin.read_bytes() if stdin.exists() else b"",
                env=environment(case, work, arguments[0] if arguments else ""))
        after = files_below(work)
    files = {name: data for name, data in after.items() if before.get(name) != data}
    files.update({name: b"(removed)" for name in before if name not in after})
    files = {name: steady(data, work) if name.endswith((".log", ".report.json")) else data
             for name, data in files.items()}
    stdout = without_work(result.stdout or b"", work)
    stdout = steady(stdout, work) if stdout.startswith(b"{") else stdout
    return Outcome({"stdout": stdout, "stderr": steady(result.stderr, work),
                    "code": b"%d\n" % result.returncode}, files)


def expected(case):
    defaults = {"stdout": b"", "stderr": b"", "code": b"0\n"}
    channels = {}
    for name, default in defaults.items():
        path = case / f"expected.{name}"
        channels[name] = path.read_bytes() if path.exists() else default
    folder = case / "expected"
    return Outcome(channels, files_below(folder) if folder.exists() else {})


def difference(name, want, got):
    if want == got:
        return ""
    try:
        old, new = want.decode("utf-8"), got.decode("utf-8")
    except UnicodeDecodeError:
        return f"{name}: binary contents differ ({len(want)} and {len(got)} bytes)\n"
    lines = difflib.unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True),
                                 f"expected {name}", f"actual {name}")
    return "".join(line if line.endswith("\n") else line + "\n\\ no newline at the end\n" for line in lines)


def differences(want, got):
    text = "".join(difference(name, want.channels[name], got.channels[name]) for name in want.channels)
    for name in sorted(want.files.keys() | got.files.keys()):
        if name not in got.files:
            text += f"file {name}: expected, not written\n"
        elif name not in want.files:
            text += f"file {name}: not expected ({len(got.files[name])} bytes)\n"
        else:
            text += difference(f"file {name}", want.files[name], got.files[name])
    return text


def argument_lists(case, variations):
    arguments = shlex.split((case / "args").read_text(encoding="utf-8"))
    if not (case / "jobs").exists() and arguments[:1] != ["generate"]:
        return [arguments]
    # Behind the command's name: options that the case itself gives come later and win.
    return [arguments[:1] + variation + arguments[1:] for variation in variations]


def check(binary, case, variations):
    """The report of a failure, or nothing."""
    want = expected(case)
    for arguments in argument_lists(case, variations):
        try:
            text = differences(want, run(binary, case, arguments))
        except subprocess.TimeoutExpired:
            text = f"still running after {TIMEOUT_S} s\n"
        if text:
            return f"FAILED {case.relative_to(ROOT)}\n$ datagen {shlex.join(arguments)}\n{text}"
    return ""


def write_or_remove(path, data, default):
    if data == default:
        path.unlink(missing_ok=True)
    else:
        path.write_bytes(data)


def update(binary, case):
    """Rewrites the expectations from the first run; the others must agree with it."""
    got = run(binary, case, argument_lists(case, VARIATIONS)[0])
    write_or_remove(case / "expected.stdout", got.channels["stdout"], b"")
    write_or_remove(case / "expected.stderr", got.channels["stderr"], b"")
    write_or_remove(case / "expected.code", got.channels["code"], b"0\n")
    shutil.rmtree(case / "expected", ignore_errors=True)
    for name, data in got.files.items():
        path = case / "expected" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def main():
    parser = argparse.ArgumentParser(description="runs the golden cases")
    parser.add_argument("--datagen", required=True, help="the program")
    parser.add_argument("--filter", default="", help="only cases whose path contains this")
    parser.add_argument("--once", action="store_true", help="with one --jobs and --batch-size: for slow builds")
    parser.add_argument("--update", action="store_true", help="rewrite what is expected; read the diff afterwards")
    options = parser.parse_args()
    binary = str(pathlib.Path(options.datagen).resolve())
    cases = sorted(path.parent for path in ROOT.rglob("args"))
    cases = [case for case in cases if options.filter in case.relative_to(ROOT).as_posix()]
    if options.update:
        for case in cases:
            update(binary, case)
    variations = [ONCE] if options.once else VARIATIONS
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        reports = [report for report in pool.map(lambda case: check(binary, case, variations), cases) if report]
    for report in reports:
        print(report)
    print(f"{len(cases) - len(reports)} passed, {len(reports)} failed")
    return 1 if reports or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
