// Norwegian names; ascii without marks.
#include <array>

#include "generators/words/locales/all.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<GivenName, 72> kWomen = {{
    {"Anne", "anne"}, {"Inger", "inger"}, {"Kari", "kari"}, {"Marit", "marit"}, {"Ingrid", "ingrid"},
    {"Liv", "liv"}, {"Eva", "eva"}, {"Berit", "berit"}, {"Astrid", "astrid"}, {"Bjørg", "bjorg"},
    {"Hilde", "hilde"}, {"Anna", "anna"}, {"Solveig", "solveig"}, {"Marianne", "marianne"},
    {"Randi", "randi"}, {"Ida", "ida"}, {"Nina", "nina"}, {"Maria", "maria"}, {"Elisabeth", "elisabeth"},
    {"Kristin", "kristin"}, {"Bente", "bente"}, {"Heidi", "heidi"}, {"Silje", "silje"}, {"Hanne", "hanne"},
    {"Linda", "linda"}, {"Tone", "tone"}, {"Tonje", "tonje"}, {"Ellen", "ellen"}, {"Camilla", "camilla"},
    {"Ragnhild", "ragnhild"}, {"Julie", "julie"}, {"Emma", "emma"}, {"Nora", "nora"}, {"Sofie", "sofie"},
    {"Thea", "thea"}, {"Emilie", "emilie"}, {"Sara", "sara"}, {"Ella", "ella"}, {"Maja", "maja"},
    {"Olivia", "olivia"}, {"Leah", "leah"}, {"Frida", "frida"}, {"Aurora", "aurora"}, {"Amalie", "amalie"},
    {"Tuva", "tuva"}, {"Hedda", "hedda"}, {"Selma", "selma"}, {"Eline", "eline"}, {"Mari", "mari"},
    {"Karoline", "karoline"}, {"Malin", "malin"}, {"Vilde", "vilde"}, {"Marte", "marte"},
    {"Kristine", "kristine"}, {"Line", "line"}, {"Mona", "mona"}, {"Turid", "turid"}, {"Gerd", "gerd"},
    {"Else", "else"}, {"Grethe", "grethe"}, {"Wenche", "wenche"}, {"Unni", "unni"}, {"Siri", "siri"},
    {"Guro", "guro"}, {"Gunn", "gunn"}, {"Åse", "ase"}, {"Sigrid", "sigrid"}, {"Ingvild", "ingvild"},
    {"Lene", "lene"}, {"Trude", "trude"}, {"Synnøve", "synnove"}, {"Live", "live"},
}};

constexpr std::array<GivenName, 72> kMen = {{
    {"Jan", "jan"}, {"Per", "per"}, {"Bjørn", "bjorn"}, {"Ole", "ole"}, {"Lars", "lars"}, {"Kjell", "kjell"},
    {"Knut", "knut"}, {"Arne", "arne"}, {"Svein", "svein"}, {"Thomas", "thomas"}, {"Hans", "hans"},
    {"Geir", "geir"}, {"Tor", "tor"}, {"Morten", "morten"}, {"Terje", "terje"}, {"Odd", "odd"},
    {"Erik", "erik"}, {"Martin", "martin"}, {"Andreas", "andreas"}, {"Anders", "anders"}, {"John", "john"},
    {"Rune", "rune"}, {"Trond", "trond"}, {"Tore", "tore"}, {"Daniel", "daniel"}, {"Jon", "jon"},
    {"Kristian", "kristian"}, {"Marius", "marius"}, {"Tom", "tom"}, {"Harald", "harald"}, {"Olav", "olav"},
    {"Stian", "stian"}, {"Jakob", "jakob"}, {"Lucas", "lucas"}, {"Emil", "emil"}, {"Oskar", "oskar"},
    {"Oliver", "oliver"}, {"William", "william"}, {"Filip", "filip"}, {"Noah", "noah"}, {"Elias", "elias"},
    {"Isak", "isak"}, {"Henrik", "henrik"}, {"Sander", "sander"}, {"Magnus", "magnus"},
    {"Mathias", "mathias"}, {"Tobias", "tobias"}, {"Jonas", "jonas"}, {"Sindre", "sindre"},
    {"Eirik", "eirik"}, {"Håkon", "hakon"}, {"Vegard", "vegard"}, {"Øyvind", "oyvind"}, {"Espen", "espen"},
    {"Frode", "frode"}, {"Gunnar", "gunnar"}, {"Helge", "helge"}, {"Ivar", "ivar"}, {"Leif", "leif"},
    {"Magne", "magne"}, {"Nils", "nils"}, {"Pål", "pal"}, {"Roar", "roar"}, {"Sverre", "sverre"},
    {"Torbjørn", "torbjorn"}, {"Ulrik", "ulrik"}, {"Vidar", "vidar"}, {"Åge", "age"}, {"Aksel", "aksel"},
    {"Johannes", "johannes"}, {"Sigurd", "sigurd"}, {"Even", "even"},
}};

