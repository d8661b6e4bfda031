// Texts: headlines, sentences, reviews, descriptions.
#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

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

// Whether a text that was asked for has to differ from all others, and is not cut to a length.
bool is_distinct_text(const ColumnBuild& column) {
  return column.must_be_distinct() && !column.is_inferred() && column.type().length == schema::Type::kUnset;
}

// One entry of each list, a space between; a list that stands there twice gives two that differ.
CellPlan combined(ColumnBuild& column, std::initializer_list<words::WordList> lists) {
  std::uint64_t count = 1;
  for (const words::WordList list : lists) count *= list.size();
  const auto whole = is_distinct_text(column) ? std::optional(column.choose(count)) : std::nullopt;
  std::vector<PlannedPiece> pieces;
  std::uint64_t part = 1;
  std::uint64_t divisor = 1;
  const std::string_view* last_list = nullptr;
  NodeId last{};
  for (const words::WordList list : lists) {
    if (!pieces.empty()) pieces.push_back(literal(" "));
    NodeId index = whole ? column.add(coordinate(divisor, list.size()), {slot_of(*whole)})
                         : column.draw_below(list.size(), part++);
    if (!whole && list.data() == last_list && list.size() > 1)
      index = column.add(different_choice(list.size()), {slot_of(last), slot_of(index)});
    divisor *= list.size();
    pieces.push_back(generators::word(slot_of(index), column.dictionary(list)));
    last_list = list.data();
    last = index;
  }
  return text_cell(column, std::move(pieces));
}

// With a number behind it where it has to differ from all others.
std::vector<PlannedPiece> numbered_if_distinct(ColumnBuild& column, std::vector<PlannedPiece> pieces) {
  if (!is_distinct_text(column)) return pieces;
  const NodeId index = column.choose_numbered(1, kMaxChoices);
  const NodeId number = column.add(affine(1, 1), {slot_of(index)});
  pieces.insert(pieces.end(), {literal(" "), piece(core::PieceKind::Integer, slot_of(number))});
  return pieces;
}

// A short column wants less text, not a text that breaks off.
bool is_shorter_than(const ColumnBuild& column, std::int32_t characters) {
  return column.type().length != schema::Type::kUnset && column.type().length < characters;
}

// The texts of all opinions side by side.
struct OpinionTexts {
  explicit OpinionTexts(words::WordList (*list)(words::Opinion)) {
    for (const words::Opinion opinion :
         {words::Opinion::Bad, words::Opinion::Middling, words::Opinion::Good}) {
      starts.push_back(texts.size());
      const words::WordList of_opinion = list(opinion);
      texts.insert(texts.end(), of_opinion.begin(), of_opinion.end());
    }
    starts.push_back(texts.size());
  }

  std::vector<std::string_view> texts;
  std::vector<std::uint64_t> starts;
};

// What the row's writer thinks: as its rating says, up to 5, else mostly good.
NodeId opinion_of_row(ColumnBuild& column) {
  return column.shared_node("opinion", [&] {
    if (const auto rating = number_meant(column, {"rating"})) {
      constexpr std::int64_t kBest = 5;
      const NodeId one = column.add(affine(1, 0), {slot_of(column.row())});
      const auto unit = static_cast<std::int64_t>(core::kPowersOf10[rating->scale]);
      const NodeId stars = column.add(product_of_two(unit, 0, kBest), {rating->slot, slot_of(one)});
      return column.add(lookup({0, 0, 0, 1, 2, 2}), {slot_of(stars)});
    }
    const NodeId index = column.add(uniform_choice(column.shared_stream("opinion"), 10));
    return column.add(lookup({0, 1, 1, 2, 2, 2, 2, 2, 2, 2}), {slot_of(index)});
  });
}

PlannedPiece by_opinion(ColumnBuild& column, const OpinionTexts& texts, std::uint64_t part) {
  const NodeId index =
      column.add(choice_within(column.stream().part(part), texts.starts), {slot_of(opinion_of_row(column))});
  return generators::word(slot_of(index), column.dictionary(texts.texts));
}

// A name of two words; where all must differ and they run out, codes.
CellPlan combined_names(ColumnBuild& column, words::WordList first, words::WordList second) {
  const std::uint64_t count = first.size() * second.size();
  if (column.must_be_distinct() && column.is_inferred() && column.rows() > count) return code_cell(column);
  const NodeId index = column.choose(count);
  const NodeId a = column.add(coordinate(1, first.size()), {slot_of(index)});
  const NodeId b = column.add(coordinate(first.size(), second.size()), {slot_of(index)});
  return text_cell(column, {generators::word(slot_of(a), column.dictionary(first)), literal(" "),
                            generators::word(slot_of(b), column.dictionary(second))});
}

}  // namespace

