#!/usr/bin/env python3
"""Makes the Debian package and looks at what is in it; scripts/test-package installs it on a clean Debian.

usage: package.py --build FOLDER
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

SHARE = "./usr/share"
FILES = {
    "./usr/bin/datagen", f"{SHARE}/man/man1/datagen.1.gz", f"{SHARE}/man/man1/datagen-generate.1.gz",
    f"{SHARE}/bash-completion/completions/datagen", f"{SHARE}/zsh/vendor-completions/_datagen",
    f"{SHARE}/fish/vendor_completions.d/datagen.fish", f"{SHARE}/datagen/datagen.schema.json",
    f"{SHARE}/datagen/datagen-config.schema.json", f"{SHARE}/doc/datagen/copyright",
    f"{SHARE}/doc/datagen/changelog.gz", f"{SHARE}/doc/datagen/changelog.Debian.gz",
    f"{SHARE}/doc/datagen/examples/shop/shop.json", f"{SHARE}/doc/datagen/docs/schema.md"}
# What the program is linked with; dpkg-shlibdeps adds versions.
LIBRARIES = {"libc6", "libfmt9", "libpg-query1504.0", "libsimdjson14", "libstdc++6", "libyaml-cpp0.7", "libzstd1"}
# Owner and mode of a folder, of a file, of a program.
MODES = ("drwxr-xr-x root/root", "-rw-r--r-- root/root", "-rwxr-xr-x root/root")


def output_of(*command, cwd=None):
    return subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=True).stdout


def problems_of(package):
    lines = [line.split() for line in output_of("dpkg-deb", "--contents", package).splitlines()]
    names = {line[5] for line in lines}
    yield from (f"not in the package: {name}" for name in sorted(FILES - names))
    for mode, owner, _, _, _, name in lines:
        program = name == "./usr/bin/datagen"
        if f"{mode} {owner}" != MODES[0 if name.endswith("/") else 2 if program else 1]:
            yield f"{name} is {mode} {owner}"
    depends = output_of("dpkg-deb", "--field", package, "Depends")
    found = set(re.findall(r"(?:^|, )([a-z0-9.+-]+)", depends))
    yield from (f"does not depend on {library}" for library in sorted(LIBRARIES - found))
    if output_of("dpkg-deb", "--field", package, "Section").strip() != "database":
        yield "not in the section of databases"


def main():
    parser = argparse.ArgumentParser(description="makes the Debian package and looks at what is in it")
    parser.add_argument("--build", required=True, help="the folder of the build")
    build = pathlib.Path(parser.parse_args().build)
    with tempfile.TemporaryDirectory(prefix="datagen-package-") as folder:
        # The fastest compression: nobody downloads it.
        output_of("cpack", "-B", folder, "-D", "CPACK_DEBIAN_COMPRESSION_TYPE=gzip", cwd=build)
        packages = list(pathlib.Path(folder).glob("*.deb"))
        problems = list(problems_of(packages[0])) if len(packages) == 1 else [f"packages: {packages}"]
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
