// The words of trade: the parts of product and company names, categories, tags, colors, departments.
#include <array>

#include "generators/words/words.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<std::string_view, 64> kProductAdjectives = {
    "Compact", "Classic", "Modern", "Rustic", "Elegant", "Slim", "Sturdy", "Handmade", "Vintage",
    "Minimalist", "Premium", "Everyday", "Timeless", "Contemporary", "Traditional", "Nordic", "Scandinavian",
    "Coastal", "Industrial", "Retro", "Artisan", "Handcrafted", "Signature", "Essential", "Deluxe",
    "Heritage", "Urban", "Simple", "Sleek", "Refined", "Mini", "Small", "Large", "Medium", "Petite", "Smooth",
    "Polished", "Matte", "Satin", "Two-Tone", "Patterned", "Decorative", "Ornate", "Understated", "Graceful",
    "Stylish", "Charming", "Versatile", "Practical", "Durable", "Robust", "Solid", "Original",
    "Limited-Edition", "Designer", "Boutique", "Curved", "Geometric", "Sculpted", "Textured", "Mid-Century",
    "Farmhouse", "Bohemian", "Hand-Finished",
};

constexpr std::array<std::string_view, 32> kProductMaterials = {
    "Walnut", "Oak", "Steel", "Ceramic", "Bamboo", "Brass", "Glass", "Copper", "Marble", "Beech",
    "Stainless Steel", "Maple", "Aluminum", "Birch", "Stoneware", "Acacia", "Bronze", "Teak", "Porcelain",
    "Iron", "Cherry Wood", "Slate", "Olive Wood", "Enamel", "Nickel", "Pewter", "Ash Wood", "Chrome", "Resin",
    "Granite", "Acrylic", "Titanium",
};

constexpr std::array<std::string_view, 128> kProductNouns = {
    "Kettle", "Desk Lamp", "Serving Tray", "Picture Frame", "Vase", "Wall Clock", "Fruit Bowl", "Coaster Set",
    "Bookend", "Candle Holder", "Table Lamp", "Salad Bowl", "Coffee Mug", "Pen Holder", "Wall Hook",
    "Side Table", "Storage Box", "Cutting Board", "Spice Jar", "Teapot", "Floor Lamp", "Jewelry Box",
    "Plant Stand", "Phone Stand", "Cake Stand", "Soap Dish", "Bottle Opener", "Salt Shaker", "Pepper Mill",
    "Napkin Holder", "Wine Rack", "Key Holder", "Letter Tray", "Toothbrush Holder", "Lantern", "Flower Pot",
    "Laptop Stand", "Mixing Bowl", "Butter Dish", "Watch Stand", "Bread Box", "Paperweight", "Mirror",
    "Alarm Clock", "Utensil Holder", "Towel Rack", "Coat Rack", "Sugar Bowl", "Pitcher", "Card Holder",
    "Mantel Clock", "Ring Dish", "Tea Tray", "Planter", "Headphone Stand", "Tablet Stand", "Serving Bowl",
    "Cheese Board", "Egg Cup", "Mortar and Pestle", "Tealight Holder", "Pendant Light", "Wall Sconce",
    "Night Light", "Drawer Knob", "Door Handle", "Cabinet Pull", "Door Stop", "House Number", "Mailbox",
    "Bird Feeder", "Bird Bath", "Wind Chime", "Garden Lantern", "Garden Ornament", "Wall Shelf",
    "Corner Shelf", "Bedside Table", "Coffee Table", "Stool", "Bar Stool", "Bench", "Magazine Rack",
    "Umbrella Stand", "Shoe Rack", "Spice Rack", "Knife Block", "Paper Towel Holder", "Spoon Rest", "Trivet",
    "Canister", "Cookie Jar", "Honey Pot", "Ice Bucket", "Wine Cooler", "Cocktail Shaker", "Carafe",
    "Tumbler", "Goblet", "Dinner Plate", "Dessert Plate", "Soup Bowl", "Sauce Dish", "Gravy Boat", "Ramekin",
    "Serving Spoon", "Salad Servers", "Ladle", "Letter Opener", "Business Card Case", "Pencil Cup",
    "Desk Organizer", "Tape Dispenser", "Ruler", "Pencil Tray", "Desk Tray", "Money Box", "Trinket Box",
    "Music Box", "Chess Set", "Domino Set", "Photo Stand", "Sculpture", "Figurine", "Incense Burner",
    "Oil Diffuser", "Bath Tray", "Tissue Box",
};

