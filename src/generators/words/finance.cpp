// Words of finance: merchants, banks and what a transaction says; all invented.
#include <array>

#include "generators/words/words.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<std::string_view, 72> kMerchantNames = {
    "Corner Street Market", "Hilltop Grocers", "Green Basket Foods", "Daily Bread Bakery",
    "Copper Kettle Cafe", "Bluebird Coffee", "Old Mill Deli", "Noodle Lantern", "Pizzeria Bellavia",
    "Taco Verano", "Curry Leaf Kitchen", "Harvest Table", "Sunrise Diner", "The Gilded Fork",
    "Riverside Grill", "Sushi Nami", "Fuel & Go", "Roadway Petrol", "Amberline Fuels", "QuickCharge Stations",
    "Cityline Transit", "Metro Cab Co.", "Wayfare Rides", "Northbound Rail", "Skyhop Air", "Lakeview Hotel",
    "Wanderlodge Inns", "Parkwell Garages", "Bright Books", "Paper & Quill", "Toybox Lane",
    "Little Acorn Kids", "Stride Shoes", "Thread & Needle", "Plainwear", "Outfield Sports", "Summit Gear",
    "Home & Hearth", "Oakroom Furniture", "Nail & Hammer", "Gardenhouse", "Petal Florist", "Paws & Whiskers",
    "Voltline Electronics", "Pixel Point", "Gadget Garage", "Streambox", "Songwell", "Playmore Games",
    "Cinema Orion", "Iron Room Gym", "Lotus Yoga", "Family Care Pharmacy", "Wellspring Drugstore",
    "Bright Smile Dental", "Clear View Optics", "Clip & Curl Salon", "Fresh Press Laundry",
    "Sparkle Car Wash", "Redline Auto Repair", "Homefront Insurance", "Brightgrid Energy",
    "Clearwater Utilities", "Fiberwave Internet", "Talkline Mobile", "Cloudshelf Hosting",
    "Letterpost Shipping", "Keyhold Storage", "Bargain Barn", "Everyday Mart", "Fair Price Warehouse",
    "Seaside Gifts",
};

constexpr std::array<std::string_view, 54> kTransactionDescriptions = {
    "Card payment", "Online purchase", "Salary", "Rent", "Transfer to savings", "Transfer from savings",
    "Cash withdrawal", "Cash deposit", "Direct debit electricity", "Direct debit internet",
    "Direct debit water", "Mobile phone bill", "Insurance premium", "Mortgage payment", "Loan repayment",
    "Credit card payment", "Account maintenance fee", "Overdraft interest", "Interest earned", "Refund",
    "Grocery shopping", "Restaurant", "Fuel", "Public transport", "Taxi ride", "Hotel booking",
    "Flight booking", "Parking", "Subscription renewal", "Gym membership", "Pharmacy", "Doctor visit",
    "Dentist", "Clothing", "Books", "Electronics", "Home improvement", "Furniture", "Gift",
    "Charity donation", "School fees", "Childcare", "Tax payment", "Tax refund", "Bonus",
    "Expense reimbursement", "Dividend", "Standing order", "Wire transfer", "International transfer",
    "Foreign currency fee", "Check deposit", "Chargeback", "Split of dinner bill",
};

constexpr std::array<std::string_view, 31> kBankNames = {
    "First Meridian Bank", "Harborstone Bank", "Northgate Savings Bank", "Pinnacle Ridge Bank",
    "Union Lakes Bank", "Silver Oak Bank", "Cedar Valley Credit Union", "Riverbend Community Bank",
    "Granite State Trust", "Bluewater Bank", "Prairie Home Bank", "Keystone Harbor Bank", "Redwood Mutual",
    "Lighthouse Savings", "Summit Commerce Bank", "Eastbrook Bank", "Westhaven Trust", "Old Market Bank",
    "Crestview National Bank", "Fairfield Mutual Savings", "Golden Plains Bank", "Stonebridge Private Bank",
    "Millrace Federal", "Highland Merchants Bank", "Coastal Alliance Bank", "Evergreen Cooperative Bank",
    "Maple Leaf Savings", "Beacon Street Bank", "Orchard Credit Union", "Southgate Bank",
    "Ironbridge Capital Bank",
};
// clang-format on

}  // namespace

WordList merchant_names() {
  return kMerchantNames;
}

WordList transaction_descriptions() {
  return kTransactionDescriptions;
}

WordList bank_names() {
  return kBankNames;
}

}  // namespace datagen::generators::words
