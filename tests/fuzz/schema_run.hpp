// A schema as far as a run takes it: read, checked, planned, its first rows made.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace datagen::fuzz {

/// Loads the text and prints what is wrong with it into a string. A sound one is planned, its tables cut to a
/// few rows, and dumped twice, by batches of different sizes; fail() where the dumps differ. Schemas with
/// sources are only loaded: nothing of the input opens a file.
void run_schema(std::string text);

/// The same for a schema that a target writes itself.
void run_table(std::string_view table_json);

/// The text as a JSON string; bytes that are no UTF-8 become question marks.
[[nodiscard]] std::string json_text(std::string_view text);

}  // namespace datagen::fuzz
