#include "generators/sources/scan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

#include "core/hash128.hpp"
#include "generators/sources/key_columns.hpp"
#include "generators/sources/repeated_keys.hpp"
#include "generators/sources/run_secret.hpp"
#include "generators/text_arena.hpp"
#include "schema/table_source.hpp"

namespace datagen::generators::sources {

namespace {

std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
  return line;
}

constexpr std::uint64_t kAllRows = ~std::uint64_t{0};
// Number of the secret: none that KeySpread has.
constexpr std::uint64_t kHashSecret = 100;

// A record whose key stood in a record before it.
struct Repeated {
  std::uint64_t offset;
  std::size_t key;
};

// Reads again, one record at a time, for what is said of it.
class RecordFinder {
 public:
  explicit RecordFinder(const Layout& layout) : layout_(layout) {}

  // The record at the place; false where there is none any more.
  bool find(readers::ReaderOptions::Start start) {
    constexpr std::size_t kBlockBytes = 4096;
    if (!reader_) reader_.emplace(open_reader(layout_, kBlockBytes));
    reader_->move_to(start);
    return reader_->records->next(record_) != readers::Outcome::End;
  }
  [[nodiscard]] const readers::Record& record() const noexcept { return record_; }

 private:
  const Layout& layout_;
  std::optional<LayoutReader> reader_;
  readers::Record record_;
};

class Scan {
 public:
  Scan(const schema::Model& model, std::size_t table, const Layout& layout, const RowFilter& filter,
       RecordChecks& checks, std::uint64_t most_rejects)
      : model_(model),
        table_(model.tables[table]),
        layout_(layout),
        filter_(filter),
        checks_(checks),
        limit_(table_.source->limit.value_or(std::numeric_limits<std::uint64_t>::max())),
        most_rejects_(most_rejects),
        is_filtered_(!table_.source->where.empty()),
        keys_(table_.source->mode == schema::SourceMode::Table ? keys_of_file(table_, layout)
                                                               : std::vector<FileKey>()),
        finder_(layout) {
    std::size_t slots = 0;
    for (const MappedField& field : layout.fields) {
      first_slots_.push_back(slots);
      slots += field.values->slots();
    }
    values_.resize(slots);
    masks_.resize(layout.fields.size());
    is_in_key_.resize(layout.fields.size());
    for (const FileKey& key : keys_) {
      for (const std::size_t field : key.fields) is_in_key_[field] = true;
    }
  }

  ScanResult run() {
    while (true) {
      start_over();
      read_all();
      const std::size_t known = repeated_.size();
      if (!has_too_many()) find_repeated();
      // Rows are numbered without those that repeat a key: once more.
      if (repeated_.size() == known) return std::move(result_);
    }
  }

 private:
  struct Pending {
    std::uint64_t offset;
    std::uint64_t line;
  };

  [[nodiscard]] bool has_too_many() const { return result_.rejects.size() > most_rejects_; }
  [[nodiscard]] bool is_over() const { return has_too_many() || result_.rows.rows() == limit_; }

  void start_over() {
    result_ = {};
    result_.are_printed.assign(layout_.fields.size(), true);
    next_repeated_ = 0;
    repeated_keys_.clear();
    for (const FileKey& key : keys_) repeated_keys_.emplace_back(kind_of(key));
  }

  void read_all() {
    constexpr std::size_t kBlockBytes = std::size_t{256} << 10U;
    const LayoutReader reader = open_reader(layout_, kBlockBytes);
    readers::Record record;
    while (limit_ > 0 && !is_over()) {
      reader.records->next_plain(plain_);
      if (plain_.count > 0) {
        take_block();
        take_plain();
        continue;
      }
      const readers::Outcome outcome = reader.records->next(record);
      if (outcome == readers::Outcome::End) break;
      if (outcome == readers::Outcome::Fault) {
        take_block();
        if (!is_over()) reject_unread(record, reader.records->fault());
        continue;
      }
      records_[pending_count_] = reinterpret_cast<std::uintptr_t>(copy_fields(layout_, record, arena_));
      pending_[pending_count_++] = {record.offset, record.line};
      if (pending_count_ == core::kBlockRows) take_block();
    }
    take_block();
    layout_.file->check_unchanged();
  }

  // Where they stand, which nothing moves before the block is done.
  void take_plain() {
    const std::size_t width = plain_.fields.size() / readers::PlainRecords::kMost;
    for (; pending_count_ < plain_.count; ++pending_count_) {
      records_[pending_count_] = reinterpret_cast<std::uintptr_t>(&plain_.fields[pending_count_ * width]);
      pending_[pending_count_] = {plain_.offsets[pending_count_], plain_.lines[pending_count_]};
    }
    take_block();
  }

