#include "schema/name_inference.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace datagen::schema {

namespace {

// Read from top to bottom: among patterns of equally many words, those with a context come first.
constexpr std::array kPatterns{
    // People.
    NamePattern{"first name|given name|forename|firstname", "t", "", "first_name"},
    NamePattern{"last name|family name|surname|lastname", "t", "", "last_name"},
    NamePattern{"full name|fullname|display name|contact name|customer name|recipient name|author name|"
                "employee name|owner name|recipient|cardholder|author|contact person",
                "t", "", "full_name"},
    NamePattern{
        "=name", "t",
        "user users customer customers person people employee employees author authors contact contacts "
        "member members patient patients student students teacher teachers client clients profile profiles "
        "doctor doctors guest guests",
        "full_name"},
    NamePattern{"email|e mail|email address|mail|e mail address", "t", "", "email"},
    NamePattern{"username|user name|login|handle|screen name|nickname|nick name", "t", "", "username"},
    NamePattern{"gender|sex", "t", "", "gender"},
    NamePattern{"phone|phone number|telephone|mobile|mobile number|cell phone|fax|tel", "t", "", "phone"},
    NamePattern{"job title|position|occupation|profession", "t", "", "job_title"},
    NamePattern{"=title", "t", "employee employees job jobs staff", "job_title"},
    NamePattern{"birth date|date of birth|birthday|birthdate|dob|born on|born at", "dm", "", "birth_date"},
    NamePattern{"age", "n", "", "age"},
    // Places.
    NamePattern{"street|street address|address line 1|address line1|address1|line 1|line1|address", "t", "",
                "street_address"},
    NamePattern{"address line 2|address line2|address2|line 2|line2|apartment|unit", "t", "",
                "address_line_2"},
    NamePattern{"city|town|locality", "t", "", "city"},
    NamePattern{"state|province|region|county", "t", "+city", "state"},
    NamePattern{"=state|=province|=region", "t", "address addresses location locations store stores",
                "state"},
    NamePattern{"state code|province code|region code", "t", "", "state_code"},
    NamePattern{"zip|zip code|zipcode|postal code|post code|postcode|postalcode", "t", "", "postal_code"},
    NamePattern{"country", "t", "", "country"},
    NamePattern{"country code|country iso|country iso2", "t", "", "country_code"},
    NamePattern{"latitude|lat", "n", "", "latitude"},
    NamePattern{"longitude|lon|lng", "n", "", "longitude"},
    NamePattern{"time zone|timezone|tz", "t", "", "time_zone"},
    // Companies.
    NamePattern{
        "company|company name|organization|organisation|employer|business name|vendor name|supplier name|"
        "organization name",
        "t", "", "company"},
    NamePattern{
        "=name", "t",
        "company companies organization organizations organisation organisations vendor vendors supplier "
        "suppliers brand brands manufacturer manufacturers merchant merchants tenant tenants account "
        "accounts "
        "partner partners warehouse warehouses",
        "company"},
    NamePattern{"department|department name", "t", "", "department"},
    NamePattern{"=name", "t", "department departments team teams", "department"},
    // Commerce.
    NamePattern{"product name|item name", "t", "", "product_name"},
    NamePattern{"=name|=title", "t", "product products item items article articles", "product_name"},
    NamePattern{"category|category name", "t", "", "category_name"},
    NamePattern{"=name|=title", "t", "category categories", "category_name"},
    NamePattern{"tag|tag name|label", "t", "", "tag"},
    NamePattern{"=name", "t", "tag tags label labels", "tag"},
    NamePattern{"color|colour", "t", "", "color"},
    NamePattern{"sku|item code|product code|article number", "t", "", "sku"},
    NamePattern{"slug|url slug|permalink", "t", "", "slug"},
    NamePattern{"price|unit price|list price|sale price|cost|unit cost", "n", "", "price"},
    NamePattern{"amount|total|subtotal|sub total|total amount|balance|revenue|grand total|fee|salary", "n",
                "", "amount"},
    NamePattern{"tax|discount|shipping cost|shipping fee", "n", "", "small_amount"},
    NamePattern{"quantity|qty", "n", "", "quantity"},
    NamePattern{"stock|stock quantity|in stock|inventory|units in stock", "n", "", "stock"},
    NamePattern{"rating|stars|score", "n", "", "rating"},
    NamePattern{"currency|currency code", "t", "", "currency"},
    // Texts.
    NamePattern{"title|headline|subject", "t", "", "title"},
    NamePattern{"title|headline|summary", "t", "review reviews feedback feedbacks", "review_title"},
    NamePattern{"body|comment|text|review|content|review text", "t", "review reviews feedback feedbacks",
                "review_text"},
    NamePattern{"description|details", "t", "product products item items article articles",
                "product_description"},
    NamePattern{
        "description|note|notes|comment|comments|remark|remarks|message|body|content|summary|bio|about|text|"
        "details|excerpt|reason|abstract",
        "t", "", "sentence"},
    // Identity and technical values.
    NamePattern{"url|website|web site|homepage|link|site", "t", "", "url"},
    NamePattern{"ip|ip address|ip addr|client ip|remote addr", "t", "", "ip_address"},
    NamePattern{"uuid|guid", "t", "", "uuid"},
    NamePattern{"hash|checksum|digest|token|api key|secret|password hash|password|session id|signature", "t",
                "", "token"},
    // Times. Later stages of a row's life come after its birth, in this order.
    NamePattern{
        "created at|created on|created|creation date|create time|created date|inserted at|registered at|"
        "registration date|signed up at|signup date|joined at|joined on|date joined|ordered at|order "
        "date|placed at|"
        "date|timestamp|time|submitted at|issued at|issued on|issue date|posted at|reviewed at|published "
        "at|occurred "
        "at|started at|started on|start date|starts on|start time|hire date|hired at|hired on|event "
        "time|logged at|"
        "recorded at|since|member since",
        "dm", "", "created_time"},
    NamePattern{"confirmed at|approved at|verified at|activated at|accepted at", "dm", "", "confirmed_time"},
    NamePattern{"paid at|payment date|processed at|paid on|captured at|paid date", "dm", "", "paid_time"},
    NamePattern{"shipped at|shipped on|ship date|sent at|dispatched at|shipped date|shipping date", "dm", "",
                "shipped_time"},
    NamePattern{"delivered at|delivered on|delivery date|received at|completed at|completed on|finished "
                "at|ended at|closed "
                "at|resolved at|delivered date",
                "dm", "", "delivered_time"},
    NamePattern{"cancelled at|canceled at|returned at|refunded at|rejected at", "dm", "", "cancelled_time"},
    NamePattern{"updated at|updated on|updated|modified at|modified|modified on|last modified|last "
                "updated|changed at|"
                "update time|modified date|updated date",
                "dm", "", "updated_time"},
    NamePattern{"deleted at|removed at|archived at", "dm", "", "deleted_time"},
    NamePattern{"due date|due at|due on|payable until", "dm", "", "due_time"},
    NamePattern{"end date|end time|ends at|ends on|expires at|expires on|expired at|expiry date|expiration "
                "date|valid until|"
                "valid to|renews at|renews on",
                "dm", "", "end_time"},
    NamePattern{"at|on|last seen|last login|last activity|last active", "dm", "", "recent_time"},
    // States.
    NamePattern{"status|state", "t", "order orders purchase purchases", "order_status"},
    NamePattern{"status|state", "t", "", "status"},
    NamePattern{"payment method|pay method", "t", "", "payment_method"},
    NamePattern{"priority", "t", "", "priority"},
    // Switches: most of these are on for most rows.
    NamePattern{"active|enabled|verified|visible|published|available|confirmed", "b", "", "mostly_true"},
    NamePattern{
        "deleted|archived|blocked|banned|hidden|locked|cancelled|refunded|expired|default|primary|featured",
        "b", "", "mostly_false"},
    // Counts.
    NamePattern{"count|views|likes|visits|clicks|downloads|number of", "n", "", "count"},
    NamePattern{"year", "n", "", "year"},
    NamePattern{"percent|percentage|pct", "n", "", "percentage"},
    NamePattern{"weight|height|width|length|depth|size", "n", "", "measure"},
    NamePattern{"settings|preferences|options|config", "j", "", "settings_json"},
    NamePattern{"attributes|properties|specs|specifications", "j", "", "attributes_json"},
};

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Calls `visit` with each part of a text between separators.
template <typename Visit>
void for_each_part(std::string_view text, char separator, Visit visit) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    visit(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for_each_part(text, separator, [&](std::string_view part) { parts.push_back(part); });
  return parts;
}

// One alternative of a pattern's words.
struct Alternative {
  const NamePattern* pattern;
  std::vector<std::string_view> words;
  bool is_whole;  // the name has no other words
};

// All alternatives by their last word: a name is compared with the few that end like it.
using AlternativesByWord = std::unordered_map<std::string_view, std::vector<Alternative>>;

const AlternativesByWord& alternatives_by_word() {
  static const AlternativesByWord index = [] {
    AlternativesByWord made;
    for (const NamePattern& pattern : kPatterns) {
      for (std::string_view text : split(pattern.words, '|')) {
        const bool is_whole = text.starts_with('=');
        if (is_whole) text.remove_prefix(1);
        std::vector<std::string_view> words = split(text, ' ');
        const std::string_view last = words.back();
        made[last].push_back({&pattern, std::move(words), is_whole});
      }
    }
    return made;
  }();
  return index;
}

bool ends_in(const std::vector<std::string>& name, const std::vector<std::string_view>& words) {
  return words.size() <= name.size() && std::equal(words.rbegin(), words.rend(), name.rbegin());
}

bool is_match(const Alternative& alternative, const std::vector<std::string>& name) {
  return ends_in(name, alternative.words) &&
         (!alternative.is_whole || name.size() == alternative.words.size());
}

bool context_holds(std::string_view context, const Table& table,
                   const std::vector<std::string>& table_words) {
  if (context.empty()) return true;
  if (context.starts_with('+')) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
      return ends_in(words_of(column.name), split(context.substr(1), ' '));
    });
  }
  bool found = false;
  for_each_part(context, ' ', [&](std::string_view word) {
    found = found || std::find(table_words.begin(), table_words.end(), word) != table_words.end();
  });
  return found;
}

