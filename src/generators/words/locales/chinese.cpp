// Chinese names; ascii in pinyin, a few in older spellings where two would be alike.
#include <array>

#include "generators/words/locales/all.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<GivenName, 66> kWomen = {{
    {"芳", "fang"}, {"娜", "na"}, {"敏", "min"}, {"静", "jing"}, {"丽", "li"}, {"艳", "yan"}, {"秀英", "xiuying"},
    {"霞", "xia"}, {"玲", "ling"}, {"桂英", "guiying"}, {"丹", "dan"}, {"萍", "ping"}, {"红", "hong"},
    {"玉兰", "yulan"}, {"桂兰", "guilan"}, {"婷婷", "tingting"}, {"欣怡", "xinyi"}, {"梓涵", "zihan"}, {"诗涵", "shihan"},
    {"雨桐", "yutong"}, {"佳怡", "jiayi"}, {"思琪", "siqi"}, {"雪", "xue"}, {"倩", "qian"}, {"洁", "jie"},
    {"慧", "hui"}, {"梅", "mei"}, {"兰", "lan"}, {"晓燕", "xiaoyan"}, {"小红", "xiaohong"}, {"丽华", "lihua"},
    {"丽娟", "lijuan"}, {"秀兰", "xiulan"}, {"凤英", "fengying"}, {"玉珍", "yuzhen"}, {"素珍", "suzhen"},
    {"春梅", "chunmei"}, {"海燕", "haiyan"}, {"雅琴", "yaqin"}, {"文静", "wenjing"}, {"雅婷", "yating"},
    {"雨婷", "yuting"}, {"晓玲", "xiaoling"}, {"美玲", "meiling"}, {"思雨", "siyu"}, {"可欣", "kexin"},
    {"梦瑶", "mengyao"}, {"依诺", "yinuo"}, {"欣悦", "xinyue"}, {"若曦", "ruoxi"}, {"语嫣", "yuyan"}, {"子萱", "zixuan"},
    {"佳琪", "jiaqi"}, {"晨曦", "chenxi"}, {"雅静", "yajing"}, {"婉婷", "wanting"}, {"月", "yue"}, {"云", "yun"},
    {"莹", "ying"}, {"蕾", "lei"}, {"媛", "yuan"}, {"珍", "zhen"}, {"蓉", "rong"}, {"菲", "fei"}, {"琴", "qin"},
    {"瑶", "yao"},
}};

constexpr std::array<GivenName, 65> kMen = {{
    {"伟", "wei"}, {"林", "lin"}, {"强", "qiang"}, {"军", "jun"}, {"洋", "yang"}, {"勇", "yong"}, {"涛", "tao"},
    {"明", "ming"}, {"超", "chao"}, {"刚", "gang"}, {"鹏", "peng"}, {"华", "hua"}, {"建国", "jianguo"},
    {"建华", "jianhua"}, {"国强", "guoqiang"}, {"志强", "zhiqiang"}, {"建军", "jianjun"}, {"志伟", "zhiwei"},
    {"俊杰", "junjie"}, {"浩然", "haoran"}, {"宇轩", "yuxuan"}, {"浩宇", "haoyu"}, {"博文", "bowen"}, {"天宇", "tianyu"},
    {"嘉豪", "jiahao"}, {"文博", "wenbo"}, {"晓明", "xiaoming"}, {"海涛", "haitao"}, {"志勇", "zhiyong"},
    {"国华", "guohua"}, {"永强", "yongqiang"}, {"明辉", "minghui"}, {"文杰", "wenjie"}, {"志明", "zhiming"},
    {"思远", "siyuan"}, {"宇航", "yuhang"}, {"子豪", "zihao"}, {"一鸣", "yiming"}, {"泽宇", "zeyu"}, {"俊熙", "junxi"},
    {"雨泽", "yuze"}, {"奕辰", "yichen"}, {"沐宸", "muchen"}, {"浩轩", "haoxuan"}, {"建平", "jianping"},
    {"立伟", "liwei"}, {"小龙", "xiaolong"}, {"大伟", "dawei"}, {"东", "dong"}, {"斌", "bin"}, {"波", "bo"},
    {"峰", "feng"}, {"健", "jian"}, {"凯", "kai"}, {"亮", "liang"}, {"宁", "ning"}, {"鑫", "xin"}, {"旭", "xu"},
    {"毅", "yi"}, {"宇", "yu"}, {"晨", "chen"}, {"昊", "hao"}, {"坤", "kun"}, {"帆", "fan"}, {"睿", "rui"},
}};

