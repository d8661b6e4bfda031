#!/usr/bin/env python3
"""`--resume`: a directory that an interrupted run has begun is continued. Finished files are kept as they are, the bytes and
the report are those of a run that was not interrupted; what was changed in between is made again, another run is refused.

usage: resume.py --datagen PROGRAM
"""
import argparse
import json
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SCHEMA = {
    "version": "1.0", "database": {"name": "shop"}, "seed": 7,
    "tables": {
        "customers": {"row_count": 50, "columns": {"id": {"type": "serial", "primary_key": True},
                                                   "name": {"type": "text"}, "city": {"type": "text"}}},
        "coupons": {"row_count": 0, "columns": {"id": {"type": "serial", "primary_key": True}}},
        "orders": {"row_count": 20_000, "columns": {
            "id": {"type": "serial", "primary_key": True}, "customer_id": {"type": "integer", "nullable": False},
            "total": {"type": "numeric(10,2)"}, "reference": {"type": "uuid"}},
            "foreign_keys": [{"columns": ["customer_id"], "referenced_table": "customers"}]}}}
# What a run is given, and the most bytes that a file may have: it fails at the file of the orders.
FORMS = (
    ((), 100_000),
    (("--format", "sql", "--rows-per-insert", "7"), 100_000),
    (("--format", "csv", "--split-rows", "9k"), 400_000),
    (("--format", "jsonl", "--compress", "gzip", "--data-only"), 100_000),
    (("--compress", "zstd", "--split-size", "300kB", "--no-sync"), 100_000),
)
TIMEOUT_S = 120
UNFINISHED = ".x.partial"
KEPT = f'hint: finished files are kept in "{UNFINISHED}": run the same command again to continue\n'
REMOVE = f'hint: continue it with the schema and the options that it began with, or remove "{UNFINISHED}" to begin anew\n'


def check(condition, what):
    if not condition:
        raise AssertionError(what)


class Folder:
    """A folder with the schema, and the program run in it."""

    def __init__(self, binary, path):
        self.binary, self.path = binary, pathlib.Path(path)
        self.put("s.json", json.dumps(SCHEMA))

    def put(self, name, text):
        (self.path / name).write_text(text, encoding="utf-8")

    def run(self, *arguments, most_bytes=None, **options):
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))
        return subprocess.run([self.binary, *arguments], cwd=self.path, capture_output=True, check=False,
                              timeout=TIMEOUT_S, preexec_fn=limit if most_bytes else None,
                              **({"stdin": subprocess.DEVNULL} | options))

    def generate(self, *arguments, output="x/", **options):
        ran = self.run("generate", "s.json", "-o", output, *arguments, **options)
        return ran.returncode, ran.stderr.decode()

    def interrupt(self, *arguments, most_bytes=100_000):
        code, told = self.generate("--resume", *arguments, most_bytes=most_bytes)
        check(code == 4 and told.endswith(KEPT), f"exit code {code}: {told!r}")

    def finished(self, files=f"{UNFINISHED}/files"):
        return {path.name: (path.stat().st_ino, path.stat().st_mtime_ns) for path in (self.path / files).iterdir()}

    def names(self):
        return sorted(path.name for path in self.path.iterdir())

    def same_files(self, one, other):
        files = [{path.name: (path.read_bytes(), path.stat().st_mode) for path in (self.path / name).iterdir()}
                 for name in (one, other)]
        check(files[0] == files[1], f"other files: {sorted(files[0])}, {sorted(files[1])}")


def without_times(report):
    """What two runs of the same dump have in common."""
    report = json.loads(report)
    for part in (report, *report["tables"]):
        del part["elapsed_s"], part["rows_per_second"]
    kept = report.pop("kept_files", 0)
    del report["output"]
    return report, kept


def each_form_is_continued(folder):
    for form, most_bytes in FORMS:
        folder.interrupt(*form, "--jobs", "2", most_bytes=most_bytes)
        kept = folder.finished()
        check(kept and "01_coupons" in str(kept), f"{form}: kept are {kept}")
        code, told = folder.generate("--resume", *form, "--jobs", "1", "--batch-size", "77", "--report", "r.json")
        check(code == 0 and told.endswith(f"; kept {len(kept)} finished files\n"), f"{form}: {code}, {told!r}")
        check(kept.items() <= folder.finished("x").items(), f"{form}: finished files were written again")
        folder.generate(*form, "--report", "plain.json", output="y/")
        folder.same_files("x", "y")
        again, kept_count = without_times((folder.path / "r.json").read_bytes())
        check((again, kept_count) == (without_times((folder.path / "plain.json").read_bytes())[0], len(kept)),
              f"{form}: another report: {again}")
        check(folder.names() == ["plain.json", "r.json", "s.json", "x", "y"], f"left behind: {folder.names()}")
        for name in ("x", "y"):
            shutil.rmtree(folder.path / name)
        for name in ("r.json", "plain.json"):
            (folder.path / name).unlink()


