// Reviews by what their writer thinks of the thing: titles, openings and closings that may stand in any
// combination.
#include <array>

#include "generators/words/words.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<std::string_view, 28> kBadTitles = {
    "Very disappointed", "Not worth the money", "Broke after a week", "Would not buy again", "Poor quality",
    "Not as described", "Waste of money", "Arrived damaged", "Stopped working", "Cheaply made",
    "Expected much more", "Avoid this one", "Returned it", "Falls apart", "Nothing like the pictures",
    "Too flimsy", "Terrible fit", "Does not do the job", "Sent it back", "Regret buying this",
    "Faulty from the start", "Worst purchase this year", "Save your money", "Smells odd and looks worse",
    "Missing parts", "Never again", "Useless", "Overpriced and underwhelming",
};

constexpr std::array<std::string_view, 26> kMiddlingTitles = {
    "It is okay", "Does the job", "Average", "Decent for the price", "Not bad, not great", "Mixed feelings",
    "Good, with flaws", "Could be better", "Fine for occasional use", "Acceptable", "Almost there",
    "Nice idea, average result", "Reasonable value", "Okay so far", "Gets the job done",
    "Some good, some bad", "Neither here nor there", "Works, mostly", "Fair quality", "Good enough",
    "A few compromises", "Smaller than expected", "Three stars from me", "Useful but not perfect",
    "Middle of the road", "Does what it says, no more",
};

constexpr std::array<std::string_view, 28> kGoodTitles = {
    "Excellent quality", "Love it", "Highly recommended", "Great value for money", "Exactly what I needed",
    "Exceeded my expectations", "Perfect", "Very happy", "Would buy again", "Beautifully made",
    "Best purchase this year", "Fantastic", "Works perfectly", "Five stars", "Impressed",
    "Better than expected", "A real find", "Solid and well made", "So glad I bought this", "Great gift",
    "Simply brilliant", "Wonderful little thing", "Could not be happier", "Everything I hoped for",
    "Top quality", "Worth every penny", "Delightful", "My new favorite",
};

constexpr std::array<std::string_view, 26> kBadOpenings = {
    "I had high hopes for this and it let me down.", "It stopped working after only a few days.",
    "The quality is far below what the pictures suggest.", "Mine arrived with a crack along one side.",
    "I wanted to like this, but it simply does not work.",
    "After one week of light use it was already falling apart.",
    "This is the second one I have had to send back.", "The material feels thin and cheap.",
    "It looks nothing like the description.", "I have rarely been so disappointed with a purchase.",
    "One of the parts was missing when I opened the box.", "It was scratched and dusty when it arrived.",
    "The instructions make no sense and the parts do not fit.", "It came apart the first time I used it.",
    "There was a strong chemical smell that never went away.", "The finish started to peel within days.",
    "It is much smaller than advertised and not very sturdy.",
    "The lid does not close properly and never did.", "It wobbles on every surface I have tried.",
    "I expected a lot more at this price.", "The color is completely different from the photo.",
    "It took three weeks to arrive and then did not work.", "Whoever designed this has never used it.",
    "The seams came undone almost at once.", "I gave it two stars at first, but that was too kind.",
    "It broke the first time I cleaned it.",
};

constexpr std::array<std::string_view, 25> kMiddlingOpenings = {
    "It does what it should, though not much more.", "I have mixed feelings about this one.",
    "The idea is good, but the details need work.", "It is fine for the price.",
    "After a month of use I am neither thrilled nor upset.", "It works most of the time.",
    "It looks better than it performs.", "The quality is decent, but not outstanding.",
    "It took me a while to get used to it.", "For occasional use it is perfectly acceptable.",
    "The size is a little off, but I can live with it.", "It is not bad, but I had expected a bit more.",
    "Some parts are well made and others are not.", "It arrived on time and works, with a few small faults.",
    "I like the look, but it scratches easily.", "It is heavier than I thought it would be.",
    "Setting it up took longer than expected.", "It does the job, even if it feels a little cheap.",
    "The first one was faulty, but the replacement is fine.",
    "The color is slightly darker than in the pictures.", "It is okay, although the old model was sturdier.",
    "I use it less often than I thought I would.", "It is useful, but the handle could be better.",
    "The packaging was excessive and the product is average.",
    "Half of my family likes it and the other half does not.",
};