constexpr std::array<FamilyName, 127> kFamilyNames = {{
    {"王", "wang"}, {"李", "li"}, {"张", "zhang"}, {"刘", "liu"}, {"陈", "chen"}, {"杨", "yang"}, {"黄", "huang"},
    {"赵", "zhao"}, {"吴", "wu"}, {"周", "zhou"}, {"徐", "xu"}, {"孙", "sun"}, {"马", "ma"}, {"朱", "zhu"},
    {"胡", "hu"}, {"郭", "guo"}, {"何", "he"}, {"林", "lin"}, {"高", "gao"}, {"罗", "luo"}, {"郑", "zheng"},
    {"梁", "liang"}, {"谢", "xie"}, {"宋", "song"}, {"唐", "tang"}, {"许", "hsu"}, {"韩", "han"}, {"冯", "feng"},
    {"邓", "deng"}, {"曹", "cao"}, {"彭", "peng"}, {"曾", "zeng"}, {"肖", "xiao"}, {"田", "tian"}, {"董", "dong"},
    {"潘", "pan"}, {"袁", "yuan"}, {"蔡", "cai"}, {"蒋", "jiang"}, {"余", "yu"}, {"杜", "du"}, {"叶", "ye"},
    {"程", "cheng"}, {"魏", "wei"}, {"苏", "su"}, {"吕", "lyu"}, {"丁", "ding"}, {"任", "ren"}, {"卢", "lu"},
    {"姚", "yao"}, {"沈", "shen"}, {"钟", "zhong"}, {"崔", "cui"}, {"谭", "tan"}, {"范", "fan"}, {"廖", "liao"},
    {"石", "shi"}, {"金", "jin"}, {"贾", "jia"}, {"夏", "xia"}, {"付", "fu"}, {"方", "fang"}, {"邹", "zou"},
    {"熊", "xiong"}, {"白", "bai"}, {"孟", "meng"}, {"秦", "qin"}, {"邱", "qiu"}, {"侯", "hou"}, {"尹", "yin"},
    {"薛", "xue"}, {"闫", "yan"}, {"段", "duan"}, {"雷", "lei"}, {"陶", "tao"}, {"毛", "mao"}, {"郝", "hao"},
    {"顾", "gu"}, {"龚", "gong"}, {"邵", "shao"}, {"万", "wan"}, {"钱", "qian"}, {"戴", "dai"}, {"莫", "mo"},
    {"孔", "kong"}, {"向", "xiang"}, {"牛", "niu"}, {"葛", "ge"}, {"安", "an"}, {"岳", "yue"}, {"齐", "qi"},
    {"庞", "pang"}, {"乔", "qiao"}, {"欧阳", "ouyang"}, {"聂", "nie"}, {"温", "wen"}, {"焦", "jiao"}, {"辛", "xin"},
    {"管", "guan"}, {"左", "zuo"}, {"涂", "tu"}, {"舒", "shu"}, {"耿", "geng"}, {"卜", "bu"}, {"詹", "zhan"},
    {"苗", "miao"}, {"凌", "ling"}, {"费", "fei"}, {"盛", "sheng"}, {"童", "tong"}, {"欧", "ou"}, {"曲", "qu"},
    {"游", "you"}, {"阮", "ruan"}, {"华", "hua"}, {"倪", "ni"}, {"翟", "zhai"}, {"滕", "teng"}, {"穆", "mu"},
    {"岑", "cen"}, {"裴", "pei"}, {"尚", "shang"}, {"邢", "xing"}, {"卓", "zhuo"}, {"上官", "shangguan"},
    {"司马", "sima"}, {"诸葛", "zhuge"},
}};
// clang-format on

constexpr std::array<std::string_view, 1> kCountries = {"CN"};

constexpr Locale kLocale{
    .language = "zh",
    .name = "Chinese",
    .order = NameOrder::FamilyFirstUnspaced,
    .women = kWomen,
    .men = kMen,
    .family_names = kFamilyNames,
    .countries = kCountries,
    .weight = 1,
};

}  // namespace

const Locale& chinese() {
  return kLocale;
}

}  // namespace datagen::generators::words
