#include "generators/sources/scan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

#include "generators/sources/key_columns.hpp"
#include "generators/sources/key_hasher.hpp"
#include "generators/sources/missing_keys.hpp"
#include "generators/sources/repeated_keys.hpp"
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

// A record whose key stood in a record before it, or of a reference whose key no parent has.
struct Refused {
  std::uint64_t offset;
  bool is_missing;
  std::size_t number;  // of the key, or of the reference
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

// The rows whose bits are set.
template <typename Take>
void for_each_row(std::uint64_t rows, const Take& take) {
  for (; rows != 0; rows &= rows - 1) take(static_cast<std::uint32_t>(std::countr_zero(rows)));
}

class Scan {
 public:
  Scan(const schema::Model& model, std::size_t table, const Layout& layout, const ScanRules& rules)
      : model_(model),
        table_(model.tables[table]),
        layout_(layout),
        rules_(rules),
        limit_(table_.source->limit.value_or(std::numeric_limits<std::uint64_t>::max())),
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
    for (const FileKey& key : keys_) note_key(key.fields);
    for (const FileReference& reference : rules.references) {
      note_key(reference.fields);
      note_key(reference.own_key);
    }
  }

  ScanResult run() {
    while (true) {
      start_over();
      read_all();
      // Rows are numbered without those: once more. Of rows without a parent none is one that others repeat.
      if (has_too_many() || (!find_missing() && !find_repeated())) return std::move(result_);
    }
  }

 private:
  struct Pending {
    std::uint64_t offset;
    std::uint64_t line;
  };

  void note_key(const std::vector<std::size_t>& fields) {
    for (const std::size_t field : fields) is_in_key_[field] = true;
  }

  [[nodiscard]] bool has_too_many() const { return result_.rejects.size() > rules_.most_rejects; }
  [[nodiscard]] bool is_over() const { return has_too_many() || result_.rows.rows() == limit_; }

