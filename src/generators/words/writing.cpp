// Words of people who write: articles, tags, biographies and courses.
#include <array>

#include "generators/words/words.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<std::string_view, 100> kArticleTitles = {
    "How We Cut Our Build Time in Half", "A Beginner's Guide to Composting",
    "Ten Recipes for Busy Weeknights", "What Nobody Tells You About Remote Work",
    "Why Small Teams Ship Faster", "The Case for Boring Technology",
    "Five Mistakes to Avoid When Moving House", "A Weekend in the Mountains",
    "Learning to Cook in Thirty Days", "How to Write a Good Bug Report", "Notes From My First Marathon",
    "The Best Way to Organize Your Photos", "Getting Started With Houseplants",
    "Three Books That Changed How I Work", "How to Save Money on Groceries",
    "Understanding Indexes in Databases", "A Simple Budget That Works", "Our Favorite Walks Near the Coast",
    "Writing Tests You Can Trust", "Seven Habits of Calm Teams", "The Quiet Joy of Repairing Things",
    "How to Choose Your First Bicycle", "Lessons From a Failed Launch", "What We Learned From 100 Interviews",
    "Keeping Notes That Last", "A Short History of the Pencil", "Baking Bread Without a Recipe",
    "How to Say No at Work", "Planning a Garden in a Small Space", "Traveling by Train Across the Country",
    "Why We Rewrote Our Search", "Making Time for Reading", "The Art of the Short Meeting",
    "A Guide to Better Sleep", "Working With Feedback", "How to Give a Talk Without Fear",
    "Home Office Ideas for Small Rooms", "From Spreadsheet to Database", "Choosing Colors for Your Website",
    "What Makes a Good Manager", "A Year Without Social Media", "Six Soups for Cold Days",
    "How to Learn a Language as an Adult", "Photography Tips for Rainy Days", "Designing Forms People Finish",
    "Moving to the Cloud Step by Step", "Everything You Need to Know About Sourdough",
    "How We Handle On-Call", "The Hidden Cost of Meetings", "Simple Stretches for Desk Workers",
    "A Field Guide to Garden Birds", "Raising Kids With Less Stuff", "How to Negotiate Your Salary",
    "Building a Shed From Scratch", "Why Documentation Matters", "Small Changes That Improved Our Checkout",
    "What to Pack for a Week Away", "Coffee at Home: a Practical Guide", "How to Read a Balance Sheet",
    "The Trouble With Estimates", "Growing Tomatoes on a Balcony", "An Introduction to Event Sourcing",
    "Our Move to a Four-Day Week", "Finding Your First Customers", "Why Your Newsletter Needs a Plan",
    "Swimming in Open Water", "How to Run a Useful Retrospective", "Painting a Room in One Day",
    "The Basics of Color Theory", "Preparing for a Job Interview", "Cheap Meals That Taste Good",
    "A Better Morning Routine", "How Caching Really Works", "Repairing a Leaky Tap",
    "Stories From the Support Desk", "How to Start a Book Club", "Learning From Code Reviews",
    "Ways to Use Leftover Rice", "What Is Technical Debt?", "The Perfect Picnic",
    "How to Measure What Matters", "Saving for a Rainy Day", "Making Your Home More Efficient",
    "A Checklist for Launch Day", "Running in Winter", "How We Choose New Tools",
    "Tips for Your First Camping Trip", "Understanding Time Zones", "Writing for the Web",
    "Eight Games for Long Evenings", "The Pleasure of Slow Travel", "How to Keep a Team Informed",
    "Getting the Most Out of Your Freezer", "Do You Need a Data Warehouse?", "Gifts You Can Make Yourself",
    "A Day in the Life of a Nurse", "Learning Guitar After Forty", "Questions to Ask Before You Hire",
    "The Right Way to Back Up Your Files", "Why I Still Keep a Paper Diary",
};

