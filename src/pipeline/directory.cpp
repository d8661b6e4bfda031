#include "pipeline/directory.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "schema/identifiers.hpp"

namespace datagen::pipeline {

namespace {

constexpr std::string_view kPreData = "pre-data.sql";
constexpr std::string_view kPostData = "post-data.sql";

bool is_data(const Plan& plan) {
  return info(plan.options.format).is_data;
}

std::string_view suffix(const Plan& plan) {
  if (!plan.options.compression) return {};
  return plan.options.compression->method == CompressionMethod::Gzip ? ".gz" : ".zst";
}

// The command that writes a compressed file's text to standard output; empty for plain files.
std::string_view decompressor(const Plan& plan) {
  if (!plan.options.compression) return {};
  return plan.options.compression->method == CompressionMethod::Gzip ? "gzip -dc" : "zstd -dcq";
}

std::string number(std::uint64_t value, std::uint64_t greatest, std::size_t min_digits) {
  return fmt::format("{:0{}}", value, std::max(min_digits, std::to_string(greatest).size()));
}

// "users", "app.orders": letters and digits that every shell and file system takes as they are.
std::string plain_name(const schema::QualifiedName& name) {
  constexpr std::size_t kMaxBytes = 100;  // what is added leaves it below NAME_MAX (255)
  std::string plain = name.schema == "public" ? name.name : name.schema + "." + name.name;
  plain.resize(std::min(plain.size(), kMaxBytes));
  std::ranges::replace_if(
      plain,
      [](char c) {
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        return !is_letter && !(c >= '0' && c <= '9') && c != '.' && c != '-';
      },
      '_');
  return plain;
}

std::string file_name(const Plan& plan, std::size_t position, std::uint64_t part, std::uint64_t parts) {
  const bool is_split = plan.options.split_rows != 0 || plan.options.split_bytes != 0;
  return fmt::format("{}_{}{}.{}{}", number(position + 1, plan.tables.size(), 2),
                     plain_name(plan.model.tables[plan.tables[position].table].name),
                     is_split ? "." + number(part + 1, parts, 3) : "",
                     is_data(plan) ? info(plan.options.format).name : "sql", suffix(plan));
}

// A file of rows and the table they are of.
struct DataFile {
  std::string name;
  std::size_t table;
};

std::vector<DataFile> add_data_files(Plan& plan) {
  std::vector<DataFile> files;
  for (std::size_t position = 0; position < plan.tables.size(); ++position) {
    const TablePlan& table = plan.tables[position];
    const std::uint64_t parts =
        std::max<std::uint64_t>((table.rows + table.rows_per_file - 1) / table.rows_per_file, 1);
    for (std::uint64_t part = 0; part < parts; ++part) {
      files.push_back({file_name(plan, position, part, parts), table.table});
      plan.files.push_back({files.back().name, table.first_unit + part * units_per_file(table)});
    }
  }
  return files;
}

std::string columns_of(const Plan& plan, std::size_t table, std::string_view prefix) {
  std::string list;
  for (const std::size_t column : plan.generators->tables[table].columns) {
    if (!list.empty()) list += ", ";
    list += prefix;
    list += schema::quote_identifier(plan.model.tables[table].columns[column].name);
  }
  return list;
}

// Where psql finds the rows of a file: 'x.csv', or what a program prints.
std::string source(const Plan& plan, const DataFile& file) {
  if (decompressor(plan).empty()) return fmt::format("'{}'", file.name);
  return fmt::format("PROGRAM '{} {}'", decompressor(plan), file.name);
}

std::string in_parentheses(const std::string& columns) {
  return columns.empty() ? "" : " (" + columns + ")";
}

std::string csv_commands(const Plan& plan, const DataFile& file) {
  const schema::QualifiedName& name = plan.model.tables[file.table].name;
  return fmt::format("\\copy {}{} FROM {} WITH (FORMAT csv, HEADER, ENCODING 'UTF8')\n",
                     schema::quote_qualified(name.schema, name.name),
                     in_parentheses(columns_of(plan, file.table, "")), source(plan, file));
}

// Lines come in whole, as the one field of a CSV whose quotes and commas are bytes that JSON never holds.
std::string jsonl_commands(const Plan& plan, const DataFile& file) {
  const schema::Table& table = plan.model.tables[file.table];
  const std::string name = schema::quote_qualified(table.name.schema, table.name.name);
  const bool overrides = std::ranges::any_of(table.columns, [](const schema::Column& column) {
    return column.identity == schema::Identity::Always;
  });
  return fmt::format(
      "CREATE TEMPORARY TABLE datagen_lines (line json);\n"
      "\\copy datagen_lines FROM {} WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02', ENCODING 'UTF8')\n"
      "INSERT INTO {}{}{}\n"
      "  SELECT {} FROM datagen_lines, json_populate_record(NULL::{}, line) AS made;\n"
      "DROP TABLE datagen_lines;\n",
      source(plan, file), name, in_parentheses(columns_of(plan, file.table, "")),
      overrides ? " OVERRIDING SYSTEM VALUE" : "", columns_of(plan, file.table, "made."), name);
}

std::string data_commands(const Plan& plan, const DataFile& file) {
  return plan.options.format == Format::Csv ? csv_commands(plan, file) : jsonl_commands(plan, file);
}

// psql reads no compressed scripts: those are load.sh's alone.
std::string load_sql(const Plan& plan, const std::vector<DataFile>& files) {
  std::string script =
      "-- Loads this directory, from within it: psql -d DATABASE -f load.sql\n"
      "\\set ON_ERROR_STOP on\n"
      "\\encoding UTF8\n";
  if (!plan.before_rows.empty()) script += fmt::format("\\i {}\n", kPreData);
  for (const DataFile& file : files) {
    script += is_data(plan) ? data_commands(plan, file) : fmt::format("\\i {}\n", file.name);
  }
  return script + fmt::format("\\i {}\n", kPostData);
}

// The shell's branch that loads a file of data: its commands stand in the script.
std::string shell_branches(const Plan& plan, const std::vector<DataFile>& files) {
  std::string branches;
  if (is_data(plan)) {
    for (const DataFile& file : files) {
      branches +=
          fmt::format("    {}) run \"$@\" <<'END'\n{}END\n      ;;\n", file.name, data_commands(plan, file));
    }
  }
  if (!decompressor(plan).empty() && !is_data(plan)) {
    branches += fmt::format(
        "    *{})\n"
        "      # A damaged file must not pass for a short one.\n"
        "      status=$({{ {{ {} \"$file\"; echo $? >&3; }} | run \"$@\" >&2; }} 3>&1)\n"
        "      [ \"$status\" = 0 ]\n"
        "      ;;\n",
        suffix(plan), decompressor(plan));
  }
  return branches + "    *) run -f \"$file\" \"$@\" ;;\n";
}

// Rows that meet foreign keys need those that they refer to.
bool needs_order(const Plan& plan) {
  return plan.options.section == Section::DataOnly && (is_data(plan) || !plan.options.disable_triggers);
}

std::string load_sh(const Plan& plan, const std::vector<DataFile>& files) {
  std::string names;
  for (const DataFile& file : files) names += file.name + "\n";
  return fmt::format(
      "#!/bin/sh\n"
      "# Loads this directory into PostgreSQL: definitions, rows, then keys and indexes.\n"
      "# usage: load.sh [-j JOBS] [PSQL OPTION]...    as in: ./load.sh -j 4 -d shop\n"
      "set -eu\n"
      "\n"
      "run() {{\n"
      "  psql -X -q -o /dev/null -v ON_ERROR_STOP=1 \"$@\"\n"
      "}}\n"
      "\n"
      "load() {{\n"
      "  file=$1\n"
      "  shift\n"
      "  case $file in\n"
      "{}"
      "  esac\n"
      "}}\n"
      "\n"
      "export PGCLIENTENCODING=UTF8\n"
      "cd -- \"$(dirname -- \"$0\")\"\n"
      "if [ \"${{1-}}\" = --file ]; then\n"
      "  shift\n"
      "  load \"$@\"\n"
      "  exit\n"
      "fi\n"
      "\n"
      "jobs=1\n"
      "case ${{1-}} in\n"
      "  -j) jobs=$2; shift 2 ;;\n"
      "  -j*) jobs=${{1#-j}}; shift ;;\n"
      "esac\n"
      "{}"
      "\n"
      "{}"
      "xargs -P \"$jobs\" -I @file@ sh ./load.sh --file @file@ \"$@\" <<'END'\n"
      "{}END\n"
      "load {} \"$@\"\n",
      shell_branches(plan, files),
      needs_order(plan)
          ? "jobs=1  # the tables have their foreign keys: rows come in behind those they refer to\n"
          : "",
      plan.before_rows.empty() ? "" : fmt::format("load {} \"$@\"\n", kPreData), names, kPostData);
}

// Blocks looked at to tell the length of rows.
constexpr std::uint64_t kSampledBlocks = 32;

// The longest mean of a block's rows.
double longest_rows(const generators::Program& program, const writers::Encoder& encoder, std::uint64_t rows) {
  generators::Workspace workspace(program);
  core::ByteBuffer bytes;
  double longest = 1;
  const std::uint64_t blocks = std::min(kSampledBlocks, (rows + core::kBlockRows - 1) / core::kBlockRows);
  for (std::uint64_t i = 0; i < blocks; ++i) {
    const std::uint64_t begin = rows / blocks * i;
    const auto count = static_cast<std::uint32_t>(std::min<std::uint64_t>(core::kBlockRows, rows - begin));
    bytes.clear();
    encoder.append(program.run(begin, count, workspace), begin, rows, bytes);
    longest = std::max(longest, static_cast<double>(bytes.size()) / count);
  }
  return longest;
}

}  // namespace

std::uint64_t rows_per_file(const GenerateOptions& options, const generators::Program& program,
                            const writers::Encoder& encoder, std::uint64_t rows) {
  std::uint64_t most = std::max<std::uint64_t>(rows, 1);
  if (options.layout != Layout::Directory) return most;
  if (options.split_rows != 0) most = std::min(most, options.split_rows);
  if (options.split_bytes != 0 && rows != 0) {
    const double by_size = static_cast<double>(options.split_bytes) / longest_rows(program, encoder, rows);
    if (by_size < static_cast<double>(most))
      most = std::max<std::uint64_t>(static_cast<std::uint64_t>(by_size), 1);
  }
  return most;
}

void plan_directory(Plan& plan) {
  if (!plan.before_rows.empty()) plan.files.push_back({std::string(kPreData), 0});
  const std::vector<DataFile> files = add_data_files(plan);
  plan.files.push_back({std::string(kPostData), plan.unit_count - 1});
  if (is_data(plan) || decompressor(plan).empty())
    plan.scripts.push_back({"load.sql", load_sql(plan, files), false});
  plan.scripts.push_back({"load.sh", load_sh(plan, files), true});
}

FileUnits units_of_file(const Plan& plan, std::size_t position) {
  const std::uint64_t first = plan.files[position].first_unit;
  const bool is_last = position + 1 == plan.files.size();
  const std::uint64_t end = is_last ? plan.unit_count : plan.files[position + 1].first_unit;
  const auto behind = std::ranges::upper_bound(plan.tables, first, {}, &TablePlan::first_unit);
  if (behind == plan.tables.begin() || end == plan.unit_count) return {end, std::nullopt, 0};
  const TablePlan& table = *(behind - 1);
  const UnitRows rows = rows_of_unit(table, first - table.first_unit);
  return {end, static_cast<std::size_t>(&table - plan.tables.data()), rows.file_end - rows.file_begin};
}

}  // namespace datagen::pipeline
