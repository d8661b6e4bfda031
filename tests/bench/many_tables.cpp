#include "many_tables.hpp"

#include <fmt/format.h>

#include <array>
#include <span>
#include <string_view>

namespace datagen::bench {

namespace {

struct Column {
  std::string_view name;
  std::string_view type;
  bool is_unique = false;
};

constexpr std::array kUsers{Column{"email", "varchar(255)", true}, Column{"username", "varchar(40)", true},
                            Column{"first_name", "varchar(80)"},   Column{"last_name", "varchar(80)"},
                            Column{"phone", "varchar(30)"},        Column{"is_active", "boolean"},
                            Column{"date_of_birth", "date"},       Column{"city", "varchar(80)"},
                            Column{"country", "varchar(80)"},      Column{"postal_code", "varchar(20)"},
                            Column{"created_at", "timestamptz"},   Column{"updated_at", "timestamptz"}};
constexpr std::array kProducts{Column{"sku", "varchar(32)", true},
                               Column{"name", "varchar(120)"},
                               Column{"description", "text"},
                               Column{"price", "numeric(10,2)"},
                               Column{"weight_kg", "numeric(8,3)"},
                               Column{"stock", "integer"},
                               Column{"tags", "text[]"},
                               Column{"attributes", "jsonb"},
                               Column{"created_at", "timestamptz"}};
constexpr std::array kOrders{Column{"status", "varchar(20)"},
                             Column{"total", "numeric(12,2)"},
                             Column{"tax", "numeric(12,2)"},
                             Column{"currency", "char(3)"},
                             Column{"notes", "text"},
                             Column{"ordered_at", "timestamp"},
                             Column{"shipped_at", "timestamp"},
                             Column{"ip_address", "inet"},
                             Column{"tracking_number", "varchar(40)"}};
constexpr std::array kEvents{Column{"event_type", "varchar(40)"},  Column{"payload", "jsonb"},
                             Column{"token", "uuid", true},        Column{"duration_ms", "integer"},
                             Column{"occurred_at", "timestamptz"}, Column{"url", "text"},
                             Column{"user_agent", "text"},         Column{"score", "double precision"}};
constexpr std::array kArticles{Column{"title", "varchar(200)"}, Column{"slug", "varchar(200)", true},
                               Column{"body", "text"},          Column{"published_at", "timestamptz"},
                               Column{"view_count", "bigint"},  Column{"rating", "numeric(3,2)"},
                               Column{"is_public", "boolean"}};

struct Kind {
  std::string_view plural;
  std::string_view singular;
  std::span<const Column> columns;
};
const std::array<Kind, 5>& kinds() {
  static const std::array<Kind, 5> all{{{"users", "user", kUsers},
                                        {"products", "product", kProducts},
                                        {"orders", "order", kOrders},
                                        {"events", "event", kEvents},
                                        {"articles", "article", kArticles}}};
  return all;
}

const Kind& kind_of(std::size_t table) {
  return kinds()[table % kinds().size()];
}

std::string name_of(std::size_t table) {
  return fmt::format("{}_{:05}", kind_of(table).plural, table);
}

std::string table_text(std::size_t table, std::size_t column_count) {
  std::string columns = R"("id": {"type": "bigserial", "primary_key": true})";
  std::string keys;
  std::size_t made = 1;
  const auto refer = [&](std::size_t parent, std::string_view ending, bool is_nullable) {
    const std::string name = fmt::format("{}_{}", kind_of(parent).singular, ending);
    columns += fmt::format(R"(, "{}": {{"type": "bigint", "nullable": {}}})", name, is_nullable);
    keys += fmt::format(R"({}{{"columns": ["{}"], "referenced_table": "{}"}})", keys.empty() ? "" : ", ",
                        name, name_of(parent));
    ++made;
  };
  if (table >= kinds().size()) {
    refer(table / 4, "id", false);
    refer(table % kinds().size(), "ref", true);
  }
  // The table's own columns, then those of other kinds under names of their own.
  for (std::size_t round = 0; made < column_count; ++round) {
    for (const Column& column : kind_of(table + round).columns) {
      if (made == column_count) break;
      const std::string suffix = round == 0 ? "" : fmt::format("_{}", round);
      columns += fmt::format(R"(, "{}{}": {{"type": "{}", "nullable": {}{}}})", column.name, suffix,
                             column.type, round > 0, column.is_unique ? R"(, "unique": true)" : "");
      ++made;
    }
  }
  return fmt::format(R"("{}": {{"row_count": 100, "columns": {{{}}}, "foreign_keys": [{}],
    "indexes": [{{"columns": ["{}"]}}]}})",
                     name_of(table), columns, keys, kind_of(table).columns.front().name);
}

}  // namespace

std::string many_tables(std::size_t tables, std::size_t columns) {
  std::string text = R"({"version": "1.0", "database": {"name": "many"}, "tables": {)";
  for (std::size_t table = 0; table < tables; ++table)
    text += (table == 0 ? "" : ",\n") + table_text(table, columns);
  return text + "}}";
}

}  // namespace datagen::bench
