// Names of streets.
#include "generators/words/streets.hpp"

#include <array>

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<std::string_view, 96> kNorthAmerica = {
    "Main Street", "Oak Street", "Maple Avenue", "Washington Street", "Park Avenue", "Elm Street",
    "Lake Street", "Pine Street", "2nd Street", "3rd Avenue", "Cedar Lane", "Hill Street", "Walnut Street",
    "Church Street", "Spring Street", "North Street", "Ridge Road", "Highland Avenue", "Lincoln Avenue",
    "Madison Street", "Jefferson Street", "Jackson Street", "Adams Street", "Franklin Street",
    "Center Street", "4th Street", "5th Avenue", "6th Street", "7th Street", "8th Avenue", "9th Street",
    "10th Street", "12th Avenue", "14th Street", "Sunset Drive", "River Road", "Willow Lane", "Mill Road",
    "Chestnut Street", "Broadway", "Market Street", "State Street", "Union Street", "Court Street",
    "Prospect Avenue", "Liberty Street", "Forest Drive", "Meadow Lane", "Railroad Avenue", "Woodland Drive",
    "Valley View Drive", "Lakeview Drive", "Hickory Lane", "Birch Street", "Dogwood Drive", "Magnolia Avenue",
    "Sycamore Street", "Poplar Street", "Spruce Street", "Laurel Lane", "Cherry Street", "Grove Street",
    "Garden Street", "Orchard Road", "Summit Avenue", "Fairview Avenue", "Hillcrest Drive", "College Avenue",
    "School Street", "Canal Street", "Front Street", "Water Street", "Bridge Street", "Pleasant Street",
    "Winding Way", "Country Club Road", "Cambridge Court", "Devon Court", "Heritage Drive", "Colonial Drive",
    "Arlington Avenue", "Clinton Street", "Monroe Street", "Harrison Avenue", "Sherwood Drive",
    "Briarwood Lane", "Rosewood Drive", "Cottonwood Lane", "Juniper Street", "Aspen Court", "Eagle Drive",
    "Fox Run Lane", "Deer Creek Road", "Stone Ridge Drive", "Old Mill Road", "Timber Lane",
};

constexpr std::array<std::string_view, 64> kBritishIsles = {
    "High Street", "Station Road", "Church Street", "Church Road", "Main Street", "Park Road",
    "Victoria Road", "London Road", "Green Lane", "Manor Road", "Church Lane", "Park Avenue", "The Avenue",
    "The Crescent", "Queens Road", "New Road", "Grange Road", "Kings Road", "Kingsway", "Windsor Road",
    "Highfield Road", "Mill Lane", "Alexander Road", "York Road", "Broadway", "St. John's Road", "Main Road",
    "School Lane", "The Drive", "Victoria Street", "Springfield Road", "George Street", "Park Street",
    "Albert Road", "Victoria Avenue", "Queensway", "New Street", "Mill Road", "Chapel Lane", "West Street",
    "North Street", "South Street", "Bridge Street", "Castle Street", "Market Street", "Chester Road",
    "Clarence Street", "Cross Street", "Elm Grove", "Beech Grove", "Hawthorn Close", "Oak Avenue",
    "Orchard Close", "Rectory Lane", "Richmond Road", "Rowan Close", "Sycamore Drive", "Union Street",
    "Vicarage Road", "Wellington Street", "Woodlands Avenue", "Meadow View", "Primrose Hill", "Abbey Road",
};

constexpr std::array<std::string_view, 48> kSouthern = {
    "High Street", "Victoria Street", "Station Street", "Church Street", "George Street", "King Street",
    "Queen Street", "Park Road", "Railway Parade", "Beach Road", "Albert Street", "Elizabeth Street",
    "William Street", "Princes Highway", "Main Road", "Hill Street", "Bay Road", "Ocean Street",
    "River Terrace", "Marine Parade", "Wattle Street", "Banksia Avenue", "Acacia Avenue", "Jacaranda Drive",
    "Kingfisher Close", "Lakeside Drive", "Valley Road", "Forest Road", "Mountain View Road",
    "Harbour Street", "Bridge Road", "Mill Street", "North Road", "South Terrace", "School Road",
    "Market Street", "Edward Street", "Charles Street", "Alfred Street", "Union Street", "Grey Street",
    "Cambridge Terrace", "Oxford Terrace", "Rata Street", "Karaka Road", "Sunrise Avenue", "The Esplanade",
    "Wellington Road",
};

