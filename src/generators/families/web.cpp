// The web: clients whose browser, system, device and user agent agree; pages, sites and machines.
#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>

#include "core/number_text.hpp"
#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/families/lists.hpp"
#include "generators/families/neighbours.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/number_nodes.hpp"
#include "generators/nodes/text_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

using core::PieceKind;

// What a user agent says of itself; the marks are looked for in this order.
struct Mark {
  std::string_view in_user_agent;
  std::string_view name;
};
constexpr std::array<Mark, 7> kBrowserMarks{{{"Edg/", "Edge"},
                                             {"OPR/", "Opera"},
                                             {"SamsungBrowser/", "Samsung Internet"},
                                             {"Firefox/", "Firefox"},
                                             {"CriOS/", "Chrome"},
                                             {"Chrome/", "Chrome"},
                                             {"Safari/", "Safari"}}};
constexpr std::array<Mark, 7> kSystemMarks{{{"iPhone", "iOS"},
                                            {"iPad", "iPadOS"},
                                            {"Android", "Android"},
                                            {"Windows", "Windows"},
                                            {"Macintosh", "macOS"},
                                            {"CrOS", "ChromeOS"},
                                            {"Linux", "Linux"}}};
constexpr std::array<Mark, 3> kDeviceMarks{{{"iPad", "tablet"}, {"Mobile", "mobile"}, {"", "desktop"}}};

template <std::size_t kCount>
std::vector<std::string_view> names_in_user_agents(const std::array<Mark, kCount>& marks) {
  std::vector<std::string_view> names;
  for (const std::string_view agent : words::user_agents()) {
    std::string_view name = "Other";
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
      if (agent.find(mark->in_user_agent) != std::string_view::npos) name = mark->name;
    }
    names.push_back(name);
  }
  return names;
}

// The row's client: an index into words::user_agents().
CellPlan client_text(ColumnBuild& column, words::WordList by_agent) {
  if (column.must_be_distinct()) return list_cell(column, by_agent);
  const NodeId client = column.shared_node("client", [&] {
    const auto last = static_cast<std::int64_t>(words::user_agents().size()) - 1;
    return column.add(curved_range(column.shared_stream("client"), 0, last, Curve::Low));
  });
  return word_cell(column, client, by_agent);
}

PlannedPiece any_of(ColumnBuild& column, words::WordList list, std::uint64_t part) {
  return word(slot_of(column.draw_below(list.size(), part)), column.dictionary(list));
}

// Hexadecimal digits of a draw that differ for every row: 2^48 are room enough for names of files.
PlannedPiece hex_name(ColumnBuild& column) {
  const NodeId index = column.choose(std::uint64_t{1} << 48U);
  return piece(PieceKind::Hex, slot_of(index), 12);
}

}  // namespace

CellPlan user_agent(ColumnBuild& column) {
  return client_text(column, words::user_agents());
}
CellPlan browser(ColumnBuild& column) {
  static const auto names = names_in_user_agents(kBrowserMarks);
  return client_text(column, names);
}
CellPlan operating_system(ColumnBuild& column) {
  static const auto names = names_in_user_agents(kSystemMarks);
  return client_text(column, names);
}
CellPlan device_type(ColumnBuild& column) {
  static const auto names = names_in_user_agents(kDeviceMarks);
  return client_text(column, names);
}

CellPlan page_url(ColumnBuild& column) {
  if (column.must_be_distinct()) return url(column);
  const words::WordList paths = words::url_paths();
  const NodeId path =
      column.add(curved_range(column.stream(), 0, static_cast<std::int64_t>(paths.size()) - 1, Curve::Low));
  return text_cell(column,
                   {literal("https://www.example.com"), word(slot_of(path), column.dictionary(paths))});
}

CellPlan http_status(ColumnBuild& column) {
  if (column.kind() != schema::ValueKind::Number) return listed<kHttpStatus>(column);
  static constexpr std::array<std::int64_t, 10> kCodes{200, 201, 404, 304, 302, 500, 401, 204, 403, 400};
  if (column.must_be_distinct()) return number_of_range(column);
  const NumberLimits limits = number_limits(column.type());
  std::int64_t unit = 1;
  for (unsigned i = 0; i < number_scale(column.type()); ++i) unit *= 10;
  std::vector<std::uint64_t> codes;
  std::vector<double> weights;
  for (const std::int64_t code : kCodes) {
    weights.push_back(weights.empty() ? 1 : weights.back() / 2);
    codes.push_back(static_cast<std::uint64_t>(code > limits.max / unit ? limits.max : code * unit));
  }
  const NodeId index = column.choose_weighted(weights);
  return number_cell(column, slot_of(column.add(lookup(std::move(codes)), {slot_of(index)})));
}