  void reject_unread(const readers::Record& record, const readers::Fault& fault) {
    ++result_.read;
    const readers::Place place = readers::place_of(record, fault.start);
    std::string field;
    const auto is_it = [&](const MappedField& mapped) { return mapped.number == fault.field; };
    const auto mapped = std::find_if(layout_.fields.begin(), layout_.fields.end(), is_it);
    if (mapped != layout_.fields.end()) field = table_.columns[mapped->column].name;
    std::string reason = fault.reason;
    if (!fault.value.empty()) reason += fmt::format(": {}", on_one_line(fault.value));
    result_.rejects.push_back({record.offset, place.line, place.column, std::move(field), std::move(reason)});
  }

  // Checks the records that are waiting and takes those that are sound.
  void take_block() {
    if (pending_count_ == 0) return;
    const FieldBlock block{records_.data(), pending_count_};
    std::uint64_t faults = 0;
    for (std::size_t i = 0; i < layout_.fields.size(); ++i) {
      const MappedField& field = layout_.fields[i];
      const CheckedFields checked = field.values->check(block, field.number, arena_);
      masks_[i] = checked.masks;
      if (!checked.are_printed) result_.are_printed[i] = false;
      if (is_in_key_[i])
        static_cast<void>(field.values->read(block, field.number, &values_[first_slots_[i]], arena_));
      if (!table_.columns[field.column].nullable) masks_[i].faults |= masks_[i].nulls;
      faults |= masks_[i].faults;
    }
    const std::uint64_t broken = checks_.is_empty() ? 0 : checks_.broken(block);
    std::uint64_t taken = 0;
    if ((faults | broken) == 0 && !is_filtered_ && repeated_.empty() &&
        limit_ - result_.rows.rows() >= pending_count_) {
      for (std::uint32_t i = 0; i < pending_count_; ++i) result_.rows.add(pending_[i].offset);
      result_.read += pending_count_;
      taken = kAllRows >> (core::kBlockRows - pending_count_);
    } else {
      for (std::uint32_t i = 0; i < pending_count_ && !is_over(); ++i) {
        if (take(i, (faults >> i & 1U) != 0, (broken >> i & 1U) != 0)) taken |= std::uint64_t{1} << i;
      }
    }
    for (std::size_t key = 0; key < keys_.size(); ++key) add_keys(key, taken);
    pending_count_ = 0;
    arena_.reset();
  }

  // Whether it is a row of the table.
  bool take(std::uint32_t number, bool is_faulty, bool is_broken) {
    const Pending& record = pending_[number];
    ++result_.read;
    if (is_filtered_ && !filter_.holds(reinterpret_cast<const FieldText*>(records_[number]))) {
      ++result_.passed_over;
      return false;
    }
    if (is_faulty) {
      reject_fields(number);
      return false;
    }
    if (is_broken) {
      RecordChecks::Breach breach = checks_.breach_of(records_[number]);
      reject(record, breach.field, std::move(breach.reason));
      return false;
    }
    if (next_repeated_ < repeated_.size() && repeated_[next_repeated_].offset == record.offset) {
      const FileKey& key = keys_[repeated_[next_repeated_++].key];
      reject(record, key.fields.front(),
             fmt::format("{} has been in a row before it: {}", values_of(key, number), key.label));
      return false;
    }
    result_.rows.add(record.offset);
    return true;
  }

  // Of a record that is waiting; the field as the layout has it.
  [[nodiscard]] const FieldText& given(std::uint32_t number, std::size_t field) const {
    return FieldBlock{records_.data(), pending_count_}.at(number, layout_.fields[field].number);
  }

  void reject_fields(std::uint32_t number) {
    const std::uint64_t bit = std::uint64_t{1} << number;
    std::size_t field = 0;
    while ((masks_[field].faults & bit) == 0) ++field;
    const schema::Column& column = table_.columns[layout_.fields[field].column];
    const bool is_null = (masks_[field].nulls & bit) != 0;
    const std::string_view text = given(number, field).text();
    reject(pending_[number], field,
           is_null ? "NULL in a column that is NOT NULL" : why_refused(model_, column, text));
  }

  void reject(const Pending& record, std::size_t field, std::string reason) {
    readers::Place place{record.line, 1};
    if (finder_.find({record.offset, record.line})) {
      const readers::Record& found = finder_.record();
      const std::size_t number = layout_.fields[field].number;
      if (number < found.fields.size()) place = readers::place_of(found, found.fields[number].start);
    }
    result_.rejects.push_back({record.offset, place.line, place.column,
                               table_.columns[layout_.fields[field].column].name, std::move(reason)});
  }

  std::string values_of(const FileKey& key, std::uint32_t number) const {
    std::string text;
    for (const std::size_t field : key.fields) {
      text += fmt::format("{}\"{}\"", text.empty() ? "" : ", ", given(number, field).text());
    }
    return text;
  }

  // Of those rows of the block. A key with a NULL is none, unless NULLs are one value.
  void add_keys(std::size_t number, std::uint64_t rows) {
    const FileKey& key = keys_[number];
    if (!key.nulls_not_distinct) {
      for (const std::size_t field : key.fields) rows &= ~masks_[field].nulls;
    }
    const bool is_hashed = kind_of(key) == RepeatedKeys::Kind::Hash;
    for (; rows != 0; rows &= rows - 1) {
      const auto row = static_cast<std::uint32_t>(std::countr_zero(rows));
      repeated_keys_[number].add({is_hashed ? hash_of(key, row) : words_of(key, row), pending_[row].offset});
    }
  }

