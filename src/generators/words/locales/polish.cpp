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
    {"Nowak", "nowak"}, {"Kowalski", "kowalski", "Kowalska"}, {"Wiśniewski", "wisniewski", "Wiśniewska"},
    {"Wójcik", "wojcik"}, {"Kowalczyk", "kowalczyk"}, {"Kamiński", "kaminski", "Kamińska"},
    {"Lewandowski", "lewandowski", "Lewandowska"}, {"Zieliński", "zielinski", "Zielińska"},
    {"Szymański", "szymanski", "Szymańska"}, {"Woźniak", "wozniak"}, {"Dąbrowski", "dabrowski", "Dąbrowska"},
    {"Kozłowski", "kozlowski", "Kozłowska"}, {"Jankowski", "jankowski", "Jankowska"}, {"Mazur", "mazur"},
    {"Wojciechowski", "wojciechowski", "Wojciechowska"}, {"Kwiatkowski", "kwiatkowski", "Kwiatkowska"},
    {"Krawczyk", "krawczyk"}, {"Kaczmarek", "kaczmarek"}, {"Piotrowski", "piotrowski", "Piotrowska"},
    {"Grabowski", "grabowski", "Grabowska"}, {"Zając", "zajac"}, {"Pawłowski", "pawlowski", "Pawłowska"},
    {"Michalski", "michalski", "Michalska"}, {"Król", "krol"}, {"Wieczorek", "wieczorek"},
    {"Jabłoński", "jablonski", "Jabłońska"}, {"Wróbel", "wrobel"}, {"Nowakowski", "nowakowski", "Nowakowska"},
    {"Majewski", "majewski", "Majewska"}, {"Olszewski", "olszewski", "Olszewska"}, {"Stępień", "stepien"},
    {"Malinowski", "malinowski", "Malinowska"}, {"Jaworski", "jaworski", "Jaworska"},
    {"Adamczyk", "adamczyk"}, {"Dudek", "dudek"}, {"Nowicki", "nowicki", "Nowicka"}, {"Pawlak", "pawlak"},
    {"Górski", "gorski", "Górska"}, {"Witkowski", "witkowski", "Witkowska"}, {"Walczak", "walczak"},
    {"Sikora", "sikora"}, {"Baran", "baran"}, {"Rutkowski", "rutkowski", "Rutkowska"},
    {"Michalak", "michalak"}, {"Szewczyk", "szewczyk"}, {"Ostrowski", "ostrowski", "Ostrowska"},
    {"Tomaszewski", "tomaszewski", "Tomaszewska"}, {"Pietrzak", "pietrzak"},
    {"Zalewski", "zalewski", "Zalewska"}, {"Wróblewski", "wroblewski", "Wróblewska"},
    {"Marciniak", "marciniak"}, {"Jasiński", "jasinski", "Jasińska"}, {"Zawadzki", "zawadzki", "Zawadzka"},
    {"Żurek", "zurek"}, {"Jakubowski", "jakubowski", "Jakubowska"}, {"Sadowski", "sadowski", "Sadowska"},
    {"Duda", "duda"}, {"Włodarczyk", "wlodarczyk"}, {"Wilk", "wilk"},
    {"Chmielewski", "chmielewski", "Chmielewska"}, {"Borkowski", "borkowski", "Borkowska"},
    {"Sokołowski", "sokolowski", "Sokołowska"}, {"Szczepański", "szczepanski", "Szczepańska"},
    {"Sawicki", "sawicki", "Sawicka"}, {"Kucharski", "kucharski", "Kucharska"}, {"Lis", "lis"},
    {"Maciejewski", "maciejewski", "Maciejewska"}, {"Kubiak", "kubiak"},
    {"Kalinowski", "kalinowski", "Kalinowska"}, {"Mazurek", "mazurek"}, {"Wysocki", "wysocki", "Wysocka"},
    {"Kołodziej", "kolodziej"}, {"Kaźmierczak", "kazmierczak"}, {"Czarnecki", "czarnecki", "Czarnecka"},
    {"Sobczak", "sobczak"}, {"Konieczny", "konieczny"}, {"Głowacki", "glowacki", "Głowacka"},
    {"Urban", "urban"}, {"Zakrzewski", "zakrzewski", "Zakrzewska"},
    {"Wasilewski", "wasilewski", "Wasilewska"}, {"Krajewski", "krajewski", "Krajewska"},
    {"Laskowski", "laskowski", "Laskowska"}, {"Sikorski", "sikorski", "Sikorska"},
    {"Ziółkowski", "ziolkowski", "Ziółkowska"}, {"Gajewski", "gajewski", "Gajewska"}, {"Mróz", "mroz"},
    {"Szulc", "szulc"}, {"Makowski", "makowski", "Makowska"}, {"Przybylski", "przybylski", "Przybylska"},
    {"Brzeziński", "brzezinski", "Brzezińska"}, {"Kaczmarczyk", "kaczmarczyk"}, {"Błaszczyk", "blaszczyk"},
    {"Baranowski", "baranowski", "Baranowska"}, {"Borowski", "borowski", "Borowska"}, {"Cieślak", "cieslak"},
    {"Kania", "kania"}, {"Szymczak", "szymczak"}, {"Adamski", "adamski", "Adamska"},
    {"Górecki", "gorecki", "Górecka"}, {"Janik", "janik"}, {"Andrzejewski", "andrzejewski", "Andrzejewska"},
    {"Leszczyński", "leszczynski", "Leszczyńska"}, {"Kozak", "kozak"},
    {"Czerwiński", "czerwinski", "Czerwińska"}, {"Lipiński", "lipinski", "Lipińska"}, {"Kozieł", "koziel"},
    {"Cichoń", "cichon"}, {"Mikołajczyk", "mikolajczyk"}, {"Mucha", "mucha"},
    {"Nowacki", "nowacki", "Nowacka"}, {"Kowalewski", "kowalewski", "Kowalewska"},
    {"Bielecki", "bielecki", "Bielecka"}, {"Domański", "domanski", "Domańska"}, {"Wawrzyniak", "wawrzyniak"},
    {"Bednarek", "bednarek"}, {"Markowski", "markowski", "Markowska"}, {"Musiał", "musial"},
    {"Banaś", "banas"}, {"Żak", "zak"}, {"Zych", "zych"}, {"Gołębiowski", "golebiowski", "Gołębiowska"},
    {"Tokarski", "tokarski", "Tokarska"}, {"Stankiewicz", "stankiewicz"}, {"Pietrzyk", "pietrzyk"},
    {"Szczepaniak", "szczepaniak"}, {"Kruk", "kruk"}, {"Orłowski", "orlowski", "Orłowska"},
    {"Rogowski", "rogowski", "Rogowska"},
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
