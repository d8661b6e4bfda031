#include "readers/json_object.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <cstring>
#include <new>
#include <utility>

namespace datagen::readers {

namespace {

namespace ondemand = simdjson::ondemand;

// Arrays and objects within a value; a call each on the stack. simdjson allows 1024 with the record and
// itself.
constexpr std::size_t kMostDepth = 1000;

std::string_view trimmed(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  return text.substr(0, last + 1);
}

std::size_t count_digits(std::string_view text) {
  const std::size_t end = text.find_first_not_of("0123456789");
  return end == std::string_view::npos ? text.size() : end;
}

std::string reason_of(simdjson::error_code error) {
  switch (error) {
    case simdjson::UTF8_ERROR: return "is not UTF-8";
    case simdjson::UNCLOSED_STRING: return "string is not closed";
    case simdjson::STRING_ERROR: return "string has an escape that JSON does not know";
    case simdjson::UNESCAPED_CHARS: return "string has a control character that is not escaped";
    case simdjson::INCORRECT_TYPE: return "is not a JSON object";
    default: return "is not JSON";
  }
}

}  // namespace

bool is_json_number(std::string_view text) noexcept {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::size_t whole = count_digits(text);
  if (whole == 0 || (whole > 1 && text.front() == '0')) return false;
  text.remove_prefix(whole);
  if (text.starts_with('.')) {
    const std::size_t fraction = count_digits(text.substr(1));
    if (fraction == 0) return false;
    text.remove_prefix(fraction + 1);
  }
  if (text.starts_with('e') || text.starts_with('E')) {
    text.remove_prefix(1);
    if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
    const std::size_t digits = count_digits(text);
    return digits > 0 && digits == text.size();
  }
  return text.empty();
}

struct JsonObject::Parser {
  ondemand::parser parser;
};

JsonObject::JsonObject(std::vector<std::string> names)
    : parser_(std::make_unique<Parser>()), names_(std::move(names)), fields_(names_.size()) {
  for (std::size_t i = 0; i < names_.size(); ++i) indexes_.emplace(names_[i], i);
}

JsonObject::~JsonObject() = default;

std::optional<std::size_t> JsonObject::index_of(std::string_view key) {
  if (expected_ < names_.size() && names_[expected_] == key) return expected_++;
  const auto known = indexes_.find(key);
  if (known == indexes_.end()) {
    if (names_.size() == kMaxNames) return std::nullopt;
    indexes_.emplace(key, names_.size());
    names_.emplace_back(key);
    fields_.emplace_back();
    expected_ = names_.size();
    return names_.size() - 1;
  }
  expected_ = known->second + 1;
  return known->second;
}

// Walks over the whole of one text: on demand, simdjson itself looks at no more than it is asked for.
class JsonObject::Walk {
 public:
  Walk(JsonObject& object, std::string_view text) : object_(object), text_(text) {}

  [[nodiscard]] std::optional<Fault> run() {
    const simdjson::padded_string_view padded(text_.data(), text_.size(),
                                              text_.size() + simdjson::SIMDJSON_PADDING);
    ondemand::document& document = document_;
    ondemand::parser& parser = object_.parser_->parser;
    // Does not say whether there was memory for the texts; iterate() sees that there was none, and asks
    // again.
    if (parser.capacity() < text_.size() && parser.allocate(text_.size()) == simdjson::MEMALLOC)
      throw std::bad_alloc();
    if (!check(parser.iterate(padded).get(document))) return fault_;
    ondemand::object members;
    if (!check(document.get_object().get(members))) return fault_;
    for (auto member : members)
      if (!read_member(member)) return fault_;
    const char* behind = nullptr;
    if (document.current_location().get(behind) == simdjson::SUCCESS) {
      place_ = static_cast<std::size_t>(behind - text_.data());
      fail("text behind the object");
    }
    return fault_;
  }

 private:
  bool read_member(simdjson::simdjson_result<ondemand::field>& member) {
    std::string_view key;
    ondemand::value value;
    if (!check(member.unescaped_key().get(key)) || !check(member.value().get(value))) return false;
    const std::size_t count = object_.names_.size();
    const std::optional<std::size_t> index = object_.index_of(key);
    place_ = offset_of(value);
    if (!index) return fail(fmt::format("more than {} different keys", count));
    field_ = *index;
    Field& field = object_.fields_[*index];
    if (field.kind != FieldKind::Missing)
      return fail(fmt::format("key \"{}\" stands here twice", shown(key)));
    field.start = static_cast<std::uint32_t>(place_);
    const bool is_read = read_value(value, field);
    field_ = Fault::kWholeRecord;
    return is_read;
  }

