// Turkish names.
#include <array>

#include "generators/words/locales/all.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<GivenName, 70> kWomen = {{
    {"Fatma", "fatma"}, {"Ayşe", "ayse"}, {"Emine", "emine"}, {"Hatice", "hatice"}, {"Zeynep", "zeynep"},
    {"Elif", "elif"}, {"Meryem", "meryem"}, {"Şerife", "serife"}, {"Zehra", "zehra"}, {"Sultan", "sultan"},
    {"Hanife", "hanife"}, {"Merve", "merve"}, {"Havva", "havva"}, {"Zeliha", "zeliha"}, {"Esra", "esra"},
    {"Fadime", "fadime"}, {"Özlem", "ozlem"}, {"Hacer", "hacer"}, {"Yasemin", "yasemin"}, {"Hülya", "hulya"},
    {"Cemile", "cemile"}, {"Sevim", "sevim"}, {"Gülsüm", "gulsum"}, {"Leyla", "leyla"}, {"Dilek", "dilek"},
    {"Büşra", "busra"}, {"Aysel", "aysel"}, {"Songül", "songul"}, {"Kübra", "kubra"}, {"Halime", "halime"},
    {"Esma", "esma"}, {"Hava", "hava"}, {"Sibel", "sibel"}, {"Tuğba", "tugba"}, {"Sevgi", "sevgi"},
    {"Rabia", "rabia"}, {"Gülay", "gulay"}, {"Nuray", "nuray"}, {"Filiz", "filiz"}, {"Ebru", "ebru"},
    {"Derya", "derya"}, {"Pınar", "pinar"}, {"Seda", "seda"}, {"Gamze", "gamze"}, {"Gizem", "gizem"},
    {"Ece", "ece"}, {"Defne", "defne"}, {"Asel", "asel"}, {"Nehir", "nehir"}, {"Azra", "azra"},
    {"Ela", "ela"}, {"Asya", "asya"}, {"Eylül", "eylul"}, {"Nisa", "nisa"}, {"Buse", "buse"},
    {"İrem", "irem"}, {"Selin", "selin"}, {"Melis", "melis"}, {"Deniz", "deniz"}, {"Nur", "nur"},
    {"Aslı", "asli"}, {"Burcu", "burcu"}, {"Canan", "canan"}, {"Melek", "melek"}, {"Nilgün", "nilgun"},
    {"Selma", "selma"}, {"Şule", "sule"}, {"Tülay", "tulay"}, {"Ceren", "ceren"}, {"Berna", "berna"},
}};

constexpr std::array<GivenName, 70> kMen = {{
    {"Mehmet", "mehmet"}, {"Mustafa", "mustafa"}, {"Ahmet", "ahmet"}, {"Ali", "ali"}, {"Hüseyin", "huseyin"},
    {"Hasan", "hasan"}, {"İbrahim", "ibrahim"}, {"İsmail", "ismail"}, {"Osman", "osman"}, {"Yusuf", "yusuf"},
    {"Murat", "murat"}, {"Ömer", "omer"}, {"Ramazan", "ramazan"}, {"Halil", "halil"},
    {"Süleyman", "suleyman"}, {"Abdullah", "abdullah"}, {"Mahmut", "mahmut"}, {"Recep", "recep"},
    {"Salih", "salih"}, {"Fatih", "fatih"}, {"Kadir", "kadir"}, {"Emre", "emre"}, {"Hakan", "hakan"},
    {"Adem", "adem"}, {"Kemal", "kemal"}, {"Yaşar", "yasar"}, {"Bekir", "bekir"}, {"Musa", "musa"},
    {"Metin", "metin"}, {"Bayram", "bayram"}, {"Orhan", "orhan"}, {"Serkan", "serkan"}, {"Furkan", "furkan"},
    {"Gökhan", "gokhan"}, {"Burak", "burak"}, {"Enes", "enes"}, {"Ercan", "ercan"}, {"Uğur", "ugur"},
    {"Onur", "onur"}, {"Volkan", "volkan"}, {"Tolga", "tolga"}, {"Barış", "baris"}, {"Cem", "cem"},
    {"Can", "can"}, {"Kaan", "kaan"}, {"Mert", "mert"}, {"Eren", "eren"}, {"Kerem", "kerem"},
    {"Emir", "emir"}, {"Arda", "arda"}, {"Yiğit", "yigit"}, {"Alperen", "alperen"}, {"Baran", "baran"},
    {"Batuhan", "batuhan"}, {"Berk", "berk"}, {"Cihan", "cihan"}, {"Erdem", "erdem"}, {"Fikret", "fikret"},
    {"Haluk", "haluk"}, {"Levent", "levent"}, {"Oğuz", "oguz"}, {"Selim", "selim"}, {"Sinan", "sinan"},
    {"Tarık", "tarik"}, {"Turgut", "turgut"}, {"Umut", "umut"}, {"Yavuz", "yavuz"}, {"Zafer", "zafer"},
    {"Tuncay", "tuncay"}, {"Engin", "engin"},
}};