constexpr std::array<std::string_view, 36> kSouthAfrica = {
    "Main Road", "Church Street", "Long Street", "Voortrekker Street", "Beach Road", "Station Road",
    "Victoria Road", "Park Road", "Market Street", "High Street", "Kloof Street", "Oak Avenue",
    "Jacaranda Street", "Protea Street", "Acacia Road", "Mountain View Road", "Loop Street", "Bree Street",
    "Queen Street", "King Street", "School Road", "River Road", "Hill Street", "Marine Drive", "Ridge Road",
    "Commissioner Street", "President Street", "Nelson Mandela Drive", "Jan Smuts Avenue", "Oxford Road",
    "Lower Main Road", "Erica Street", "Aloe Street", "Springbok Street", "Kruger Street", "Botha Avenue",
};

constexpr std::array<std::string_view, 36> kIndia = {
    "MG Road", "Station Road", "Gandhi Road", "Nehru Road", "Park Street", "Temple Street", "Market Road",
    "Church Road", "Lake Road", "Hill Road", "Ring Road", "Main Road", "First Cross Street",
    "Second Main Road", "Subhash Marg", "Tilak Road", "Patel Nagar", "Rajaji Street", "Residency Road",
    "Mall Road", "College Road", "Hospital Road", "School Street", "Garden Road", "Link Road", "Airport Road",
    "Beach Road", "Tagore Road", "Sardar Patel Marg", "Ashok Marg", "Shivaji Road", "Lajpat Nagar",
    "Indira Nagar", "Jawahar Nagar", "Nungambakkam High Road", "Linking Road",
};

constexpr std::array<std::string_view, 40> kGerman = {
    "Hauptstraße", "Bahnhofstraße", "Schulstraße", "Gartenstraße", "Dorfstraße", "Bergstraße", "Kirchstraße",
    "Waldstraße", "Lindenstraße", "Ringstraße", "Goethestraße", "Schillerstraße", "Mozartstraße",
    "Beethovenstraße", "Friedhofstraße", "Wiesenweg", "Mühlweg", "Feldstraße", "Am Bahnhof", "Rosenweg",
    "Birkenweg", "Ahornweg", "Buchenweg", "Eichenweg", "Tannenweg", "Amselweg", "Blumenstraße", "Marktplatz",
    "Marktstraße", "Mühlenstraße", "Poststraße", "Parkstraße", "Schlossstraße", "Sonnenstraße", "Talstraße",
    "Uferstraße", "Brunnenstraße", "Kastanienallee", "Lessingstraße", "Rathausstraße",
};

constexpr std::array<std::string_view, 34> kSwiss = {
    "Bahnhofstrasse", "Hauptstrasse", "Dorfstrasse", "Schulstrasse", "Kirchgasse", "Seestrasse",
    "Bergstrasse", "Gartenstrasse", "Rosenweg", "Industriestrasse", "Oberdorfstrasse", "Unterdorfstrasse",
    "Poststrasse", "Birkenweg", "Lindenweg", "Mühlegasse", "Feldstrasse", "Wiesenstrasse", "Ringstrasse",
    "Zürcherstrasse", "Baslerstrasse", "Bernstrasse", "Kirchweg", "Schulhausstrasse", "Sonnenbergstrasse",
    "Talstrasse", "Waldstrasse", "Rebenweg", "Quellenstrasse", "Höhenweg", "Marktgasse", "Rathausgasse",
    "Blumenweg", "Im Hof",
};

constexpr std::array<std::string_view, 40> kFrench = {
    "rue de la Paix", "rue de l'Église", "rue Victor Hugo", "rue Pasteur", "rue Jean Jaurès", "rue du Moulin",
    "rue des Écoles", "avenue de la République", "rue de la Gare", "rue du Château", "place de la Mairie",
    "rue Gambetta", "rue Émile Zola", "boulevard Voltaire", "rue de la Fontaine", "rue des Lilas",
    "rue du Stade", "rue de la Poste", "rue Molière", "rue Jules Ferry", "rue des Jardins",
    "rue Saint-Michel", "avenue du Général de Gaulle", "rue des Rosiers", "rue de Verdun",
    "rue du 8 Mai 1945", "rue des Acacias", "allée des Tilleuls", "chemin des Vignes", "rue Nationale",
    "impasse des Cerisiers", "quai de la Rivière", "rue du Marché", "rue Lamartine",
    "boulevard de la Liberté", "rue Saint-Jacques", "rue de Bourgogne", "avenue des Platanes",
    "rue Lafayette", "rue du Port",
};

