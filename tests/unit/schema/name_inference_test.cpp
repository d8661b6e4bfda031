#include "schema/name_inference.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

using namespace datagen::schema;

namespace {

Type type_called(std::string_view name) {
  Type type;
  type.id = name == "integer"     ? TypeId::Integer
            : name == "bigint"    ? TypeId::BigInt
            : name == "numeric"   ? TypeId::Numeric
            : name == "boolean"   ? TypeId::Boolean
            : name == "date"      ? TypeId::Date
            : name == "timestamp" ? TypeId::Timestamp
            : name == "time"      ? TypeId::Time
            : name == "uuid"      ? TypeId::Uuid
            : name == "jsonb"     ? TypeId::Jsonb
                                  : TypeId::Text;
  return type;
}

Table table_of(std::string name, const std::vector<std::pair<std::string, std::string>>& columns) {
  Table table;
  table.name.name = std::move(name);
  for (const auto& [column, type] : columns) {
    Column made;
    made.name = column;
    made.type = type_called(type);
    table.columns.push_back(std::move(made));
  }
  return table;
}

std::string plural_of(const std::string& noun) {
  return noun + (noun.ends_with('s') ? "es" : "s");
}

// What the first column means; the others are its neighbours.
std::string meaning(const std::string& table,
                    const std::vector<std::pair<std::string, std::string>>& columns) {
  const Table made = table_of(table, columns);
  const Inference inference = infer_by_name(made, 0, value_kind(made.columns[0].type));
  return inference.generator.empty() ? "-" : std::string(inference.generator);
}

// table column type generator; "-" is nothing, so that the type decides.
constexpr std::string_view kMeanings = R"(
users name text full_name
employees name text full_name
customer name text full_name
companies name text company
suppliers name text company
products name text product_name
order_items name text product_name
product_categories name text category_name
categories name text category_name
departments name text department
tags name text tag
countries name text country
countries code text country_code
cities name text city
roles name text user_role
plans name text plan_name
projects name text project_name
courses name text course_name
skills name text skill
campaigns name text campaign_name
schools name text school
servers name text hostname
services name text service_name
devices name text device_name
pets name text pet_name
files name text file_name
genres name text genre
currencies name text currency_name
currencies code text currency
currencies symbol text currency_symbol
languages name text language
widgets name text label_name
users first_name text first_name
users firstName text first_name
users lastName text last_name
users email text email
users emailAddress text email
users email_verified boolean mostly_true
users email_verified_at timestamp confirmed_time
users email_count integer count
users mail_sent_at timestamp shipped_time
users phone text phone
users phone2 text phone
users phone_verified_at timestamp confirmed_time
users phone_type text phone_type
users username text username
users username_changed_at timestamp updated_time
users password_hash text password_hash
users password_changed_at timestamp updated_time
users gender text gender
users birth_date date birth_date
users dateOfBirth date birth_date
users age integer age
users bio text bio
users title text job_title
employees title text job_title
books title text book_title
movies title text work_title
events title text event_title
posts title text title
products title text product_name
reviews title text review_title
tasks title text task_title
tickets subject text ticket_subject
users role text user_role
users status text status
users state text status
users locale text locale
users language text language
users timezone text time_zone
users avatar_url text image_url
users created_at timestamp created_time
users updated_at timestamp updated_time
users deleted_at timestamp deleted_time
users last_login_at timestamp recent_time
users created_by integer -
users created_by text username
users created_by uuid -
users ip_address text ip_address
users IPAddress text ip_address
users is_active boolean mostly_true
users is_admin boolean mostly_false
users is_city boolean boolean
users has_children boolean boolean
users login_count integer count
users name_count integer count
users failed_login_attempts integer attempts
users loyalty_points integer points
users api_key text api_key
users reset_token text token
users otp_code text otp
users salt text salt
users marital_status text marital_status
users nickname text username
orders cancelled_at timestamp cancelled_time
orders status text order_status
orders state text order_status
orders total numeric total
orders subtotal numeric subtotal
orders tax numeric tax
orders tax_rate numeric tax_rate
orders discount numeric discount
orders discount_percent numeric discount_percent
orders shipping_cost numeric shipping_cost
orders currency text currency
orders order_number text order_number
orders order_number integer running_number
orders number text order_number
invoices number text invoice_number
orders description text sentence
orders notes text sentence
orders order_date date created_time
orders paid_at timestamp paid_time
orders shipped_at timestamp shipped_time
orders delivered_at timestamp delivered_time
orders due_date date due_time
orders payment_method text payment_method
orders tracking_number text tracking_number
orders coupon_code text coupon_code
orders total_count integer count
orders zip_count integer count
order_items quantity integer quantity
order_items unit_price numeric price
order_items line_total numeric total
order_items line_number integer position
order_items order integer position
products price numeric price
products sale_price numeric sale_price
products cost numeric cost
products min_price numeric price
products max_price numeric maximum
products price_history jsonb history_json
products price_cents integer price_cents
products sku text sku
products barcode text ean
products barcode bigint ean
products upc text upc
books isbn text isbn
products stock integer stock
products reorder_level integer reorder_level
products weight numeric weight
products color text color
products size text size_label
products description text product_description
products slug text slug
products rating numeric rating
products tags text tag_list
products tags jsonb tags_json
products attributes jsonb attributes_json
products dimensions jsonb dimensions_json
products images jsonb images_json
products code text sku
products is_featured boolean mostly_false
products in_stock boolean mostly_true
products in_stock integer stock
inventory quantity integer stock
countries country_code text country_code
countries country_population bigint population
addresses street text street_address
addresses city text city
addresses state text state
addresses postal_code text postal_code
addresses zip text postal_code
addresses country text country
addresses country_code text country_code
addresses latitude numeric latitude
addresses lng numeric longitude
addresses address_line1 text street_address
addresses address_line_2 text address_line_2
addresses address_id integer -
addresses city_id uuid uuid
addresses type text address_type
companies company_size text company_size
companies company_size integer employee_count
companies industry text industry
companies website text url
companies domain text domain
companies vat_number text vat_number
companies annual_revenue numeric annual_revenue
companies founded_year integer founding_year
payments status text payment_status
payments amount numeric amount
payments method text payment_method
payments transaction_id text reference_code
payments card_last4 text card_last4
payments card_brand text card_brand
payments card_number text card_number
accounts iban text iban
accounts bic text bic
accounts account_number text account_number
accounts routing_number text routing_number
accounts balance numeric amount
accounts type text account_type
transactions type text transaction_type
rates exchange_rate numeric exchange_rate
loans interest_rate numeric interest_rate
stats conversion_rate numeric rate
stats ratio numeric ratio
stats probability numeric ratio
stats rate numeric rate
stats percent numeric percentage
employees salary numeric salary
employees hire_date date created_time
employees employee_number text employee_number
employees department text department
employees job_title text job_title
employees employment_type text employment_type
employees position text job_title
employees position integer position
patients diagnosis text diagnosis
diagnoses code text icd_code
diagnoses icd_code text icd_code
prescriptions medication text medication
prescriptions dosage text dosage
prescriptions frequency text dosage_frequency
patients blood_type text blood_type
patients allergies text allergy
patients height_cm numeric body_height
patients weight numeric body_weight
vitals heart_rate integer heart_rate
vitals blood_pressure text blood_pressure
vitals systolic_bp integer systolic
vitals temperature numeric body_temperature
doctors specialty text specialty
patients insurance_number text insurance_number
appointments status text appointment_status
students gpa numeric gpa
enrollments grade text grade
enrollments grade numeric score
courses credits integer credits
courses code text course_code
tickets priority text priority
tickets status text ticket_status
tickets number text document_number
posts body text article_text
posts excerpt text sentence
posts view_count integer big_count
posts reading_time integer reading_minutes
posts published_at timestamp created_time
posts status text post_status
comments body text comment
messages body text message
files file_name text file_name
files file_path text file_path
files file_size bigint file_size
files size bigint file_size
files mime_type text mime_type
images width integer pixels
boxes width numeric measure
videos duration integer duration_seconds
videos duration_ms integer duration_ms
events event_name text event_name
events event_type text event_name
events session_id text session_id
events page_url text page_url
events referrer text referrer
events utm_source text utm_source
events utm_medium text utm_medium
events utm_campaign text utm_campaign
events browser text browser
events os text operating_system
events device_type text device_type
events user_agent text user_agent
events properties jsonb event_json
events payload jsonb payload_json
requests http_method text http_method
requests method text http_method
requests status_code integer http_status
requests response_time_ms integer duration_ms
requests path text page_path
readings temperature numeric temperature
readings humidity numeric humidity
readings pressure numeric air_pressure
readings battery_level integer battery_level
readings voltage numeric voltage
readings unit text metric_unit
tracks duration_ms integer song_milliseconds
requests duration_ms integer duration_ms
albums label text record_label
products label text tag
songs genre text music_genre
books genre text genre
warehouses name text site_name
hotels name text venue_name
appointments ends_at timestamp meeting_end
courses ends_at timestamp end_time
events end_date date end_time
subscriptions current_period_end timestamp period_end
shifts worker text full_name
jobs worker text job_name
doctors specialty text specialty
trainers specialty text fitness_focus
attorneys specialty text practice_area
devices alert_type text alert_type
users alert_type text notification_type
people eye_color text eye_color
incidents acknowledged_by text username
contracts signed_by text full_name
menu_items name text dish
order_items name text product_name
menu_items price numeric dish_price
loans returned_at timestamp delivered_time
orders returned_at timestamp cancelled_time
subscriptions next_billing_date date upcoming_time
invoices due_date date due_time
cars price numeric vehicle_price
books copies_available integer available_copies
claims approved_amount numeric amount
students homeroom text room
teachers phone_extension text pin
files extension text file_extension
readings value numeric measure
readings recorded_at timestamp created_time
logs level text log_level
logs message text log_message
logs level integer level
settings key text setting_key
settings value text setting_value
settings data jsonb metadata_json
widgets settings jsonb settings_json
widgets metadata jsonb metadata_json
widgets address jsonb address_json
widgets location jsonb location_json
widgets permissions jsonb permissions_json
widgets items jsonb items_json
commits sha text sha1
commits commit_sha text sha1
commits branch text git_branch
files checksum text sha256
files md5 text md5
deployments environment text environment
deployments version text version
servers port integer port
servers hostname text hostname
servers mac_address text mac_text
tasks state boolean -
widgets type text kind
widgets kind text kind
widgets value text word
widgets code text short_code
widgets level text difficulty
widgets rank integer position
widgets sort_order integer position
widgets version integer version_number
widgets year integer year
widgets month integer month
widgets day_of_week integer day_of_week
widgets weekday text weekday
widgets external_id text text_id
widgets uuid uuid uuid
widgets end_date date end_time
widgets start_date date created_time
bookings check_in date trip_start
bookings check_out date trip_end
flights departure_time timestamp trip_start
flights arrival_time timestamp trip_end
campaigns budget numeric budget
)";

}  // namespace