CellPlan title(ColumnBuild& column) {
  return list_cell(column, words::titles());
}

CellPlan word(ColumnBuild& column) {
  const words::WordList list = words::plain_words();
  return list_cell(column, list);
}

CellPlan sentence(ColumnBuild& column) {
  const words::WordList sentences = words::sentences();
  if (is_shorter_than(column, 6)) return code_cell(column);
  if (is_shorter_than(column, 20)) return word(column);
  if (is_shorter_than(column, 80)) return title(column);
  if (column.must_be_distinct() || is_shorter_than(column, 160)) {
    return list_cell(column, sentences);
  }
  return combined(column, {sentences, sentences});
}

CellPlan review_title(ColumnBuild& column) {
  static const OpinionTexts titles(words::review_titles);
  if (column.must_be_distinct()) return list_cell(column, titles.texts);
  return text_cell(column, {by_opinion(column, titles, 1)});
}

CellPlan review_text(ColumnBuild& column) {
  static const OpinionTexts openings(words::review_openings);
  static const OpinionTexts closings(words::review_closings);
  return text_cell(column, numbered_if_distinct(column, {by_opinion(column, openings, 1), literal(" "),
                                                         by_opinion(column, closings, 2)}));
}

CellPlan bio(ColumnBuild& column) {
  return combined(column, {words::bio_sentences(), words::bio_sentences()});
}

CellPlan article_text(ColumnBuild& column) {
  return combined(column, {words::sentences(), words::sentences(), words::sentences(), words::sentences()});
}

// What the row's subject says, or any other, as a sentence; then one that goes with all of them.
CellPlan ticket_text(ColumnBuild& column) {
  static const std::vector<std::string> sentences = [] {
    std::vector<std::string> made;
    for (const std::string_view subject : words::ticket_subjects())
      made.emplace_back(std::string(subject) + (subject.ends_with('?') ? "" : "."));
    return made;
  }();
  static const std::vector<std::string_view> openings(sentences.begin(), sentences.end());
  const auto other = column_meant(column, "ticket_subject");
  const auto subject = other ? word_in(column, *other) : std::nullopt;
  if (!subject || subject->dictionary->size() != openings.size() || column.must_be_distinct())
    return combined(column, {openings, kTicketDetails.texts});
  const NodeId detail = column.draw_below(kTicketDetails.texts.size(), 2);
  return text_cell(column, {generators::word(subject->slot, column.dictionary(openings)), literal(" "),
                            generators::word(slot_of(detail), column.dictionary(kTicketDetails.texts))});
}

CellPlan task_description(ColumnBuild& column) {
  if (column.must_be_distinct() || is_shorter_than(column, 100))
    return list_cell(column, kTaskOpenings.texts);
  return combined(column, {kTaskOpenings.texts, kTaskEndings.texts});
}

CellPlan message(ColumnBuild& column) {
  return combined(column, {kMessageOpenings.texts, kMessageEndings.texts});
}

CellPlan comment(ColumnBuild& column) {
  return combined(column, {kCommentOpenings.texts, kCommentEndings.texts});
}

CellPlan label_name(ColumnBuild& column) {
  // "Copper Harbor": what a thing of no known kind may be called.
  static const std::vector<std::string> capitals = [] {
    std::vector<std::string> made;
    for (const std::string_view plain : words::plain_words()) {
      made.emplace_back(plain);
      made.back().front() = static_cast<char>(made.back().front() - 'a' + 'A');
    }
    return made;
  }();
  static const std::vector<std::string_view> list(capitals.begin(), capitals.end());
  if (is_shorter_than(column, 24)) return list_cell(column, list);
  const std::uint64_t pairs = list.size() * list.size();
  if (column.must_be_distinct() && column.rows() > pairs) return code_cell(column);
  const NodeId index = column.choose(pairs);
  const NodeId first = column.add(coordinate(1, list.size()), {slot_of(index)});
  const NodeId second = column.add(coordinate(list.size(), list.size()), {slot_of(index)});
  return text_cell(column, {generators::word(slot_of(first), column.dictionary(list)), literal(" "),
                            generators::word(slot_of(second), column.dictionary(list))});
}

