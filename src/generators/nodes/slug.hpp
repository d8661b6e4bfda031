// Texts as parts of URLs: "Łódź & Søn" is "lodz-son".
#pragma once

namespace datagen::generators {

/// Rewrites a UTF-8 text in place as lower-case letters, digits and single dashes, and returns its end. A
/// slug is never longer than its text, as no code point has more letters than bytes.
[[nodiscard]] char* make_slug(char* begin, const char* end);

}  // namespace datagen::generators
