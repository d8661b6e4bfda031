// Finnish names.
#include <array>

#include "generators/words/locales/all.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<GivenName, 72> kWomen = {{
    {"Anna", "anna"}, {"Maria", "maria"}, {"Helena", "helena"}, {"Johanna", "johanna"},
    {"Kaarina", "kaarina"}, {"Liisa", "liisa"}, {"Anneli", "anneli"}, {"Marjatta", "marjatta"},
    {"Hannele", "hannele"}, {"Kristiina", "kristiina"}, {"Emilia", "emilia"}, {"Sofia", "sofia"},
    {"Aino", "aino"}, {"Olivia", "olivia"}, {"Pirkko", "pirkko"}, {"Ritva", "ritva"}, {"Leena", "leena"},
    {"Päivi", "paivi"}, {"Tuula", "tuula"}, {"Marja", "marja"}, {"Sari", "sari"}, {"Minna", "minna"},
    {"Riitta", "riitta"}, {"Seija", "seija"}, {"Kirsi", "kirsi"}, {"Anne", "anne"}, {"Tiina", "tiina"},
    {"Jaana", "jaana"}, {"Mari", "mari"}, {"Susanna", "susanna"}, {"Satu", "satu"}, {"Heidi", "heidi"},
    {"Laura", "laura"}, {"Elina", "elina"}, {"Hanna", "hanna"}, {"Katja", "katja"}, {"Outi", "outi"},
    {"Merja", "merja"}, {"Tarja", "tarja"}, {"Eila", "eila"}, {"Raija", "raija"}, {"Eeva", "eeva"},
    {"Ulla", "ulla"}, {"Sirpa", "sirpa"}, {"Anja", "anja"}, {"Irma", "irma"}, {"Kati", "kati"},
    {"Jenni", "jenni"}, {"Saara", "saara"}, {"Iida", "iida"}, {"Venla", "venla"}, {"Aada", "aada"},
    {"Helmi", "helmi"}, {"Lilja", "lilja"}, {"Ella", "ella"}, {"Eevi", "eevi"}, {"Enni", "enni"},
    {"Pihla", "pihla"}, {"Siiri", "siiri"}, {"Veera", "veera"}, {"Noora", "noora"}, {"Emma", "emma"},
    {"Jenna", "jenna"}, {"Sanna", "sanna"}, {"Taina", "taina"}, {"Terhi", "terhi"}, {"Virpi", "virpi"},
    {"Reetta", "reetta"}, {"Kerttu", "kerttu"}, {"Linnea", "linnea"}, {"Vilma", "vilma"}, {"Oona", "oona"},
}};

constexpr std::array<GivenName, 72> kMen = {{
    {"Juhani", "juhani"}, {"Johannes", "johannes"}, {"Mikael", "mikael"}, {"Matti", "matti"},
    {"Olavi", "olavi"}, {"Antero", "antero"}, {"Tapani", "tapani"}, {"Kalevi", "kalevi"}, {"Tapio", "tapio"},
    {"Petteri", "petteri"}, {"Timo", "timo"}, {"Kari", "kari"}, {"Antti", "antti"}, {"Jari", "jari"},
    {"Jukka", "jukka"}, {"Mika", "mika"}, {"Markku", "markku"}, {"Pekka", "pekka"}, {"Hannu", "hannu"},
    {"Seppo", "seppo"}, {"Heikki", "heikki"}, {"Ilkka", "ilkka"}, {"Esa", "esa"}, {"Janne", "janne"},
    {"Sami", "sami"}, {"Marko", "marko"}, {"Petri", "petri"}, {"Ville", "ville"}, {"Jussi", "jussi"},
    {"Tommi", "tommi"}, {"Teemu", "teemu"}, {"Lauri", "lauri"}, {"Mikko", "mikko"}, {"Juha", "juha"},
    {"Arto", "arto"}, {"Risto", "risto"}, {"Pasi", "pasi"}, {"Tuomas", "tuomas"}, {"Jarmo", "jarmo"},
    {"Toni", "toni"}, {"Reijo", "reijo"}, {"Vesa", "vesa"}, {"Martti", "martti"}, {"Jorma", "jorma"},
    {"Raimo", "raimo"}, {"Erkki", "erkki"}, {"Eero", "eero"}, {"Leo", "leo"}, {"Elias", "elias"},
    {"Väinö", "vaino"}, {"Oliver", "oliver"}, {"Onni", "onni"}, {"Eino", "eino"}, {"Toivo", "toivo"},
    {"Noel", "noel"}, {"Daniel", "daniel"}, {"Veikko", "veikko"}, {"Eetu", "eetu"}, {"Aleksi", "aleksi"},
    {"Niko", "niko"}, {"Joonas", "joonas"}, {"Jesse", "jesse"}, {"Otto", "otto"}, {"Oskari", "oskari"},
    {"Aarne", "aarne"}, {"Urho", "urho"}, {"Kimmo", "kimmo"}, {"Harri", "harri"}, {"Samuli", "samuli"},
    {"Valtteri", "valtteri"}, {"Kasper", "kasper"}, {"Aatos", "aatos"},
}};

