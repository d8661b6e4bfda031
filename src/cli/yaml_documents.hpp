// Documents of a YAML text, counted no further than they are wanted.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace datagen::cli {

/// Where the second document of a text begins, as yaml-cpp counts bytes; nothing where there is one at most.
/// A comma outside of brackets, which yaml-cpp 0.7 takes for documents without end, is a second one. Throws
/// YAML::Exception.
[[nodiscard]] std::optional<std::size_t> find_second_document(const std::string& text);

}  // namespace datagen::cli