TEST_CASE("names mean what their table and type make of them") {
  std::istringstream lines{std::string(kMeanings)};
  std::string table;
  std::string column;
  std::string type;
  std::string expected;
  std::size_t count = 0;
  while (lines >> table >> column >> type >> expected) {
    CAPTURE(table);
    CAPTURE(column);
    CAPTURE(type);
    CHECK(meaning(table, {{column, type}}) == expected);
    ++count;
  }
  CHECK(count > 200);
}

TEST_CASE("neighbours decide what a word of several meanings is") {
  CHECK(meaning("orders", {{"state", "text"}, {"city", "text"}}) == "state");
  CHECK(meaning("orders", {{"state", "text"}, {"id", "integer"}}) == "order_status");
  CHECK(meaning("users", {{"state", "text"}, {"is_city", "boolean"}}) == "status");
  CHECK(meaning("lines", {{"amount", "numeric"}, {"quantity", "integer"}}) == "total");
  CHECK(meaning("lines", {{"amount", "numeric"}}) == "amount");
}

TEST_CASE("words are split at separators, camelCase, acronyms and digits") {
  using Words = std::vector<std::string>;
  CHECK(words_of("first_name") == Words{"first", "name"});
  CHECK(words_of("firstName") == Words{"first", "name"});
  CHECK(words_of("IPAddress") == Words{"ip", "address"});
  CHECK(words_of("userID") == Words{"user", "id"});
  CHECK(words_of("address_line2") == Words{"address", "line", "2"});
  CHECK(words_of("SHA256 sum") == Words{"sha", "256", "sum"});
  CHECK(words_of("größe_cm") == Words{"größe", "cm"});
  CHECK(words_of("__").empty());
}

