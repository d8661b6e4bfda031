#include "pipeline/run_traits.hpp"

#include <fmt/format.h>

#include <array>
#include <bit>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <system_error>

#include "core/digest.hpp"
#include "core/error.hpp"
#include "readers/byte_source.hpp"
#include "schema/duplicates.hpp"
#include "schema/table_source.hpp"

namespace datagen::pipeline {

namespace {

// Of a list of things, each of which is told apart from the next one.
class ListDigest {
 public:
  void add(std::uint64_t number) {
    const auto bytes = std::bit_cast<std::array<char, sizeof number>>(number);
    digest_.update({bytes.data(), bytes.size()});
  }
  void add(double number) { add(std::bit_cast<std::uint64_t>(number)); }
  void add(std::string_view text) {
    add(std::uint64_t{text.size()});
    digest_.update(text);
  }
  /// Of a thing whose size is added behind it.
  void add_piece(std::string_view piece) { digest_.update(piece); }
  [[nodiscard]] std::string hex() const { return digest_.hex(); }

 private:
  core::Digest digest_;
};

std::string compression_name(const std::optional<Compression>& compression) {
  if (!compression) return "none";
  return fmt::format("{}:{}", compression->method == CompressionMethod::Gzip ? "gzip" : "zstd",
                     compression->level);
}

// Of all tables: those that are not written have a say in the values of their children.
std::string digest_of_rows(const Plan& plan) {
  ListDigest digest;
  const schema::Model& model = plan.sources ? plan.sources->model : plan.model;
  for (const schema::Table& table : model.tables)
    digest.add(table.row_count.value_or(plan.options.default_rows));
  return digest.hex();
}

void add(ListDigest& digest, const schema::AskedDuplicates& asked) {
  digest.add(std::uint64_t{asked.is_own});
  digest.add(std::uint64_t{asked.strategy != nullptr});
  if (asked.strategy != nullptr) {
    digest.add(static_cast<std::uint64_t>(asked.strategy->strategy));
    digest.add(asked.strategy->probability);
    digest.add(asked.strategy->pool);
    for (const double weight : asked.strategy->weights) digest.add(weight);
    digest.add(std::uint64_t{asked.strategy->value != nullptr});  // which one says the schema's text
  }
  digest.add(std::uint64_t{asked.reuse != nullptr});
  if (asked.reuse != nullptr) {
    digest.add(asked.reuse->sample_size);
    digest.add(asked.reuse->probability);
  }
}

// Options ask for them too, not the schema's text alone.
std::string digest_of_duplicates(const schema::Model& model) {
  ListDigest digest;
  for (const schema::Table& table : model.tables) {
    for (std::size_t column = 0; column < table.columns.size(); ++column)
      add(digest, schema::duplicates_of(model, table, column));
  }
  return digest.hex();
}

// The options show in the texts around the rows and in the files' names, but for those of INSERT statements.
std::string digest_of_options(const Plan& plan) {
  ListDigest digest;
  digest.add(plan.before_rows);
  digest.add(plan.after_rows);
  for (const TablePlan& table : plan.tables) {
    digest.add(table.begin);
    digest.add(table.end);
    digest.add(table.rows_per_file);
  }
  for (const FilePlan& file : plan.files) digest.add(file.name);
  for (const ScriptPlan& script : plan.scripts) digest.add(script.text);
  if (plan.options.format == Format::Sql) {
    digest.add(std::uint64_t{plan.options.rows_per_insert});
    digest.add(std::uint64_t{plan.options.on_conflict_do_nothing});
  }
  return digest.hex();
}

void add_file(ListDigest& digest, const schema::TableSource& source) {
  if (std::error_code ignored; !std::filesystem::is_regular_file(source.path, ignored)) {
    throw core::Error(core::ExitCode::Usage,
                      fmt::format("--resume needs sources that a later run can read again, which {} is not",
                                  source.file == "-" ? "standard input" : "\"" + source.file + "\""),
                      "write it to a file first, or leave --resume out");
  }
  constexpr std::size_t kReadBytes = 1UL << 20U;  // a system call's worth
  const std::unique_ptr<readers::ByteSource> bytes = readers::open_bytes(source.path);
  std::string buffer(kReadBytes, '\0');
  std::uint64_t byte_count = 0;
  while (const std::size_t count = bytes->read(buffer.data(), buffer.size())) {
    digest.add_piece({buffer.data(), count});
    byte_count += count;
  }
  digest.add(byte_count);
}

// The bytes are those that the plan is made of, as far as files say when they were written.
std::string digest_of_sources(const Plan& plan) {
  ListDigest digest;
  for (const schema::Table& table : plan.model.tables)
    if (table.source != nullptr) add_file(digest, *table.source);
  plan.sources->check_unchanged();
  return digest.hex();
}

}  // namespace

std::vector<writers::RunTrait> run_traits(const Plan& plan, std::string_view schema_digest) {
  std::vector<writers::RunTrait> traits = {
      {"version", DATAGEN_VERSION},
      {"schema", std::string(schema_digest), true},
      {"seed", std::to_string(plan.seed)},
      {"format", std::string(info(plan.options.format).name)},
      {"compression", compression_name(plan.options.compression)},
      {"number of rows", digest_of_rows(plan), true},
      {"way to repeat values", digest_of_duplicates(plan.model), true},
      {"set of options", digest_of_options(plan), true},
  };
  if (plan.sources) traits.push_back({"content of its sources", digest_of_sources(plan), true});
  return traits;
}

}  // namespace datagen::pipeline
