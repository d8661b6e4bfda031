#!/usr/bin/env python3
"""Full disks, limits and closed descriptors as they really are: a small tmpfs where one may be mounted, /dev/full, a
reader that leaves, standard streams that are closed, a folder that nothing can be written to, limits of the shell.

usage: run_real.py --datagen PROGRAM
"""
import argparse
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

TIMEOUT_S = 60
ROWS = 20_000
SCHEMA = {"version": "1.0", "database": {"name": "d"}, "tables": {"t": {"row_count": ROWS, "columns": {
    "id": {"type": "bigint", "primary_key": True}, "note": {"type": "text"}}}}}
NO_SPACE = os.strerror(28)


class Skipped(Exception):
    """The machine cannot show this; why."""


class Folder:
    """A folder with the schema, and the program run in it."""

    def __init__(self, binary, path):
        self.binary, self.path = binary, pathlib.Path(path)
        (self.path / "s.json").write_text(json.dumps(SCHEMA), encoding="utf-8")

    def run(self, *arguments, **options):
        options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
        return subprocess.run([self.binary, *arguments], cwd=self.path, check=False, timeout=TIMEOUT_S, **options)

    def left(self):
        return sorted(str(path.relative_to(self.path)) for path in self.path.rglob("*") if path.name != "s.json")

    def whole(self):
        """The dump, as a run without trouble writes it."""
        return self.run("generate", "s.json").stdout


def expect(ran, code, message=None):
    """The last message; None: none at all."""
    told = ran.stderr.decode().splitlines()
    if ran.returncode != code or (told[-1:] if message is None else told[-1:] != [f"datagen: error: {message}"]):
        raise AssertionError(f"exit code {ran.returncode}, not {code}; {told}, not {message!r}")


def expect_left(folder, *names):
    if folder.left() != sorted(names):
        raise AssertionError(f"left: {folder.left()}, not {names}")


def the_full_device(folder):
    expect(folder.run("generate", "s.json", "-o", "/dev/full"), 4,
           f'could not write to file "/dev/full": {NO_SPACE}')
    with open("/dev/full", "wb") as full:
        expect(folder.run("generate", "s.json", stdout=full), 4, f"could not write to standard output: {NO_SPACE}")
        expect(folder.run("help", stdout=full), 4, f"could not write to standard output: {NO_SPACE}")
        expect(folder.run("generate", "s.json", "-o", "x.sql", "--json", stdout=full), 4,
               f"could not write to standard output: {NO_SPACE}")
    if (folder.path / "x.sql").read_bytes() != folder.whole():
        raise AssertionError("the dump is not whole though only its report could not be written")


def a_reader_that_leaves(folder):
    """`datagen generate | head -1`, quiet and with the shell's code for SIGPIPE."""
    with subprocess.Popen([folder.binary, "generate", "s.json"], cwd=folder.path, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE) as run:
        first = run.stdout.readline()
        run.stdout.close()
        told = run.stderr.read()
        code = run.wait(TIMEOUT_S)
    if (first, told, code) != (b"--\n", b"", 141):
        raise AssertionError(f"{first!r}, {told!r}, exit code {code}")


def a_reader_that_leaves_a_named_pipe(folder):
    """What was named as the output and was not written is an error."""
    os.mkfifo(folder.path / "pipe")
    with subprocess.Popen([folder.binary, "generate", "s.json", "-o", "pipe"], cwd=folder.path,
                          stderr=subprocess.PIPE) as run:
        with open(folder.path / "pipe", "rb") as reader:
            reader.read(1)
        told = run.stderr.read().decode()
        code = run.wait(TIMEOUT_S)
    if (told, code) != ('datagen: error: could not write to file "pipe": Broken pipe\n', 4):
        raise AssertionError(f"{told!r}, exit code {code}")



def closed_standard_streams(folder):
    """What is closed takes no other file's place: no message ends up in the dump."""
    whole = folder.whole()
    shell = Folder("sh", folder.path)
    program = f"'{folder.binary}' generate"
    expect(shell.run("-c", f"{program} s.json >&-"), 4, f"could not write to standard output: {os.strerror(9)}")
    expect(shell.run("-c", f"{program} - <&-"), 1, f"could not read standard input: {os.strerror(9)}")
    for closed in ("2>&-", ">&- 2>&-", "<&- >&- 2>&-"):
        ran = shell.run("-c", f"{program} s.json --force -v -o x.sql {closed}")
        if ran.returncode != 0 or (folder.path / "x.sql").read_bytes() != whole:
            raise AssertionError(f"{closed}: exit code {ran.returncode}, or another dump")


def a_folder_that_nothing_can_be_written_to(folder):
    if os.geteuid() == 0:
        raise Skipped("root writes everywhere")
    (folder.path / "closed").mkdir(0o555)
    reason = os.strerror(13)
    expect(folder.run("generate", "s.json", "-o", "closed/x.sql"), 4, f'could not create file "closed/x.sql": {reason}')
    expect(folder.run("generate", "s.json", "-o", "closed/x/"), 4, f'could not create directory "closed/x": {reason}')
    expect_left(folder, "closed")


