"""A MariaDB server of our own: started in a temporary directory, reached by a Unix socket alone, gone afterwards.

    with MariaDb() as server:
        print(server.load("shop", script))
        print(server.rows("shop", "SELECT 1, NULL"))
"""
import contextlib
import os
import pathlib
import pwd
import shutil
import subprocess
import tempfile
import time

START_TIMEOUT_S = 90
LOAD_TIMEOUT_S = 120


class MariaDbError(Exception):
    """The server could not be started, or refused what should have worked."""


def server_account():
    """Whom the server runs as: root may not, so root gives it away."""
    if os.geteuid() != 0:
        return None
    for name in ("mysql", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise MariaDbError('neither of the users "mysql" and "nobody" exists')


class MariaDb:
    def __init__(self):
        self._directory = None
        self._process = None

    def __enter__(self):
        self._directory = pathlib.Path(tempfile.mkdtemp(prefix="dgmy-", dir="/tmp"))
        try:
            self._start()
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(self, *_):
        self._stop()

    def load(self, database, script):
        """Runs a script in a new database; returns what the client complained about, "" when it did not."""
        self._run_client([], f"CREATE DATABASE {database} CHARACTER SET utf8mb4".encode())
        run = self._client([database], script)
        complaints = run.stderr.decode(errors="replace")
        return complaints or (f"mariadb exited with {run.returncode}" if run.returncode else "")

    def rows(self, database, sql):
        """The rows of a statement, each a list of texts as bytes; its values must be safe from tabs and line ends."""
        found = self._run_client(["--batch", "--skip-column-names", database], sql.encode())
        return [line.split(b"\t") for line in found.splitlines()]

    def _client(self, arguments, script):
        command = ["mariadb", "--no-defaults", f"--socket={self._directory / 'socket'}", "--user=root",
                   "--default-character-set=utf8mb4", *arguments]
        return subprocess.run(command, input=script, capture_output=True, timeout=LOAD_TIMEOUT_S, check=False)

    def _run_client(self, arguments, script):
        run = self._client(arguments, script)
        if run.returncode:
            raise MariaDbError(f"{run.stderr.decode(errors='replace')}in: {script[:300]!r}")
        return run.stdout

    def _as_owner(self):
        account = server_account()
        return {} if account is None else {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}

    def _start(self):
        account = server_account()
        if account is not None:
            os.chown(self._directory, account.pw_uid, account.pw_gid)
        data = self._directory / "data"
        made = subprocess.run(["mariadb-install-db", "--no-defaults", f"--datadir={data}", "--skip-test-db",
                               "--auth-root-authentication-method=normal"], capture_output=True, check=False,
                              cwd=self._directory, **self._as_owner())
        if made.returncode:
            raise MariaDbError(f"mariadb-install-db failed:\n{made.stdout.decode()}{made.stderr.decode()}")
        with open(self._directory / "log", "wb") as log:
            # Its own session: Ctrl-C in the terminal reaches us, and we stop it in order.
            self._process = subprocess.Popen(
                ["mariadbd", "--no-defaults", f"--datadir={data}", f"--socket={self._directory / 'socket'}",
                 "--skip-networking", "--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=64M",
                 "--skip-log-bin"], stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=self._directory,
                start_new_session=True, **self._as_owner())
        deadline = time.monotonic() + START_TIMEOUT_S
        while self._client([], b"SELECT 1").returncode:
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise MariaDbError("the server did not start:\n" + (self._directory / "log").read_text(errors="replace"))
            time.sleep(0.1)

    def _stop(self):
        if self._process is not None and self._process.poll() is None:
            self._process.kill()  # nothing in it is worth keeping
            self._process.wait()
        shutil.rmtree(self._directory, ignore_errors=True)
