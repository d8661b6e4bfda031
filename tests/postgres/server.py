"""A PostgreSQL server of our own: started in a temporary directory, reached by a Unix socket, gone afterwards.

    with Server() as server:
        with server.database() as name:
            server.load(name, script)
            print(server.query(name, "SELECT 1"))

Nothing that is installed, configured or running on the machine is touched. The methods may be called from several
threads.
"""
import contextlib
import functools
import itertools
import os
import pathlib
import pwd
import re
import shutil
import subprocess
import tempfile
import time

VERSIONS = pathlib.Path("/usr/lib/postgresql")
# Nothing here is worth keeping: no fsync, no WAL for rows loaded in the transaction that makes their table.
SETTINGS = {
    "listen_addresses": "",
    "timezone": "UTC",
    "max_connections": "20",
    "shared_buffers": "64MB",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "autovacuum": "off",
    "jit": "off",
}
START_TIMEOUT_S = 60
LOAD_TIMEOUT_S = 120
# A socket's path holds 107 bytes, with ".s.PGSQL.5432" inside the directory.
MAX_DIRECTORY = 80
RESTRICTION = re.compile(rb"\\(un)?restrict \w+\n")


class ServerError(Exception):
    """The server could not be started, or refused what should have worked."""


def newest_programs():
    """The folder of the newest server installed."""
    found = [path.parent for path in VERSIONS.glob("*/bin/initdb")]
    if not found:
        raise ServerError(f"no PostgreSQL server below {VERSIONS} (Debian: apt-get install postgresql)")
    return max(found, key=lambda path: float(path.parent.name))


def server_account():
    """Whom the server runs as: root may not, so root gives it away."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise ServerError('neither of the users "postgres" and "nobody" exists, and root may not run a server')


def client_environment(directory):
    """The environment without settings of another server, pointing at ours."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return kept | {"PGHOST": str(directory), "PGPORT": "5432", "PGUSER": "postgres", "PGTZ": "UTC",
                   "PGCLIENTENCODING": "UTF8", "LC_ALL": "C.UTF-8"}


