// Hindi names and those of other languages of India, in Devanagari; ascii as people spell them.
#include <array>

#include "generators/words/locales/all.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<GivenName, 64> kWomen = {{
    {"प्रिया", "priya"}, {"नेहा", "neha"}, {"पूजा", "pooja"}, {"अंजलि", "anjali"}, {"सुनीता", "sunita"},
    {"अनीता", "anita"}, {"रेखा", "rekha"}, {"सीमा", "seema"}, {"गीता", "geeta"}, {"सीता", "sita"},
    {"मीना", "meena"}, {"रीना", "reena"}, {"कविता", "kavita"}, {"सविता", "savita"}, {"ममता", "mamata"},
    {"संगीता", "sangeeta"}, {"आशा", "asha"}, {"उषा", "usha"}, {"लता", "lata"}, {"सुमन", "suman"},
    {"किरण", "kiran"}, {"ज्योति", "jyoti"}, {"रानी", "rani"}, {"राधा", "radha"}, {"लक्ष्मी", "lakshmi"},
    {"सरस्वती", "saraswati"}, {"पार्वती", "parvati"}, {"दीपा", "deepa"}, {"दीपिका", "deepika"},
    {"दिव्या", "divya"}, {"श्वेता", "shweta"}, {"स्वाति", "swati"}, {"शालिनी", "shalini"},
    {"रश्मि", "rashmi"}, {"वंदना", "vandana"}, {"अर्चना", "archana"}, {"कल्पना", "kalpana"}, {"माया", "maya"},
    {"छाया", "chhaya"}, {"शोभा", "shobha"}, {"निशा", "nisha"}, {"मनीषा", "manisha"}, {"रितु", "ritu"},
    {"प्रीति", "preeti"}, {"स्मिता", "smita"}, {"अमृता", "amrita"}, {"काव्या", "kavya"}, {"अनन्या", "ananya"},
    {"आराध्या", "aaradhya"}, {"सारा", "sara"}, {"ईशा", "isha"}, {"रिया", "riya"}, {"तन्वी", "tanvi"},
    {"मीरा", "meera"}, {"नंदिनी", "nandini"}, {"श्रेया", "shreya"}, {"सोनाली", "sonali"},
    {"पल्लवी", "pallavi"}, {"मधु", "madhu"}, {"विमला", "vimala"}, {"कमला", "kamala"}, {"शारदा", "sharada"},
    {"सुधा", "sudha"}, {"चंद्रा", "chandra"},
}};

constexpr std::array<GivenName, 64> kMen = {{
    {"राहुल", "rahul"}, {"अमित", "amit"}, {"संजय", "sanjay"}, {"राजेश", "rajesh"}, {"सुरेश", "suresh"},
    {"रमेश", "ramesh"}, {"महेश", "mahesh"}, {"दिनेश", "dinesh"}, {"मुकेश", "mukesh"}, {"राकेश", "rakesh"},
    {"विजय", "vijay"}, {"अजय", "ajay"}, {"अनिल", "anil"}, {"सुनील", "sunil"}, {"मनोज", "manoj"},
    {"विनोद", "vinod"}, {"प्रमोद", "pramod"}, {"अशोक", "ashok"}, {"दीपक", "deepak"}, {"रवि", "ravi"},
    {"राज", "raj"}, {"राम", "ram"}, {"श्याम", "shyam"}, {"मोहन", "mohan"}, {"सोहन", "sohan"},
    {"गोपाल", "gopal"}, {"कृष्ण", "krishna"}, {"गणेश", "ganesh"}, {"शंकर", "shankar"}, {"विष्णु", "vishnu"},
    {"अर्जुन", "arjun"}, {"करण", "karan"}, {"रोहन", "rohan"}, {"रोहित", "rohit"}, {"मोहित", "mohit"},
    {"आदित्य", "aditya"}, {"आर्यन", "aryan"}, {"विवान", "vivaan"}, {"आरव", "aarav"}, {"ईशान", "ishaan"},
    {"कबीर", "kabir"}, {"देव", "dev"}, {"वरुण", "varun"}, {"तरुण", "tarun"}, {"अरुण", "arun"},
    {"नितिन", "nitin"}, {"सचिन", "sachin"}, {"विकास", "vikas"}, {"विवेक", "vivek"}, {"अभिषेक", "abhishek"},
    {"आनंद", "anand"}, {"अनुराग", "anurag"}, {"गौरव", "gaurav"}, {"सौरभ", "saurabh"}, {"हर्ष", "harsh"},
    {"जतिन", "jatin"}, {"कुणाल", "kunal"}, {"नवीन", "naveen"}, {"पंकज", "pankaj"}, {"प्रकाश", "prakash"},
    {"प्रवीण", "praveen"}, {"संदीप", "sandeep"}, {"शिव", "shiv"}, {"यश", "yash"},
}};