  bool read_value(ondemand::value& value, Field& field) {
    ondemand::json_type type{};
    if (!check(value.type().get(type))) return false;
    const std::string_view token = trimmed(value.raw_json_token());
    if (!walk(value, type, &field.text)) return false;
    switch (type) {
      case ondemand::json_type::null: field.kind = FieldKind::Null; break;
      case ondemand::json_type::string:
        field.kind = FieldKind::Quoted;
        field.is_escaped = field.text.size() + 2 != token.size();
        break;
      case ondemand::json_type::number:
      case ondemand::json_type::boolean:
        field.kind = FieldKind::Bare;
        field.text = token;
        break;
      case ondemand::json_type::array:
      case ondemand::json_type::object: return take_nested(field);
    }
    return true;
  }

  // From the value's first byte to its last bracket.
  bool take_nested(Field& field) {
    const char* behind = nullptr;
    if (!check(document_.current_location().get(behind))) return false;
    const auto end = static_cast<std::size_t>(behind - text_.data());
    field.kind = FieldKind::Json;
    field.text = trimmed(text_.substr(field.start, end - field.start));
    return true;
  }

  // A string's text goes to `text`, if there is one.
  bool walk(ondemand::value& value, ondemand::json_type type, std::string_view* text) {
    switch (type) {
      case ondemand::json_type::string: return walk_string(value, text);
      case ondemand::json_type::number: {
        const std::string_view token = trimmed(value.raw_json_token());
        if (!is_json_number(token)) return fail("is not a number of JSON");
        return true;
      }
      case ondemand::json_type::boolean: {
        bool ignored = false;
        return value.get_bool().get(ignored) == simdjson::SUCCESS || fail("is not JSON");
      }
      case ondemand::json_type::null: {
        bool is_null = false;
        return check(value.is_null().get(is_null)) && (is_null || fail("is not JSON"));
      }
      case ondemand::json_type::array:
      case ondemand::json_type::object: return walk_nested(value, type);
    }
    return fail("is not JSON");
  }

  bool walk_nested(ondemand::value& value, ondemand::json_type type) {
    if (depth_ == kMostDepth) return fail("is nested too deeply");
    ++depth_;
    const bool is_sound = type == ondemand::json_type::array ? walk_array(value) : walk_object(value);
    --depth_;
    return is_sound;
  }

  // Neither text nor jsonb of PostgreSQL can hold NUL.
  bool walk_string(ondemand::value& value, std::string_view* text) {
    std::string_view found;
    if (!check(value.get_string().get(found))) return false;
    if (found.find('\0') != std::string_view::npos) return fail("has a NUL character");
    if (text != nullptr) *text = found;
    return true;
  }

  bool walk_any(simdjson::simdjson_result<ondemand::value> result) {
    ondemand::value value;
    if (!check(result.get(value))) return false;
    ondemand::json_type type{};
    return check(value.type().get(type)) && walk(value, type, nullptr);
  }

  bool walk_array(ondemand::value& value) {
    ondemand::array array;
    if (!check(value.get_array().get(array))) return false;
    for (auto element : array)
      if (!walk_any(element)) return false;
    return true;
  }

  bool walk_object(ondemand::value& value) {
    ondemand::object object;
    if (!check(value.get_object().get(object))) return false;
    for (auto member : object) {
      std::string_view key;
      if (!check(member.unescaped_key().get(key)) || !walk_any(member.value())) return false;
      if (key.find('\0') != std::string_view::npos) return fail("has a NUL character");
    }
    return true;
  }

  [[nodiscard]] std::size_t offset_of(ondemand::value& value) const {
    return static_cast<std::size_t>(value.raw_json_token().data() - text_.data());
  }

  bool check(simdjson::error_code error) { return error == simdjson::SUCCESS || fail(reason_of(error)); }

  bool fail(std::string reason) {
    if (!fault_)
      fault_ =
          Fault{field_, static_cast<std::uint32_t>(place_), shown(text_.substr(place_)), std::move(reason)};
    return false;
  }

  JsonObject& object_;
  std::string_view text_;
  ondemand::document document_;
  std::size_t field_ = Fault::kWholeRecord;
  std::size_t place_ = 0;
  std::size_t depth_ = 0;  // of the arrays and objects around what is read
  std::optional<Fault> fault_;
};

std::optional<Fault> JsonObject::read(std::string_view text) {
  for (Field& field : fields_) field = Field{};
  expected_ = 0;
  return Walk(*this, text).run();
}

}  // namespace datagen::readers
