// Several schemas as one: the first one, with what the others have besides.
#pragma once

#include <span>
#include <string>

namespace datagen::templates {

/// A plain schema and the template it comes from.
struct NamedSchema {
  std::string name;
  std::string text;
};

/// One schema of the tables, custom types, sequences and extensions of all; all else is the first one's.
/// Extensions may be listed by several; other names that two of them have throw core::Error (Usage). The
/// texts are sound JSON.
[[nodiscard]] std::string merge_schemas(std::span<const NamedSchema> schemas);

}  // namespace datagen::templates
