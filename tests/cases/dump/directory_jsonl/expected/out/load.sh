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
    01_customers.jsonl) run "$@" <<'END'
CREATE TEMPORARY TABLE datagen_lines (line json);
\copy datagen_lines FROM '01_customers.jsonl' WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02', ENCODING 'UTF8')
INSERT INTO public.customers (id, name) OVERRIDING SYSTEM VALUE
  SELECT made.id, made.name FROM datagen_lines, json_populate_record(NULL::public.customers, line) AS made;
DROP TABLE datagen_lines;
END
      ;;
    02_app.Order_items.jsonl) run "$@" <<'END'
CREATE TEMPORARY TABLE datagen_lines (line json);
\copy datagen_lines FROM '02_app.Order_items.jsonl' WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02', ENCODING 'UTF8')
INSERT INTO app."Order items" (id, customer_id, tags)
  SELECT made.id, made.customer_id, made.tags FROM datagen_lines, json_populate_record(NULL::app."Order items", line) AS made;
DROP TABLE datagen_lines;
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
jobs=1  # the tables have their foreign keys: rows come in behind those they refer to

xargs -P "$jobs" -I @file@ sh ./load.sh --file @file@ "$@" <<'END'
01_customers.jsonl
02_app.Order_items.jsonl
END
load post-data.sql "$@"
