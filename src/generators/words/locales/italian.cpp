// Italian names.
#include <array>

#include "generators/words/locales/all.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<GivenName, 74> kWomen = {{
    {"Maria", "maria"}, {"Anna", "anna"}, {"Giulia", "giulia"}, {"Francesca", "francesca"},
    {"Chiara", "chiara"}, {"Sara", "sara"}, {"Laura", "laura"}, {"Martina", "martina"},
    {"Valentina", "valentina"}, {"Elena", "elena"}, {"Federica", "federica"}, {"Alessia", "alessia"},
    {"Silvia", "silvia"}, {"Elisa", "elisa"}, {"Paola", "paola"}, {"Giorgia", "giorgia"}, {"Sofia", "sofia"},
    {"Aurora", "aurora"}, {"Alice", "alice"}, {"Ginevra", "ginevra"}, {"Emma", "emma"},
    {"Beatrice", "beatrice"}, {"Greta", "greta"}, {"Vittoria", "vittoria"}, {"Matilde", "matilde"},
    {"Camilla", "camilla"}, {"Gaia", "gaia"}, {"Ludovica", "ludovica"}, {"Arianna", "arianna"},
    {"Noemi", "noemi"}, {"Rebecca", "rebecca"}, {"Giada", "giada"}, {"Roberta", "roberta"},
    {"Simona", "simona"}, {"Daniela", "daniela"}, {"Cristina", "cristina"}, {"Monica", "monica"},
    {"Barbara", "barbara"}, {"Patrizia", "patrizia"}, {"Antonella", "antonella"}, {"Angela", "angela"},
    {"Rosa", "rosa"}, {"Teresa", "teresa"}, {"Lucia", "lucia"}, {"Giovanna", "giovanna"}, {"Carla", "carla"},
    {"Rita", "rita"}, {"Caterina", "caterina"}, {"Eleonora", "eleonora"}, {"Claudia", "claudia"},
    {"Ilaria", "ilaria"}, {"Veronica", "veronica"}, {"Serena", "serena"}, {"Michela", "michela"},
    {"Marta", "marta"}, {"Irene", "irene"}, {"Stefania", "stefania"}, {"Raffaella", "raffaella"},
    {"Manuela", "manuela"}, {"Sabrina", "sabrina"}, {"Lorenza", "lorenza"}, {"Margherita", "margherita"},
    {"Bianca", "bianca"}, {"Viola", "viola"}, {"Carlotta", "carlotta"}, {"Agnese", "agnese"},
    {"Benedetta", "benedetta"}, {"Costanza", "costanza"}, {"Donatella", "donatella"},
    {"Emanuela", "emanuela"}, {"Fiorella", "fiorella"}, {"Gabriella", "gabriella"}, {"Ornella", "ornella"},
    {"Rossella", "rossella"},
}};

constexpr std::array<GivenName, 74> kMen = {{
    {"Giuseppe", "giuseppe"}, {"Antonio", "antonio"}, {"Giovanni", "giovanni"}, {"Francesco", "francesco"},
    {"Marco", "marco"}, {"Aldo", "aldo"}, {"Luca", "luca"}, {"Mario", "mario"}, {"Luigi", "luigi"},
    {"Alessandro", "alessandro"}, {"Matteo", "matteo"}, {"Lorenzo", "lorenzo"}, {"Davide", "davide"},
    {"Simone", "simone"}, {"Federico", "federico"}, {"Riccardo", "riccardo"}, {"Stefano", "stefano"},
    {"Roberto", "roberto"}, {"Paolo", "paolo"}, {"Salvatore", "salvatore"}, {"Vincenzo", "vincenzo"},
    {"Domenico", "domenico"}, {"Pietro", "pietro"}, {"Angelo", "angelo"}, {"Carlo", "carlo"},
    {"Franco", "franco"}, {"Bruno", "bruno"}, {"Giorgio", "giorgio"}, {"Claudio", "claudio"},
    {"Massimo", "massimo"}, {"Fabio", "fabio"}, {"Daniele", "daniele"}, {"Alberto", "alberto"},
    {"Maurizio", "maurizio"}, {"Nicola", "nicola"}, {"Gabriele", "gabriele"}, {"Filippo", "filippo"},
    {"Tommaso", "tommaso"}, {"Edoardo", "edoardo"}, {"Leonardo", "leonardo"}, {"Mattia", "mattia"},
    {"Diego", "diego"}, {"Emanuele", "emanuele"}, {"Cristian", "cristian"}, {"Michele", "michele"},
    {"Enrico", "enrico"}, {"Sergio", "sergio"}, {"Raffaele", "raffaele"}, {"Giacomo", "giacomo"},
    {"Samuele", "samuele"}, {"Pasquale", "pasquale"}, {"Umberto", "umberto"}, {"Renato", "renato"},
    {"Gianluca", "gianluca"}, {"Ettore", "ettore"}, {"Dario", "dario"}, {"Valerio", "valerio"},
    {"Ivan", "ivan"}, {"Manuel", "manuel"}, {"Alessio", "alessio"}, {"Giulio", "giulio"},
    {"Flavio", "flavio"}, {"Cesare", "cesare"}, {"Guido", "guido"}, {"Saverio", "saverio"},
    {"Tiziano", "tiziano"}, {"Ugo", "ugo"}, {"Ernesto", "ernesto"}, {"Corrado", "corrado"},
    {"Gennaro", "gennaro"}, {"Rocco", "rocco"}, {"Silvio", "silvio"}, {"Lucio", "lucio"}, {"Gino", "gino"},
}};

