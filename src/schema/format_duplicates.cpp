// The keys of `duplicates` and `reuse`.
#include <array>

#include "schema/duplicates.hpp"
#include "schema/format.hpp"

namespace datagen::schema {

namespace {

using enum Presence;

constexpr std::array kWeightKeys = {
    KeyRule{"top",
            Expect::Number,
            Optional,
            "Rows with a value of the first tenth of the pool.",
            {.fallback = "0", .example = "60", .least = 0}},
    KeyRule{"middle",
            Expect::Number,
            Optional,
            "Rows with another value of the pool.",
            {.fallback = "0", .example = "30", .least = 0}},
    KeyRule{"fresh",
            Expect::Number,
            Optional,
            "Rows with a value of their own.",
            {.fallback = "0", .example = "10", .least = 0}},
    KeyRule{"comment", Expect::Any, Optional, "A remark.", {.example = R"("as sales asked for")"}},
};

constexpr std::array kDuplicatesKeys = {
    KeyRule{"strategy",
            Expect::String,
            Required,
            "`generate_new`: each row has its own value; `allow_simple` or `allow_duplicates`: all rows have "
            "one; `smart_duplicates`: a share of the rows takes a value of a small pool; `cached_pool`: all "
            "rows do; `weighted_random`: few values of a pool often, the others rarely, and some new ones.",
            {.example = R"("smart_duplicates")", .choices = kStrategyNames}},
    KeyRule{"probability",
            Expect::Number,
            Optional,
            "smart_duplicates: the share of rows that take a value of the pool, 0 to 1.",
            {.fallback = "0.5", .example = "0.3", .least = 0, .greatest = 1}},
    KeyRule{"max_values",
            Expect::Integer,
            Optional,
            "Values of the pool at most; another name of `pool`.",
            {.fallback = "10", .example = "20", .least = 1, .greatest = kMostPoolValues}},
    KeyRule{"pool",
            Expect::IntegerOrString,
            Optional,
            "Values of the pool at most: `small` 5, `medium` 25, `large` 100, or a number. Without it 10 of "
            "smart_duplicates, 25 of cached_pool, 100 of weighted_random.",
            {.example = R"("medium")", .choices = kPoolNames, .least = 1, .greatest = kMostPoolValues}},
    KeyRule{"weights",
            Expect::Object,
            Optional,
            "weighted_random: how frequent the parts of the pool and new values are, in any unit.",
            {.fallback = R"({"top": 60, "middle": 30, "fresh": 10})",
             .example = R"({"top": 80, "middle": 15, "fresh": 5})",
             .object = &kDuplicateWeightsObject}},
    KeyRule{"value",
            Expect::Any,
            Optional,
            "allow_simple of one column: the value of all rows; without it one that the column's generator "
            "makes.",
            {.example = R"("new")"}},
    KeyRule{"comment", Expect::Any, Optional, "A remark.", {.example = R"("as sales asked for")"}},
};

constexpr std::array kReuseKeys = {
    KeyRule{"sample_size",
            Expect::Integer,
            Optional,
            "The rows that are repeated: the first ones of the table.",
            {.fallback = "10000", .example = "5000", .least = 1, .greatest = kMostSampleRows}},
    KeyRule{"probability",
            Expect::Number,
            Optional,
            "The share of the other rows that repeat one of them, 0 to 1.",
            {.fallback = "0.95", .example = "0.9", .least = 0, .greatest = 1}},
    KeyRule{"comment", Expect::Any, Optional, "A remark.", {.example = R"("for the load test")"}},
};

}  // namespace

constexpr ObjectRule kDuplicatesObject = {"duplicates", "How the values of a column repeat.",
                                          kDuplicatesKeys};
constexpr ObjectRule kDuplicateWeightsObject = {
    "duplicate weights", "How frequent values of a pool and new ones are.", kWeightKeys};
constexpr ObjectRule kReuseObject = {"reuse", "Rows that repeat the first ones of their table.", kReuseKeys};

}  // namespace datagen::schema
