// Korean names; ascii as people spell their names.
#include <array>

#include "generators/words/locales/all.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<GivenName, 64> kWomen = {{
    {"지우", "jiwoo"}, {"서연", "seoyeon"}, {"민서", "minseo"}, {"서현", "seohyun"}, {"수빈", "subin"}, {"지민", "jimin"},
    {"예은", "yeeun"}, {"하은", "haeun"}, {"지은", "jieun"}, {"수진", "sujin"}, {"은지", "eunji"}, {"민지", "minji"},
    {"유진", "yujin"}, {"혜진", "hyejin"}, {"지혜", "jihye"}, {"미경", "mikyung"}, {"영희", "younghee"},
    {"순자", "soonja"}, {"정숙", "jungsook"}, {"영숙", "youngsook"}, {"미숙", "misook"}, {"은정", "eunjung"},
    {"현정", "hyunjung"}, {"은영", "eunyoung"}, {"지영", "jiyoung"}, {"수정", "sujung"}, {"선영", "sunyoung"},
    {"미정", "mijung"}, {"혜경", "hyekyung"}, {"은주", "eunju"}, {"경희", "kyunghee"}, {"명희", "myunghee"},
    {"지아", "jia"}, {"서윤", "seoyoon"}, {"하윤", "hayoon"}, {"소율", "soyul"}, {"다은", "daeun"}, {"채원", "chaewon"},
    {"예린", "yerin"}, {"나은", "naeun"}, {"아인", "ain"}, {"유나", "yuna"}, {"보람", "boram"}, {"아름", "areum"},
    {"슬기", "seulgi"}, {"한별", "hanbyul"}, {"가영", "gayoung"}, {"나영", "nayoung"}, {"다혜", "dahye"},
    {"소영", "soyoung"}, {"소희", "sohee"}, {"세영", "seyoung"}, {"윤아", "yoona"}, {"은혜", "eunhye"}, {"주희", "juhee"},
    {"진아", "jina"}, {"태희", "taehee"}, {"해인", "haein"}, {"현주", "hyunju"}, {"효진", "hyojin"}, {"희수", "heesu"},
    {"연우", "yeonwoo"}, {"서아", "seoa"}, {"시은", "sieun"},
}};

constexpr std::array<GivenName, 64> kMen = {{
    {"민준", "minjun"}, {"서준", "seojun"}, {"도윤", "doyoon"}, {"예준", "yejun"}, {"시우", "siwoo"}, {"하준", "hajun"},
    {"주원", "juwon"}, {"지호", "jiho"}, {"지훈", "jihoon"}, {"준우", "junwoo"}, {"현우", "hyunwoo"}, {"도현", "dohyun"},
    {"건우", "gunwoo"}, {"우진", "woojin"}, {"민재", "minjae"}, {"현준", "hyunjun"}, {"동현", "donghyun"},
    {"성민", "sungmin"}, {"성호", "sungho"}, {"성진", "sungjin"}, {"영수", "youngsoo"}, {"영호", "youngho"},
    {"영철", "youngchul"}, {"영진", "youngjin"}, {"정훈", "junghoon"}, {"재현", "jaehyun"}, {"재훈", "jaehoon"},
    {"상훈", "sanghoon"}, {"상우", "sangwoo"}, {"진우", "jinwoo"}, {"승현", "seunghyun"}, {"승호", "seungho"},
    {"준호", "junho"}, {"준영", "junyoung"}, {"태현", "taehyun"}, {"태호", "taeho"}, {"경수", "kyungsoo"},
    {"광수", "kwangsoo"}, {"기현", "kihyun"}, {"대현", "daehyun"}, {"동욱", "dongwook"}, {"명수", "myungsoo"},
    {"병철", "byungchul"}, {"석진", "seokjin"}, {"세준", "sejun"}, {"수호", "suho"}, {"용준", "yongjun"},
    {"원석", "wonseok"}, {"윤호", "yunho"}, {"은우", "eunwoo"}, {"인호", "inho"}, {"정우", "jungwoo"},
    {"종민", "jongmin"}, {"지성", "jisung"}, {"찬호", "chanho"}, {"창민", "changmin"}, {"철수", "chulsoo"},
    {"태민", "taemin"}, {"한결", "hangyul"}, {"형준", "hyungjun"}, {"호준", "hojun"}, {"훈", "hoon"},
    {"희철", "heechul"}, {"시윤", "siyoon"},
}};

constexpr std::array<FamilyName, 75> kFamilyNames = {{
    {"김", "kim"}, {"이", "yi"}, {"박", "park"}, {"최", "choi"}, {"정", "jeong"}, {"강", "kang"}, {"조", "cho"},
    {"윤", "yoon"}, {"장", "jang"}, {"임", "lim"}, {"오", "oh"}, {"서", "seo"}, {"신", "shin"}, {"권", "kwon"},
    {"황", "hwang"}, {"안", "ahn"}, {"유", "yoo"}, {"홍", "hong"}, {"전", "jeon"}, {"고", "ko"}, {"문", "moon"},
    {"손", "son"}, {"배", "bae"}, {"백", "baek"}, {"허", "heo"}, {"남", "nam"}, {"심", "shim"}, {"노", "roh"},
    {"하", "ha"}, {"곽", "kwak"}, {"성", "sung"}, {"차", "cha"}, {"주", "joo"}, {"우", "woo"}, {"구", "koo"},
    {"민", "min"}, {"류", "ryu"}, {"나", "nah"}, {"지", "ji"}, {"엄", "eom"}, {"채", "chae"}, {"원", "won"},
    {"천", "cheon"}, {"방", "bang"}, {"현", "hyun"}, {"함", "ham"}, {"변", "byun"}, {"염", "yeom"}, {"여", "yeo"},
    {"추", "choo"}, {"도", "doh"}, {"소", "soh"}, {"석", "seok"}, {"선", "seon"}, {"설", "seol"}, {"연", "yeon"},
    {"위", "wi"}, {"표", "pyo"}, {"명", "myung"}, {"기", "ki"}, {"반", "ban"}, {"옥", "ok"}, {"맹", "maeng"},
    {"탁", "tak"}, {"국", "kook"}, {"은", "eun"}, {"편", "pyeon"}, {"용", "yong"}, {"봉", "bong"}, {"사", "sa"},
    {"부", "boo"}, {"황보", "hwangbo"}, {"남궁", "namgung"}, {"제갈", "jegal"}, {"선우", "seonwoo"},
}};
// clang-format on

constexpr std::array<std::string_view, 1> kCountries = {"KR"};

constexpr Locale kLocale{
    .language = "ko",
    .name = "Korean",
    .order = NameOrder::FamilyFirstUnspaced,
    .women = kWomen,
    .men = kMen,
    .family_names = kFamilyNames,
    .countries = kCountries,
    .weight = 1,
};

}  // namespace

const Locale& korean() {
  return kLocale;
}

}  // namespace datagen::generators::words
