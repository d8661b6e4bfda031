#include "pipeline/script_splitter.hpp"

#include <algorithm>
#include <cctype>

namespace datagen::pipeline {

namespace {

constexpr std::string_view kCopyEnd = "\\.";

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

bool is_of_name(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || (c & '\x80') != 0;
}

std::string_view without_trailing_space(std::string_view text) {
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

// COPY blocks are written in one way only.
bool begins_copy_data(std::string_view statement) {
  constexpr std::string_view kFrom = " FROM stdin";
  const std::size_t from = statement.rfind(kFrom);
  if (!statement.starts_with("COPY ") || from == std::string_view::npos) return false;
  const std::string_view options = statement.substr(from + kFrom.size());
  return options.empty() || options.starts_with(' ');
}

}  // namespace

void ScriptSplitter::feed(std::string_view piece) {
  while (!piece.empty()) {
    std::size_t taken = 0;
    switch (state_) {
      case State::Sql: taken = take_sql(piece); break;
      case State::Literal:
      case State::EscapeLiteral: taken = take_quoted(piece, '\''); break;
      case State::Name: taken = take_quoted(piece, '"'); break;
      case State::DollarTag: taken = take_dollar_tag(piece); break;
      case State::DollarLiteral: taken = take_dollar_literal(piece); break;
      case State::BlockComment: taken = take_block_comment(piece); break;
      case State::LineComment:
      case State::MetaCommand:
      case State::AfterCopy:
      case State::CopyData: taken = take_line(piece); break;
    }
    piece.remove_prefix(taken);
  }
}

void ScriptSplitter::finish() {
  if (state_ == State::LineComment || state_ == State::MetaCommand) feed("\n");
  if (state_ == State::AfterCopy || state_ == State::CopyData) {
    reader_.on_cut_off("the rows of a COPY block", line_);
  } else if (!statement_.empty()) {
    reader_.on_cut_off("a statement", statement_line_);
  } else if (state_ == State::BlockComment) {
    reader_.on_cut_off("a comment", line_);
  }
}

std::size_t ScriptSplitter::take_sql(std::string_view rest) {
  const char c = rest[0];
  const bool at_line_begin = previous_ == '\n' || previous_ == '\0';
  if (c == '\n') ++line_;
  if (statement_.empty()) {
    statement_line_ = line_;
    if (is_space(c) || c == ';') {
      previous_ = c;
      return 1;
    }
    if (c == '\\' && at_line_begin) {
      state_ = State::MetaCommand;
      return 0;
    }
  }
  // The second of two characters decides on comments; the first is then part of the statement already.
  if (c == '-' && previous_ == '-') {
    statement_.pop_back();
    state_ = State::LineComment;
    return 1;
  }
  if (c == '*' && previous_ == '/') {
    statement_.pop_back();
    comment_depth_ = 1;
    previous_ = '\0';
    state_ = State::BlockComment;
    return 1;
  }
  switch (c) {
    case '\'':
    case '"': begin_quoted(c); return 1;
    case '$':
      if (!is_of_name(previous_)) {
        tag_ = "$";
        append(c);
        state_ = State::DollarTag;
        return 1;
      }
      break;
    case '(': open_parenthesis(); break;
    case ')': depth_ -= depth_ > 0 ? 1 : 0; break;
    case ';':
      if (depth_ == 0) {
        end_statement();
        return 1;
      }
      break;
    default: break;
  }
  append(c);
  return 1;
}

void ScriptSplitter::append(char c) {
  statement_ += c;
  previous_ = c;
}

void ScriptSplitter::begin_quoted(char quote) {
  const std::size_t size = statement_.size();
  const bool is_marked =
      (previous_ == 'E' || previous_ == 'e') && (size < 2 || !is_of_name(statement_[size - 2]));
  const bool goes_on = size > 0 && size == escapes_end_;
  const bool has_escapes = is_marked || goes_on;
  state_ = quote == '"' ? State::Name : has_escapes ? State::EscapeLiteral : State::Literal;
  append(quote);
}

// Two quotes are one inside the literal: it ends and begins again, which cuts nothing.
std::size_t ScriptSplitter::take_quoted(std::string_view rest, char quote) {
  const bool has_escapes = state_ == State::EscapeLiteral;
  std::size_t at = 0;
  for (; at < rest.size(); ++at) {
    const char c = rest[at];
    if (c == '\n') ++line_;
    const bool is_escaped = has_escapes && previous_ == '\\';
    statement_ += c;
    previous_ = is_escaped ? '\0' : c;
    if (c != quote || is_escaped) continue;
    escapes_end_ = has_escapes ? statement_.size() : 0;
    state_ = State::Sql;
    return at + 1;
  }
  return at;
}

std::size_t ScriptSplitter::take_dollar_tag(std::string_view rest) {
  const char c = rest[0];
  if (c != '$' && !is_of_name(c)) {
    state_ = State::Sql;  // a parameter, $1
    return 0;
  }
  tag_ += c;
  append(c);
  if (c != '$') return 1;
  literal_begin_ = statement_.size();
  state_ = State::DollarLiteral;
  return 1;
}

std::size_t ScriptSplitter::take_dollar_literal(std::string_view rest) {
  const char c = rest[0];
  if (c == '\n') ++line_;
  append(c);
  const bool is_end =
      c == '$' && statement_.size() - literal_begin_ >= tag_.size() && statement_.ends_with(tag_);
  if (is_end) state_ = State::Sql;
  return 1;
}

std::size_t ScriptSplitter::take_block_comment(std::string_view rest) {
  const char c = rest[0];
  if (c == '\n') ++line_;
  const bool opens = c == '*' && previous_ == '/';
  const bool closes = c == '/' && previous_ == '*';
  previous_ = opens || closes ? '\0' : c;
  if (opens) ++comment_depth_;
  if (closes && --comment_depth_ == 0) {
    state_ = State::Sql;
    if (!statement_.empty()) append(' ');
  }
  return 1;
}

std::size_t ScriptSplitter::take_line(std::string_view rest) {
  const std::size_t end = rest.find('\n');
  const bool is_complete = end != std::string_view::npos;
  const std::string_view part = rest.substr(0, end);
  if (!is_complete || !partial_line_.empty()) partial_line_ += part;
  if (!is_complete) return rest.size();
  end_line(partial_line_.empty() ? part : partial_line_);
  partial_line_.clear();
  return end + 1;
}

void ScriptSplitter::end_line(std::string_view line) {
  switch (state_) {
    case State::LineComment:
      state_ = State::Sql;
      if (!statement_.empty()) append('\n');
      break;
    case State::MetaCommand:
      reader_.on_meta_command(line, line_);
      state_ = State::Sql;
      break;
    case State::AfterCopy: state_ = State::CopyData; break;
    default:
      if (line == kCopyEnd) {
        state_ = State::Sql;
      } else {
        reader_.on_copy_line(line, line_);
      }
  }
  previous_ = '\n';
  ++line_;
}

// Tuples stand in parentheses behind VALUES and behind commas; what follows ON CONFLICT does not.
void ScriptSplitter::open_parenthesis() {
  if (depth_ == 0) {
    const std::string_view before = without_trailing_space(statement_);
    if (!has_values_) has_values_ = before.ends_with("VALUES");
    if (has_values_ && (before.ends_with(',') || tuple_count_ == 0)) ++tuple_count_;
  }
  ++depth_;
}

void ScriptSplitter::end_statement() {
  const std::string_view sql = without_trailing_space(statement_);
  if (sql.ends_with("DEFAULT VALUES")) tuple_count_ = 1;
  const bool is_copy = begins_copy_data(sql);
  statement_.resize(sql.size());
  if (!statement_.empty()) reader_.on_statement(statement_, statement_line_, tuple_count_);
  statement_.clear();
  depth_ = 0;
  escapes_end_ = 0;
  previous_ = ';';
  has_values_ = false;
  tuple_count_ = 0;
  state_ = is_copy ? State::AfterCopy : State::Sql;
}

}  // namespace datagen::pipeline
