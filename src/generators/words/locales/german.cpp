// German names; ascii with ae, oe, ue and ss.
#include <array>

#include "generators/words/locales/all.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<GivenName, 128> kWomen = {{
    {"Astrid", "astrid"}, {"Bettina", "bettina"}, {"Britta", "britta"}, {"Dagmar", "dagmar"},
    {"Edith", "edith"}, {"Elfi", "elfi"}, {"Erika", "erika"}, {"Gerda", "gerda"}, {"Gertrud", "gertrud"},
    {"Gudrun", "gudrun"}, {"Hanna", "hanna"}, {"Heidi", "heidi"}, {"Herta", "herta"}, {"Ilse", "ilse"},
    {"Irene", "irene"}, {"Isabel", "isabel"}, {"Jessica", "jessica"}, {"Josefine", "josefine"},
    {"Juliane", "juliane"}, {"Karla", "karla"}, {"Kristina", "kristina"}, {"Lieselotte", "lieselotte"},
    {"Mareike", "mareike"}, {"Marion", "marion"}, {"Marlene", "marlene"}, {"Michaela", "michaela"},
    {"Miriam", "miriam"}, {"Natalie", "natalie"}, {"Nora", "nora"}, {"Patricia", "patricia"},
    {"Regina", "regina"}, {"Ronja", "ronja"}, {"Anna", "anna"}, {"Sabine", "sabine"}, {"Petra", "petra"},
    {"Monika", "monika"}, {"Ursula", "ursula"}, {"Claudia", "claudia"}, {"Susanne", "susanne"},
    {"Heike", "heike"}, {"Birgit", "birgit"}, {"Andrea", "andrea"}, {"Stefanie", "stefanie"},
    {"Nicole", "nicole"}, {"Katrin", "katrin"}, {"Anja", "anja"}, {"Sandra", "sandra"}, {"Julia", "julia"},
    {"Katharina", "katharina"}, {"Christina", "christina"}, {"Melanie", "melanie"},
    {"Franziska", "franziska"}, {"Lena", "lena"}, {"Leonie", "leonie"}, {"Hannah", "hannah"}, {"Mia", "mia"},
    {"Emma", "emma"}, {"Sophia", "sophia"}, {"Marie", "marie"}, {"Lea", "lea"}, {"Elfriede", "elfriede"},
    {"Emilia", "emilia"}, {"Lina", "lina"}, {"Clara", "clara"}, {"Greta", "greta"}, {"Johanna", "johanna"},
    {"Charlotte", "charlotte"}, {"Frieda", "frieda"}, {"Mathilda", "mathilda"}, {"Paula", "paula"},
    {"Ida", "ida"}, {"Luisa", "luisa"}, {"Amelie", "amelie"}, {"Helena", "helena"},
    {"Elisabeth", "elisabeth"}, {"Barbara", "barbara"}, {"Renate", "renate"}, {"Gisela", "gisela"},
    {"Ingrid", "ingrid"}, {"Helga", "helga"}, {"Karin", "karin"}, {"Brigitte", "brigitte"},
    {"Gabriele", "gabriele"}, {"Angelika", "angelika"}, {"Silke", "silke"}, {"Kerstin", "kerstin"},
    {"Martina", "martina"}, {"Simone", "simone"}, {"Tanja", "tanja"}, {"Manuela", "manuela"},
    {"Daniela", "daniela"}, {"Jana", "jana"}, {"Nadine", "nadine"}, {"Jasmin", "jasmin"},
    {"Vanessa", "vanessa"}, {"Sarah", "sarah"}, {"Laura", "laura"}, {"Lisa", "lisa"}, {"Annika", "annika"},
    {"Svenja", "svenja"}, {"Theresa", "theresa"}, {"Magdalena", "magdalena"}, {"Veronika", "veronika"},
    {"Eva", "eva"}, {"Ulrike", "ulrike"}, {"Cornelia", "cornelia"}, {"Beate", "beate"}, {"Doris", "doris"},
    {"Ute", "ute"}, {"Antje", "antje"}, {"Jutta", "jutta"}, {"Margarete", "margarete"},
    {"Hildegard", "hildegard"}, {"Rosemarie", "rosemarie"}, {"Waltraud", "waltraud"}, {"Irmgard", "irmgard"},
    {"Annette", "annette"}, {"Elke", "elke"}, {"Maike", "maike"}, {"Carolin", "carolin"}, {"Nele", "nele"},
    {"Finja", "finja"}, {"Merle", "merle"}, {"Pia", "pia"}, {"Romy", "romy"}, {"Lotte", "lotte"},
    {"Mila", "mila"}, {"Ella", "ella"},
}};