constexpr std::array<std::string_view, 36> kSpanish = {
    "Calle Mayor", "Calle Real", "Calle de la Iglesia", "Calle Nueva", "Calle del Sol", "Calle San José",
    "Calle de la Fuente", "Avenida de la Constitución", "Calle Cervantes", "Calle San Juan",
    "Plaza de España", "Plaza Mayor", "Calle del Carmen", "Calle Santa Ana", "Calle de las Flores",
    "Avenida de Andalucía", "Calle Goya", "Calle Velázquez", "Paseo de la Estación", "Calle del Prado",
    "Calle San Antonio", "Calle San Pedro", "Calle Colón", "Calle de la Paz", "Ronda del Norte",
    "Calle Murillo", "Calle Miguel de Unamuno", "Calle del Pozo", "Avenida del Mediterráneo",
    "Calle Lope de Vega", "Paseo Marítimo", "Calle Alta", "Calle del Molino", "Calle Madrid",
    "Travesía de San Roque", "Calle Federico García Lorca",
};

constexpr std::array<std::string_view, 34> kMexico = {
    "Calle Hidalgo", "Avenida Juárez", "Calle Morelos", "Avenida Reforma", "Calle 5 de Mayo", "Calle Allende",
    "Avenida Insurgentes", "Calle Zaragoza", "Calle Guerrero", "Avenida Revolución", "Calle Independencia",
    "Calle Emiliano Zapata", "Calle Benito Juárez", "Calle 16 de Septiembre", "Avenida Constitución",
    "Calle Matamoros", "Calle Aldama", "Calle Galeana", "Calle Francisco I. Madero", "Calle Álvaro Obregón",
    "Calle Nicolás Bravo", "Avenida Universidad", "Calle Vicente Guerrero", "Calle 20 de Noviembre",
    "Calle Pino Suárez", "Calle Niños Héroes", "Calle Lázaro Cárdenas", "Avenida Tecnológico",
    "Calle Abasolo", "Calle Corregidora", "Calle Libertad", "Calle de la Rosa", "Avenida de las Américas",
    "Calle Ocampo",
};

constexpr std::array<std::string_view, 36> kItalian = {
    "Via Roma", "Via Garibaldi", "Via Mazzini", "Via Dante", "Via Cavour", "Via Verdi", "Via Marconi",
    "Via Giuseppe Verdi", "Via Matteotti", "Corso Italia", "Piazza Garibaldi", "Via Manzoni", "Via Volta",
    "Via Galileo Galilei", "Via Leonardo da Vinci", "Via Foscolo", "Via Leopardi", "Via della Libertà",
    "Via Europa", "Via Trieste", "Via Trento", "Via Milano", "Via Torino", "Via Venezia", "Via Firenze",
    "Via San Francesco", "Via dei Mille", "Via XX Settembre", "Corso Vittorio Emanuele", "Via della Stazione",
    "Via del Mare", "Viale della Repubblica", "Via Carducci", "Via Pascoli", "Vicolo del Forno",
    "Via San Giovanni",
};

constexpr std::array<std::string_view, 36> kDutch = {
    "Kerkstraat", "Schoolstraat", "Dorpsstraat", "Molenstraat", "Stationsstraat", "Nieuwstraat",
    "Hoofdstraat", "Julianastraat", "Wilhelminastraat", "Beatrixstraat", "Parallelweg", "Molenweg",
    "Kastanjelaan", "Eikenlaan", "Beukenlaan", "Lindenlaan", "Berkenlaan", "Marktstraat", "Oranjestraat",
    "Prins Hendrikstraat", "Kapelstraat", "Veldstraat", "Bergstraat", "Havenstraat", "Sportlaan", "Parklaan",
    "Rozenstraat", "Tulpstraat", "Lijsterstraat", "Merelstraat", "Zonnebloemstraat", "Industrieweg",
    "Kanaalstraat", "Tuinstraat", "Vijverlaan", "Stationsweg",
};

