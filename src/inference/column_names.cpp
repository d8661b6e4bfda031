#include "inference/column_names.hpp"

#include <algorithm>
#include <array>

namespace datagen::inference {

namespace {

constexpr auto kPrivateWords = std::to_array<std::string_view>({
    // People.
    "name",
    "surname",
    "firstname",
    "lastname",
    "fullname",
    "username",
    "login",
    "nick",
    "nickname",
    "handle",
    "initials",
    "person",
    "contact",
    "author",
    "owner",
    "employer",
    "company",
    "birth",
    "birthday",
    "birthdate",
    "dob",
    "born",
    // How to reach them.
    "email",
    "mail",
    "phone",
    "mobile",
    "cell",
    "fax",
    "tel",
    "telephone",
    "address",
    "street",
    "city",
    "town",
    "zip",
    "zipcode",
    "postal",
    "postcode",
    "latitude",
    "longitude",
    "lat",
    "lng",
    "lon",
    "url",
    "uri",
    "link",
    "website",
    "ip",
    "mac",
    // What identifies and what is secret.
    "id",
    "uuid",
    "guid",
    "ssn",
    "passport",
    "iban",
    "bic",
    "card",
    "account",
    "vat",
    "tax",
    "license",
    "licence",
    "plate",
    "token",
    "secret",
    "password",
    "passwd",
    "pwd",
    "hash",
    "salt",
    "key",
    "sku",
    "slug",
    "isbn",
    "serial",
    // Texts.
    "title",
    "subject",
    "description",
    "comment",
    "note",
    "notes",
    "remark",
    "remarks",
    "message",
    "text",
    "body",
    "content",
    "bio",
    "summary",
});

// Words of the generators of such values. What a plan or a category is called is none: "plan_name".
constexpr auto kPrivateGenerators = std::to_array<std::string_view>({
    "first",       "last",     "middle",  "full",    "display", "username", "email",     "phone",
    "birth",       "initials", "company", "address", "street",  "city",     "postal",    "latitude",
    "longitude",   "url",      "ip",      "mac",     "title",   "sentence", "paragraph", "text",
    "description", "comment",  "note",    "message", "bio",     "review",   "summary",
});

// Of generators whose values belong to the row's person or place, or follow rules that no shape shows.
constexpr auto kShapelessWords = std::to_array<std::string_view>({
    "name", "email", "username", "phone", "postal", "address", "url", "ip",    "mac",  "card",
    "iban", "bic",   "isbn",     "ean",   "vin",    "imei",    "vat", "color", "time", "locale",
});

constexpr auto kIdentifyingWords = std::to_array<std::string_view>({
    "email",   "username", "login", "slug", "sku", "code",     "number", "no",   "nr",     "key",
    "token",   "uuid",     "guid",  "isbn", "ean", "gtin",     "upc",    "iban", "serial", "handle",
    "barcode", "ssn",      "url",   "hash", "id",  "nickname", "mail",   "imei", "vin",    "reference",
});

bool is_among(std::string_view word, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

ColumnNames::ColumnNames(const TableProfile& table) {
  table_.name = {"public", table.name};
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    schema::Column& column = table_.columns.emplace_back();
    column.name = table.columns[i];
    column.type.id =
        table.profiles[i].type() == ValueType::Boolean ? schema::TypeId::Boolean : schema::TypeId::Text;
    words_.push_back(schema::words_of(column.name));
  }
}

std::string_view ColumnNames::generator(std::size_t column, schema::ValueKind kind) const {
  return schema::infer_by_name(table_, column, kind).generator;
}

bool ColumnNames::has_made_word(std::size_t column, std::span<const std::string_view> words) const {
  const std::vector<std::string> made = schema::words_of(generator(column, schema::ValueKind::Text));
  return std::any_of(made.begin(), made.end(),
                     [&](const std::string& word) { return is_among(word, words); });
}

bool ColumnNames::is_better_than_shape(std::size_t column) const {
  return has_made_word(column, kShapelessWords);
}

bool ColumnNames::is_private(std::size_t column) const {
  const auto is_word = [](const std::string& word) { return is_among(word, kPrivateWords); };
  return std::any_of(words_[column].begin(), words_[column].end(), is_word) ||
         has_made_word(column, kPrivateGenerators);
}

std::size_t ColumnNames::room(std::size_t column) const {
  constexpr auto kLong = std::to_array<std::string_view>({"email", "url", "address"});
  constexpr auto kMedium =
      std::to_array<std::string_view>({"name", "username", "title", "company", "city", "phone"});
  if (has_made_word(column, kLong)) return 255;
  return has_made_word(column, kMedium) ? 100 : 0;
}

bool ColumnNames::is_number_as_text(std::size_t column) const {
  const std::string_view made = generator(column, schema::ValueKind::Text);
  return made == "postal_code" || made == "phone";
}

bool ColumnNames::is_identifying(std::size_t column) const {
  return !words_[column].empty() && is_among(words_[column].back(), kIdentifyingWords);
}

}  // namespace datagen::inference
