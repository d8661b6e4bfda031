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
    *.gz)
      # A damaged file must not pass for a short one.
      status=$({ { gzip -dc "$file"; echo $? >&3; } | run "$@" >&2; } 3>&1)
      [ "$status" = 0 ]
      ;;
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
01_customers.001.sql.gz
01_customers.002.sql.gz
02_app.Order_items.001.sql.gz
02_app.Order_items.002.sql.gz
02_app.Order_items.003.sql.gz
END
load post-data.sql "$@"
