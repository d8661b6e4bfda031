// French names.
#include <array>

#include "generators/words/locales/all.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<GivenName, 80> kWomen = {{
    {"Marie", "marie"}, {"Nathalie", "nathalie"}, {"Isabelle", "isabelle"}, {"Sylvie", "sylvie"},
    {"Catherine", "catherine"}, {"Françoise", "francoise"}, {"Valérie", "valerie"},
    {"Christine", "christine"}, {"Monique", "monique"}, {"Sophie", "sophie"}, {"Martine", "martine"},
    {"Céline", "celine"}, {"Aurélie", "aurelie"}, {"Stéphanie", "stephanie"}, {"Sandrine", "sandrine"},
    {"Émilie", "emilie"}, {"Julie", "julie"}, {"Camille", "camille"}, {"Léa", "lea"}, {"Manon", "manon"},
    {"Chloé", "chloe"}, {"Emma", "emma"}, {"Jade", "jade"}, {"Louise", "louise"}, {"Alice", "alice"},
    {"Inès", "ines"}, {"Sarah", "sarah"}, {"Lucie", "lucie"}, {"Anaïs", "anais"}, {"Clara", "clara"},
    {"Mathilde", "mathilde"}, {"Margaux", "margaux"}, {"Charlotte", "charlotte"}, {"Pauline", "pauline"},
    {"Juliette", "juliette"}, {"Zoé", "zoe"}, {"Lola", "lola"}, {"Agathe", "agathe"}, {"Jeanne", "jeanne"},
    {"Rose", "rose"}, {"Anna", "anna"}, {"Élise", "elise"}, {"Hélène", "helene"}, {"Claire", "claire"},
    {"Anne", "anne"}, {"Brigitte", "brigitte"}, {"Véronique", "veronique"}, {"Dominique", "dominique"},
    {"Corinne", "corinne"}, {"Florence", "florence"}, {"Laurence", "laurence"}, {"Patricia", "patricia"},
    {"Caroline", "caroline"}, {"Élodie", "elodie"}, {"Mélanie", "melanie"}, {"Virginie", "virginie"},
    {"Delphine", "delphine"}, {"Karine", "karine"}, {"Laetitia", "laetitia"}, {"Amandine", "amandine"},
    {"Marion", "marion"}, {"Noémie", "noemie"}, {"Océane", "oceane"}, {"Clémence", "clemence"},
    {"Victoire", "victoire"}, {"Capucine", "capucine"}, {"Margot", "margot"}, {"Éléonore", "eleonore"},
    {"Geneviève", "genevieve"}, {"Odile", "odile"}, {"Colette", "colette"}, {"Simone", "simone"},
    {"Denise", "denise"}, {"Suzanne", "suzanne"}, {"Marguerite", "marguerite"}, {"Solange", "solange"},
    {"Bénédicte", "benedicte"}, {"Gaëlle", "gaelle"}, {"Maëlys", "maelys"}, {"Romane", "romane"},
}};

constexpr std::array<GivenName, 80> kMen = {{
    {"Jean", "jean"}, {"Pierre", "pierre"}, {"Michel", "michel"}, {"André", "andre"},
    {"Philippe", "philippe"}, {"Alain", "alain"}, {"Bernard", "bernard"}, {"Jacques", "jacques"},
    {"Daniel", "daniel"}, {"Gérard", "gerard"}, {"Christian", "christian"}, {"Patrick", "patrick"},
    {"Nicolas", "nicolas"}, {"Christophe", "christophe"}, {"Laurent", "laurent"}, {"Frédéric", "frederic"},
    {"Éric", "eric"}, {"Stéphane", "stephane"}, {"David", "david"}, {"Pascal", "pascal"},
    {"Olivier", "olivier"}, {"Thierry", "thierry"}, {"Julien", "julien"}, {"Sébastien", "sebastien"},
    {"Alexandre", "alexandre"}, {"Thomas", "thomas"}, {"Antoine", "antoine"}, {"Maxime", "maxime"},
    {"Guillaume", "guillaume"}, {"Mathieu", "mathieu"}, {"Romain", "romain"}, {"Kévin", "kevin"},
    {"Lucas", "lucas"}, {"Hugo", "hugo"}, {"Louis", "louis"}, {"Gabriel", "gabriel"}, {"Arthur", "arthur"},
    {"Jules", "jules"}, {"Adam", "adam"}, {"Raphaël", "raphael"}, {"Paul", "paul"}, {"Nathan", "nathan"},
    {"Léo", "leo"}, {"Théo", "theo"}, {"Enzo", "enzo"}, {"Baptiste", "baptiste"}, {"Clément", "clement"},
    {"Quentin", "quentin"}, {"Valentin", "valentin"}, {"Benjamin", "benjamin"}, {"Vincent", "vincent"},
    {"François", "francois"}, {"Benoît", "benoit"}, {"Cédric", "cedric"}, {"Arnaud", "arnaud"},
    {"Damien", "damien"}, {"Fabien", "fabien"}, {"Jérôme", "jerome"}, {"Ludovic", "ludovic"},
    {"Marc", "marc"}, {"Yves", "yves"}, {"Étienne", "etienne"}, {"Rémi", "remi"}, {"Xavier", "xavier"},
    {"Grégoire", "gregoire"}, {"Gauthier", "gauthier"}, {"Bastien", "bastien"}, {"Tristan", "tristan"},
    {"Augustin", "augustin"}, {"Victor", "victor"}, {"Léon", "leon"}, {"Marcel", "marcel"},
    {"Henri", "henri"}, {"René", "rene"}, {"Raymond", "raymond"}, {"Roland", "roland"}, {"Gilles", "gilles"},
    {"Didier", "didier"}, {"Bruno", "bruno"}, {"Mathis", "mathis"},
}};

