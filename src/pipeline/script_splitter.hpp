// Cuts a script, as psql reads it, into statements, lines of COPY data and meta-commands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace datagen::pipeline {

/// What a script consists of, in its order. Texts are valid during the call.
class ScriptReader {
 public:
  virtual ~ScriptReader() = default;
  /// A statement without comments and without its semicolon; `line` is that of its first word. `tuple_count`:
  /// of the VALUES of an INSERT.
  virtual void on_statement(const std::string& sql, std::uint64_t line, std::uint64_t tuple_count) = 0;
  /// A line of the data of the COPY ... FROM stdin that came last.
  virtual void on_copy_line(std::string_view data, std::uint64_t line) = 0;
  /// A line that begins with a backslash, outside of COPY data: it is not sent to the server.
  virtual void on_meta_command(std::string_view command, std::uint64_t line) = 0;
  /// The script ends too early.
  virtual void on_cut_off(std::string_view what, std::uint64_t line) = 0;
};

/// Takes a script in pieces of any size; holds the statement or line that is not complete yet, nothing else.
/// Knows literals with standard_conforming_strings, quoted names, dollar quotes and comments (PostgreSQL's
/// manual, 4.1 Lexical Structure).
class ScriptSplitter {
 public:
  explicit ScriptSplitter(ScriptReader& reader) : reader_(reader) {}

  void feed(std::string_view piece);
  void finish();

 private:
  enum class State : std::uint8_t {
    Sql,
    Literal,        // '...'
    EscapeLiteral,  // E'...'
    Name,           // "..."
    DollarTag,      // $tag$ so far
    DollarLiteral,
    LineComment,
    BlockComment,
    MetaCommand,
    AfterCopy,  // the rest of the line of COPY ... FROM stdin
    CopyData,
  };

  // Each takes what it can of the rest of a piece and returns how much.
  std::size_t take_sql(std::string_view rest);
  std::size_t take_quoted(std::string_view rest, char quote);
  std::size_t take_dollar_tag(std::string_view rest);
  std::size_t take_dollar_literal(std::string_view rest);
  std::size_t take_block_comment(std::string_view rest);
  std::size_t take_line(std::string_view rest);

  void begin_quoted(char quote);
  void open_parenthesis();
  void end_statement();
  void end_line(std::string_view line);
  void append(char c);

  ScriptReader& reader_;
  State state_ = State::Sql;
  std::uint64_t line_ = 1;
  std::string statement_;  // so far; begins with a word
  std::uint64_t statement_line_ = 1;
  std::string partial_line_;  // of COPY data or a meta-command: what earlier pieces held of it
  std::string tag_;           // of a dollar quote
  std::size_t literal_begin_ = 0;
  std::size_t depth_ = 0;          // of parentheses
  std::size_t comment_depth_ = 0;  // of block comments, which nest
  char previous_ = '\0';           // the byte before, unless it was escaped or ended a comment
  std::size_t escapes_end_ = 0;    // where an E'' literal ended: it may go on with a quote
  bool has_values_ = false;
  std::uint64_t tuple_count_ = 0;
};

}  // namespace datagen::pipeline