namespace {

// Where visits from a source come from, and how they are paid for.
struct Source {
  std::string_view name;
  std::string_view referrer;
  std::string_view medium;
};
constexpr std::array<Source, 8> kSources{{{"google", "https://www.google.com/", "cpc"},
                                          {"newsletter", "https://mail.example.com/", "email"},
                                          {"facebook", "https://www.facebook.com/", "social"},
                                          {"instagram", "https://www.instagram.com/", "social"},
                                          {"linkedin", "https://www.linkedin.com/", "social"},
                                          {"bing", "https://www.bing.com/", "cpc"},
                                          {"partner", "https://partner.example.org/", "referral"},
                                          {"", "https://news.example.org/", "referral"}}};

// What the row's utm_source says; nothing where the table has none.
std::optional<CellPlan> by_source(ColumnBuild& column, std::string_view Source::*text) {
  const auto other = column.must_be_distinct() ? std::nullopt : column_meant(column, "utm_source");
  const auto source = other ? word_in(column, *other) : std::nullopt;
  if (!source) return std::nullopt;
  std::vector<std::string_view> texts;
  for (std::uint32_t i = 0; i < source->dictionary->size(); ++i) {
    const auto* known = std::find_if(kSources.begin(), kSources.end() - 1, [&](const Source& each) {
      return each.name == (*source->dictionary)[i];
    });
    texts.push_back(known->*text);
  }
  return text_cell(column, {word(source->slot, std::make_shared<core::Dictionary>(texts))});
}

}  // namespace

CellPlan referrer(ColumnBuild& column) {
  auto cell = by_source(column, &Source::referrer);
  return cell ? *std::move(cell) : listed<kReferrer>(column);
}

CellPlan utm_medium(ColumnBuild& column) {
  auto cell = by_source(column, &Source::medium);
  return cell ? *std::move(cell) : listed<kUtmMedium>(column);
}

CellPlan page_path(ColumnBuild& column) {
  return one_of(column, words::url_paths(), Odds::Falling);
}

CellPlan endpoint_url(ColumnBuild& column) {
  static constexpr std::array<std::string_view, 8> kHooks{"orders", "payments", "users",  "events",
                                                          "stock",  "invoices", "alerts", "sync"};
  return text_cell(column, {literal("https://api.example.com/v1/hooks/"), any_of(column, kHooks, 1),
                            literal("/"), hex_name(column)});
}

CellPlan image_url(ColumnBuild& column) {
  return text_cell(column, {literal("https://cdn.example.com/images/"), hex_name(column), literal(".jpg")});
}

CellPlan file_url(ColumnBuild& column) {
  return text_cell(column, {literal("https://files.example.com/"), hex_name(column), literal(".pdf")});
}

CellPlan hostname(ColumnBuild& column) {
  static constexpr std::array<std::string_view, 8> kRoles{"web",    "db",  "app",  "cache",
                                                          "worker", "api", "mail", "build"};
  const NodeId index = column.choose(kRoles.size() * 1'000);
  const NodeId role = column.add(coordinate(1, kRoles.size()), {slot_of(index)});
  const NodeId number = column.add(coordinate(kRoles.size(), 1'000), {slot_of(index)});
  return text_cell(column, {word(slot_of(role), column.dictionary(kRoles)), literal("-"),
                            piece(PieceKind::Digits, slot_of(number), 3), literal(".example.net")});
}

CellPlan device_name(ColumnBuild& column) {
  static constexpr std::array<std::string_view, 8> kModels{"TH-100", "TH-200", "GW-50", "CAM-4",
                                                           "MX-8",   "PR-12",  "LX-3",  "VB-7"};
  const NodeId index = column.choose(kModels.size() * 10'000);
  const NodeId model = column.add(coordinate(1, kModels.size()), {slot_of(index)});
  const NodeId number = column.add(coordinate(kModels.size(), 10'000), {slot_of(index)});
  return text_cell(column, {word(slot_of(model), column.dictionary(kModels)), literal("-"),
                            piece(PieceKind::Digits, slot_of(number), 4)});
}

CellPlan version(ColumnBuild& column) {
  // major.minor.patch. Words, whose lengths are known, so that short columns hold them.
  static constexpr std::array<std::string_view, 30> kSmallNumbers{
      "0",  "1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",  "10", "11", "12", "13", "14",
      "15", "16", "17", "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29"};
  const NodeId index = column.choose(6ULL * 20 * 30);
  const core::DictionaryPtr numbers = column.dictionary(kSmallNumbers);
  const auto part = [&](std::uint64_t divisor, std::uint64_t count) {
    return word(slot_of(column.add(coordinate(divisor, count), {slot_of(index)})), numbers);
  };
  return text_cell(column, {part(600, 6), literal("."), part(30, 20), literal("."), part(1, 30)});
}

CellPlan mac_text(ColumnBuild& column) {
  // 02: locally administered, so that the address belongs to no maker (IEEE 802).
  const NodeId index = column.choose(std::uint64_t{1} << 40U);
  std::vector<PlannedPiece> pieces{literal("02")};
  for (unsigned byte = 0; byte < 5; ++byte) {
    const NodeId part = column.add(coordinate(std::uint64_t{1} << (8 * byte), 256), {slot_of(index)});
    pieces.push_back(literal(":"));
    pieces.push_back(piece(PieceKind::Hex, slot_of(part), 2));
  }
  return text_cell(column, std::move(pieces));
}

}  // namespace datagen::generators::families