constexpr std::array<FamilyName, 141> kFamilyNames = {{
    {"Bernard", "bernard"}, {"Dubois", "dubois"}, {"Durand", "durand"}, {"Petit", "petit"},
    {"Leroy", "leroy"}, {"Moreau", "moreau"}, {"Lefebvre", "lefebvre"}, {"Bertrand", "bertrand"},
    {"Roux", "roux"}, {"Fournier", "fournier"}, {"Girard", "girard"}, {"Bonnet", "bonnet"},
    {"Dupont", "dupont"}, {"Lambert", "lambert"}, {"Fontaine", "fontaine"}, {"Rousseau", "rousseau"},
    {"Vincent", "vincent"}, {"Lefèvre", "lefevre"}, {"Faure", "faure"}, {"Mercier", "mercier"},
    {"Blanc", "blanc"}, {"Guérin", "guerin"}, {"Boyer", "boyer"}, {"Garnier", "garnier"},
    {"Chevalier", "chevalier"}, {"François", "francois"}, {"Legrand", "legrand"}, {"Gauthier", "gauthier"},
    {"Perrin", "perrin"}, {"Morin", "morin"}, {"Nicolas", "nicolas"}, {"Clément", "clement"},
    {"Roussel", "roussel"}, {"Mathieu", "mathieu"}, {"Gautier", "gautier"}, {"Masson", "masson"},
    {"Marchand", "marchand"}, {"Duval", "duval"}, {"Denis", "denis"}, {"Dumont", "dumont"},
    {"Lemaire", "lemaire"}, {"Noël", "noel"}, {"Dufour", "dufour"}, {"Meunier", "meunier"}, {"Brun", "brun"},
    {"Blanchard", "blanchard"}, {"Giraud", "giraud"}, {"Joly", "joly"}, {"Rivière", "riviere"},
    {"Brunet", "brunet"}, {"Gaillard", "gaillard"}, {"Barbier", "barbier"}, {"Arnaud", "arnaud"},
    {"Renard", "renard"}, {"Roche", "roche"}, {"Roy", "roy"}, {"Leroux", "leroux"}, {"Colin", "colin"},
    {"Vidal", "vidal"}, {"Picard", "picard"}, {"Caron", "caron"}, {"Renaud", "renaud"},
    {"Lacroix", "lacroix"}, {"Fabre", "fabre"}, {"Aubert", "aubert"}, {"Leclerc", "leclerc"},
    {"Bourgeois", "bourgeois"}, {"Rey", "rey"}, {"Renault", "renault"}, {"Poirier", "poirier"},
    {"Olivier", "olivier"}, {"Dupuis", "dupuis"}, {"Guillaume", "guillaume"}, {"Lecomte", "lecomte"},
    {"Benoît", "benoit"}, {"Deschamps", "deschamps"}, {"Hubert", "hubert"}, {"Philippe", "philippe"},
    {"Charpentier", "charpentier"}, {"Carpentier", "carpentier"}, {"Vasseur", "vasseur"},
    {"Leclercq", "leclercq"}, {"Moulin", "moulin"}, {"Collet", "collet"}, {"Prévost", "prevost"},
    {"Bailly", "bailly"}, {"Perrot", "perrot"}, {"Huet", "huet"}, {"Royer", "royer"}, {"Dupuy", "dupuy"},
    {"Pelletier", "pelletier"}, {"Bouchard", "bouchard"}, {"Fortin", "fortin"}, {"Gagnon", "gagnon"},
    {"Tremblay", "tremblay"}, {"Bélanger", "belanger"}, {"Lévesque", "levesque"}, {"Beaulieu", "beaulieu"},
    {"Boucher", "boucher"}, {"Gagné", "gagne"}, {"Simard", "simard"}, {"Lavoie", "lavoie"}, {"Côté", "cote"},
    {"Cloutier", "cloutier"}, {"Thibault", "thibault"}, {"Guillot", "guillot"}, {"Lemoine", "lemoine"},
    {"Marchal", "marchal"}, {"Maillard", "maillard"}, {"Delacroix", "delacroix"}, {"Laurent", "laurent"},
    {"Besson", "besson"}, {"Chartier", "chartier"}, {"Jacquet", "jacquet"}, {"Delaunay", "delaunay"},
    {"Bouvier", "bouvier"}, {"Tessier", "tessier"}, {"Rolland", "rolland"}, {"Hamon", "hamon"},
    {"Pasquier", "pasquier"}, {"Bertin", "bertin"}, {"Cousin", "cousin"}, {"Descamps", "descamps"},
    {"Pichon", "pichon"}, {"Baron", "baron"}, {"Vallée", "vallee"}, {"Germain", "germain"},
    {"Ferrand", "ferrand"}, {"Lebrun", "lebrun"}, {"Guyot", "guyot"}, {"Humbert", "humbert"},
    {"Auger", "auger"}, {"Blondel", "blondel"}, {"Sauvage", "sauvage"}, {"Chauvin", "chauvin"},
    {"Mallet", "mallet"}, {"Raynaud", "raynaud"}, {"Lagarde", "lagarde"}, {"Valentin", "valentin"},
    {"Courtois", "courtois"}, {"Regnier", "regnier"},
}};
// clang-format on

constexpr std::array<std::string_view, 1> kCountries = {"FR"};

constexpr Locale kLocale{
    .language = "fr",
    .name = "French",
    .order = NameOrder::GivenFirst,
    .women = kWomen,
    .men = kMen,
    .family_names = kFamilyNames,
    .countries = kCountries,
    .weight = 4,
};

}  // namespace

const Locale& french() {
  return kLocale;
}

}  // namespace datagen::generators::words
