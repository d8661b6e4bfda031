// Portuguese names.
#include <array>

#include "generators/words/locales/all.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<GivenName, 79> kWomen = {{
    {"Maria", "maria"}, {"Ana", "ana"}, {"Joana", "joana"}, {"Inês", "ines"}, {"Beatriz", "beatriz"},
    {"Mariana", "mariana"}, {"Catarina", "catarina"}, {"Sofia", "sofia"}, {"Marta", "marta"},
    {"Rita", "rita"}, {"Carolina", "carolina"}, {"Leonor", "leonor"}, {"Matilde", "matilde"},
    {"Francisca", "francisca"}, {"Teresa", "teresa"}, {"Margarida", "margarida"}, {"Helena", "helena"},
    {"Isabel", "isabel"}, {"Cristina", "cristina"}, {"Patrícia", "patricia"}, {"Sandra", "sandra"},
    {"Paula", "paula"}, {"Sara", "sara"}, {"Cláudia", "claudia"}, {"Susana", "susana"}, {"Filipa", "filipa"},
    {"Daniela", "daniela"}, {"Diana", "diana"}, {"Raquel", "raquel"}, {"Vera", "vera"},
    {"Fernanda", "fernanda"}, {"Lúcia", "lucia"}, {"Juliana", "juliana"}, {"Camila", "camila"},
    {"Letícia", "leticia"}, {"Larissa", "larissa"}, {"Gabriela", "gabriela"}, {"Amanda", "amanda"},
    {"Bruna", "bruna"}, {"Vitória", "vitoria"}, {"Luana", "luana"}, {"Rafaela", "rafaela"},
    {"Aline", "aline"}, {"Adriana", "adriana"}, {"Márcia", "marcia"}, {"Vanessa", "vanessa"},
    {"Tatiana", "tatiana"}, {"Renata", "renata"}, {"Débora", "debora"}, {"Priscila", "priscila"},
    {"Simone", "simone"}, {"Luciana", "luciana"}, {"Eliane", "eliane"}, {"Rosângela", "rosangela"},
    {"Regina", "regina"}, {"Aparecida", "aparecida"}, {"Antônia", "antonia"}, {"Francine", "francine"},
    {"Isadora", "isadora"}, {"Lívia", "livia"}, {"Yasmin", "yasmin"}, {"Manuela", "manuela"},
    {"Alice", "alice"}, {"Laura", "laura"}, {"Valentina", "valentina"}, {"Heloísa", "heloisa"},
    {"Lorena", "lorena"}, {"Clara", "clara"}, {"Júlia", "julia"}, {"Mafalda", "mafalda"},
    {"Constança", "constanca"}, {"Madalena", "madalena"}, {"Benedita", "benedita"}, {"Graça", "graca"},
    {"Fátima", "fatima"}, {"Conceição", "conceicao"}, {"Lurdes", "lurdes"}, {"Graciela", "graciela"},
    {"Bianca", "bianca"},
}};

constexpr std::array<GivenName, 80> kMen = {{
    {"João", "joao"}, {"José", "jose"}, {"António", "antonio"}, {"Manuel", "manuel"},
    {"Francisco", "francisco"}, {"Carlos", "carlos"}, {"Paulo", "paulo"}, {"Pedro", "pedro"},
    {"Luís", "luis"}, {"Miguel", "miguel"}, {"Rui", "rui"}, {"Tiago", "tiago"}, {"Ricardo", "ricardo"},
    {"Nuno", "nuno"}, {"Jorge", "jorge"}, {"Fernando", "fernando"}, {"Diogo", "diogo"},
    {"Rodrigo", "rodrigo"}, {"Martim", "martim"}, {"Afonso", "afonso"}, {"Duarte", "duarte"},
    {"Gonçalo", "goncalo"}, {"Tomás", "tomas"}, {"Bernardo", "bernardo"}, {"Henrique", "henrique"},
    {"Guilherme", "guilherme"}, {"Gabriel", "gabriel"}, {"Rafael", "rafael"}, {"Lucas", "lucas"},
    {"Mateus", "mateus"}, {"Felipe", "felipe"}, {"Gustavo", "gustavo"}, {"Bruno", "bruno"},
    {"Marcelo", "marcelo"}, {"Eduardo", "eduardo"}, {"Leonardo", "leonardo"}, {"Thiago", "thiago"},
    {"Vinícius", "vinicius"}, {"Daniel", "daniel"}, {"André", "andre"}, {"Marcos", "marcos"},
    {"Fábio", "fabio"}, {"Rogério", "rogerio"}, {"Sérgio", "sergio"}, {"Alexandre", "alexandre"},
    {"Renato", "renato"}, {"Leandro", "leandro"}, {"Anderson", "anderson"}, {"Caio", "caio"},
    {"Vítor", "vitor"}, {"Igor", "igor"}, {"Otávio", "otavio"}, {"Enzo", "enzo"}, {"Davi", "davi"},
    {"Heitor", "heitor"}, {"Bento", "bento"}, {"Joaquim", "joaquim"}, {"Vasco", "vasco"}, {"Simão", "simao"},
    {"Salvador", "salvador"}, {"Sebastião", "sebastiao"}, {"Raul", "raul"}, {"Hugo", "hugo"},
    {"Filipe", "filipe"}, {"Nelson", "nelson"}, {"Hélder", "helder"}, {"Artur", "artur"},
    {"Álvaro", "alvaro"}, {"Alberto", "alberto"}, {"Domingos", "domingos"}, {"Armando", "armando"},
    {"Vicente", "vicente"}, {"Caetano", "caetano"}, {"Murilo", "murilo"}, {"Samuel", "samuel"},
    {"Arthur", "arthur"}, {"Breno", "breno"}, {"Wagner", "wagner"}, {"Cauã", "caua"}, {"Ivo", "ivo"},
}};