constexpr std::array<std::string_view, 164> kCategoryNames = {
    "Electronics", "Home & Kitchen", "Clothing", "Books", "Sports & Outdoors", "Beauty & Personal Care",
    "Toys & Games", "Garden", "Office Supplies", "Health & Wellness", "Automotive", "Groceries",
    "Pet Supplies", "Baby", "Tools & Hardware", "Arts & Crafts", "Furniture", "Jewelry", "Shoes", "Music",
    "Movies & TV", "Luggage & Travel", "Lighting", "Appliances", "Computers", "Cell Phones",
    "Cameras & Photo", "Video Games", "Kitchenware", "Bedding", "Bath", "Home Decor", "Headphones",
    "Speakers", "Televisions", "Laptops", "Tablets", "Monitors", "Printers", "Keyboards", "Computer Mice",
    "Cables & Adapters", "Chargers", "Power Banks", "Memory Cards", "Hard Drives", "Smart Home",
    "Smartwatches", "Wearables", "Drones", "Projectors", "E-Readers", "Cookware", "Bakeware", "Cutlery",
    "Dinnerware", "Glassware", "Coffee Makers", "Kettles", "Toasters", "Blenders", "Food Storage",
    "Kitchen Textiles", "Vacuum Cleaners", "Irons", "Fans & Heaters", "Cleaning Supplies", "Laundry",
    "Pillows", "Blankets", "Towels", "Curtains", "Rugs", "Candles", "Mirrors", "Clocks", "Picture Frames",
    "Sofas", "Chairs", "Tables", "Desks", "Shelving", "Wardrobes", "Mattresses", "T-Shirts", "Shirts",
    "Trousers", "Jeans", "Dresses", "Skirts", "Sweaters", "Jackets", "Coats", "Underwear", "Socks",
    "Swimwear", "Sportswear", "Hats", "Scarves", "Gloves", "Belts", "Handbags", "Backpacks", "Wallets",
    "Watches", "Sunglasses", "Necklaces", "Earrings", "Bracelets", "Rings", "Sneakers", "Boots", "Sandals",
    "Fiction", "Crime Novels", "Biographies", "Cookbooks", "Children's Books", "Travel Guides", "Comics",
    "Board Games", "Puzzles", "Dolls", "Building Sets", "Model Kits", "Outdoor Toys", "Camping", "Hiking",
    "Cycling", "Running", "Fitness", "Yoga", "Swimming", "Fishing", "Winter Sports", "Team Sports",
    "Skin Care", "Hair Care", "Makeup", "Fragrances", "Shaving", "Oral Care", "Vitamins", "First Aid",
    "Garden Furniture", "Barbecues", "Plants & Seeds", "Hand Tools", "Power Tools", "Paint", "Car Care",
    "Tires", "Dog Supplies", "Cat Supplies", "Aquariums", "Coffee", "Tea", "Chocolate", "Snacks",
    "Pasta & Rice", "Spices", "Notebooks", "Pens & Pencils", "Gift Cards",
};

constexpr std::array<std::string_view, 146> kTagNames = {
    "new", "sale", "bestseller", "featured", "popular", "limited", "exclusive", "clearance", "discount",
    "seasonal", "summer", "winter", "spring", "autumn", "holiday", "gift", "vegan", "organic", "handmade",
    "recycled", "sustainable", "local", "imported", "premium", "budget", "luxury", "vintage", "retro",
    "modern", "classic", "minimalist", "rustic", "compact", "portable", "lightweight", "durable",
    "waterproof", "wireless", "rechargeable", "foldable", "adjustable", "washable", "reusable", "refillable",
    "ergonomic", "breathable", "insulated", "magnetic", "digital", "smart", "solar", "electric", "manual",
    "outdoor", "indoor", "travel", "camping", "hiking", "fitness", "running", "cycling", "yoga", "kitchen",
    "bathroom", "bedroom", "office", "garden", "garage", "workshop", "school", "kids", "baby", "teens",
    "adults", "women", "men", "unisex", "family", "pets", "dogs", "cats", "wedding", "birthday",
    "anniversary", "party", "picnic", "beach", "ski", "festival", "music", "art", "craft", "books", "games",
    "puzzle", "toys", "fashion", "shoes", "jewelry", "beauty", "skincare", "wellness", "health", "cooking",
    "baking", "coffee", "tea", "wine", "snacks", "glutenfree", "sugarfree", "fairtrade", "cotton", "wool",
    "linen", "leather", "silk", "denim", "wooden", "metal", "ceramic", "glass", "bamboo", "cork", "colorful",
    "black", "white", "blue", "green", "red", "small", "large", "oversized", "bundle", "set", "refurbished",
    "preorder", "backorder", "trending", "essential", "starter", "professional", "beginner", "custom",
    "personalized", "collectible",
};

