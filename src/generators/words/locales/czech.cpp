// Czech names; family names with the form of women.
#include <array>

#include "generators/words/locales/all.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<GivenName, 66> kWomen = {{
    {"Jana", "jana"}, {"Marie", "marie"}, {"Eva", "eva"}, {"Hana", "hana"}, {"Anna", "anna"},
    {"Lenka", "lenka"}, {"Kateřina", "katerina"}, {"Věra", "vera"}, {"Lucie", "lucie"}, {"Alena", "alena"},
    {"Petra", "petra"}, {"Veronika", "veronika"}, {"Jaroslava", "jaroslava"}, {"Tereza", "tereza"},
    {"Martina", "martina"}, {"Michaela", "michaela"}, {"Jitka", "jitka"}, {"Helena", "helena"},
    {"Ludmila", "ludmila"}, {"Zdeňka", "zdenka"}, {"Ivana", "ivana"}, {"Monika", "monika"},
    {"Eliška", "eliska"}, {"Zuzana", "zuzana"}, {"Markéta", "marketa"}, {"Jarmila", "jarmila"},
    {"Barbora", "barbora"}, {"Jiřina", "jirina"}, {"Marcela", "marcela"}, {"Kristýna", "kristyna"},
    {"Dana", "dana"}, {"Dagmar", "dagmar"}, {"Adéla", "adela"}, {"Pavla", "pavla"}, {"Vlasta", "vlasta"},
    {"Miroslava", "miroslava"}, {"Andrea", "andrea"}, {"Irena", "irena"}, {"Božena", "bozena"},
    {"Klára", "klara"}, {"Libuše", "libuse"}, {"Marta", "marta"}, {"Šárka", "sarka"}, {"Iveta", "iveta"},
    {"Natálie", "natalie"}, {"Nikola", "nikola"}, {"Simona", "simona"}, {"Karolína", "karolina"},
    {"Denisa", "denisa"}, {"Gabriela", "gabriela"}, {"Romana", "romana"}, {"Renata", "renata"},
    {"Růžena", "ruzena"}, {"Aneta", "aneta"}, {"Daniela", "daniela"}, {"Ilona", "ilona"}, {"Olga", "olga"},
    {"Blanka", "blanka"}, {"Radka", "radka"}, {"Soňa", "sona"}, {"Nela", "nela"}, {"Viktorie", "viktorie"},
    {"Sofie", "sofie"}, {"Magdaléna", "magdalena"}, {"Julie", "julie"}, {"Ema", "ema"},
}};

constexpr std::array<GivenName, 66> kMen = {{
    {"Jiří", "jiri"}, {"Jan", "jan"}, {"Petr", "petr"}, {"Jaroslav", "jaroslav"}, {"Martin", "martin"},
    {"Tomáš", "tomas"}, {"Pavel", "pavel"}, {"Josef", "josef"}, {"Miroslav", "miroslav"},
    {"František", "frantisek"}, {"Zdeněk", "zdenek"}, {"Václav", "vaclav"}, {"Michal", "michal"},
    {"Karel", "karel"}, {"Milan", "milan"}, {"Jakub", "jakub"}, {"Lukáš", "lukas"}, {"David", "david"},
    {"Vladimír", "vladimir"}, {"Ladislav", "ladislav"}, {"Ondřej", "ondrej"}, {"Roman", "roman"},
    {"Stanislav", "stanislav"}, {"Marek", "marek"}, {"Radek", "radek"}, {"Daniel", "daniel"},
    {"Vojtěch", "vojtech"}, {"Antonín", "antonin"}, {"Filip", "filip"}, {"Adam", "adam"},
    {"Miloslav", "miloslav"}, {"Matěj", "matej"}, {"Aleš", "ales"}, {"Jaromír", "jaromir"},
    {"Libor", "libor"}, {"Dominik", "dominik"}, {"Patrik", "patrik"}, {"Vlastimil", "vlastimil"},
    {"Jindřich", "jindrich"}, {"Miloš", "milos"}, {"Oldřich", "oldrich"}, {"Lubomír", "lubomir"},
    {"Dušan", "dusan"}, {"Vratislav", "vratislav"}, {"Rudolf", "rudolf"}, {"Ivan", "ivan"},
    {"Robert", "robert"}, {"Matyáš", "matyas"}, {"Vít", "vit"}, {"Štěpán", "stepan"}, {"Šimon", "simon"},
    {"Bohumil", "bohumil"}, {"Richard", "richard"}, {"Kryštof", "krystof"}, {"Radim", "radim"},
    {"Luboš", "lubos"}, {"Viktor", "viktor"}, {"Otakar", "otakar"}, {"Bedřich", "bedrich"},
    {"Hynek", "hynek"}, {"Kamil", "kamil"}, {"Denis", "denis"}, {"Samuel", "samuel"}, {"Dalibor", "dalibor"},
    {"Rostislav", "rostislav"}, {"Alois", "alois"},
}};