CellPlan tag_list(ColumnBuild& column) {
  const words::WordList tags = words::tag_names();
  if (is_shorter_than(column, 40)) return list_cell(column, tags);
  const auto tag = [&](std::uint64_t part) {
    return generators::word(slot_of(column.draw_below(tags.size(), part)), column.dictionary(tags));
  };
  return text_cell(column, {tag(1), literal(", "), tag(2)});
}

CellPlan course_code(ColumnBuild& column) {
  static constexpr std::array<std::string_view, 10> kSubjects{"MATH", "PHYS", "CHEM", "HIST", "ECON",
                                                              "BIO",  "ENG",  "CS",   "PSY",  "ART"};
  const NodeId index = column.choose(kSubjects.size() * 900);
  const NodeId subject = column.add(coordinate(1, kSubjects.size()), {slot_of(index)});
  const NodeId number =
      column.add(affine(100, 1), {slot_of(column.add(coordinate(kSubjects.size(), 900), {slot_of(index)}))});
  return text_cell(column, {generators::word(slot_of(subject), column.dictionary(kSubjects)), literal("-"),
                            piece(core::PieceKind::Digits, slot_of(number), 3)});
}

CellPlan bin_location(ColumnBuild& column) {
  static constexpr std::array<std::string_view, 8> kAisles{"A", "B", "C", "D", "E", "F", "G", "H"};
  const NodeId index = column.choose(kAisles.size() * 10'000);
  const NodeId aisle = column.add(coordinate(1, kAisles.size()), {slot_of(index)});
  const NodeId rest = column.add(coordinate(kAisles.size(), 10'000), {slot_of(index)});
  const NodeId shelf = column.add(coordinate(100, 100), {slot_of(rest)});
  const NodeId bin = column.add(coordinate(1, 100), {slot_of(rest)});
  return text_cell(column, {generators::word(slot_of(aisle), column.dictionary(kAisles)),
                            piece(core::PieceKind::Digits, slot_of(shelf), 2), literal("-"),
                            piece(core::PieceKind::Digits, slot_of(bin), 2)});
}

CellPlan work_title(ColumnBuild& column) {
  return combined_names(column, kWorkAdjectives.texts, kWorkNouns.texts);
}
CellPlan book_title(ColumnBuild& column) {
  return combined_names(column, kBookOpenings.texts, kBookEndings.texts);
}
CellPlan event_title(ColumnBuild& column) {
  return combined_names(column, kEventSubjects.texts, kEventKinds.texts);
}
CellPlan deal_name(ColumnBuild& column) {
  return combined_names(column, words::company_stems(), kDealKinds.texts);
}

namespace {

// Which language the row's speaker has: an index into the lists of languages.
CellPlan language_text(ColumnBuild& column, words::WordList texts) {
  if (column.must_be_distinct()) return list_cell(column, texts);
  const NodeId language = column.shared_node("language", [&] {
    return column.add(curved_range(column.shared_stream("language"), 0,
                                   static_cast<std::int64_t>(texts.size()) - 1, Curve::Lowest));
  });
  return word_cell(column, language, texts);
}

}  // namespace

CellPlan language(ColumnBuild& column) {
  const std::int32_t length = column.type().length;
  if (length != schema::Type::kUnset && length <= 3) return language_code(column);
  return language_text(column, kLanguage.texts);
}
CellPlan language_code(ColumnBuild& column) {
  return language_text(column, kLanguageCode.texts);
}
CellPlan locale(ColumnBuild& column) {
  return language_text(column, kLocale.texts);
}

CellPlan product_description(ColumnBuild& column) {
  return combined(column, {words::product_description_openings(), words::product_description_details()});
}

CellPlan lorem_ipsum(ColumnBuild& column) {
  const auto paragraphs = static_cast<std::uint32_t>(column.config().integer("paragraphs").value_or(1));
  const auto sentences =
      static_cast<std::uint32_t>(column.config().integer("sentences_per_paragraph").value_or(3));
  const NodeId text =
      column.add(paragraphs_of_words(column.stream(), words::lorem_words(), paragraphs, sentences), {}, 2);
  return text_cell(column, numbered_if_distinct(column, {piece(core::PieceKind::Text, slot_of(text))}),
                   {.text_bytes = 60.0 * paragraphs * sentences});
}

}  // namespace datagen::generators::families
