// Russian names; ascii as passports and newspapers have it, family names with the form of women.
#include <array>

#include "generators/words/locales/all.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<GivenName, 66> kWomen = {{
    {"Анна", "anna"}, {"Мария", "maria"}, {"Елена", "elena"}, {"Ольга", "olga"}, {"Наталья", "natalya"},
    {"Татьяна", "tatyana"}, {"Ирина", "irina"}, {"Екатерина", "ekaterina"}, {"Светлана", "svetlana"},
    {"Юлия", "yulia"}, {"Анастасия", "anastasia"}, {"Людмила", "lyudmila"}, {"Галина", "galina"},
    {"Дарья", "darya"}, {"Марина", "marina"}, {"Валентина", "valentina"}, {"Надежда", "nadezhda"},
    {"Нина", "nina"}, {"Виктория", "viktoria"}, {"Ксения", "ksenia"}, {"Любовь", "lyubov"},
    {"Оксана", "oksana"}, {"Александра", "alexandra"}, {"Евгения", "evgenia"}, {"Вера", "vera"},
    {"Алина", "alina"}, {"Полина", "polina"}, {"Софья", "sofya"}, {"Елизавета", "elizaveta"},
    {"Валерия", "valeria"}, {"Кристина", "kristina"}, {"Яна", "yana"}, {"Лариса", "larisa"},
    {"Алёна", "alyona"}, {"Тамара", "tamara"}, {"Зинаида", "zinaida"}, {"Антонина", "antonina"},
    {"Лидия", "lidia"}, {"Раиса", "raisa"}, {"Клавдия", "klavdia"}, {"Вероника", "veronika"},
    {"Диана", "diana"}, {"Маргарита", "margarita"}, {"Жанна", "zhanna"}, {"Инна", "inna"}, {"Лилия", "lilia"},
    {"Снежана", "snezhana"}, {"Ульяна", "ulyana"}, {"Варвара", "varvara"}, {"Василиса", "vasilisa"},
    {"Милана", "milana"}, {"Ева", "eva"}, {"Арина", "arina"}, {"Злата", "zlata"}, {"Карина", "karina"},
    {"Регина", "regina"}, {"Алла", "alla"}, {"Эльвира", "elvira"}, {"Тамила", "tamila"}, {"Нелли", "nelli"},
    {"Майя", "maya"}, {"Олеся", "olesya"}, {"Таисия", "taisia"}, {"Камила", "kamila"}, {"Кира", "kira"},
    {"Эмилия", "emilia"},
}};

constexpr std::array<GivenName, 66> kMen = {{
    {"Александр", "alexander"}, {"Сергей", "sergey"}, {"Дмитрий", "dmitry"}, {"Андрей", "andrey"},
    {"Алексей", "alexey"}, {"Владимир", "vladimir"}, {"Евгений", "evgeny"}, {"Иван", "ivan"},
    {"Николай", "nikolay"}, {"Михаил", "mikhail"}, {"Максим", "maxim"}, {"Юрий", "yury"},
    {"Виктор", "viktor"}, {"Роман", "roman"}, {"Антон", "anton"}, {"Павел", "pavel"}, {"Денис", "denis"},
    {"Илья", "ilya"}, {"Анатолий", "anatoly"}, {"Игорь", "igor"}, {"Артём", "artyom"}, {"Василий", "vasily"},
    {"Олег", "oleg"}, {"Вячеслав", "vyacheslav"}, {"Константин", "konstantin"}, {"Валерий", "valery"},
    {"Никита", "nikita"}, {"Кирилл", "kirill"}, {"Виталий", "vitaly"}, {"Станислав", "stanislav"},
    {"Руслан", "ruslan"}, {"Геннадий", "gennady"}, {"Борис", "boris"}, {"Вадим", "vadim"}, {"Егор", "egor"},
    {"Данил", "danil"}, {"Даниил", "daniil"}, {"Тимофей", "timofey"}, {"Матвей", "matvey"}, {"Марк", "mark"},
    {"Лев", "lev"}, {"Фёдор", "fyodor"}, {"Пётр", "pyotr"}, {"Григорий", "grigory"}, {"Степан", "stepan"},
    {"Леонид", "leonid"}, {"Владислав", "vladislav"}, {"Ярослав", "yaroslav"}, {"Глеб", "gleb"},
    {"Георгий", "georgy"}, {"Аркадий", "arkady"}, {"Эдуард", "eduard"}, {"Тимур", "timur"},
    {"Семён", "semyon"}, {"Захар", "zakhar"}, {"Арсений", "arseny"}, {"Богдан", "bogdan"},
    {"Всеволод", "vsevolod"}, {"Филипп", "filipp"}, {"Ринат", "rinat"}, {"Святослав", "svyatoslav"},
    {"Ефим", "efim"}, {"Родион", "rodion"}, {"Демид", "demid"}, {"Платон", "platon"}, {"Савелий", "savely"},
}};

