// Japanese names; ascii in Hepburn without long vowels.
#include <array>

#include "generators/words/locales/all.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<GivenName, 69> kWomen = {{
    {"陽子", "yoko"}, {"幸子", "sachiko"}, {"和子", "kazuko"}, {"洋子", "hiroko"}, {"恵子", "keiko"}, {"京子", "kyoko"},
    {"久美子", "kumiko"}, {"由美子", "yumiko"}, {"智子", "tomoko"}, {"裕子", "yuko"}, {"直子", "naoko"},
    {"真由美", "mayumi"}, {"美穂", "miho"}, {"明美", "akemi"}, {"由美", "yumi"}, {"恵美", "emi"}, {"愛", "ai"},
    {"舞", "mai"}, {"彩", "aya"}, {"美咲", "misaki"}, {"葵", "aoi"}, {"陽菜", "hina"}, {"結衣", "yui"},
    {"さくら", "sakura"}, {"凛", "rin"}, {"結菜", "yuna"}, {"莉子", "riko"}, {"美月", "mizuki"}, {"七海", "nanami"},
    {"優花", "yuka"}, {"花", "hana"}, {"咲良", "sara"}, {"遥", "haruka"}, {"千尋", "chihiro"}, {"香織", "kaori"},
    {"真理子", "mariko"}, {"亜希子", "akiko"}, {"麻美", "asami"}, {"理恵", "rie"}, {"恵里", "eri"}, {"沙織", "saori"},
    {"千夏", "chinatsu"}, {"友美", "tomomi"}, {"綾香", "ayaka"}, {"瞳", "hitomi"}, {"桃子", "momoko"},
    {"詩織", "shiori"}, {"美紀", "miki"}, {"奈々", "nana"}, {"里奈", "rina"}, {"琴音", "kotone"}, {"芽衣", "mei"},
    {"心春", "koharu"}, {"紬", "tsumugi"}, {"楓", "kaede"}, {"澪", "mio"}, {"志保", "shiho"}, {"静香", "shizuka"},
    {"梓", "azusa"}, {"千代子", "chiyoko"}, {"節子", "setsuko"}, {"文子", "fumiko"}, {"美智子", "michiko"},
    {"春子", "haruko"}, {"奈緒", "nao"}, {"雪", "yuki"}, {"巴", "tomoe"}, {"小百合", "sayuri"}, {"純子", "junko"},
}};

constexpr std::array<GivenName, 70> kMen = {{
    {"健", "ken"}, {"誠", "makoto"}, {"隆", "takashi"}, {"博", "hiroshi"}, {"浩二", "koji"}, {"健一", "kenichi"},
    {"大輔", "daisuke"}, {"翔太", "shota"}, {"拓也", "takuya"}, {"直樹", "naoki"}, {"健太", "kenta"}, {"達也", "tatsuya"},
    {"和也", "kazuya"}, {"亮", "ryo"}, {"翼", "tsubasa"}, {"大樹", "daiki"}, {"蓮", "ren"}, {"陽翔", "haruto"},
    {"湊", "minato"}, {"悠真", "yuma"}, {"颯太", "sota"}, {"大和", "yamato"}, {"樹", "itsuki"}, {"陸", "riku"},
    {"海斗", "kaito"}, {"悠人", "yuto"}, {"蒼", "ao"}, {"律", "ritsu"}, {"朝陽", "asahi"}, {"新", "arata"},
    {"悠", "yu"}, {"駿", "shun"}, {"学", "manabu"}, {"修", "osamu"}, {"茂", "shigeru"}, {"勇", "isamu"},
    {"進", "susumu"}, {"清", "kiyoshi"}, {"正", "tadashi"}, {"実", "minoru"}, {"豊", "yutaka"}, {"明", "akira"},
    {"聡", "satoshi"}, {"剛", "tsuyoshi"}, {"哲也", "tetsuya"}, {"雅之", "masayuki"}, {"秀樹", "hideki"},
    {"英二", "eiji"}, {"和夫", "kazuo"}, {"昭夫", "akio"}, {"幸雄", "yukio"}, {"康弘", "yasuhiro"}, {"義男", "yoshio"},
    {"信之", "nobuyuki"}, {"孝之", "takayuki"}, {"裕太", "yuta"}, {"雄一", "yuichi"}, {"慎吾", "shingo"}, {"淳", "jun"},
    {"純一", "junichi"}, {"光", "hikaru"}, {"勇生", "yusei"}, {"太郎", "taro"}, {"一郎", "ichiro"}, {"航", "wataru"},
    {"真", "shin"}, {"昌弘", "masahiro"}, {"俊介", "shunsuke"}, {"啓介", "keisuke"}, {"清隆", "kiyotaka"},
}};

