// `where` of a source: which rows of its file are taken.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/diagnostics.hpp"
#include "generators/sources/layout.hpp"
#include "schema/model.hpp"

namespace datagen::generators::sources {

/// Const, any thread.
class RowFilter {
 public:
  /// Values that a column cannot hold are reported to `problems`. The model must outlive it.
  RowFilter(const schema::Model& model, const schema::Table& table, const Layout& layout,
            core::Diagnostics& problems);

  /// Of a record's fields by their numbers.
  [[nodiscard]] bool holds(const FieldText* fields) const;

 private:
  struct Condition {
    std::size_t number;  // of the field
    schema::Type type;
    std::vector<std::string> values;  // canonical, sorted
    bool holds_null = false;
  };
  [[nodiscard]] bool holds(const Condition& condition, const FieldText& field) const;

  const schema::Model& model_;
  std::vector<Condition> conditions_;
};

}  // namespace datagen::generators::sources