constexpr std::array<FamilyName, 128> kFamilyNames = {{
    {"Korhonen", "korhonen"}, {"Virtanen", "virtanen"}, {"Mäkinen", "makinen"}, {"Nieminen", "nieminen"},
    {"Mäkelä", "makela"}, {"Hämäläinen", "hamalainen"}, {"Laine", "laine"}, {"Heikkinen", "heikkinen"},
    {"Koskinen", "koskinen"}, {"Järvinen", "jarvinen"}, {"Lehtonen", "lehtonen"}, {"Lehtinen", "lehtinen"},
    {"Saarinen", "saarinen"}, {"Salminen", "salminen"}, {"Heinonen", "heinonen"}, {"Niemi", "niemi"},
    {"Heikkilä", "heikkila"}, {"Kinnunen", "kinnunen"}, {"Salonen", "salonen"}, {"Turunen", "turunen"},
    {"Salo", "salo"}, {"Laitinen", "laitinen"}, {"Tuominen", "tuominen"}, {"Rantanen", "rantanen"},
    {"Karjalainen", "karjalainen"}, {"Jokinen", "jokinen"}, {"Mattila", "mattila"},
    {"Savolainen", "savolainen"}, {"Lahtinen", "lahtinen"}, {"Ahonen", "ahonen"}, {"Ojala", "ojala"},
    {"Leppänen", "leppanen"}, {"Kallio", "kallio"}, {"Väisänen", "vaisanen"}, {"Hiltunen", "hiltunen"},
    {"Leinonen", "leinonen"}, {"Miettinen", "miettinen"}, {"Pitkänen", "pitkanen"}, {"Aaltonen", "aaltonen"},
    {"Manninen", "manninen"}, {"Koivisto", "koivisto"}, {"Anttila", "anttila"}, {"Hakala", "hakala"},
    {"Laaksonen", "laaksonen"}, {"Hirvonen", "hirvonen"}, {"Räsänen", "rasanen"}, {"Lehto", "lehto"},
    {"Laakso", "laakso"}, {"Toivonen", "toivonen"}, {"Aalto", "aalto"}, {"Mustonen", "mustonen"},
    {"Rantala", "rantala"}, {"Hänninen", "hanninen"}, {"Partanen", "partanen"}, {"Seppälä", "seppala"},
    {"Kokkonen", "kokkonen"}, {"Nurmi", "nurmi"}, {"Kettunen", "kettunen"}, {"Pulkkinen", "pulkkinen"},
    {"Peltonen", "peltonen"}, {"Kärkkäinen", "karkkainen"}, {"Moilanen", "moilanen"},
    {"Lappalainen", "lappalainen"}, {"Halonen", "halonen"}, {"Ahola", "ahola"}, {"Nurminen", "nurminen"},
    {"Lampinen", "lampinen"}, {"Koskela", "koskela"}, {"Ranta", "ranta"}, {"Eskola", "eskola"},
    {"Uusitalo", "uusitalo"}, {"Oksanen", "oksanen"}, {"Vainio", "vainio"}, {"Kangas", "kangas"},
    {"Huttunen", "huttunen"}, {"Honkanen", "honkanen"}, {"Hyvönen", "hyvonen"}, {"Karvonen", "karvonen"},
    {"Kemppainen", "kemppainen"}, {"Kukkonen", "kukkonen"}, {"Lahti", "lahti"}, {"Laukkanen", "laukkanen"},
    {"Lindroos", "lindroos"}, {"Makkonen", "makkonen"}, {"Malinen", "malinen"}, {"Markkanen", "markkanen"},
    {"Myllymäki", "myllymaki"}, {"Niemelä", "niemela"}, {"Nykänen", "nykanen"}, {"Ollila", "ollila"},
    {"Palonen", "palonen"}, {"Parviainen", "parviainen"}, {"Peltola", "peltola"}, {"Pesonen", "pesonen"},
    {"Pietilä", "pietila"}, {"Piirainen", "piirainen"}, {"Puustinen", "puustinen"}, {"Rautio", "rautio"},
    {"Rinne", "rinne"}, {"Rissanen", "rissanen"}, {"Ruotsalainen", "ruotsalainen"}, {"Saari", "saari"},
    {"Salmela", "salmela"}, {"Sillanpää", "sillanpaa"}, {"Suominen", "suominen"}, {"Tamminen", "tamminen"},
    {"Tikkanen", "tikkanen"}, {"Tolonen", "tolonen"}, {"Vanhanen", "vanhanen"}, {"Vartiainen", "vartiainen"},
    {"Viitanen", "viitanen"}, {"Virta", "virta"}, {"Voutilainen", "voutilainen"}, {"Vuorinen", "vuorinen"},
    {"Ylinen", "ylinen"}, {"Ylönen", "ylonen"}, {"Haapala", "haapala"}, {"Harju", "harju"},
    {"Helenius", "helenius"}, {"Hietala", "hietala"}, {"Immonen", "immonen"},
    {"Jääskeläinen", "jaaskelainen"}, {"Kivelä", "kivela"}, {"Kuusisto", "kuusisto"}, {"Luoma", "luoma"},
    {"Kosonen", "kosonen"}, {"Lipponen", "lipponen"}, {"Aho", "aho"},
}};
// clang-format on

constexpr std::array<std::string_view, 1> kCountries = {"FI"};

constexpr Locale kLocale{
    .language = "fi",
    .name = "Finnish",
    .order = NameOrder::GivenFirst,
    .women = kWomen,
    .men = kMen,
    .family_names = kFamilyNames,
    .countries = kCountries,
    .weight = 1,
};

}  // namespace

const Locale& finnish() {
  return kLocale;
}

}  // namespace datagen::generators::words