  void start_over() {
    result_ = {};
    result_.are_printed.assign(layout_.fields.size(), true);
    next_refused_ = 0;
    repeated_keys_.clear();
    for (const FileKey& key : keys_) repeated_keys_.emplace_back(kind_of(key));
    missing_keys_.clear();
    for (const FileReference& reference : rules_.references) {
      MissingKeys& keys = missing_keys_.emplace_back();
      if (reference.visit_parents) {
        reference.visit_parents([&](const KeyWords& key) { keys.add_parent(key); });
      }
    }
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
    const std::uint64_t broken = rules_.checks.is_empty() ? 0 : rules_.checks.broken(block);
    std::uint64_t taken = 0;
    if ((faults | broken) == 0 && !is_filtered_ && refused_.empty() &&
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
    for (std::size_t number = 0; number < missing_keys_.size(); ++number) add_references(number, taken);
    pending_count_ = 0;
    arena_.reset();
  }

  // Whether it is a row of the table.
  bool take(std::uint32_t number, bool is_faulty, bool is_broken) {
    const Pending& record = pending_[number];
    ++result_.read;
    if (is_filtered_ && !rules_.filter.holds(reinterpret_cast<const FieldText*>(records_[number]))) {
      ++result_.passed_over;
      return false;
    }
    if (is_faulty) {
      reject_fields(number);
      return false;
    }
    if (is_broken) {
      RecordChecks::Breach breach = rules_.checks.breach_of(records_[number]);
      reject(record, breach.field, std::move(breach.reason));
      return false;
    }
    if (next_refused_ < refused_.size() && refused_[next_refused_].offset == record.offset) {
      reject_refused(number, refused_[next_refused_++]);
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

  void reject_refused(std::uint32_t number, const Refused& refused) {
    if (refused.is_missing) {
      const FileReference& reference = rules_.references[refused.number];
      return reject(pending_[number], reference.fields.front(),
                    fmt::format("no row of {} has {}: {}", reference.parents,
                                values_of(reference.fields, number), reference.label));
    }
    const FileKey& key = keys_[refused.number];
    reject(pending_[number], key.fields.front(),
           fmt::format("{} has been in a row before it: {}", values_of(key.fields, number), key.label));
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

  std::string values_of(const std::vector<std::size_t>& fields, std::uint32_t number) const {
    std::string text;
    for (const std::size_t field : fields) {
      text += fmt::format("{}\"{}\"", text.empty() ? "" : ", ", given(number, field).text());
    }
    return text;
  }

  // Of those rows of the block. A key with a NULL is none, unless NULLs are one value.
  void add_keys(std::size_t number, std::uint64_t rows) {
    const FileKey& key = keys_[number];
    if (!key.nulls_not_distinct) rows = without_nulls(rows, key.fields);
    const bool is_hashed = kind_of(key) == RepeatedKeys::Kind::Hash;
    for_each_row(rows, [&](std::uint32_t row) {
      repeated_keys_[number].add(
          {is_hashed ? hash_of(key.fields, row) : words_of(key, row), pending_[row].offset});
    });
  }

  // A reference with a NULL asks for no parent (MATCH SIMPLE).
  void add_references(std::size_t number, std::uint64_t rows) {
    const FileReference& reference = rules_.references[number];
    MissingKeys& keys = missing_keys_[number];
    for_each_row(without_nulls(rows, reference.fields), [&](std::uint32_t row) {
      keys.add_child({hash_of(reference.fields, row), pending_[row].offset});
    });
    if (reference.own_key.empty()) return;
    for_each_row(without_nulls(rows, reference.own_key),
                 [&](std::uint32_t row) { keys.add_parent(hash_of(reference.own_key, row)); });
  }

  [[nodiscard]] std::uint64_t without_nulls(std::uint64_t rows,
                                            const std::vector<std::size_t>& fields) const {
    for (const std::size_t field : fields) rows &= ~masks_[field].nulls;
    return rows;
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

  [[nodiscard]] KeyWords hash_of(const std::vector<std::size_t>& fields, std::uint32_t row) {
    hasher_.clear();
    for (const std::size_t field : fields) {
      const bool is_null = (masks_[field].nulls >> row & 1U) != 0;
      hasher_.add(*layout_.fields[field].values, &values_[first_slots_[field]], row, is_null);
    }
    return hasher_.key();
  }

  // Whether there are any that were not known.
  bool find_repeated() {
    for (std::size_t key = 0; key < keys_.size(); ++key)
      refuse(repeated_keys_[key].repeated(rules_.most_rejects + 1), false, key);
    return sort_refused();
  }

  bool find_missing() {
    for (std::size_t number = 0; number < missing_keys_.size(); ++number)
      refuse(missing_keys_[number].missing(rules_.most_rejects + 1), true, number);
    return sort_refused();
  }

  void refuse(const std::vector<std::uint64_t>& offsets, bool is_missing, std::size_t number) {
    for (const std::uint64_t offset : offsets) refused_.push_back({offset, is_missing, number});
  }

  bool sort_refused() {
    std::stable_sort(refused_.begin(), refused_.end(),
                     [](const Refused& a, const Refused& b) { return a.offset < b.offset; });
    const auto is_same = [](const Refused& a, const Refused& b) { return a.offset == b.offset; };
    refused_.erase(std::unique(refused_.begin(), refused_.end(), is_same), refused_.end());
    return std::exchange(known_refused_, refused_.size()) != refused_.size();
  }

  const schema::Model& model_;
  const schema::Table& table_;
  const Layout& layout_;
  const ScanRules& rules_;
  std::uint64_t limit_;
  bool is_filtered_;
  std::vector<FileKey> keys_;
  std::vector<RepeatedKeys> repeated_keys_;  // pairwise with keys_
  std::vector<MissingKeys> missing_keys_;    // pairwise with the references
  RecordFinder finder_;
  ScanResult result_;
  std::vector<Refused> refused_;  // in the order of the file
  std::size_t known_refused_ = 0;
  std::size_t next_refused_ = 0;
  TextArena arena_;
  readers::PlainRecords plain_;
  std::array<std::uint64_t, core::kBlockRows> records_{};
  std::array<Pending, core::kBlockRows> pending_{};
  std::uint32_t pending_count_ = 0;
  std::vector<std::size_t> first_slots_;  // pairwise with the layout's fields, among values_
  std::vector<core::Slot> values_;        // of the fields in keys
  std::vector<bool> is_in_key_;
  std::vector<FieldMasks> masks_;
  KeyHasher hasher_;
};

}  // namespace

std::string describe(const schema::TableSource& source, const Reject& reject) {
  const std::string field = reject.field.empty() ? "" : fmt::format("column \"{}\": ", reject.field);
  return fmt::format("{}:{}:{}: {}{}", source.file == "-" ? "<stdin>" : source.file, reject.line,
                     reject.column, field, reject.reason);
}

ScanResult scan(const schema::Model& model, std::size_t table, const Layout& layout, const ScanRules& rules) {
  return Scan(model, table, layout, rules).run();
}

}  // namespace datagen::generators::sources
