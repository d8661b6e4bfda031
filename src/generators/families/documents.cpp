// JSON documents of the shape that a column's name suggests. jsonb prints its keys by length, then by bytes:
// they are written in that order.
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "core/number_text.hpp"
#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

using core::PieceKind;

// Builds the pieces of a shape: JSON text with places in angle brackets, each drawn by itself:
//   <light|dark>   one of the texts
//   <1..500>       a number, with as many fraction digits as its bounds have
//   <@city>        the row's place or person, as the generators of these names
class ShapeBuild {
 public:
  explicit ShapeBuild(ColumnBuild& column) : column_(column) {}

  CellPlan build(std::string_view shape) {
    while (!shape.empty()) {
      const std::size_t open = std::min(shape.find('<'), shape.size());
      if (open > 0) pieces_.push_back(literal(std::string(shape.substr(0, open))));
      if (open == shape.size()) break;
      const std::size_t close = shape.find('>', open);
      add_place(shape.substr(open + 1, close - open - 1));
      shape.remove_prefix(close + 1);
    }
    return {.pieces = std::move(pieces_), .nulls = {}};
  }

 private:
  void add_place(std::string_view place) {
    ++part_;
    if (place.starts_with('@')) {
      add_shared(place.substr(1));
    } else if (place.find("..") != std::string_view::npos) {
      add_number(place);
    } else {
      add_choice(place);
    }
  }

  void add_choice(std::string_view place) {
    std::vector<std::string_view> texts;
    while (true) {
      const std::size_t end = place.find('|');
      texts.push_back(place.substr(0, end));
      if (end == std::string_view::npos) break;
      place.remove_prefix(end + 1);
    }
    const NodeId index = column_.draw_below(texts.size(), part_);
    pieces_.push_back(generators::word(slot_of(index), std::make_shared<core::Dictionary>(texts)));
  }

  void add_number(std::string_view place) {
    const std::size_t dots = place.find("..");
    unsigned digits = 0;
    const std::int64_t least = scaled(place.substr(0, dots), digits);
    const std::int64_t most = scaled(place.substr(dots + 2), digits);
    const NodeId index = column_.draw_below(static_cast<std::uint64_t>(most - least) + 1, part_);
    const NodeId number = column_.add(affine(least, 1), {slot_of(index)});
    pieces_.push_back(digits == 0
                          ? piece(PieceKind::Integer, slot_of(number))
                          : piece(PieceKind::Decimal, slot_of(number), static_cast<std::uint8_t>(digits)));
  }

  // "12.5" is 125 with one digit.
  static std::int64_t scaled(std::string_view text, unsigned& digits) {
    std::string plain;
    digits = 0;
    for (const char c : text) {
      if (c != '.') plain += c;
      if (c == '.') digits = static_cast<unsigned>(text.size() - text.find('.') - 1);
    }
    std::int64_t number = 0;
    std::from_chars(plain.data(), plain.data() + plain.size(), number);
    return number;
  }

  void add_shared(std::string_view generator) {
    struct Shared {
      std::string_view name;
      CellPlan (*build)(ColumnBuild&);
    };
    static constexpr std::array<Shared, 7> kShared{{{"city", city},
                                                    {"state", state},
                                                    {"country", country},
                                                    {"postal_code", postal_code},
                                                    {"street_address", street_address},
                                                    {"full_name", full_name},
                                                    {"email", email}}};
    for (const Shared& shared : kShared) {
      if (shared.name != generator) continue;
      CellPlan cell = shared.build(column_);
      for (PlannedPiece& part : cell.pieces) pieces_.push_back(std::move(part));
    }
  }

  ColumnBuild& column_;
  std::vector<PlannedPiece> pieces_;
  std::uint64_t part_ = 0;
};

CellPlan shape(ColumnBuild& column, std::string_view text) {
  return ShapeBuild(column).build(text);
}

constexpr std::string_view kColors = "black|white|blue|red|green|grey|silver|navy";
constexpr std::string_view kPages = "/|/cart|/products|/pricing|/search|/checkout|/account|/blog";

}  // namespace

CellPlan json_object(ColumnBuild& column) {
  return shape(column, R"({"source": "<web|mobile|api|import>", "version": <1..5>})");
}

CellPlan metadata_json(ColumnBuild& column) {
  return shape(
      column,
      R"({"source": "<web|mobile|api|import>", "version": <1..5>, "imported": <false|false|false|true>})");
}

CellPlan settings_json(ColumnBuild& column) {
  return shape(column, R"({"theme": "<light|dark|system>", "language": "<en|de|fr|es|pt>", )"
                       R"("newsletter": <true|false>})");
}

CellPlan attributes_json(ColumnBuild& column) {
  static const std::string text =
      R"({"color": "<)" + std::string(kColors) + R"(>", "weight_g": <50..4999>, "warranty_years": <1..5>})";
  return shape(column, text);
}

