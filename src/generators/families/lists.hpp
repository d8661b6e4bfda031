// Values from a short list, most used first. A list here, a row of the registry, and its name is a generator.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "generators/column_build.hpp"

namespace datagen::generators::families {

/// How the weights of a list's values fall from the first to the last.
enum class Odds : std::uint8_t {
  Even,
  Falling,  ///< 1, 1/2, 1/3, ...
  Steep,    ///< 1, 1/2, 1/4, 1/8, 1/16, ..., never below 1/32
};

template <std::size_t kCount>
struct List {
  Odds odds;
  std::array<std::string_view, kCount> texts;
};
template <typename... Texts>
List(Odds, Texts...) -> List<sizeof...(Texts)>;

/// One of the texts for each row; where the rows must differ, as list_cell().
CellPlan one_of(ColumnBuild& column, words::WordList texts, Odds odds);

template <const auto& kList>
CellPlan listed(ColumnBuild& column) {
  return one_of(column, kList.texts, kList.odds);
}

template <words::WordList (*kWords)(), Odds kOdds = Odds::Even>
CellPlan worded(ColumnBuild& column) {
  return one_of(column, kWords(), kOdds);
}

// States.
inline constexpr List kStatus{Odds::Steep, "active", "inactive", "pending", "suspended"};
inline constexpr List kOrderStatus{Odds::Steep, "delivered", "shipped", "processing",
                                   "pending",   "cancelled", "returned"};
inline constexpr List kPaymentStatus{Odds::Steep, "completed", "pending", "failed", "refunded"};
inline constexpr List kInvoiceStatus{Odds::Steep, "paid", "sent", "overdue", "draft", "void"};
inline constexpr List kSubscriptionStatus{Odds::Steep, "active",   "cancelled",
                                          "trialing",  "past_due", "expired"};
inline constexpr List kTicketStatus{Odds::Falling, "closed", "open", "in_progress", "resolved", "waiting"};
inline constexpr List kTaskStatus{Odds::Falling, "done", "in_progress", "todo", "in_review", "blocked"};
inline constexpr List kPostStatus{Odds::Steep, "published", "draft", "archived", "scheduled"};
inline constexpr List kShipmentStatus{Odds::Steep, "delivered",        "in_transit",
                                      "preparing", "out_for_delivery", "returned"};
inline constexpr List kAppointmentStatus{Odds::Steep, "completed", "scheduled",
                                         "confirmed", "cancelled", "no_show"};
inline constexpr List kDeviceStatus{Odds::Steep, "online", "offline", "maintenance", "error"};
inline constexpr List kJobStatus{Odds::Steep, "succeeded", "running", "failed", "queued", "cancelled"};
inline constexpr List kLeadStatus{Odds::Falling, "new", "contacted", "qualified", "won", "lost"};
inline constexpr List kApprovalStatus{Odds::Steep, "approved", "pending", "rejected"};
inline constexpr List kMessageStatus{Odds::Steep, "delivered", "read", "sent", "bounced", "failed"};
inline constexpr List kLoanStatus{Odds::Steep, "active", "paid_off", "approved", "pending", "defaulted"};
inline constexpr List kProductionStatus{Odds::Steep, "completed", "in_progress",
                                        "planned",   "released",  "cancelled"};
inline constexpr List kMatchStatus{Odds::Steep, "finished", "scheduled", "live", "postponed", "cancelled"};
inline constexpr List kAvailabilityStatus{Odds::Steep, "available", "occupied", "reserved", "maintenance"};
inline constexpr List kStockStatus{Odds::Steep, "in_stock", "low_stock", "out_of_stock", "backorder"};
inline constexpr List kPriority{Odds::Falling, "normal", "low", "high", "urgent"};
inline constexpr List kSeverity{Odds::Falling, "low", "medium", "high", "critical"};
inline constexpr List kDifficulty{Odds::Falling, "medium", "easy", "hard", "expert"};
inline constexpr List kVisibility{Odds::Steep, "public", "private", "unlisted"};
inline constexpr List kSentiment{Odds::Falling, "positive", "neutral", "negative"};

// People and staff.
inline constexpr List kMaritalStatus{Odds::Falling, "married", "single", "divorced", "widowed"};
inline constexpr List kEmploymentType{Odds::Steep, "full_time",  "part_time",
                                      "contract",  "internship", "temporary"};
inline constexpr List kLeaveType{Odds::Steep, "vacation", "sick", "personal", "parental", "unpaid"};
inline constexpr List kSeniority{Odds::Falling, "mid", "senior", "junior", "lead", "principal", "intern"};
inline constexpr List kSkill{Odds::Even,
                             "SQL",
                             "Python",
                             "Project management",
                             "Communication",
                             "JavaScript",
                             "Data analysis",
                             "Negotiation",
                             "Excel",
                             "Java",
                             "Leadership",
                             "Customer service",
                             "Bookkeeping",
                             "Go",
                             "Copywriting",
                             "UX design",
                             "Public speaking",
                             "Kubernetes",
                             "Statistics",
                             "Sales",
                             "Quality assurance",
                             "Photography",
                             "C++",
                             "Recruiting",
                             "Logistics",
                             "Accounting",
                             "TypeScript",
                             "Teaching"};
inline constexpr List kInterest{Odds::Even, "cooking", "hiking",   "photography", "travel",
                                "music",    "reading", "cycling",  "gardening",   "running",
                                "yoga",     "movies",  "painting", "gaming",      "technology",
                                "football", "fashion", "swimming", "astronomy",   "chess",
                                "camping",  "history", "baking",   "dancing",     "podcasts"};
inline constexpr List kCertification{
    Odds::Falling,       "First Aid",         "Project Management Professional",
    "ISO 9001 Auditor",  "Scrum Master",      "Personal Trainer, Level 3",
    "Forklift Operator", "Food Safety",       "Chartered Accountant",
    "Electrical Safety", "Cloud Practitioner"};
inline constexpr List kPracticeArea{Odds::Falling, "Family Law",     "Contract Law", "Criminal Defense",
                                    "Tax Law",     "Employment Law", "Real Estate",  "Intellectual Property",
                                    "Immigration", "Bankruptcy"};
inline constexpr List kWorkShift{Odds::Falling, "morning", "evening", "night"};
inline constexpr List kHeating{Odds::Falling, "gas", "heat pump", "district heating", "oil", "electric"};
inline constexpr List kIrrigation{Odds::Falling, "drip", "sprinkler", "none", "furrow", "pivot"};
inline constexpr List kCrop{Odds::Falling, "Wheat",    "Maize",      "Barley", "Potatoes",
                            "Soybeans",    "Rapeseed", "Sunflowers", "Oats",   "Tomatoes",
                            "Carrots",     "Onions",   "Sugar Beet"};
inline constexpr List kSportsSeason{Odds::Falling, "2023/24", "2022/23", "2021/22", "2020/21", "2019/20"};
inline constexpr List kLeague{Odds::Even,           "Northern League", "First Division", "Coastal Cup",
                              "Premier Conference", "City League",     "Lakes Trophy"};
inline constexpr List kTeamName{Odds::Even,           "Harbor United",        "Northfield Rovers",
                                "Riverside FC",       "Old Mill Rangers",     "Westbrook Athletic",
                                "Lakeside Wanderers", "Hillcrest City",       "Stonebridge Albion",
                                "Seaview Town",       "Greenhollow Sporting", "Eastgate Stars",
                                "Valley Hawks",       "Meadow Park",          "Cedar County",
                                "Bay Sharks",         "Summit Wolves"};
inline constexpr List kProficiency{Odds::Falling, "intermediate", "advanced", "beginner", "expert"};
inline constexpr List kCompanySize{Odds::Falling, "11-50", "1-10", "51-200", "201-500", "501-1000", "1000+"};
inline constexpr List kRelationship{Odds::Falling, "spouse", "parent", "sibling",
                                    "child",       "friend", "partner"};
inline constexpr List kUserRole{Odds::Steep, "member", "editor", "admin", "viewer", "owner"};
inline constexpr List kPermission{Odds::Even,       "users.read",    "users.write",     "orders.read",
                                  "orders.write",   "reports.read",  "reports.export",  "billing.read",
                                  "billing.manage", "settings.read", "settings.manage", "products.write"};

// Trade and money.
inline constexpr List kSizeLabel{Odds::Even, "M", "L", "S", "XL", "XS", "XXL"};
inline constexpr List kMaterial{Odds::Falling, "cotton",   "steel",   "wood", "plastic", "leather",
                                "glass",       "aluminum", "ceramic", "wool", "paper"};
inline constexpr List kCondition{Odds::Steep, "new", "like_new", "good", "fair", "refurbished"};
inline constexpr List kUnit{Odds::Steep, "pcs", "kg", "box", "l", "m", "pack"};
inline constexpr List kCurrency{Odds::Steep, "USD", "EUR", "GBP", "CAD", "AUD", "CHF", "SEK", "JPY"};
inline constexpr List kCurrencyName{Odds::Steep,       "US Dollar",         "Euro",        "British Pound",
                                    "Canadian Dollar", "Australian Dollar", "Swiss Franc", "Japanese Yen",
                                    "Swedish Krona",   "Polish Zloty"};
inline constexpr List kCurrencySymbol{Odds::Steep, "$", "€", "£", "¥"};
inline constexpr List kTicker{Odds::Even, "NWL",  "ACRA", "BLUM", "CDRX", "DLTA", "ELMR", "FRTH", "GLNT",
                              "HRZN",     "INTL", "JNPR", "KSTL", "LMNR", "MRDN", "NBLA", "OAKM", "PNCL",
                              "QRTZ",     "RDGE", "SLVA", "TRVN", "UMBR", "VLOR", "WYND"};
inline constexpr List kPaymentMethod{Odds::Steep,  "credit_card",   "paypal",
                                     "debit_card", "bank_transfer", "gift_card"};
inline constexpr List kCardBrand{Odds::Steep, "visa", "mastercard", "amex", "discover"};
inline constexpr List kPaymentProvider{Odds::Falling, "stripe", "paypal", "adyen", "square", "klarna"};
inline constexpr List kCarrier{Odds::Falling, "UPS", "FedEx", "DHL", "USPS", "GLS", "DPD"};
inline constexpr List kShippingMethod{Odds::Steep, "standard", "express", "overnight", "pickup"};
inline constexpr List kDiscountType{Odds::Steep, "percentage", "fixed_amount", "free_shipping"};
inline constexpr List kBillingCycle{Odds::Steep, "monthly", "yearly", "quarterly", "weekly"};
inline constexpr List kIncoterm{Odds::Falling, "FOB", "EXW", "CIF", "DAP", "DDP", "FCA"};
inline constexpr List kCustomerSegment{Odds::Falling, "individual", "small_business", "business",
                                       "enterprise"};
inline constexpr List kAccountType{Odds::Steep, "checking", "savings", "credit", "investment", "loan"};
inline constexpr List kTransactionType{Odds::Falling, "purchase", "deposit", "withdrawal",
                                       "transfer",    "refund",   "fee"};
inline constexpr List kReturnReason{Odds::Falling,      "changed_mind", "wrong_size", "damaged",
                                    "not_as_described", "arrived_late", "wrong_item"};
inline constexpr List kAddressType{Odds::Falling, "shipping", "billing", "home", "work"};
inline constexpr List kPhoneType{Odds::Steep, "mobile", "home", "work"};
inline constexpr List kDocumentType{Odds::Falling, "invoice", "contract",    "passport",
                                    "report",      "id_card", "certificate", "receipt"};
inline constexpr List kPropertyType{Odds::Falling, "apartment", "house", "studio", "condo", "villa"};
inline constexpr List kBic{Odds::Even, "NORWDEFFXXX", "ALPNCH22", "HRBRGB2L",    "LUMNFRPP", "TULPNL2A",
                           "FJRDNO22", "ATLSUS33",    "CEDRCATT", "OAKBUS44",    "VISTESMM", "LAGOITRR",
                           "POLRSESS", "DANEDKKK",    "ALPEATWW", "SEINFRPPXXX", "EMBRUS6S"};

// Vehicles and animals.
inline constexpr List kVehicleMake{Odds::Falling, "Toyota",  "Volkswagen", "Ford",  "Honda", "BMW",
                                   "Hyundai",     "Renault", "Kia",        "Volvo", "Mazda"};
inline constexpr List kCuisine{Odds::Falling,   "Italian",    "Mexican", "Japanese", "Indian",
                               "Thai",          "French",     "Chinese", "American", "Greek",
                               "Mediterranean", "Vietnamese", "Turkish"};
inline constexpr List kPriceRange{Odds::Falling, "$$", "$", "$$$", "$$$$"};
inline constexpr List kDish{
    Odds::Even,         "Margherita Pizza", "Caesar Salad",       "Grilled Salmon",
    "Mushroom Risotto", "Beef Burger",      "Tomato Soup",        "Chicken Curry",
    "Lemon Tart",       "Fish and Chips",   "Vegetable Stir-Fry", "Spaghetti Carbonara",
    "Roast Chicken",    "Chocolate Mousse", "Falafel Plate",      "Onion Soup",
    "Pad Thai",         "Cheesecake",       "Lamb Tagine",        "Goat Cheese Salad",
    "Apple Crumble",    "Prawn Tacos",      "Lentil Stew",        "Steak Frites",
    "Panna Cotta"};
inline constexpr List kDishDescription{Odds::Even,
                                       "Served with fresh bread and butter.",
                                       "With herbs from our own garden.",
                                       "A favorite of the house since we opened.",
                                       "Made to order, please allow twenty minutes.",
                                       "With seasonal vegetables.",
                                       "Prepared after a recipe of the owner's grandmother.",
                                       "Also available as a small portion.",
                                       "With a side salad or fries."};
inline constexpr List kMenuCategory{Odds::Falling, "Main Courses", "Starters", "Desserts",
                                    "Drinks",      "Sides",        "Salads"};
inline constexpr List kFoodAllergen{Odds::Falling, "gluten", "dairy", "nuts",   "eggs",   "soy",
                                    "shellfish",   "sesame", "fish",  "celery", "mustard"};
inline constexpr List kModelName{Odds::Even, "X100",   "Pro 15", "S2",    "Mini 4",
                                 "Air 7",    "Max 12", "Z500",   "Lite 3"};
inline constexpr List kVehicleType{Odds::Falling, "sedan", "suv", "hatchback", "truck", "van", "coupe"};
inline constexpr List kFuelType{Odds::Falling, "petrol", "diesel", "electric", "hybrid"};
inline constexpr List kTransmission{Odds::Steep, "automatic", "manual"};
inline constexpr List kBreed{Odds::Even,
                             "Labrador Retriever",
                             "German Shepherd",
                             "Beagle",
                             "Poodle",
                             "Mixed",
                             "Golden Retriever",
                             "Siamese",
                             "Bulldog",
                             "Maine Coon",
                             "British Shorthair",
                             "Dachshund",
                             "Border Collie",
                             "Ragdoll",
                             "Boxer"};
inline constexpr List kSpecies{Odds::Steep, "dog", "cat", "rabbit", "bird", "hamster"};
inline constexpr List kPetName{
    Odds::Even, "Bella", "Max",   "Luna",   "Charlie", "Milo",    "Daisy", "Rocky", "Coco",   "Buddy",
    "Molly",    "Leo",   "Nala",  "Simba",  "Rosie",   "Oscar",   "Lola",  "Toby",  "Ginger", "Felix",
    "Willow",   "Bruno", "Poppy", "Shadow", "Ruby",    "Biscuit", "Hazel", "Otis",  "Pepper"};

// Health.
inline constexpr List kDosageFrequency{Odds::Falling,       "once daily",    "twice daily", "as needed",
                                       "three times daily", "every 8 hours", "at bedtime",  "once weekly"};
inline constexpr List kAdministrationRoute{Odds::Steep,   "oral",    "topical",
                                           "intravenous", "inhaled", "subcutaneous"};
inline constexpr List kAllergy{Odds::Falling, "None known",  "Penicillin", "Pollen",
                               "Peanuts",     "Latex",       "Dust mites", "Shellfish",
                               "Aspirin",     "Sulfa drugs", "Eggs",       "Bee stings"};
inline constexpr List kInsuranceProvider{Odds::Falling,      "Northstar Health", "Blue Harbor Insurance",
                                         "Evergreen Mutual", "Summit Care",      "Lakeshore Health Plan",
                                         "Unity Assurance",  "Cedar Life"};
inline constexpr List kRoom{Odds::Even, "101", "102", "103", "104", "201", "202", "203", "204",
                            "205",      "301", "302", "303", "304", "305", "401", "402"};
inline constexpr List kExercise{Odds::Falling, "Squat",       "Bench Press", "Deadlift",       "Running",
                                "Pull-Up",     "Push-Up",     "Lunge",       "Overhead Press", "Rowing",
                                "Plank",       "Biceps Curl", "Cycling",     "Leg Press",      "Burpee"};
inline constexpr List kFitnessFocus{
    Odds::Falling,        "Strength Training", "Yoga",      "Weight Loss", "Pilates",
    "Rehabilitation",     "Mobility",          "Endurance", "Nutrition",   "Boxing",
    "Functional Training"};
inline constexpr List kEyeColor{Odds::Falling, "brown", "blue", "green", "hazel", "gray"};
inline constexpr List kHairColor{Odds::Falling, "brown", "black", "blond", "red", "gray", "white"};
inline constexpr List kVisitType{Odds::Falling, "follow_up", "checkup", "consultation",
                                 "vaccination", "emergency", "lab_test"};
inline constexpr List kProcedure{Odds::Falling,       "Blood test",    "Physical examination", "X-ray",
                                 "Electrocardiogram", "Ultrasound",    "Urinalysis",           "Vaccination",
                                 "MRI scan",          "Colonoscopy",   "Physiotherapy",        "CT scan",
                                 "Allergy test",      "Wound dressing"};
inline constexpr List kSymptom{Odds::Falling, "headache",   "fatigue",   "cough",
                               "fever",       "back pain",  "dizziness", "nausea",
                               "sore throat", "chest pain", "insomnia",  "joint pain"};

// Education.
inline constexpr List kGrade{Odds::Falling, "B", "A", "C", "B+", "A-", "B-", "C+", "D", "F"};
inline constexpr List kSemester{Odds::Even, "Fall 2024", "Spring 2024", "Fall 2023", "Spring 2023"};
inline constexpr List kAcademicYear{Odds::Falling, "2024/2025", "2023/2024", "2022/2023", "2021/2022"};
inline constexpr List kSeatRow{Odds::Even, "A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "M"};
inline constexpr List kBusRoute{Odds::Even, "Route 1",  "Route 2",  "Route 4",
                                "Route 7",  "Route 12", "Route 18", "Route 23"};
inline constexpr List kExamTitle{Odds::Falling,    "Midterm",     "Final Exam", "Chapter Test", "Oral Exam",
                                 "Placement Test", "Weekly Quiz", "Lab Report", "Mock Exam"};
inline constexpr List kDegree{Odds::Falling,          "Bachelor of Science", "Bachelor of Arts",
                              "Master of Science",    "Master of Arts",      "Associate Degree",
                              "Doctor of Philosophy", "High School Diploma"};
inline constexpr List kMajor{Odds::Falling, "Computer Science", "Business Administration", "Psychology",
                             "Biology",     "Economics",        "Mechanical Engineering",  "Nursing",
                             "History",     "Mathematics",      "Political Science",       "Chemistry"};
inline constexpr List kSchool{Odds::Even,
                              "Lakeside University",
                              "Northfield College",
                              "Riverton University",
                              "Oakwood High School",
                              "Harbor State University",
                              "Hillcrest Academy",
                              "Maple Grove School",
                              "Westbrook Institute",
                              "Pinecrest College",
                              "Fairview High School",
                              "Summit University",
                              "Greenfield Academy",
                              "Stonebridge University",
                              "Clearwater College",
                              "Eastmoor School",
                              "Silver Birch Academy"};

// Work and writing.
inline constexpr List kDealStage{Odds::Falling, "prospecting", "qualification", "proposal",
                                 "negotiation", "closed_won",  "closed_lost"};
inline constexpr List kTrafficSource{Odds::Falling, "organic_search", "direct", "referral",
                                     "paid_search", "email",          "social"};
inline constexpr List kChannel{Odds::Falling, "email", "web", "phone", "chat", "social"};
inline constexpr List kAuditAction{Odds::Falling, "update", "create", "login", "view", "delete", "export"};
inline constexpr List kEntityType{Odds::Falling, "order",    "user",    "product",
                                  "invoice",     "customer", "document"};
inline constexpr List kNotificationType{Odds::Falling, "message",          "reminder",      "comment",
                                        "system",      "payment_received", "order_shipped", "mention"};
inline constexpr List kGenre{Odds::Falling, "Drama",    "Fiction", "Comedy",    "Mystery", "Fantasy",
                             "History",     "Thriller", "Romance", "Biography", "Horror",  "Documentary"};
inline constexpr List kMusicGenre{Odds::Falling, "Pop",       "Rock",    "Hip-Hop", "Electronic",
                                  "Jazz",        "Indie",     "R&B",     "Folk",    "Metal",
                                  "Soul",        "Classical", "Country", "Blues",   "Reggae"};
inline constexpr List kRecordLabel{Odds::Even,         "Northern Light Records", "Paper Boat Music",
                                   "Velvet Door",      "Ninth Street Records",   "Harbor Sound",
                                   "Tin Roof Records", "Blue Lantern",           "Slow River Music",
                                   "Glass Garden",     "Second Floor Records",   "Copper Wire",
                                   "Night Train Music"};
inline constexpr List kMusicalKey{Odds::Falling, "C",  "G",  "Am", "D",  "Em",  "F",  "A", "Dm",
                                  "E",           "Bm", "Bb", "Cm", "Gm", "F#m", "Eb", "Ab"};
inline constexpr List kAlertType{Odds::Falling,      "threshold_exceeded", "connection_lost", "low_battery",
                                 "high_temperature", "maintenance_due",    "tamper_detected"};
inline constexpr List kQuality{Odds::Falling, "good", "fair", "excellent", "poor"};
inline constexpr List kEdition{Odds::Falling,     "1st edition", "2nd edition", "3rd edition",
                               "Revised edition", "Paperback",   "Hardcover",   "4th edition"};
inline constexpr List kKind{Odds::Falling, "standard", "premium", "basic", "custom"};
inline constexpr List kDataType{Odds::Falling, "string", "integer", "boolean", "decimal", "date", "json"};
inline constexpr List kQuestion{Odds::Even,
                                "How do I change my password?",
                                "When will my order arrive?",
                                "Can I return an opened item?",
                                "Which payment methods do you accept?",
                                "How do I cancel my subscription?",
                                "Is there a discount for students?",
                                "Do you ship abroad?",
                                "Where can I find my invoices?",
                                "How long does delivery take?",
                                "Can I change my delivery address?",
                                "How do I contact support?",
                                "Is my data stored safely?",
                                "What does the warranty cover?",
                                "How do I add a team member?",
                                "Can I export my data?",
                                "What happens when my trial ends?"};

inline constexpr List kLanguage{Odds::Steep, "English", "Spanish", "German",  "French",   "Portuguese",
                                "Italian",   "Dutch",   "Polish",  "Swedish", "Japanese", "Turkish"};
inline constexpr List kLanguageCode{Odds::Steep, "en", "es", "de", "fr", "pt",
                                    "it",        "nl", "pl", "sv", "ja", "tr"};
inline constexpr List kLocale{Odds::Steep, "en_US", "es_ES", "de_DE", "fr_FR", "pt_BR",
                              "it_IT",     "nl_NL", "pl_PL", "sv_SE", "ja_JP", "tr_TR"};

// Parts of texts that are put together.
inline constexpr List kTicketDetails{Odds::Even,
                                     "I could not find anything about it in the guide.",
                                     "We need an answer by the end of the week.",
                                     "Several of our users ask about it.",
                                     "I have written about this before.",
                                     "Please let me know what you need from me.",
                                     "You can reach me by phone in the morning.",
                                     "It is urgent for us.",
                                     "Thank you for looking into it.",
                                     "I have attached a screenshot.",
                                     "This came up yesterday morning."};
inline constexpr List kTaskOpenings{Odds::Even,
                                    "Agree on the scope with the team first.",
                                    "Requested by a customer last week.",
                                    "Follow-up from the last review.",
                                    "Start with a short list of open points.",
                                    "The current solution takes too long.",
                                    "Small change, but it blocks other work.",
                                    "Check what is already there.",
                                    "Two people asked for this.",
                                    "Left over from the last release.",
                                    "Needed before the next milestone."};
inline constexpr List kTaskEndings{Odds::Even,
                                   "Write down what was decided.",
                                   "Add a test for the new behavior.",
                                   "Update the documentation as well.",
                                   "Ask for a review when it is ready.",
                                   "Tell support before it goes live.",
                                   "See the notes in the shared folder.",
                                   "Keep the change as small as possible.",
                                   "Measure again afterwards.",
                                   "Should not take more than two days.",
                                   "Plan a short demo for Friday."};
inline constexpr List kMessageOpenings{Odds::Even,
                                       "Thanks for getting in touch.",
                                       "Just following up on this.",
                                       "Good morning!",
                                       "I had a look at it today.",
                                       "Quick question for you:",
                                       "Sorry for the late reply.",
                                       "That sounds good to me.",
                                       "As discussed on the phone:",
                                       "Here is a short update.",
                                       "No problem at all."};
inline constexpr List kMessageEndings{Odds::Even,
                                      "Could you send me the details?",
                                      "We will get back to you tomorrow.",
                                      "The files are in the shared folder.",
                                      "Does Thursday afternoon work for you?",
                                      "Everything is ready on our side.",
                                      "Please let me know what you think.",
                                      "I will keep you posted.",
                                      "The new version should be live soon.",
                                      "Can we move this to next week?",
                                      "See you at the meeting."};
inline constexpr List kCommentOpenings{Odds::Even,
                                       "Great write-up.",
                                       "Interesting point of view.",
                                       "I tried this last week.",
                                       "Thanks for sharing.",
                                       "This helped me a lot.",
                                       "Not sure I agree.",
                                       "Well explained.",
                                       "I have been waiting for this.",
                                       "Good read."};
inline constexpr List kCommentEndings{Odds::Even,
                                      "Looking forward to the next part.",
                                      "Would love to see more examples.",
                                      "It worked on the first try.",
                                      "The second section needs more detail.",
                                      "Does anyone have a newer source?",
                                      "I will pass it on to my team.",
                                      "Keep up the good work.",
                                      "There is a small typo in the title.",
                                      "Our experience was quite different."};
inline constexpr List kWorkAdjectives{Odds::Even, "Silent", "Golden",  "Broken",  "Midnight", "Distant",
                                      "Electric", "Hidden", "Falling", "Crimson", "Endless",  "Winter",
                                      "Paper",    "Velvet", "Lonely",  "Wild",    "Burning"};
inline constexpr List kWorkNouns{Odds::Even, "Horizon", "River",  "City",    "Letters", "Garden",
                                 "Echo",     "Road",    "Summer", "Machine", "Harbor",  "Dreams",
                                 "Signal",   "Stars",   "House",  "Promise", "Islands"};
inline constexpr List kBookOpenings{Odds::Even,           "The Secret of", "A History of",    "Beyond",
                                    "The Last Days of",   "Letters from",  "The Keeper of",   "Return to",
                                    "An Introduction to", "The Art of",    "Walking Through", "In Search of",
                                    "The Daughter of",    "Notes on",      "The Shadow over", "Daylight in"};
inline constexpr List kBookEndings{Odds::Even,        "the Northern Sea", "Quiet Rivers",   "Glass Mountains",
                                   "the Old Harbor",  "Small Things",     "Winter Gardens", "the Long Valley",
                                   "Lost Cities",     "Silver Lake",      "Empty Rooms",    "the Salt Road",
                                   "Distant Thunder", "the Orchard",      "Stone Bridges",  "the Lighthouse"};
inline constexpr List kEventSubjects{
    Odds::Even, "Product",  "Marketing", "Data",        "Design", "Developer", "Community", "Leadership",
    "Startup",  "Security", "Customer",  "Photography", "Wine",   "Jazz",      "Food",      "Spring"};
inline constexpr List kEventKinds{Odds::Even, "Summit",  "Workshop", "Meetup",  "Conference",
                                  "Night",    "Webinar", "Festival", "Open Day"};
inline constexpr List kDealKinds{Odds::Even, "Renewal", "Expansion", "New Business",
                                 "Pilot",    "Upgrade", "Migration"};

// The web, machines and files.
inline constexpr List kUtmSource{Odds::Falling, "google",   "newsletter", "facebook",
                                 "instagram",   "linkedin", "bing",       "partner"};
inline constexpr List kUtmMedium{Odds::Falling, "cpc", "email", "organic", "social", "referral", "display"};
inline constexpr List kUtmCampaign{Odds::Falling,   "spring_sale",    "black_friday",   "brand_awareness",
                                   "summer_launch", "newsletter_may", "retargeting_q3", "welcome_series",
                                   "holiday_gifts", "back_to_school"};
inline constexpr List kCampaignName{
    Odds::Even,           "Spring Sale",      "Black Friday",      "Summer Launch",   "Welcome Series",
    "Holiday Gift Guide", "Back to School",   "Customer Win-Back", "Brand Awareness", "New Year Clearance",
    "Refer a Friend",     "Early Bird Offer", "Product Update",    "Loyalty Rewards", "Anniversary Week"};
inline constexpr List kSearchTerm{Odds::Falling,   "running shoes",  "coffee maker",     "desk lamp",
                                  "winter jacket", "wireless mouse", "gift ideas",       "standing desk",
                                  "water bottle",  "return policy",  "phone case",       "yoga mat",
                                  "garden chairs", "notebook",       "birthday present", "backpack"};
inline constexpr List kVariant{Odds::Even, "control", "variant_a", "variant_b"};
inline constexpr List kFeatureKey{
    Odds::Even,         "new_checkout",    "dark_mode",      "beta_search",
    "two_factor_login", "bulk_export",     "smart_replies",  "team_invites",
    "usage_alerts",     "inline_comments", "custom_domains", "mobile_onboarding",
    "audit_log",        "calendar_sync",   "quick_filters",  "offline_mode"};
inline constexpr List kScreenResolution{Odds::Falling, "1920x1080", "1366x768", "390x844",
                                        "1440x900",    "2560x1440", "414x896",  "1536x864"};
inline constexpr List kCodec{Odds::Falling, "h264", "aac", "hevc", "av1", "vp9", "opus"};
inline constexpr List kHttpMethod{Odds::Steep, "GET", "POST", "PUT", "DELETE", "PATCH"};
inline constexpr List kHttpStatus{Odds::Steep, "200", "201", "404", "304", "302",
                                  "500",       "401", "204", "403", "400"};
inline constexpr List kReferrer{Odds::Falling,
                                "https://www.google.com/",
                                "https://www.bing.com/",
                                "https://news.example.org/",
                                "https://www.facebook.com/",
                                "https://duckduckgo.com/",
                                "https://www.linkedin.com/",
                                "https://blog.example.net/"};
inline constexpr List kDeviceKind{Odds::Falling, "sensor", "gateway",   "camera",
                                  "thermostat",  "meter",  "controller"};
inline constexpr List kMetric{Odds::Falling, "temperature", "humidity", "pressure",
                              "voltage",     "vibration",   "co2",      "light"};
inline constexpr List kGitBranch{Odds::Falling,       "main",        "develop",        "feature/checkout",
                                 "fix/login-timeout", "release/2.4", "feature/search", "chore/dependencies",
                                 "fix/rounding"};
inline constexpr List kServiceName{
    Odds::Falling,          "api-gateway",   "checkout-service", "auth-service",      "billing-service",
    "search-service",       "email-worker",  "web-frontend",     "inventory-service", "report-worker",
    "notification-service", "image-resizer", "session-store"};
inline constexpr List kRepository{Odds::Even,       "web-frontend",  "api-server", "mobile-app",
                                  "data-pipeline",  "design-system", "billing",    "docs",
                                  "infrastructure", "search",        "auth",       "cli-tools",
                                  "analytics",      "notifications"};
inline constexpr List kJobName{Odds::Falling,         "send_email",       "sync_inventory",
                               "generate_report",     "process_payment",  "resize_image",
                               "export_csv",          "cleanup_sessions", "update_search_index",
                               "renew_subscriptions", "import_products",  "send_reminders"};
inline constexpr List kEnvironment{Odds::Steep, "production", "staging", "development", "test"};
inline constexpr List kCloudRegion{Odds::Falling,  "us-east-1",      "eu-west-1",     "us-west-2",
                                   "eu-central-1", "ap-southeast-1", "ap-northeast-1"};
inline constexpr List kLogLevel{Odds::Steep, "INFO", "DEBUG", "WARN", "ERROR", "FATAL"};
inline constexpr List kErrorMessage{Odds::Falling,
                                    "connection timed out",
                                    "permission denied",
                                    "invalid input syntax",
                                    "record not found",
                                    "rate limit exceeded",
                                    "upstream returned status 502",
                                    "out of memory",
                                    "duplicate key",
                                    "token has expired"};
inline constexpr List kErrorCode{Odds::Falling,      "TIMEOUT",      "NOT_FOUND", "PERMISSION_DENIED",
                                 "INVALID_ARGUMENT", "RATE_LIMITED", "INTERNAL",  "UNAVAILABLE"};
inline constexpr List kSettingKey{Odds::Even,       "theme",           "language",        "timezone",
                                  "date_format",    "items_per_page",  "email_digest",    "currency",
                                  "default_view",   "session_timeout", "two_factor_auth", "auto_save",
                                  "week_starts_on", "notifications",   "max_upload_mb",   "support_email"};
inline constexpr List kSettingValue{Odds::Falling, "true", "false", "en", "UTC",
                                    "10",          "dark", "daily", "USD"};
inline constexpr List kTheme{Odds::Falling, "light", "dark", "system"};

// Times of the year.
inline constexpr List kWeekday{Odds::Even, "Monday", "Tuesday",  "Wednesday",
                               "Thursday", "Friday", "Saturday", "Sunday"};
inline constexpr List kMonthName{Odds::Even, "January", "February",  "March",   "April",    "May",     "June",
                                 "July",     "August",  "September", "October", "November", "December"};
inline constexpr List kQuarterName{Odds::Even, "Q1", "Q2", "Q3", "Q4"};
inline constexpr List kSeason{Odds::Even, "spring", "summer", "autumn", "winter"};

// What goes by a few names everywhere.
inline constexpr List kNeighborhood{Odds::Even,      "Old Town",        "Riverside", "Northgate",
                                    "Harborfront",   "Mill Quarter",    "Westfield", "University District",
                                    "Market Square", "Garden Village",  "Eastside",  "Cathedral Quarter",
                                    "Lakeside",      "Station Quarter", "Southbank", "Hillcrest",
                                    "Orchard Park"};
inline constexpr List kIngredient{Odds::Even,     "Flour",    "Olive oil", "Butter",         "Sugar",
                                  "Salt",         "Eggs",     "Milk",      "Garlic",         "Onion",
                                  "Tomatoes",     "Basil",    "Rice",      "Chicken breast", "Lemon",
                                  "Black pepper", "Parmesan", "Cream",     "Mushrooms"};
inline constexpr List kSport{Odds::Falling, "football", "basketball", "tennis", "swimming", "volleyball",
                             "athletics",   "cycling",  "handball",   "hockey", "rugby"};
inline constexpr List kWeather{Odds::Falling,   "sunny", "cloudy", "rain",
                               "partly cloudy", "snow",  "fog",    "thunderstorm"};
inline constexpr List kAmenity{Odds::Falling,      "Wi-Fi", "Parking",      "Breakfast", "Pool",
                               "Air conditioning", "Gym",   "Pet friendly", "Sauna"};
inline constexpr List kOutcome{Odds::Steep, "passed", "failed", "inconclusive"};
inline constexpr List kMode{Odds::Falling, "automatic", "manual", "scheduled"};
inline constexpr List kStockExchange{Odds::Falling, "NYSE",  "NASDAQ", "LSE",
                                     "Euronext",    "XETRA", "TSX",    "SIX"};
inline constexpr List kOrderSide{Odds::Even, "buy", "sell"};
inline constexpr List kTimeInForce{Odds::Steep, "GTC", "DAY", "IOC", "FOK"};
inline constexpr List kCurrencyPair{Odds::Falling, "EUR/USD", "USD/JPY", "GBP/USD",
                                    "USD/CHF",     "AUD/USD", "USD/CAD", "EUR/GBP"};
inline constexpr List kRiskRating{Odds::Falling, "A", "AA", "BBB", "BB", "AAA", "B"};
inline constexpr List kAuthProvider{Odds::Steep, "password", "google", "apple", "microsoft", "github"};
inline constexpr List kVaccine{Odds::Falling, "Influenza", "Tetanus",      "Hepatitis B",
                               "MMR",         "HPV",       "Pneumococcal", "Polio"};
inline constexpr List kDosageForm{Odds::Falling, "tablet", "capsule", "syrup", "injection", "cream", "drops"};
inline constexpr List kShape{Odds::Falling, "round", "rectangular", "square", "oval", "hexagonal"};
inline constexpr List kFinish{Odds::Falling, "matte", "glossy", "satin", "brushed", "polished"};
inline constexpr List kFlavor{Odds::Falling, "vanilla", "chocolate", "strawberry",
                              "lemon",       "caramel", "mint",      "raspberry"};
inline constexpr List kPackaging{Odds::Falling, "box", "bag", "bottle", "pallet", "envelope", "can"};
inline constexpr List kDefect{Odds::Falling, "scratch",       "dent",        "misalignment",
                              "crack",       "discoloration", "missing part"};
inline constexpr List kTimeSlot{Odds::Even,    "08:00-10:00", "10:00-12:00", "12:00-14:00",
                                "14:00-16:00", "16:00-18:00", "18:00-20:00"};
inline constexpr List kCallToAction{Odds::Falling, "Learn more", "Sign up",   "Buy now",
                                    "Get started", "Book now",   "Contact us"};
inline constexpr List kFuelStation{Odds::Falling,   "Shell",   "BP",       "Esso",
                                   "TotalEnergies", "Chevron", "Circle K", "Eni"};
inline constexpr List kTransportMode{Odds::Falling, "road", "air", "sea", "rail"};

}  // namespace datagen::generators::families