def a_run_that_nothing_interrupts_is_one_without_resume(folder):
    code, told = folder.generate("--resume")
    check(code == 0 and "kept" not in told, f"exit code {code}: {told!r}")
    folder.generate(output="y/")
    folder.same_files("x", "y")
    code, told = folder.generate("--resume")
    check(code == 1 and 'directory "x" is not empty' in told, f"exit code {code}: {told!r}")
    check(folder.names() == ["s.json", "x", "y"], f"left behind: {folder.names()}")


BIG = ("--rows", "orders=3M", "--split-rows", "50k", "--no-sync")


def stopped(folder, wanted, *arguments, numbers=(signal.SIGINT,)):
    """A long run that is sent signals once so many files more are finished; its code and messages."""
    record = folder.path / UNFINISHED / "record"

    def lines():
        return record.read_bytes().count(b"\n") if record.exists() else 0
    before = lines()
    with subprocess.Popen([folder.binary, "generate", "s.json", "-o", "x/", "--resume", *BIG, *arguments],
                          cwd=folder.path, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        deadline = time.monotonic() + TIMEOUT_S
        while lines() < before + wanted and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.005)
        process.send_signal(signal.SIGSTOP)
        for number in numbers:
            process.send_signal(number)
        process.send_signal(signal.SIGCONT)
        _, told = process.communicate(timeout=TIMEOUT_S)
    return process.returncode, told.decode()


def signals_and_kills_lose_one_file(folder):
    code, told = stopped(folder, 12)
    # The second form where the run did not end by itself in time.
    check(code == 130 and re.fullmatch(
        rf'datagen: error: interrupted( after \d+ of 3000050 rows; "x/" was not written)?\n{re.escape(KEPT)}', told),
          f"exit code {code}: {told!r}")
    check(folder.names() == [UNFINISHED, "s.json"], f"left behind: {folder.names()}")
    kept = folder.finished()
    check(stopped(folder, 5, numbers=(signal.SIGKILL,)) == (-signal.SIGKILL, ""), "it was not killed")
    check(kept.items() <= folder.finished().items(), "finished files were written again")
    code, told = stopped(folder, 5, "--log-format", "json", numbers=(signal.SIGINT, signal.SIGTERM))
    check(code in (130, 143) and f'kept in "{UNFINISHED}"' in json.loads(told.splitlines()[-1])["hint"],
          f"exit code {code}: {told!r}")
    kept = folder.finished()
    code, told = folder.generate("--resume", *BIG)
    check(code == 0 and re.search(r"kept \d+ finished files\n$", told), f"exit code {code}: {told!r}")
    check(len(kept.items() & folder.finished("x").items()) >= len(kept) - 1, "finished files were written again")
    folder.generate(*BIG, output="y/")
    folder.same_files("x", "y")
    verified = folder.run("verify", "x/", "--schema", "s.json", *BIG[:4])
    check(verified.returncode == 0, f"verify: {verified.stderr}")


def files_that_were_changed_are_made_again(folder):
    folder.interrupt()
    path = folder.path / UNFINISHED / "files" / "02_customers.sql"
    text = path.read_bytes()
    path.write_bytes(text.replace(b"\n1\t", b"\n2\t", 1))
    (folder.path / UNFINISHED / "files" / "stranger.sql").write_bytes(b"DROP TABLE orders;\n")
    code, told = folder.generate("--resume")
    check(code == 0 and told.startswith('datagen: warning: file "02_customers.sql" was changed after it was finished: '
                                        "it was made again\n"), f"exit code {code}: {told!r}")
    folder.generate(output="y/")
    folder.same_files("x", "y")


def another_run_is_refused(folder):
    folder.interrupt("--rows", "orders=20k")

    def refused(what, *arguments):
        code, told = folder.generate("--resume", *arguments)
        expected = f'datagen: error: the unfinished run in "{UNFINISHED}" has another {what}\n{REMOVE}'
        check((code, told) == (1, expected), f"exit code {code}: {told!r}")
    refused("seed: 7, not 8", "--seed", "8")
    refused("format: copy, not csv", "--format", "csv")
    refused("compression: none, not zstd:3", "--compress", "zstd")
    refused("number of rows", "--rows", "customers=51")
    refused("number of rows", "--scale", "2")
    refused("way to repeat values", "--duplicate-strategy", "cached_pool")
    refused("set of options", "--split-rows", "10k")
    refused("set of options", "--clean")
    refused("set of options", "-T", "coupons")
    folder.put("s.json", json.dumps(SCHEMA | {"database": {"name": "shop2"}}))
    refused("schema")
    folder.put("s.json", json.dumps(SCHEMA))
    record = folder.path / UNFINISHED / "record"
    text = record.read_text(encoding="utf-8")
    version = re.search("version: (.*)\n", text)[1]
    record.write_text(text.replace(version, "0.0.1", 1), encoding="utf-8")
    refused(f"version: 0.0.1, not {version}")
    record.write_text("mine\n", encoding="utf-8")
    code, told = folder.generate("--resume")
    check((code, told) == (1, f'datagen: error: "{UNFINISHED}/record" is not the record of an unfinished run\n'
                              f'hint: remove "{UNFINISHED}" to begin anew\n'), f"exit code {code}: {told!r}")
    record.write_text(text, encoding="utf-8")
    # The same by other words.
    code, told = folder.generate("--resume", "--seed", "7", "--jobs", "7", "--batch-size", "3", "--rows", "orders=20000",
                                 "--verbose", "--progress", "always", "--no-sync")
    check(code == 0 and "kept" in told, f"exit code {code}: {told!r}")


