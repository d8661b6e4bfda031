// Spanish names.
#include <array>

#include "generators/words/locales/all.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<GivenName, 80> kWomen = {{
    {"María", "maria"}, {"Carmen", "carmen"}, {"Ana", "ana"}, {"Laura", "laura"}, {"Lucía", "lucia"},
    {"Isabel", "isabel"}, {"Marta", "marta"}, {"Cristina", "cristina"}, {"Elena", "elena"},
    {"Pilar", "pilar"}, {"Dolores", "dolores"}, {"Sara", "sara"}, {"Paula", "paula"}, {"Raquel", "raquel"},
    {"Rosa", "rosa"}, {"Teresa", "teresa"}, {"Patricia", "patricia"}, {"Beatriz", "beatriz"},
    {"Silvia", "silvia"}, {"Julia", "julia"}, {"Andrea", "andrea"}, {"Alba", "alba"}, {"Irene", "irene"},
    {"Rocío", "rocio"}, {"Mónica", "monica"}, {"Nuria", "nuria"}, {"Sofía", "sofia"}, {"Daniela", "daniela"},
    {"Valentina", "valentina"}, {"Camila", "camila"}, {"Martina", "martina"}, {"Valeria", "valeria"},
    {"Gabriela", "gabriela"}, {"Fernanda", "fernanda"}, {"Alejandra", "alejandra"}, {"Mariana", "mariana"},
    {"Ximena", "ximena"}, {"Guadalupe", "guadalupe"}, {"Verónica", "veronica"}, {"Adriana", "adriana"},
    {"Lorena", "lorena"}, {"Claudia", "claudia"}, {"Natalia", "natalia"}, {"Inés", "ines"}, {"Eva", "eva"},
    {"Sonia", "sonia"}, {"Yolanda", "yolanda"}, {"Susana", "susana"}, {"Margarita", "margarita"},
    {"Josefina", "josefina"}, {"Consuelo", "consuelo"}, {"Mercedes", "mercedes"},
    {"Encarnación", "encarnacion"}, {"Montserrat", "montserrat"}, {"Esther", "esther"}, {"Noelia", "noelia"},
    {"Miriam", "miriam"}, {"Carolina", "carolina"}, {"Ángela", "angela"}, {"Victoria", "victoria"},
    {"Blanca", "blanca"}, {"Clara", "clara"}, {"Aurora", "aurora"}, {"Emilia", "emilia"},
    {"Renata", "renata"}, {"Regina", "regina"}, {"Paola", "paola"}, {"Leticia", "leticia"},
    {"Araceli", "araceli"}, {"Esperanza", "esperanza"}, {"Luz", "luz"}, {"Marisol", "marisol"},
    {"Catalina", "catalina"}, {"Antonia", "antonia"}, {"Juana", "juana"}, {"Nerea", "nerea"},
    {"Lidia", "lidia"}, {"Celia", "celia"}, {"Ainhoa", "ainhoa"}, {"Jimena", "jimena"},
}};

