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
    {"Παπαδόπουλος", "papadopoulos", "Παπαδοπούλου"}, {"Παππάς", "pappas", "Παππά"},
    {"Καραγιάννης", "karagiannis", "Καραγιάννη"}, {"Βλάχος", "vlachos", "Βλάχου"},
    {"Ιωαννίδης", "ioannidis", "Ιωαννίδου"}, {"Οικονόμου", "oikonomou"}, {"Παπαγεωργίου", "papageorgiou"},
    {"Μακρής", "makris", "Μακρή"}, {"Κωνσταντινίδης", "konstantinidis", "Κωνσταντινίδου"},
    {"Δημόπουλος", "dimopoulos", "Δημοπούλου"}, {"Γεωργίου", "georgiou"},
    {"Νικολαΐδης", "nikolaidis", "Νικολαΐδου"}, {"Αντωνίου", "antoniou"}, {"Αθανασίου", "athanasiou"},
    {"Βασιλείου", "vasileiou"}, {"Δημητρίου", "dimitriou"}, {"Ιωάννου", "ioannou"},
    {"Κωνσταντίνου", "konstantinou"}, {"Μιχαηλίδης", "michailidis", "Μιχαηλίδου"}, {"Νικολάου", "nikolaou"},
    {"Παναγιωτόπουλος", "panagiotopoulos", "Παναγιωτοπούλου"}, {"Πετρόπουλος", "petropoulos", "Πετροπούλου"},
    {"Σαμαράς", "samaras", "Σαμαρά"}, {"Σπανός", "spanos", "Σπανού"},
    {"Αγγελόπουλος", "angelopoulos", "Αγγελοπούλου"}, {"Αλεξίου", "alexiou"},
    {"Αναγνωστόπουλος", "anagnostopoulos", "Αναγνωστοπούλου"}, {"Αποστόλου", "apostolou"},
    {"Αργυρόπουλος", "argyropoulos", "Αργυροπούλου"}, {"Βασιλόπουλος", "vasilopoulos", "Βασιλοπούλου"},
    {"Γαλάνης", "galanis", "Γαλάνη"}, {"Γιαννόπουλος", "giannopoulos", "Γιαννοπούλου"},
    {"Δελής", "delis", "Δελή"}, {"Διαμαντόπουλος", "diamantopoulos", "Διαμαντοπούλου"},
    {"Ευαγγέλου", "evangelou"}, {"Ζαχαρίου", "zachariou"}, {"Ζέρβας", "zervas", "Ζέρβα"},
    {"Ηλιόπουλος", "iliopoulos", "Ηλιοπούλου"}, {"Θεοδωρίδης", "theodoridis", "Θεοδωρίδου"},
    {"Θεοδώρου", "theodorou"}, {"Καλογερόπουλος", "kalogeropoulos", "Καλογεροπούλου"},
    {"Κανελλόπουλος", "kanellopoulos", "Κανελλοπούλου"}, {"Καραμανής", "karamanis", "Καραμανή"},
    {"Κατσαρός", "katsaros", "Κατσαρού"}, {"Κόκκινος", "kokkinos", "Κόκκινου"},
    {"Κολοκοτρώνης", "kolokotronis", "Κολοκοτρώνη"}, {"Κοντός", "kontos", "Κοντού"},
    {"Κουτσός", "koutsos", "Κουτσού"}, {"Κυριακόπουλος", "kyriakopoulos", "Κυριακοπούλου"},
    {"Λάζαρης", "lazaris", "Λάζαρη"}, {"Λαμπρόπουλος", "lampropoulos", "Λαμπροπούλου"},
    {"Μαντάς", "mantas", "Μαντά"}, {"Μαρκόπουλος", "markopoulos", "Μαρκοπούλου"},
    {"Μαυρίδης", "mavridis", "Μαυρίδου"}, {"Μπακάλης", "bakalis", "Μπακάλη"},
    {"Νικολόπουλος", "nikolopoulos", "Νικολοπούλου"}, {"Ξανθόπουλος", "xanthopoulos", "Ξανθοπούλου"},
    {"Παναγιώτου", "panagiotou"}, {"Παπαδάκης", "papadakis", "Παπαδάκη"}, {"Παπαδημητρίου", "papadimitriou"},
    {"Παπαϊωάννου", "papaioannou"}, {"Παπακωνσταντίνου", "papakonstantinou"},
    {"Παπανικολάου", "papanikolaou"}, {"Παρασκευόπουλος", "paraskevopoulos", "Παρασκευοπούλου"},
    {"Παυλίδης", "pavlidis", "Παυλίδου"}, {"Πετρίδης", "petridis", "Πετρίδου"}, {"Ράπτης", "raptis", "Ράπτη"},
    {"Ρήγας", "rigas", "Ρήγα"}, {"Σαββίδης", "savvidis", "Σαββίδου"}, {"Σιδέρης", "sideris", "Σιδέρη"},
    {"Σταματόπουλος", "stamatopoulos", "Σταματοπούλου"}, {"Σταυρόπουλος", "stavropoulos", "Σταυροπούλου"},
    {"Στεφανίδης", "stefanidis", "Στεφανίδου"}, {"Τριανταφύλλου", "triantafyllou"},
    {"Τσακίρης", "tsakiris", "Τσακίρη"}, {"Τσιρίγος", "tsirigos", "Τσιρίγου"}, {"Φιλίππου", "filippou"},
    {"Φωτόπουλος", "fotopoulos", "Φωτοπούλου"}, {"Χατζής", "chatzis", "Χατζή"},
    {"Χριστοδούλου", "christodoulou"}, {"Χριστόπουλος", "christopoulos", "Χριστοπούλου"},
    {"Χρυσός", "chrysos", "Χρυσού"}, {"Ψαρράς", "psarras", "Ψαρρά"}, {"Αβραμίδης", "avramidis", "Αβραμίδου"},
    {"Αλεξανδρίδης", "alexandridis", "Αλεξανδρίδου"}, {"Αμπατζής", "ampatzis", "Αμπατζή"},
    {"Ανδρεάδης", "andreadis", "Ανδρεάδου"}, {"Ανδρέου", "andreou"}, {"Βαρδάκης", "vardakis", "Βαρδάκη"},
    {"Γεωργιάδης", "georgiadis", "Γεωργιάδου"}, {"Γρηγορίου", "grigoriou"},
    {"Δασκαλάκης", "daskalakis", "Δασκαλάκη"}, {"Δούκας", "doukas", "Δούκα"},
    {"Ζαφείρης", "zafeiris", "Ζαφείρη"}, {"Καλαντζής", "kalantzis", "Καλαντζή"},
    {"Καρράς", "karras", "Καρρά"}, {"Κιτσός", "kitsos", "Κιτσού"}, {"Κυρίτσης", "kyritsis", "Κυρίτση"},
    {"Λιάπης", "liapis", "Λιάπη"}, {"Λυμπερόπουλος", "lymperopoulos", "Λυμπεροπούλου"},
    {"Μάνος", "manos", "Μάνου"}, {"Μελάς", "melas", "Μελά"}, {"Μητρόπουλος", "mitropoulos", "Μητροπούλου"},
    {"Μουρατίδης", "mouratidis", "Μουρατίδου"}, {"Μυλωνάς", "mylonas", "Μυλωνά"},
    {"Ντούσκας", "ntouskas", "Ντούσκα"}, {"Πανταζής", "pantazis", "Πανταζή"},
    {"Πολίτης", "politis", "Πολίτη"}, {"Σαρρής", "sarris", "Σαρρή"}, {"Σκλάβος", "sklavos", "Σκλάβου"},
    {"Στεργίου", "stergiou"}, {"Τζανής", "tzanis", "Τζανή"}, {"Τσιλιμίγκρας", "tsilimigkras", "Τσιλιμίγκρα"},
    {"Φραγκούλης", "fragkoulis", "Φραγκούλη"}, {"Χαλκιάς", "chalkias", "Χαλκιά"},
    {"Ψυχογιός", "psychogios", "Ψυχογιού"}, {"Δρακόπουλος", "drakopoulos", "Δρακοπούλου"},
    {"Μπούρας", "bouras", "Μπούρα"}, {"Σωτηρίου", "sotiriou"}, {"Αναστασίου", "anastasiou"},
    {"Χριστοφόρου", "christoforou"}, {"Καψάλης", "kapsalis", "Καψάλη"},
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
