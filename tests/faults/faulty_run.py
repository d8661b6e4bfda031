"""Runs of the program in which one call of files, threads or memory fails, and what they leave behind."""
import dataclasses
import errno
import os
import pathlib
import subprocess
import tempfile

# A run takes some hundredths of a second: after so long it hangs.
TIMEOUT_S = 60


def scratch_folder():
    """Where syncing a file costs nothing, if there is such a place."""
    memory = pathlib.Path("/dev/shm")
    return str(memory) if os.access(memory, os.W_OK) else None


@dataclasses.dataclass(frozen=True)
class Fault:
    """The call of a kind that fails, by its position among them from 1, and how: an errno, "short" or "kill"."""
    call: str
    at: int
    how: object
    is_sticky: bool = False

    def variables(self):
        variables = {"FAULT_CALL": self.call, "FAULT_AT": str(self.at), "FAULT_HOW": str(self.how)}
        return variables | ({"FAULT_STICKY": "1"} if self.is_sticky else {})

    def __str__(self):
        how = errno.errorcode.get(self.how, self.how)
        return f"{self.call} {self.at}{'...' if self.is_sticky else ''} {how}"


@dataclasses.dataclass(frozen=True)
class Scenario:
    """A command line and the files that it finds."""
    name: str
    arguments: tuple
    files: dict

    def output(self):
        """The path behind -o, without a slash at its end; empty for standard output."""
        return self.arguments[self.arguments.index("-o") + 1].rstrip("/") if "-o" in self.arguments else ""


@dataclasses.dataclass
class Outcome:
    code: int
    stdout: bytes
    stderr: str
    files: dict  # by path; what the scenario began with is not among them, unless it has changed
    calls: list  # (kind, subject), where they were asked for
    allocation_count: int = 0


class Runner:
    def __init__(self, binary, library):
        self.binary = str(pathlib.Path(binary).resolve())
        self.library = str(pathlib.Path(library).resolve())

    def run(self, scenario, fault=None, wants_calls=False):
        with tempfile.TemporaryDirectory(prefix="datagen-faults-", dir=scratch_folder()) as folder:
            put_files(folder, scenario.files)
            return self.run_in(folder, scenario, fault, wants_calls)

    def run_in(self, folder, scenario, fault=None, wants_calls=False):
        """In a folder that is there, with whatever an earlier run has left in it."""
        with tempfile.TemporaryDirectory(prefix="datagen-faults-", dir=scratch_folder()) as home:
            log = pathlib.Path(home) / "calls"
            variables = {"PATH": os.environ["PATH"], "HOME": home, "LD_PRELOAD": self.library}
            if wants_calls:
                variables["FAULT_LOG"] = str(log)
            if fault is not None:
                variables |= fault.variables()
            ran = subprocess.run([self.binary, *scenario.arguments], cwd=folder, env=variables,
                                 stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=TIMEOUT_S)
            outcome = Outcome(ran.returncode, ran.stdout, ran.stderr.decode(errors="replace"),
                              files_in(pathlib.Path(folder), scenario.files), [])
            if wants_calls:
                read_calls(log, outcome)
            return outcome


def put_files(folder, files):
    for path, text in files.items():
        (pathlib.Path(folder) / path).parent.mkdir(parents=True, exist_ok=True)
        (pathlib.Path(folder) / path).write_bytes(text)


def files_in(folder, known):
    """Files and empty folders."""
    found = {}
    for path in folder.rglob("*"):
        name = str(path.relative_to(folder))
        if path.is_dir():
            if not any(path.iterdir()):
                found[name + "/"] = b""
        elif known.get(name) != (data := path.read_bytes()):
            found[name] = data
    return found


def read_calls(log, outcome):
    for line in log.read_text(encoding="utf-8").splitlines():
        kind, subject = line.split("\t")
        if kind == "malloc":
            outcome.allocation_count = int(subject)
        else:
            outcome.calls.append((kind, subject))