constexpr std::array<GivenName, 128> kMen = {{
    {"Achim", "achim"}, {"Albert", "albert"}, {"Alfred", "alfred"}, {"Armin", "armin"}, {"Arne", "arne"},
    {"Artur", "artur"}, {"August", "august"}, {"Axel", "axel"}, {"Björn", "bjoern"},
    {"Christoph", "christoph"}, {"Claus", "claus"}, {"Clemens", "clemens"}, {"Detlef", "detlef"},
    {"Eberhard", "eberhard"}, {"Edgar", "edgar"}, {"Egon", "egon"}, {"Erich", "erich"}, {"Ernst", "ernst"},
    {"Eugen", "eugen"}, {"Falk", "falk"}, {"Franz", "franz"}, {"Fritz", "fritz"}, {"Gottfried", "gottfried"},
    {"Gustav", "gustav"}, {"Guido", "guido"}, {"Hannes", "hannes"}, {"Harald", "harald"}, {"Heiko", "heiko"},
    {"Heinz", "heinz"}, {"Hendrik", "hendrik"}, {"Herbert", "herbert"}, {"Hubert", "hubert"},
    {"Thomas", "thomas"}, {"Michael", "michael"}, {"Andreas", "andreas"}, {"Stefan", "stefan"},
    {"Peter", "peter"}, {"Klaus", "klaus"}, {"Wolfgang", "wolfgang"}, {"Jürgen", "juergen"},
    {"Günter", "guenter"}, {"Dieter", "dieter"}, {"Uwe", "uwe"}, {"Matthias", "matthias"},
    {"Christian", "christian"}, {"Markus", "markus"}, {"Frank", "frank"}, {"Jörg", "joerg"},
    {"Martin", "martin"}, {"Sebastian", "sebastian"}, {"Tobias", "tobias"}, {"Daniel", "daniel"},
    {"Alexander", "alexander"}, {"Florian", "florian"}, {"Jan", "jan"}, {"Philipp", "philipp"},
    {"Maximilian", "maximilian"}, {"Lukas", "lukas"}, {"Leon", "leon"}, {"Felix", "felix"}, {"Paul", "paul"},
    {"Jonas", "jonas"}, {"Elias", "elias"}, {"Ben", "ben"}, {"Noah", "noah"}, {"Finn", "finn"},
    {"Moritz", "moritz"}, {"Jakob", "jakob"}, {"Anton", "anton"}, {"Emil", "emil"}, {"Oskar", "oskar"},
    {"Karl", "karl"}, {"Friedrich", "friedrich"}, {"Heinrich", "heinrich"}, {"Hermann", "hermann"},
    {"Walter", "walter"}, {"Werner", "werner"}, {"Helmut", "helmut"}, {"Horst", "horst"},
    {"Manfred", "manfred"}, {"Gerhard", "gerhard"}, {"Hans", "hans"}, {"Bernd", "bernd"},
    {"Rainer", "rainer"}, {"Ralf", "ralf"}, {"Holger", "holger"}, {"Torsten", "torsten"}, {"Sven", "sven"},
    {"Oliver", "oliver"}, {"Marco", "marco"}, {"Dirk", "dirk"}, {"Carsten", "carsten"}, {"Jens", "jens"},
    {"Lars", "lars"}, {"Olaf", "olaf"}, {"Volker", "volker"}, {"Robert", "robert"}, {"Johannes", "johannes"},
    {"Benedikt", "benedikt"}, {"Dominik", "dominik"}, {"Fabian", "fabian"}, {"Julian", "julian"},
    {"Niklas", "niklas"}, {"Tim", "tim"}, {"Simon", "simon"}, {"David", "david"}, {"Erik", "erik"},
    {"Konrad", "konrad"}, {"Leopold", "leopold"}, {"Ludwig", "ludwig"}, {"Georg", "georg"},
    {"Joachim", "joachim"}, {"Hartmut", "hartmut"}, {"Reinhard", "reinhard"}, {"Ulrich", "ulrich"},
    {"Norbert", "norbert"}, {"Gregor", "gregor"}, {"Valentin", "valentin"}, {"Vincent", "vincent"},
    {"Theo", "theo"}, {"Mats", "mats"}, {"Henri", "henri"}, {"Linus", "linus"}, {"Till", "till"},
    {"Bastian", "bastian"}, {"Marcel", "marcel"}, {"Patrick", "patrick"}, {"Kai", "kai"},
}};