char letter_of(ValueKind kind) {
  switch (kind) {
    case ValueKind::Number: return 'n';
    case ValueKind::Text: return 't';
    case ValueKind::Boolean: return 'b';
    case ValueKind::Date: return 'd';
    case ValueKind::Moment: return 'm';
    case ValueKind::Uuid: return 'u';
    case ValueKind::Json: return 'j';
    case ValueKind::Other: break;
  }
  return '\0';
}

std::string joined(const std::vector<std::string>& words, std::size_t count) {
  std::string result;
  for (std::size_t i = words.size() - count; i < words.size(); ++i) {
    if (!result.empty()) result += ' ';
    result += words[i];
  }
  return result;
}

}  // namespace

ValueKind value_kind(const Type& base) {
  if (base.dimensions > 0) return ValueKind::Other;
  switch (base.id) {
    case TypeId::SmallInt:
    case TypeId::Integer:
    case TypeId::BigInt:
    case TypeId::Real:
    case TypeId::DoublePrecision:
    case TypeId::Numeric: return ValueKind::Number;
    case TypeId::Char:
    case TypeId::VarChar:
    case TypeId::Text:
    case TypeId::Citext: return ValueKind::Text;
    case TypeId::Boolean: return ValueKind::Boolean;
    case TypeId::Date: return ValueKind::Date;
    case TypeId::Timestamp:
    case TypeId::TimestampTz: return ValueKind::Moment;
    case TypeId::Uuid: return ValueKind::Uuid;
    case TypeId::Json:
    case TypeId::Jsonb: return ValueKind::Json;
    default: return ValueKind::Other;
  }
}

