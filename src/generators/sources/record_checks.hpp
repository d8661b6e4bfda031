// CHECK constraints over columns that a file fills: which of its records meet them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/diagnostics.hpp"
#include "generators/checks/check_source.hpp"
#include "generators/graph.hpp"
#include "generators/program.hpp"
#include "generators/sources/layout.hpp"
#include "schema/model.hpp"

namespace datagen::generators::sources {

/// The checks of a table and of the domains of its columns that read columns of its file alone, and not the
/// clock. As in PostgreSQL, NULL meets a check. From one thread.
class RecordChecks {
 public:
  /// Checks that cannot be computed are warned of. Model and layout must outlive it.
  RecordChecks(const schema::Model& model, std::size_t table, const Layout& layout,
               core::Diagnostics& problems);
  RecordChecks(const RecordChecks&) = delete;
  RecordChecks& operator=(const RecordChecks&) = delete;

  [[nodiscard]] bool is_empty() const noexcept { return conditions_.empty(); }

  /// Bits of the records that break a check, or of which one cannot be computed. Fields that are no value of
  /// their type are NULL to them.
  [[nodiscard]] std::uint64_t broken(const FieldBlock& records);

  struct Breach {
    std::size_t field;   ///< the first one that the check reads, of the layout's
    std::string reason;  ///< `refused by check "t_age_check": "-3"`
  };
  /// What a record of broken() breaks first.
  [[nodiscard]] Breach breach_of(std::uint64_t record) const;

 private:
  struct Condition {
    std::string name;                 // `check "t_age_check"`
    std::vector<std::size_t> fields;  // of the layout's
  };

  void add(const schema::Model& model, const schema::Table& table, const checks::CheckSource& check,
           core::Diagnostics& problems);
  [[nodiscard]] std::uint64_t broken_one_by_one(const FieldBlock& records);
  [[nodiscard]] std::string values_of(const Condition& condition, std::uint64_t record) const;

  const Layout& layout_;
  Graph graph_;
  std::vector<std::string> not_computed_;  // labels
  std::vector<Condition> conditions_;
  std::vector<CellPlan> truths_;    // pairwise with conditions_
  std::optional<Program> program_;  // of all of them; records stand in the place of rows
  std::optional<Workspace> workspace_;
};

}  // namespace datagen::generators::sources