TEST_CASE("plurals and what they are plurals of") {
  const std::vector<std::pair<std::string, std::string>> nouns{
      {"categories", "category"}, {"addresses", "address"},
      {"statuses", "status"},     {"houses", "house"},
      {"boxes", "box"},           {"branches", "branch"},
      {"people", "person"},       {"children", "child"},
      {"movies", "movie"},        {"series", "series"},
      {"diagnoses", "diagnosis"}, {"invoices", "invoice"},
      {"courses", "course"},      {"purchases", "purchase"},
      {"caches", "cache"},        {"heroes", "hero"},
      {"address", "address"},     {"status", "status"},
      {"analysis", "analysis"},   {"bus", "bus"},
      {"orders", "order"},        {"news", "news"}};
  for (const auto& [plural, one] : nouns) {
    CHECK(singular(plural) == one);
    CHECK(singular(one) == one);
  }
}

TEST_CASE("what the rows of a table are") {
  CHECK(row_noun(table_of("customer_addresses", {})) == "address");
  CHECK(row_noun(table_of("orders_archive", {})) == "order");
  CHECK(row_noun(table_of("orders_2024", {})) == "order");
  CHECK(row_noun(table_of("tbl_users", {})) == "user");
  CHECK(row_noun(table_of("history", {})) == "history");
}

