#include "readers/json_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "readers/faults.hpp"

namespace datagen::readers {

namespace {

constexpr bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Follows brackets and strings until the value that it was started in is closed.
class ValueEnd {
 public:
  /// The byte behind the value; nullptr when it goes on behind `end`. Bytes are given once.
  const char* find(const char* from, const char* end) {
    for (; from != end; ++from)
      if (takes_last(*from)) return from + 1;
    return nullptr;
  }

 private:
  bool takes_last(char c) {
    if (is_in_string_) {
      if (is_escaped_) {
        is_escaped_ = false;
      } else if (c == '\\') {
        is_escaped_ = true;
      } else if (c == '"') {
        is_in_string_ = false;
      }
      return false;
    }
    switch (c) {
      case '"': is_in_string_ = true; return false;
      case '{':
      case '[': ++depth_; return false;
      case '}':
      case ']': return --depth_ == 0;
      default: return false;
    }
  }

  std::size_t depth_ = 0;
  bool is_in_string_ = false;
  bool is_escaped_ = false;
};

}  // namespace

JsonReader::JsonReader(std::unique_ptr<ByteSource> source, const ReaderOptions& options)
    : cursor_(std::move(source), options),
      object_(options.names),
      is_lines_(options.format == RecordFormat::Jsonl),
      is_in_array_(options.start.has_value()) {
  if (is_lines_ || options.start || skip_space() != '[') return;
  Record bracket;
  cursor_.pass(bracket, cursor_.begin() + 1, cursor_.begin() + 1, 0);
  is_in_array_ = true;
}

void JsonReader::restart(ReaderOptions::Start start) {
  cursor_.restart(start);
  is_done_ = false;
}

Outcome JsonReader::next(Record& record) {
  if (is_done_) return Outcome::End;
  return is_lines_ ? next_line(record) : next_element(record);
}

Outcome JsonReader::next_line(Record& record) {
  for (;;) {
    cursor_.skip_remarks();
    if (cursor_.begin() == cursor_.end() && !cursor_.grow()) break;
    const bool is_whole = cursor_.pass_line(record, cursor_.begin());
    record.fields = {};
    if (!is_whole)
      return refuse(record, whole_fault(record, fmt::format("record is longer than {} bytes",
                                                            cursor_.max_record_bytes())));
    if (record.raw.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    return finish(record);
  }
  is_done_ = true;
  return Outcome::End;
}

Outcome JsonReader::next_element(Record& record) {
  if (!skip_separators()) {
    is_done_ = true;
    return Outcome::End;
  }
  const char first = *cursor_.begin();
  return first == '{' || first == '[' ? take_element(record) : take_scalar(record);
}

std::optional<char> JsonReader::skip_space() {
  for (;;) {
    const char* place = cursor_.begin();
    std::uint64_t lines = 0;
    while (place != cursor_.end() && is_space(*place)) lines += *place++ == '\n' ? 1 : 0;
    Record space;
    const bool is_found = place != cursor_.end();
    cursor_.pass(space, place, place, lines);
    if (is_found) return *cursor_.begin();
    if (!cursor_.grow()) return std::nullopt;
  }
}

bool JsonReader::skip_separators() {
  for (;;) {
    const std::optional<char> next = skip_space();
    if (!next) return false;
    if (*next == '#' && cursor_.skip_remarks()) continue;
    if (*next == ']' && is_in_array_) return false;
    if (*next != ',') return true;
    Record comma;
    cursor_.pass(comma, cursor_.begin() + 1, cursor_.begin() + 1, 0);
  }
}

Outcome JsonReader::take_element(Record& record) {
  ValueEnd value;
  std::size_t looked_at = 0;
  for (;;) {
    const char* const end = value.find(cursor_.begin() + looked_at, cursor_.end());
    if (end != nullptr && !cursor_.is_too_long(end)) {
      const auto lines = static_cast<std::uint64_t>(std::count(cursor_.begin(), end, '\n'));
      cursor_.pass(record, end, end, lines);
      return finish(record);
    }
    looked_at = static_cast<std::size_t>(cursor_.end() - cursor_.begin());
    if (end != nullptr || cursor_.is_full())
      return take_broken(record,
                         fmt::format("object does not close within {} bytes", cursor_.max_record_bytes()));
    if (!cursor_.grow()) return take_broken(record, "object does not close");
  }
}

// Up to what can end it: no record, whatever it is.
Outcome JsonReader::take_scalar(Record& record) {
  constexpr std::string_view kEnds = ",]{\n";
  for (;;) {
    const std::string_view text(cursor_.begin(), static_cast<std::size_t>(cursor_.end() - cursor_.begin()));
    const std::size_t end = text.find_first_of(kEnds, 1);
    if (end == std::string_view::npos && !cursor_.is_full() && cursor_.grow()) continue;
    const char* const behind = cursor_.begin() + std::min(end, text.size());
    cursor_.pass(record, behind, behind, 0);
    return refuse(record, whole_fault(record, "is not a JSON object"));
  }
}

// The line, and those behind it that begin neither an object nor the end of the array.
Outcome JsonReader::take_broken(Record& record, std::string reason) {
  cursor_.pass_line(record, cursor_.begin());
  const std::string value = shown(record.raw);
  broken_.assign(record.raw);
  const Record first = record;
  for (std::optional<char> next = skip_space(); next && *next != '{' && *next != ']'; next = skip_space()) {
    Record rest;
    cursor_.pass_line(rest, cursor_.begin());
    if (broken_.size() + rest.raw.size() < cursor_.max_record_bytes()) broken_.append("\n").append(rest.raw);
  }
  record = first;
  record.raw = broken_;
  return refuse(record, {Fault::kWholeRecord, 0, value, std::move(reason)});
}

Outcome JsonReader::finish(Record& record) {
  if (std::optional<Fault> fault = object_.read(record.raw)) return refuse(record, std::move(*fault));
  record.fields = object_.fields();
  return Outcome::Record;
}

Outcome JsonReader::refuse(Record& record, Fault fault) {
  fault_ = std::move(fault);
  record.fields = {};
  return Outcome::Fault;
}

}  // namespace datagen::readers
