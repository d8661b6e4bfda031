// Dutch names.
#include <array>

#include "generators/words/locales/all.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<GivenName, 80> kWomen = {{
    {"Anna", "anna"}, {"Maria", "maria"}, {"Johanna", "johanna"}, {"Emma", "emma"}, {"Sophie", "sophie"},
    {"Julia", "julia"}, {"Tess", "tess"}, {"Sanne", "sanne"}, {"Lotte", "lotte"}, {"Femke", "femke"},
    {"Anouk", "anouk"}, {"Lisa", "lisa"}, {"Eva", "eva"}, {"Marieke", "marieke"}, {"Esther", "esther"},
    {"Linda", "linda"}, {"Monique", "monique"}, {"Ingrid", "ingrid"}, {"Petra", "petra"}, {"Wilma", "wilma"},
    {"Annemarie", "annemarie"}, {"Elise", "elise"}, {"Fleur", "fleur"}, {"Iris", "iris"},
    {"Jasmijn", "jasmijn"}, {"Lieke", "lieke"}, {"Maud", "maud"}, {"Nina", "nina"}, {"Noor", "noor"},
    {"Roos", "roos"}, {"Saar", "saar"}, {"Sara", "sara"}, {"Zoë", "zoe"}, {"Mila", "mila"}, {"Evi", "evi"},
    {"Fenna", "fenna"}, {"Liv", "liv"}, {"Isa", "isa"}, {"Yara", "yara"}, {"Olivia", "olivia"},
    {"Hanna", "hanna"}, {"Nora", "nora"}, {"Floor", "floor"}, {"Britt", "britt"}, {"Kim", "kim"},
    {"Manon", "manon"}, {"Merel", "merel"}, {"Naomi", "naomi"}, {"Bianca", "bianca"}, {"Carla", "carla"},
    {"Claudia", "claudia"}, {"Daphne", "daphne"}, {"Ellen", "ellen"}, {"Els", "els"}, {"Greet", "greet"},
    {"Hilde", "hilde"}, {"Ilse", "ilse"}, {"Ineke", "ineke"}, {"Jolanda", "jolanda"}, {"Karin", "karin"},
    {"Katrien", "katrien"}, {"Leen", "leen"}, {"Liesbeth", "liesbeth"}, {"Lies", "lies"},
    {"Margriet", "margriet"}, {"Marleen", "marleen"}, {"Mieke", "mieke"}, {"Mirjam", "mirjam"},
    {"Saskia", "saskia"}, {"Sofie", "sofie"}, {"Tine", "tine"}, {"Veerle", "veerle"}, {"Wendy", "wendy"},
    {"Yvonne", "yvonne"}, {"Truus", "truus"}, {"Willemijn", "willemijn"}, {"Josephine", "josephine"},
    {"Charlotte", "charlotte"}, {"Geertje", "geertje"}, {"Hendrika", "hendrika"},
}};

constexpr std::array<GivenName, 80> kMen = {{
    {"Jan", "jan"}, {"Johannes", "johannes"}, {"Cornelis", "cornelis"}, {"Hendrik", "hendrik"},
    {"Willem", "willem"}, {"Pieter", "pieter"}, {"Gerrit", "gerrit"}, {"Jacob", "jacob"}, {"Dirk", "dirk"},
    {"Daan", "daan"}, {"Sem", "sem"}, {"Lucas", "lucas"}, {"Levi", "levi"}, {"Finn", "finn"},
    {"Noah", "noah"}, {"Bram", "bram"}, {"Milan", "milan"}, {"Jesse", "jesse"}, {"Thijs", "thijs"},
    {"Luuk", "luuk"}, {"Lars", "lars"}, {"Thomas", "thomas"}, {"Tim", "tim"}, {"Ruben", "ruben"},
    {"Sven", "sven"}, {"Niels", "niels"}, {"Jeroen", "jeroen"}, {"Sander", "sander"}, {"Bas", "bas"},
    {"Rob", "rob"}, {"Mark", "mark"}, {"Erik", "erik"}, {"Peter", "peter"}, {"Kees", "kees"},
    {"Henk", "henk"}, {"Joost", "joost"}, {"Maarten", "maarten"}, {"Martijn", "martijn"},
    {"Michiel", "michiel"}, {"Rik", "rik"}, {"Stijn", "stijn"}, {"Wouter", "wouter"}, {"Tom", "tom"},
    {"Koen", "koen"}, {"Bart", "bart"}, {"Jelle", "jelle"}, {"Joris", "joris"}, {"Floris", "floris"},
    {"Gijs", "gijs"}, {"Hugo", "hugo"}, {"Jasper", "jasper"}, {"Julian", "julian"}, {"Mees", "mees"},
    {"Olivier", "olivier"}, {"Siem", "siem"}, {"Teun", "teun"}, {"Tijn", "tijn"}, {"Vince", "vince"},
    {"Guus", "guus"}, {"Boaz", "boaz"}, {"Jens", "jens"}, {"Lowie", "lowie"}, {"Arne", "arne"},
    {"Dries", "dries"}, {"Geert", "geert"}, {"Luc", "luc"}, {"Marc", "marc"}, {"Filip", "filip"},
    {"Kristof", "kristof"}, {"Pieterjan", "pieterjan"}, {"Wim", "wim"}, {"Frank", "frank"},
    {"Ronald", "ronald"}, {"Edwin", "edwin"}, {"Marcel", "marcel"}, {"Ruud", "ruud"}, {"Arjan", "arjan"},
    {"Wesley", "wesley"}, {"Dennis", "dennis"}, {"Sjoerd", "sjoerd"},
}};

