// Danish names; ascii without marks.
#include <array>

#include "generators/words/locales/all.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<GivenName, 72> kWomen = {{
    {"Anne", "anne"}, {"Kirsten", "kirsten"}, {"Mette", "mette"}, {"Hanne", "hanne"}, {"Anna", "anna"},
    {"Helle", "helle"}, {"Maria", "maria"}, {"Susanne", "susanne"}, {"Lene", "lene"},
    {"Marianne", "marianne"}, {"Inge", "inge"}, {"Karen", "karen"}, {"Lone", "lone"}, {"Bente", "bente"},
    {"Camilla", "camilla"}, {"Pia", "pia"}, {"Louise", "louise"}, {"Charlotte", "charlotte"},
    {"Jette", "jette"}, {"Tina", "tina"}, {"Gitte", "gitte"}, {"Christina", "christina"}, {"Lis", "lis"},
    {"Ida", "ida"}, {"Emma", "emma"}, {"Sofie", "sofie"}, {"Freja", "freja"}, {"Alma", "alma"},
    {"Clara", "clara"}, {"Karla", "karla"}, {"Laura", "laura"}, {"Mathilde", "mathilde"},
    {"Caroline", "caroline"}, {"Julie", "julie"}, {"Signe", "signe"}, {"Cecilie", "cecilie"},
    {"Line", "line"}, {"Maja", "maja"}, {"Nanna", "nanna"}, {"Trine", "trine"}, {"Sanne", "sanne"},
    {"Rikke", "rikke"}, {"Stine", "stine"}, {"Katrine", "katrine"}, {"Pernille", "pernille"},
    {"Malene", "malene"}, {"Dorthe", "dorthe"}, {"Birgit", "birgit"}, {"Ulla", "ulla"}, {"Ellen", "ellen"},
    {"Grethe", "grethe"}, {"Vibeke", "vibeke"}, {"Merete", "merete"}, {"Annette", "annette"},
    {"Jytte", "jytte"}, {"Tove", "tove"}, {"Lise", "lise"}, {"Heidi", "heidi"}, {"Josefine", "josefine"},
    {"Frida", "frida"}, {"Agnes", "agnes"}, {"Ella", "ella"}, {"Nora", "nora"}, {"Olivia", "olivia"},
    {"Astrid", "astrid"}, {"Victoria", "victoria"}, {"Ane", "ane"}, {"Asta", "asta"}, {"Liva", "liva"},
    {"Marie", "marie"}, {"Sara", "sara"}, {"Isabella", "isabella"},
}};

constexpr std::array<GivenName, 72> kMen = {{
    {"Peter", "peter"}, {"Jens", "jens"}, {"Lars", "lars"}, {"Michael", "michael"}, {"Henrik", "henrik"},
    {"Thomas", "thomas"}, {"Søren", "soren"}, {"Jan", "jan"}, {"Christian", "christian"},
    {"Martin", "martin"}, {"Niels", "niels"}, {"Anders", "anders"}, {"Morten", "morten"},
    {"Jesper", "jesper"}, {"Hans", "hans"}, {"Jørgen", "jorgen"}, {"Mads", "mads"}, {"Ole", "ole"},
    {"Per", "per"}, {"Rasmus", "rasmus"}, {"Erik", "erik"}, {"Poul", "poul"}, {"Kim", "kim"},
    {"Torben", "torben"}, {"Carsten", "carsten"}, {"Bent", "bent"}, {"Mikkel", "mikkel"},
    {"Kasper", "kasper"}, {"Jakob", "jakob"}, {"Claus", "claus"}, {"Bo", "bo"}, {"Finn", "finn"},
    {"Simon", "simon"}, {"Emil", "emil"}, {"Frederik", "frederik"}, {"Oliver", "oliver"}, {"Noah", "noah"},
    {"William", "william"}, {"Oscar", "oscar"}, {"Valdemar", "valdemar"}, {"August", "august"},
    {"Malthe", "malthe"}, {"Lucas", "lucas"}, {"Victor", "victor"}, {"Magnus", "magnus"},
    {"Alfred", "alfred"}, {"Karl", "karl"}, {"Elias", "elias"}, {"Aksel", "aksel"}, {"Nikolaj", "nikolaj"},
    {"Jonas", "jonas"}, {"Mathias", "mathias"}, {"Daniel", "daniel"}, {"Tobias", "tobias"},
    {"Christoffer", "christoffer"}, {"Bjarne", "bjarne"}, {"Flemming", "flemming"}, {"Kurt", "kurt"},
    {"Leif", "leif"}, {"Svend", "svend"}, {"Knud", "knud"}, {"Gert", "gert"}, {"Steen", "steen"},
    {"Ulrik", "ulrik"}, {"Anton", "anton"}, {"Johan", "johan"}, {"Lauge", "lauge"}, {"Viggo", "viggo"},
    {"Storm", "storm"}, {"Otto", "otto"}, {"Villads", "villads"}, {"Konrad", "konrad"},
}};