def a_limit_of_file_sizes(folder):
    """`ulimit -f`: SIGXFSZ would kill the program and leave its temporary file."""
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
    for output in ("x.sql", "x/"):
        name = "x/01_t.sql" if output == "x/" else output
        expect(folder.run("generate", "s.json", "-o", output, preexec_fn=limit), 4,
               f'could not write to file "{name}": {os.strerror(27)}')
        expect_left(folder)


def a_limit_of_temporary_files(folder):
    """Standard input that is read twice is kept in one."""
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
    for arguments in (["verify", "-", "--schema", "s.json"], ["convert", "-", "--input-format", "csv"]):
        ran = folder.run(*arguments, stdin=None, input=b"id,note\n" + b"1,x\n" * 50_000, preexec_fn=limit)
        told = ran.stderr.decode()
        if ran.returncode != 3 or told != (
                f"datagen: error: could not keep standard input in a temporary file: {os.strerror(27)}\n"
                "hint: TMPDIR names the folder of temporary files\n"):
            raise AssertionError(f"{arguments}: exit code {ran.returncode}: {told!r}")
    expect_left(folder)


def a_limit_of_open_files(folder):
    def limit():
        resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))
    ran = folder.run("generate", "s.json", preexec_fn=limit)
    if ran.returncode not in (1, 127):  # 127: the loader finds no libraries
        raise AssertionError(f"exit code {ran.returncode}: {ran.stderr}")


def limits_of_memory(folder):
    """`ulimit -v`, from too little to enough: each run is whole or says what it lacks."""
    whole, ended = folder.whole(), set()
    for megabytes in range(24, 400, 12):
        def limit(most=megabytes << 20):
            resource.setrlimit(resource.RLIMIT_AS, (most, most))
        ran = folder.run("generate", "s.json", "-o", "x.sql", "--force", "-j", "2", preexec_fn=limit)
        told = ran.stderr.decode().splitlines()
        ended.add(ran.returncode)
        if ran.returncode == 0:
            if (folder.path / "x.sql").read_bytes() != whole:
                raise AssertionError(f"{megabytes} MiB: another dump")
            (folder.path / "x.sql").unlink()
        elif ran.returncode != 127 and not (ran.returncode == 1 and told[-1:] == ["datagen: error: out of memory"]):
            raise AssertionError(f"{megabytes} MiB: exit code {ran.returncode}: {told}")
        expect_left(folder)
    if 0 not in ended:
        raise AssertionError("no run had enough")


class Mounted:
    """A file system of one megabyte."""

    def __init__(self, path):
        self.path = str(path)
        pathlib.Path(path).mkdir()

    def __enter__(self):
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", self.path], check=False,
                              capture_output=True)
        if done.returncode != 0:
            raise Skipped(f"nothing can be mounted: {done.stderr.decode().strip()}")
        return self.path

    def __exit__(self, *_):
        subprocess.run(["umount", self.path], check=True)


def a_full_disk(folder):
    if os.geteuid() != 0:
        raise Skipped("only root mounts a small disk")
    with Mounted(folder.path / "disk") as disk:
        used = pathlib.Path(disk) / "used"
        used.write_bytes(bytes(900 << 10))
        for output, name in (("disk/x.sql", "disk/x.sql"), ("disk/x.zst", "disk/x.zst"), ("disk/x/", "disk/x/01_t.sql")):
            rows = ("--rows", "t=400000") if output.endswith(".zst") else ()
            expect(folder.run("generate", "s.json", "-o", output, *rows), 4,
                   f'could not write to file "{name}": {NO_SPACE}')
            expect_left(folder, "disk", "disk/used")
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        expect(folder.run("generate", "s.json", "-o", "disk/x.sql"), 4,
               f'could not create file "disk/x.sql": {os.strerror(30)}')


CHECKS = [the_full_device, a_reader_that_leaves, a_reader_that_leaves_a_named_pipe, closed_standard_streams,
          a_folder_that_nothing_can_be_written_to, a_limit_of_file_sizes, a_limit_of_temporary_files,
          a_limit_of_open_files, limits_of_memory,
          a_full_disk]


def main():
    parser = argparse.ArgumentParser(description="full disks, limits and closed descriptors")
    parser.add_argument("--datagen", required=True, help="the program")
    binary = str(pathlib.Path(parser.parse_args().datagen).resolve())
    failed_count = skipped_count = 0
    for check in CHECKS:
        with tempfile.TemporaryDirectory(prefix="datagen-real-") as folder:
            try:
                check(Folder(binary, folder))
            except Skipped as reason:
                print(f"skipped {check.__name__}: {reason}")
                skipped_count += 1
            except (AssertionError, subprocess.TimeoutExpired) as error:
                print(f"FAILED {check.__name__}: {error}")
                failed_count += 1
    print(f"{len(CHECKS) - failed_count - skipped_count} passed, {failed_count} failed")
    return 1 if failed_count else 0


if __name__ == "__main__":
    sys.exit(main())