constexpr std::array<std::string_view, 26> kGoodOpenings = {
    "This is exactly what I was looking for.", "I have been using this every day for a month and I love it.",
    "The quality is much better than I expected.", "It arrived quickly and works perfectly.",
    "I bought one for myself and then two more as gifts.", "It looks even better than in the pictures.",
    "You can tell that a lot of thought went into this.", "Everything about this feels solid and well made.",
    "I am very impressed with how well it works.",
    "After trying several others, this is the one I will keep.",
    "It was easy to set up and has worked without a fault.", "My whole family uses it now.",
    "It fits perfectly and looks great.", "I was skeptical at first, but it won me over.",
    "This has made my mornings a lot easier.", "The finish is beautiful and feels very durable.",
    "It is simple, sturdy and does its job well.", "I have recommended this to all my friends.",
    "Great value for what you get.", "It is comfortable, light and easy to clean.",
    "I replaced an older model and the difference is huge.", "Best purchase I have made in a long time.",
    "It came well packed and without a scratch.", "The size is just right for our home.",
    "I use it more than I ever thought I would.", "A lovely piece of work.",
};

constexpr std::array<std::string_view, 24> kBadClosings = {
    "I am sending it back.", "I would not buy it again.", "I cannot recommend it.",
    "Save your money and look elsewhere.", "I asked for a refund and am still waiting.",
    "It went straight into the bin.", "Customer service did not reply.",
    "I wish I had read the other reviews first.", "It is not worth half the price.",
    "I will be buying a different brand next time.", "What a waste of money.",
    "It is now gathering dust in a cupboard.", "I expected better from this shop.",
    "My old one was far superior.", "I would give it no stars if I could.",
    "Please improve your quality control.", "I have gone back to what I used before.",
    "It is a pity, because the idea is good.", "Returning it was the only part that went smoothly.",
    "I have learned my lesson.", "It should not be sold in this state.", "Stay away from this one.",
    "I am still annoyed about it.", "I hope others have better luck.",
};

constexpr std::array<std::string_view, 24> kMiddlingClosings = {
    "It will do for now.", "I might buy it again at a lower price.", "You get what you pay for.",
    "Three stars seems fair.", "I would look at the alternatives first.", "It is good enough for my needs.",
    "I will keep it, but I am not excited.", "With a few changes it could be great.",
    "Time will tell how long it lasts.", "I would recommend it with some reservations.",
    "Delivery was quick, at least.", "It is not something I would give as a gift.",
    "I hope the next version is better.", "For the price I cannot complain too much.",
    "It depends on what you need it for.", "I have no strong opinion either way.", "It is fine as a spare.",
    "I would choose a larger size next time.", "Not a bad buy during the sale.", "It serves its purpose.",
    "I expected a little more, but it works.", "My partner likes it more than I do.",
    "It is worth a try if you are not too fussy.", "Overall it is an average product.",
};

constexpr std::array<std::string_view, 24> kGoodClosings = {
    "I would buy it again without thinking twice.", "Highly recommended.", "I could not be happier with it.",
    "Thank you for a great product.", "It is worth every penny.", "I have already ordered a second one.",
    "My friends keep asking where I got it.", "It still looks like new.", "Five stars from me.",
    "I will certainly shop here again.", "It makes a wonderful gift.", "I wish I had bought it sooner.",
    "You will not regret it.", "The service was excellent too.", "It has not let me down once.",
    "A pleasure to use every day.", "I can only recommend it.", "Exactly as described and delivered on time.",
    "I am already looking at the other colors.", "It is a keeper.", "This is how things should be made.",
    "I expect it to last for years.", "Everyone in the house agrees.", "I am delighted with it.",
};
// clang-format on

WordList of_opinion(Opinion opinion, WordList bad, WordList middling, WordList good) {
  if (opinion == Opinion::Bad) return bad;
  return opinion == Opinion::Middling ? middling : good;
}

}  // namespace

WordList review_titles(Opinion opinion) {
  return of_opinion(opinion, kBadTitles, kMiddlingTitles, kGoodTitles);
}

WordList review_openings(Opinion opinion) {
  return of_opinion(opinion, kBadOpenings, kMiddlingOpenings, kGoodOpenings);
}

WordList review_closings(Opinion opinion) {
  return of_opinion(opinion, kBadClosings, kMiddlingClosings, kGoodClosings);
}

}  // namespace datagen::generators::words
