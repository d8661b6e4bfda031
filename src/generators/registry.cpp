#include "generators/registry.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "generators/families/expressions.hpp"
#include "generators/families/families.hpp"
#include "generators/families/lists.hpp"
#include "generators/families/shapes.hpp"

namespace datagen::generators {

namespace {

using enum Distinct;
namespace f = families;

constexpr std::span<const ConfigKey> kNoKeys{};

constexpr auto kGenerators = std::to_array<GeneratorInfo>({
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
    GeneratorInfo{"status", Makes::Text, WhenAsked, "active, inactive, ...", kNoKeys, f::listed<f::kStatus>},
    GeneratorInfo{"order_status", Makes::Text, WhenAsked, "pending, shipped, ...", kNoKeys,
                  f::listed<f::kOrderStatus>},
    GeneratorInfo{"payment_method", Makes::Text, WhenAsked, "credit_card, paypal, ...", kNoKeys,
                  f::listed<f::kPaymentMethod>},
    GeneratorInfo{"priority", Makes::Text, WhenAsked, "low, normal, high, urgent", kNoKeys,
                  f::listed<f::kPriority>},
    GeneratorInfo{"currency", Makes::Text, WhenAsked, "currency codes (ISO 4217)", kNoKeys, f::currency},
    // People.
    GeneratorInfo{"first_name", Makes::Text, WhenAsked, "the row's person's first name", f::kLocaleKeys,
                  f::first_name},
    GeneratorInfo{"last_name", Makes::Text, WhenAsked, "the row's person's last name", f::kLocaleKeys,
                  f::last_name},
    GeneratorInfo{"middle_name", Makes::Text, WhenAsked, "another first name", f::kLocaleKeys,
                  f::middle_name},
    GeneratorInfo{"name_prefix", Makes::Text, WhenAsked, "Mr., Ms. or Dr.; fits the gender", f::kLocaleKeys,
                  f::name_prefix},
    GeneratorInfo{"display_name", Makes::Text, WhenAsked, "the row's person's full name", f::kLocaleKeys,
                  f::full_name},
    GeneratorInfo{"nationality", Makes::Text, WhenAsked,
                  "what people of the row's country are called; its code in two or three letters",
                  f::kLocaleKeys, f::nationality},
    GeneratorInfo{"initials", Makes::Text, WhenAsked, "the first letters of the row's person's names",
                  f::kLocaleKeys, f::initials},
    GeneratorInfo{"full_name", Makes::Text, WhenAsked, "the row's person's full name", f::kLocaleKeys,
                  f::full_name},
    GeneratorInfo{"email", Makes::Text, Always, "the row's person's e-mail address", f::kEmailKeys, f::email},
    GeneratorInfo{"username", Makes::Text, Always, "the row's person's user name", f::kLocaleKeys,
                  f::username},
    GeneratorInfo{"gender", Makes::TextOrLabel, WhenAsked,
                  "female, male, or such labels; fits the first name", f::kLocaleKeys, f::gender},
    GeneratorInfo{"phone", Makes::Text, WhenAsked, "phone numbers of the row's country", f::kPhoneKeys,
                  f::phone},
    GeneratorInfo{"job_title", Makes::Text, WhenAsked, "job titles", kNoKeys, f::job_title},
    GeneratorInfo{"birth_date", Makes::Moment, WhenAsked,
                  "birth dates of adults, or of those whom the table is about", kNoKeys, f::birth_date},
    // Places.
    GeneratorInfo{"street_address", Makes::Text, WhenAsked, "street and number", f::kLocaleKeys,
                  f::street_address},
    GeneratorInfo{"address_line_2", Makes::Text, WhenAsked, "apartment, floor", kNoKeys, f::address_line_2},
    GeneratorInfo{"city", Makes::Text, WhenAsked, "the row's place's city", f::kLocaleKeys, f::city},
    GeneratorInfo{"state", Makes::Text, WhenAsked, "its state, province or region", f::kLocaleKeys, f::state},
    GeneratorInfo{"state_code", Makes::Text, WhenAsked, "the short form of its state", f::kLocaleKeys,
                  f::state_code},
    GeneratorInfo{"postal_code", Makes::Text, WhenAsked, "a postal code of the city", f::kLocaleKeys,
                  f::postal_code},
    GeneratorInfo{"country", Makes::Text, WhenAsked, "its country", f::kLocaleKeys, f::country},
    GeneratorInfo{"country_code", Makes::Text, WhenAsked,
                  "ISO 3166-1, two or three letters by the column's length", f::kLocaleKeys, f::country_code},
    GeneratorInfo{"latitude", Makes::Number, WhenAsked, "near the city's", f::kLocaleKeys, f::latitude},
    GeneratorInfo{"longitude", Makes::Number, WhenAsked, "near the city's", f::kLocaleKeys, f::longitude},
    GeneratorInfo{"time_zone", Makes::Text, WhenAsked, "the city's IANA time zone", f::kLocaleKeys,
                  f::time_zone},
    // Commerce.
    GeneratorInfo{"company", Makes::Text, WhenAsked, "company names", kNoKeys, f::company},
    GeneratorInfo{"department", Makes::Text, WhenAsked, "departments of a company", kNoKeys, f::department},
    GeneratorInfo{"product_name", Makes::Text, WhenAsked, "names of products", kNoKeys, f::product_name},
    GeneratorInfo{"property_title", Makes::Text, WhenAsked, "Sunny home with garden, ...", kNoKeys,
                  f::property_title},
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
    GeneratorInfo{"stretch_start", Makes::Moment, WhenAsked,
                  "the start of a stretch of hours or days that overlaps no other of its kind", kNoKeys,
                  f::stretch_start},
    GeneratorInfo{"stretch_end", Makes::Moment, WhenAsked, "its end", kNoKeys, f::stretch_end},
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
    // States.
    GeneratorInfo{"payment_status", Makes::Text, WhenAsked, "of a payment: completed, pending, ...", kNoKeys,
                  f::listed<f::kPaymentStatus>},
    GeneratorInfo{"invoice_status", Makes::Text, WhenAsked, "paid, sent, overdue, ...", kNoKeys,
                  f::listed<f::kInvoiceStatus>},
    GeneratorInfo{"subscription_status", Makes::Text, WhenAsked, "active, cancelled, trialing, ...", kNoKeys,
                  f::listed<f::kSubscriptionStatus>},
    GeneratorInfo{"ticket_status", Makes::Text, WhenAsked, "closed, open, in_progress, ...", kNoKeys,
                  f::listed<f::kTicketStatus>},
    GeneratorInfo{"task_status", Makes::Text, WhenAsked, "done, in_progress, todo, ...", kNoKeys,
                  f::listed<f::kTaskStatus>},
    GeneratorInfo{"post_status", Makes::Text, WhenAsked, "published, draft, ...", kNoKeys,
                  f::listed<f::kPostStatus>},
    GeneratorInfo{"shipment_status", Makes::Text, WhenAsked, "delivered, in_transit, ...", kNoKeys,
                  f::listed<f::kShipmentStatus>},
    GeneratorInfo{"appointment_status", Makes::Text, WhenAsked, "completed, scheduled, ...", kNoKeys,
                  f::listed<f::kAppointmentStatus>},
    GeneratorInfo{"device_status", Makes::Text, WhenAsked, "online, offline, ...", kNoKeys,
                  f::listed<f::kDeviceStatus>},
    GeneratorInfo{"job_status", Makes::Text, WhenAsked, "succeeded, running, failed, ...", kNoKeys,
                  f::listed<f::kJobStatus>},
    GeneratorInfo{"lead_status", Makes::Text, WhenAsked, "new, contacted, qualified, ...", kNoKeys,
                  f::listed<f::kLeadStatus>},
    GeneratorInfo{"approval_status", Makes::Text, WhenAsked, "approved, pending, rejected", kNoKeys,
                  f::listed<f::kApprovalStatus>},
    GeneratorInfo{"message_status", Makes::Text, WhenAsked, "delivered, read, sent, ...", kNoKeys,
                  f::listed<f::kMessageStatus>},
    GeneratorInfo{"availability_status", Makes::Text, WhenAsked, "available, occupied, ...", kNoKeys,
                  f::listed<f::kAvailabilityStatus>},
    GeneratorInfo{"stock_status", Makes::Text, WhenAsked, "in_stock, low_stock, ...", kNoKeys,
                  f::listed<f::kStockStatus>},
    GeneratorInfo{"severity", Makes::Text, WhenAsked, "low to critical", kNoKeys, f::listed<f::kSeverity>},
    GeneratorInfo{"difficulty", Makes::Text, WhenAsked, "easy to expert", kNoKeys, f::listed<f::kDifficulty>},
    GeneratorInfo{"visibility", Makes::Text, WhenAsked, "public, private, unlisted", kNoKeys,
                  f::listed<f::kVisibility>},
    GeneratorInfo{"sentiment", Makes::Text, WhenAsked, "positive, neutral, negative", kNoKeys,
                  f::listed<f::kSentiment>},
    GeneratorInfo{"theme", Makes::Text, WhenAsked, "light, dark, system", kNoKeys, f::listed<f::kTheme>},
    GeneratorInfo{"kind", Makes::Text, WhenAsked, "standard, premium, basic, custom", kNoKeys,
                  f::listed<f::kKind>},
    GeneratorInfo{"often_true", Makes::Boolean, WhenAsked, "true in seven of ten rows", kNoKeys,
                  f::often_true},
    // Amounts.
    GeneratorInfo{"subtotal", Makes::Number, WhenAsked, "quantity x price of the row, else an amount",
                  kNoKeys, f::subtotal},
    GeneratorInfo{"total", Makes::Number, WhenAsked,
                  "subtotal or quantity x price, less discount, plus tax and shipping of the row", kNoKeys,
                  f::total},
    GeneratorInfo{"tax", Makes::Number, WhenAsked, "of the row's subtotal or total, at its tax_rate", kNoKeys,
                  f::tax},
    GeneratorInfo{"discount", Makes::Number, WhenAsked, "a share of the row's subtotal or price", kNoKeys,
                  f::discount},
    GeneratorInfo{"tax_rate", Makes::Number, WhenAsked,
                  "usual rates: in percent, or as a fraction in a column of fractions", kNoKeys, f::tax_rate},
    GeneratorInfo{"sale_price", Makes::Number, WhenAsked, "below the row's price", kNoKeys, f::sale_price},
    GeneratorInfo{"original_price", Makes::Number, WhenAsked, "above the row's price", kNoKeys,
                  f::original_price},
    GeneratorInfo{"cost", Makes::Number, WhenAsked, "below the row's price", kNoKeys, f::cost},
    GeneratorInfo{"price_cents", Makes::Number, WhenAsked, "prices in hundredths", kNoKeys, f::price_cents},
    GeneratorInfo{"amount_cents", Makes::Number, WhenAsked,
                  "amounts in hundredths; quantity x price_cents of the row", kNoKeys, f::amount_cents},
    GeneratorInfo{"shipping_cost", Makes::Number, WhenAsked, "costs of shipping, tips", f::kRangeKeys,
                  f::shaped<f::Shape{0, 20, Curve::Low}>},
    GeneratorInfo{"budget", Makes::Number, WhenAsked, "budgets in thousands", f::kRangeKeys,
                  f::shaped<f::Shape{5'000, 250'000, Curve::Low, 1'000}>},
    GeneratorInfo{"spent", Makes::Number, WhenAsked, "a part of the row's budget", kNoKeys, f::spent},
    GeneratorInfo{"approved_amount", Makes::Number, WhenAsked, "most of the row's amount", kNoKeys,
                  f::approved_amount},
    GeneratorInfo{"maximum", Makes::Number, WhenAsked, "above the row's least: max_price above min_price",
                  kNoKeys, f::maximum},
    GeneratorInfo{"salary", Makes::Number, WhenAsked, "yearly salaries", f::kRangeKeys,
                  f::shaped<f::Shape{32'000, 165'000, Curve::Low, 500}>},
    GeneratorInfo{"bonus", Makes::Number, WhenAsked, "bonuses, monthly pay", f::kRangeKeys,
                  f::shaped<f::Shape{500, 12'000, Curve::Low, 100}>},
    GeneratorInfo{"hourly_rate", Makes::Number, WhenAsked, "rates for an hour or a night", f::kRangeKeys,
                  f::shaped<f::Shape{25, 220, Curve::Low, 5}>},
    GeneratorInfo{"credit_limit", Makes::Number, WhenAsked, "limits of credit and cover", f::kRangeKeys,
                  f::shaped<f::Shape{1'000, 50'000, Curve::Low, 500}>},
    GeneratorInfo{"home_value", Makes::Number, WhenAsked, "of houses and apartments", f::kRangeKeys,
                  f::shaped<f::Shape{95'000, 1'400'000, Curve::Low, 500}>},
    GeneratorInfo{"annual_revenue", Makes::Number, WhenAsked, "revenues of companies", f::kRangeKeys,
                  f::shaped<f::Shape{100'000, 90'000'000, Curve::Lowest, 10'000}>},
    GeneratorInfo{"exchange_rate", Makes::Number, WhenAsked, "rates between currencies", f::kRangeKeys,
                  f::shaped<f::Shape{550, 1'850, Curve::Bell, 1, 1'000}>},
    GeneratorInfo{"interest_rate", Makes::Number, WhenAsked, "yearly rates of interest", f::kRangeKeys,
                  f::share<f::Shape{50, 1'490, Curve::Low, 1, 100}>},
    // Measures.
    GeneratorInfo{"rate", Makes::Number, WhenAsked, "shares in percent, or of 1 in a column of fractions",
                  f::kRangeKeys, f::share<f::Shape{0, 100, Curve::Low}>},
    GeneratorInfo{"discount_percent", Makes::Number, WhenAsked, "0 to 40 in fives", f::kRangeKeys,
                  f::share<f::Shape{0, 40, Curve::Low, 5}>},
    GeneratorInfo{"ratio", Makes::Number, WhenAsked, "0 to 1; in columns of whole numbers 0 to 100",
                  f::kRangeKeys, f::shaped<f::Shape{0, 1}>},
    GeneratorInfo{"score", Makes::Number, WhenAsked, "0 to 100, around the middle", f::kRangeKeys,
                  f::shaped<f::Shape{0, 100, Curve::Bell}>},
    GeneratorInfo{"nps", Makes::Number, WhenAsked, "0 to 10, mostly high", f::kRangeKeys,
                  f::shaped<f::Shape{0, 10, Curve::High}>},
    GeneratorInfo{"credit_score", Makes::Number, WhenAsked, "300 to 850", f::kRangeKeys,
                  f::shaped<f::Shape{300, 850, Curve::High}>},
    GeneratorInfo{"level", Makes::Number, WhenAsked, "1 to 10, mostly low", f::kRangeKeys,
                  f::shaped<f::Shape{1, 10, Curve::Low}>},
    GeneratorInfo{"priority_number", Makes::Number, WhenAsked, "1 to 5", f::kRangeKeys,
                  f::shaped<f::Shape{1, 5}>},
    GeneratorInfo{
        "position", Makes::Number, WhenAsked,
        "1, 2, 3, ... in the order of the rows; within their parent where a foreign key has per_parent",
        kNoKeys, f::position},
    GeneratorInfo{"version_number", Makes::Number, WhenAsked, "1 to 12, mostly low", f::kRangeKeys,
                  f::shaped<f::Shape{1, 12, Curve::Low}>},
    GeneratorInfo{"big_count", Makes::Number, WhenAsked, "views, requests: up to a hundred thousand",
                  f::kRangeKeys, f::shaped<f::Shape{0, 100'000, Curve::Lowest}>},
    GeneratorInfo{"attempts", Makes::Number, WhenAsked, "0 to 5, mostly 0", f::kRangeKeys,
                  f::shaped<f::Shape{0, 5, Curve::Lowest}>},
    GeneratorInfo{"limit", Makes::Number, WhenAsked, "10 to 1000 in tens", f::kRangeKeys,
                  f::shaped<f::Shape{10, 1'000, Curve::Low, 10}>},
    GeneratorInfo{"capacity", Makes::Number, WhenAsked, "seats: 10 to 500 in tens", f::kRangeKeys,
                  f::shaped<f::Shape{10, 500, Curve::Low, 10}>},
    GeneratorInfo{"points", Makes::Number, WhenAsked, "loyalty points", f::kRangeKeys,
                  f::shaped<f::Shape{0, 5'000, Curve::Low, 10}>},
    GeneratorInfo{"reorder_level", Makes::Number, WhenAsked, "5 to 100 in fives", f::kRangeKeys,
                  f::shaped<f::Shape{5, 100, Curve::Low, 5}>},
    GeneratorInfo{"reserved_quantity", Makes::Number, WhenAsked, "a part of the row's stock", kNoKeys,
                  f::reserved_quantity},
    GeneratorInfo{"employee_count", Makes::Number, WhenAsked, "1 to 5000, mostly small", f::kRangeKeys,
                  f::shaped<f::Shape{1, 5'000, Curve::Lowest}>},
    GeneratorInfo{"population", Makes::Number, WhenAsked, "inhabitants", f::kRangeKeys,
                  f::shaped<f::Shape{5'000, 4'000'000, Curve::Lowest}>},
    GeneratorInfo{"distance", Makes::Number, WhenAsked, "1 to 500, mostly short", f::kRangeKeys,
                  f::shaped<f::Shape{1, 500, Curve::Low}>},
    GeneratorInfo{"elevation", Makes::Number, WhenAsked, "metres above the sea", f::kRangeKeys,
                  f::shaped<f::Shape{0, 2'500, Curve::Low}>},
    GeneratorInfo{"area", Makes::Number, WhenAsked, "20 to 500", f::kRangeKeys,
                  f::shaped<f::Shape{20, 500, Curve::Low}>},
    GeneratorInfo{"square_feet", Makes::Number, WhenAsked, "of a home: 450 to 4200", f::kRangeKeys,
                  f::shaped<f::Shape{450, 4'200, Curve::Low, 10}>},
    GeneratorInfo{"weight", Makes::Number, WhenAsked, "kilograms: 0.1 to 40, mostly light", f::kRangeKeys,
                  f::shaped<f::Shape{1, 400, Curve::Low, 1, 10}>},
    GeneratorInfo{"speed", Makes::Number, WhenAsked, "0 to 130", f::kRangeKeys,
                  f::shaped<f::Shape{0, 130, Curve::Bell}>},
    GeneratorInfo{"mileage", Makes::Number, WhenAsked, "100 to 250000", f::kRangeKeys,
                  f::shaped<f::Shape{100, 250'000, Curve::Low}>},
    GeneratorInfo{"temperature", Makes::Number, WhenAsked, "degrees Celsius outside", f::kRangeKeys,
                  f::shaped<f::Shape{-8, 36, Curve::Bell}>},
    GeneratorInfo{"humidity", Makes::Number, WhenAsked, "percent", f::kRangeKeys,
                  f::shaped<f::Shape{20, 95, Curve::Bell}>},
    GeneratorInfo{"air_pressure", Makes::Number, WhenAsked, "hectopascals at sea level", f::kRangeKeys,
                  f::shaped<f::Shape{975, 1'045, Curve::Bell}>},
    GeneratorInfo{"battery_level", Makes::Number, WhenAsked, "percent, mostly well charged", f::kRangeKeys,
                  f::shaped<f::Shape{3, 100, Curve::High}>},
    GeneratorInfo{"voltage", Makes::Number, WhenAsked, "volts of a cell", f::kRangeKeys,
                  f::shaped<f::Shape{300, 425, Curve::Bell, 1, 100}>},
    GeneratorInfo{"electric_current", Makes::Number, WhenAsked, "amperes", f::kRangeKeys,
                  f::shaped<f::Shape{1, 160, Curve::Low, 1, 10}>},
    GeneratorInfo{"power", Makes::Number, WhenAsked, "watts", f::kRangeKeys,
                  f::shaped<f::Shape{5, 3'500, Curve::Low}>},
    GeneratorInfo{"signal_strength", Makes::Number, WhenAsked, "dBm", f::kRangeKeys,
                  f::shaped<f::Shape{-110, -40, Curve::Bell}>},
    GeneratorInfo{"air_quality", Makes::Number, WhenAsked, "parts per million of carbon dioxide",
                  f::kRangeKeys, f::shaped<f::Shape{380, 1'400, Curve::Low}>},
    GeneratorInfo{"noise_level", Makes::Number, WhenAsked, "decibels", f::kRangeKeys,
                  f::shaped<f::Shape{28, 95, Curve::Bell}>},
    GeneratorInfo{"light_level", Makes::Number, WhenAsked, "lux", f::kRangeKeys,
                  f::shaped<f::Shape{0, 2'000, Curve::Low}>},
    GeneratorInfo{"degrees", Makes::Number, WhenAsked, "0 to 359", f::kRangeKeys,
                  f::shaped<f::Shape{0, 359}>},
    GeneratorInfo{"story_points", Makes::Number, WhenAsked, "1 to 13", f::kRangeKeys,
                  f::shaped<f::Shape{1, 13, Curve::Low}>},
    GeneratorInfo{"hours", Makes::Number, WhenAsked, "a working day's hours in halves", f::kRangeKeys,
                  f::shaped<f::Shape{2, 20, Curve::Low, 1, 2}>},
    GeneratorInfo{"days", Makes::Number, WhenAsked, "1 to 30", f::kRangeKeys,
                  f::shaped<f::Shape{1, 30, Curve::Low}>},
    GeneratorInfo{"months", Makes::Number, WhenAsked, "1 to 36", f::kRangeKeys,
                  f::shaped<f::Shape{1, 36, Curve::Low}>},
    GeneratorInfo{"years", Makes::Number, WhenAsked, "0 to 35, mostly few", f::kRangeKeys,
                  f::shaped<f::Shape{0, 35, Curve::Low}>},
    GeneratorInfo{"file_size", Makes::Number, WhenAsked, "bytes, up to 25 million", f::kRangeKeys,
                  f::shaped<f::Shape{512, 25'000'000, Curve::Lowest}>},
    GeneratorInfo{"pixels", Makes::Number, WhenAsked, "sizes of images in multiples of 80", f::kRangeKeys,
                  f::shaped<f::Shape{80, 3'840, Curve::Low, 80}>},
    GeneratorInfo{"word_count", Makes::Number, WhenAsked, "words of an article", f::kRangeKeys,
                  f::shaped<f::Shape{120, 2'800, Curve::Low}>},
    GeneratorInfo{"reading_minutes", Makes::Number, WhenAsked, "1 to 15", f::kRangeKeys,
                  f::shaped<f::Shape{1, 15, Curve::Low}>},
    GeneratorInfo{"page_count", Makes::Number, WhenAsked, "pages of a book", f::kRangeKeys,
                  f::shaped<f::Shape{24, 720, Curve::Bell}>},
    GeneratorInfo{"duration_ms", Makes::Number, WhenAsked, "milliseconds, mostly short", f::kRangeKeys,
                  f::shaped<f::Shape{2, 4'000, Curve::Lowest}>},
    GeneratorInfo{"duration_seconds", Makes::Number, WhenAsked, "seconds, up to an hour", f::kRangeKeys,
                  f::shaped<f::Shape{5, 3'600, Curve::Low}>},
    GeneratorInfo{"duration_minutes", Makes::Number, WhenAsked, "minutes in fives", f::kRangeKeys,
                  f::shaped<f::Shape{5, 180, Curve::Low, 5}>},
    // Calendar.
    GeneratorInfo{"birth_year", Makes::Number, WhenAsked, "years of birth of adults", kNoKeys, f::birth_year},
    GeneratorInfo{"founding_year", Makes::Number, WhenAsked, "years in which companies were founded", kNoKeys,
                  f::founding_year},
    GeneratorInfo{"expiry_year", Makes::Number, WhenAsked, "this year and the five to come", kNoKeys,
                  f::expiry_year},
    GeneratorInfo{"month", Makes::Number, WhenAsked, "1 to 12", f::kRangeKeys, f::shaped<f::Shape{1, 12}>},
    GeneratorInfo{"quarter", Makes::Number, WhenAsked, "1 to 4", f::kRangeKeys, f::shaped<f::Shape{1, 4}>},
    GeneratorInfo{"week", Makes::Number, WhenAsked, "1 to 52", f::kRangeKeys, f::shaped<f::Shape{1, 52}>},
    GeneratorInfo{"day_of_month", Makes::Number, WhenAsked, "1 to 28", f::kRangeKeys,
                  f::shaped<f::Shape{1, 28}>},
    GeneratorInfo{"day_of_week", Makes::Number, WhenAsked, "1 to 7", f::kRangeKeys,
                  f::shaped<f::Shape{1, 7}>},
    GeneratorInfo{"hour", Makes::Number, WhenAsked, "0 to 23, mostly by day", f::kRangeKeys,
                  f::shaped<f::Shape{0, 23, Curve::Bell}>},
    GeneratorInfo{"minute", Makes::Number, WhenAsked, "0 to 59", f::kRangeKeys, f::shaped<f::Shape{0, 59}>},
    GeneratorInfo{"weekday", Makes::Text, WhenAsked, "Monday to Sunday", kNoKeys, f::listed<f::kWeekday>},
    GeneratorInfo{"month_name", Makes::Text, WhenAsked, "January to December", kNoKeys,
                  f::listed<f::kMonthName>},
    GeneratorInfo{"quarter_name", Makes::Text, WhenAsked, "Q1 to Q4", kNoKeys, f::listed<f::kQuarterName>},
    GeneratorInfo{"season", Makes::Text, WhenAsked, "spring to winter", kNoKeys, f::listed<f::kSeason>},
    GeneratorInfo{"semester", Makes::Text, WhenAsked, "Fall 2024, ...", kNoKeys, f::listed<f::kSemester>},
    GeneratorInfo{"academic_year", Makes::Text, WhenAsked, "2024/2025, ...", kNoKeys,
                  f::listed<f::kAcademicYear>},
    GeneratorInfo{"trip_start", Makes::Moment, WhenAsked, "some weeks after the booking", kNoKeys,
                  f::trip_start},
    GeneratorInfo{"trip_end", Makes::Moment, WhenAsked, "hours or days after trip_start", kNoKeys,
                  f::trip_end},
    GeneratorInfo{"meeting_end", Makes::Moment, WhenAsked,
                  "minutes or hours after the row came into being; its duration, where it has one", kNoKeys,
                  f::meeting_end},
    GeneratorInfo{"upcoming_time", Makes::Moment, WhenAsked, "in the two months after the reference time",
                  kNoKeys, f::upcoming_time},
    GeneratorInfo{"period_end", Makes::Moment, WhenAsked, "thirty days after the row came into being",
                  kNoKeys, f::period_end},
    // Travel.
    GeneratorInfo{"site_name", Makes::Text, WhenAsked, "of the row's city: Madrid Warehouse, ...", kNoKeys,
                  f::site_name},
    GeneratorInfo{"venue_name", Makes::Text, WhenAsked,
                  "Mulberry Hotel, ..., of the kind that column or table say", kNoKeys, f::venue_name},
    GeneratorInfo{"airport_name", Makes::Text, WhenAsked, "Leipzig Airport, ...", kNoKeys, f::airport_name},
    GeneratorInfo{"airport_code", Makes::Text, WhenAsked, "three letters", kNoKeys, f::airport_code},
    GeneratorInfo{"flight_number", Makes::Text, WhenAsked, "LH438, ...", kNoKeys, f::flight_number},
    GeneratorInfo{"gate", Makes::Text, WhenAsked, "of an airport: B12, ...", kNoKeys, f::gate},
    GeneratorInfo{"seat_number", Makes::Text, WhenAsked, "of a plane or a train: 14C, ...", kNoKeys,
                  f::seat_number},
    GeneratorInfo{"seat_row", Makes::Text, WhenAsked, "of a hall: A to M", kNoKeys, f::listed<f::kSeatRow>},
    // Finance.
    GeneratorInfo{"iban", Makes::Text, WhenAsked, "bank accounts with right check digits", f::kIbanKeys,
                  f::iban},
    GeneratorInfo{"bic", Makes::Text, WhenAsked, "codes of banks", kNoKeys, f::listed<f::kBic>},
    GeneratorInfo{"account_number", Makes::Digits, WhenAsked, "ten digits", kNoKeys, f::account_number},
    GeneratorInfo{"routing_number", Makes::Text, WhenAsked, "nine digits, the last a check digit", kNoKeys,
                  f::routing_number},
    GeneratorInfo{"card_number", Makes::Text, WhenAsked,
                  "test numbers with a right check digit; of the row's card", kNoKeys, f::card_number},
    GeneratorInfo{"card_brand", Makes::Text, WhenAsked, "visa, mastercard, ...", kNoKeys, f::card_brand},
    GeneratorInfo{"card_last4", Makes::Text, WhenAsked, "the last digits of the row's card", kNoKeys,
                  f::card_last4},
    GeneratorInfo{"pin", Makes::Text, WhenAsked, "four digits; three where the column holds no more", kNoKeys,
                  f::pin},
    GeneratorInfo{"currency_name", Makes::Text, WhenAsked, "US Dollar, ...", kNoKeys,
                  f::listed<f::kCurrencyName>},
    GeneratorInfo{"currency_symbol", Makes::Text, WhenAsked, "$, ...", kNoKeys,
                  f::listed<f::kCurrencySymbol>},
    GeneratorInfo{"ticker", Makes::Text, WhenAsked, "symbols of shares, invented", kNoKeys,
                  f::listed<f::kTicker>},
    GeneratorInfo{"payment_provider", Makes::Text, WhenAsked, "stripe, paypal, ...", kNoKeys,
                  f::listed<f::kPaymentProvider>},
    GeneratorInfo{"merchant", Makes::Text, WhenAsked, "shops as statements name them", kNoKeys,
                  f::worded<words::merchant_names>},
    GeneratorInfo{"bank_name", Makes::Text, WhenAsked, "banks, invented", kNoKeys,
                  f::worded<words::bank_names>},
    GeneratorInfo{"transaction_description", Makes::Text, WhenAsked, "lines of a bank statement", kNoKeys,
                  f::worded<words::transaction_descriptions>},
    GeneratorInfo{"transaction_type", Makes::Text, WhenAsked, "purchase, deposit, ...", kNoKeys,
                  f::listed<f::kTransactionType>},
    GeneratorInfo{"account_type", Makes::Text, WhenAsked, "checking, savings, ...", kNoKeys,
                  f::listed<f::kAccountType>},
    GeneratorInfo{"vat_number", Makes::Text, WhenAsked, "numbers of value added tax", kNoKeys, f::vat_number},
    GeneratorInfo{"invoice_number", Makes::Text, WhenAsked, "INV-100001, INV-100002, ...", kNoKeys,
                  f::invoice_number},
    GeneratorInfo{"order_number", Makes::Text, WhenAsked, "ORD-100001, ORD-100002, ...", kNoKeys,
                  f::order_number},
    GeneratorInfo{"document_number", Makes::Text, WhenAsked,
                  "running numbers behind letters of what is numbered", kNoKeys, f::document_number},
    GeneratorInfo{"running_number", Makes::Number, WhenAsked, "1001, 1002, 1003, ...", kNoKeys,
                  f::running_number},
    GeneratorInfo{"reference_code", Makes::Text, WhenAsked, "ten letters and digits", kNoKeys,
                  f::reference_code},
    // Trade.
    GeneratorInfo{"ean", Makes::Digits, WhenAsked, "EAN-13 with a right check digit", kNoKeys, f::ean},
    GeneratorInfo{"upc", Makes::Digits, WhenAsked, "UPC-A with a right check digit", kNoKeys, f::upc},
    GeneratorInfo{"isbn", Makes::Digits, WhenAsked, "ISBN-13 with a right check digit", kNoKeys, f::isbn},
    GeneratorInfo{"serial_number", Makes::Text, WhenAsked, "SN0412-839201", kNoKeys, f::serial_number},
    GeneratorInfo{"tracking_number", Makes::Text, WhenAsked, "numbers of parcels", kNoKeys,
                  f::tracking_number},
    GeneratorInfo{"coupon_code", Makes::Text, WhenAsked, "SUMMER15, ...", kNoKeys, f::coupon_code},
    GeneratorInfo{"size_label", Makes::Text, WhenAsked, "S, M, L, ...", kNoKeys, f::listed<f::kSizeLabel>},
    GeneratorInfo{"material", Makes::Text, WhenAsked, "cotton, steel, ...", kNoKeys, f::listed<f::kMaterial>},
    GeneratorInfo{"condition", Makes::Text, WhenAsked, "new, like_new, ...", kNoKeys,
                  f::listed<f::kCondition>},
    GeneratorInfo{"unit", Makes::Text, WhenAsked, "pcs, kg, ...", kNoKeys, f::listed<f::kUnit>},
    GeneratorInfo{"bin_location", Makes::Text, WhenAsked, "places in a warehouse", kNoKeys, f::bin_location},
    GeneratorInfo{"carrier", Makes::Text, WhenAsked, "firms that ship", kNoKeys, f::listed<f::kCarrier>},
    GeneratorInfo{"shipping_method", Makes::Text, WhenAsked, "standard, express, ...", kNoKeys,
                  f::listed<f::kShippingMethod>},
    GeneratorInfo{"discount_type", Makes::Text, WhenAsked, "percentage, fixed_amount, ...", kNoKeys,
                  f::listed<f::kDiscountType>},
    GeneratorInfo{"return_reason", Makes::Text, WhenAsked, "changed_mind, damaged, ...", kNoKeys,
                  f::listed<f::kReturnReason>},
    GeneratorInfo{"incoterm", Makes::Text, WhenAsked, "FOB, EXW, ...", kNoKeys, f::listed<f::kIncoterm>},
    GeneratorInfo{"billing_cycle", Makes::Text, WhenAsked, "monthly, yearly, ...", kNoKeys,
                  f::listed<f::kBillingCycle>},
    GeneratorInfo{"plan_name", Makes::Text, WhenAsked, "Free to Enterprise", kNoKeys,
                  f::worded<words::plan_names, f::Odds::Falling>},
    GeneratorInfo{"customer_segment", Makes::Text, WhenAsked, "individual, business, ...", kNoKeys,
                  f::listed<f::kCustomerSegment>},
    GeneratorInfo{"industry", Makes::Text, WhenAsked, "branches of trade", kNoKeys,
                  f::worded<words::industries>},
    GeneratorInfo{"company_size", Makes::Text, WhenAsked, "1-10, 11-50, ...", kNoKeys, f::company_size},
    GeneratorInfo{"domain", Makes::Text, WhenAsked, "of the row's company", kNoKeys, f::domain},
    GeneratorInfo{"vehicle_make", Makes::Text, WhenAsked, "makers of cars", kNoKeys,
                  f::listed<f::kVehicleMake>},
    GeneratorInfo{"vehicle_model", Makes::Text, WhenAsked, "models of cars, of the row's make", kNoKeys,
                  f::vehicle_model},
    GeneratorInfo{"vehicle_price", Makes::Number, WhenAsked, "of a car", f::kRangeKeys,
                  f::shaped<f::Shape{2'400, 74'000, Curve::Low, 50}>},
    GeneratorInfo{"fuel_liters", Makes::Number, WhenAsked, "what a tank is filled with", f::kRangeKeys,
                  f::shaped<f::Shape{1'100, 6'800, Curve::Bell, 1, 100}>},
    GeneratorInfo{"fuel_price", Makes::Number, WhenAsked, "of a liter", f::kRangeKeys,
                  f::shaped<f::Shape{1'389, 2'149, Curve::Bell, 10, 1000}>},
    GeneratorInfo{"dish", Makes::Text, WhenAsked, "Tomato Soup, ...", kNoKeys, f::listed<f::kDish>},
    GeneratorInfo{"dish_description", Makes::Text, WhenAsked, "on a menu", kNoKeys,
                  f::listed<f::kDishDescription>},
    GeneratorInfo{"dish_price", Makes::Number, WhenAsked, "on a menu", f::kRangeKeys,
                  f::shaped<f::Shape{350, 4'200, Curve::Low, 50, 100}>},
    GeneratorInfo{"cuisine", Makes::Text, WhenAsked, "Italian, ...", kNoKeys, f::listed<f::kCuisine>},
    GeneratorInfo{"price_range", Makes::Text, WhenAsked, "$ to $$$$", kNoKeys, f::listed<f::kPriceRange>},
    GeneratorInfo{"menu_category", Makes::Text, WhenAsked, "Starters, ...", kNoKeys,
                  f::listed<f::kMenuCategory>},
    GeneratorInfo{"food_allergen", Makes::Text, WhenAsked, "gluten, ...", kNoKeys,
                  f::listed<f::kFoodAllergen>},
    GeneratorInfo{"vehicle_type", Makes::Text, WhenAsked, "sedan, suv, ...", kNoKeys,
                  f::listed<f::kVehicleType>},
    GeneratorInfo{"fuel_type", Makes::Text, WhenAsked, "petrol, diesel, ...", kNoKeys,
                  f::listed<f::kFuelType>},
    GeneratorInfo{"transmission", Makes::Text, WhenAsked, "automatic, manual", kNoKeys,
                  f::listed<f::kTransmission>},
    GeneratorInfo{"model_name", Makes::Text, WhenAsked, "models of devices", kNoKeys,
                  f::listed<f::kModelName>},
    GeneratorInfo{"property_type", Makes::Text, WhenAsked, "apartment, house, ...", kNoKeys,
                  f::listed<f::kPropertyType>},
    GeneratorInfo{"license_plate", Makes::Text, WhenAsked, "three letters and four digits", kNoKeys,
                  f::license_plate},
    GeneratorInfo{"vin", Makes::Text, WhenAsked, "seventeen characters", kNoKeys, f::vin},
    // Staff.
    GeneratorInfo{"employee_number", Makes::Text, WhenAsked, "E10001, E10002, ...", kNoKeys,
                  f::employee_number},
    GeneratorInfo{"employment_type", Makes::Text, WhenAsked, "full_time, part_time, ...", kNoKeys,
                  f::listed<f::kEmploymentType>},
    GeneratorInfo{"leave_type", Makes::Text, WhenAsked, "vacation, sick, ...", kNoKeys,
                  f::listed<f::kLeaveType>},
    GeneratorInfo{"seniority", Makes::Text, WhenAsked, "junior to principal", kNoKeys,
                  f::listed<f::kSeniority>},
    GeneratorInfo{"skill", Makes::Text, WhenAsked, "what people can do", kNoKeys, f::listed<f::kSkill>},
    GeneratorInfo{"work_shift", Makes::Text, WhenAsked, "morning, evening, night", kNoKeys,
                  f::listed<f::kWorkShift>},
    GeneratorInfo{"team_name", Makes::Text, WhenAsked, "of sports, invented", kNoKeys, f::team_name},
    GeneratorInfo{"league", Makes::Text, WhenAsked, "of sports, invented", kNoKeys, f::listed<f::kLeague>},
    GeneratorInfo{"goal_count", Makes::Number, WhenAsked, "of a team in a match", f::kRangeKeys,
                  f::shaped<f::Shape{0, 6, Curve::Low}>},
    GeneratorInfo{"crowd_size", Makes::Number, WhenAsked, "spectators", f::kRangeKeys,
                  f::shaped<f::Shape{180, 48'000, Curve::Low}>},
    GeneratorInfo{"crop", Makes::Text, WhenAsked, "Wheat, ...", kNoKeys, f::listed<f::kCrop>},
    GeneratorInfo{"irrigation", Makes::Text, WhenAsked, "drip, sprinkler, ...", kNoKeys,
                  f::listed<f::kIrrigation>},
    GeneratorInfo{"heating", Makes::Text, WhenAsked, "of a home", kNoKeys, f::listed<f::kHeating>},
    GeneratorInfo{"monthly_rent", Makes::Number, WhenAsked, "of a home", f::kRangeKeys,
                  f::shaped<f::Shape{420, 3'900, Curve::Low, 10}>},
    GeneratorInfo{"monthly_pay", Makes::Number, WhenAsked, "of an employee", f::kRangeKeys,
                  f::shaped<f::Shape{1'850, 9'600, Curve::Low, 10}>},
    GeneratorInfo{"certification", Makes::Text, WhenAsked, "First Aid, ...", kNoKeys,
                  f::listed<f::kCertification>},
    GeneratorInfo{"practice_area", Makes::Text, WhenAsked, "of lawyers", kNoKeys,
                  f::listed<f::kPracticeArea>},
    GeneratorInfo{"proficiency", Makes::Text, WhenAsked, "beginner to expert", kNoKeys,
                  f::listed<f::kProficiency>},
    GeneratorInfo{"interest", Makes::Text, WhenAsked, "hiking, music, ...", kNoKeys, f::listed<f::kInterest>},
    GeneratorInfo{"marital_status", Makes::Text, WhenAsked, "married, single, ...", kNoKeys,
                  f::listed<f::kMaritalStatus>},
    GeneratorInfo{"relationship", Makes::Text, WhenAsked, "spouse, parent, ...", kNoKeys,
                  f::listed<f::kRelationship>},
    GeneratorInfo{"user_role", Makes::Text, WhenAsked, "member, editor, admin, ...", kNoKeys,
                  f::listed<f::kUserRole>},
    GeneratorInfo{"permission", Makes::Text, WhenAsked, "users.read, ...", kNoKeys,
                  f::listed<f::kPermission>},
    GeneratorInfo{"national_id", Makes::Text, WhenAsked, "numbers of papers", kNoKeys, f::national_id},
    GeneratorInfo{"address_type", Makes::Text, WhenAsked, "shipping, billing, ...", kNoKeys,
                  f::listed<f::kAddressType>},
    GeneratorInfo{"phone_type", Makes::Text, WhenAsked, "mobile, home, work", kNoKeys,
                  f::listed<f::kPhoneType>},
    GeneratorInfo{"document_type", Makes::Text, WhenAsked, "invoice, contract, ...", kNoKeys,
                  f::listed<f::kDocumentType>},
    GeneratorInfo{"bio", Makes::Text, WhenAsked, "sentences about a person", kNoKeys, f::bio},
    // Health.
    GeneratorInfo{"diagnosis", Makes::Text, WhenAsked, "of the row's icd_code", kNoKeys, f::diagnosis},
    GeneratorInfo{"icd_code", Makes::Text, WhenAsked, "codes of ICD-10-CM", kNoKeys, f::icd_code},
    GeneratorInfo{"medication", Makes::Text, WhenAsked, "substances", kNoKeys, f::medication},
    GeneratorInfo{"dosage", Makes::Text, WhenAsked, "usual for the row's medication", kNoKeys, f::dosage},
    GeneratorInfo{"dosage_frequency", Makes::Text, WhenAsked, "once daily, ...", kNoKeys,
                  f::listed<f::kDosageFrequency>},
    GeneratorInfo{"administration_route", Makes::Text, WhenAsked, "oral, topical, ...", kNoKeys,
                  f::listed<f::kAdministrationRoute>},
    GeneratorInfo{"blood_type", Makes::Text, WhenAsked, "AB0 and Rhesus, as frequent as they are", kNoKeys,
                  f::worded<words::blood_types, f::Odds::Falling>},
    GeneratorInfo{"allergy", Makes::Text, WhenAsked, "Penicillin, Pollen, ...", kNoKeys,
                  f::listed<f::kAllergy>},
    GeneratorInfo{"specialty", Makes::Text, WhenAsked, "of doctors", kNoKeys,
                  f::worded<words::medical_specialties>},
    GeneratorInfo{"insurance_number", Makes::Text, WhenAsked, "HP and nine digits", kNoKeys,
                  f::insurance_number},
    GeneratorInfo{"insurance_provider", Makes::Text, WhenAsked, "insurers, invented", kNoKeys,
                  f::listed<f::kInsuranceProvider>},
    GeneratorInfo{"visit_type", Makes::Text, WhenAsked, "follow_up, checkup, ...", kNoKeys,
                  f::listed<f::kVisitType>},
    GeneratorInfo{"procedure", Makes::Text, WhenAsked, "Blood test, X-ray, ...", kNoKeys,
                  f::listed<f::kProcedure>},
    GeneratorInfo{"symptom", Makes::Text, WhenAsked, "headache, fatigue, ...", kNoKeys,
                  f::listed<f::kSymptom>},
    GeneratorInfo{"room", Makes::Text, WhenAsked, "numbers of rooms", kNoKeys, f::listed<f::kRoom>},
    GeneratorInfo{"heart_rate", Makes::Number, WhenAsked, "beats per minute", f::kRangeKeys,
                  f::shaped<f::Shape{52, 118, Curve::Bell}>},
    GeneratorInfo{"blood_pressure", Makes::Text, WhenAsked, "120/80", kNoKeys, f::blood_pressure},
    GeneratorInfo{"systolic", Makes::Number, WhenAsked, "of the row's blood pressure", kNoKeys, f::systolic},
    GeneratorInfo{"diastolic", Makes::Number, WhenAsked, "of the row's blood pressure", kNoKeys,
                  f::diastolic},
    GeneratorInfo{"body_temperature", Makes::Number, WhenAsked, "degrees Celsius", f::kRangeKeys,
                  f::shaped<f::Shape{360, 393, Curve::Low, 1, 10}>},
    GeneratorInfo{"respiratory_rate", Makes::Number, WhenAsked, "breaths per minute", f::kRangeKeys,
                  f::shaped<f::Shape{11, 24, Curve::Bell}>},
    GeneratorInfo{"oxygen_saturation", Makes::Number, WhenAsked, "percent", f::kRangeKeys,
                  f::shaped<f::Shape{92, 100, Curve::High}>},
    GeneratorInfo{"glucose", Makes::Number, WhenAsked, "mg/dl", f::kRangeKeys,
                  f::shaped<f::Shape{68, 190, Curve::Low}>},
    GeneratorInfo{"bmi", Makes::Number, WhenAsked, "17 to 38", f::kRangeKeys,
                  f::shaped<f::Shape{170, 380, Curve::Bell, 1, 10}>},
    GeneratorInfo{"body_height", Makes::Number, WhenAsked, "centimetres of adults", f::kRangeKeys,
                  f::shaped<f::Shape{150, 202, Curve::Bell}>},
    GeneratorInfo{"body_weight", Makes::Number, WhenAsked, "kilograms of adults", f::kRangeKeys,
                  f::shaped<f::Shape{46, 118, Curve::Bell}>},
    GeneratorInfo{"exercise", Makes::Text, WhenAsked, "Squat, Running, ...", kNoKeys,
                  f::listed<f::kExercise>},
    GeneratorInfo{"fitness_focus", Makes::Text, WhenAsked, "of trainers", kNoKeys,
                  f::listed<f::kFitnessFocus>},
    GeneratorInfo{"set_count", Makes::Number, WhenAsked, "1 to 5", f::kRangeKeys,
                  f::shaped<f::Shape{1, 5, Curve::Bell}>},
    GeneratorInfo{"repetitions", Makes::Number, WhenAsked, "of an exercise", f::kRangeKeys,
                  f::shaped<f::Shape{4, 16, Curve::Bell}>},
    GeneratorInfo{"eye_color", Makes::Text, WhenAsked, "brown, blue, ...", kNoKeys, f::listed<f::kEyeColor>},
    GeneratorInfo{"hair_color", Makes::Text, WhenAsked, "brown, black, ...", kNoKeys,
                  f::listed<f::kHairColor>},
    GeneratorInfo{"breed", Makes::Text, WhenAsked, "of dogs and cats", kNoKeys, f::listed<f::kBreed>},
    GeneratorInfo{"species", Makes::Text, WhenAsked, "dog, cat, ...", kNoKeys, f::listed<f::kSpecies>},
    GeneratorInfo{"pet_name", Makes::Text, WhenAsked, "Bella, Max, ...", kNoKeys, f::listed<f::kPetName>},
    // Education.
    GeneratorInfo{"course_name", Makes::Text, WhenAsked, "Linear Algebra, ...", kNoKeys,
                  f::worded<words::course_titles>},
    GeneratorInfo{"course_code", Makes::Text, WhenAsked, "MATH-204", kNoKeys, f::course_code},
    GeneratorInfo{"grade", Makes::Text, WhenAsked, "A, B+, ...", kNoKeys, f::listed<f::kGrade>},
    GeneratorInfo{"gpa", Makes::Number, WhenAsked, "1.5 to 4", f::kRangeKeys,
                  f::shaped<f::Shape{150, 400, Curve::High, 1, 100}>},
    GeneratorInfo{"credits", Makes::Number, WhenAsked, "1 to 12", f::kRangeKeys,
                  f::shaped<f::Shape{1, 12, Curve::Low}>},
    GeneratorInfo{"student_number", Makes::Text, WhenAsked, "S200001, S200002, ...", kNoKeys,
                  f::student_number},
    GeneratorInfo{"max_points", Makes::Number, WhenAsked, "of an exam: 100, 150, ...", f::kRangeKeys,
                  f::shaped<f::Shape{100, 200, Curve::Low, 50}>},
    GeneratorInfo{"pass_mark", Makes::Number, WhenAsked, "40 to 60", f::kRangeKeys,
                  f::shaped<f::Shape{40, 60, Curve::Even, 5}>},
    GeneratorInfo{"bus_route", Makes::Text, WhenAsked, "Route 12, ...", kNoKeys, f::listed<f::kBusRoute>},
    GeneratorInfo{"exam_title", Makes::Text, WhenAsked, "Midterm, ...", kNoKeys, f::listed<f::kExamTitle>},
    GeneratorInfo{"degree", Makes::Text, WhenAsked, "Bachelor of Science, ...", kNoKeys,
                  f::listed<f::kDegree>},
    GeneratorInfo{"major", Makes::Text, WhenAsked, "Biology, ...", kNoKeys, f::listed<f::kMajor>},
    GeneratorInfo{"school", Makes::Text, WhenAsked, "invented schools", kNoKeys, f::listed<f::kSchool>},
    // Work.
    GeneratorInfo{"task_title", Makes::Text, WhenAsked, "what is to be done", kNoKeys,
                  f::worded<words::task_titles>},
    GeneratorInfo{"task_description", Makes::Text, WhenAsked, "what to mind about a task", kNoKeys,
                  f::task_description},
    GeneratorInfo{"progress", Makes::Number, WhenAsked, "0 to 100 percent, as the row's status says", kNoKeys,
                  f::progress},
    GeneratorInfo{"project_name", Makes::Text, WhenAsked, "Checkout Revamp, ...", kNoKeys,
                  f::worded<words::project_names>},
    GeneratorInfo{"ticket_subject", Makes::Text, WhenAsked, "what customers write about", kNoKeys,
                  f::worded<words::ticket_subjects>},
    GeneratorInfo{"ticket_text", Makes::Text, WhenAsked, "what they write", kNoKeys, f::ticket_text},
    GeneratorInfo{"message", Makes::Text, WhenAsked, "of a chat", kNoKeys, f::message},
    GeneratorInfo{"comment", Makes::Text, WhenAsked, "on an article", kNoKeys, f::comment},
    GeneratorInfo{"deal_name", Makes::Text, WhenAsked, "of a sale", kNoKeys, f::deal_name},
    GeneratorInfo{"deal_stage", Makes::Text, WhenAsked, "prospecting to closed", kNoKeys,
                  f::listed<f::kDealStage>},
    GeneratorInfo{"traffic_source", Makes::Text, WhenAsked, "organic_search, direct, ...", kNoKeys,
                  f::listed<f::kTrafficSource>},
    GeneratorInfo{"channel", Makes::Text, WhenAsked, "email, web, ...", kNoKeys, f::listed<f::kChannel>},
    GeneratorInfo{"audit_action", Makes::Text, WhenAsked, "update, create, ...", kNoKeys,
                  f::listed<f::kAuditAction>},
    GeneratorInfo{"entity_type", Makes::Text, WhenAsked, "order, user, ...", kNoKeys,
                  f::listed<f::kEntityType>},
    GeneratorInfo{"notification_type", Makes::Text, WhenAsked, "message, reminder, ...", kNoKeys,
                  f::listed<f::kNotificationType>},
    GeneratorInfo{"article_title", Makes::Text, WhenAsked, "headlines of articles", kNoKeys,
                  f::worded<words::article_titles>},
    GeneratorInfo{"article_text", Makes::Text, WhenAsked, "four sentences", kNoKeys, f::article_text},
    GeneratorInfo{"book_title", Makes::Text, WhenAsked, "of books", kNoKeys, f::book_title},
    GeneratorInfo{"work_title", Makes::Text, WhenAsked, "of films and songs", kNoKeys, f::work_title},
    GeneratorInfo{"event_title", Makes::Text, WhenAsked, "of events", kNoKeys, f::event_title},
    GeneratorInfo{"genre", Makes::Text, WhenAsked, "Drama, Fiction, ...", kNoKeys, f::listed<f::kGenre>},
    GeneratorInfo{"copy_count", Makes::Number, WhenAsked, "copies of a book", f::kRangeKeys,
                  f::shaped<f::Shape{1, 12, Curve::Low}>},
    GeneratorInfo{"available_copies", Makes::Number, WhenAsked, "some of the row's copies", kNoKeys,
                  f::available_copies},
    GeneratorInfo{"edition", Makes::Text, WhenAsked, "of a book", kNoKeys, f::listed<f::kEdition>},
    GeneratorInfo{"music_genre", Makes::Text, WhenAsked, "Pop, Rock, ...", kNoKeys,
                  f::listed<f::kMusicGenre>},
    GeneratorInfo{"record_label", Makes::Text, WhenAsked, "of albums, invented", kNoKeys,
                  f::listed<f::kRecordLabel>},
    GeneratorInfo{"musical_key", Makes::Text, WhenAsked, "C, Am, F#m, ...", kNoKeys,
                  f::listed<f::kMusicalKey>},
    GeneratorInfo{"isrc", Makes::Text, WhenAsked, "codes of recordings", kNoKeys, f::isrc},
    GeneratorInfo{"tempo", Makes::Number, WhenAsked, "beats per minute of music", f::kRangeKeys,
                  f::shaped<f::Shape{62, 182, Curve::Bell}>},
    GeneratorInfo{"track_count", Makes::Number, WhenAsked, "tracks of an album", f::kRangeKeys,
                  f::shaped<f::Shape{5, 19, Curve::Bell}>},
    GeneratorInfo{"disc_number", Makes::Number, WhenAsked, "1 or 2", f::kRangeKeys,
                  f::shaped<f::Shape{1, 2, Curve::Low}>},
    GeneratorInfo{"song_seconds", Makes::Number, WhenAsked, "two to seven minutes", f::kRangeKeys,
                  f::shaped<f::Shape{118, 424, Curve::Bell}>},
    GeneratorInfo{"song_milliseconds", Makes::Number, WhenAsked, "two to seven minutes", f::kRangeKeys,
                  f::shaped<f::Shape{118'000, 424'000, Curve::Bell}>},
    GeneratorInfo{"label_name", Makes::Text, WhenAsked, "two words: what things of no known kind are called",
                  kNoKeys, f::label_name},
    GeneratorInfo{"tag_list", Makes::Text, WhenAsked, "two tags", kNoKeys, f::tag_list},
    GeneratorInfo{"question", Makes::Text, WhenAsked, "with a question mark", kNoKeys,
                  f::listed<f::kQuestion>},
    GeneratorInfo{"language", Makes::Text, WhenAsked, "English, ...; of the row's locale", kNoKeys,
                  f::language},
    GeneratorInfo{"language_code", Makes::Text, WhenAsked, "ISO 639-1", kNoKeys, f::language_code},
    GeneratorInfo{"locale", Makes::Text, WhenAsked, "en_US, ...", kNoKeys, f::locale},
    // Files.
    GeneratorInfo{"file_name", Makes::Text, WhenAsked, "of the row's file", kNoKeys, f::file_name},
    GeneratorInfo{"file_path", Makes::Text, WhenAsked, "with folders", kNoKeys, f::file_path},
    GeneratorInfo{"file_extension", Makes::Text, WhenAsked, "of the row's file", kNoKeys, f::file_extension},
    GeneratorInfo{"mime_type", Makes::Text, WhenAsked, "of the row's file", kNoKeys, f::mime_type},
    GeneratorInfo{"image_url", Makes::Text, WhenAsked, "of a picture", kNoKeys, f::image_url},
    GeneratorInfo{"file_url", Makes::Text, WhenAsked, "of a document", kNoKeys, f::file_url},
    GeneratorInfo{"codec", Makes::Text, WhenAsked, "h264, aac, ...", kNoKeys, f::listed<f::kCodec>},
    // Web.
    GeneratorInfo{"user_agent", Makes::Text, WhenAsked, "of the row's client", kNoKeys, f::user_agent},
    GeneratorInfo{"browser", Makes::Text, WhenAsked, "of the row's client", kNoKeys, f::browser},
    GeneratorInfo{"operating_system", Makes::Text, WhenAsked, "of the row's client", kNoKeys,
                  f::operating_system},
    GeneratorInfo{"device_type", Makes::Text, WhenAsked, "of the row's client", kNoKeys, f::device_type},
    GeneratorInfo{"device_kind", Makes::Text, WhenAsked, "sensor, gateway, ...", kNoKeys,
                  f::listed<f::kDeviceKind>},
    GeneratorInfo{"device_name", Makes::Text, WhenAsked, "models with numbers", kNoKeys, f::device_name},
    GeneratorInfo{"screen_resolution", Makes::Text, WhenAsked, "1920x1080, ...", kNoKeys,
                  f::listed<f::kScreenResolution>},
    GeneratorInfo{"page_url", Makes::Text, WhenAsked, "pages of a site", kNoKeys, f::page_url},
    GeneratorInfo{"page_path", Makes::Text, WhenAsked, "their paths", kNoKeys, f::page_path},
    GeneratorInfo{"endpoint_url", Makes::Text, WhenAsked, "where hooks are sent", kNoKeys, f::endpoint_url},
    GeneratorInfo{"referrer", Makes::Text, WhenAsked, "sites that link here", kNoKeys, f::referrer},
    GeneratorInfo{"utm_source", Makes::Text, WhenAsked, "google, newsletter, ...", kNoKeys,
                  f::listed<f::kUtmSource>},
    GeneratorInfo{"utm_medium", Makes::Text, WhenAsked, "cpc, email, ...", kNoKeys, f::utm_medium},
    GeneratorInfo{"utm_campaign", Makes::Text, WhenAsked, "spring_sale, ...", kNoKeys,
                  f::listed<f::kUtmCampaign>},
    GeneratorInfo{"campaign_name", Makes::Text, WhenAsked, "Spring Sale, ...", kNoKeys,
                  f::listed<f::kCampaignName>},
    GeneratorInfo{"search_term", Makes::Text, WhenAsked, "what visitors look for", kNoKeys,
                  f::listed<f::kSearchTerm>},
    GeneratorInfo{"variant", Makes::Text, WhenAsked, "of an experiment", kNoKeys, f::listed<f::kVariant>},
    GeneratorInfo{"feature_key", Makes::Text, WhenAsked, "names of switches", kNoKeys,
                  f::listed<f::kFeatureKey>},
    GeneratorInfo{"event_name", Makes::Text, WhenAsked, "page_view, click, ...", kNoKeys,
                  f::worded<words::event_names, f::Odds::Falling>},
    GeneratorInfo{"http_method", Makes::Text, WhenAsked, "GET, POST, ...", kNoKeys,
                  f::listed<f::kHttpMethod>},
    GeneratorInfo{"http_status", Makes::Digits, WhenAsked, "200, 404, ...", kNoKeys, f::http_status},
    GeneratorInfo{"session_id", Makes::Text, WhenAsked, "32 hexadecimal digits", kNoKeys, f::session_id},
    GeneratorInfo{"metric", Makes::Text, WhenAsked, "temperature, humidity, ...", kNoKeys,
                  f::listed<f::kMetric>},
    GeneratorInfo{"metric_unit", Makes::Text, WhenAsked, "of the row's metric", kNoKeys, f::metric_unit},
    GeneratorInfo{"alert_type", Makes::Text, WhenAsked, "of devices: low_battery, ...", kNoKeys,
                  f::listed<f::kAlertType>},
    GeneratorInfo{"quality", Makes::Text, WhenAsked, "good, fair, ...", kNoKeys, f::listed<f::kQuality>},
    // Machines.
    GeneratorInfo{"hostname", Makes::Text, WhenAsked, "web-012.example.net", kNoKeys, f::hostname},
    GeneratorInfo{"port", Makes::Number, WhenAsked, "1024 to 49151", f::kRangeKeys,
                  f::shaped<f::Shape{1'024, 49'151}>},
    GeneratorInfo{"mac_text", Makes::Text, WhenAsked, "locally administered", kNoKeys, f::mac_text},
    GeneratorInfo{"version", Makes::Text, WhenAsked, "major.minor.patch", kNoKeys, f::version},
    GeneratorInfo{"git_branch", Makes::Text, WhenAsked, "main, develop, ...", kNoKeys,
                  f::listed<f::kGitBranch>},
    GeneratorInfo{"repository", Makes::Text, WhenAsked, "web-frontend, ...", kNoKeys,
                  f::listed<f::kRepository>},
    GeneratorInfo{"service_name", Makes::Text, WhenAsked, "api-gateway, ...", kNoKeys,
                  f::listed<f::kServiceName>},
    GeneratorInfo{"job_name", Makes::Text, WhenAsked, "send_email, ...", kNoKeys, f::listed<f::kJobName>},
    GeneratorInfo{"environment", Makes::Text, WhenAsked, "production, staging, ...", kNoKeys,
                  f::listed<f::kEnvironment>},
    GeneratorInfo{"cloud_region", Makes::Text, WhenAsked, "us-east-1, ...", kNoKeys,
                  f::listed<f::kCloudRegion>},
    GeneratorInfo{"log_level", Makes::Text, WhenAsked, "INFO, DEBUG, ...", kNoKeys, f::listed<f::kLogLevel>},
    GeneratorInfo{"log_message", Makes::Text, WhenAsked, "lines of a log", kNoKeys,
                  f::worded<words::log_messages>},
    GeneratorInfo{"error_message", Makes::Text, WhenAsked, "what failed", kNoKeys,
                  f::listed<f::kErrorMessage>},
    GeneratorInfo{"error_code", Makes::Text, WhenAsked, "TIMEOUT, ...", kNoKeys, f::listed<f::kErrorCode>},
    GeneratorInfo{"setting_key", Makes::Text, WhenAsked, "theme, language, ...", kNoKeys,
                  f::listed<f::kSettingKey>},
    GeneratorInfo{"setting_value", Makes::Text, WhenAsked, "true, en, ...", kNoKeys,
                  f::listed<f::kSettingValue>},
    GeneratorInfo{"data_type", Makes::Text, WhenAsked, "string, integer, ...", kNoKeys,
                  f::listed<f::kDataType>},
    // Secrets.
    GeneratorInfo{"password_hash", Makes::Text, WhenAsked, "of the form of bcrypt", kNoKeys,
                  f::password_hash},
    GeneratorInfo{"api_key", Makes::Text, WhenAsked, "key_ and 32 hexadecimal digits", kNoKeys, f::api_key},
    GeneratorInfo{"md5", Makes::Text, WhenAsked, "32 hexadecimal digits", kNoKeys, f::md5},
    GeneratorInfo{"sha1", Makes::Text, WhenAsked, "40 hexadecimal digits", kNoKeys, f::sha1},
    GeneratorInfo{"sha256", Makes::Text, WhenAsked, "64 hexadecimal digits", kNoKeys, f::token},
    GeneratorInfo{"salt", Makes::Text, WhenAsked, "32 hexadecimal digits", kNoKeys, f::salt},
    GeneratorInfo{"otp", Makes::Text, WhenAsked, "six digits", kNoKeys, f::otp},
    GeneratorInfo{"text_id", Makes::Text, WhenAsked, "a uuid, or as many hexadecimal digits as fit", kNoKeys,
                  f::text_id},
    GeneratorInfo{"short_code", Makes::Text, WhenAsked, "ten letters and digits", kNoKeys, f::short_code},
    GeneratorInfo{"hex_color", Makes::Text, WhenAsked, "#1e90ff", kNoKeys, f::hex_color},
    // Documents.
    GeneratorInfo{"json", Makes::Json, WhenAsked, "a small JSON object", kNoKeys, f::json_object},
    GeneratorInfo{"settings_json", Makes::Json, WhenAsked, "a user's settings", kNoKeys, f::settings_json},
    GeneratorInfo{"attributes_json", Makes::Json, WhenAsked, "a product's attributes", kNoKeys,
                  f::attributes_json},
    GeneratorInfo{"metadata_json", Makes::Json, WhenAsked, "where a row comes from", kNoKeys,
                  f::metadata_json},
    GeneratorInfo{"address_json", Makes::Json, WhenAsked, "the row's place", kNoKeys, f::address_json},
    GeneratorInfo{"location_json", Makes::Json, WhenAsked, "latitude and longitude", kNoKeys,
                  f::location_json},
    GeneratorInfo{"contact_json", Makes::Json, WhenAsked, "the row's person", kNoKeys, f::contact_json},
    GeneratorInfo{"event_json", Makes::Json, WhenAsked, "what an event carries", kNoKeys, f::event_json},
    GeneratorInfo{"tags_json", Makes::Json, WhenAsked, "an array of tags", kNoKeys, f::tags_json},
    GeneratorInfo{"permissions_json", Makes::Json, WhenAsked, "an array of rights", kNoKeys,
                  f::permissions_json},
    GeneratorInfo{"dimensions_json", Makes::Json, WhenAsked, "width, height and length", kNoKeys,
                  f::dimensions_json},
    GeneratorInfo{"items_json", Makes::Json, WhenAsked, "two lines of an order", kNoKeys, f::items_json},
    GeneratorInfo{"request_json", Makes::Json, WhenAsked, "of an API", kNoKeys, f::request_json},
    GeneratorInfo{"response_json", Makes::Json, WhenAsked, "of an API", kNoKeys, f::response_json},
    GeneratorInfo{"payload_json", Makes::Json, WhenAsked, "of a message", kNoKeys, f::payload_json},
    GeneratorInfo{"changes_json", Makes::Json, WhenAsked, "before and after", kNoKeys, f::changes_json},
    GeneratorInfo{"history_json", Makes::Json, WhenAsked, "values with their days", kNoKeys, f::history_json},
    GeneratorInfo{"images_json", Makes::Json, WhenAsked, "an array of addresses", kNoKeys, f::images_json},
    GeneratorInfo{"hours_json", Makes::Json, WhenAsked, "opening hours", kNoKeys, f::hours_json},
    GeneratorInfo{"links_json", Makes::Json, WhenAsked, "addresses by name", kNoKeys, f::links_json},
    GeneratorInfo{"device_json", Makes::Json, WhenAsked, "a client", kNoKeys, f::device_json},
    GeneratorInfo{"error_json", Makes::Json, WhenAsked, "code and retry", kNoKeys, f::error_json},
    GeneratorInfo{"metrics_json", Makes::Json, WhenAsked, "load, errors, latency", kNoKeys, f::metrics_json},
    GeneratorInfo{"payment_json", Makes::Json, WhenAsked, "a card", kNoKeys, f::payment_json},
    // Computed from other values.
    GeneratorInfo{"expression", Makes::Any, WhenAsked,
                  "an SQL expression over the row, its parents and its children", f::kExpressionKeys,
                  f::expression},
});

// clang-format off
constexpr std::array kSections{
    GeneratorSection{"Numbers", "sequence"},
    GeneratorSection{"Choices", "enum"},
    GeneratorSection{"People", "first_name"},
    GeneratorSection{"Places", "street_address"},
    GeneratorSection{"Commerce", "company"},
    GeneratorSection{"Texts", "title"},
    GeneratorSection{"Times", "created_time"},
    GeneratorSection{"Identifiers", "uuid"},
    GeneratorSection{"Types", "time_of_day"},
    GeneratorSection{"States", "payment_status"},
    GeneratorSection{"Amounts", "subtotal"},
    GeneratorSection{"Measures", "rate"},
    GeneratorSection{"Calendar", "birth_year"},
    GeneratorSection{"Travel", "airport_name"},
    GeneratorSection{"Finance", "iban"},
    GeneratorSection{"Trade", "ean"},
    GeneratorSection{"Staff", "employee_number"},
    GeneratorSection{"Health", "diagnosis"},
    GeneratorSection{"Education", "course_name"},
    GeneratorSection{"Work", "task_title"},
    GeneratorSection{"Files", "file_name"},
    GeneratorSection{"Web", "user_agent"},
    GeneratorSection{"Machines", "hostname"},
    GeneratorSection{"Secrets", "password_hash"},
    GeneratorSection{"Documents", "json"},
    GeneratorSection{"Expressions", "expression"},
};
// clang-format on

}  // namespace

std::span<const GeneratorSection> generator_sections() {
  return kSections;
}

std::span<const GeneratorInfo> all_generators() {
  return kGenerators;
}

const GeneratorInfo* find_generator(std::string_view name) {
  static const auto by_name = [] {
    std::unordered_map<std::string_view, const GeneratorInfo*> made;
    for (const GeneratorInfo& info : kGenerators) made.emplace(info.name, &info);
    return made;
  }();
  const auto found = by_name.find(name);
  return found == by_name.end() ? nullptr : found->second;
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
  const bool is_same = made_of(model, base) == makes;
  switch (makes) {
    case Makes::Text: return kind == ValueKind::Text;
    case Makes::Number: return kind == ValueKind::Number;
    case Makes::Digits: return kind == ValueKind::Text || kind == ValueKind::Number;
    case Makes::Boolean: return kind == ValueKind::Boolean;
    case Makes::Moment: return kind == ValueKind::Date || kind == ValueKind::Moment;
    case Makes::Uuid: return kind == ValueKind::Uuid || kind == ValueKind::Text;
    case Makes::Json: return kind == ValueKind::Json;
    case Makes::Address: return kind == ValueKind::Text || is_same;
    case Makes::TextOrLabel: return kind == ValueKind::Text || made_of(model, base) == Makes::Label;
    case Makes::Any: return true;
    default: return is_same;
  }
}

std::string_view describe(Makes makes) {
  switch (makes) {
    case Makes::Text: return "text";
    case Makes::Number: return "numbers";
    case Makes::Digits: return "digits";
    case Makes::Boolean: return "booleans";
    case Makes::Moment: return "dates and times";
    case Makes::Uuid: return "uuids";
    case Makes::Json: return "JSON";
    case Makes::Label: return "labels of an enum type";
    case Makes::TextOrLabel: return "text or labels of an enum type";
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