class Server:
    """Of the newest programs installed, or of a folder that has initdb, pg_ctl and postgres: its clients are then those
    installed."""

    def __init__(self, programs=None):
        self._clients = newest_programs()
        self._programs = programs or self._clients
        self._directory = None
        self._postmaster = None
        self._numbers = itertools.count(1)

    def __enter__(self):
        base = tempfile.gettempdir()
        base = base if len(base) < MAX_DIRECTORY else "/tmp"
        self._directory = pathlib.Path(tempfile.mkdtemp(prefix="dgpg-", dir=base))
        try:
            self._start()
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(self, *_):
        self._stop()

    @functools.cached_property
    def version(self):
        """The major version, say "15"."""
        told = subprocess.run([self._programs / "postgres", "--version"], capture_output=True, check=True)
        return re.search(rb"\) (\d+)", told.stdout)[1].decode()

    @property
    def environment(self):
        """What makes PostgreSQL's programs talk to this server."""
        return client_environment(self._directory)

    @contextlib.contextmanager
    def database(self):
        """An empty database that lives as long as the block."""
        name = f"case_{next(self._numbers)}"
        # Without fsync, copied files are made faster than pages that go through the log. Before 15 there is no choice.
        strategy = " STRATEGY file_copy" if int(self.version) >= 15 else ""
        self.query("postgres", f"CREATE DATABASE {name} TEMPLATE template0{strategy}")
        try:
            yield name
        finally:
            self.query("postgres", f"DROP DATABASE {name} WITH (FORCE)")

    def load(self, database, script, one_transaction=True):
        """Runs a script; returns what psql complained about, "" when it did not."""
        command = ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", database, "-f", "-"]
        if one_transaction:
            command.append("-1")
        run = self._client("psql", command, stdin=script)
        complaints = run.stderr.decode(errors="replace")
        return complaints or (f"psql exited with {run.returncode}" if run.returncode else "")

    def load_directory(self, database, folder, how):
        """Loads a directory by "load.sql", or by load.sh with such options; what there is to complain about."""
        command = (["psql", "-X", "-q", "-o", "/dev/null", "-d", database, "-f", "load.sql"] if how == "load.sql" else
                   ["./load.sh", *how, "-d", database])
        environment = client_environment(self._directory)
        environment["PATH"] = f"{self._clients}:{environment.get('PATH', '/usr/bin:/bin')}"
        run = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=LOAD_TIMEOUT_S,
                             env=environment, check=False)
        complaints = run.stderr.decode(errors="replace")
        if run.returncode or complaints:
            return [f"{command[0]} exited with {run.returncode}:\n{complaints}"]
        return []

    def query(self, database, sql):
        """The rows of a statement, each a list of texts."""
        run = self._client("psql", ["-X", "-q", "-A", "-t", "-F", "\x1f", "-R", "\x1e", "-v", "ON_ERROR_STOP=1",
                                    "-d", database, "-f", "-"], stdin=sql.encode())
        if run.returncode or run.stderr:
            raise ServerError(f"{run.stderr.decode(errors='replace')}in: {sql}")
        text = run.stdout.decode().removesuffix("\n").removesuffix("\x1e")
        return [row.split("\x1f") for row in text.split("\x1e")] if text else []

    def run_script(self, database, script):
        """What psql printed, values only, and what it complained about. It goes on after errors."""
        run = self._client("psql", ["-X", "-q", "-A", "-t", "-d", database, "-f", "-"], stdin=script.encode())
        return run.stdout.decode(errors="replace"), run.stderr.decode(errors="replace")

    def dump(self, database, *options):
        """The script that pg_dump writes, without the random keys that newer versions guard it by."""
        run = self._client("pg_dump", [*options, "-d", database])
        # pg_dump warns of cycles between tables when it dumps rows alone; that is no fault of the dump.
        if run.returncode:
            raise ServerError(f"pg_dump {' '.join(options)}: {run.stderr.decode(errors='replace')}")
        return b"".join(line for line in run.stdout.splitlines(keepends=True) if not RESTRICTION.match(line))

    def _client(self, program, arguments, stdin=b""):
        return subprocess.run([self._clients / program, *arguments], input=stdin, capture_output=True,
                              timeout=LOAD_TIMEOUT_S, env=client_environment(self._directory), check=False)

    def _as_owner(self):
        account = server_account()
        return {} if account is None else {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}

    def _start(self):
        account = server_account()
        if account is not None:
            os.chown(self._directory, account.pw_uid, account.pw_gid)
        data = self._directory / "data"
        self._run("initdb", "-D", data, "-U", "postgres", "--no-sync", "--auth=trust", "--encoding=UTF8",
                  "--locale=C.UTF-8")
        settings = SETTINGS | {"unix_socket_directories": str(self._directory)}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        with open(self._directory / "log", "wb") as log:
            # Its own session: Ctrl-C in the terminal reaches us, and we stop it in order.
            self._postmaster = subprocess.Popen(
                [self._programs / "postgres", "-D", data, *options], stdin=subprocess.DEVNULL, stdout=log,
                stderr=log, cwd=self._directory, start_new_session=True, **self._as_owner())
        self._await_start()

    def _await_start(self):
        deadline = time.monotonic() + START_TIMEOUT_S
        while self._client("psql", ["-X", "-q", "-d", "postgres", "-c", "SELECT 1"]).returncode != 0:
            if self._postmaster.poll() is not None or time.monotonic() > deadline:
                log = (self._directory / "log").read_text(errors="replace")
                raise ServerError(f"the server did not start:\n{log}")
            time.sleep(0.05)

    def _run(self, program, *arguments):
        run = subprocess.run([self._programs / program, *arguments], stdin=subprocess.DEVNULL, capture_output=True,
                             cwd=self._directory, env=client_environment(self._directory), check=False,
                             **self._as_owner())
        if run.returncode:
            raise ServerError(f"{program} failed:\n{run.stderr.decode(errors='replace')}")

    def _stop(self):
        if self._postmaster is not None and self._postmaster.poll() is None:
            try:
                self._run("pg_ctl", "-D", self._directory / "data", "stop", "-m", "immediate")
            except ServerError:
                self._postmaster.kill()
            self._postmaster.wait()
        shutil.rmtree(self._directory, ignore_errors=True)