constexpr std::array<std::string_view, 34> kSwedish = {
    "Storgatan", "Kungsgatan", "Drottninggatan", "Skolgatan", "Kyrkogatan", "Järnvägsgatan", "Ringvägen",
    "Björkvägen", "Skogsvägen", "Parkgatan", "Nygatan", "Trädgårdsgatan", "Strandvägen", "Idrottsvägen",
    "Villagatan", "Granvägen", "Tallvägen", "Rönnvägen", "Lindvägen", "Solvägen", "Kvarnvägen", "Bergsgatan",
    "Hantverkargatan", "Vasagatan", "Östergatan", "Västergatan", "Norra vägen", "Södergatan", "Backvägen",
    "Fabriksgatan", "Hamngatan", "Klockarvägen", "Åkervägen", "Ängsvägen",
};

constexpr std::array<std::string_view, 34> kNorwegian = {
    "Storgata", "Kirkegata", "Skolegata", "Strandgata", "Kongens gate", "Dronningens gate", "Parkveien",
    "Skogveien", "Bjørkeveien", "Industriveien", "Fjellveien", "Solveien", "Ringveien", "Granveien",
    "Furuveien", "Rogneveien", "Lindeveien", "Jernbaneveien", "Sjøgata", "Torggata", "Havnegata", "Nygata",
    "Møllergata", "Kirkeveien", "Skoleveien", "Idrettsveien", "Bakkeveien", "Elveveien", "Åsveien",
    "Hagegata", "Øvregata", "Nedre gate", "Markveien", "Prestegårdsveien",
};

constexpr std::array<std::string_view, 34> kDanish = {
    "Algade", "Nørregade", "Søndergade", "Vestergade", "Østergade", "Kirkegade", "Skolegade", "Skolevej",
    "Kirkevej", "Jernbanegade", "Stationsvej", "Bakkevej", "Birkevej", "Bøgevej", "Egevej", "Elmevej",
    "Lindevej", "Engvej", "Skovvej", "Strandvejen", "Møllevej", "Industrivej", "Nygade", "Havnegade",
    "Parkvej", "Rosenvej", "Tulipanvej", "Vinkelvej", "Solvej", "Havevej", "Markvej", "Åvej", "Frederiksgade",
    "Torvegade",
};

constexpr std::array<std::string_view, 34> kFinnish = {
    "Kauppakatu", "Koulukatu", "Asemakatu", "Kirkkokatu", "Rantatie", "Koivutie", "Mäntytie", "Kuusitie",
    "Puistokatu", "Rautatienkatu", "Hämeenkatu", "Keskuskatu", "Satamakatu", "Torikatu", "Pihlajatie",
    "Metsätie", "Peltotie", "Niittytie", "Mäkitie", "Myllytie", "Teollisuustie", "Urheilutie", "Linnankatu",
    "Uusikatu", "Itäinenkatu", "Läntinenkatu", "Yliopistonkatu", "Kalevankatu", "Vanhatie", "Kotitie",
    "Leppätie", "Haapatie", "Vaahteratie", "Tehtaankatu",
};

constexpr std::array<std::string_view, 34> kPolish = {
    "ul. Polna", "ul. Leśna", "ul. Słoneczna", "ul. Krótka", "ul. Szkolna", "ul. Ogrodowa", "ul. Lipowa",
    "ul. Brzozowa", "ul. Łąkowa", "ul. Kwiatowa", "ul. Kościelna", "ul. Sosnowa", "ul. Zielona",
    "ul. Parkowa", "ul. Akacjowa", "ul. Kolejowa", "ul. Długa", "ul. Nowa", "ul. Mickiewicza",
    "ul. Sienkiewicza", "ul. Kościuszki", "ul. Słowackiego", "ul. Reymonta", "ul. Kopernika", "ul. Chopina",
    "ul. Wąska", "ul. Spacerowa", "ul. Klonowa", "ul. Dębowa", "ul. Jasna", "ul. Wiśniowa", "ul. Różana",
    "ul. Rzeczna", "ul. Piłsudskiego",
};

