// Polish names; family names in -ski and -cki with the form of women.
#include <array>

#include "generators/words/locales/all.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<GivenName, 72> kWomen = {{
    {"Anna", "anna"}, {"Maria", "maria"}, {"Katarzyna", "katarzyna"}, {"Małgorzata", "malgorzata"},
    {"Agnieszka", "agnieszka"}, {"Barbara", "barbara"}, {"Ewa", "ewa"}, {"Krystyna", "krystyna"},
    {"Magdalena", "magdalena"}, {"Elżbieta", "elzbieta"}, {"Joanna", "joanna"}, {"Aleksandra", "aleksandra"},
    {"Zofia", "zofia"}, {"Monika", "monika"}, {"Teresa", "teresa"}, {"Danuta", "danuta"},
    {"Natalia", "natalia"}, {"Julia", "julia"}, {"Karolina", "karolina"}, {"Marta", "marta"},
    {"Beata", "beata"}, {"Dorota", "dorota"}, {"Janina", "janina"}, {"Alicja", "alicja"},
    {"Jadwiga", "jadwiga"}, {"Halina", "halina"}, {"Irena", "irena"}, {"Jolanta", "jolanta"},
    {"Iwona", "iwona"}, {"Grażyna", "grazyna"}, {"Paulina", "paulina"}, {"Justyna", "justyna"},
    {"Bożena", "bozena"}, {"Zuzanna", "zuzanna"}, {"Urszula", "urszula"}, {"Hanna", "hanna"},
    {"Renata", "renata"}, {"Sylwia", "sylwia"}, {"Helena", "helena"}, {"Agata", "agata"},
    {"Patrycja", "patrycja"}, {"Izabela", "izabela"}, {"Weronika", "weronika"}, {"Maja", "maja"},
    {"Lena", "lena"}, {"Oliwia", "oliwia"}, {"Wiktoria", "wiktoria"}, {"Kinga", "kinga"},
    {"Amelia", "amelia"}, {"Gabriela", "gabriela"}, {"Emilia", "emilia"}, {"Martyna", "martyna"},
    {"Dominika", "dominika"}, {"Klaudia", "klaudia"}, {"Aneta", "aneta"}, {"Kamila", "kamila"},
    {"Edyta", "edyta"}, {"Wanda", "wanda"}, {"Stanisława", "stanislawa"}, {"Łucja", "lucja"},
    {"Laura", "laura"}, {"Nikola", "nikola"}, {"Antonina", "antonina"}, {"Pola", "pola"}, {"Kaja", "kaja"},
    {"Jagoda", "jagoda"}, {"Milena", "milena"}, {"Ilona", "ilona"}, {"Lidia", "lidia"},
    {"Marzena", "marzena"}, {"Bogumiła", "bogumila"}, {"Celina", "celina"},
}};

constexpr std::array<GivenName, 72> kMen = {{
    {"Piotr", "piotr"}, {"Krzysztof", "krzysztof"}, {"Andrzej", "andrzej"}, {"Tomasz", "tomasz"},
    {"Paweł", "pawel"}, {"Jan", "jan"}, {"Michał", "michal"}, {"Marcin", "marcin"},
    {"Stanisław", "stanislaw"}, {"Jakub", "jakub"}, {"Adam", "adam"}, {"Marek", "marek"},
    {"Łukasz", "lukasz"}, {"Grzegorz", "grzegorz"}, {"Mateusz", "mateusz"}, {"Wojciech", "wojciech"},
    {"Mariusz", "mariusz"}, {"Dariusz", "dariusz"}, {"Zbigniew", "zbigniew"}, {"Maciej", "maciej"},
    {"Rafał", "rafal"}, {"Robert", "robert"}, {"Kamil", "kamil"}, {"Jerzy", "jerzy"}, {"Dawid", "dawid"},
    {"Szymon", "szymon"}, {"Kacper", "kacper"}, {"Ryszard", "ryszard"}, {"Tadeusz", "tadeusz"},
    {"Józef", "jozef"}, {"Jarosław", "jaroslaw"}, {"Artur", "artur"}, {"Sebastian", "sebastian"},
    {"Patryk", "patryk"}, {"Janusz", "janusz"}, {"Sławomir", "slawomir"}, {"Damian", "damian"},
    {"Henryk", "henryk"}, {"Przemysław", "przemyslaw"}, {"Daniel", "daniel"}, {"Roman", "roman"},
    {"Kazimierz", "kazimierz"}, {"Wiesław", "wieslaw"}, {"Bartosz", "bartosz"}, {"Filip", "filip"},
    {"Antoni", "antoni"}, {"Aleksander", "aleksander"}, {"Franciszek", "franciszek"}, {"Mikołaj", "mikolaj"},
    {"Leon", "leon"}, {"Ignacy", "ignacy"}, {"Igor", "igor"}, {"Hubert", "hubert"}, {"Dominik", "dominik"},
    {"Karol", "karol"}, {"Oskar", "oskar"}, {"Wiktor", "wiktor"}, {"Oliwier", "oliwier"},
    {"Maksymilian", "maksymilian"}, {"Adrian", "adrian"}, {"Konrad", "konrad"}, {"Bartłomiej", "bartlomiej"},
    {"Radosław", "radoslaw"}, {"Leszek", "leszek"}, {"Mirosław", "miroslaw"}, {"Edward", "edward"},
    {"Zdzisław", "zdzislaw"}, {"Witold", "witold"}, {"Bogdan", "bogdan"}, {"Cezary", "cezary"},
    {"Arkadiusz", "arkadiusz"}, {"Norbert", "norbert"},
}};