constexpr std::array<FamilyName, 127> kFamilyNames = {{
    {"Rossi", "rossi"}, {"Russo", "russo"}, {"Ferrari", "ferrari"}, {"Esposito", "esposito"},
    {"Bianchi", "bianchi"}, {"Romano", "romano"}, {"Colombo", "colombo"}, {"Ricci", "ricci"},
    {"Marino", "marino"}, {"Greco", "greco"}, {"Bruno", "bruno"}, {"Gallo", "gallo"}, {"Conti", "conti"},
    {"De Luca", "deluca"}, {"Mancini", "mancini"}, {"Giordano", "giordano"}, {"Rizzo", "rizzo"},
    {"Lombardi", "lombardi"}, {"Moretti", "moretti"}, {"Barbieri", "barbieri"}, {"Fontana", "fontana"},
    {"Santoro", "santoro"}, {"Mariani", "mariani"}, {"Rinaldi", "rinaldi"}, {"Caruso", "caruso"},
    {"Ferrara", "ferrara"}, {"Galli", "galli"}, {"Martini", "martini"}, {"Leone", "leone"},
    {"Longo", "longo"}, {"Gentile", "gentile"}, {"Martinelli", "martinelli"}, {"Vitale", "vitale"},
    {"Lombardo", "lombardo"}, {"Serra", "serra"}, {"Coppola", "coppola"}, {"De Santis", "desantis"},
    {"D'Angelo", "dangelo"}, {"Marchetti", "marchetti"}, {"Parisi", "parisi"}, {"Villa", "villa"},
    {"Conte", "conte"}, {"Ferraro", "ferraro"}, {"Ferri", "ferri"}, {"Fabbri", "fabbri"},
    {"Bianco", "bianco"}, {"Marini", "marini"}, {"Grasso", "grasso"}, {"Valentini", "valentini"},
    {"Messina", "messina"}, {"Sala", "sala"}, {"De Angelis", "deangelis"}, {"Gatti", "gatti"},
    {"Pellegrini", "pellegrini"}, {"Palumbo", "palumbo"}, {"Sanna", "sanna"}, {"Farina", "farina"},
    {"Rizzi", "rizzi"}, {"Monti", "monti"}, {"Cattaneo", "cattaneo"}, {"Morelli", "morelli"},
    {"Amato", "amato"}, {"Silvestri", "silvestri"}, {"Mazza", "mazza"}, {"Testa", "testa"},
    {"Grassi", "grassi"}, {"Pellegrino", "pellegrino"}, {"Carbone", "carbone"}, {"Giuliani", "giuliani"},
    {"Benedetti", "benedetti"}, {"Barone", "barone"}, {"Rossetti", "rossetti"}, {"Caputo", "caputo"},
    {"Montanari", "montanari"}, {"Guerra", "guerra"}, {"Palmieri", "palmieri"}, {"Bernardi", "bernardi"},
    {"Martino", "martino"}, {"Fiore", "fiore"}, {"De Rosa", "derosa"}, {"Ferretti", "ferretti"},
    {"Bellini", "bellini"}, {"Basile", "basile"}, {"Riva", "riva"}, {"Donati", "donati"}, {"Piras", "piras"},
    {"Vitali", "vitali"}, {"Battaglia", "battaglia"}, {"Sartori", "sartori"}, {"Neri", "neri"},
    {"Costantini", "costantini"}, {"Milani", "milani"}, {"Pagano", "pagano"}, {"Ruggiero", "ruggiero"},
    {"Sorrentino", "sorrentino"}, {"D'Amico", "damico"}, {"Orlando", "orlando"}, {"Negri", "negri"},
    {"Mantovani", "mantovani"}, {"Ferrante", "ferrante"}, {"Bruni", "bruni"}, {"Bertolini", "bertolini"},
    {"Fiorentino", "fiorentino"}, {"Gasparini", "gasparini"}, {"Zanetti", "zanetti"},
    {"Bellucci", "bellucci"}, {"Poli", "poli"}, {"Volpe", "volpe"}, {"Tosi", "tosi"}, {"Basso", "basso"},
    {"Rota", "rota"}, {"Spinelli", "spinelli"}, {"Grimaldi", "grimaldi"}, {"Cirillo", "cirillo"},
    {"Locatelli", "locatelli"}, {"Ventura", "ventura"}, {"Mele", "mele"}, {"Fumagalli", "fumagalli"},
    {"Piazza", "piazza"}, {"Marchi", "marchi"}, {"Brambilla", "brambilla"}, {"Landi", "landi"},
    {"Pace", "pace"}, {"Guidi", "guidi"}, {"Franchi", "franchi"}, {"Bassi", "bassi"}, {"Salvi", "salvi"},
}};
// clang-format on

constexpr std::array<std::string_view, 1> kCountries = {"IT"};

constexpr Locale kLocale{
    .language = "it",
    .name = "Italian",
    .order = NameOrder::GivenFirst,
    .women = kWomen,
    .men = kMen,
    .family_names = kFamilyNames,
    .countries = kCountries,
    .weight = 2,
};

}  // namespace

const Locale& italian() {
  return kLocale;
}

}  // namespace datagen::generators::words