constexpr std::array<FamilyName, 124> kFamilyNames = {{
    {"Nielsen", "nielsen"}, {"Jensen", "jensen"}, {"Hansen", "hansen"}, {"Pedersen", "pedersen"},
    {"Andersen", "andersen"}, {"Christensen", "christensen"}, {"Larsen", "larsen"}, {"Sørensen", "sorensen"},
    {"Rasmussen", "rasmussen"}, {"Jørgensen", "jorgensen"}, {"Petersen", "petersen"}, {"Madsen", "madsen"},
    {"Kristensen", "kristensen"}, {"Thomsen", "thomsen"}, {"Christiansen", "christiansen"},
    {"Poulsen", "poulsen"}, {"Johansen", "johansen"}, {"Møller", "moller"}, {"Mortensen", "mortensen"},
    {"Knudsen", "knudsen"}, {"Jakobsen", "jakobsen"}, {"Mikkelsen", "mikkelsen"},
    {"Frederiksen", "frederiksen"}, {"Laursen", "laursen"}, {"Henriksen", "henriksen"},
    {"Lauritsen", "lauritsen"}, {"Clausen", "clausen"}, {"Simonsen", "simonsen"}, {"Mathiesen", "mathiesen"},
    {"Nygaard", "nygaard"}, {"Kjær", "kjaer"}, {"Bertelsen", "bertelsen"}, {"Vestergaard", "vestergaard"},
    {"Holm", "holm"}, {"Østergaard", "ostergaard"}, {"Jespersen", "jespersen"}, {"Mogensen", "mogensen"},
    {"Jeppesen", "jeppesen"}, {"Steffensen", "steffensen"}, {"Dalgaard", "dalgaard"}, {"Bruun", "bruun"},
    {"Kofoed", "kofoed"}, {"Skov", "skov"}, {"Villadsen", "villadsen"}, {"Bach", "bach"},
    {"Lassen", "lassen"}, {"Kruse", "kruse"}, {"Lorentzen", "lorentzen"}, {"Toft", "toft"}, {"Bak", "bak"},
    {"Overgaard", "overgaard"}, {"Ravn", "ravn"}, {"Søndergaard", "sondergaard"}, {"Juhl", "juhl"},
    {"Krogh", "krogh"}, {"Ibsen", "ibsen"}, {"Daugaard", "daugaard"}, {"Kjeldsen", "kjeldsen"},
    {"Bech", "bech"}, {"Damgaard", "damgaard"}, {"Bjerregaard", "bjerregaard"}, {"Esbensen", "esbensen"},
    {"Justesen", "justesen"}, {"Thygesen", "thygesen"}, {"Riis", "riis"}, {"Winther", "winther"},
    {"Frandsen", "frandsen"}, {"Carlsen", "carlsen"}, {"Hermansen", "hermansen"}, {"Danielsen", "danielsen"},
    {"Davidsen", "davidsen"}, {"Ottosen", "ottosen"}, {"Bendtsen", "bendtsen"}, {"Gregersen", "gregersen"},
    {"Mathiasen", "mathiasen"}, {"Ipsen", "ipsen"}, {"Dam", "dam"}, {"Nørgaard", "norgaard"},
    {"Aagaard", "aagaard"}, {"Storgaard", "storgaard"}, {"Kirkegaard", "kirkegaard"}, {"Hjorth", "hjorth"},
    {"Buch", "buch"}, {"Friis", "friis"}, {"Munk", "munk"}, {"Lind", "lind"}, {"Dahlgaard", "dahlgaard"},
    {"Svane", "svane"}, {"Bay", "bay"}, {"Rask", "rask"}, {"Ladefoged", "ladefoged"},
    {"Bisgaard", "bisgaard"}, {"Hald", "hald"}, {"Hedegaard", "hedegaard"}, {"Hvid", "hvid"},
    {"Iversen", "iversen"}, {"Karlsen", "karlsen"}, {"Klausen", "klausen"}, {"Korsgaard", "korsgaard"},
    {"Kudsk", "kudsk"}, {"Lauridsen", "lauridsen"}, {"Leth", "leth"}, {"Lynge", "lynge"},
    {"Markussen", "markussen"}, {"Meldgaard", "meldgaard"}, {"Mouritsen", "mouritsen"}, {"Nissen", "nissen"},
    {"Nyborg", "nyborg"}, {"Olesen", "olesen"}, {"Paulsen", "paulsen"}, {"Philipsen", "philipsen"},
    {"Pihl", "pihl"}, {"Poulsgaard", "poulsgaard"}, {"Ramsing", "ramsing"}, {"Sandholm", "sandholm"},
    {"Schou", "schou"}, {"Skaarup", "skaarup"}, {"Smedegaard", "smedegaard"}, {"Sonne", "sonne"},
    {"Svendsen", "svendsen"}, {"Thorsen", "thorsen"}, {"Torp", "torp"}, {"Trolle", "trolle"},
    {"Uldall", "uldall"},
}};
// clang-format on

constexpr std::array<std::string_view, 1> kCountries = {"DK"};

constexpr Locale kLocale{
    .language = "da",
    .name = "Danish",
    .order = NameOrder::GivenFirst,
    .women = kWomen,
    .men = kMen,
    .family_names = kFamilyNames,
    .countries = kCountries,
    .weight = 1,
};

}  // namespace

const Locale& danish() {
  return kLocale;
}

}  // namespace datagen::generators::words
