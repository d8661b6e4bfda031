// `duplicates` and `reuse` of the schema, its tables and its columns.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "schema/duplicates.hpp"
#include "schema/load_context.hpp"
#include "schema/object_reader.hpp"

namespace datagen::schema {

/// Whose `duplicates` they are: a value is for a column alone.
enum class DuplicatesOf : std::uint8_t { Column, Columns };

/// The key `duplicates` of the object, a strategy's name or an object; nothing where it is absent or wrong.
[[nodiscard]] std::optional<Duplicates> load_duplicates(LoadContext& context, ObjectReader& owner,
                                                        DuplicatesOf whose);
/// The key `reuse` of the object, which cannot have both.
[[nodiscard]] std::optional<Reuse> load_reuse(LoadContext& context, ObjectReader& owner);

}  // namespace datagen::schema
