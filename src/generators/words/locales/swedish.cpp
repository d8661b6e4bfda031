// Swedish names.
#include <array>

#include "generators/words/locales/all.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<GivenName, 73> kWomen = {{
    {"Anna", "anna"}, {"Eva", "eva"}, {"Maria", "maria"}, {"Karin", "karin"}, {"Kristina", "kristina"},
    {"Lena", "lena"}, {"Sara", "sara"}, {"Kerstin", "kerstin"}, {"Emma", "emma"}, {"Ingrid", "ingrid"},
    {"Marie", "marie"}, {"Malin", "malin"}, {"Jenny", "jenny"}, {"Birgitta", "birgitta"}, {"Linda", "linda"},
    {"Hanna", "hanna"}, {"Annika", "annika"}, {"Susanne", "susanne"}, {"Elin", "elin"},
    {"Johanna", "johanna"}, {"Monica", "monica"}, {"Sofia", "sofia"}, {"Inger", "inger"}, {"Anita", "anita"},
    {"Ulla", "ulla"}, {"Carina", "carina"}, {"Julia", "julia"}, {"Helena", "helena"}, {"Ida", "ida"},
    {"Linnéa", "linnea"}, {"Elsa", "elsa"}, {"Alice", "alice"}, {"Maja", "maja"}, {"Ebba", "ebba"},
    {"Astrid", "astrid"}, {"Wilma", "wilma"}, {"Alma", "alma"}, {"Vera", "vera"}, {"Freja", "freja"},
    {"Saga", "saga"}, {"Selma", "selma"}, {"Signe", "signe"}, {"Agnes", "agnes"}, {"Ella", "ella"},
    {"Olivia", "olivia"}, {"Lilly", "lilly"}, {"Klara", "klara"}, {"Stina", "stina"}, {"Åsa", "asa"},
    {"Gunilla", "gunilla"}, {"Margareta", "margareta"}, {"Barbro", "barbro"}, {"Marianne", "marianne"},
    {"Siv", "siv"}, {"Britt", "britt"}, {"Camilla", "camilla"}, {"Therese", "therese"}, {"Frida", "frida"},
    {"Josefin", "josefin"}, {"Matilda", "matilda"}, {"Rebecka", "rebecka"}, {"Sandra", "sandra"},
    {"Lovisa", "lovisa"}, {"Tilda", "tilda"}, {"Tuva", "tuva"}, {"Moa", "moa"}, {"Nova", "nova"},
    {"Elvira", "elvira"}, {"Cecilia", "cecilia"}, {"Charlotta", "charlotta"}, {"Pernilla", "pernilla"},
    {"Ulrika", "ulrika"}, {"Viktoria", "viktoria"},
}};

constexpr std::array<GivenName, 74> kMen = {{
    {"Lars", "lars"}, {"Mikael", "mikael"}, {"Anders", "anders"}, {"Johan", "johan"}, {"Erik", "erik"},
    {"Per", "per"}, {"Karl", "karl"}, {"Peter", "peter"}, {"Thomas", "thomas"}, {"Jan", "jan"},
    {"Daniel", "daniel"}, {"Fredrik", "fredrik"}, {"Andreas", "andreas"}, {"Hans", "hans"},
    {"Stefan", "stefan"}, {"Mats", "mats"}, {"Marcus", "marcus"}, {"Bengt", "bengt"}, {"Mattias", "mattias"},
    {"Magnus", "magnus"}, {"Bo", "bo"}, {"Jonas", "jonas"}, {"Niklas", "niklas"}, {"Martin", "martin"},
    {"Björn", "bjorn"}, {"Leif", "leif"}, {"Ulf", "ulf"}, {"Sven", "sven"}, {"Alexander", "alexander"},
    {"Jonathan", "jonathan"}, {"William", "william"}, {"Oscar", "oscar"}, {"Lucas", "lucas"},
    {"Liam", "liam"}, {"Hugo", "hugo"}, {"Elias", "elias"}, {"Oliver", "oliver"}, {"Noah", "noah"},
    {"Axel", "axel"}, {"Adam", "adam"}, {"Viktor", "viktor"}, {"Filip", "filip"}, {"Emil", "emil"},
    {"Ludvig", "ludvig"}, {"Albin", "albin"}, {"Anton", "anton"}, {"Gustav", "gustav"}, {"Isak", "isak"},
    {"Åke", "ake"}, {"Göran", "goran"}, {"Kjell", "kjell"}, {"Rolf", "rolf"}, {"Håkan", "hakan"},
    {"Christer", "christer"}, {"Kent", "kent"}, {"Tommy", "tommy"}, {"Patrik", "patrik"},
    {"Robert", "robert"}, {"Simon", "simon"}, {"Joakim", "joakim"}, {"Henrik", "henrik"},
    {"Tobias", "tobias"}, {"Rasmus", "rasmus"}, {"Sebastian", "sebastian"}, {"Vidar", "vidar"},
    {"Sixten", "sixten"}, {"Folke", "folke"}, {"Gunnar", "gunnar"}, {"Ingemar", "ingemar"},
    {"Torbjörn", "torbjorn"}, {"Olof", "olof"}, {"Nils", "nils"}, {"Arvid", "arvid"}, {"Edvin", "edvin"},
}};

