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

bool ColumnNames::is_private(std::size_t column) const {
  const auto is_word = [](const std::string& word) { return is_among(word, kPrivateWords); };
  if (std::any_of(words_[column].begin(), words_[column].end(), is_word)) return true;
  const std::vector<std::string> made = schema::words_of(generator(column, schema::ValueKind::Text));
  return std::any_of(made.begin(), made.end(), is_word);
}

bool ColumnNames::is_number_as_text(std::size_t column) const {
  const std::string_view made = generator(column, schema::ValueKind::Text);
  return made == "postal_code" || made == "phone";
}

bool ColumnNames::is_identifying(std::size_t column) const {
  return !words_[column].empty() && is_among(words_[column].back(), kIdentifyingWords);
}

}  // namespace datagen::inference
