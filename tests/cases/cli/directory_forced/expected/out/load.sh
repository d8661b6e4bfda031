#!/bin/sh
# Loads this directory into PostgreSQL: definitions, rows, then keys and indexes.
# usage: load.sh [-j JOBS] [PSQL OPTION]...    as in: ./load.sh -j 4 -d shop
set -eu

run() {
  psql -X -q -o /dev/null -v ON_ERROR_STOP=1 "$@"
}

load() {
  file=$1
  shift
  case $file in
    *) run -f "$file" "$@" ;;
  esac
}

export PGCLIENTENCODING=UTF8
cd -- "$(dirname -- "$0")"
if [ "${1-}" = --file ]; then
  shift
  load "$@"
  exit
fi

jobs=1
case ${1-} in
  -j) jobs=$2; shift 2 ;;
  -j*) jobs=${1#-j}; shift ;;
esac

load pre-data.sql "$@"
xargs -P "$jobs" -I @file@ sh ./load.sh --file @file@ "$@" <<'END'
END
load post-data.sql "$@"
