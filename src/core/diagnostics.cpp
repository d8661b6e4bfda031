#include "core/diagnostics.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/masked_text.hpp"
#include "core/utf8.hpp"

namespace datagen::core {

namespace {

constexpr std::string_view kIndent = "   ";
// A terminal line's worth around the caret; schemas written by programs may be one line of megabytes.
constexpr std::size_t kShownBytes = 100;

std::size_t line_begin(std::string_view text, std::size_t offset) {
  if (offset == 0) return 0;
  const std::size_t newline = text.rfind('\n', offset - 1);
  return newline == std::string_view::npos ? 0 : newline + 1;
}

std::size_t count_lines(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

// The part of the line to show, cut at code points, and how many bytes of it lie before the caret.
struct Window {
  std::string shown;
  std::size_t caret_columns;
};

Window window_around(std::string_view line, std::size_t caret) {
  std::size_t begin = caret > kShownBytes / 2 ? caret - kShownBytes / 2 : 0;
  if (line.size() <= kShownBytes) begin = 0;
  std::size_t end = std::min(line.size(), begin + kShownBytes);
  while (begin > 0 && continues_character(line[begin])) --begin;
  while (end < line.size() && continues_character(line[end])) ++end;
  const std::size_t lead = begin == 0 ? line.find_first_not_of(" \t") : begin;
  begin = std::min(lead == std::string_view::npos ? begin : lead, caret);
  Window window{std::string(line.substr(begin, end - begin)), 0};
  window.caret_columns = count_characters(line.substr(begin, caret - begin));
  window.shown = blanked(window.shown);
  if (begin > 0 && line.substr(0, begin).find_first_not_of(" \t") != std::string_view::npos) {
    window.shown.insert(0, "...");
    window.caret_columns += 3;
  }
  if (end < line.size()) window.shown += "...";
  return window;
}

}  // namespace

SourceText::Position SourceText::position(std::size_t offset) const noexcept {
  const std::string_view text = text_;
  offset = std::min(offset, text.size());
  const std::size_t begin = line_begin(text, offset);
  return {count_lines(text.substr(0, begin)) + 1, count_characters(text.substr(begin, offset - begin)) + 1};
}

std::string_view SourceText::line_at(std::size_t offset) const noexcept {
  const std::string_view text = text_;
  offset = std::min(offset, text.size());
  const std::size_t begin = line_begin(text, offset);
  std::size_t end = std::min(text.find('\n', begin), text.size());
  if (end > begin && text[end - 1] == '\r') --end;
  return text.substr(begin, end - begin);
}

void Diagnostics::error(std::size_t offset, std::string message, std::string hint) {
  all_.push_back({Severity::Error, offset, std::move(message), std::move(hint)});
  ++error_count_;
}

void Diagnostics::warning(std::size_t offset, std::string message, std::string hint) {
  all_.push_back({Severity::Warning, offset, std::move(message), std::move(hint)});
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result = all_;
  // kNoOffset is the largest offset; adding one makes it the smallest, so that it comes first.
  std::stable_sort(result.begin(), result.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.offset + 1 < b.offset + 1; });
  return result;
}

namespace {

std::string render_at(const Diagnostic& diagnostic, const SourceText& source, SourceText::Position position) {
  const std::string_view severity = diagnostic.severity == Severity::Error ? "error" : "warning";
  std::string out;
  if (diagnostic.offset == kNoOffset) {
    out = fmt::format("{}: {}: {}\n", masked(source.name()), severity, masked(diagnostic.message));
  } else {
    const std::string_view text = source.line_at(diagnostic.offset);
    const auto begin = static_cast<std::size_t>(text.data() - source.text().data());
    const std::size_t caret = std::min(diagnostic.offset, source.text().size()) - begin;
    const Window window = window_around(text, std::min(caret, text.size()));
    out = fmt::format("{}:{}:{}: {}: {}\n{}{}\n{}{:{}}^\n", masked(source.name()), position.line,
                      position.column, severity, masked(diagnostic.message), kIndent, window.shown, kIndent,
                      "", window.caret_columns);
  }
  if (!diagnostic.hint.empty()) out += fmt::format("hint: {}\n", masked(diagnostic.hint));
  return out;
}

}  // namespace

std::string render(const Diagnostic& diagnostic, const SourceText& source) {
  return render_at(diagnostic, source, source.position(diagnostic.offset));
}

std::string render(const Diagnostics& diagnostics, const SourceText& source) {
  const std::string_view text = source.text();
  std::string out;
  std::size_t line = 1;
  std::size_t counted = 0;  // line ends before here are in `line`
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    const std::size_t begin = line_begin(text, std::min(diagnostic.offset, text.size()));
    if (diagnostic.offset != kNoOffset && begin > counted) {
      line += count_lines(text.substr(counted, begin - counted));
      counted = begin;
    }
    const std::size_t offset = std::min(diagnostic.offset, text.size());
    out += render_at(diagnostic, source, {line, count_characters(text.substr(begin, offset - begin)) + 1});
  }
  return out;
}

}  // namespace datagen::core
