#include "generators/registry.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "generators/families/families.hpp"

namespace datagen::generators {

namespace {

using enum Distinct;
namespace f = families;

constexpr std::span<const ConfigKey> kNoKeys{};

constexpr std::array kGenerators{
    // Numbers.
    GeneratorInfo{"sequence", Makes::Number, Always, "1, 2, 3, ...", f::kSequenceKeys, f::sequence},
    GeneratorInfo{"integer_range", Makes::Number, WhenAsked, "numbers between min and max",
                  f::kIntegerRangeKeys, f::integer_range},
    GeneratorInfo{"number", Makes::Number, WhenAsked, "small positive numbers", kNoKeys, f::number},
    GeneratorInfo{"distribution", Makes::Any, WhenAsked, "numbers or values by a distribution",
                  f::kDistributionKeys, f::distribution},
    GeneratorInfo{"age", Makes::Number, WhenAsked, "ages of adults", kNoKeys, f::age},
    GeneratorInfo{"year", Makes::Number, WhenAsked, "years up to the reference time", kNoKeys, f::year},
    GeneratorInfo{"count", Makes::Number, WhenAsked, "counts, most of them small", kNoKeys, f::count},
    GeneratorInfo{"percentage", Makes::Number, WhenAsked, "0 to 100", kNoKeys, f::percentage},
    GeneratorInfo{"measure", Makes::Number, WhenAsked, "weights and lengths", kNoKeys, f::measure},
    GeneratorInfo{"quantity", Makes::Number, WhenAsked, "quantities of an order line", kNoKeys, f::quantity},
    GeneratorInfo{"stock", Makes::Number, WhenAsked, "units in stock", kNoKeys, f::stock},
    GeneratorInfo{"rating", Makes::Number, WhenAsked, "1 to 5, mostly good", kNoKeys, f::rating},
    GeneratorInfo{"price", Makes::Number, WhenAsked, "prices that look like prices", f::kRangeKeys, f::price},
    GeneratorInfo{"amount", Makes::Number, WhenAsked, "amounts of money", f::kRangeKeys, f::amount},
    GeneratorInfo{"small_amount", Makes::Number, WhenAsked, "fees, taxes, discounts", kNoKeys,
                  f::small_amount},
    // Choices.
    GeneratorInfo{"enum", Makes::Any, WhenAsked, "one of the values given", f::kEnumKeys, f::choice},
    GeneratorInfo{"weighted_enum", Makes::Any, WhenAsked, "one of the values given, by weight",
                  f::kWeightedEnumKeys, f::weighted_choice},
    GeneratorInfo{"enum_label", Makes::Label, WhenAsked, "a label of the column's enum type", kNoKeys,
                  f::enum_label},
    GeneratorInfo{"boolean", Makes::Boolean, WhenAsked, "true or false", f::kBooleanKeys, f::boolean},
    GeneratorInfo{"mostly_true", Makes::Boolean, WhenAsked, "true in nine of ten rows", kNoKeys,
                  f::mostly_true},
    GeneratorInfo{"mostly_false", Makes::Boolean, WhenAsked, "true in one of ten rows", kNoKeys,
                  f::mostly_false},
    GeneratorInfo{"status", Makes::Text, WhenAsked, "active, inactive, ...", kNoKeys, f::status},
    GeneratorInfo{"order_status", Makes::Text, WhenAsked, "pending, shipped, ...", kNoKeys, f::order_status},
    GeneratorInfo{"payment_method", Makes::Text, WhenAsked, "credit_card, paypal, ...", kNoKeys,
                  f::payment_method},
    GeneratorInfo{"priority", Makes::Text, WhenAsked, "low, normal, high, urgent", kNoKeys, f::priority},
    GeneratorInfo{"currency", Makes::Text, WhenAsked, "currency codes (ISO 4217)", kNoKeys, f::currency},
    // People.
    GeneratorInfo{"first_name", Makes::Text, WhenAsked, "the row's person's first name", kNoKeys,
                  f::first_name},
    GeneratorInfo{"last_name", Makes::Text, WhenAsked, "the row's person's last name", kNoKeys, f::last_name},
    GeneratorInfo{"full_name", Makes::Text, WhenAsked, "the row's person's full name", kNoKeys, f::full_name},
    GeneratorInfo{"email", Makes::Text, Always, "the row's person's e-mail address", f::kEmailKeys, f::email},
    GeneratorInfo{"username", Makes::Text, Always, "the row's person's user name", kNoKeys, f::username},
    GeneratorInfo{"gender", Makes::Text, WhenAsked, "female, male; fits the first name", kNoKeys, f::gender},
    GeneratorInfo{"phone", Makes::Text, WhenAsked, "phone numbers", f::kPhoneKeys, f::phone},
    GeneratorInfo{"job_title", Makes::Text, WhenAsked, "job titles", kNoKeys, f::job_title},
    GeneratorInfo{"birth_date", Makes::Moment, WhenAsked, "birth dates of adults", kNoKeys, f::birth_date},
    // Places.
    GeneratorInfo{"street_address", Makes::Text, WhenAsked, "street and number", kNoKeys, f::street_address},
    GeneratorInfo{"address_line_2", Makes::Text, WhenAsked, "apartment, floor", kNoKeys, f::address_line_2},
    GeneratorInfo{"city", Makes::Text, WhenAsked, "the row's place's city", kNoKeys, f::city},
    GeneratorInfo{"state", Makes::Text, WhenAsked, "its state, province or region", kNoKeys, f::state},
    GeneratorInfo{"state_code", Makes::Text, WhenAsked, "the short form of its state", kNoKeys,
                  f::state_code},
    GeneratorInfo{"postal_code", Makes::Text, WhenAsked, "a postal code of the city", kNoKeys,
                  f::postal_code},
    GeneratorInfo{"country", Makes::Text, WhenAsked, "its country", kNoKeys, f::country},
    GeneratorInfo{"country_code", Makes::Text, WhenAsked,
                  "ISO 3166-1, two or three letters by the column's length", kNoKeys, f::country_code},
    GeneratorInfo{"latitude", Makes::Number, WhenAsked, "near the city's", kNoKeys, f::latitude},
    GeneratorInfo{"longitude", Makes::Number, WhenAsked, "near the city's", kNoKeys, f::longitude},
    GeneratorInfo{"time_zone", Makes::Text, WhenAsked, "the city's IANA time zone", kNoKeys, f::time_zone},
    // Commerce.
    GeneratorInfo{"company", Makes::Text, WhenAsked, "company names", kNoKeys, f::company},
    GeneratorInfo{"department", Makes::Text, WhenAsked, "departments of a company", kNoKeys, f::department},
    GeneratorInfo{"product_name", Makes::Text, WhenAsked, "names of products", kNoKeys, f::product_name},
    GeneratorInfo{"category_name", Makes::Text, WhenAsked, "names of shop categories", kNoKeys,
                  f::category_name},
    GeneratorInfo{"tag", Makes::Text, WhenAsked, "one-word labels", kNoKeys, f::tag},
    GeneratorInfo{"color", Makes::Text, WhenAsked, "names of colors", kNoKeys, f::color},
    GeneratorInfo{"sku", Makes::Text, WhenAsked, "article numbers", kNoKeys, f::sku},
    GeneratorInfo{"slug", Makes::Text, WhenAsked, "the row's name or title as part of a URL", kNoKeys,
                  f::slug},
    GeneratorInfo{"url", Makes::Text, Always, "addresses of web pages", kNoKeys, f::url},
    // Texts.
    GeneratorInfo{"title", Makes::Text, WhenAsked, "headlines", kNoKeys, f::title},
    GeneratorInfo{"sentence", Makes::Text, WhenAsked, "one or two sentences", kNoKeys, f::sentence},
    GeneratorInfo{"word", Makes::Text, WhenAsked, "single words", kNoKeys, f::word},
    GeneratorInfo{"review_title", Makes::Text, WhenAsked, "headlines of reviews", kNoKeys, f::review_title},
    GeneratorInfo{"review_text", Makes::Text, WhenAsked, "reviews of products", kNoKeys, f::review_text},
    GeneratorInfo{"product_description", Makes::Text, WhenAsked, "descriptions of products", kNoKeys,
                  f::product_description},
    GeneratorInfo{"lorem_ipsum", Makes::Text, WhenAsked, "paragraphs of Latin filler", f::kLoremKeys,
                  f::lorem_ipsum},
    // Times.
    GeneratorInfo{"created_time", Makes::Moment, WhenAsked,
                  "when the row came into being, after the rows it belongs to", kNoKeys, f::created_time},
    GeneratorInfo{"confirmed_time", Makes::Moment, WhenAsked, "after created_time", kNoKeys,
                  f::confirmed_time},
    GeneratorInfo{"paid_time", Makes::Moment, WhenAsked, "after confirmed_time", kNoKeys, f::paid_time},
    GeneratorInfo{"shipped_time", Makes::Moment, WhenAsked, "after paid_time", kNoKeys, f::shipped_time},
    GeneratorInfo{"delivered_time", Makes::Moment, WhenAsked, "after shipped_time", kNoKeys,
                  f::delivered_time},
    GeneratorInfo{"cancelled_time", Makes::Moment, WhenAsked, "after delivered_time", kNoKeys,
                  f::cancelled_time},
    GeneratorInfo{"updated_time", Makes::Moment, WhenAsked, "the last change, after all of the above",
                  kNoKeys, f::updated_time},
    GeneratorInfo{"deleted_time", Makes::Moment, WhenAsked, "after updated_time", kNoKeys, f::deleted_time},
    GeneratorInfo{"recent_time", Makes::Moment, WhenAsked, "between created_time and the reference time",
                  kNoKeys, f::recent_time},
    GeneratorInfo{"due_time", Makes::Moment, WhenAsked, "two weeks to a month after created_time", kNoKeys,
                  f::due_time},
    GeneratorInfo{"end_time", Makes::Moment, WhenAsked, "weeks to months after created_time", kNoKeys,
                  f::end_time},
    GeneratorInfo{"timestamp", Makes::Moment, WhenAsked, "moments between start and end", f::kTimeRangeKeys,
                  f::time_range},
    GeneratorInfo{"date", Makes::Moment, WhenAsked, "days between start and end", f::kTimeRangeKeys,
                  f::time_range},
    GeneratorInfo{"timeseries", Makes::Moment, WhenAsked, "moments that advance from row to row",
                  f::kTimeseriesKeys, f::timeseries},
    // Identifiers.
    GeneratorInfo{"uuid", Makes::Uuid, Always, "uuids of version 4 or 7", f::kUuidKeys, f::uuid},
    GeneratorInfo{"code", Makes::Text, WhenAsked, "ten letters and digits that do not look alike", kNoKeys,
                  f::code},
    GeneratorInfo{"token", Makes::Text, WhenAsked, "64 hexadecimal digits, or as many as fit", kNoKeys,
                  f::token},
    GeneratorInfo{"ip_address", Makes::Address, WhenAsked, "IPv4 addresses", kNoKeys, f::ip_address},
    GeneratorInfo{"pattern", Makes::Text, WhenAsked, "texts that match a regular expression", f::kPatternKeys,
                  f::pattern},
    GeneratorInfo{"template", Makes::Text, WhenAsked, "texts with counters, random digits and dates",
                  f::kTemplateKeys, f::text_template},
    // Types of PostgreSQL that names say little about.
    GeneratorInfo{"time_of_day", Makes::TimeOfDay, WhenAsked, "times of day; opening before closing times",
                  kNoKeys, f::time_of_day},
    GeneratorInfo{"interval", Makes::Interval, WhenAsked, "lengths of time in the type's fields", kNoKeys,
                  f::interval},
    GeneratorInfo{"bytes", Makes::Bytes, WhenAsked, "random bytes", f::kBytesKeys, f::bytes},
    GeneratorInfo{"bits", Makes::Bits, WhenAsked, "random bits, as many as the type holds", kNoKeys, f::bits},
    GeneratorInfo{"xml", Makes::Xml, WhenAsked, "a small XML element", kNoKeys, f::xml},
    GeneratorInfo{"cidr", Makes::Network, WhenAsked, "private IPv4 networks", kNoKeys, f::cidr},
    GeneratorInfo{"mac_address", Makes::MacAddress, WhenAsked, "locally administered MAC addresses", kNoKeys,
                  f::mac_address},
    GeneratorInfo{"point", Makes::Point, WhenAsked, "points; longitude and latitude where the name says so",
                  kNoKeys, f::point},
    GeneratorInfo{"line", Makes::Line, WhenAsked, "infinite lines", kNoKeys, f::line},
    GeneratorInfo{"line_segment", Makes::LineSegment, WhenAsked, "two points", kNoKeys, f::line_segment},
    GeneratorInfo{"box", Makes::Box, WhenAsked, "rectangles", kNoKeys, f::box},
    GeneratorInfo{"path", Makes::Path, WhenAsked, "open and closed paths of two to five points", kNoKeys,
                  f::path},
    GeneratorInfo{"polygon", Makes::Polygon, WhenAsked, "quadrilaterals", kNoKeys, f::polygon},
    GeneratorInfo{"circle", Makes::Circle, WhenAsked, "circles", kNoKeys, f::circle},
    GeneratorInfo{"range", Makes::Range, WhenAsked, "ranges of the type's numbers, days or moments", kNoKeys,
                  f::range},
    GeneratorInfo{"multirange", Makes::MultiRange, WhenAsked, "one to three ranges", kNoKeys, f::multirange},
    GeneratorInfo{"search_vector", Makes::SearchVector, WhenAsked, "words with their positions", kNoKeys,
                  f::search_vector},
    GeneratorInfo{"key_values", Makes::KeyValues, WhenAsked, "pairs of keys and values", kNoKeys,
                  f::key_values},
    GeneratorInfo{"embedding", Makes::Embedding, WhenAsked, "vectors of numbers between -1 and 1", kNoKeys,
                  f::embedding},
    GeneratorInfo{"array", Makes::Array, WhenAsked,
                  "up to five elements as the column's name and type suggest", kNoKeys, f::array},
    GeneratorInfo{"composite", Makes::Composite, WhenAsked, "fields as their names and types suggest",
                  kNoKeys, f::composite},
    // Documents.
    GeneratorInfo{"json", Makes::Json, WhenAsked, "a small JSON object", kNoKeys, f::json_object},
    GeneratorInfo{"settings_json", Makes::Json, WhenAsked, "a user's settings", kNoKeys, f::settings_json},
    GeneratorInfo{"attributes_json", Makes::Json, WhenAsked, "a product's attributes", kNoKeys,
                  f::attributes_json},
};

constexpr std::array kSections{
    GeneratorSection{"Numbers", "sequence"},   GeneratorSection{"Choices", "enum"},
    GeneratorSection{"People", "first_name"},  GeneratorSection{"Places", "street_address"},
    GeneratorSection{"Commerce", "company"},   GeneratorSection{"Texts", "title"},
    GeneratorSection{"Times", "created_time"}, GeneratorSection{"Identifiers", "uuid"},
    GeneratorSection{"Types", "time_of_day"},  GeneratorSection{"Documents", "json"},
};

}  // namespace

std::span<const GeneratorSection> generator_sections() {
  return kSections;
}

std::span<const GeneratorInfo> all_generators() {
  return kGenerators;
}

const GeneratorInfo* find_generator(std::string_view name) {
  const auto found = std::find_if(kGenerators.begin(), kGenerators.end(),
                                  [name](const GeneratorInfo& info) { return info.name == name; });
  return found == kGenerators.end() ? nullptr : &*found;
}

namespace {

using schema::TypeId;

// What the values of a type that has generators of its own are; nothing for types that share theirs.
std::optional<Makes> made_of(const schema::Model& model, const schema::Type& base) {
  if (base.dimensions > 0) return Makes::Array;
  switch (base.id) {
    case TypeId::Time:
    case TypeId::TimeTz: return Makes::TimeOfDay;
    case TypeId::Interval: return Makes::Interval;
    case TypeId::Bytea: return Makes::Bytes;
    case TypeId::Bit:
    case TypeId::VarBit: return Makes::Bits;
    case TypeId::Xml: return Makes::Xml;
    case TypeId::Inet: return Makes::Address;
    case TypeId::Cidr: return Makes::Network;
    case TypeId::MacAddr:
    case TypeId::MacAddr8: return Makes::MacAddress;
    case TypeId::Point: return Makes::Point;
    case TypeId::Line: return Makes::Line;
    case TypeId::LineSegment: return Makes::LineSegment;
    case TypeId::Box: return Makes::Box;
    case TypeId::Path: return Makes::Path;
    case TypeId::Polygon: return Makes::Polygon;
    case TypeId::Circle: return Makes::Circle;
    case TypeId::Int4Range:
    case TypeId::Int8Range:
    case TypeId::NumRange:
    case TypeId::TsRange:
    case TypeId::TsTzRange:
    case TypeId::DateRange: return Makes::Range;
    case TypeId::Int4MultiRange:
    case TypeId::Int8MultiRange:
    case TypeId::NumMultiRange:
    case TypeId::TsMultiRange:
    case TypeId::TsTzMultiRange:
    case TypeId::DateMultiRange: return Makes::MultiRange;
    case TypeId::TsVector: return Makes::SearchVector;
    case TypeId::Hstore: return Makes::KeyValues;
    case TypeId::Vector: return Makes::Embedding;
    case TypeId::Custom: {
      const schema::CustomKind kind = model.custom_types[base.custom].kind;
      return kind == schema::CustomKind::Enum ? Makes::Label : Makes::Composite;
    }
    default: return std::nullopt;
  }
}

}  // namespace

const GeneratorInfo* generator_for_type(const schema::Model& model, const schema::Type& base) {
  switch (schema::value_kind(base)) {
    case schema::ValueKind::Number: return find_generator("number");
    case schema::ValueKind::Text: return find_generator("sentence");
    case schema::ValueKind::Boolean: return find_generator("boolean");
    case schema::ValueKind::Date: return find_generator("date");
    case schema::ValueKind::Moment: return find_generator("timestamp");
    case schema::ValueKind::Uuid: return find_generator("uuid");
    case schema::ValueKind::Json: return find_generator("json");
    case schema::ValueKind::Time:
    case schema::ValueKind::Interval:
    case schema::ValueKind::Other: break;
  }
  const std::optional<Makes> makes = made_of(model, base);
  const auto found = std::find_if(kGenerators.begin(), kGenerators.end(),
                                  [&](const GeneratorInfo& info) { return info.makes == makes; });
  return found == kGenerators.end() ? nullptr : &*found;
}

const GeneratorInfo* generator_for_part(const schema::Model& model, const schema::Table& fields,
                                        std::size_t field, bool is_key) {
  const schema::Type base = schema::base_type(model, fields.columns[field].type);
  const schema::ValueKind kind = schema::value_kind(base);
  const schema::Inference inference = schema::infer_by_name(fields, field, kind);
  if (!inference.generator.empty()) return find_generator(inference.generator);
  // A part of a value is rather a word than a sentence.
  if (kind == schema::ValueKind::Text) return find_generator(is_key ? "code" : "word");
  return generator_for_type(model, base);
}

bool can_fill(Makes makes, const schema::Type& base, const schema::Model& model) {
  using schema::ValueKind;
  const ValueKind kind = schema::value_kind(base);
  switch (makes) {
    case Makes::Text: return kind == ValueKind::Text;
    case Makes::Number: return kind == ValueKind::Number;
    case Makes::Boolean: return kind == ValueKind::Boolean;
    case Makes::Moment: return kind == ValueKind::Date || kind == ValueKind::Moment;
    case Makes::Uuid: return kind == ValueKind::Uuid || kind == ValueKind::Text;
    case Makes::Json: return kind == ValueKind::Json;
    case Makes::Address: return kind == ValueKind::Text || made_of(model, base) == makes;
    case Makes::Any: return true;
    default: return made_of(model, base) == makes;
  }
}

std::string_view describe(Makes makes) {
  switch (makes) {
    case Makes::Text: return "text";
    case Makes::Number: return "numbers";
    case Makes::Boolean: return "booleans";
    case Makes::Moment: return "dates and times";
    case Makes::Uuid: return "uuids";
    case Makes::Json: return "JSON";
    case Makes::Label: return "labels of an enum type";
    case Makes::Address: return "IP addresses";
    case Makes::TimeOfDay: return "times of day";
    case Makes::Interval: return "intervals";
    case Makes::Bytes: return "bytes";
    case Makes::Bits: return "bit strings";
    case Makes::Xml: return "XML";
    case Makes::Network: return "networks";
    case Makes::MacAddress: return "MAC addresses";
    case Makes::Point: return "points";
    case Makes::Line: return "lines";
    case Makes::LineSegment: return "line segments";
    case Makes::Box: return "boxes";
    case Makes::Path: return "paths";
    case Makes::Polygon: return "polygons";
    case Makes::Circle: return "circles";
    case Makes::Range: return "ranges";
    case Makes::MultiRange: return "multiranges";
    case Makes::SearchVector: return "text search vectors";
    case Makes::KeyValues: return "pairs of keys and values";
    case Makes::Embedding: return "vectors";
    case Makes::Array: return "arrays";
    case Makes::Composite: return "composite values";
    case Makes::Any: break;
  }
  return "values";
}

}  // namespace datagen::generators