TEST_CASE("the words before a match are its prefix") {
  const Table table = table_of("orders", {{"billing_city", "text"}});
  CHECK(infer_by_name(table, 0, ValueKind::Text).prefix == "billing");
  CHECK(infer_by_name(table, 0, ValueKind::Text).reason == "name \"city\"");
}

TEST_CASE("every row of the name table is reached by a name") {
  CHECK(name_patterns().size() >= 200);
  const auto type_of_letter = [](char letter) -> std::string {
    switch (letter) {
      case 'n': return "integer";
      case 'b': return "boolean";
      case 'd': return "date";
      case 'm': return "timestamp";
      case 'c': return "time";
      case 'u': return "uuid";
      case 'j': return "jsonb";
      default: return "text";
    }
  };
  for (const NamePattern& pattern : name_patterns()) {
    CAPTURE(pattern.words);
    CAPTURE(pattern.context);
    bool is_reached = false;
    std::istringstream contexts{pattern.context.empty() ? "thing" : std::string(pattern.context)};
    for (std::string context; contexts >> context;) {
      std::istringstream alternatives{std::string(pattern.words)};
      for (std::string words; std::getline(alternatives, words, '|');) {
        const bool is_first = words.ends_with('*');
        std::string name;
        for (const std::string& word : words_of(words)) name += (name.empty() ? "" : "_") + word;
        if (is_first) name += "_zzz";
        const bool is_neighbour = context.starts_with('+');
        const bool is_word = context.starts_with('*');
        const Table table = table_of(is_neighbour ? "things"
                                     : is_word    ? context.substr(1) + "_things"
                                                  : plural_of(context),
                                     {{name, type_of_letter(pattern.kinds.front())},
                                      {is_neighbour ? context.substr(1) : "zzz", "text"}});
        const Inference found = infer_by_name(table, 0, value_kind(table.columns[0].type));
        is_reached = is_reached || found.pattern == &pattern;
      }
    }
    CHECK(is_reached);
  }
}
