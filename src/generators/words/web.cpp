// Words of the web: browsers, kinds of file, names of files, paths, events.
#include <array>

#include "generators/words/words.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<std::string_view, 22> kUserAgents = {
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 "
    "(KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 "
    "(KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 "
    "(KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/18.1 Safari/605.1.15",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 "
    "(KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 "
    "(KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6_1 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 "
    "(KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 "
    "(KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 "
    "(KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
    "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:132.0) Gecko/20100101 Firefox/132.0",
    "Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 "
    "(KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 "
    "(KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 OPR/116.0.0.0",
    "Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/17.6 Safari/605.1.15",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0",
    "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 "
    "(KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
};

constexpr std::array<std::string_view, 64> kFileBaseNames = {
    "invoice", "report", "summary", "contract", "receipt", "statement", "proposal", "presentation", "budget",
    "schedule", "minutes", "agenda", "photo", "scan", "logo", "banner", "screenshot", "diagram", "floor-plan",
    "manual", "guide", "brochure", "catalog", "price-list", "inventory", "export", "import", "backup",
    "archive", "dataset", "survey-results", "feedback", "meeting-notes", "project-plan", "roadmap",
    "checklist", "timesheet", "payslip", "expense-report", "purchase-order", "delivery-note", "packing-list",
    "quote", "estimate", "tax-form", "cover-letter", "application", "certificate", "license", "policy",
    "terms", "handbook", "newsletter", "press-release", "team-photo", "product-photo", "profile-picture",
    "sketch", "mockup", "draft", "final-draft", "template", "letter", "signed-agreement",
};

constexpr std::array<std::string_view, 48> kUrlPaths = {
    "/", "/products", "/login", "/search", "/cart", "/pricing", "/about", "/contact", "/blog", "/checkout",
    "/account", "/signup", "/account/orders", "/account/settings", "/categories", "/categories/new",
    "/products/popular", "/products/sale", "/help", "/help/shipping", "/help/returns", "/help/payment",
    "/docs", "/docs/getting-started", "/docs/api", "/features", "/dashboard", "/reports", "/reports/monthly",
    "/settings/profile", "/settings/billing", "/settings/notifications", "/team", "/careers", "/press",
    "/privacy", "/terms", "/faq", "/support", "/downloads", "/events", "/newsletter", "/wishlist", "/stores",
    "/gift-cards", "/compare", "/reviews", "/logout",
};

constexpr std::array<std::string_view, 48> kEventNames = {
    "page_view", "click", "session_start", "scroll", "search", "sign_up", "login", "logout", "view_item",
    "view_item_list", "add_to_cart", "remove_from_cart", "view_cart", "begin_checkout", "add_shipping_info",
    "add_payment_info", "purchase", "refund", "add_to_wishlist", "select_item", "select_promotion", "share",
    "form_start", "form_submit", "file_download", "video_start", "video_progress", "video_complete",
    "email_opened", "email_clicked", "subscription_started", "subscription_renewed", "subscription_cancelled",
    "trial_started", "trial_ended", "plan_upgraded", "plan_downgraded", "invite_sent", "invite_accepted",
    "profile_updated", "password_reset", "notification_opened", "feature_used", "export_created",
    "error_shown", "feedback_submitted", "onboarding_started", "onboarding_completed",
};

constexpr std::array<FileKind, 30> kFileKinds = {{
    {"pdf", "application/pdf"}, {"jpg", "image/jpeg"}, {"png", "image/png"},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}, {"csv", "text/csv"},
    {"txt", "text/plain"}, {"zip", "application/zip"},
    {"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    {"mp4", "video/mp4"}, {"json", "application/json"}, {"gif", "image/gif"}, {"svg", "image/svg+xml"},
    {"webp", "image/webp"}, {"html", "text/html"}, {"xml", "application/xml"}, {"md", "text/markdown"},
    {"mp3", "audio/mpeg"}, {"doc", "application/msword"}, {"xls", "application/vnd.ms-excel"},
    {"mov", "video/quicktime"}, {"wav", "audio/wav"}, {"heic", "image/heic"}, {"gz", "application/gzip"},
    {"ics", "text/calendar"}, {"rtf", "application/rtf"}, {"odt", "application/vnd.oasis.opendocument.text"},
    {"yaml", "application/yaml"}, {"tiff", "image/tiff"}, {"eml", "message/rfc822"},
}};
// clang-format on

}  // namespace

WordList user_agents() {
  return kUserAgents;
}

WordList file_base_names() {
  return kFileBaseNames;
}

WordList url_paths() {
  return kUrlPaths;
}

WordList event_names() {
  return kEventNames;
}

std::span<const FileKind> file_kinds() {
  return kFileKinds;
}

}  // namespace datagen::generators::words