constexpr std::array<FamilyName, 125> kFamilyNames = {{
    {"Andersson", "andersson"}, {"Johansson", "johansson"}, {"Karlsson", "karlsson"}, {"Nilsson", "nilsson"},
    {"Eriksson", "eriksson"}, {"Larsson", "larsson"}, {"Olsson", "olsson"}, {"Persson", "persson"},
    {"Svensson", "svensson"}, {"Gustafsson", "gustafsson"}, {"Pettersson", "pettersson"},
    {"Jonsson", "jonsson"}, {"Jansson", "jansson"}, {"Hansson", "hansson"}, {"Bengtsson", "bengtsson"},
    {"Lindberg", "lindberg"}, {"Jakobsson", "jakobsson"}, {"Magnusson", "magnusson"},
    {"Lindström", "lindstrom"}, {"Olofsson", "olofsson"}, {"Lindqvist", "lindqvist"},
    {"Lindgren", "lindgren"}, {"Axelsson", "axelsson"}, {"Bergström", "bergstrom"}, {"Lundberg", "lundberg"},
    {"Lundgren", "lundgren"}, {"Lundqvist", "lundqvist"}, {"Mattsson", "mattsson"}, {"Berglund", "berglund"},
    {"Fredriksson", "fredriksson"}, {"Sandberg", "sandberg"}, {"Henriksson", "henriksson"},
    {"Forsberg", "forsberg"}, {"Sjöberg", "sjoberg"}, {"Wallin", "wallin"}, {"Engström", "engstrom"},
    {"Danielsson", "danielsson"}, {"Eklund", "eklund"}, {"Håkansson", "hakansson"}, {"Lundin", "lundin"},
    {"Gunnarsson", "gunnarsson"}, {"Björk", "bjork"}, {"Bergman", "bergman"}, {"Samuelsson", "samuelsson"},
    {"Fransson", "fransson"}, {"Wikström", "wikstrom"}, {"Isaksson", "isaksson"}, {"Bergqvist", "bergqvist"},
    {"Arvidsson", "arvidsson"}, {"Nyström", "nystrom"}, {"Holmberg", "holmberg"}, {"Löfgren", "lofgren"},
    {"Claesson", "claesson"}, {"Söderberg", "soderberg"}, {"Nyberg", "nyberg"}, {"Blomqvist", "blomqvist"},
    {"Mårtensson", "martensson"}, {"Nordström", "nordstrom"}, {"Lundström", "lundstrom"},
    {"Björklund", "bjorklund"}, {"Eliasson", "eliasson"}, {"Berggren", "berggren"},
    {"Sandström", "sandstrom"}, {"Nordin", "nordin"}, {"Ström", "strom"}, {"Åberg", "aberg"},
    {"Hermansson", "hermansson"}, {"Ekström", "ekstrom"}, {"Holmgren", "holmgren"}, {"Hedlund", "hedlund"},
    {"Sundberg", "sundberg"}, {"Dahlberg", "dahlberg"}, {"Hellström", "hellstrom"}, {"Sjögren", "sjogren"},
    {"Abrahamsson", "abrahamsson"}, {"Martinsson", "martinsson"}, {"Öberg", "oberg"}, {"Falk", "falk"},
    {"Månsson", "mansson"}, {"Strömberg", "stromberg"}, {"Jonasson", "jonasson"}, {"Ek", "ek"},
    {"Åkesson", "akesson"}, {"Norberg", "norberg"}, {"Dahlin", "dahlin"}, {"Sundström", "sundstrom"},
    {"Åström", "astrom"}, {"Lindholm", "lindholm"}, {"Ivarsson", "ivarsson"}, {"Sundqvist", "sundqvist"},
    {"Josefsson", "josefsson"}, {"Ekman", "ekman"}, {"Lindblom", "lindblom"}, {"Norén", "noren"},
    {"Palm", "palm"}, {"Borg", "borg"}, {"Ottosson", "ottosson"}, {"Adolfsson", "adolfsson"},
    {"Augustsson", "augustsson"}, {"Hallberg", "hallberg"}, {"Hedberg", "hedberg"}, {"Östlund", "ostlund"},
    {"Malmberg", "malmberg"}, {"Viklund", "viklund"}, {"Ågren", "agren"}, {"Högberg", "hogberg"},
    {"Petersson", "petersson"}, {"Rydberg", "rydberg"}, {"Stenberg", "stenberg"},
    {"Söderström", "soderstrom"}, {"Granberg", "granberg"}, {"Hedström", "hedstrom"}, {"Nyman", "nyman"},
    {"Edlund", "edlund"}, {"Åkerman", "akerman"}, {"Skoglund", "skoglund"}, {"Kjellberg", "kjellberg"},
    {"Fagerström", "fagerstrom"}, {"Almqvist", "almqvist"}, {"Alm", "alm"}, {"Backman", "backman"},
    {"Boström", "bostrom"}, {"Byström", "bystrom"}, {"Dahlgren", "dahlgren"}, {"Ekberg", "ekberg"},
}};
// clang-format on

constexpr std::array<std::string_view, 1> kCountries = {"SE"};

constexpr Locale kLocale{
    .language = "sv",
    .name = "Swedish",
    .order = NameOrder::GivenFirst,
    .women = kWomen,
    .men = kMen,
    .family_names = kFamilyNames,
    .countries = kCountries,
    .weight = 2,
};

}  // namespace

const Locale& swedish() {
  return kLocale;
}

}  // namespace datagen::generators::words