  // Two slots at most hold a key's values, unless one is a text or NULL.
  [[nodiscard]] RepeatedKeys::Kind kind_of(const FileKey& key) const {
    using Kind = RepeatedKeys::Kind;
    std::size_t slots = 0;
    for (const std::size_t field : key.fields) {
      const FieldColumn& values = *layout_.fields[field].values;
      if (values.is_text()) return Kind::Hash;
      slots += values.slots();
    }
    if (slots > 2 || key.nulls_not_distinct) return Kind::Hash;
    return slots == 1 ? Kind::Word : Kind::Words;
  }

  // In the order of the values: numbers have a sign, the halves of an uuid have none.
  [[nodiscard]] KeyWords words_of(const FileKey& key, std::uint32_t row) const {
    constexpr std::uint64_t kSign = std::uint64_t{1} << 63U;
    const std::size_t front = first_slots_[key.fields.front()];
    const std::uint64_t first = values_[front].values[row];
    if (layout_.fields[key.fields.front()].values->slots() == 2)
      return {first, values_[front + 1].values[row]};
    if (key.fields.size() == 1) return {0, first ^ kSign};
    return {first ^ kSign, values_[first_slots_[key.fields.back()]].values[row] ^ kSign};
  }

  [[nodiscard]] KeyWords hash_of(const FileKey& key, std::uint32_t row) {
    key_.clear();
    for (const std::size_t field : key.fields)
      append_value(field, row, (masks_[field].nulls >> row & 1U) != 0);
    const core::Hash128 hash = core::hash128(key_, hash_seed_);
    return {hash.high, hash.low};
  }

  // The slots' bits, or a text with its length before it.
  void append_value(std::size_t field, std::uint32_t row, bool is_null) {
    const auto append = [this](std::uint64_t word) {
      key_.append(reinterpret_cast<const char*>(&word), sizeof(word));
    };
    append(is_null ? 1 : 0);
    const std::size_t slot = first_slots_[field];
    const FieldColumn& values = *layout_.fields[field].values;
    const std::uint64_t first = values_[slot].values[row];
    if (values.slots() == 1) return append(first);
    const std::uint64_t second = values_[slot + 1].values[row];
    append(second);
    if (!values.is_text()) return append(first);
    key_.append(reinterpret_cast<const char*>(first), second);
  }

  void find_repeated() {
    for (std::size_t key = 0; key < keys_.size(); ++key) {
      for (const std::uint64_t offset : repeated_keys_[key].repeated(most_rejects_ + 1))
        repeated_.push_back({offset, key});
    }
    std::stable_sort(repeated_.begin(), repeated_.end(),
                     [](const Repeated& a, const Repeated& b) { return a.offset < b.offset; });
    const auto is_same = [](const Repeated& a, const Repeated& b) { return a.offset == b.offset; };
    repeated_.erase(std::unique(repeated_.begin(), repeated_.end(), is_same), repeated_.end());
  }

  const schema::Model& model_;
  const schema::Table& table_;
  const Layout& layout_;
  const RowFilter& filter_;
  RecordChecks& checks_;
  std::uint64_t limit_;
  std::uint64_t most_rejects_;
  bool is_filtered_;
  std::vector<FileKey> keys_;
  std::vector<RepeatedKeys> repeated_keys_;  // pairwise with keys_
  RecordFinder finder_;
  ScanResult result_;
  std::vector<Repeated> repeated_;
  std::size_t next_repeated_ = 0;
  TextArena arena_;
  readers::PlainRecords plain_;
  std::array<std::uint64_t, core::kBlockRows> records_{};
  std::array<Pending, core::kBlockRows> pending_{};
  std::uint32_t pending_count_ = 0;
  std::vector<std::size_t> first_slots_;  // pairwise with the layout's fields, among values_
  std::vector<core::Slot> values_;        // of the fields in keys
  std::vector<bool> is_in_key_;
  std::vector<FieldMasks> masks_;
  std::string key_;
  std::uint64_t hash_seed_ = run_secret(kHashSecret);
};

}  // namespace

std::string describe(const schema::TableSource& source, const Reject& reject) {
  const std::string field = reject.field.empty() ? "" : fmt::format("column \"{}\": ", reject.field);
  return fmt::format("{}:{}:{}: {}{}", source.file == "-" ? "<stdin>" : source.file, reject.line,
                     reject.column, field, reject.reason);
}

ScanResult scan(const schema::Model& model, std::size_t table, const Layout& layout, const RowFilter& filter,
                RecordChecks& checks, std::uint64_t most_rejects) {
  return Scan(model, table, layout, filter, checks, most_rejects).run();
}

}  // namespace datagen::generators::sources
