// Texts looked at before a generator is chosen: whether what a name suggests is what a check asks for.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/draw.hpp"
#include "generators/checks/table_fits.hpp"
#include "generators/model_build.hpp"

namespace datagen::generators::checks {

/// A regular expression whose matches meet the rules of a column of the (resolved) type; nothing when the
/// rules suggest none, or its matches do not: all of them for a key, else some. `is_distinct`: one with as
/// many texts as can be.
[[nodiscard]] std::optional<std::string> suggested_pattern(const ColumnFit& fit, const schema::Type& base,
                                                           bool is_distinct);

/// An expression of plain words or codes of which some meet the rules, whatever they are; nothing where none
/// of those that are tried does.
[[nodiscard]] std::optional<std::string> plain_pattern(const ColumnFit& fit, const schema::Type& base);

/// The share of a source's first texts that meet the rules, the column taken by itself.
[[nodiscard]] double share_that_meets(const schema::Model& model, std::size_t table, std::size_t column,
                                      const Source& source, const ColumnFit& fit);

/// Two slots (text): a match of an expression that suggested_pattern() gave, one of several that meets the
/// rules where not all do.
[[nodiscard]] std::unique_ptr<Node> pattern_text(core::Stream stream, const std::string& pattern,
                                                 std::vector<TextRule> rules);
/// Two slots (text): one of the texts, evenly; not empty.
[[nodiscard]] std::unique_ptr<Node> one_of_texts(core::Stream stream, std::vector<std::string> texts);

}  // namespace datagen::generators::checks