constexpr std::array<std::string_view, 34> kPortuguese = {
    "Rua Direita", "Rua da Igreja", "Rua da Escola", "Rua do Comércio", "Rua Nova", "Rua das Flores",
    "Avenida da Liberdade", "Rua de São João", "Rua 25 de Abril", "Rua 5 de Outubro", "Rua da Fonte",
    "Rua do Sol", "Rua dos Combatentes", "Avenida da República", "Rua Luís de Camões",
    "Rua Alexandre Herculano", "Rua Almeida Garrett", "Rua Eça de Queirós", "Travessa da Boavista",
    "Largo da Estação", "Praça da República", "Rua do Carmo", "Rua de Santo António", "Rua de São Pedro",
    "Rua da Paz", "Rua da Misericórdia", "Rua do Castelo", "Rua Gil Vicente", "Rua Vasco da Gama",
    "Rua do Moinho", "Rua das Oliveiras", "Rua do Outeiro", "Calçada da Serra", "Rua Fernando Pessoa",
};

constexpr std::array<std::string_view, 34> kBrazil = {
    "Rua das Flores", "Rua São José", "Rua Sete de Setembro", "Rua Quinze de Novembro", "Avenida Brasil",
    "Rua Tiradentes", "Rua Dom Pedro II", "Rua Santos Dumont", "Rua São João", "Rua Santa Catarina",
    "Avenida Getúlio Vargas", "Rua Rui Barbosa", "Rua José Bonifácio", "Rua Duque de Caxias",
    "Rua Marechal Deodoro", "Rua Castro Alves", "Rua Machado de Assis", "Rua Bela Vista", "Rua das Palmeiras",
    "Rua dos Ipês", "Avenida Presidente Vargas", "Rua Treze de Maio", "Rua Barão do Rio Branco",
    "Rua Amazonas", "Rua Minas Gerais", "Rua Paraná", "Rua Bahia", "Rua Goiás", "Avenida Independência",
    "Rua da Paz", "Rua Santo Antônio", "Rua Floriano Peixoto", "Rua Princesa Isabel", "Rua Monteiro Lobato",
};

constexpr std::array<std::string_view, 36> kJapan = {
    "Honcho 1", "Honcho 2", "Honcho 3", "Sakuracho 1", "Sakuracho 2", "Asahicho 1", "Asahicho 3",
    "Midoricho 2", "Midoricho 4", "Sakaemachi 1", "Sakaemachi 2", "Chuo 1", "Chuo 2", "Chuo 4", "Minamicho 1",
    "Minamicho 3", "Kitamachi 2", "Nishimachi 1", "Nishimachi 3", "Higashicho 2", "Hamacho 1", "Hamacho 2",
    "Matsubara 3", "Matsubara 5", "Miyamae 2", "Nakamachi 1", "Nakamachi 4", "Shinmachi 2", "Shinmachi 3",
    "Takaracho 1", "Umegaoka 2", "Wakabacho 1", "Wakabacho 3", "Yayoicho 2", "Izumicho 1", "Kamicho 3",
};

constexpr std::array<std::string_view, 36> kChina = {
    "Renmin Road", "Jiefang Road", "Zhongshan Road", "Jianshe Road", "Heping Road", "Xinhua Road",
    "Beijing Road", "Nanjing Road", "Changjiang Road", "Huanghe Road", "Wenhua Road", "Tuanjie Road",
    "Guangming Road", "Dongfeng Road", "Hongqi Road", "Shengli Road", "Youyi Road", "Qingnian Road",
    "Gongyuan Road", "Xueyuan Road", "Kexue Avenue", "Huayuan Street", "Renai Street", "Xinxing Street",
    "Fuxing Road", "Xingfu Road", "Yingbin Avenue", "Jiankang Road", "Chaoyang Street", "Taishan Road",
    "Huaihai Road", "Hubin Road", "Binjiang Avenue", "Donghu Road", "Xihu Road", "Nanhu Road",
};

constexpr std::array<std::string_view, 36> kChinaLocal = {
    "人民路", "解放路", "中山路", "建设路", "和平路", "新华路", "北京路", "南京路", "长江路", "黄河路", "文化路", "团结路", "光明路", "东风路", "红旗路",
    "胜利路", "友谊路", "青年路", "公园路", "学院路", "科学大道", "花园街", "仁爱街", "新兴街", "复兴路", "幸福路", "迎宾大道", "健康路", "朝阳街", "泰山路",
    "淮海路", "湖滨路", "滨江大道", "东湖路", "西湖路", "南湖路",
};

