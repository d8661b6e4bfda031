// How formats escape texts: a plain form for what is prepared once, a fast one for rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace datagen::writers {

/// How a text is escaped inside a cell.
enum class Escape : std::uint8_t {
  Copy,       ///< COPY text format: \\ \b \f \n \r \t \v (PostgreSQL, COPY, "Text Format")
  Backslash,  ///< inside '...' of MySQL: \\ \' \n \r, so that no client changes a line end
  CharCalls,  ///< inside '...' of SQLite: quotes doubled, '||char(13)||' for CR, which its shell drops
  Literal,    ///< inside '...' under standard_conforming_strings: quotes doubled
  None,       ///< as it is, for people
  Csv,        ///< a whole field of CSV: in quotes where csv_needs_quotes() says so
  CsvQuoted,  ///< inside the quotes of such a field: quotes doubled
  Json,       ///< inside "...": quotes, backslashes and control characters (RFC 8259, section 7)
  JsonLine,   ///< text that is JSON: line ends, which stand between its tokens, become spaces
};

/// A text of n bytes takes at most escape_growth() * n + kEscapeMargin.
inline constexpr std::size_t kEscapeMargin = 2;
[[nodiscard]] std::size_t escape_growth(Escape escape) noexcept;

/// Appends the text escaped. The plain form, byte by byte.
void append_escaped(std::string& out, std::string_view text, Escape escape);
/// The same at `out`, which has room for what escape_growth() says and ByteBuffer's margin; fast where
/// nothing needs escaping. Returns the end.
[[nodiscard]] char* write_escaped(char* out, const char* text, std::size_t size, Escape escape) noexcept;

/// Whether a field of CSV is written in quotes, as PostgreSQL's COPY ... CSV does (RFC 4180, section 2): with
/// commas, quotes and line ends in it; also the empty text, which is NULL without quotes, and "\.", which
/// ends the data where it is alone on its line.
[[nodiscard]] bool csv_needs_quotes(std::string_view field) noexcept;
/// Puts the field that ends at `end` into quotes where it needs them; there is room behind it for what
/// escape_growth() says. Returns its new end.
[[nodiscard]] char* finish_csv_field(char* begin, char* end) noexcept;

}  // namespace datagen::writers