constexpr std::array<FamilyName, 128> kFamilyNames = {{
    {"Silva", "silva"}, {"dos Santos", "dossantos"}, {"Ferreira", "ferreira"}, {"Pereira", "pereira"},
    {"Oliveira", "oliveira"}, {"Costa", "costa"}, {"Rodrigues", "rodrigues"}, {"Martins", "martins"},
    {"Jesus", "jesus"}, {"Sousa", "sousa"}, {"Fernandes", "fernandes"}, {"Gonçalves", "goncalves"},
    {"Gomes", "gomes"}, {"Lopes", "lopes"}, {"Marques", "marques"}, {"Alves", "alves"},
    {"Almeida", "almeida"}, {"Ribeiro", "ribeiro"}, {"Pinto", "pinto"}, {"Carvalho", "carvalho"},
    {"Teixeira", "teixeira"}, {"Moreira", "moreira"}, {"Correia", "correia"}, {"Mendes", "mendes"},
    {"Nunes", "nunes"}, {"Soares", "soares"}, {"Vieira", "vieira"}, {"Monteiro", "monteiro"},
    {"Cardoso", "cardoso"}, {"Rocha", "rocha"}, {"Raposo", "raposo"}, {"Neves", "neves"},
    {"Coelho", "coelho"}, {"Cunha", "cunha"}, {"Pires", "pires"}, {"Ramalho", "ramalho"}, {"Reis", "reis"},
    {"Simões", "simoes"}, {"Antunes", "antunes"}, {"Matos", "matos"}, {"Fonseca", "fonseca"},
    {"Machado", "machado"}, {"Araújo", "araujo"}, {"Barbosa", "barbosa"}, {"Tavares", "tavares"},
    {"Lourenço", "lourenco"}, {"Freitas", "freitas"}, {"Figueiredo", "figueiredo"}, {"Barros", "barros"},
    {"Magalhães", "magalhaes"}, {"Nogueira", "nogueira"}, {"Azevedo", "azevedo"}, {"Miranda", "miranda"},
    {"Melo", "melo"}, {"Branco", "branco"}, {"Faria", "faria"}, {"Guerreiro", "guerreiro"},
    {"Abreu", "abreu"}, {"Esteves", "esteves"}, {"Amaral", "amaral"}, {"Andrade", "andrade"},
    {"Brito", "brito"}, {"Macedo", "macedo"}, {"Borges", "borges"}, {"Henriques", "henriques"},
    {"Baptista", "baptista"}, {"Morais", "morais"}, {"Campelo", "campelo"}, {"Assunção", "assuncao"},
    {"Vaz", "vaz"}, {"Leite", "leite"}, {"Duarte", "duarte"}, {"Batista", "batista"}, {"Lima", "lima"},
    {"Souza", "souza"}, {"Nascimento", "nascimento"}, {"Cavalcanti", "cavalcanti"}, {"Moura", "moura"},
    {"Rezende", "rezende"}, {"Siqueira", "siqueira"}, {"Farias", "farias"}, {"Barreto", "barreto"},
    {"Bezerra", "bezerra"}, {"Queiroz", "queiroz"}, {"Aragão", "aragao"}, {"Guimarães", "guimaraes"},
    {"Peixoto", "peixoto"}, {"Camargo", "camargo"}, {"Teles", "teles"}, {"Serrão", "serrao"},
    {"Godinho", "godinho"}, {"Valente", "valente"}, {"Cordeiro", "cordeiro"}, {"Paiva", "paiva"},
    {"Salgado", "salgado"}, {"Sampaio", "sampaio"}, {"Toledo", "toledo"}, {"Vasconcelos", "vasconcelos"},
    {"Xavier", "xavier"}, {"Bastos", "bastos"}, {"Bento", "bento"}, {"Brandão", "brandao"},
    {"Caldeira", "caldeira"}, {"Castelo", "castelo"}, {"Domingues", "domingues"}, {"Estrela", "estrela"},
    {"Frade", "frade"}, {"Gaspar", "gaspar"}, {"Garcês", "garces"}, {"Leal", "leal"}, {"Lobo", "lobo"},
    {"Mota", "mota"}, {"Moniz", "moniz"}, {"Mourão", "mourao"}, {"Paixão", "paixao"},
    {"Patrício", "patricio"}, {"Pimentel", "pimentel"}, {"Quintas", "quintas"}, {"Rosado", "rosado"},
    {"Sequeira", "sequeira"}, {"Torrão", "torrao"}, {"Veiga", "veiga"}, {"Viana", "viana"},
    {"Viegas", "viegas"}, {"Cabral", "cabral"}, {"Carneiro", "carneiro"}, {"Damasceno", "damasceno"},
    {"Evangelista", "evangelista"},
}};
// clang-format on

constexpr std::array<std::string_view, 2> kCountries = {"PT", "BR"};

constexpr Locale kLocale{
    .language = "pt",
    .name = "Portuguese",
    .order = NameOrder::GivenFirst,
    .women = kWomen,
    .men = kMen,
    .family_names = kFamilyNames,
    .countries = kCountries,
    .weight = 2,
};

}  // namespace

const Locale& portuguese() {
  return kLocale;
}

}  // namespace datagen::generators::words