constexpr std::array<FamilyName, 250> kFamilyNames = {{
    {"Albers", "albers"}, {"Altmann", "altmann"}, {"Appel", "appel"}, {"Arndt", "arndt"}, {"Bader", "bader"},
    {"Barthel", "barthel"}, {"Bartsch", "bartsch"}, {"Baum", "baum"}, {"Behrens", "behrens"},
    {"Beier", "beier"}, {"Benz", "benz"}, {"Blum", "blum"}, {"Bock", "bock"}, {"Brinkmann", "brinkmann"},
    {"Buchholz", "buchholz"}, {"Burger", "burger"}, {"Busse", "busse"}, {"Conrad", "conrad"},
    {"Diehl", "diehl"}, {"Dietz", "dietz"}, {"Dittrich", "dittrich"}, {"Döring", "doering"},
    {"Drescher", "drescher"}, {"Ebert", "ebert"}, {"Eckert", "eckert"}, {"Ehlers", "ehlers"},
    {"Eichhorn", "eichhorn"}, {"Engelhardt", "engelhardt"}, {"Erdmann", "erdmann"}, {"Ernst", "ernst"},
    {"Esser", "esser"}, {"Faber", "faber"}, {"Feldmann", "feldmann"}, {"Fink", "fink"},
    {"Förster", "foerster"}, {"Freitag", "freitag"}, {"Fritsch", "fritsch"}, {"Fröhlich", "froehlich"},
    {"Funk", "funk"}, {"Gabriel", "gabriel"}, {"Gebhardt", "gebhardt"}, {"Geisler", "geisler"},
    {"Gerlach", "gerlach"}, {"Glaser", "glaser"}, {"Götz", "goetz"}, {"Grimm", "grimm"},
    {"Großmann", "grossmann"}, {"Haase", "haase"}, {"Hagemann", "hagemann"}, {"Hammer", "hammer"},
    {"Harms", "harms"}, {"Hartwig", "hartwig"}, {"Hauck", "hauck"}, {"Heil", "heil"},
    {"Heinemann", "heinemann"}, {"Heinze", "heinze"}, {"Heller", "heller"}, {"Henning", "henning"},
    {"Hensel", "hensel"}, {"Hentschel", "hentschel"}, {"Herbst", "herbst"}, {"Herzog", "herzog"},
    {"Hiller", "hiller"}, {"Hinz", "hinz"}, {"Hirsch", "hirsch"}, {"Hohmann", "hohmann"}, {"Hoppe", "hoppe"},
    {"Jahn", "jahn"}, {"Karl", "karl"}, {"Kellner", "kellner"}, {"Kern", "kern"}, {"Kirsch", "kirsch"},
    {"Klaus", "klaus"}, {"Klose", "klose"}, {"Knoll", "knoll"}, {"Köster", "koester"}, {"Kolb", "kolb"},
    {"Konrad", "konrad"}, {"Kopp", "kopp"}, {"Kremer", "kremer"}, {"Krebs", "krebs"}, {"Kröger", "kroeger"},
    {"Kunze", "kunze"}, {"Langer", "langer"}, {"Lauer", "lauer"}, {"Lenz", "lenz"},
    {"Lindemann", "lindemann"}, {"Löffler", "loeffler"}, {"Lutz", "lutz"}, {"Marx", "marx"}, {"Merz", "merz"},
    {"Metzger", "metzger"}, {"Michel", "michel"}, {"Mohr", "mohr"}, {"Moll", "moll"}, {"Müller", "mueller"},
    {"Schmidt", "schmidt"}, {"Schneider", "schneider"}, {"Fischer", "fischer"}, {"Weber", "weber"},
    {"Meyer", "meyer"}, {"Wagner", "wagner"}, {"Becker", "becker"}, {"Schulz", "schulz"},
    {"Hoffmann", "hoffmann"}, {"Schäfer", "schaefer"}, {"Koch", "koch"}, {"Bauer", "bauer"},
    {"Richter", "richter"}, {"Klein", "klein"}, {"Wolf", "wolf"}, {"Schröder", "schroeder"},
    {"Neumann", "neumann"}, {"Schwarz", "schwarz"}, {"Zimmermann", "zimmermann"}, {"Braun", "braun"},
    {"Krüger", "krueger"}, {"Hofmann", "hofmann"}, {"Hartmann", "hartmann"}, {"Lange", "lange"},
    {"Schmitt", "schmitt"}, {"Werner", "werner"}, {"Schmitz", "schmitz"}, {"Krause", "krause"},
    {"Meier", "meier"}, {"Lehmann", "lehmann"}, {"Schmid", "schmid"}, {"Schulze", "schulze"},
    {"Maier", "maier"}, {"Köhler", "koehler"}, {"Herrmann", "herrmann"}, {"König", "koenig"},
    {"Walter", "walter"}, {"Mayer", "mayer"}, {"Huber", "huber"}, {"Kaiser", "kaiser"}, {"Fuchs", "fuchs"},
    {"Lang", "lang"}, {"Scholz", "scholz"}, {"Möller", "moeller"}, {"Weiß", "weiss"}, {"Jung", "jung"},
    {"Hahn", "hahn"}, {"Schubert", "schubert"}, {"Vogel", "vogel"}, {"Friedrich", "friedrich"},
    {"Keller", "keller"}, {"Günther", "guenther"}, {"Frank", "frank"}, {"Berger", "berger"},
    {"Winkler", "winkler"}, {"Roth", "roth"}, {"Beckmann", "beckmann"}, {"Lorenz", "lorenz"},
    {"Baumann", "baumann"}, {"Franke", "franke"}, {"Albrecht", "albrecht"}, {"Schuster", "schuster"},
    {"Ludwig", "ludwig"}, {"Böhm", "boehm"}, {"Kraus", "kraus"}, {"Schumacher", "schumacher"},
    {"Krämer", "kraemer"}, {"Vogt", "vogt"}, {"Stein", "stein"}, {"Jäger", "jaeger"}, {"Otto", "otto"},
    {"Sommer", "sommer"}, {"Groß", "gross"}, {"Seidel", "seidel"}, {"Heinrich", "heinrich"},
    {"Brandt", "brandt"}, {"Haas", "haas"}, {"Schreiber", "schreiber"}, {"Graf", "graf"},
    {"Schulte", "schulte"}, {"Dietrich", "dietrich"}, {"Ziegler", "ziegler"}, {"Kuhn", "kuhn"},
    {"Kühn", "kuehn"}, {"Pohl", "pohl"}, {"Engel", "engel"}, {"Horn", "horn"}, {"Busch", "busch"},
    {"Bergmann", "bergmann"}, {"Voigt", "voigt"}, {"Sauer", "sauer"}, {"Wolff", "wolff"},
    {"Pfeiffer", "pfeiffer"}, {"Gruber", "gruber"}, {"Egger", "egger"}, {"Moser", "moser"},
    {"Steiner", "steiner"}, {"Pichler", "pichler"}, {"Leitner", "leitner"}, {"Hofer", "hofer"},
    {"Eder", "eder"}, {"Wallner", "wallner"}, {"Brunner", "brunner"}, {"Aigner", "aigner"},
    {"Haider", "haider"}, {"Lechner", "lechner"}, {"Schwaiger", "schwaiger"}, {"Reiter", "reiter"},
    {"Auer", "auer"}, {"Kogler", "kogler"}, {"Wimmer", "wimmer"}, {"Ebner", "ebner"}, {"Binder", "binder"},
    {"Lindner", "lindner"}, {"Ackermann", "ackermann"}, {"Kaufmann", "kaufmann"}, {"Zürcher", "zuercher"},
    {"Bühler", "buehler"}, {"Frei", "frei"}, {"Gerber", "gerber"}, {"Wyss", "wyss"}, {"Ammann", "ammann"},
    {"Baumgartner", "baumgartner"}, {"Zimmerli", "zimmerli"}, {"Hug", "hug"}, {"Suter", "suter"},
    {"Kunz", "kunz"}, {"Marti", "marti"}, {"Widmer", "widmer"}, {"Bachmann", "bachmann"}, {"Hess", "hess"},
    {"Kessler", "kessler"}, {"Bieri", "bieri"}, {"Stern", "stern"}, {"Hübner", "huebner"}, {"Nagel", "nagel"},
    {"Ulrich", "ulrich"}, {"Kramer", "kramer"}, {"Reinhardt", "reinhardt"}, {"Schreiner", "schreiner"},
    {"Kirchner", "kirchner"}, {"Ritter", "ritter"}, {"Heinz", "heinz"}, {"Brenner", "brenner"},
    {"Bender", "bender"}, {"Barth", "barth"}, {"Fiedler", "fiedler"}, {"Hermann", "hermann"},
    {"Göbel", "goebel"}, {"Geiger", "geiger"}, {"Thiel", "thiel"}, {"Eberhardt", "eberhardt"},
    {"Hauser", "hauser"}, {"Zeller", "zeller"},
}};
// clang-format on

constexpr std::array<std::string_view, 3> kCountries = {"DE", "AT", "CH"};

constexpr Locale kLocale{
    .language = "de",
    .name = "German",
    .order = NameOrder::GivenFirst,
    .women = kWomen,
    .men = kMen,
    .family_names = kFamilyNames,
    .countries = kCountries,
    .weight = 4,
};

}  // namespace

const Locale& german() {
  return kLocale;
}

}  // namespace datagen::generators::words
