// What of a dump is no rows: the definitions before and behind them, of the tables that were chosen.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "pipeline/generate.hpp"

namespace datagen::pipeline {

/// Refers to what it is made of.
class Definitions {
 public:
  Definitions(const schema::Model& model, const GenerateOptions& options, const schema::Selection& selection);
  Definitions(const Definitions&) = delete;
  Definitions& operator=(const Definitions&) = delete;

  /// What --clean puts in front: DROP statements for all that follows.
  [[nodiscard]] std::string drops() const;
  /// What --create puts in front, outside of all transactions: with --clean, the database goes first.
  [[nodiscard]] std::string new_database() const;
  /// The pre-data and post-data parts; empty where they are not asked for.
  [[nodiscard]] std::string before_rows() const;
  [[nodiscard]] std::string after_rows() const;
  /// Whether the sequence, or the column behind which it stands, is in the dump.
  [[nodiscard]] bool has_sequence(const schema::QualifiedName& name) const {
    return sequences_.contains(name);
  }

 private:
  const GenerateOptions& options_;
  const schema::Selection& selection_;
  Parts parts_;
  std::optional<schema::Model> part_;  // where not all of the model is written
  const schema::Model& model_;
  std::set<schema::QualifiedName> sequences_;
};

}  // namespace datagen::pipeline
