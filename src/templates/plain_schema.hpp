// A template as the plain schema it stands for: the text as written, without "template", with numbers for
// formulas.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "templates/template.hpp"

namespace datagen::templates {

/// `rows` pairwise with the template's tables.
[[nodiscard]] std::string plain_schema(const Template& source, std::span<const std::uint64_t> rows);

}  // namespace datagen::templates
