// Tables generated from a schema's text, read back as rows of texts, for tests.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/calendar.hpp"
#include "core/diagnostics.hpp"
#include "generators/config.hpp"
#include "generators/generators.hpp"
#include "generators/row_counts.hpp"
#include "schema/loader.hpp"
#include "writers/encoder.hpp"

namespace datagen::generators {

/// How a NULL reads.
inline const std::string kNull = "\\N";

using Values = std::vector<std::string>;
using Rows = std::vector<Values>;

/// The fields of a COPY line, unescaped.
inline Values fields_of(std::string_view line) {
  Values fields(1);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\t') {
      fields.emplace_back();
    } else if (line[i] != '\\') {
      fields.back() += line[i];
    } else {
      static const std::map<char, char> letters{{'b', '\b'}, {'f', '\f'}, {'n', '\n'},
                                                {'r', '\r'}, {'t', '\t'}, {'v', '\v'}};
      const char next = line[++i];
      if (next == 'N') {
        fields.back() = kNull;
      } else {
        fields.back() += letters.contains(next) ? letters.at(next) : next;
      }
    }
  }
  return fields;
}

/// A schema's text loaded, checked and built.
class Generated {
 public:
  explicit Generated(std::string text, std::uint64_t seed = 0)
      : source_("test.json", std::move(text)), model_(schema::load_schema(source_, errors_)) {
    if (errors_.has_errors()) return;
    check_generators(model_, errors_);
    if (errors_.has_errors()) return;
    BuildOptions options;
    options.seed = seed;
    options.reference_time = model_.reference_time.value_or(kReferenceTime);
    options.rows = row_counts(model_, options, 10, problems_);
    rows_ = options.rows;
    generators_ = build_generators(model_, options, problems_);
  }

  [[nodiscard]] bool is_sound() const { return !errors_.has_errors() && !problems_.has_errors(); }
  /// Errors of the schema and problems with making it, one a line, hints in brackets.
  [[nodiscard]] std::string messages() const {
    std::string text;
    for (const core::Diagnostics* from : {&errors_, &problems_}) {
      for (const core::Diagnostic& diagnostic : from->sorted()) {
        text += diagnostic.message;
        if (!diagnostic.hint.empty()) text += " [" + diagnostic.hint + "]";
        text += "\n";
      }
    }
    return text;
  }
  /// The text from the first error's place on.
  [[nodiscard]] std::string_view place() const {
    const core::Diagnostics& from = errors_.has_errors() ? errors_ : problems_;
    return source_.text().substr(from.sorted().at(0).offset);
  }

  [[nodiscard]] const schema::Model& model() const { return model_; }
  [[nodiscard]] const Generators& generators() const { return *generators_; }
  [[nodiscard]] std::size_t table(const std::string& name) const {
    for (std::size_t i = 0; i < model_.tables.size(); ++i) {
      if (schema::display(model_.tables[i].name) == name) return i;
    }
    FAIL("no table " << name);
    return 0;
  }

  /// Rows of a table from row `first` on in blocks of `block_rows`.
  [[nodiscard]] Rows rows(const std::string& name, std::uint32_t block_rows = core::kBlockRows,
                          std::uint64_t first = 0) const {
    REQUIRE_MESSAGE(is_sound(), messages());
    const std::size_t number = table(name);
    const GeneratedTable& generated = generators_->tables[number];
    writers::EncodedDictionaries dictionaries;
    const auto encoder = writers::make_copy_encoder(
        {model_, model_.tables[number], generated.columns, generated.program->cells(), dictionaries});
    Workspace workspace(*generated.program);
    core::ByteBuffer out;
    for (std::uint64_t row = first; row < rows_[number]; row += block_rows) {
      const auto count = static_cast<std::uint32_t>(std::min<std::uint64_t>(block_rows, rows_[number] - row));
      encoder->append(generated.program->run(row, count, workspace), row, rows_[number], out);
    }
    Rows result;
    for (std::string_view rest = out.view(); !rest.empty();) {
      const std::size_t end = rest.find('\n');
      result.push_back(fields_of(rest.substr(0, end)));
      rest.remove_prefix(end + 1);
    }
    return result;
  }
  /// One column, "orders.id".
  [[nodiscard]] Values values(const std::string& column) const {
    const std::size_t dot = column.rfind('.');
    const std::string name = column.substr(0, dot);
    const std::size_t wanted = *model_.tables[table(name)].find_column(column.substr(dot + 1));
    const std::vector<std::size_t>& columns = generators_->tables[table(name)].columns;
    const auto position =
        static_cast<std::size_t>(std::find(columns.begin(), columns.end(), wanted) - columns.begin());
    Values result;
    for (Values& row : rows(name)) result.push_back(std::move(row.at(position)));
    return result;
  }
  /// Several columns of one table side by side.
  [[nodiscard]] Rows values(const std::string& name, const Values& columns) const {
    Rows result(rows_[table(name)]);
    for (const std::string& column : columns) {
      Values one = values(name + "." + column);
      for (std::size_t row = 0; row < one.size(); ++row) result[row].push_back(std::move(one[row]));
    }
    return result;
  }

 private:
  core::SourceText source_;
  core::Diagnostics errors_;
  core::Diagnostics problems_;
  schema::Model model_;
  std::vector<std::uint64_t> rows_;
  std::unique_ptr<Generators> generators_;
};

/// A schema with these members of "tables" and, before it, `head` (with its comma).
inline Generated generate(const std::string& tables, const std::string& head = {}, std::uint64_t seed = 0) {
  return Generated(
      R"({"version": "1.0", "database": {"name": "test"}, )" + head + R"("tables": {)" + tables + "}}", seed);
}

/// A table "t" of so many rows with these members of "columns" and these members behind them.
inline Generated generate_table(std::uint64_t rows, const std::string& columns,
                                const std::string& behind = {}, const std::string& head = {}) {
  return generate(R"("t": {"row_count": )" + std::to_string(rows) + R"(, "columns": {)" + columns + "}" +
                      (behind.empty() ? "" : ", " + behind) + "}",
                  head);
}

template <typename T>
bool all_differ(const std::vector<T>& values) {
  return std::set<T>(values.begin(), values.end()).size() == values.size();
}

/// The share of the values that are this one.
inline double share(const Values& values, std::string_view value) {
  return static_cast<double>(std::count(values.begin(), values.end(), value)) /
         static_cast<double>(values.size());
}

}  // namespace datagen::generators