constexpr std::array<FamilyName, 122> kFamilyNames = {{
    {"शर्मा", "sharma"}, {"वर्मा", "verma"}, {"गुप्ता", "gupta"}, {"सिंह", "singh"}, {"कुमार", "kumar"},
    {"पटेल", "patel"}, {"शाह", "shah"}, {"मेहता", "mehta"}, {"देसाई", "desai"}, {"जोशी", "joshi"},
    {"पांडे", "pandey"}, {"मिश्रा", "mishra"}, {"तिवारी", "tiwari"}, {"दुबे", "dubey"}, {"चौबे", "chaubey"},
    {"त्रिवेदी", "trivedi"}, {"चतुर्वेदी", "chaturvedi"}, {"द्विवेदी", "dwivedi"}, {"शुक्ला", "shukla"},
    {"अग्रवाल", "agarwal"}, {"गोयल", "goyal"}, {"बंसल", "bansal"}, {"जैन", "jain"}, {"मित्तल", "mittal"},
    {"सिंघल", "singhal"}, {"कपूर", "kapoor"}, {"खन्ना", "khanna"}, {"मल्होत्रा", "malhotra"},
    {"चोपड़ा", "chopra"}, {"अरोड़ा", "arora"}, {"भाटिया", "bhatia"}, {"सेठी", "sethi"}, {"आहूजा", "ahuja"},
    {"बत्रा", "batra"}, {"ग्रोवर", "grover"}, {"सक्सेना", "saxena"}, {"श्रीवास्तव", "srivastava"},
    {"माथुर", "mathur"}, {"भटनागर", "bhatnagar"}, {"निगम", "nigam"}, {"यादव", "yadav"},
    {"चौधरी", "chaudhary"}, {"राठौर", "rathore"}, {"चौहान", "chauhan"}, {"सोलंकी", "solanki"},
    {"परमार", "parmar"}, {"ठाकुर", "thakur"}, {"रावत", "rawat"}, {"नेगी", "negi"}, {"बिष्ट", "bisht"},
    {"भट्ट", "bhatt"}, {"पंत", "pant"}, {"उप्रेती", "upreti"}, {"जाधव", "jadhav"}, {"पवार", "pawar"},
    {"शिंदे", "shinde"}, {"पाटिल", "patil"}, {"कुलकर्णी", "kulkarni"}, {"देशपांडे", "deshpande"},
    {"देशमुख", "deshmukh"}, {"गायकवाड़", "gaikwad"}, {"भोसले", "bhosale"}, {"कदम", "kadam"},
    {"मोहिते", "mohite"}, {"साळुंखे", "salunkhe"}, {"चव्हाण", "chavan"}, {"माने", "mane"},
    {"सावंत", "sawant"}, {"नाईक", "naik"}, {"कांबळे", "kamble"}, {"बनर्जी", "banerjee"},
    {"मुखर्जी", "mukherjee"}, {"चटर्जी", "chatterjee"}, {"गांगुली", "ganguly"}, {"घोष", "ghosh"},
    {"बोस", "bose"}, {"दास", "das"}, {"दत्ता", "dutta"}, {"सरकार", "sarkar"}, {"मंडल", "mandal"},
    {"साहा", "saha"}, {"चक्रवर्ती", "chakraborty"}, {"नायर", "nair"}, {"मेनन", "menon"}, {"पिल्लै", "pillai"},
    {"रेड्डी", "reddy"}, {"राव", "rao"}, {"नायडू", "naidu"}, {"अय्यर", "iyer"}, {"अयंगर", "iyengar"},
    {"कृष्णन", "krishnan"}, {"सुब्रमण्यम", "subramanian"}, {"संधू", "sandhu"}, {"ढिल्लों", "dhillon"},
    {"ग्रेवाल", "grewal"}, {"सिद्धू", "sidhu"}, {"बाजवा", "bajwa"}, {"कौर", "kaur"}, {"बेदी", "bedi"},
    {"सोढ़ी", "sodhi"}, {"कश्यप", "kashyap"}, {"त्यागी", "tyagi"}, {"राणा", "rana"}, {"मलिक", "malik"},
    {"खान", "khan"}, {"अंसारी", "ansari"}, {"कुरैशी", "qureshi"}, {"शेख", "sheikh"}, {"पटनायक", "patnaik"},
    {"महापात्र", "mohapatra"}, {"साहू", "sahu"}, {"बेहरा", "behera"}, {"प्रधान", "pradhan"}, {"झा", "jha"},
    {"सिन्हा", "sinha"}, {"प्रसाद", "prasad"}, {"पाठक", "pathak"}, {"उपाध्याय", "upadhyay"},
    {"दीक्षित", "dikshit"}, {"अवस्थी", "awasthi"}, {"बाजपेयी", "bajpai"}, {"पुरोहित", "purohit"},
}};
// clang-format on

constexpr std::array<std::string_view, 1> kCountries = {"IN"};

constexpr Locale kLocale{
    .language = "hi",
    .name = "Hindi",
    .order = NameOrder::GivenFirst,
    .women = kWomen,
    .men = kMen,
    .family_names = kFamilyNames,
    .countries = kCountries,
    .weight = 1,
};

}  // namespace

const Locale& hindi() {
  return kLocale;
}

}  // namespace datagen::generators::words
