// Arabic names of Egypt and the Gulf; ascii as people spell them.
#include <array>

#include "generators/words/locales/all.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<GivenName, 64> kWomen = {{
    {"فاطمة", "fatima"}, {"عائشة", "aisha"}, {"مريم", "maryam"}, {"خديجة", "khadija"}, {"زينب", "zainab"},
    {"سارة", "sara"}, {"نور", "nour"}, {"ليلى", "layla"}, {"هدى", "huda"}, {"أمينة", "amina"},
    {"سلمى", "salma"}, {"ريم", "reem"}, {"هبة", "heba"}, {"دينا", "dina"}, {"منى", "mona"},
    {"نادية", "nadia"}, {"سميرة", "samira"}, {"سعاد", "suad"}, {"كريمة", "karima"}, {"رانيا", "rania"},
    {"ياسمين", "yasmin"}, {"هند", "hind"}, {"أسماء", "asma"}, {"إيمان", "iman"}, {"شيماء", "shaimaa"},
    {"دعاء", "doaa"}, {"آية", "aya"}, {"مي", "mai"}, {"رحاب", "rehab"}, {"رشا", "rasha"}, {"سحر", "sahar"},
    {"سهير", "suhair"}, {"نجلاء", "naglaa"}, {"نيفين", "nevine"}, {"هالة", "hala"}, {"هناء", "hanaa"},
    {"وفاء", "wafaa"}, {"أمل", "amal"}, {"إسراء", "israa"}, {"بسمة", "basma"}, {"جميلة", "jamila"},
    {"حنان", "hanan"}, {"داليا", "dalia"}, {"رغد", "raghad"}, {"روان", "rawan"}, {"زهرة", "zahra"},
    {"شهد", "shahd"}, {"صفاء", "safaa"}, {"عبير", "abeer"}, {"غادة", "ghada"}, {"فرح", "farah"},
    {"لمى", "lama"}, {"لينا", "lina"}, {"مها", "maha"}, {"ميساء", "maysa"}, {"نسرين", "nisreen"},
    {"نوال", "nawal"}, {"نهى", "noha"}, {"نورة", "noura"}, {"يسرا", "yousra"}, {"جنى", "jana"},
    {"حلا", "halaa"}, {"سلوى", "salwa"}, {"ملك", "malak"},
}};

constexpr std::array<GivenName, 64> kMen = {{
    {"محمد", "mohamed"}, {"أحمد", "ahmed"}, {"محمود", "mahmoud"}, {"علي", "ali"}, {"حسن", "hassan"},
    {"حسين", "hussein"}, {"إبراهيم", "ibrahim"}, {"عمر", "omar"}, {"خالد", "khaled"}, {"يوسف", "youssef"},
    {"مصطفى", "mostafa"}, {"عبدالله", "abdullah"}, {"عبدالرحمن", "abdulrahman"}, {"كريم", "karim"},
    {"طارق", "tarek"}, {"سامي", "sami"}, {"سمير", "samir"}, {"سعيد", "said"}, {"سليم", "salim"},
    {"صالح", "saleh"}, {"طه", "taha"}, {"عادل", "adel"}, {"عماد", "emad"}, {"عمرو", "amr"}, {"فارس", "fares"},
    {"فيصل", "faisal"}, {"فؤاد", "fouad"}, {"ماجد", "majed"}, {"ماهر", "maher"}, {"مالك", "malek"},
    {"مروان", "marwan"}, {"منصور", "mansour"}, {"نبيل", "nabil"}, {"ناصر", "nasser"}, {"هاني", "hany"},
    {"هشام", "hesham"}, {"وائل", "wael"}, {"وليد", "walid"}, {"ياسر", "yasser"}, {"ياسين", "yassin"},
    {"يحيى", "yehia"}, {"زياد", "ziad"}, {"رامي", "rami"}, {"رائد", "raed"}, {"راشد", "rashid"},
    {"جمال", "gamal"}, {"جابر", "jaber"}, {"حازم", "hazem"}, {"حمزة", "hamza"}, {"حمدان", "hamdan"},
    {"خليفة", "khalifa"}, {"داود", "dawood"}, {"سلطان", "sultan"}, {"سيف", "saif"}, {"شريف", "sherif"},
    {"عاصم", "assem"}, {"غسان", "ghassan"}, {"فهد", "fahad"}, {"قاسم", "qasim"}, {"مازن", "mazen"},
    {"معاذ", "moaz"}, {"نادر", "nader"}, {"نواف", "nawaf"}, {"أنس", "anas"},
}};