CellPlan address_json(ColumnBuild& column) {
  return shape(column, R"({"zip": "<@postal_code>", "city": "<@city>", "state": "<@state>", )"
                       R"("street": "<@street_address>", "country": "<@country>"})");
}

CellPlan location_json(ColumnBuild& column) {
  return shape(column, R"({"lat": <25.0000..58.0000>, "lng": <-122.0000..24.0000>})");
}

CellPlan contact_json(ColumnBuild& column) {
  return shape(column,
               R"({"name": "<@full_name>", "email": "<@email>", "phone": "+1555<2000000..9999999>"})");
}

CellPlan event_json(ColumnBuild& column) {
  static const std::string text = R"({"page": "<)" + std::string(kPages) +
                                  R"(>", "value": <1..250>, "button": "<buy|next|signup|search|menu>", )"
                                  R"("position": <1..12>})";
  return shape(column, text);
}

CellPlan tags_json(ColumnBuild& column) {
  return shape(column,
               R"(<["new"]|["sale", "new"]|["featured"]|["eco", "gift"]|["bestseller", "featured"]|[]|)"
               R"(["limited"]|["gift"]|["vintage", "limited"]|["summer"]|["outdoor", "summer"]|["kids"]>)");
}

CellPlan permissions_json(ColumnBuild& column) {
  return shape(column, R"(<["read"]|["read", "write"]|["read", "write", "delete"]|["read", "export"]|)"
                       R"(["read", "write", "admin"]>)");
}

CellPlan dimensions_json(ColumnBuild& column) {
  return shape(column, R"({"unit": "cm", "width": <5..120>, "height": <2..200>, "length": <5..180>})");
}

CellPlan items_json(ColumnBuild& column) {
  return shape(column,
               R"([{"sku": "<A|B|C|D|E>-<1000..9999>", "price": <5.00..199.99>, "quantity": <1..4>}, )"
               R"({"sku": "<F|G|H|K|L>-<1000..9999>", "price": <5.00..99.99>, "quantity": <1..2>}])");
}

CellPlan request_json(ColumnBuild& column) {
  return shape(column,
               R"({"path": "/v1/<orders|users|products|search|invoices>", "method": "<GET|GET|POST|PUT>", )"
               R"("client_version": "<2|3>.<0..9>"})");
}

CellPlan response_json(ColumnBuild& column) {
  return shape(column, R"({"status": <200|200|200|201|404|500>, "duration_ms": <4..900>})");
}

CellPlan payload_json(ColumnBuild& column) {
  return shape(column,
               R"({"id": <1000..99999>, "type": "<order|invoice|user|payment>.<created|updated|deleted>", )"
               R"("attempt": <1..3>})");
}

CellPlan changes_json(ColumnBuild& column) {
  return shape(
      column,
      R"({"new": {"status": "<active|closed|approved>"}, "old": {"status": "<pending|draft|open>"}})");
}

CellPlan history_json(ColumnBuild& column) {
  return shape(column, R"([{"at": "2023-<10|11|12>-<10..28>", "value": <10.00..99.99>}, )"
                       R"({"at": "2024-0<1..9>-<10..28>", "value": <10.00..99.99>}])");
}

CellPlan images_json(ColumnBuild& column) {
  return shape(column, R"(["https://cdn.example.com/images/<100000..999999>.jpg", )"
                       R"("https://cdn.example.com/images/<100000..999999>.jpg"])");
}

CellPlan hours_json(ColumnBuild& column) {
  return shape(
      column,
      R"({"fri": "09:00-<17|18|20>:00", "mon": "<08|09|10>:00-18:00", "sat": "<10:00-14:00|closed>", )"
      R"("thu": "<08|09|10>:00-18:00", "tue": "<08|09|10>:00-18:00", "wed": "09:00-<13|18>:00"})");
}

CellPlan links_json(ColumnBuild& column) {
  return shape(column, R"({"github": "https://github.example/<1000..9999>", )"
                       R"("website": "https://www.example.com/<1000..9999>"})");
}

CellPlan device_json(ColumnBuild& column) {
  return shape(column,
               R"({"os": "<Windows|iOS|Android|macOS|Linux>", "browser": "<Chrome|Safari|Firefox|Edge>", )"
               R"("screen_width": <390|768|1366|1440|1920>})");
}

CellPlan error_json(ColumnBuild& column) {
  return shape(column, R"({"code": "<TIMEOUT|NOT_FOUND|RATE_LIMITED|INTERNAL>", "retry": <true|false>})");
}

CellPlan metrics_json(ColumnBuild& column) {
  return shape(column, R"({"load": <0.05..3.50>, "errors": <0..12>, "latency_ms": <3..480>})");
}

CellPlan payment_json(ColumnBuild& column) {
  return shape(
      column,
      R"({"brand": "<visa|visa|mastercard|amex>", "last4": "<1000..9999>", "exp_year": <2025..2029>, )"
      R"("exp_month": <1..12>})");
}

}  // namespace datagen::generators::families