std::span<const NamePattern> name_patterns() {
  return kPatterns;
}

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  char before = '\0';
  for (const char c : name) {
    const bool is_word =
        is_lower(c) || is_upper(c) || is_digit(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
    const bool starts = is_word && (words.empty() || before == '\0' || (is_upper(c) && is_lower(before)));
    if (starts) words.emplace_back();
    if (is_word) words.back() += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    before = is_word ? c : '\0';
  }
  return words;
}

Inference infer_by_name(const Table& table, std::size_t column, ValueKind kind) {
  const std::vector<std::string> name = words_of(table.columns[column].name);
  if (name.empty()) return {};
  const auto candidates = alternatives_by_word().find(name.back());
  if (candidates == alternatives_by_word().end()) return {};
  const std::vector<std::string> table_words = words_of(table.name.name);
  const char letter = letter_of(kind);
  const Alternative* best = nullptr;
  for (const Alternative& candidate : candidates->second) {
    const NamePattern& pattern = *candidate.pattern;
    if (pattern.kinds.find(letter) == std::string_view::npos || !is_match(candidate, name)) continue;
    const bool is_better = best == nullptr || candidate.words.size() > best->words.size() ||
                           (candidate.words.size() == best->words.size() && best->pattern->context.empty() &&
                            !pattern.context.empty());
    if (is_better && context_holds(pattern.context, table, table_words)) best = &candidate;
  }
  if (best == nullptr) return {};
  return {best->pattern->generator, "name \"" + joined(name, best->words.size()) + "\""};
}

}  // namespace datagen::schema
