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
    01_customers.001.csv) run "$@" <<'END'
\copy public.customers (id, name) FROM '01_customers.001.csv' WITH (FORMAT csv, HEADER, ENCODING 'UTF8')
END
      ;;
    01_customers.002.csv) run "$@" <<'END'
\copy public.customers (id, name) FROM '01_customers.002.csv' WITH (FORMAT csv, HEADER, ENCODING 'UTF8')
END
      ;;
    02_app.Order_items.001.csv) run "$@" <<'END'
\copy app."Order items" (id, customer_id, tags) FROM '02_app.Order_items.001.csv' WITH (FORMAT csv, HEADER, ENCODING 'UTF8')
END
      ;;
    02_app.Order_items.002.csv) run "$@" <<'END'
\copy app."Order items" (id, customer_id, tags) FROM '02_app.Order_items.002.csv' WITH (FORMAT csv, HEADER, ENCODING 'UTF8')
END
      ;;
    02_app.Order_items.003.csv) run "$@" <<'END'
\copy app."Order items" (id, customer_id, tags) FROM '02_app.Order_items.003.csv' WITH (FORMAT csv, HEADER, ENCODING 'UTF8')
END
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
01_customers.001.csv
01_customers.002.csv
02_app.Order_items.001.csv
02_app.Order_items.002.csv
02_app.Order_items.003.csv
END
load post-data.sql "$@"
