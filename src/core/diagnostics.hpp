// Errors and warnings about a text the user wrote: collected with byte offsets, printed with line, column and
// caret.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace datagen::core {

/// A text and the name it is called by in messages ("shop.json", "<stdin>"). Immutable.
class SourceText {
 public:
  SourceText(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {}

  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  [[nodiscard]] std::string_view text() const noexcept { return text_; }

  struct Position {
    std::size_t line;    ///< 1-based
    std::size_t column;  ///< 1-based, in code points, so that editors agree
  };
  /// The position of a byte offset; offsets past the end count as the end.
  [[nodiscard]] Position position(std::size_t offset) const noexcept;
  /// The line that holds the offset, without its line end.
  [[nodiscard]] std::string_view line_at(std::size_t offset) const noexcept;

 private:
  std::string name_;
  std::string text_;
};

/// The offset of a diagnostic about the text as a whole: printed without line, column and caret.
inline constexpr std::size_t kNoOffset = static_cast<std::size_t>(-1);

enum class Severity { Error, Warning };

struct Diagnostic {
  Severity severity;
  std::size_t offset;   ///< byte offset into the source text, or kNoOffset
  std::string message;  ///< the fact: lower case, no full stop, quoted names, the kind of object named
  std::string hint;     ///< what to write instead; may be empty
};

/// Collects what is wrong with one source text. Not thread-safe: one owner at a time.
class Diagnostics {
 public:
  void error(std::size_t offset, std::string message, std::string hint = {});
  void warning(std::size_t offset, std::string message, std::string hint = {});

  [[nodiscard]] bool has_errors() const noexcept { return error_count_ > 0; }
  [[nodiscard]] std::size_t error_count() const noexcept { return error_count_; }
  /// In the order of the text; diagnostics about the whole text come first.
  [[nodiscard]] std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> all_;
  std::size_t error_count_ = 0;
};

/// "shop.json:14:21: error: ...\n   <line>\n   <caret>\nhint: ...\n". Long lines are cut to a window around
/// the caret. What could steer a terminal (masked_text.hpp) is a space in the line and spelled out in the
/// rest.
[[nodiscard]] std::string render(const Diagnostic& diagnostic, const SourceText& source);
/// All of them, in the order of the text. Linear in the text, however many there are.
[[nodiscard]] std::string render(const Diagnostics& diagnostics, const SourceText& source);

}  // namespace datagen::core