constexpr std::array<FamilyName, 127> kFamilyNames = {{
    {"المصري", "elmasry"}, {"السيد", "elsayed"}, {"حسنين", "hassanein"}, {"عبدالعزيز", "abdelaziz"},
    {"عبدالفتاح", "abdelfattah"}, {"الشريف", "elsherif"}, {"النجار", "elnaggar"}, {"حداد", "haddad"},
    {"الخطيب", "elkhatib"}, {"منصور", "mansour"}, {"سالم", "salem"}, {"عثمان", "osman"},
    {"سليمان", "soliman"}, {"خليل", "khalil"}, {"إسماعيل", "ismail"}, {"يوسف", "youssef"},
    {"رمضان", "ramadan"}, {"شعبان", "shaaban"}, {"رجب", "ragab"}, {"جمعة", "gomaa"}, {"عوض", "awad"},
    {"فهمي", "fahmy"}, {"شوقي", "shawky"}, {"صبري", "sabry"}, {"حلمي", "helmy"}, {"فوزي", "fawzy"},
    {"رشدي", "roshdy"}, {"لطفي", "lotfy"}, {"زكي", "zaki"}, {"غانم", "ghanem"}, {"غالي", "ghaly"},
    {"نصار", "nassar"}, {"ناصر", "nasser"}, {"عباس", "abbas"}, {"البنا", "elbanna"}, {"الجندي", "elgendy"},
    {"الحسيني", "elhusseiny"}, {"الديب", "eldeeb"}, {"الرفاعي", "elrefaie"}, {"الزيات", "elzayat"},
    {"السباعي", "elsebaei"}, {"الشافعي", "elshafei"}, {"الشناوي", "elshenawy"}, {"الصاوي", "elsawy"},
    {"الطنطاوي", "tantawy"}, {"العدوي", "eladawy"}, {"العشري", "elashry"}, {"الغزالي", "elghazaly"},
    {"الفقي", "elfiky"}, {"القاضي", "elkady"}, {"الكردي", "elkordy"}, {"اللبان", "ellaban"},
    {"المغربي", "elmaghraby"}, {"المنشاوي", "elmenshawy"}, {"المهدي", "elmahdy"}, {"النحاس", "elnahas"},
    {"الهواري", "elhawary"}, {"بدوي", "badawy"}, {"بركات", "barakat"}, {"توفيق", "tawfik"},
    {"ثابت", "thabet"}, {"جاد", "gad"}, {"حافظ", "hafez"}, {"حجازي", "hegazy"}, {"حمدي", "hamdy"},
    {"خطاب", "khattab"}, {"درويش", "darwish"}, {"راضي", "rady"}, {"رزق", "rizk"}, {"رضوان", "radwan"},
    {"زيدان", "zidan"}, {"سعد", "saad"}, {"سلامة", "salama"}, {"سويلم", "sweilem"}, {"شاهين", "shaheen"},
    {"شلبي", "shalaby"}, {"صادق", "sadek"}, {"صقر", "sakr"}, {"ضيف", "deif"}, {"طلعت", "talaat"},
    {"عامر", "amer"}, {"عزام", "azzam"}, {"عطية", "attia"}, {"عفيفي", "afifi"}, {"علام", "allam"},
    {"عمران", "omran"}, {"عيسى", "eissa"}, {"فاروق", "farouk"}, {"فرج", "farag"}, {"فريد", "farid"},
    {"فكري", "fekry"}, {"قنديل", "kandil"}, {"كامل", "kamel"}, {"متولي", "metwally"}, {"مراد", "mourad"},
    {"مسعود", "massoud"}, {"المنصوري", "almansoori"}, {"المزروعي", "almazrouei"}, {"الهاشمي", "alhashimi"},
    {"الكعبي", "alkaabi"}, {"الشامسي", "alshamsi"}, {"الظاهري", "aldhaheri"}, {"النعيمي", "alnuaimi"},
    {"السويدي", "alsuwaidi"}, {"الزعابي", "alzaabi"}, {"المهيري", "almheiri"}, {"البلوشي", "albalushi"},
    {"الحمادي", "alhammadi"}, {"الرميثي", "alrumaithi"}, {"العامري", "alameri"}, {"الفلاسي", "alfalasi"},
    {"القبيسي", "alqubaisi"}, {"مكي", "makki"}, {"نجيب", "naguib"}, {"نوح", "nouh"}, {"هلال", "helal"},
    {"وهبة", "wahba"}, {"يونس", "younes"}, {"أيوب", "ayoub"}, {"بكري", "bakry"}, {"جبر", "gabr"},
    {"دياب", "diab"}, {"سرور", "sorour"}, {"شكري", "shoukry"}, {"طاهر", "taher"}, {"ربيع", "rabie"},
    {"العطار", "elattar"},
}};
// clang-format on

constexpr std::array<std::string_view, 1> kCountries = {"EG"};

constexpr Locale kLocale{
    .language = "ar",
    .name = "Arabic",
    .order = NameOrder::GivenFirst,
    .women = kWomen,
    .men = kMen,
    .family_names = kFamilyNames,
    .countries = kCountries,
    .weight = 1,
};

}  // namespace

const Locale& arabic() {
  return kLocale;
}

}  // namespace datagen::generators::words