constexpr std::array<std::string_view, 48> kColors = {
    "Black", "White", "Grey", "Navy", "Blue", "Red", "Green", "Brown", "Beige", "Silver", "Yellow", "Orange",
    "Pink", "Purple", "Charcoal", "Cream", "Ivory", "Burgundy", "Teal", "Turquoise", "Olive", "Khaki", "Gold",
    "Bronze", "Copper", "Coral", "Mint", "Lavender", "Mustard", "Rust", "Sand", "Taupe", "Sky Blue",
    "Royal Blue", "Forest Green", "Sage", "Emerald", "Terracotta", "Peach", "Rose", "Plum", "Lilac", "Maroon",
    "Crimson", "Aqua", "Slate", "Graphite", "Off-White",
};

constexpr std::array<std::string_view, 256> kCompanyStems = {
    "Northwind", "Bluepeak", "Oakfield", "Silverbrook", "Stonebridge", "Redfern", "Greenhollow",
    "Brightwater", "Clearmere", "Harborview", "Ironwood", "Kestrel", "Larkspur", "Maplewood", "Nightingale",
    "Orchard Hill", "Pinecrest", "Quayside", "Ridgeline", "Sandstone", "Thornfield", "Valebrook", "Westmark",
    "Yarrow", "Zephyr", "Amberley", "Ashgrove", "Birchwood", "Blackthorn", "Briarwood", "Bridgewell",
    "Broadleaf", "Cedarline", "Cloverfield", "Cobblestone", "Copperfield", "Cornflower", "Crestline",
    "Crosswind", "Dalebrook", "Daybreak", "Deepwater", "Dovetail", "Driftwood", "Eastgate", "Ebbtide",
    "Elmhurst", "Emberline", "Evenfall", "Everbright", "Fairhaven", "Fairwind", "Falconridge", "Fernhill",
    "Fieldstone", "Firebrook", "Flintlock", "Foxglove", "Foxhollow", "Freshwater", "Frostline", "Glenmoor",
    "Goldcrest", "Goldfinch", "Granite Bay", "Grayling", "Greenfinch", "Greywater", "Halcyon", "Halfmoon",
    "Harrowgate", "Hawthorn", "Hazelmere", "Headland", "Heatherfield", "Heronsgate", "Highfield", "Hillcrest",
    "Hollowbrook", "Honeycomb", "Hornbeam", "Icefield", "Inkwell", "Inverdale", "Islander", "Ivybridge",
    "Jasperline", "Juniper Lane", "Kittiwake", "Kingscote", "Kingsmere", "Lakeshore", "Lanternlight",
    "Leafwell", "Lighthouse", "Limestone", "Linden", "Littlefield", "Longacre", "Longmeadow", "Lowland",
    "Lunaria", "Marigold", "Marlowe", "Meadowlark", "Meridian Point", "Merrow", "Midvale", "Millbrook",
    "Millstone", "Mistlewood", "Moonstone", "Moorland", "Mossbank", "Mulberry", "Newhaven", "Nimbus",
    "Northmere", "Northlight", "Norvale", "Oakhurst", "Oaktree", "Oldfield", "Ouzel", "Osierfield",
    "Otterburn", "Oxbow", "Overbrook", "Parkside", "Peakline", "Pebblebrook", "Perrywood", "Plainview",
    "Polder", "Poplar", "Portside", "Primrose", "Quarrystone", "Quillfeather", "Rainbrook", "Ravenswood",
    "Redbrick", "Redstart", "Redwater", "Riverbend", "Rivermark", "Rookery", "Rosefield", "Rosehip",
    "Roundhouse", "Rowan", "Russet", "Saltmarsh", "Sandpiper", "Seabright", "Seacliff", "Sedgewick",
    "Shadowbrook", "Shoreline", "Silverbirch", "Silverfern", "Skylark", "Skyline", "Snowdrop", "Southbank",
    "Southmoor", "Sparrowhawk", "Starflower", "Stillwater", "Stonehaven", "Stonemill", "Stormbridge",
    "Summerfield", "Summit View", "Sunfield", "Sunnyside", "Swanmore", "Sweetbriar", "Sycamore", "Tamarack",
    "Tanglewood", "Tealwood", "Thistledown", "Thornbury", "Threeways", "Tidepool", "Tidemark", "Timberline",
    "Torchlight", "Trailhead", "Treetop", "Trellis", "Trueform", "Turnstone", "Twinbrook", "Twin Oaks",
    "Underhill", "Upland", "Valleyfield", "Verdant", "Vireo", "Wagtail", "Walnut Grove", "Waxwing",
    "Waterline", "Waverly", "Waypoint", "Weatherstone", "Wellspring", "Westbrook", "Westerly", "Wheatfield",
    "Whitebeam", "Whitecliff", "Whitegate", "Whitestone", "Wildrose", "Willowbank", "Windermoor", "Windmill",
    "Windrush", "Winterbourne", "Woodbine", "Woodlark", "Woodstone", "Wrenfield", "Yewtree", "Zinnia",
    "Alderbrook", "Alderwick", "Anchorline", "Applecross", "Archway", "Arrowfield", "Aspen Ridge", "Avocet",
    "Bayview", "Beacon Hill", "Bellweather", "Bluebell", "Bluestem", "Bramble", "Brookside", "Calderbrook",
    "Candlewick", "Canyonside", "Castlegate", "Cinderford", "Claremont", "Clearbrook", "Cloudberry",
    "Coastline", "Coppice", "Cottonwood", "Cranberry", "Crossfield",
};