constexpr std::array<std::string_view, 36> kKorea = {
    "Sejong-daero", "Jungang-daero", "Jungang-ro", "Haksan-ro", "Cheonggye-ro", "Eulji-ro", "Jong-ro",
    "Toegye-ro", "Teheran-ro", "Gangnam-daero", "Seocho-daero", "Yeouido-daero", "Mapo-daero", "Gukje-daero",
    "Haeun-daero", "Gwangbok-ro", "Dongseong-ro", "Daehak-ro", "Hakgyo-ro", "Sicheong-ro", "Yeok-ro",
    "Gongwon-ro", "Sansu-ro", "Hangang-daero", "Dosan-daero", "Nonhyeon-ro", "Wolgye-ro", "Baekje-daero",
    "Silla-ro", "Goryeo-ro", "Chungmu-ro", "Yulgok-ro", "Dalgubeol-daero", "Geumho-ro", "Mugunghwa-ro",
    "Saemaeul-ro",
};

constexpr std::array<std::string_view, 36> kKoreaLocal = {
    "세종대로", "중앙대로", "중앙로", "학산로", "청계로", "을지로", "종로", "퇴계로", "테헤란로", "강남대로", "서초대로", "여의도대로", "마포대로", "국제대로",
    "해운대로", "광복로", "동성로", "대학로", "학교로", "시청로", "역로", "공원로", "산수로", "한강대로", "도산대로", "논현로", "월계로", "백제대로",
    "신라로", "고려로", "충무로", "율곡로", "달구벌대로", "금호로", "무궁화로", "새마을로",
};

constexpr std::array<std::string_view, 36> kRussia = {
    "ulitsa Lenina", "Sovetskaya ulitsa", "Tsentralnaya ulitsa", "Molodyozhnaya ulitsa", "Shkolnaya ulitsa",
    "Lesnaya ulitsa", "Sadovaya ulitsa", "Novaya ulitsa", "Naberezhnaya ulitsa", "Zarechnaya ulitsa",
    "Zelyonaya ulitsa", "ulitsa Mira", "ulitsa Gagarina", "Polevaya ulitsa", "Lugovaya ulitsa",
    "Oktyabrskaya ulitsa", "Komsomolskaya ulitsa", "ulitsa Pushkina", "Pervomayskaya ulitsa", "ulitsa Kirova",
    "Stepnaya ulitsa", "ulitsa Chapaeva", "Vokzalnaya ulitsa", "Solnechnaya ulitsa", "prospekt Pobedy",
    "Moskovsky prospekt", "Nevsky prospekt", "ulitsa Gorkogo", "ulitsa Chekhova", "ulitsa Tolstogo",
    "Beryozovaya ulitsa", "Parkovaya ulitsa", "Krasnaya ulitsa", "Rechnaya ulitsa", "ulitsa Lermontova",
    "Yuzhnaya ulitsa",
};

constexpr std::array<std::string_view, 36> kRussiaLocal = {
    "улица Ленина", "Советская улица", "Центральная улица", "Молодёжная улица", "Школьная улица",
    "Лесная улица", "Садовая улица", "Новая улица", "Набережная улица", "Заречная улица", "Зелёная улица",
    "улица Мира", "улица Гагарина", "Полевая улица", "Луговая улица", "Октябрьская улица",
    "Комсомольская улица", "улица Пушкина", "Первомайская улица", "улица Кирова", "Степная улица",
    "улица Чапаева", "Вокзальная улица", "Солнечная улица", "проспект Победы", "Московский проспект",
    "Невский проспект", "улица Горького", "улица Чехова", "улица Толстого", "Берёзовая улица",
    "Парковая улица", "Красная улица", "Речная улица", "улица Лермонтова", "Южная улица",
};

constexpr std::array<std::string_view, 36> kTurkey = {
    "Atatürk Caddesi", "İstiklal Caddesi", "Cumhuriyet Caddesi", "İnönü Caddesi", "Gazi Caddesi",
    "Fevzi Çakmak Caddesi", "Mimar Sinan Caddesi", "Barbaros Bulvarı", "Bağdat Caddesi", "Kızılay Caddesi",
    "Mevlana Caddesi", "Yunus Emre Caddesi", "Fatih Caddesi", "Hürriyet Caddesi", "Zafer Caddesi",
    "İstasyon Caddesi", "Okul Sokak", "Çınar Sokak", "Gül Sokak", "Lale Sokak", "Menekşe Sokak",
    "Papatya Sokak", "Akasya Sokak", "Ihlamur Sokak", "Zeytin Sokak", "Deniz Sokak", "Güneş Sokak",
    "Bahar Sokak", "Park Sokak", "Çarşı Caddesi", "Sahil Yolu", "Yeşil Sokak", "Kartal Sokak", "Selvi Sokak",
    "Pınar Sokak", "Yıldız Sokak",
};