constexpr std::array<GivenName, 80> kMen = {{
    {"Antonio", "antonio"}, {"José", "jose"}, {"Manuel", "manuel"}, {"Francisco", "francisco"},
    {"David", "david"}, {"Juan", "juan"}, {"Javier", "javier"}, {"Daniel", "daniel"}, {"Carlos", "carlos"},
    {"Jesús", "jesus"}, {"Alejandro", "alejandro"}, {"Miguel", "miguel"}, {"Rafael", "rafael"},
    {"Pedro", "pedro"}, {"Pablo", "pablo"}, {"Ángel", "angel"}, {"Sergio", "sergio"},
    {"Fernando", "fernando"}, {"Jorge", "jorge"}, {"Luis", "luis"}, {"Alberto", "alberto"},
    {"Álvaro", "alvaro"}, {"Adrián", "adrian"}, {"Diego", "diego"}, {"Raúl", "raul"}, {"Enrique", "enrique"},
    {"Ramón", "ramon"}, {"Vicente", "vicente"}, {"Iván", "ivan"}, {"Rubén", "ruben"}, {"Óscar", "oscar"},
    {"Andrés", "andres"}, {"Joaquín", "joaquin"}, {"Santiago", "santiago"}, {"Eduardo", "eduardo"},
    {"Víctor", "victor"}, {"Mario", "mario"}, {"Roberto", "roberto"}, {"Jaime", "jaime"},
    {"Ignacio", "ignacio"}, {"Marcos", "marcos"}, {"Salvador", "salvador"}, {"Ricardo", "ricardo"},
    {"Hugo", "hugo"}, {"Mateo", "mateo"}, {"Martín", "martin"}, {"Leonardo", "leonardo"},
    {"Gabriel", "gabriel"}, {"Emiliano", "emiliano"}, {"Sebastián", "sebastian"}, {"Nicolás", "nicolas"},
    {"Samuel", "samuel"}, {"Lucas", "lucas"}, {"Gonzalo", "gonzalo"}, {"Julián", "julian"},
    {"Guillermo", "guillermo"}, {"Tomás", "tomas"}, {"Agustín", "agustin"}, {"Felipe", "felipe"},
    {"Gerardo", "gerardo"}, {"Arturo", "arturo"}, {"Héctor", "hector"}, {"Alfredo", "alfredo"},
    {"Ernesto", "ernesto"}, {"Rodrigo", "rodrigo"}, {"Emilio", "emilio"}, {"Esteban", "esteban"},
    {"Mauricio", "mauricio"}, {"Gustavo", "gustavo"}, {"César", "cesar"}, {"Armando", "armando"},
    {"Domingo", "domingo"}, {"Gregorio", "gregorio"}, {"Lorenzo", "lorenzo"}, {"Cristóbal", "cristobal"},
    {"Rogelio", "rogelio"}, {"Ismael", "ismael"}, {"Xavier", "xavier"}, {"Aitor", "aitor"}, {"Íker", "iker"},
}};