def a_run_without_resume_leaves_it(folder):
    folder.interrupt()
    kept = folder.finished()
    code, told = folder.generate()
    check(code == 0 and told.startswith(f'datagen: warning: the unfinished run in "{UNFINISHED}" is left as it is\n'
                                        "hint: --resume continues it; remove it if it is not needed any more\n"),
          f"exit code {code}: {told!r}")
    check(folder.finished() == kept, "finished files were written again")
    code, told = folder.generate(output="y/", most_bytes=100_000)
    check(code == 4 and "hint" not in told, f"exit code {code}: {told!r}")
    check(folder.names() == [UNFINISHED, "s.json", "x"], f"left behind: {folder.names()}")


def one_run_at_a_time(folder):
    with subprocess.Popen([folder.binary, "generate", "s.json", "-o", "x/", "--resume", "--rows", "orders=1G"],
                          cwd=folder.path, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as first:
        while not (folder.path / UNFINISHED / "files" / "03_orders.sql").exists() and first.poll() is None:
            time.sleep(0.01)
        code, told = folder.generate("--resume", "--rows", "orders=1G")
        first.kill()
    check((code, told) == (4, f'datagen: error: another run writes to "{UNFINISHED}" at this time\n'
                              "hint: wait until it has ended, or name another output\n"), f"exit code {code}: {told!r}")
    check(folder.finished().keys() >= {"pre-data.sql", "02_customers.sql", "01_coupons.sql"}, "finished files are gone")


def sources_are_part_of_it(folder):
    table = {"source": {"file": "rows.csv", "format": "csv"}, "columns": {"id": {"type": "integer", "primary_key": True}}}
    folder.put("s.json", json.dumps(SCHEMA | {"tables": {"members": table} | SCHEMA["tables"]}))
    folder.put("rows.csv", "id\n1\n2\n3\n")
    folder.interrupt()
    folder.put("rows.csv", "id\n1\n2\n4\n")
    code, told = folder.generate("--resume")
    check((code, told) == (1, f'datagen: error: the unfinished run in "{UNFINISHED}" has another content of its sources\n'
                              f"{REMOVE}"), f"exit code {code}: {told!r}")
    folder.put("rows.csv", "id\n1\n2\n3\n")
    code, told = folder.generate("--resume")
    check(code == 0 and "kept" in told, f"exit code {code}: {told!r}")
    table["source"]["file"] = "-"
    folder.put("s.json", json.dumps(SCHEMA | {"tables": {"members": table}}))
    code, told = folder.generate("--resume", output="z/", stdin=None, input=b"id\n1\n")
    check((code, told) == (1, "datagen: error: --resume needs sources that a later run can read again, which standard "
                              "input is not\nhint: write it to a file first, or leave --resume out\n"),
          f"exit code {code}: {told!r}")


def conversions_are_continued(folder):
    folder.put("a.csv", "id,name\n1,Ann\n2,Ben\n")
    folder.put("b.csv", "id,n\n" + "".join(f"{i},{i * i}\n" for i in range(1, 20_000)))
    ran = folder.run("convert", "a.csv", "b.csv", "-o", "x/", "--resume", most_bytes=50_000)
    check(ran.returncode == 4 and ran.stderr.decode().endswith(KEPT), f"exit code {ran.returncode}: {ran.stderr}")
    ran = folder.run("convert", "a.csv", "b.csv", "-o", "x/", "--resume")
    check(ran.returncode == 0 and b"kept 2 finished files" in ran.stderr, f"exit code {ran.returncode}: {ran.stderr}")
    folder.run("convert", "a.csv", "b.csv", "-o", "y/")
    folder.same_files("x", "y")


CHECKS = [each_form_is_continued, a_run_that_nothing_interrupts_is_one_without_resume, signals_and_kills_lose_one_file,
          files_that_were_changed_are_made_again, another_run_is_refused, a_run_without_resume_leaves_it, one_run_at_a_time,
          sources_are_part_of_it, conversions_are_continued]


def main():
    parser = argparse.ArgumentParser(description="continues interrupted runs")
    parser.add_argument("--datagen", required=True, help="the program")
    binary = str(pathlib.Path(parser.parse_args().datagen).resolve())
    failed_count = 0
    for run_check in CHECKS:
        with tempfile.TemporaryDirectory(prefix="datagen-resume-") as folder:
            try:
                run_check(Folder(binary, folder))
            except (AssertionError, subprocess.TimeoutExpired) as error:
                print(f"FAILED {run_check.__name__}: {error}")
                failed_count += 1
    print(f"{len(CHECKS) - failed_count} passed, {failed_count} failed")
    return 1 if failed_count else 0


if __name__ == "__main__":
    sys.exit(main())