constexpr std::array<std::string_view, 36> kEgypt = {
    "El Tahrir Street", "El Nasr Street", "El Horreya Street", "Ramses Street", "El Gomhoureya Street",
    "El Haram Street", "El Nil Street", "26 July Street", "Salah Salem Street", "El Orouba Street",
    "El Thawra Street", "El Galaa Street", "El Geish Street", "Talaat Harb Street", "Kasr El Nil Street",
    "Sherif Street", "Abdel Khalek Sarwat Street", "Mohamed Ali Street", "Port Said Street",
    "El Azhar Street", "El Moez Street", "Makram Ebeid Street", "Abbas El Akkad Street",
    "Mostafa El Nahas Street", "El Batal Street", "Gameat El Dowal Street", "Shehab Street",
    "El Mahata Street", "El Madrasa Street", "El Mostashfa Street", "El Souk Street", "El Bahr Street",
    "El Corniche Street", "El Salam Street", "El Wehda Street", "El Zohour Street",
};

constexpr std::array<std::string_view, 36> kEgyptLocal = {
    "شارع التحرير", "شارع النصر", "شارع الحرية", "شارع رمسيس", "شارع الجمهورية", "شارع الهرم", "شارع النيل",
    "شارع 26 يوليو", "شارع صلاح سالم", "شارع العروبة", "شارع الثورة", "شارع الجلاء", "شارع الجيش",
    "شارع طلعت حرب", "شارع قصر النيل", "شارع شريف", "شارع عبد الخالق ثروت", "شارع محمد علي", "شارع بورسعيد",
    "شارع الأزهر", "شارع المعز", "شارع مكرم عبيد", "شارع عباس العقاد", "شارع مصطفى النحاس", "شارع البطل",
    "شارع جامعة الدول", "شارع شهاب", "شارع المحطة", "شارع المدرسة", "شارع المستشفى", "شارع السوق",
    "شارع البحر", "شارع الكورنيش", "شارع السلام", "شارع الوحدة", "شارع الزهور",
};

constexpr std::array<std::string_view, 36> kGreece = {
    "Ermou", "Stadiou", "Akadimias", "Panepistimiou", "Athinas", "Solonos", "Patision", "Alexandras",
    "Kifisias", "Syngrou", "Egnatia", "Tsimiski", "Agiou Dimitriou", "Venizelou", "Vasilissis Sofias",
    "Vasileos Konstantinou", "28 Oktovriou", "25 Martiou", "Kolokotroni", "Karaiskaki", "Kanari", "Miaouli",
    "Papanikoli", "Dimokratias", "Eleftherias", "Irinis", "Korai", "Riga Feraiou", "Omirou", "Sofokleous",
    "Evripidou", "Aristotelous", "Platonos", "Perikleous", "Agias Sofias", "Makedonias",
};

constexpr std::array<std::string_view, 36> kGreeceLocal = {
    "Ερμού", "Σταδίου", "Ακαδημίας", "Πανεπιστημίου", "Αθηνάς", "Σόλωνος", "Πατησίων", "Αλεξάνδρας",
    "Κηφισίας", "Συγγρού", "Εγνατία", "Τσιμισκή", "Αγίου Δημητρίου", "Βενιζέλου", "Βασιλίσσης Σοφίας",
    "Βασιλέως Κωνσταντίνου", "28ης Οκτωβρίου", "25ης Μαρτίου", "Κολοκοτρώνη", "Καραϊσκάκη", "Κανάρη",
    "Μιαούλη", "Παπανικολή", "Δημοκρατίας", "Ελευθερίας", "Ειρήνης", "Κοραή", "Ρήγα Φεραίου", "Ομήρου",
    "Σοφοκλέους", "Ευριπίδου", "Αριστοτέλους", "Πλάτωνος", "Περικλέους", "Αγίας Σοφίας", "Μακεδονίας",
};

constexpr std::array<std::string_view, 36> kCzech = {
    "Hlavní", "Nádražní", "Školní", "Zahradní", "Krátká", "Polní", "Lipová", "Nová", "Luční", "Sokolská",
    "Husova", "Palackého", "Masarykova", "Komenského", "Jiráskova", "Havlíčkova", "Dvořákova", "Smetanova",
    "Nerudova", "Tyršova", "Žižkova", "Lesní", "Květinová", "Zámecká", "Kostelní", "Dlouhá", "Mlýnská",
    "Příčná", "Jabloňová", "Třešňová", "Sadová", "Slunečná", "Náměstí Míru", "Náměstí Svobody", "Pražská",
    "Brněnská",
};

