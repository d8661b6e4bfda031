// Greek names; ascii after ELOT 743, family names with the form of women.
#include <array>

#include "generators/words/locales/all.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<GivenName, 65> kWomen = {{
    {"Μαρία", "maria"}, {"Ελένη", "eleni"}, {"Κατερίνα", "katerina"}, {"Βασιλική", "vasiliki"},
    {"Σοφία", "sofia"}, {"Αγγελική", "angeliki"}, {"Γεωργία", "georgia"}, {"Δήμητρα", "dimitra"},
    {"Ιωάννα", "ioanna"}, {"Αναστασία", "anastasia"}, {"Ειρήνη", "eirini"}, {"Ευαγγελία", "evangelia"},
    {"Κωνσταντίνα", "konstantina"}, {"Παναγιώτα", "panagiota"}, {"Χριστίνα", "christina"}, {"Άννα", "anna"},
    {"Αικατερίνη", "aikaterini"}, {"Παρασκευή", "paraskevi"}, {"Αθανασία", "athanasia"},
    {"Φωτεινή", "foteini"}, {"Αλεξάνδρα", "alexandra"}, {"Όλγα", "olga"}, {"Αντωνία", "antonia"},
    {"Δέσποινα", "despoina"}, {"Ελπίδα", "elpida"}, {"Ζωή", "zoi"}, {"Θεοδώρα", "theodora"},
    {"Καλλιόπη", "kalliopi"}, {"Λαμπρινή", "lamprini"}, {"Μαγδαληνή", "magdalini"}, {"Μαρίνα", "marina"},
    {"Νίκη", "niki"}, {"Ξένια", "xenia"}, {"Ουρανία", "ourania"}, {"Πηνελόπη", "pinelopi"},
    {"Ράνια", "rania"}, {"Στέλλα", "stella"}, {"Σταυρούλα", "stavroula"}, {"Τατιάνα", "tatiana"},
    {"Φανή", "fani"}, {"Χαρά", "chara"}, {"Χρυσούλα", "chrysoula"}, {"Αφροδίτη", "afroditi"},
    {"Αρετή", "areti"}, {"Βάσω", "vaso"}, {"Βικτώρια", "viktoria"}, {"Γιώτα", "giota"}, {"Δανάη", "danai"},
    {"Δάφνη", "dafni"}, {"Ευτυχία", "eftychia"}, {"Ηλέκτρα", "ilektra"}, {"Θάλεια", "thaleia"},
    {"Ισμήνη", "ismini"}, {"Κλειώ", "kleio"}, {"Λυδία", "lydia"}, {"Μελίνα", "melina"}, {"Μυρτώ", "myrto"},
    {"Ναταλία", "natalia"}, {"Νεφέλη", "nefeli"}, {"Πολυξένη", "polyxeni"}, {"Ρέα", "rea"},
    {"Ευδοκία", "evdokia"}, {"Κυριακή", "kyriaki"}, {"Σμαράγδα", "smaragda"}, {"Φιλιώ", "filio"},
}};

