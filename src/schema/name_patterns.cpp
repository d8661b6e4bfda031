// The name table: which names mean what, together with type and table. Grouped by subject; among patterns of
// one specificity the first wins (name_inference.hpp says which is more specific).
#include <array>

#include "schema/name_inference.hpp"

namespace datagen::schema {

namespace {

// Read from top to bottom: among patterns of equally many words, those with a context come first.
constexpr std::array kPatterns{
    // People.
    NamePattern{"first name|given name|forename|firstname", "t", "", "first_name"},
    NamePattern{"last name|family name|surname|lastname", "t", "", "last_name"},
    NamePattern{"full name|fullname|display name|contact name|customer name|recipient name|author name|"
                "employee name|owner name|recipient|cardholder|author|contact person",
                "t", "", "full_name"},
    NamePattern{
        "=name", "t",
        "user users customer customers person people employee employees author authors contact contacts "
        "member members patient patients student students teacher teachers client clients profile profiles "
        "doctor doctors guest guests",
        "full_name"},
    NamePattern{"email|e mail|email address|mail|e mail address", "t", "", "email"},
    NamePattern{"username|user name|login|handle|screen name|nickname|nick name", "t", "", "username"},
    NamePattern{"gender|sex", "t", "", "gender"},
    NamePattern{"phone|phone number|telephone|mobile|mobile number|cell phone|fax|tel", "t", "", "phone"},
    NamePattern{"job title|position|occupation|profession", "t", "", "job_title"},
    NamePattern{"=title", "t", "employee employees job jobs staff", "job_title"},
    NamePattern{"birth date|date of birth|birthday|birthdate|dob|born on|born at", "dm", "", "birth_date"},
    NamePattern{"age", "n", "", "age"},
    // Places.
    NamePattern{"street|street address|address line 1|address line1|address1|line 1|line1|address", "t", "",
                "street_address"},
    NamePattern{"address line 2|address line2|address2|line 2|line2|apartment|unit", "t", "",
                "address_line_2"},
    NamePattern{"city|town|locality", "t", "", "city"},
    NamePattern{"state|province|region|county", "t", "+city", "state"},
    NamePattern{"=state|=province|=region", "t", "address addresses location locations store stores",
                "state"},
    NamePattern{"state code|province code|region code", "t", "", "state_code"},
    NamePattern{"zip|zip code|zipcode|postal code|post code|postcode|postalcode", "t", "", "postal_code"},
    NamePattern{"country", "t", "", "country"},
    NamePattern{"country code|country iso|country iso2", "t", "", "country_code"},
    NamePattern{"latitude|lat", "n", "", "latitude"},
    NamePattern{"longitude|lon|lng", "n", "", "longitude"},
    NamePattern{"time zone|timezone|tz", "t", "", "time_zone"},
    // Companies.
    NamePattern{
        "company|company name|organization|organisation|employer|business name|vendor name|supplier name|"
        "organization name",
        "t", "", "company"},
    NamePattern{
        "=name", "t",
        "company companies organization organizations organisation organisations vendor vendors supplier "
        "suppliers brand brands manufacturer manufacturers merchant merchants tenant tenants account "
        "accounts "
        "partner partners warehouse warehouses",
        "company"},
    NamePattern{"department|department name", "t", "", "department"},
    NamePattern{"=name", "t", "department departments team teams", "department"},
    // Commerce.
    NamePattern{"product name|item name", "t", "", "product_name"},
    NamePattern{"=name|=title", "t", "product products item items article articles", "product_name"},
    NamePattern{"category|category name", "t", "", "category_name"},
    NamePattern{"=name|=title", "t", "category categories", "category_name"},
    NamePattern{"tag|tag name|label", "t", "", "tag"},
    NamePattern{"=name", "t", "tag tags label labels", "tag"},
    NamePattern{"color|colour", "t", "", "color"},
    NamePattern{"sku|item code|product code|article number", "t", "", "sku"},
    NamePattern{"slug|url slug|permalink", "t", "", "slug"},
    NamePattern{"price|unit price|list price|sale price|cost|unit cost", "n", "", "price"},
    NamePattern{"amount|total|subtotal|sub total|total amount|balance|revenue|grand total|fee|salary", "n",
                "", "amount"},
    NamePattern{"tax|discount|shipping cost|shipping fee", "n", "", "small_amount"},
    NamePattern{"quantity|qty", "n", "", "quantity"},
    NamePattern{"stock|stock quantity|in stock|inventory|units in stock", "n", "", "stock"},
    NamePattern{"rating|stars|score", "n", "", "rating"},
    NamePattern{"currency|currency code", "t", "", "currency"},
    // Texts.
    NamePattern{"title|headline|subject", "t", "", "title"},
    NamePattern{"title|headline|summary", "t", "review reviews feedback feedbacks", "review_title"},
    NamePattern{"body|comment|text|review|content|review text", "t", "review reviews feedback feedbacks",
                "review_text"},
    NamePattern{"description|details", "t", "product products item items article articles",
                "product_description"},
    NamePattern{
        "description|note|notes|comment|comments|remark|remarks|message|body|content|summary|bio|about|text|"
        "details|excerpt|reason|abstract",
        "t", "", "sentence"},
    // Identity and technical values.
    NamePattern{"url|website|web site|homepage|link|site", "t", "", "url"},
    NamePattern{"ip|ip address|ip addr|client ip|remote addr", "t", "", "ip_address"},
    NamePattern{"uuid|guid", "t", "", "uuid"},
    NamePattern{"hash|checksum|digest|token|api key|secret|password hash|password|session id|signature", "t",
                "", "token"},
    // Times. Later stages of a row's life come after its birth, in this order.
    NamePattern{
        "created at|created on|created|creation date|create time|created date|inserted at|registered at|"
        "registration date|signed up at|signup date|joined at|joined on|date joined|ordered at|order "
        "date|placed at|"
        "date|timestamp|time|submitted at|issued at|issued on|issue date|posted at|reviewed at|published "
        "at|occurred "
        "at|started at|started on|start date|starts on|start time|hire date|hired at|hired on|event "
        "time|logged at|"
        "recorded at|since|member since",
        "dm", "", "created_time"},
    NamePattern{"confirmed at|approved at|verified at|activated at|accepted at", "dm", "", "confirmed_time"},
    NamePattern{"paid at|payment date|processed at|paid on|captured at|paid date", "dm", "", "paid_time"},
    NamePattern{"shipped at|shipped on|ship date|sent at|dispatched at|shipped date|shipping date", "dm", "",
                "shipped_time"},
    NamePattern{"delivered at|delivered on|delivery date|received at|completed at|completed on|finished "
                "at|ended at|closed "
                "at|resolved at|delivered date",
                "dm", "", "delivered_time"},
    NamePattern{"cancelled at|canceled at|returned at|refunded at|rejected at", "dm", "", "cancelled_time"},
    NamePattern{"updated at|updated on|updated|modified at|modified|modified on|last modified|last "
                "updated|changed at|"
                "update time|modified date|updated date",
                "dm", "", "updated_time"},
    NamePattern{"deleted at|removed at|archived at", "dm", "", "deleted_time"},
    NamePattern{"due date|due at|due on|payable until", "dm", "", "due_time"},
    NamePattern{"end date|end time|ends at|ends on|expires at|expires on|expired at|expiry date|expiration "
                "date|valid until|"
                "valid to|renews at|renews on",
                "dm", "", "end_time"},
    NamePattern{"at|on|last seen|last login|last activity|last active", "dm", "", "recent_time"},
    // States.
    NamePattern{"status|state", "t", "order orders purchase purchases", "order_status"},
    NamePattern{"status|state", "t", "", "status"},
    NamePattern{"payment method|pay method", "t", "", "payment_method"},
    NamePattern{"priority", "t", "", "priority"},
    // Switches: most of these are on for most rows.
    NamePattern{"active|enabled|verified|visible|published|available|confirmed", "b", "", "mostly_true"},
    NamePattern{
        "deleted|archived|blocked|banned|hidden|locked|cancelled|refunded|expired|default|primary|featured",
        "b", "", "mostly_false"},
    // Counts.
    NamePattern{"count|views|likes|visits|clicks|downloads|number of", "n", "", "count"},
    NamePattern{"year", "n", "", "year"},
    NamePattern{"percent|percentage|pct", "n", "", "percentage"},
    NamePattern{"weight|height|width|length|depth|size", "n", "", "measure"},
    NamePattern{"settings|preferences|options|config", "j", "", "settings_json"},
    NamePattern{"attributes|properties|specs|specifications", "j", "", "attributes_json"},
};

}  // namespace

std::span<const NamePattern> name_patterns() {
  return kPatterns;
}

}  // namespace datagen::schema