constexpr std::array<std::string_view, 36> kIndiaLocal = {
    "एमजी रोड", "स्टेशन रोड", "गांधी रोड", "नेहरू रोड", "पार्क स्ट्रीट", "मंदिर मार्ग", "बाज़ार रोड",
    "चर्च रोड", "झील रोड", "हिल रोड", "रिंग रोड", "मुख्य मार्ग", "पहली गली", "दूसरा मुख्य मार्ग",
    "सुभाष मार्ग", "तिलक रोड", "पटेल नगर", "राजाजी मार्ग", "रेजीडेंसी रोड", "माल रोड", "कॉलेज रोड",
    "अस्पताल रोड", "स्कूल मार्ग", "बाग रोड", "लिंक रोड", "हवाई अड्डा रोड", "बीच रोड", "टैगोर रोड",
    "सरदार पटेल मार्ग", "अशोक मार्ग", "शिवाजी रोड", "लाजपत नगर", "इंदिरा नगर", "जवाहर नगर",
    "नुंगमबाक्कम हाई रोड", "लिंकिंग रोड",
};

constexpr std::array<std::string_view, 36> kJapanLocal = {
    "本町1丁目", "本町2丁目", "本町3丁目", "桜町1丁目", "桜町2丁目", "旭町1丁目", "旭町3丁目", "緑町2丁目", "緑町4丁目", "栄町1丁目", "栄町2丁目",
    "中央1丁目", "中央2丁目", "中央4丁目", "南町1丁目", "南町3丁目", "北町2丁目", "西町1丁目", "西町3丁目", "東町2丁目", "浜町1丁目", "浜町2丁目",
    "松原3丁目", "松原5丁目", "宮前2丁目", "仲町1丁目", "仲町4丁目", "新町2丁目", "新町3丁目", "宝町1丁目", "梅ケ丘2丁目", "若葉町1丁目", "若葉町3丁目",
    "弥生町2丁目", "泉町1丁目", "上町3丁目",
};
// clang-format on

}  // namespace

WordList streets_north_america() {
  return kNorthAmerica;
}

WordList streets_british_isles() {
  return kBritishIsles;
}

WordList streets_southern() {
  return kSouthern;
}

WordList streets_south_africa() {
  return kSouthAfrica;
}

WordList streets_india() {
  return kIndia;
}

WordList streets_german() {
  return kGerman;
}

WordList streets_swiss() {
  return kSwiss;
}

WordList streets_french() {
  return kFrench;
}

WordList streets_spanish() {
  return kSpanish;
}

WordList streets_mexico() {
  return kMexico;
}

WordList streets_italian() {
  return kItalian;
}

WordList streets_dutch() {
  return kDutch;
}

WordList streets_swedish() {
  return kSwedish;
}

WordList streets_norwegian() {
  return kNorwegian;
}

WordList streets_danish() {
  return kDanish;
}

WordList streets_finnish() {
  return kFinnish;
}

WordList streets_polish() {
  return kPolish;
}

WordList streets_portuguese() {
  return kPortuguese;
}

WordList streets_brazil() {
  return kBrazil;
}

WordList streets_japan() {
  return kJapan;
}

WordList streets_china() {
  return kChina;
}

WordList streets_china_local() {
  return kChinaLocal;
}

WordList streets_korea() {
  return kKorea;
}

WordList streets_korea_local() {
  return kKoreaLocal;
}

WordList streets_russia() {
  return kRussia;
}

WordList streets_russia_local() {
  return kRussiaLocal;
}

WordList streets_turkey() {
  return kTurkey;
}

WordList streets_egypt() {
  return kEgypt;
}

WordList streets_egypt_local() {
  return kEgyptLocal;
}

WordList streets_greece() {
  return kGreece;
}

WordList streets_greece_local() {
  return kGreeceLocal;
}

WordList streets_czech() {
  return kCzech;
}

WordList streets_india_local() {
  return kIndiaLocal;
}

WordList streets_japan_local() {
  return kJapanLocal;
}

}  // namespace datagen::generators::words