constexpr std::array<FamilyName, 128> kFamilyNames = {{
    {"Nowak", "nowak"}, {"Kowalski", "kowalski", "Kowalska", "kowalska"},
    {"Wiśniewski", "wisniewski", "Wiśniewska", "wisniewska"}, {"Wójcik", "wojcik"},
    {"Kowalczyk", "kowalczyk"}, {"Kamiński", "kaminski", "Kamińska", "kaminska"},
    {"Lewandowski", "lewandowski", "Lewandowska", "lewandowska"},
    {"Zieliński", "zielinski", "Zielińska", "zielinska"},
    {"Szymański", "szymanski", "Szymańska", "szymanska"}, {"Woźniak", "wozniak"},
    {"Dąbrowski", "dabrowski", "Dąbrowska", "dabrowska"},
    {"Kozłowski", "kozlowski", "Kozłowska", "kozlowska"},
    {"Jankowski", "jankowski", "Jankowska", "jankowska"}, {"Mazur", "mazur"},
    {"Wojciechowski", "wojciechowski", "Wojciechowska", "wojciechowska"},
    {"Kwiatkowski", "kwiatkowski", "Kwiatkowska", "kwiatkowska"}, {"Krawczyk", "krawczyk"},
    {"Kaczmarek", "kaczmarek"}, {"Piotrowski", "piotrowski", "Piotrowska", "piotrowska"},
    {"Grabowski", "grabowski", "Grabowska", "grabowska"}, {"Zając", "zajac"},
    {"Pawłowski", "pawlowski", "Pawłowska", "pawlowska"},
    {"Michalski", "michalski", "Michalska", "michalska"}, {"Król", "krol"}, {"Wieczorek", "wieczorek"},
    {"Jabłoński", "jablonski", "Jabłońska", "jablonska"}, {"Wróbel", "wrobel"},
    {"Nowakowski", "nowakowski", "Nowakowska", "nowakowska"},
    {"Majewski", "majewski", "Majewska", "majewska"}, {"Olszewski", "olszewski", "Olszewska", "olszewska"},
    {"Stępień", "stepien"}, {"Malinowski", "malinowski", "Malinowska", "malinowska"},
    {"Jaworski", "jaworski", "Jaworska", "jaworska"}, {"Adamczyk", "adamczyk"}, {"Dudek", "dudek"},
    {"Nowicki", "nowicki", "Nowicka", "nowicka"}, {"Pawlak", "pawlak"},
    {"Górski", "gorski", "Górska", "gorska"}, {"Witkowski", "witkowski", "Witkowska", "witkowska"},
    {"Walczak", "walczak"}, {"Sikora", "sikora"}, {"Baran", "baran"},
    {"Rutkowski", "rutkowski", "Rutkowska", "rutkowska"}, {"Michalak", "michalak"}, {"Szewczyk", "szewczyk"},
    {"Ostrowski", "ostrowski", "Ostrowska", "ostrowska"},
    {"Tomaszewski", "tomaszewski", "Tomaszewska", "tomaszewska"}, {"Pietrzak", "pietrzak"},
    {"Zalewski", "zalewski", "Zalewska", "zalewska"},
    {"Wróblewski", "wroblewski", "Wróblewska", "wroblewska"}, {"Marciniak", "marciniak"},
    {"Jasiński", "jasinski", "Jasińska", "jasinska"}, {"Zawadzki", "zawadzki", "Zawadzka", "zawadzka"},
    {"Żurek", "zurek"}, {"Jakubowski", "jakubowski", "Jakubowska", "jakubowska"},
    {"Sadowski", "sadowski", "Sadowska", "sadowska"}, {"Duda", "duda"}, {"Włodarczyk", "wlodarczyk"},
    {"Wilk", "wilk"}, {"Chmielewski", "chmielewski", "Chmielewska", "chmielewska"},
    {"Borkowski", "borkowski", "Borkowska", "borkowska"},
    {"Sokołowski", "sokolowski", "Sokołowska", "sokolowska"},
    {"Szczepański", "szczepanski", "Szczepańska", "szczepanska"},
    {"Sawicki", "sawicki", "Sawicka", "sawicka"}, {"Kucharski", "kucharski", "Kucharska", "kucharska"},
    {"Lis", "lis"}, {"Maciejewski", "maciejewski", "Maciejewska", "maciejewska"}, {"Kubiak", "kubiak"},
    {"Kalinowski", "kalinowski", "Kalinowska", "kalinowska"}, {"Mazurek", "mazurek"},
    {"Wysocki", "wysocki", "Wysocka", "wysocka"}, {"Kołodziej", "kolodziej"}, {"Kaźmierczak", "kazmierczak"},
    {"Czarnecki", "czarnecki", "Czarnecka", "czarnecka"}, {"Sobczak", "sobczak"}, {"Konieczny", "konieczny"},
    {"Głowacki", "glowacki", "Głowacka", "glowacka"}, {"Urban", "urban"},
    {"Zakrzewski", "zakrzewski", "Zakrzewska", "zakrzewska"},
    {"Wasilewski", "wasilewski", "Wasilewska", "wasilewska"},
    {"Krajewski", "krajewski", "Krajewska", "krajewska"},
    {"Laskowski", "laskowski", "Laskowska", "laskowska"}, {"Sikorski", "sikorski", "Sikorska", "sikorska"},
    {"Ziółkowski", "ziolkowski", "Ziółkowska", "ziolkowska"},
    {"Gajewski", "gajewski", "Gajewska", "gajewska"}, {"Mróz", "mroz"}, {"Szulc", "szulc"},
    {"Makowski", "makowski", "Makowska", "makowska"},
    {"Przybylski", "przybylski", "Przybylska", "przybylska"},
    {"Brzeziński", "brzezinski", "Brzezińska", "brzezinska"}, {"Kaczmarczyk", "kaczmarczyk"},
    {"Błaszczyk", "blaszczyk"}, {"Baranowski", "baranowski", "Baranowska", "baranowska"},
    {"Borowski", "borowski", "Borowska", "borowska"}, {"Cieślak", "cieslak"}, {"Kania", "kania"},
    {"Szymczak", "szymczak"}, {"Adamski", "adamski", "Adamska", "adamska"},
    {"Górecki", "gorecki", "Górecka", "gorecka"}, {"Janik", "janik"},
    {"Andrzejewski", "andrzejewski", "Andrzejewska", "andrzejewska"},
    {"Leszczyński", "leszczynski", "Leszczyńska", "leszczynska"}, {"Kozak", "kozak"},
    {"Czerwiński", "czerwinski", "Czerwińska", "czerwinska"},
    {"Lipiński", "lipinski", "Lipińska", "lipinska"}, {"Kozieł", "koziel"}, {"Cichoń", "cichon"},
    {"Mikołajczyk", "mikolajczyk"}, {"Mucha", "mucha"}, {"Nowacki", "nowacki", "Nowacka", "nowacka"},
    {"Kowalewski", "kowalewski", "Kowalewska", "kowalewska"},
    {"Bielecki", "bielecki", "Bielecka", "bielecka"}, {"Domański", "domanski", "Domańska", "domanska"},
    {"Wawrzyniak", "wawrzyniak"}, {"Bednarek", "bednarek"},
    {"Markowski", "markowski", "Markowska", "markowska"}, {"Musiał", "musial"}, {"Banaś", "banas"},
    {"Żak", "zak"}, {"Zych", "zych"}, {"Gołębiowski", "golebiowski", "Gołębiowska", "golebiowska"},
    {"Tokarski", "tokarski", "Tokarska", "tokarska"}, {"Stankiewicz", "stankiewicz"},
    {"Pietrzyk", "pietrzyk"}, {"Szczepaniak", "szczepaniak"}, {"Kruk", "kruk"},
    {"Orłowski", "orlowski", "Orłowska", "orlowska"}, {"Rogowski", "rogowski", "Rogowska", "rogowska"},
}};
// clang-format on

constexpr std::array<std::string_view, 1> kCountries = {"PL"};

constexpr Locale kLocale{
    .language = "pl",
    .name = "Polish",
    .order = NameOrder::GivenFirst,
    .women = kWomen,
    .men = kMen,
    .family_names = kFamilyNames,
    .countries = kCountries,
    .weight = 2,
};

}  // namespace

const Locale& polish() {
  return kLocale;
}

}  // namespace datagen::generators::words