constexpr std::array<FamilyName, 127> kFamilyNames = {{
    {"佐藤", "sato"}, {"鈴木", "suzuki"}, {"高橋", "takahashi"}, {"田中", "tanaka"}, {"伊藤", "ito"},
    {"渡辺", "watanabe"}, {"山本", "yamamoto"}, {"中村", "nakamura"}, {"小林", "kobayashi"}, {"加藤", "kato"},
    {"吉田", "yoshida"}, {"山田", "yamada"}, {"佐々木", "sasaki"}, {"山口", "yamaguchi"}, {"松本", "matsumoto"},
    {"井上", "inoue"}, {"木村", "kimura"}, {"林", "hayashi"}, {"斎藤", "saito"}, {"清水", "shimizu"},
    {"山崎", "yamazaki"}, {"森", "mori"}, {"池田", "ikeda"}, {"橋本", "hashimoto"}, {"阿部", "abe"},
    {"石川", "ishikawa"}, {"山下", "yamashita"}, {"中島", "nakajima"}, {"石井", "ishii"}, {"小川", "ogawa"},
    {"前田", "maeda"}, {"岡田", "okada"}, {"長谷川", "hasegawa"}, {"藤田", "fujita"}, {"後藤", "goto"}, {"近藤", "kondo"},
    {"村上", "murakami"}, {"遠藤", "endo"}, {"青木", "aoki"}, {"坂本", "sakamoto"}, {"福田", "fukuda"}, {"太田", "ota"},
    {"西村", "nishimura"}, {"藤井", "fujii"}, {"金子", "kaneko"}, {"岡本", "okamoto"}, {"藤原", "fujiwara"},
    {"三浦", "miura"}, {"中野", "nakano"}, {"中川", "nakagawa"}, {"原田", "harada"}, {"松田", "matsuda"},
    {"竹内", "takeuchi"}, {"小野", "ono"}, {"田村", "tamura"}, {"中山", "nakayama"}, {"和田", "wada"}, {"石田", "ishida"},
    {"森田", "morita"}, {"上田", "ueda"}, {"原", "hara"}, {"内田", "uchida"}, {"柴田", "shibata"}, {"酒井", "sakai"},
    {"宮崎", "miyazaki"}, {"横山", "yokoyama"}, {"高木", "takagi"}, {"安藤", "ando"}, {"宮本", "miyamoto"},
    {"大野", "ohno"}, {"小島", "kojima"}, {"谷口", "taniguchi"}, {"工藤", "kudo"}, {"今井", "imai"}, {"高田", "takada"},
    {"丸山", "maruyama"}, {"増田", "masuda"}, {"杉山", "sugiyama"}, {"村田", "murata"}, {"大塚", "otsuka"},
    {"新井", "arai"}, {"小山", "koyama"}, {"平野", "hirano"}, {"藤本", "fujimoto"}, {"河野", "kono"}, {"上野", "ueno"},
    {"野口", "noguchi"}, {"武田", "takeda"}, {"松井", "matsui"}, {"千葉", "chiba"}, {"菅原", "sugawara"},
    {"岩崎", "iwasaki"}, {"桜井", "sakurai"}, {"木下", "kinoshita"}, {"久保", "kubo"}, {"松尾", "matsuo"},
    {"野村", "nomura"}, {"菊地", "kikuchi"}, {"渡部", "watabe"}, {"佐野", "sano"}, {"大西", "onishi"},
    {"杉本", "sugimoto"}, {"浜田", "hamada"}, {"古川", "furukawa"}, {"市川", "ichikawa"}, {"小松", "komatsu"},
    {"島田", "shimada"}, {"高野", "takano"}, {"水野", "mizuno"}, {"山内", "yamauchi"}, {"西田", "nishida"},
    {"西川", "nishikawa"}, {"五十嵐", "igarashi"}, {"北村", "kitamura"}, {"安田", "yasuda"}, {"中田", "nakata"},
    {"川口", "kawaguchi"}, {"平田", "hirata"}, {"東", "azuma"}, {"服部", "hattori"}, {"川崎", "kawasaki"},
    {"飯田", "iida"}, {"岩田", "iwata"}, {"本田", "honda"}, {"久保田", "kubota"}, {"松下", "matsushita"},
    {"土屋", "tsuchiya"},
}};
// clang-format on

constexpr std::array<std::string_view, 1> kCountries = {"JP"};

constexpr Locale kLocale{
    .language = "ja",
    .name = "Japanese",
    .order = NameOrder::FamilyFirst,
    .women = kWomen,
    .men = kMen,
    .family_names = kFamilyNames,
    .countries = kCountries,
    .weight = 1,
};

}  // namespace

const Locale& japanese() {
  return kLocale;
}

}  // namespace datagen::generators::words