constexpr std::array<FamilyName, 127> kFamilyNames = {{
    {"Yılmaz", "yilmaz"}, {"Kaya", "kaya"}, {"Demir", "demir"}, {"Çelik", "celik"}, {"Şahin", "sahin"},
    {"Yıldız", "yildiz"}, {"Yıldırım", "yildirim"}, {"Öztürk", "ozturk"}, {"Aydın", "aydin"},
    {"Özdemir", "ozdemir"}, {"Arslan", "arslan"}, {"Doğan", "dogan"}, {"Kılıç", "kilic"}, {"Aslan", "aslan"},
    {"Çetin", "cetin"}, {"Kara", "kara"}, {"Koç", "koc"}, {"Kurt", "kurt"}, {"Özkan", "ozkan"},
    {"Şimşek", "simsek"}, {"Polat", "polat"}, {"Korkmaz", "korkmaz"}, {"Çakır", "cakir"},
    {"Erdoğan", "erdogan"}, {"Özer", "ozer"}, {"Güneş", "gunes"}, {"Yavuz", "yavuz"}, {"Can", "can"},
    {"Acar", "acar"}, {"Şen", "sen"}, {"Aktaş", "aktas"}, {"Güler", "guler"}, {"Yalçın", "yalcin"},
    {"Güngör", "gungor"}, {"Bulut", "bulut"}, {"Avcı", "avci"}, {"Keskin", "keskin"}, {"Ünal", "unal"},
    {"Turan", "turan"}, {"Gül", "gul"}, {"Özcan", "ozcan"}, {"Işık", "isik"}, {"Kaplan", "kaplan"},
    {"Avşar", "avsar"}, {"Taş", "tas"}, {"Aksoy", "aksoy"}, {"Tekin", "tekin"}, {"Köse", "kose"},
    {"Coşkun", "coskun"}, {"Duman", "duman"}, {"Ateş", "ates"}, {"Karaca", "karaca"}, {"Bozkurt", "bozkurt"},
    {"Sarı", "sari"}, {"Erdem", "erdem"}, {"Uysal", "uysal"}, {"Akın", "akin"}, {"Toprak", "toprak"},
    {"Çoban", "coban"}, {"Tunç", "tunc"}, {"Özgür", "ozgur"}, {"Ay", "ay"}, {"Durmaz", "durmaz"},
    {"Uçar", "ucar"}, {"Balcı", "balci"}, {"Kocaman", "kocaman"}, {"Karataş", "karatas"},
    {"Demirci", "demirci"}, {"Ekinci", "ekinci"}, {"Deniz", "deniz"}, {"Güven", "guven"},
    {"Karakaya", "karakaya"}, {"Karadağ", "karadag"}, {"Ergün", "ergun"}, {"Altun", "altun"},
    {"Uzun", "uzun"}, {"Aydoğan", "aydogan"}, {"Soylu", "soylu"}, {"Sönmez", "sonmez"}, {"Topal", "topal"},
    {"Yaman", "yaman"}, {"Yüksel", "yuksel"}, {"Bayram", "bayram"}, {"Bilgin", "bilgin"},
    {"Çiftçi", "ciftci"}, {"Dinç", "dinc"}, {"Eren", "eren"}, {"Gündoğdu", "gundogdu"}, {"Gürbüz", "gurbuz"},
    {"İnce", "ince"}, {"Kahraman", "kahraman"}, {"Kartal", "kartal"}, {"Kalkan", "kalkan"},
    {"Karabulut", "karabulut"}, {"Mutlu", "mutlu"}, {"Özbek", "ozbek"}, {"Peker", "peker"},
    {"Sezer", "sezer"}, {"Şeker", "seker"}, {"Temel", "temel"}, {"Tosun", "tosun"}, {"Türkmen", "turkmen"},
    {"Tuna", "tuna"}, {"Uğur", "ugur"}, {"Ulusoy", "ulusoy"}, {"Vural", "vural"}, {"Yazıcı", "yazici"},
    {"Zengin", "zengin"}, {"Albayrak", "albayrak"}, {"Altıntaş", "altintas"}, {"Alkan", "alkan"},
    {"Başaran", "basaran"}, {"Baysal", "baysal"}, {"Bozdağ", "bozdag"}, {"Canpolat", "canpolat"},
    {"Çınar", "cinar"}, {"Doğru", "dogru"}, {"Durak", "durak"}, {"Elmas", "elmas"}, {"Ersoy", "ersoy"},
    {"Gök", "gok"}, {"Gültekin", "gultekin"}, {"İpek", "ipek"}, {"Kandemir", "kandemir"}, {"Özmen", "ozmen"},
    {"Pehlivan", "pehlivan"}, {"Savaş", "savas"},
}};
// clang-format on

constexpr std::array<std::string_view, 1> kCountries = {"TR"};

constexpr Locale kLocale{
    .language = "tr",
    .name = "Turkish",
    .order = NameOrder::GivenFirst,
    .women = kWomen,
    .men = kMen,
    .family_names = kFamilyNames,
    .countries = kCountries,
    .weight = 1,
};

}  // namespace

const Locale& turkish() {
  return kLocale;
}

}  // namespace datagen::generators::words