constexpr std::array<FamilyName, 120> kFamilyNames = {{
    {"Novák", "novak", "Nováková"}, {"Svoboda", "svoboda", "Svobodová"}, {"Novotný", "novotny", "Novotná"},
    {"Dvořák", "dvorak", "Dvořáková"}, {"Černý", "cerny", "Černá"}, {"Procházka", "prochazka", "Procházková"},
    {"Kučera", "kucera", "Kučerová"}, {"Veselý", "vesely", "Veselá"}, {"Horák", "horak", "Horáková"},
    {"Němec", "nemec", "Němcová"}, {"Pokorný", "pokorny", "Pokorná"}, {"Marek", "marek", "Marková"},
    {"Pospíšil", "pospisil", "Pospíšilová"}, {"Hájek", "hajek", "Hájková"},
    {"Jelínek", "jelinek", "Jelínková"}, {"Růžička", "ruzicka", "Růžičková"}, {"Beneš", "benes", "Benešová"},
    {"Fiala", "fiala", "Fialová"}, {"Sedláček", "sedlacek", "Sedláčková"},
    {"Doležal", "dolezal", "Doležalová"}, {"Zeman", "zeman", "Zemanová"}, {"Kolář", "kolar", "Kolářová"},
    {"Navrátil", "navratil", "Navrátilová"}, {"Čermák", "cermak", "Čermáková"},
    {"Urbánek", "urbanek", "Urbánková"}, {"Vaněk", "vanek", "Vaňková"}, {"Blažek", "blazek", "Blažková"},
    {"Kratochvíl", "kratochvil", "Kratochvílová"}, {"Kovář", "kovar", "Kovářová"},
    {"Vlček", "vlcek", "Vlčková"}, {"Bartoš", "bartos", "Bartošová"}, {"Musil", "musil", "Musilová"},
    {"Kopecký", "kopecky", "Kopecká"}, {"Šimek", "simek", "Šimková"}, {"Polák", "polak", "Poláková"},
    {"Konečný", "konecny", "Konečná"}, {"Malý", "maly", "Malá"}, {"Čech", "cech", "Čechová"},
    {"Staněk", "stanek", "Staňková"}, {"Štěpánek", "stepanek", "Štěpánková"},
    {"Kadlec", "kadlec", "Kadlecová"}, {"Soukup", "soukup", "Soukupová"}, {"Holub", "holub", "Holubová"},
    {"Dostál", "dostal", "Dostálová"}, {"Mareš", "mares", "Marešová"}, {"Vávra", "vavra", "Vávrová"},
    {"Sýkora", "sykora", "Sýkorová"}, {"Moravec", "moravec", "Moravcová"}, {"Tichý", "tichy", "Tichá"},
    {"Kazda", "kazda", "Kazdová"}, {"Bureš", "bures", "Burešová"}, {"Ševčík", "sevcik", "Ševčíková"},
    {"Hruška", "hruska", "Hrušková"}, {"Mašek", "masek", "Mašková"}, {"Dušek", "dusek", "Dušková"},
    {"Matoušek", "matousek", "Matoušková"}, {"Pavlík", "pavlik", "Pavlíková"}, {"Kříž", "kriz", "Křížová"},
    {"Bláha", "blaha", "Bláhová"}, {"Vacek", "vacek", "Vacková"}, {"Krejčí", "krejci"}, {"Jirků", "jirku"},
    {"Janů", "janu"}, {"Martinů", "martinu"}, {"Petrů", "petru"}, {"Toman", "toman", "Tomanová"},
    {"Hrubý", "hruby", "Hrubá"}, {"Bílek", "bilek", "Bílková"}, {"Kubát", "kubat", "Kubátová"},
    {"Liška", "liska", "Lišková"}, {"Havel", "havel", "Havlová"}, {"Havlíček", "havlicek", "Havlíčková"},
    {"Valenta", "valenta", "Valentová"}, {"Hlaváček", "hlavacek", "Hlaváčková"},
    {"Slavík", "slavik", "Slavíková"}, {"Strnad", "strnad", "Strnadová"}, {"Kašpar", "kaspar", "Kašparová"},
    {"Machač", "machac", "Machačová"}, {"Říha", "riha", "Říhová"}, {"Švec", "svec", "Švecová"},
    {"Hrabě", "hrabe", "Hraběová"}, {"Vondráček", "vondracek", "Vondráčková"}, {"Zach", "zach", "Zachová"},
    {"Beran", "beran", "Beranová"}, {"Brož", "broz", "Brožová"}, {"Cibulka", "cibulka", "Cibulková"},
    {"Coufal", "coufal", "Coufalová"}, {"Daněk", "danek", "Daňková"}, {"Drábek", "drabek", "Drábková"},
    {"Dufek", "dufek", "Dufková"}, {"Hanák", "hanak", "Hanáková"}, {"Hladík", "hladik", "Hladíková"},
    {"Houška", "houska", "Houšková"}, {"Hudec", "hudec", "Hudcová"}, {"Chalupa", "chalupa", "Chalupová"},
    {"Chlup", "chlup", "Chlupová"}, {"Jakeš", "jakes", "Jakešová"}, {"Janda", "janda", "Jandová"},
    {"Jaroš", "jaros", "Jarošová"}, {"Jedlička", "jedlicka", "Jedličková"}, {"Ježek", "jezek", "Ježková"},
    {"Kohout", "kohout", "Kohoutová"}, {"Kolman", "kolman", "Kolmanová"},
    {"Koudelka", "koudelka", "Koudelková"}, {"Král", "kral", "Králová"}, {"Kubíček", "kubicek", "Kubíčková"},
    {"Kulhánek", "kulhanek", "Kulhánková"}, {"Macháček", "machacek", "Macháčková"},
    {"Macek", "macek", "Macková"}, {"Michálek", "michalek", "Michálková"}, {"Nejedlý", "nejedly", "Nejedlá"},
    {"Netušil", "netusil", "Netušilová"}, {"Ondráček", "ondracek", "Ondráčková"},
    {"Pecha", "pecha", "Pechová"}, {"Pešek", "pesek", "Pešková"}, {"Plachý", "plachy", "Plachá"},
    {"Prokop", "prokop", "Prokopová"}, {"Rada", "rada", "Radová"}, {"Skála", "skala", "Skálová"},
    {"Smetana", "smetana", "Smetanová"},
}};
// clang-format on

constexpr std::array<std::string_view, 1> kCountries = {"CZ"};

constexpr Locale kLocale{
    .language = "cs",
    .name = "Czech",
    .order = NameOrder::GivenFirst,
    .women = kWomen,
    .men = kMen,
    .family_names = kFamilyNames,
    .countries = kCountries,
    .weight = 0.5,
};

}  // namespace

const Locale& czech() {
  return kLocale;
}

}  // namespace datagen::generators::words