constexpr std::array<std::string_view, 50> kBioSentences = {
    "Lives near the coast with two cats and too many books.", "Drinks more coffee than is sensible.",
    "Writes about food, travel and the people behind both.",
    "Former teacher, now building software for schools.", "Always planning the next walk in the hills.",
    "Believes in short meetings and long lunches.", "Runs slowly but often.",
    "Collects old maps and new recipes.", "Happiest on a bicycle.",
    "Learning to play the cello, sorry to the neighbors.", "Works with data by day and with wood by night.",
    "Grew up on a farm and never lost the taste for early mornings.", "Gardener, reader, occasional baker.",
    "Has lived in five countries and still gets lost.", "Loves trains, maps and rainy afternoons.",
    "Spends weekends repairing bicycles.", "Parent of three, owner of no free time.",
    "Photographs birds and buildings.", "Designer with a soft spot for good type.",
    "Likes clear code and strong tea.", "Twenty years in logistics and still curious.",
    "Helps small teams do big things.", "Paints in watercolor when the light is right.",
    "Volunteers at the local library.", "Keeps bees and tries to keep calm.",
    "Translates between engineers and everybody else.", "Swims in the lake until October.",
    "Cooks for friends at every opportunity.", "Interested in history, housing and hiking.",
    "Started with spreadsheets and never stopped counting.", "Makes furniture out of old doors.",
    "Enjoys chess, badly.", "Here to learn and to ask questions.", "Nurse, night owl, novel reader.",
    "Plays in a band that nobody has heard of.", "Walks the dog, or the other way round.",
    "Studied physics and ended up in marketing.", "Thinks best on long train rides.",
    "Coaches the under-twelves on Saturdays.", "Cares about privacy, plain words and public transport.",
    "Fan of second-hand bookshops.", "Restores radios from the fifties.", "Writes letters by hand.",
    "Knits during conference calls.", "Prefers mountains to beaches.", "Never says no to soup.",
    "Building tools for people who hate tools.", "Asks why at least once a day.",
    "Spends too much on plants.", "Works from a small office above a bakery.",
};

constexpr std::array<std::string_view, 80> kCourseTitles = {
    "Introduction to Psychology", "Principles of Economics", "Calculus I", "Calculus II", "Linear Algebra",
    "General Chemistry", "Organic Chemistry", "General Physics", "Cell Biology", "Human Anatomy",
    "World History", "Modern European History", "American Literature", "English Composition",
    "Creative Writing", "Public Speaking", "Introduction to Philosophy", "Ethics", "Logic",
    "Introduction to Sociology", "Cultural Anthropology", "Political Theory", "International Relations",
    "Constitutional Law", "Microeconomics", "Macroeconomics", "Financial Accounting", "Managerial Accounting",
    "Corporate Finance", "Marketing Fundamentals", "Organizational Behavior", "Operations Management",
    "Business Law", "Entrepreneurship", "Statistics for Beginners", "Probability Theory",
    "Discrete Mathematics", "Differential Equations", "Introduction to Programming", "Data Structures",
    "Algorithms", "Operating Systems", "Computer Networks", "Database Systems", "Software Engineering",
    "Machine Learning", "Computer Graphics", "Information Security", "Web Development",
    "Human-Computer Interaction", "Digital Electronics", "Circuit Analysis", "Thermodynamics",
    "Fluid Mechanics", "Materials Science", "Environmental Science", "Geology", "Astronomy", "Genetics",
    "Microbiology", "Ecology", "Nutrition", "Art History", "Music Theory", "Drawing I", "Photography",
    "Film Studies", "Introduction to Theatre", "Spanish I", "French I", "German I", "Latin I",
    "Classroom Management", "Child Development", "Educational Psychology", "Research Methods",
    "Nursing Fundamentals", "Public Health", "Urban Planning", "Architecture Studio",
};
// clang-format on

}  // namespace

WordList article_titles() {
  return kArticleTitles;
}

WordList bio_sentences() {
  return kBioSentences;
}

WordList course_titles() {
  return kCourseTitles;
}

}  // namespace datagen::generators::words
