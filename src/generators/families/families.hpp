// The functions that build cells, one family a file; registry.cpp gives each its row.
#pragma once

#include <array>

#include "generators/column_build.hpp"
#include "generators/config.hpp"
#include "generators/nodes/code_nodes.hpp"

namespace datagen::generators::families {

// numbers.cpp
inline constexpr std::array kSequenceKeys{
    ConfigKey{"start", ConfigKind::Integer, "first value; the sequence's start, or 1"},
    ConfigKey{"increment", ConfigKind::Integer, "step from row to row; the sequence's increment, or 1"},
};
inline constexpr std::array kRangeKeys{
    ConfigKey{"min", ConfigKind::Number, "least value"},
    ConfigKey{"max", ConfigKind::Number, "greatest value"},
};
inline constexpr std::array kIntegerRangeKeys{
    ConfigKey{"min", ConfigKind::Number, "least value", {.is_required = true}},
    ConfigKey{"max", ConfigKind::Number, "greatest value", {.is_required = true}},
};
CellPlan sequence(ColumnBuild& column);
CellPlan integer_range(ColumnBuild& column);
CellPlan number(ColumnBuild& column);
CellPlan year(ColumnBuild& column);
CellPlan renovation_year(ColumnBuild& column);
CellPlan count(ColumnBuild& column);
CellPlan percentage(ColumnBuild& column);
CellPlan measure(ColumnBuild& column);
CellPlan quantity(ColumnBuild& column);
CellPlan stock(ColumnBuild& column);
CellPlan rating(ColumnBuild& column);
CellPlan price(ColumnBuild& column);
CellPlan amount(ColumnBuild& column);
CellPlan small_amount(ColumnBuild& column);

// choices.cpp
inline constexpr std::array kEnumKeys{
    ConfigKey{"values",
              ConfigKind::Array,
              "the values, each as likely as the others",
              {.is_required = true, .elements = ConfigItems::Values}},
};
inline constexpr std::array kWeightedEnumKeys{
    ConfigKey{"values",
              ConfigKind::ArrayOrObject,
              "the values, or an object of value: weight",
              {.elements = ConfigItems::Values, .members = ConfigItems::Weights}},
    ConfigKey{"weights",
              ConfigKind::ArrayOrObject,
              "weights in the order of the values, or an object of value: weight",
              {.elements = ConfigItems::Weights, .members = ConfigItems::Weights}},
};
inline constexpr std::array kBooleanKeys{
    ConfigKey{"true_ratio", ConfigKind::Number, "share of true, 0 to 1 (0.5)", {.least = 0, .greatest = 1}},
};
CellPlan choice(ColumnBuild& column);
CellPlan weighted_choice(ColumnBuild& column);
CellPlan weighted_distribution(ColumnBuild& column);
CellPlan boolean(ColumnBuild& column);
CellPlan mostly_true(ColumnBuild& column);
CellPlan mostly_false(ColumnBuild& column);
CellPlan enum_label(ColumnBuild& column);
CellPlan gender(ColumnBuild& column);
CellPlan name_prefix(ColumnBuild& column);
CellPlan nationality(ColumnBuild& column);
CellPlan currency(ColumnBuild& column);
CellPlan often_true(ColumnBuild& column);

// distributions.cpp
inline constexpr auto kDistributionTypes = std::to_array<std::string_view>(
    {"weighted", "uniform", "normal", "log_normal", "exponential", "poisson", "zipf"});
inline constexpr auto kWithWeights = std::to_array<std::string_view>({"weighted"});
inline constexpr auto kWithMean =
    std::to_array<std::string_view>({"normal", "log_normal", "exponential", "poisson"});
inline constexpr auto kWithDeviation = std::to_array<std::string_view>({"normal", "log_normal"});
inline constexpr auto kWithAlpha = std::to_array<std::string_view>({"zipf"});
inline constexpr auto kWithBounds =
    std::to_array<std::string_view>({"uniform", "normal", "log_normal", "exponential", "zipf"});
inline constexpr auto kNeedsBounds = std::to_array<std::string_view>({"uniform"});
inline constexpr std::array kDistributionKeys{
    ConfigKey{"type",
              ConfigKind::String,
              "weighted, uniform, normal, log_normal, exponential, poisson or zipf",
              {.is_required = true, .choices = kDistributionTypes}},
    ConfigKey{"weights",
              ConfigKind::Object,
              "weighted: the weight of each value",
              {.members = ConfigItems::Weights, .goes_with = kWithWeights, .needed_by = kWithWeights}},
    ConfigKey{"mean",
              ConfigKind::Number,
              "normal, log_normal, exponential, poisson: the mean",
              {.goes_with = kWithMean, .needed_by = kWithMean}},
    ConfigKey{"std_dev",
              ConfigKind::Number,
              "normal, log_normal: the standard deviation",
              {.least = 0, .greatest = 1e18, .goes_with = kWithDeviation, .needed_by = kWithDeviation}},
    ConfigKey{"alpha",
              ConfigKind::Number,
              "zipf: value number k has odds 1 / k^alpha",
              {.greatest = 1e18, .above = 0, .goes_with = kWithAlpha, .needed_by = kWithAlpha}},
    ConfigKey{
        "min", ConfigKind::Number, "least value", {.goes_with = kWithBounds, .needed_by = kNeedsBounds}},
    ConfigKey{
        "max", ConfigKind::Number, "greatest value", {.goes_with = kWithBounds, .needed_by = kNeedsBounds}},
};
CellPlan distribution(ColumnBuild& column);

// people.cpp
inline constexpr ConfigKey kLocaleKey{"locale",
                                      ConfigKind::StringOrArray,
                                      "language of names and places (de), with a country (de_AT), or several",
                                      {.elements = ConfigItems::Locales}};
inline constexpr std::array kLocaleKeys{
    kLocaleKey,
};
inline constexpr std::array kEmailKeys{
    kLocaleKey,
    ConfigKey{"domain", ConfigKind::String, "the part behind the @"},
};
CellPlan first_name(ColumnBuild& column);
CellPlan last_name(ColumnBuild& column);
CellPlan middle_name(ColumnBuild& column);
CellPlan full_name(ColumnBuild& column);
CellPlan initials(ColumnBuild& column);
CellPlan email(ColumnBuild& column);
CellPlan username(ColumnBuild& column);
CellPlan job_title(ColumnBuild& column);
CellPlan birth_date(ColumnBuild& column);

// phones.cpp
inline constexpr auto kPhoneFormats = std::to_array<std::string_view>({"us", "uk", "e164"});
inline constexpr std::array kPhoneKeys{
    kLocaleKey,
    ConfigKey{"format",
              ConfigKind::String,
              "us, uk or e164; without it the style of the row's country, or us where the row has none",
              {.choices = kPhoneFormats}},
};
CellPlan phone(ColumnBuild& column);

// places.cpp
CellPlan street_address(ColumnBuild& column);
CellPlan address_line_2(ColumnBuild& column);
CellPlan airport_name(ColumnBuild& column);
CellPlan site_name(ColumnBuild& column);
CellPlan city(ColumnBuild& column);
CellPlan state(ColumnBuild& column);
CellPlan state_code(ColumnBuild& column);
CellPlan postal_code(ColumnBuild& column);
CellPlan country(ColumnBuild& column);
CellPlan country_code(ColumnBuild& column);
CellPlan latitude(ColumnBuild& column);
CellPlan longitude(ColumnBuild& column);
CellPlan time_zone(ColumnBuild& column);

// commerce.cpp
CellPlan company(ColumnBuild& column);
CellPlan venue_name(ColumnBuild& column);
CellPlan department(ColumnBuild& column);
CellPlan product_name(ColumnBuild& column);
CellPlan property_title(ColumnBuild& column);
CellPlan category_name(ColumnBuild& column);
CellPlan tag(ColumnBuild& column);
CellPlan color(ColumnBuild& column);
CellPlan sku(ColumnBuild& column);
CellPlan company_size(ColumnBuild& column);
CellPlan slug(ColumnBuild& column);
CellPlan url(ColumnBuild& column);
CellPlan domain(ColumnBuild& column);

// texts.cpp
// A thousand paragraphs are about half a megabyte: more is no text but a mistake.
inline constexpr int kMaxParagraphs = 1000;
inline constexpr int kMaxSentences = 100;
inline constexpr std::array kLoremKeys{
    ConfigKey{"paragraphs",
              ConfigKind::Integer,
              "number of paragraphs (1)",
              {.least = 1, .greatest = kMaxParagraphs}},
    ConfigKey{"sentences_per_paragraph",
              ConfigKind::Integer,
              "sentences in each (3)",
              {.least = 1, .greatest = kMaxSentences}},
};
CellPlan title(ColumnBuild& column);
CellPlan sentence(ColumnBuild& column);
CellPlan word(ColumnBuild& column);
CellPlan review_title(ColumnBuild& column);
CellPlan review_text(ColumnBuild& column);
CellPlan product_description(ColumnBuild& column);
CellPlan lorem_ipsum(ColumnBuild& column);
CellPlan bio(ColumnBuild& column);
CellPlan article_text(ColumnBuild& column);
CellPlan ticket_text(ColumnBuild& column);
CellPlan task_description(ColumnBuild& column);
CellPlan message(ColumnBuild& column);
CellPlan comment(ColumnBuild& column);
CellPlan label_name(ColumnBuild& column);
CellPlan tag_list(ColumnBuild& column);
CellPlan course_code(ColumnBuild& column);
CellPlan bin_location(ColumnBuild& column);
CellPlan work_title(ColumnBuild& column);
CellPlan book_title(ColumnBuild& column);
CellPlan event_title(ColumnBuild& column);
CellPlan deal_name(ColumnBuild& column);
CellPlan language(ColumnBuild& column);
CellPlan language_code(ColumnBuild& column);
CellPlan locale(ColumnBuild& column);

// times.cpp
inline constexpr std::array kTimeRangeKeys{
    ConfigKey{"start", ConfigKind::String, "first moment (RFC 3339); three years before the reference time"},
    ConfigKey{"end", ConfigKind::String, "last moment (RFC 3339); the reference time"},
};
CellPlan created_time(ColumnBuild& column);
CellPlan confirmed_time(ColumnBuild& column);
CellPlan paid_time(ColumnBuild& column);
CellPlan shipped_time(ColumnBuild& column);
CellPlan delivered_time(ColumnBuild& column);
CellPlan cancelled_time(ColumnBuild& column);
CellPlan updated_time(ColumnBuild& column);
CellPlan deleted_time(ColumnBuild& column);
CellPlan recent_time(ColumnBuild& column);
CellPlan due_time(ColumnBuild& column);
CellPlan end_time(ColumnBuild& column);
CellPlan stretch_start(ColumnBuild& column);
CellPlan stretch_end(ColumnBuild& column);
CellPlan time_range(ColumnBuild& column);
CellPlan trip_start(ColumnBuild& column);
CellPlan trip_end(ColumnBuild& column);
CellPlan meeting_end(ColumnBuild& column);
CellPlan leave_end(ColumnBuild& column);
CellPlan published_time(ColumnBuild& column);
CellPlan period_end(ColumnBuild& column);
CellPlan upcoming_time(ColumnBuild& column);

// timeseries.cpp
inline constexpr auto kTimeseriesPatterns =
    std::to_array<std::string_view>({"uniform", "business_hours", "daily_peak"});
inline constexpr std::array kTimeseriesKeys{
    ConfigKey{"start", ConfigKind::String, "first moment (RFC 3339); a year before the reference time"},
    ConfigKey{"end", ConfigKind::String, "last moment (RFC 3339); the reference time"},
    ConfigKey{"interval", ConfigKind::String, "from row to row: 30s, 15m, 1h (default), 1h30m, 1d, 1w"},
    ConfigKey{"pattern",
              ConfigKind::String,
              "uniform (default), business_hours (Mon-Fri 9-17) or daily_peak",
              {.choices = kTimeseriesPatterns}},
    ConfigKey{"peak_hours",
              ConfigKind::Array,
              "daily_peak: hours of the day, 0 to 23; [11, 12, 13, 14]",
              {.elements = ConfigItems::Hours}},
};
CellPlan timeseries(ColumnBuild& column);

// identifiers.cpp
inline constexpr auto kUuidVersions = std::to_array<std::string_view>({"4", "7"});
inline constexpr std::array kUuidKeys{
    ConfigKey{"version", ConfigKind::Integer, "4 (default) or 7", {.choices = kUuidVersions}},
};
CellPlan uuid(ColumnBuild& column);
CellPlan code(ColumnBuild& column);
CellPlan token(ColumnBuild& column);
CellPlan ip_address(ColumnBuild& column);
CellPlan md5(ColumnBuild& column);
CellPlan sha1(ColumnBuild& column);
CellPlan salt(ColumnBuild& column);
CellPlan session_id(ColumnBuild& column);
CellPlan api_key(ColumnBuild& column);
CellPlan text_id(ColumnBuild& column);
CellPlan password_hash(ColumnBuild& column);
CellPlan otp(ColumnBuild& column);
CellPlan hex_color(ColumnBuild& column);

// patterns.cpp
inline constexpr std::array kPatternKeys{
    ConfigKey{
        "pattern", ConfigKind::String, "a regular expression that the values match", {.is_required = true}},
};
CellPlan pattern(ColumnBuild& column);

// templates.cpp
inline constexpr std::array kTemplateKeys{
    ConfigKey{"template",
              ConfigKind::String,
              "text with placeholders: {{seq:6}}, {year}, {random:4}, ...",
              {.is_required = true}},
    ConfigKey{"variables",
              ConfigKind::Object,
              "texts for placeholders of your own",
              {.members = ConfigItems::Texts}},
};
CellPlan text_template(ColumnBuild& column);

// durations.cpp
CellPlan time_of_day(ColumnBuild& column);
CellPlan interval(ColumnBuild& column);

// network.cpp
CellPlan cidr(ColumnBuild& column);
CellPlan mac_address(ColumnBuild& column);

// binary.cpp
inline constexpr std::array kBytesKeys{
    ConfigKey{"length",
              ConfigKind::Integer,
              "number of bytes (24; 32 for hashes and keys, 16 for salts)",
              {.least = 1, .greatest = 1024}},
};
CellPlan bytes(ColumnBuild& column);
CellPlan bits(ColumnBuild& column);

// geometry.cpp
CellPlan point(ColumnBuild& column);
CellPlan line(ColumnBuild& column);
CellPlan line_segment(ColumnBuild& column);
CellPlan box(ColumnBuild& column);
CellPlan path(ColumnBuild& column);
CellPlan polygon(ColumnBuild& column);
CellPlan circle(ColumnBuild& column);

// type_ranges.cpp
CellPlan range(ColumnBuild& column);
CellPlan multirange(ColumnBuild& column);

// structured.cpp
CellPlan xml(ColumnBuild& column);
CellPlan key_values(ColumnBuild& column);
CellPlan search_vector(ColumnBuild& column);
CellPlan embedding(ColumnBuild& column);

// containers.cpp
CellPlan array(ColumnBuild& column);
CellPlan composite(ColumnBuild& column);

// documents.cpp
CellPlan json_object(ColumnBuild& column);
CellPlan settings_json(ColumnBuild& column);
CellPlan attributes_json(ColumnBuild& column);
CellPlan metadata_json(ColumnBuild& column);
CellPlan address_json(ColumnBuild& column);
CellPlan location_json(ColumnBuild& column);
CellPlan contact_json(ColumnBuild& column);
CellPlan event_json(ColumnBuild& column);
CellPlan tags_json(ColumnBuild& column);
CellPlan permissions_json(ColumnBuild& column);
CellPlan dimensions_json(ColumnBuild& column);
CellPlan items_json(ColumnBuild& column);
CellPlan request_json(ColumnBuild& column);
CellPlan response_json(ColumnBuild& column);
CellPlan payload_json(ColumnBuild& column);
CellPlan changes_json(ColumnBuild& column);
CellPlan history_json(ColumnBuild& column);
CellPlan images_json(ColumnBuild& column);
CellPlan hours_json(ColumnBuild& column);
CellPlan links_json(ColumnBuild& column);
CellPlan device_json(ColumnBuild& column);
CellPlan error_json(ColumnBuild& column);
CellPlan metrics_json(ColumnBuild& column);
CellPlan payment_json(ColumnBuild& column);

// amounts.cpp
CellPlan subtotal(ColumnBuild& column);
CellPlan total(ColumnBuild& column);
CellPlan tax(ColumnBuild& column);
CellPlan discount(ColumnBuild& column);
CellPlan sale_price(ColumnBuild& column);
CellPlan original_price(ColumnBuild& column);
CellPlan cost(ColumnBuild& column);
CellPlan spent(ColumnBuild& column);
CellPlan approved_amount(ColumnBuild& column);
CellPlan available_copies(ColumnBuild& column);
CellPlan reserved_quantity(ColumnBuild& column);
CellPlan maximum(ColumnBuild& column);
CellPlan price_cents(ColumnBuild& column);
CellPlan amount_cents(ColumnBuild& column);
CellPlan tax_rate(ColumnBuild& column);

// finance.cpp
CellPlan number_of_range(ColumnBuild& column);
inline constexpr std::array kIbanKeys{
    ConfigKey{"country",
              ConfigKind::String,
              "DE, GB, NL, AT or SE; without it any of them",
              {.choices = kIbanCountries}},
};
CellPlan iban(ColumnBuild& column);
CellPlan account_number(ColumnBuild& column);
CellPlan routing_number(ColumnBuild& column);
CellPlan card_brand(ColumnBuild& column);
CellPlan card_number(ColumnBuild& column);
CellPlan card_last4(ColumnBuild& column);
CellPlan pin(ColumnBuild& column);
CellPlan ean(ColumnBuild& column);
CellPlan upc(ColumnBuild& column);
CellPlan isbn(ColumnBuild& column);
CellPlan vat_number(ColumnBuild& column);
CellPlan reference_code(ColumnBuild& column);
CellPlan invoice_number(ColumnBuild& column);
CellPlan order_number(ColumnBuild& column);
CellPlan employee_number(ColumnBuild& column);
CellPlan student_number(ColumnBuild& column);
CellPlan document_number(ColumnBuild& column);
CellPlan tracking_number(ColumnBuild& column);
CellPlan coupon_code(ColumnBuild& column);
CellPlan serial_number(ColumnBuild& column);
CellPlan short_code(ColumnBuild& column);
CellPlan national_id(ColumnBuild& column);
CellPlan insurance_number(ColumnBuild& column);
CellPlan license_plate(ColumnBuild& column);
CellPlan vin(ColumnBuild& column);

// kinds.cpp
CellPlan numbered_label(ColumnBuild& column);

// ratios.cpp
CellPlan ad_clicks(ColumnBuild& column);
CellPlan ad_conversions(ColumnBuild& column);
CellPlan click_rate(ColumnBuild& column);
CellPlan bmi(ColumnBuild& column);
CellPlan marks(ColumnBuild& column);
CellPlan marks_percent(ColumnBuild& column);
CellPlan has_passed(ColumnBuild& column);
CellPlan letter_grade(ColumnBuild& column);
CellPlan sold_price(ColumnBuild& column);
CellPlan price_per_area(ColumnBuild& column);
CellPlan loan_months(ColumnBuild& column);
CellPlan loan_payment(ColumnBuild& column);
CellPlan loan_balance(ColumnBuild& column);
CellPlan transfer_fee(ColumnBuild& column);
CellPlan balance_after(ColumnBuild& column);
CellPlan reading_minutes(ColumnBuild& column);
CellPlan net_weight(ColumnBuild& column);

// remainders.cpp
CellPlan tax_withheld(ColumnBuild& column);
CellPlan pay_deductions(ColumnBuild& column);
CellPlan net_pay(ColumnBuild& column);
CellPlan amount_paid(ColumnBuild& column);
CellPlan balance_due(ColumnBuild& column);
CellPlan available_quantity(ColumnBuild& column);
CellPlan produced_quantity(ColumnBuild& column);
CellPlan scrapped_quantity(ColumnBuild& column);
CellPlan nights(ColumnBuild& column);
CellPlan leave_days(ColumnBuild& column);

// sports.cpp
CellPlan team_name(ColumnBuild& column);
CellPlan match_result(ColumnBuild& column);
CellPlan matches_played(ColumnBuild& column);
CellPlan matches_won(ColumnBuild& column);
CellPlan matches_drawn(ColumnBuild& column);
CellPlan matches_lost(ColumnBuild& column);
CellPlan season_goals_for(ColumnBuild& column);
CellPlan season_goals_against(ColumnBuild& column);
CellPlan goal_difference(ColumnBuild& column);
CellPlan standing_points(ColumnBuild& column);
CellPlan standing_position(ColumnBuild& column);

// vehicles.cpp
CellPlan vehicle_model(ColumnBuild& column);

// travel.cpp
CellPlan airport_code(ColumnBuild& column);
CellPlan flight_number(ColumnBuild& column);
CellPlan gate(ColumnBuild& column);
CellPlan room_number(ColumnBuild& column);
CellPlan seat_number(ColumnBuild& column);

// music.cpp
CellPlan isrc(ColumnBuild& column);

// sensors.cpp
CellPlan metric_unit(ColumnBuild& column);

// health.cpp
CellPlan diagnosis(ColumnBuild& column);
CellPlan icd_code(ColumnBuild& column);
CellPlan medication(ColumnBuild& column);
CellPlan dosage(ColumnBuild& column);
CellPlan blood_pressure(ColumnBuild& column);
CellPlan systolic(ColumnBuild& column);
CellPlan diastolic(ColumnBuild& column);

// presence.cpp
CellPlan progress(ColumnBuild& column);
CellPlan status_flag(ColumnBuild& column);

// web.cpp
CellPlan referrer(ColumnBuild& column);
CellPlan utm_medium(ColumnBuild& column);
CellPlan user_agent(ColumnBuild& column);
CellPlan browser(ColumnBuild& column);
CellPlan operating_system(ColumnBuild& column);
CellPlan device_type(ColumnBuild& column);
CellPlan page_url(ColumnBuild& column);
CellPlan http_status(ColumnBuild& column);
CellPlan page_path(ColumnBuild& column);
CellPlan endpoint_url(ColumnBuild& column);
CellPlan image_url(ColumnBuild& column);
CellPlan file_url(ColumnBuild& column);
CellPlan hostname(ColumnBuild& column);
CellPlan device_name(ColumnBuild& column);
CellPlan version(ColumnBuild& column);
CellPlan mac_text(ColumnBuild& column);

// media.cpp
CellPlan file_name(ColumnBuild& column);
CellPlan file_path(ColumnBuild& column);
CellPlan file_extension(ColumnBuild& column);
CellPlan mime_type(ColumnBuild& column);

// years.cpp
CellPlan age(ColumnBuild& column);
CellPlan birth_year(ColumnBuild& column);
CellPlan founding_year(ColumnBuild& column);
CellPlan expiry_year(ColumnBuild& column);

// positions.cpp
CellPlan position(ColumnBuild& column);
CellPlan running_number(ColumnBuild& column);

}  // namespace datagen::generators::families