constexpr std::array<std::string_view, 64> kCompanySuffixes = {
    "Logistics", "Trading", "Industries", "Systems", "Solutions", "Group", "Partners", "Foods", "Supplies",
    "Consulting", "Software", "Services", "Holdings", "Manufacturing", "Retail", "Engineering",
    "Construction", "Design", "Media", "Electronics", "Textiles", "Furniture", "Packaging", "Printing",
    "Interiors", "Freight", "Imports", "Exports", "Distribution", "Wholesale", "Outfitters", "Tools",
    "Hardware", "Technologies", "Analytics", "Networks", "Studios", "Publishing", "Pharmaceuticals",
    "Medical", "Laboratories", "Optics", "Plastics", "Metals", "Chemicals", "Energy", "Motors", "Marine",
    "Farms", "Bakery", "Brewing", "Coffee", "Catering", "Hotels", "Travel", "Properties", "Insurance",
    "Finance", "Capital", "Legal", "Security", "Cleaning", "Landscaping", "Staffing",
};

constexpr std::array<std::string_view, 32> kDepartmentNames = {
    "Sales", "Marketing", "Engineering", "Human Resources", "Finance", "Customer Service", "Operations",
    "Information Technology", "Purchasing", "Research and Development", "Legal", "Logistics",
    "Product Management", "Quality Assurance", "Production", "Accounting", "Facilities", "Public Relations",
    "Design", "Data and Analytics", "Security", "Training", "Warehouse", "Business Development",
    "Corporate Strategy", "Compliance", "Internal Audit", "Field Service", "E-Commerce", "Partnerships",
    "Treasury", "Payroll",
};
// clang-format on

static_assert(kProductAdjectives.size() == 64);
static_assert(kProductMaterials.size() == 32);
static_assert(kProductNouns.size() == 128);
static_assert(kCategoryNames.size() >= 128);
static_assert(kTagNames.size() >= 128);
static_assert(kColors.size() >= 48);
static_assert(kCompanyStems.size() == 256);
static_assert(kCompanySuffixes.size() == 64);
static_assert(kDepartmentNames.size() >= 32);

}  // namespace

WordList product_adjectives() {
  return kProductAdjectives;
}

WordList product_materials() {
  return kProductMaterials;
}

WordList product_nouns() {
  return kProductNouns;
}

WordList category_names() {
  return kCategoryNames;
}

WordList tag_names() {
  return kTagNames;
}

WordList colors() {
  return kColors;
}

WordList company_stems() {
  return kCompanyStems;
}

WordList company_suffixes() {
  return kCompanySuffixes;
}

WordList department_names() {
  return kDepartmentNames;
}

}  // namespace datagen::generators::words