constexpr std::array<FamilyName, 137> kFamilyNames = {{
    {"de Jong", "dejong"}, {"Jansen", "jansen"}, {"de Vries", "devries"}, {"van den Berg", "vandenberg"},
    {"Bakker", "bakker"}, {"van Dijk", "vandijk"}, {"Visser", "visser"}, {"Janssen", "janssen"},
    {"Smit", "smit"}, {"Meijer", "meijer"}, {"de Boer", "deboer"}, {"Mulder", "mulder"},
    {"de Groot", "degroot"}, {"Bos", "bos"}, {"Vos", "vos"}, {"Hendriks", "hendriks"},
    {"van Leeuwen", "vanleeuwen"}, {"Dekker", "dekker"}, {"Brouwer", "brouwer"}, {"de Wit", "dewit"},
    {"Dijkstra", "dijkstra"}, {"Smits", "smits"}, {"de Graaf", "degraaf"}, {"van der Meer", "vandermeer"},
    {"van der Linden", "vanderlinden"}, {"Kok", "kok"}, {"Jacobs", "jacobs"}, {"de Haan", "dehaan"},
    {"Vermeulen", "vermeulen"}, {"van den Heuvel", "vandenheuvel"}, {"van der Veen", "vanderveen"},
    {"van den Broek", "vandenbroek"}, {"de Bruijn", "debruijn"}, {"van der Heijden", "vanderheijden"},
    {"Schouten", "schouten"}, {"van Beek", "vanbeek"}, {"Willems", "willems"}, {"van Vliet", "vanvliet"},
    {"van de Ven", "vandeven"}, {"Hoekstra", "hoekstra"}, {"Maas", "maas"}, {"Verhoeven", "verhoeven"},
    {"Koster", "koster"}, {"van Dam", "vandam"}, {"van der Wal", "vanderwal"}, {"Prins", "prins"},
    {"Blom", "blom"}, {"Huisman", "huisman"}, {"Kuipers", "kuipers"}, {"van Veen", "vanveen"},
    {"Post", "post"}, {"Kuiper", "kuiper"}, {"Veenstra", "veenstra"}, {"van den Brink", "vandenbrink"},
    {"Scholten", "scholten"}, {"van Wijk", "vanwijk"}, {"Postma", "postma"}, {"Martens", "martens"},
    {"Vink", "vink"}, {"de Ruiter", "deruiter"}, {"Timmermans", "timmermans"}, {"Groen", "groen"},
    {"Gerritsen", "gerritsen"}, {"Jonker", "jonker"}, {"van Loon", "vanloon"}, {"Boer", "boer"},
    {"van der Velde", "vandervelde"}, {"van den Bosch", "vandenbosch"}, {"Willemsen", "willemsen"},
    {"Smeets", "smeets"}, {"de Lange", "delange"}, {"de Vos", "devos"}, {"van Dongen", "vandongen"},
    {"Schipper", "schipper"}, {"de Koning", "dekoning"}, {"van der Laan", "vanderlaan"}, {"Koning", "koning"},
    {"Driessen", "driessen"}, {"van Doorn", "vandoorn"}, {"Hermans", "hermans"}, {"Bosman", "bosman"},
    {"Wouters", "wouters"}, {"Hofman", "hofman"}, {"van Rijn", "vanrijn"}, {"Molenaar", "molenaar"},
    {"Evers", "evers"}, {"van Es", "vanes"}, {"Zijlstra", "zijlstra"}, {"Gerrits", "gerrits"},
    {"Bosch", "bosch"}, {"Boersma", "boersma"}, {"Bouwman", "bouwman"}, {"Mol", "mol"},
    {"Peeters", "peeters"}, {"Maes", "maes"}, {"Mertens", "mertens"}, {"Claes", "claes"},
    {"Goossens", "goossens"}, {"de Smet", "desmet"}, {"Wauters", "wauters"}, {"Janssens", "janssens"},
    {"Cools", "cools"}, {"Lemmens", "lemmens"}, {"Michiels", "michiels"}, {"Verbeke", "verbeke"},
    {"Segers", "segers"}, {"Aerts", "aerts"}, {"Vandenberghe", "vandenberghe"}, {"Baert", "baert"},
    {"Coppens", "coppens"}, {"Thys", "thys"}, {"Lambrecht", "lambrecht"}, {"de Backer", "debacker"},
    {"Vermeersch", "vermeersch"}, {"Verstraete", "verstraete"}, {"Bogaert", "bogaert"},
    {"Callens", "callens"}, {"Vandamme", "vandamme"}, {"Dewulf", "dewulf"}, {"Declercq", "declercq"},
    {"Vercauteren", "vercauteren"}, {"Terpstra", "terpstra"}, {"Wiersma", "wiersma"}, {"Sikkema", "sikkema"},
    {"Hoogland", "hoogland"}, {"Steenbergen", "steenbergen"}, {"Zwart", "zwart"}, {"Kooiman", "kooiman"},
    {"Nijland", "nijland"}, {"Oosterhuis", "oosterhuis"}, {"Roelofs", "roelofs"}, {"Tuinstra", "tuinstra"},
    {"Veldhuis", "veldhuis"}, {"Wagenaar", "wagenaar"}, {"Westra", "westra"}, {"Ypma", "ypma"},
    {"Zeeman", "zeeman"},
}};
// clang-format on

constexpr std::array<std::string_view, 2> kCountries = {"NL", "BE"};

constexpr Locale kLocale{
    .language = "nl",
    .name = "Dutch",
    .order = NameOrder::GivenFirst,
    .women = kWomen,
    .men = kMen,
    .family_names = kFamilyNames,
    .countries = kCountries,
    .weight = 2,
};

}  // namespace

const Locale& dutch() {
  return kLocale;
}

}  // namespace datagen::generators::words