constexpr std::array<FamilyName, 125> kFamilyNames = {{
    {"Olsen", "olsen"}, {"Berg", "berg"}, {"Haugen", "haugen"}, {"Hagen", "hagen"},
    {"Johannessen", "johannessen"}, {"Bakken", "bakken"}, {"Kristiansen", "kristiansen"},
    {"Jacobsen", "jacobsen"}, {"Dahl", "dahl"}, {"Lund", "lund"}, {"Halvorsen", "halvorsen"},
    {"Moen", "moen"}, {"Eriksen", "eriksen"}, {"Strand", "strand"}, {"Solberg", "solberg"},
    {"Martinsen", "martinsen"}, {"Gundersen", "gundersen"}, {"Bakke", "bakke"}, {"Eide", "eide"},
    {"Isaksen", "isaksen"}, {"Lie", "lie"}, {"Sandvik", "sandvik"}, {"Myhre", "myhre"},
    {"Antonsen", "antonsen"}, {"Tangen", "tangen"}, {"Haugland", "haugland"}, {"Knutsen", "knutsen"},
    {"Aas", "aas"}, {"Berge", "berge"}, {"Hauge", "hauge"}, {"Sæther", "saether"}, {"Nygård", "nygard"},
    {"Lunde", "lunde"}, {"Arnesen", "arnesen"}, {"Ruud", "ruud"}, {"Fredriksen", "fredriksen"},
    {"Ødegård", "odegard"}, {"Myklebust", "myklebust"}, {"Thoresen", "thoresen"}, {"Borge", "borge"},
    {"Samuelsen", "samuelsen"}, {"Engen", "engen"}, {"Birkeland", "birkeland"}, {"Nilsen", "nilsen"},
    {"Johnsen", "johnsen"}, {"Vik", "vik"}, {"Evensen", "evensen"}, {"Hovland", "hovland"},
    {"Kleiven", "kleiven"}, {"Næss", "naess"}, {"Aasen", "aasen"}, {"Sunde", "sunde"}, {"Tveit", "tveit"},
    {"Helland", "helland"}, {"Gulbrandsen", "gulbrandsen"}, {"Ellingsen", "ellingsen"}, {"Monsen", "monsen"},
    {"Sivertsen", "sivertsen"}, {"Rønning", "ronning"}, {"Nordby", "nordby"}, {"Brekke", "brekke"},
    {"Foss", "foss"}, {"Solheim", "solheim"}, {"Bjerke", "bjerke"}, {"Solli", "solli"}, {"Moe", "moe"},
    {"Holmen", "holmen"}, {"Dalen", "dalen"}, {"Lien", "lien"}, {"Fossum", "fossum"}, {"Dahle", "dahle"},
    {"Haga", "haga"}, {"Skaar", "skaar"}, {"Ulvestad", "ulvestad"}, {"Aune", "aune"}, {"Bråthen", "brathen"},
    {"Engebretsen", "engebretsen"}, {"Farstad", "farstad"}, {"Fjeld", "fjeld"}, {"Furuseth", "furuseth"},
    {"Gjerde", "gjerde"}, {"Grønli", "gronli"}, {"Hegge", "hegge"}, {"Hellesund", "hellesund"},
    {"Henningsen", "henningsen"}, {"Høgli", "hogli"}, {"Jahren", "jahren"}, {"Kjos", "kjos"},
    {"Kolstad", "kolstad"}, {"Kvam", "kvam"}, {"Langeland", "langeland"}, {"Lervik", "lervik"},
    {"Løken", "loken"}, {"Mæland", "maeland"}, {"Nergård", "nergard"}, {"Nesse", "nesse"},
    {"Opsahl", "opsahl"}, {"Rognstad", "rognstad"}, {"Rustad", "rustad"}, {"Røed", "roed"},
    {"Sande", "sande"}, {"Skjelbred", "skjelbred"}, {"Skogen", "skogen"}, {"Stene", "stene"},
    {"Storli", "storli"}, {"Sundby", "sundby"}, {"Sørli", "sorli"}, {"Tveten", "tveten"},
    {"Ulriksen", "ulriksen"}, {"Vatne", "vatne"}, {"Viken", "viken"}, {"Våge", "vage"}, {"Wold", "wold"},
    {"Ytterland", "ytterland"}, {"Øien", "oien"}, {"Østby", "ostby"}, {"Aamodt", "aamodt"},
    {"Austad", "austad"}, {"Bergli", "bergli"}, {"Brenden", "brenden"}, {"Brevik", "brevik"},
    {"Eikeland", "eikeland"}, {"Espeland", "espeland"}, {"Flaten", "flaten"}, {"Folland", "folland"},
}};
// clang-format on

constexpr std::array<std::string_view, 1> kCountries = {"NO"};

constexpr Locale kLocale{
    .language = "no",
    .name = "Norwegian",
    .order = NameOrder::GivenFirst,
    .women = kWomen,
    .men = kMen,
    .family_names = kFamilyNames,
    .countries = kCountries,
    .weight = 1,
};

}  // namespace

const Locale& norwegian() {
  return kLocale;
}

}  // namespace datagen::generators::words