constexpr std::array<FamilyName, 143> kFamilyNames = {{
    {"García", "garcia"}, {"Rodríguez", "rodriguez"}, {"González", "gonzalez"}, {"Fernández", "fernandez"},
    {"López", "lopez"}, {"Martínez", "martinez"}, {"Sánchez", "sanchez"}, {"Pérez", "perez"},
    {"Gómez", "gomez"}, {"Martín", "martin"}, {"Jiménez", "jimenez"}, {"Hernández", "hernandez"},
    {"Ruiz", "ruiz"}, {"Díaz", "diaz"}, {"Moreno", "moreno"}, {"Muñoz", "munoz"}, {"Álvarez", "alvarez"},
    {"Romero", "romero"}, {"Gutiérrez", "gutierrez"}, {"Alonso", "alonso"}, {"Navarro", "navarro"},
    {"Torres", "torres"}, {"Domínguez", "dominguez"}, {"Ramos", "ramos"}, {"Vázquez", "vazquez"},
    {"Ramírez", "ramirez"}, {"Gil", "gil"}, {"Serrano", "serrano"}, {"Morales", "morales"},
    {"Molina", "molina"}, {"Blanco", "blanco"}, {"Suárez", "suarez"}, {"Castro", "castro"},
    {"Ortega", "ortega"}, {"Delgado", "delgado"}, {"Ortiz", "ortiz"}, {"Marín", "marin"}, {"Rubio", "rubio"},
    {"Núñez", "nunez"}, {"Medina", "medina"}, {"Sanz", "sanz"}, {"Castillo", "castillo"},
    {"Iglesias", "iglesias"}, {"Cortés", "cortes"}, {"Garrido", "garrido"}, {"Santos", "santos"},
    {"Guerrero", "guerrero"}, {"Lozano", "lozano"}, {"Cano", "cano"}, {"Cruz", "cruz"}, {"Méndez", "mendez"},
    {"Flores", "flores"}, {"Prieto", "prieto"}, {"Herrera", "herrera"}, {"Peña", "pena"}, {"León", "leon"},
    {"Márquez", "marquez"}, {"Cabrera", "cabrera"}, {"Gallego", "gallego"}, {"Calvo", "calvo"},
    {"Campos", "campos"}, {"Reyes", "reyes"}, {"Vega", "vega"}, {"Fuentes", "fuentes"},
    {"Carrasco", "carrasco"}, {"Aguilar", "aguilar"}, {"Caballero", "caballero"}, {"Nieto", "nieto"},
    {"Santana", "santana"}, {"Pascual", "pascual"}, {"Herrero", "herrero"}, {"Montero", "montero"},
    {"Hidalgo", "hidalgo"}, {"Giménez", "gimenez"}, {"Lorenzo", "lorenzo"}, {"Vargas", "vargas"},
    {"Ibáñez", "ibanez"}, {"Santiago", "santiago"}, {"Durán", "duran"}, {"Benítez", "benitez"},
    {"Ferrer", "ferrer"}, {"Arias", "arias"}, {"Mora", "mora"}, {"Carmona", "carmona"},
    {"Vicente", "vicente"}, {"Crespo", "crespo"}, {"Soto", "soto"}, {"Rojas", "rojas"}, {"Román", "roman"},
    {"Pastor", "pastor"}, {"Velasco", "velasco"}, {"Sáez", "saez"}, {"Parra", "parra"}, {"Moya", "moya"},
    {"Soler", "soler"}, {"Bravo", "bravo"}, {"Gallardo", "gallardo"}, {"Rivera", "rivera"},
    {"Esteban", "esteban"}, {"Silvestre", "silvestre"}, {"Rivas", "rivas"}, {"Franco", "franco"},
    {"Pardo", "pardo"}, {"Lara", "lara"}, {"Merino", "merino"}, {"Espinosa", "espinosa"},
    {"Izquierdo", "izquierdo"}, {"Camacho", "camacho"}, {"Arroyo", "arroyo"}, {"Redondo", "redondo"},
    {"Rincón", "rincon"}, {"Mendoza", "mendoza"}, {"Estrada", "estrada"}, {"Ochoa", "ochoa"},
    {"Figueroa", "figueroa"}, {"Velázquez", "velazquez"}, {"Acosta", "acosta"}, {"Zúñiga", "zuniga"},
    {"Guzmán", "guzman"}, {"Salazar", "salazar"}, {"Chávez", "chavez"}, {"Ríos", "rios"},
    {"Bautista", "bautista"}, {"Cárdenas", "cardenas"}, {"Maldonado", "maldonado"}, {"Quintero", "quintero"},
    {"Trujillo", "trujillo"}, {"Cervantes", "cervantes"}, {"Villanueva", "villanueva"}, {"Zamora", "zamora"},
    {"Montoya", "montoya"}, {"Rosales", "rosales"}, {"Pacheco", "pacheco"}, {"Espinoza", "espinoza"},
    {"Barrera", "barrera"}, {"Contreras", "contreras"}, {"Sandoval", "sandoval"}, {"Escobar", "escobar"},
    {"Galván", "galvan"}, {"Valdez", "valdez"}, {"Navarrete", "navarrete"}, {"Cisneros", "cisneros"},
    {"Orozco", "orozco"},
}};
// clang-format on

constexpr std::array<std::string_view, 2> kCountries = {"ES", "MX"};

constexpr Locale kLocale{
    .language = "es",
    .name = "Spanish",
    .order = NameOrder::GivenFirst,
    .women = kWomen,
    .men = kMen,
    .family_names = kFamilyNames,
    .countries = kCountries,
    .weight = 4,
};

}  // namespace

const Locale& spanish() {
  return kLocale;
}

}  // namespace datagen::generators::words
