#include "schema/json_place.hpp"

#include <string_view>

namespace datagen::schema {

std::size_t place_in(const JsonValue& text, std::size_t inner) noexcept {
  constexpr std::size_t kUnicodeEscape = 6;  // \u001f
  std::size_t place = text.offset + 1;       // behind the quote
  for (const char c : std::string_view(text.string).substr(0, inner)) {
    const bool has_short_escape = std::string_view("\"\\\b\f\n\r\t").find(c) != std::string_view::npos;
    const bool is_control = static_cast<unsigned char>(c) < 0x20;
    place += has_short_escape ? 2 : is_control ? kUnicodeEscape : 1;
  }
  return place;
}

}  // namespace datagen::schema
