#include "schema/sequence_loader.hpp"

#include <fmt/format.h>

#include <limits>

#include "schema/object_reader.hpp"

namespace datagen::schema {

namespace {

constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kGreatest = std::numeric_limits<std::int64_t>::max();

// PostgreSQL's rules and defaults for CREATE SEQUENCE.
void check_bounds(LoadContext& context, const ObjectReader& reader, Sequence& sequence, bool has_start) {
  const bool ascending = sequence.increment > 0;
  const std::int64_t least = sequence.min_value.value_or(ascending ? 1 : kLeast);
  const std::int64_t greatest = sequence.max_value.value_or(ascending ? kGreatest : -1);
  if (!has_start) sequence.start = ascending ? least : greatest;
  if (least >= greatest) {
    context.error(sequence.offset,
                  fmt::format("{}: minimum {} is not below maximum {}", reader.owner(), least, greatest));
  } else if (sequence.start < least || sequence.start > greatest) {
    const JsonValue* start = reader.find("start");
    context.error(
        start == nullptr ? sequence.offset : start->offset,
        fmt::format("{}: start {} is outside {} to {}", reader.owner(), sequence.start, least, greatest));
  }
}

void load_sequence(LoadContext& context, Sequence& sequence, const JsonValue& json) {
  const std::string owner = fmt::format("sequence \"{}\"", display(sequence.name));
  if (!context.require_kind(json, JsonKind::Object, owner)) return;
  ObjectReader reader(json, kSequenceObject, owner, sequence.offset, context);
  sequence.increment = reader.integer("increment").value_or(1);
  sequence.min_value = reader.integer("min_value");
  sequence.max_value = reader.integer("max_value");
  sequence.cache = reader.integer("cache").value_or(1);
  sequence.cycle = reader.flag("cycle");
  const auto start = reader.integer("start");
  sequence.start = start.value_or(1);
  if (sequence.increment == 0) {
    context.error(reader.find("increment")->offset, fmt::format("{}: increment must not be 0", owner));
    return;
  }
  check_bounds(context, reader, sequence, start.has_value());
}

}  // namespace

void load_sequences(LoadContext& context, const JsonValue& sequences) {
  for (const JsonMember& member : sequences.members) {
    const auto name = context.read_qualified_name("sequence", member.key, member.key_offset);
    if (!name) continue;
    Sequence& sequence = context.model().sequences.emplace_back();
    sequence.name = *name;
    sequence.offset = member.key_offset;
    load_sequence(context, sequence, member.value);
  }
}

}  // namespace datagen::schema
