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
    {"Novák", "novak", "Nováková", "novakova"}, {"Svoboda", "svoboda", "Svobodová", "svobodova"},
    {"Novotný", "novotny", "Novotná", "novotna"}, {"Dvořák", "dvorak", "Dvořáková", "dvorakova"},
    {"Černý", "cerny", "Černá", "cerna"}, {"Procházka", "prochazka", "Procházková", "prochazkova"},
    {"Kučera", "kucera", "Kučerová", "kucerova"}, {"Veselý", "vesely", "Veselá", "vesela"},
    {"Horák", "horak", "Horáková", "horakova"}, {"Němec", "nemec", "Němcová", "nemcova"},
    {"Pokorný", "pokorny", "Pokorná", "pokorna"}, {"Marek", "marek", "Marková", "markova"},
    {"Pospíšil", "pospisil", "Pospíšilová", "pospisilova"}, {"Hájek", "hajek", "Hájková", "hajkova"},
    {"Jelínek", "jelinek", "Jelínková", "jelinkova"}, {"Růžička", "ruzicka", "Růžičková", "ruzickova"},
    {"Beneš", "benes", "Benešová", "benesova"}, {"Fiala", "fiala", "Fialová", "fialova"},
    {"Sedláček", "sedlacek", "Sedláčková", "sedlackova"}, {"Doležal", "dolezal", "Doležalová", "dolezalova"},
    {"Zeman", "zeman", "Zemanová", "zemanova"}, {"Kolář", "kolar", "Kolářová", "kolarova"},
    {"Navrátil", "navratil", "Navrátilová", "navratilova"}, {"Čermák", "cermak", "Čermáková", "cermakova"},
    {"Urbánek", "urbanek", "Urbánková", "urbankova"}, {"Vaněk", "vanek", "Vaňková", "vankova"},
    {"Blažek", "blazek", "Blažková", "blazkova"},
    {"Kratochvíl", "kratochvil", "Kratochvílová", "kratochvilova"},
    {"Kovář", "kovar", "Kovářová", "kovarova"}, {"Vlček", "vlcek", "Vlčková", "vlckova"},
    {"Bartoš", "bartos", "Bartošová", "bartosova"}, {"Musil", "musil", "Musilová", "musilova"},
    {"Kopecký", "kopecky", "Kopecká", "kopecka"}, {"Šimek", "simek", "Šimková", "simkova"},
    {"Polák", "polak", "Poláková", "polakova"}, {"Konečný", "konecny", "Konečná", "konecna"},
    {"Malý", "maly", "Malá", "mala"}, {"Čech", "cech", "Čechová", "cechova"},
    {"Staněk", "stanek", "Staňková", "stankova"}, {"Štěpánek", "stepanek", "Štěpánková", "stepankova"},
    {"Kadlec", "kadlec", "Kadlecová", "kadlecova"}, {"Soukup", "soukup", "Soukupová", "soukupova"},
    {"Holub", "holub", "Holubová", "holubova"}, {"Dostál", "dostal", "Dostálová", "dostalova"},
    {"Mareš", "mares", "Marešová", "maresova"}, {"Vávra", "vavra", "Vávrová", "vavrova"},
    {"Sýkora", "sykora", "Sýkorová", "sykorova"}, {"Moravec", "moravec", "Moravcová", "moravcova"},
    {"Tichý", "tichy", "Tichá", "ticha"}, {"Kazda", "kazda", "Kazdová", "kazdova"},
    {"Bureš", "bures", "Burešová", "buresova"}, {"Ševčík", "sevcik", "Ševčíková", "sevcikova"},
    {"Hruška", "hruska", "Hrušková", "hruskova"}, {"Mašek", "masek", "Mašková", "maskova"},
    {"Dušek", "dusek", "Dušková", "duskova"}, {"Matoušek", "matousek", "Matoušková", "matouskova"},
    {"Pavlík", "pavlik", "Pavlíková", "pavlikova"}, {"Kříž", "kriz", "Křížová", "krizova"},
    {"Bláha", "blaha", "Bláhová", "blahova"}, {"Vacek", "vacek", "Vacková", "vackova"}, {"Krejčí", "krejci"},
    {"Jirků", "jirku"}, {"Janů", "janu"}, {"Martinů", "martinu"}, {"Petrů", "petru"},
    {"Toman", "toman", "Tomanová", "tomanova"}, {"Hrubý", "hruby", "Hrubá", "hruba"},
    {"Bílek", "bilek", "Bílková", "bilkova"}, {"Kubát", "kubat", "Kubátová", "kubatova"},
    {"Liška", "liska", "Lišková", "liskova"}, {"Havel", "havel", "Havlová", "havlova"},
    {"Havlíček", "havlicek", "Havlíčková", "havlickova"}, {"Valenta", "valenta", "Valentová", "valentova"},
    {"Hlaváček", "hlavacek", "Hlaváčková", "hlavackova"}, {"Slavík", "slavik", "Slavíková", "slavikova"},
    {"Strnad", "strnad", "Strnadová", "strnadova"}, {"Kašpar", "kaspar", "Kašparová", "kasparova"},
    {"Machač", "machac", "Machačová", "machacova"}, {"Říha", "riha", "Říhová", "rihova"},
    {"Švec", "svec", "Švecová", "svecova"}, {"Hrabě", "hrabe", "Hraběová", "hrabeova"},
    {"Vondráček", "vondracek", "Vondráčková", "vondrackova"}, {"Zach", "zach", "Zachová", "zachova"},
    {"Beran", "beran", "Beranová", "beranova"}, {"Brož", "broz", "Brožová", "brozova"},
    {"Cibulka", "cibulka", "Cibulková", "cibulkova"}, {"Coufal", "coufal", "Coufalová", "coufalova"},
    {"Daněk", "danek", "Daňková", "dankova"}, {"Drábek", "drabek", "Drábková", "drabkova"},
    {"Dufek", "dufek", "Dufková", "dufkova"}, {"Hanák", "hanak", "Hanáková", "hanakova"},
    {"Hladík", "hladik", "Hladíková", "hladikova"}, {"Houška", "houska", "Houšková", "houskova"},
    {"Hudec", "hudec", "Hudcová", "hudcova"}, {"Chalupa", "chalupa", "Chalupová", "chalupova"},
    {"Chlup", "chlup", "Chlupová", "chlupova"}, {"Jakeš", "jakes", "Jakešová", "jakesova"},
    {"Janda", "janda", "Jandová", "jandova"}, {"Jaroš", "jaros", "Jarošová", "jarosova"},
    {"Jedlička", "jedlicka", "Jedličková", "jedlickova"}, {"Ježek", "jezek", "Ježková", "jezkova"},
    {"Kohout", "kohout", "Kohoutová", "kohoutova"}, {"Kolman", "kolman", "Kolmanová", "kolmanova"},
    {"Koudelka", "koudelka", "Koudelková", "koudelkova"}, {"Král", "kral", "Králová", "kralova"},
    {"Kubíček", "kubicek", "Kubíčková", "kubickova"}, {"Kulhánek", "kulhanek", "Kulhánková", "kulhankova"},
    {"Macháček", "machacek", "Macháčková", "machackova"}, {"Macek", "macek", "Macková", "mackova"},
    {"Michálek", "michalek", "Michálková", "michalkova"}, {"Nejedlý", "nejedly", "Nejedlá", "nejedla"},
    {"Netušil", "netusil", "Netušilová", "netusilova"}, {"Ondráček", "ondracek", "Ondráčková", "ondrackova"},
    {"Pecha", "pecha", "Pechová", "pechova"}, {"Pešek", "pesek", "Pešková", "peskova"},
    {"Plachý", "plachy", "Plachá", "placha"}, {"Prokop", "prokop", "Prokopová", "prokopova"},
    {"Rada", "rada", "Radová", "radova"}, {"Skála", "skala", "Skálová", "skalova"},
    {"Smetana", "smetana", "Smetanová", "smetanova"},
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