constexpr std::array<GivenName, 64> kMen = {{
    {"Γιώργος", "giorgos"}, {"Γιάννης", "giannis"}, {"Δημήτρης", "dimitris"}, {"Κώστας", "kostas"},
    {"Νίκος", "nikos"}, {"Παναγιώτης", "panagiotis"}, {"Βασίλης", "vasilis"}, {"Χρήστος", "christos"},
    {"Αθανάσιος", "athanasios"}, {"Μιχάλης", "michalis"}, {"Ευάγγελος", "evangelos"}, {"Σπύρος", "spyros"},
    {"Αντώνης", "antonis"}, {"Αναστάσιος", "anastasios"}, {"Θεόδωρος", "theodoros"}, {"Ανδρέας", "andreas"},
    {"Χαράλαμπος", "charalampos"}, {"Αλέξανδρος", "alexandros"}, {"Ηλίας", "ilias"}, {"Σταύρος", "stavros"},
    {"Πέτρος", "petros"}, {"Σωτήρης", "sotiris"}, {"Στέλιος", "stelios"}, {"Απόστολος", "apostolos"},
    {"Λευτέρης", "lefteris"}, {"Φώτης", "fotis"}, {"Γρηγόρης", "grigoris"}, {"Άγγελος", "angelos"},
    {"Μάριος", "marios"}, {"Παύλος", "pavlos"}, {"Στέφανος", "stefanos"}, {"Εμμανουήλ", "emmanouil"},
    {"Λάμπρος", "lampros"}, {"Μανώλης", "manolis"}, {"Θανάσης", "thanasis"}, {"Τάσος", "tasos"},
    {"Αριστείδης", "aristeidis"}, {"Άρης", "aris"}, {"Αχιλλέας", "achilleas"}, {"Βαγγέλης", "vangelis"},
    {"Γεράσιμος", "gerasimos"}, {"Διονύσης", "dionysis"}, {"Ευστάθιος", "efstathios"}, {"Ζήσης", "zisis"},
    {"Θωμάς", "thomas"}, {"Ιάσονας", "iasonas"}, {"Ιωσήφ", "iosif"}, {"Κυριάκος", "kyriakos"},
    {"Κωνσταντίνος", "konstantinos"}, {"Λεωνίδας", "leonidas"}, {"Λουκάς", "loukas"}, {"Μάρκος", "markos"},
    {"Μενέλαος", "menelaos"}, {"Νεκτάριος", "nektarios"}, {"Ξενοφών", "xenofon"}, {"Οδυσσέας", "odysseas"},
    {"Ορέστης", "orestis"}, {"Περικλής", "periklis"}, {"Ραφαήλ", "rafail"}, {"Σάββας", "savvas"},
    {"Σίμος", "simos"}, {"Τηλέμαχος", "tilemachos"}, {"Φίλιππος", "filippos"}, {"Χάρης", "charis"},
}};