constexpr std::array<FamilyName, 136> kFamilyNames = {{
    {"Иванов", "ivanov", "Иванова", "ivanova"}, {"Смирнов", "smirnov", "Смирнова", "smirnova"},
    {"Кузнецов", "kuznetsov", "Кузнецова", "kuznetsova"}, {"Попов", "popov", "Попова", "popova"},
    {"Васильев", "vasilyev", "Васильева", "vasilyeva"}, {"Петров", "petrov", "Петрова", "petrova"},
    {"Соколов", "sokolov", "Соколова", "sokolova"}, {"Михайлов", "mikhaylov", "Михайлова", "mikhaylova"},
    {"Новиков", "novikov", "Новикова", "novikova"}, {"Фёдоров", "fyodorov", "Фёдорова", "fyodorova"},
    {"Морозов", "morozov", "Морозова", "morozova"}, {"Волков", "volkov", "Волкова", "volkova"},
    {"Алексеев", "alekseev", "Алексеева", "alekseeva"}, {"Лебедев", "lebedev", "Лебедева", "lebedeva"},
    {"Семёнов", "semyonov", "Семёнова", "semyonova"}, {"Егоров", "egorov", "Егорова", "egorova"},
    {"Павлов", "pavlov", "Павлова", "pavlova"}, {"Козлов", "kozlov", "Козлова", "kozlova"},
    {"Степанов", "stepanov", "Степанова", "stepanova"}, {"Николаев", "nikolaev", "Николаева", "nikolaeva"},
    {"Орлов", "orlov", "Орлова", "orlova"}, {"Андреев", "andreev", "Андреева", "andreeva"},
    {"Макаров", "makarov", "Макарова", "makarova"}, {"Никитин", "nikitin", "Никитина", "nikitina"},
    {"Захаров", "zakharov", "Захарова", "zakharova"}, {"Зайцев", "zaytsev", "Зайцева", "zaytseva"},
    {"Соловьёв", "solovyov", "Соловьёва", "solovyova"}, {"Борисов", "borisov", "Борисова", "borisova"},
    {"Яковлев", "yakovlev", "Яковлева", "yakovleva"}, {"Григорьев", "grigoryev", "Григорьева", "grigoryeva"},
    {"Романов", "romanov", "Романова", "romanova"}, {"Воробьёв", "vorobyov", "Воробьёва", "vorobyova"},
    {"Сергеев", "sergeev", "Сергеева", "sergeeva"}, {"Кузьмин", "kuzmin", "Кузьмина", "kuzmina"},
    {"Фролов", "frolov", "Фролова", "frolova"},
    {"Александров", "aleksandrov", "Александрова", "aleksandrova"},
    {"Дмитриев", "dmitriev", "Дмитриева", "dmitrieva"}, {"Королёв", "korolyov", "Королёва", "korolyova"},
    {"Гусев", "gusev", "Гусева", "guseva"}, {"Киселёв", "kiselyov", "Киселёва", "kiselyova"},
    {"Ильин", "ilyin", "Ильина", "ilyina"}, {"Максимов", "maksimov", "Максимова", "maksimova"},
    {"Поляков", "polyakov", "Полякова", "polyakova"}, {"Сорокин", "sorokin", "Сорокина", "sorokina"},
    {"Виноградов", "vinogradov", "Виноградова", "vinogradova"},
    {"Ковалёв", "kovalyov", "Ковалёва", "kovalyova"}, {"Белов", "belov", "Белова", "belova"},
    {"Медведев", "medvedev", "Медведева", "medvedeva"}, {"Антонов", "antonov", "Антонова", "antonova"},
    {"Тарасов", "tarasov", "Тарасова", "tarasova"}, {"Жуков", "zhukov", "Жукова", "zhukova"},
    {"Баранов", "baranov", "Баранова", "baranova"}, {"Филиппов", "filippov", "Филиппова", "filippova"},
    {"Комаров", "komarov", "Комарова", "komarova"}, {"Давыдов", "davydov", "Давыдова", "davydova"},
    {"Беляев", "belyaev", "Беляева", "belyaeva"}, {"Герасимов", "gerasimov", "Герасимова", "gerasimova"},
    {"Богданов", "bogdanov", "Богданова", "bogdanova"}, {"Осипов", "osipov", "Осипова", "osipova"},
    {"Сидоров", "sidorov", "Сидорова", "sidorova"}, {"Матвеев", "matveev", "Матвеева", "matveeva"},
    {"Титов", "titov", "Титова", "titova"}, {"Антипов", "antipov", "Антипова", "antipova"},
    {"Миронов", "mironov", "Миронова", "mironova"}, {"Крылов", "krylov", "Крылова", "krylova"},
    {"Куликов", "kulikov", "Куликова", "kulikova"}, {"Карпов", "karpov", "Карпова", "karpova"},
    {"Власов", "vlasov", "Власова", "vlasova"}, {"Мельников", "melnikov", "Мельникова", "melnikova"},
    {"Денисов", "denisov", "Денисова", "denisova"}, {"Гаврилов", "gavrilov", "Гаврилова", "gavrilova"},
    {"Тихонов", "tikhonov", "Тихонова", "tikhonova"}, {"Казаков", "kazakov", "Казакова", "kazakova"},
    {"Афанасьев", "afanasyev", "Афанасьева", "afanasyeva"}, {"Данилов", "danilov", "Данилова", "danilova"},
    {"Савельев", "savelyev", "Савельева", "savelyeva"}, {"Тимофеев", "timofeev", "Тимофеева", "timofeeva"},
    {"Фомин", "fomin", "Фомина", "fomina"}, {"Чернов", "chernov", "Чернова", "chernova"},
    {"Абрамов", "abramov", "Абрамова", "abramova"}, {"Мартынов", "martynov", "Мартынова", "martynova"},
    {"Ефимов", "efimov", "Ефимова", "efimova"}, {"Федотов", "fedotov", "Федотова", "fedotova"},
    {"Щербаков", "shcherbakov", "Щербакова", "shcherbakova"}, {"Назаров", "nazarov", "Назарова", "nazarova"},
    {"Калинин", "kalinin", "Калинина", "kalinina"}, {"Исаев", "isaev", "Исаева", "isaeva"},
    {"Чернышёв", "chernyshyov", "Чернышёва", "chernyshyova"}, {"Быков", "bykov", "Быкова", "bykova"},
    {"Маслов", "maslov", "Маслова", "maslova"}, {"Родионов", "rodionov", "Родионова", "rodionova"},
    {"Коновалов", "konovalov", "Коновалова", "konovalova"}, {"Лазарев", "lazarev", "Лазарева", "lazareva"},
    {"Воронин", "voronin", "Воронина", "voronina"}, {"Климов", "klimov", "Климова", "klimova"},
    {"Филатов", "filatov", "Филатова", "filatova"}, {"Пономарёв", "ponomaryov", "Пономарёва", "ponomaryova"},
    {"Голубев", "golubev", "Голубева", "golubeva"},
    {"Кудрявцев", "kudryavtsev", "Кудрявцева", "kudryavtseva"},
    {"Прохоров", "prokhorov", "Прохорова", "prokhorova"}, {"Наумов", "naumov", "Наумова", "naumova"},
    {"Потапов", "potapov", "Потапова", "potapova"}, {"Журавлёв", "zhuravlyov", "Журавлёва", "zhuravlyova"},
    {"Овчинников", "ovchinnikov", "Овчинникова", "ovchinnikova"},
    {"Трофимов", "trofimov", "Трофимова", "trofimova"}, {"Леонов", "leonov", "Леонова", "leonova"},
    {"Соболев", "sobolev", "Соболева", "soboleva"}, {"Ермаков", "ermakov", "Ермакова", "ermakova"},
    {"Колесников", "kolesnikov", "Колесникова", "kolesnikova"},
    {"Гончаров", "goncharov", "Гончарова", "goncharova"},
    {"Емельянов", "emelyanov", "Емельянова", "emelyanova"},
    {"Никифоров", "nikiforov", "Никифорова", "nikiforova"}, {"Грачёв", "grachyov", "Грачёва", "grachyova"},
    {"Котов", "kotov", "Котова", "kotova"}, {"Гришин", "grishin", "Гришина", "grishina"},
    {"Ефремов", "efremov", "Ефремова", "efremova"}, {"Архипов", "arkhipov", "Архипова", "arkhipova"},
    {"Громов", "gromov", "Громова", "gromova"}, {"Кириллов", "kirillov", "Кириллова", "kirillova"},
    {"Малышев", "malyshev", "Малышева", "malysheva"}, {"Панов", "panov", "Панова", "panova"},
    {"Моисеев", "moiseev", "Моисеева", "moiseeva"}, {"Румянцев", "rumyantsev", "Румянцева", "rumyantseva"},
    {"Акимов", "akimov", "Акимова", "akimova"}, {"Кондратьев", "kondratyev", "Кондратьева", "kondratyeva"},
    {"Бирюков", "biryukov", "Бирюкова", "biryukova"}, {"Горбунов", "gorbunov", "Горбунова", "gorbunova"},
    {"Анисимов", "anisimov", "Анисимова", "anisimova"}, {"Шевченко", "shevchenko"},
    {"Коваленко", "kovalenko"}, {"Бондаренко", "bondarenko"}, {"Ткаченко", "tkachenko"},
    {"Островский", "ostrovsky", "Островская", "ostrovskaya"},
    {"Вишневский", "vishnevsky", "Вишневская", "vishnevskaya"},
    {"Покровский", "pokrovsky", "Покровская", "pokrovskaya"}, {"Донской", "donskoy", "Донская", "donskaya"},
}};
// clang-format on

constexpr std::array<std::string_view, 1> kCountries = {"RU"};

constexpr Locale kLocale{
    .language = "ru",
    .name = "Russian",
    .order = NameOrder::GivenFirst,
    .women = kWomen,
    .men = kMen,
    .family_names = kFamilyNames,
    .countries = kCountries,
    .weight = 1,
};

}  // namespace

const Locale& russian() {
  return kLocale;
}

}  // namespace datagen::generators::words