constexpr std::array<FamilyName, 122> kFamilyNames = {{
    {"Παπαδόπουλος", "papadopoulos", "Παπαδοπούλου", "papadopoulou"}, {"Παππάς", "pappas", "Παππά", "pappa"},
    {"Καραγιάννης", "karagiannis", "Καραγιάννη", "karagianni"}, {"Βλάχος", "vlachos", "Βλάχου", "vlachou"},
    {"Ιωαννίδης", "ioannidis", "Ιωαννίδου", "ioannidou"}, {"Οικονόμου", "oikonomou"},
    {"Παπαγεωργίου", "papageorgiou"}, {"Μακρής", "makris", "Μακρή", "makri"},
    {"Κωνσταντινίδης", "konstantinidis", "Κωνσταντινίδου", "konstantinidou"},
    {"Δημόπουλος", "dimopoulos", "Δημοπούλου", "dimopoulou"}, {"Γεωργίου", "georgiou"},
    {"Νικολαΐδης", "nikolaidis", "Νικολαΐδου", "nikolaidou"}, {"Αντωνίου", "antoniou"},
    {"Αθανασίου", "athanasiou"}, {"Βασιλείου", "vasileiou"}, {"Δημητρίου", "dimitriou"},
    {"Ιωάννου", "ioannou"}, {"Κωνσταντίνου", "konstantinou"},
    {"Μιχαηλίδης", "michailidis", "Μιχαηλίδου", "michailidou"}, {"Νικολάου", "nikolaou"},
    {"Παναγιωτόπουλος", "panagiotopoulos", "Παναγιωτοπούλου", "panagiotopoulou"},
    {"Πετρόπουλος", "petropoulos", "Πετροπούλου", "petropoulou"}, {"Σαμαράς", "samaras", "Σαμαρά", "samara"},
    {"Σπανός", "spanos", "Σπανού", "spanou"},
    {"Αγγελόπουλος", "angelopoulos", "Αγγελοπούλου", "angelopoulou"}, {"Αλεξίου", "alexiou"},
    {"Αναγνωστόπουλος", "anagnostopoulos", "Αναγνωστοπούλου", "anagnostopoulou"}, {"Αποστόλου", "apostolou"},
    {"Αργυρόπουλος", "argyropoulos", "Αργυροπούλου", "argyropoulou"},
    {"Βασιλόπουλος", "vasilopoulos", "Βασιλοπούλου", "vasilopoulou"},
    {"Γαλάνης", "galanis", "Γαλάνη", "galani"},
    {"Γιαννόπουλος", "giannopoulos", "Γιαννοπούλου", "giannopoulou"}, {"Δελής", "delis", "Δελή", "deli"},
    {"Διαμαντόπουλος", "diamantopoulos", "Διαμαντοπούλου", "diamantopoulou"}, {"Ευαγγέλου", "evangelou"},
    {"Ζαχαρίου", "zachariou"}, {"Ζέρβας", "zervas", "Ζέρβα", "zerva"},
    {"Ηλιόπουλος", "iliopoulos", "Ηλιοπούλου", "iliopoulou"},
    {"Θεοδωρίδης", "theodoridis", "Θεοδωρίδου", "theodoridou"}, {"Θεοδώρου", "theodorou"},
    {"Καλογερόπουλος", "kalogeropoulos", "Καλογεροπούλου", "kalogeropoulou"},
    {"Κανελλόπουλος", "kanellopoulos", "Κανελλοπούλου", "kanellopoulou"},
    {"Καραμανής", "karamanis", "Καραμανή", "karamani"}, {"Κατσαρός", "katsaros", "Κατσαρού", "katsarou"},
    {"Κόκκινος", "kokkinos", "Κόκκινου", "kokkinou"},
    {"Κολοκοτρώνης", "kolokotronis", "Κολοκοτρώνη", "kolokotroni"}, {"Κοντός", "kontos", "Κοντού", "kontou"},
    {"Κουτσός", "koutsos", "Κουτσού", "koutsou"},
    {"Κυριακόπουλος", "kyriakopoulos", "Κυριακοπούλου", "kyriakopoulou"},
    {"Λάζαρης", "lazaris", "Λάζαρη", "lazari"},
    {"Λαμπρόπουλος", "lampropoulos", "Λαμπροπούλου", "lampropoulou"}, {"Μαντάς", "mantas", "Μαντά", "manta"},
    {"Μαρκόπουλος", "markopoulos", "Μαρκοπούλου", "markopoulou"},
    {"Μαυρίδης", "mavridis", "Μαυρίδου", "mavridou"}, {"Μπακάλης", "bakalis", "Μπακάλη", "bakali"},
    {"Νικολόπουλος", "nikolopoulos", "Νικολοπούλου", "nikolopoulou"},
    {"Ξανθόπουλος", "xanthopoulos", "Ξανθοπούλου", "xanthopoulou"}, {"Παναγιώτου", "panagiotou"},
    {"Παπαδάκης", "papadakis", "Παπαδάκη", "papadaki"}, {"Παπαδημητρίου", "papadimitriou"},
    {"Παπαϊωάννου", "papaioannou"}, {"Παπακωνσταντίνου", "papakonstantinou"},
    {"Παπανικολάου", "papanikolaou"},
    {"Παρασκευόπουλος", "paraskevopoulos", "Παρασκευοπούλου", "paraskevopoulou"},
    {"Παυλίδης", "pavlidis", "Παυλίδου", "pavlidou"}, {"Πετρίδης", "petridis", "Πετρίδου", "petridou"},
    {"Ράπτης", "raptis", "Ράπτη", "rapti"}, {"Ρήγας", "rigas", "Ρήγα", "riga"},
    {"Σαββίδης", "savvidis", "Σαββίδου", "savvidou"}, {"Σιδέρης", "sideris", "Σιδέρη", "sideri"},
    {"Σταματόπουλος", "stamatopoulos", "Σταματοπούλου", "stamatopoulou"},
    {"Σταυρόπουλος", "stavropoulos", "Σταυροπούλου", "stavropoulou"},
    {"Στεφανίδης", "stefanidis", "Στεφανίδου", "stefanidou"}, {"Τριανταφύλλου", "triantafyllou"},
    {"Τσακίρης", "tsakiris", "Τσακίρη", "tsakiri"}, {"Τσιρίγος", "tsirigos", "Τσιρίγου", "tsirigou"},
    {"Φιλίππου", "filippou"}, {"Φωτόπουλος", "fotopoulos", "Φωτοπούλου", "fotopoulou"},
    {"Χατζής", "chatzis", "Χατζή", "chatzi"}, {"Χριστοδούλου", "christodoulou"},
    {"Χριστόπουλος", "christopoulos", "Χριστοπούλου", "christopoulou"},
    {"Χρυσός", "chrysos", "Χρυσού", "chrysou"}, {"Ψαρράς", "psarras", "Ψαρρά", "psarra"},
    {"Αβραμίδης", "avramidis", "Αβραμίδου", "avramidou"},
    {"Αλεξανδρίδης", "alexandridis", "Αλεξανδρίδου", "alexandridou"},
    {"Αμπατζής", "ampatzis", "Αμπατζή", "ampatzi"}, {"Ανδρεάδης", "andreadis", "Ανδρεάδου", "andreadou"},
    {"Ανδρέου", "andreou"}, {"Βαρδάκης", "vardakis", "Βαρδάκη", "vardaki"},
    {"Γεωργιάδης", "georgiadis", "Γεωργιάδου", "georgiadou"}, {"Γρηγορίου", "grigoriou"},
    {"Δασκαλάκης", "daskalakis", "Δασκαλάκη", "daskalaki"}, {"Δούκας", "doukas", "Δούκα", "douka"},
    {"Ζαφείρης", "zafeiris", "Ζαφείρη", "zafeiri"}, {"Καλαντζής", "kalantzis", "Καλαντζή", "kalantzi"},
    {"Καρράς", "karras", "Καρρά", "karra"}, {"Κιτσός", "kitsos", "Κιτσού", "kitsou"},
    {"Κυρίτσης", "kyritsis", "Κυρίτση", "kyritsi"}, {"Λιάπης", "liapis", "Λιάπη", "liapi"},
    {"Λυμπερόπουλος", "lymperopoulos", "Λυμπεροπούλου", "lymperopoulou"},
    {"Μάνος", "manos", "Μάνου", "manou"}, {"Μελάς", "melas", "Μελά", "mela"},
    {"Μητρόπουλος", "mitropoulos", "Μητροπούλου", "mitropoulou"},
    {"Μουρατίδης", "mouratidis", "Μουρατίδου", "mouratidou"}, {"Μυλωνάς", "mylonas", "Μυλωνά", "mylona"},
    {"Ντούσκας", "ntouskas", "Ντούσκα", "ntouska"}, {"Πανταζής", "pantazis", "Πανταζή", "pantazi"},
    {"Πολίτης", "politis", "Πολίτη", "politi"}, {"Σαρρής", "sarris", "Σαρρή", "sarri"},
    {"Σκλάβος", "sklavos", "Σκλάβου", "sklavou"}, {"Στεργίου", "stergiou"},
    {"Τζανής", "tzanis", "Τζανή", "tzani"}, {"Τσιλιμίγκρας", "tsilimigkras", "Τσιλιμίγκρα", "tsilimigkra"},
    {"Φραγκούλης", "fragkoulis", "Φραγκούλη", "fragkouli"}, {"Χαλκιάς", "chalkias", "Χαλκιά", "chalkia"},
    {"Ψυχογιός", "psychogios", "Ψυχογιού", "psychogiou"},
    {"Δρακόπουλος", "drakopoulos", "Δρακοπούλου", "drakopoulou"}, {"Μπούρας", "bouras", "Μπούρα", "boura"},
    {"Σωτηρίου", "sotiriou"}, {"Αναστασίου", "anastasiou"}, {"Χριστοφόρου", "christoforou"},
    {"Καψάλης", "kapsalis", "Καψάλη", "kapsali"},
}};
// clang-format on

constexpr std::array<std::string_view, 1> kCountries = {"GR"};

constexpr Locale kLocale{
    .language = "el",
    .name = "Greek",
    .order = NameOrder::GivenFirst,
    .women = kWomen,
    .men = kMen,
    .family_names = kFamilyNames,
    .countries = kCountries,
    .weight = 0.5,
};

}  // namespace

const Locale& greek() {
  return kLocale;
}

}  // namespace datagen::generators::words
