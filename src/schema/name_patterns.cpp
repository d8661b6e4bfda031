// The name table: which names mean what, together with type and table. Grouped by subject; among patterns of
// one specificity the first wins (name_inference.hpp says which is more specific).
#include <span>

#include "schema/name_inference.hpp"

namespace datagen::schema {

namespace {

// No std::array: clang gives up on deducing the type of so many.
constexpr NamePattern kPatterns[] = {
    // People.
    NamePattern{"first name|given name|forename|firstname|fname|preferred name", "t", "", "first_name"},
    NamePattern{"last name|family name|surname|lastname|lname|maiden name", "t", "", "last_name"},
    NamePattern{"full name|fullname|display name|contact name|customer name|recipient name|author name|"
                "employee name|owner name|contact person|legal name|client name|patient name|student name|"
                "guest name|user full name|emergency contact|doctor name|teacher name|sender name|"
                "cardholder name|card holder|account holder|holder name|signed by name|person name",
                "t", "", "full_name"},
    NamePattern{"manager name|supervisor name|instructor name|reviewer name|approver name|assignee name|"
                "agent name|driver name|passenger name|physician name|nurse name|member name|speaker name|"
                "artist name|seller name|buyer name|receiver name|billing name|shipping name|attendee name|"
                "participant name|applicant name|candidate name|requester name|reporter name|witness name|"
                "beneficiary name|representative name|spouse name|mother name|father name|parent name|"
                "guardian name|landlord name|donor name|coach name|next of kin|signed by|prepared by|"
                "issued by|received by|referred by|performed by|inspected by|written by|served by|"
                "taught by|recommended by|ordered by|prescribed by|attended by|collected by|witnessed by|"
                "recorded by|authorized by",
                "t", "", "full_name"},
    NamePattern{"recipient|cardholder|author|assignee|owner|manager|reviewer|instructor|teacher|doctor|"
                "physician|provider name|agent|approver|supervisor|employee|beneficiary|passenger|caller|"
                "callee|adjuster|waiter|cashier|inspector|examiner|translator|photographer|composer|"
                "narrator|lecturer|tutor|coach|trainer|captain|pilot|referee|landlord|tenant|lawyer|"
                "attorney|judge|salesperson|sales rep|technician|mechanic|surgeon|nurse|therapist|"
                "interviewer|claimant|witness|signatory|responsible person|graded by|operator|courier name|"
                "rider|organizer|organiser|foreman|head chef|producer|curator|presenter|moderator",
                "t", "", "full_name"},
    NamePattern{"worker", "t", "shift timesheet time_entry attendance", "full_name"},
    NamePattern{"=name", "t",
                "user customer person employee author contact member patient student teacher client "
                "profile doctor guest staff lead candidate applicant subscriber attendee participant "
                "driver agent instructor physician nurse passenger player owner tenant_contact manager "
                "worker actor director artist speaker volunteer donor resident parent child lawyer "
                "attorney trainer coach musician singer tutor mentor dentist therapist technician chef "
                "pilot",
                "full_name"},
    NamePattern{"email|e mail|email address|mail|e mail address|contact email|sender|reply to", "t", "",
                "email"},
    NamePattern{"middle name|second name|middle initial|middlename", "t", "", "middle_name"},
    NamePattern{"initials", "t", "", "initials"},
    NamePattern{"salutation|honorific|honorific prefix|name prefix|courtesy title|name title|title prefix",
                "t", "", "name_prefix"},
    NamePattern{"=prefix", "t", "+first_name +firstname +last_name +lastname +surname +given_name +full_name",
                "name_prefix"},
    NamePattern{"nationality|citizenship", "t", "", "nationality"},
    NamePattern{"username|user name|login|handle|screen name|nickname|nick name|login name|created by|"
                "updated by|modified by|deleted by|approved by|uploaded by|changed by|assigned to|"
                "reported by|closed by|actor|acknowledged by|resolved by|completed by|verified by|"
                "reviewed by|rejected by|cancelled by|canceled by|submitted by|requested by|processed by|"
                "published by|edited by|added by|posted by|opened by|archived by|handled by|triggered by|"
                "invited by|entered by|checked by|released by|confirmed by|last modified by|last updated by",
                "t", "", "username"},
    NamePattern{"gender|sex", "t", "", "gender"},
    NamePattern{"phone|phone number|telephone|mobile|mobile number|mobile phone|cell phone|fax|fax number|"
                "tel|telephone number|work phone|home phone|contact number|whatsapp",
                "t", "", "phone"},
    NamePattern{"job title|occupation|profession|designation", "t", "", "job_title"},
    NamePattern{"position", "t", "employee candidate applicant staff contact player application job",
                "job_title"},
    NamePattern{"=title", "t",
                "employee user person job staff contact candidate position vacancy lead opening",
                "job_title"},
    NamePattern{"=role", "t", "employee job staff contact candidate position vacancy", "job_title"},
    NamePattern{"birth date|date of birth|birthday|birthdate|dob|born on|born at|date birth", "dm", "",
                "birth_date"},
    NamePattern{"age", "n", "", "age"},
    NamePattern{"marital status", "t", "", "marital_status"},
    NamePattern{"birth year|year of birth|born year", "n", "", "birth_year"},
    NamePattern{"bio|biography|about me|about", "t", "", "bio"},
    NamePattern{"driver|waiter name|cashier name|operator name|chef name|head chef name|player name|"
                "trainer name|captain name|pilot name|technician name|inspector name|lecturer name|"
                "tutor name|lawyer name|tenant name|prescriber|advisor|adviser|guarantor|editor|"
                "prescribing doctor",
                "t", "", "full_name"},

    // Places.
    NamePattern{"street|street address|address line 1|address 1|line 1|address|street name|addr", "t", "",
                "street_address"},
    NamePattern{"address line 2|address 2|line 2|apartment|apt|suite|street 2", "t", "", "address_line_2"},
    NamePattern{"unit", "t", "address location apartment", "address_line_2"},
    NamePattern{"city|town|locality|city name|birthplace|hometown|municipality", "t", "", "city"},
    NamePattern{"=name", "t", "city town", "city"},
    NamePattern{"state|province|region|county", "t", "+city +zip +postal_code +zipcode +postcode +street",
                "state"},
    NamePattern{"state|province|region|county", "t", "address location store branch office warehouse city",
                "state"},
    NamePattern{"province|county|state name|state province|region name", "t", "", "state"},
    NamePattern{"=name", "t", "state province region county", "state"},
    NamePattern{"state code|province code|region code|state abbreviation|state abbr", "t", "", "state_code"},
    NamePattern{"zip|zip code|zipcode|postal code|post code|postcode|postalcode|postal", "t", "",
                "postal_code"},
    NamePattern{"country|country name|nationality country|country of origin|country of birth", "t", "",
                "country"},
    NamePattern{"=name", "t", "country", "country"},
    NamePattern{"country code|country iso|country iso 2|iso country|country iso code|iso code 2", "t", "",
                "country_code"},
    NamePattern{"=code|=iso|=iso code|=iso 2", "t", "country", "country_code"},
    NamePattern{"latitude|lat", "n", "", "latitude"},
    NamePattern{"longitude|lon|lng|long", "n", "", "longitude"},
    NamePattern{"time zone|timezone|tz|time zone name", "t", "", "time_zone"},
    NamePattern{"population", "n", "", "population"},
    NamePattern{"distance|distance km|distance miles|mileage km|distance m", "n", "", "distance"},
    NamePattern{"altitude|elevation", "n", "", "elevation"},
    NamePattern{"area|square feet|sqft|square meters|floor area|area sqm", "n", "", "area"},
    NamePattern{"square feet|sqft|area sqft|square footage", "n",
                "+bedrooms house home apartment property listing", "square_feet"},
    NamePattern{"sold price|selling price|final price|closing price", "n",
                "+list_price +asking_price +listing_price", "sold_price"},
    NamePattern{"price|asking price|list price|listing price|sale price|sold price|purchase price", "n",
                "+bedrooms +year_built house home property", "home_value"},
    NamePattern{"neighborhood|neighbourhood|suburb|district|borough|quarter name|delivery zone name", "t", "",
                "neighborhood"},
    NamePattern{"origin|destination|headquarters|village|origin city|destination city|pickup location|"
                "dropoff location|port of loading|port of discharge|pickup city|dropoff city|work location",
                "t", "", "city"},
    NamePattern{"state of origin", "t", "", "state"},
    NamePattern{"market|territory|jurisdiction", "t", "", "country"},
    NamePattern{"weather|weather condition|weather conditions", "t", "", "weather"},

    // Companies.
    NamePattern{"company|company name|organization|organisation|employer|business name|vendor name|"
                "supplier name|organization name|vendor|supplier|manufacturer|brand|brand name|publisher|"
                "client company|insurer|airline|partner name|institution|bank name|store name|org name|"
                "account name|legal entity|hospital",
                "t", "", "company"},
    NamePattern{"=name", "t",
                "company organization organisation vendor supplier brand manufacturer merchant tenant "
                "account partner business firm agency publisher distributor carrier institution bank "
                "insurer org client employer provider clinic hospital pharmacy workspace",
                "company"},
    NamePattern{"=name", "t",
                "hotel hostel resort restaurant cafe bar pub bakery gym studio club spa salon theater "
                "theatre cinema museum library stadium arena park farm winery venue",
                "venue_name"},
    NamePattern{"venue|venue name|stadium|stadium name|arena|arena name|concert hall|hall name|hotel name|"
                "restaurant name|cafe name|bar name|gym name|theater name|museum name|park name|farm name",
                "t", "", "venue_name"},
    NamePattern{"=name", "t",
                "warehouse store branch office site plant depot factory facility lab laboratory terminal "
                "outlet showroom station data_center distribution_center fulfillment_center",
                "site_name"},
    NamePattern{"warehouse|office|branch|head office|branch office|depot|warehouse name|branch name|"
                "office name|site name|plant name|depot name|factory name|facility name|terminal name|"
                "station name",
                "t", "", "site_name"},
    NamePattern{"merchant|merchant name|payee|store", "t", "", "merchant"},
    NamePattern{"industry|sector|industry name|sector name|business type|line of business|type of business",
                "t", "", "industry"},
    NamePattern{"=name", "t", "industry sector", "industry"},
    NamePattern{"company size|team size range|size range|employee range", "t", "", "company_size"},
    NamePattern{"company size|employee count|number of employees|employees|headcount|num employees|"
                "employees count|staff count",
                "n", "", "employee_count"},
    NamePattern{"department|department name|dept|division|team|team name|business unit", "t", "",
                "department"},
    NamePattern{"=name", "t", "department team division group unit", "department"},
    NamePattern{"tax id|vat number|vat id|tax number|vat|ein|tin", "t", "", "vat_number"},
    NamePattern{"founded|founded year|year founded|established|established year|founding year", "n", "",
                "founding_year"},
    NamePattern{"annual revenue|revenue|arr|market cap|valuation|turnover", "n", "", "annual_revenue"},
    NamePattern{"mrr|monthly revenue|arpu|ltv|lifetime value|customer lifetime value", "n", "", "amount"},
    NamePattern{"bank|insurer name|hospital name|airline name|clinic name|manufacturer name|publisher name|"
                "employer name|clinic|issuer|partner|competitor|logistics partner|broker|service center|"
                "garage|prescribing clinic",
                "t", "", "company"},

    // Products and stock.
    NamePattern{"=name|=title", "t", "menu_item dish recipe meal", "dish"},
    NamePattern{"product name|part name|equipment name|asset name|item name|product|product title|item|"
                "article name",
                "t", "", "product_name"},
    NamePattern{"=name|=title", "t",
                "product item article variant part component asset equipment good sku material listing",
                "product_name"},
    NamePattern{"category|category name|product category|subcategory|sub category", "t", "", "category_name"},
    NamePattern{"=name|=title", "t", "category collection", "category_name"},
    NamePattern{"tag|tag name|label|keyword|hashtag", "t", "", "tag"},
    NamePattern{"tag|tags|topic|topics", "t", "user customer person member profile subscriber contact",
                "interest"},
    NamePattern{"interest|interests|hobby|hobbies", "t", "", "interest"},
    NamePattern{"=name|=title", "t", "tag label keyword topic", "tag"},
    NamePattern{"color|colour|color name", "t", "", "color"},
    NamePattern{"eye color|eye colour|eyes", "t", "", "eye_color"},
    NamePattern{"hair color|hair colour|hair", "t", "", "hair_color"},
    NamePattern{"hex color|color hex|color code|colour code|background color|primary color|accent color", "t",
                "", "hex_color"},
    NamePattern{"sku|item code|product code|article number|part number|sku code|stock code|product sku|mpn|"
                "model number|item number",
                "t", "", "sku"},
    NamePattern{"=code", "t", "product item article variant part", "sku"},
    NamePattern{"barcode|ean|ean 13|gtin|bar code|ean code|gtin 13", "tn", "", "ean"},
    NamePattern{"upc|upc code|upc a|gtin 12", "tn", "", "upc"},
    NamePattern{"isbn|isbn 13", "tn", "", "isbn"},
    NamePattern{"serial number|serial no|serial|asset tag|device serial|imei", "t", "", "serial_number"},
    NamePattern{"size", "t", "", "size_label"},
    NamePattern{"material|fabric", "t", "", "material"},
    NamePattern{"condition|item condition", "t", "", "condition"},
    NamePattern{"unit|uom|unit of measure|measurement unit|units", "t", "", "unit"},
    NamePattern{"unit|units|unit of measure|measurement unit", "t",
                "reading measurement sensor metric observation telemetry sample", "metric_unit"},
    NamePattern{"quantity|qty|order quantity|quantity ordered|items count|item count|units sold|"
                "quantity sold|num items|number of items|copies",
                "n", "", "quantity"},
    NamePattern{"stock|stock quantity|in stock|inventory|units in stock|quantity on hand|on hand|"
                "qty on hand|stock level|available quantity|quantity available|inventory count|stock count|"
                "inventory quantity|quantity in stock|available stock",
                "n", "", "stock"},
    NamePattern{"=quantity|=qty", "n", "inventory stock warehouse_stock", "stock"},
    NamePattern{"available|available quantity|quantity available|qty available|available stock", "n",
                "+on_hand +quantity_reserved +reserved_quantity +stock +reserved", "available_quantity"},
    NamePattern{"planned quantity|quantity planned|planned qty|target quantity|quantity to produce", "n", "",
                "planned_quantity"},
    NamePattern{"produced quantity|quantity produced|completed quantity|quantity completed|produced|"
                "actual quantity|good quantity|output quantity",
                "n", "+planned_quantity +quantity_planned +planned_qty +target_quantity +quantity_to_produce",
                "produced_quantity"},
    NamePattern{"scrap quantity|scrapped quantity|quantity scrapped|rejected quantity|quantity rejected|"
                "defective quantity|scrap|scrapped",
                "n",
                "+planned_quantity +quantity_planned +target_quantity +produced_quantity "
                "+quantity_produced",
                "scrapped_quantity"},
    NamePattern{"reorder level|reorder point|minimum stock|min stock|safety stock|reorder quantity|"
                "low stock threshold",
                "n", "", "reorder_level"},
    NamePattern{"reserved quantity|quantity reserved|reserved|reserved stock", "n", "", "reserved_quantity"},
    NamePattern{"capacity|max capacity|seats|seat count|max participants|max attendees|max guests|guests|"
                "party size|bedrooms|bathrooms|rooms|floors",
                "n", "", "quantity"},
    NamePattern{"capacity|max capacity|seats|max participants|max attendees|attendee limit|max students", "n",
                "event room venue course class theater stadium hall warehouse session workshop gym studio "
                "hotel restaurant club arena auditorium lab classroom facility bar cafe",
                "capacity"},
    NamePattern{"weight|weight kg|weight g|net weight|gross weight|shipping weight", "n", "", "weight"},
    NamePattern{"height|width|length|depth|thickness|diameter|height cm|width cm|length cm|depth cm", "n", "",
                "measure"},
    NamePattern{"warranty months|warranty period|warranty", "n", "", "months"},
    NamePattern{"bin|shelf|aisle|rack|bin location|storage location", "t", "", "bin_location"},
    NamePattern{"shape", "t", "", "shape"},
    NamePattern{"finish|surface finish", "t", "", "finish"},
    NamePattern{"flavor|flavour", "t", "", "flavor"},
    NamePattern{"packaging|packaging type|package type", "t", "", "packaging"},
    NamePattern{"defect|defect type", "t", "", "defect"},
    NamePattern{"ingredient|ingredient name", "t", "", "ingredient"},
    NamePattern{"=name", "t", "ingredient", "ingredient"},
    NamePattern{"transport mode|transport type|mode of transport", "t", "", "transport_mode"},
    NamePattern{"amenity|amenity name", "t", "", "amenity"},
    NamePattern{"=name", "t", "amenity", "amenity"},

    // Orders, prices, payments.
    NamePattern{"price|unit price|list price|item price|unit cost price|price per unit|selling price|"
                "retail price|base price|regular price|price amount|unit amount|ticket price|price usd|"
                "price eur",
                "n", "", "price"},
    NamePattern{"price cents|unit price cents|price in cents|unit amount cents|cost cents|fee cents", "n", "",
                "price_cents"},
    NamePattern{"amount cents|total cents|amount in cents|subtotal cents|balance cents", "n", "",
                "amount_cents"},
    NamePattern{"cost|unit cost|cost price|wholesale price|purchase price|cost per unit|buy price|"
                "supply price",
                "n", "", "cost"},
    NamePattern{"sale price|discounted price|discount price|special price|promo price|offer price|"
                "price sale",
                "n", "", "sale_price"},
    NamePattern{"compare at price|original price|msrp|rrp|old price|full price|price before discount", "n",
                "", "original_price"},
    NamePattern{"min price|price min|minimum price|price from|min amount|minimum amount|min order|"
                "minimum order amount|min order amount|low price|price low",
                "n", "", "price"},
    NamePattern{"max price|price max|maximum price|price to|max amount|maximum amount|salary max|"
                "max salary|budget max|max budget|high price|price high|maximum salary|max value|value max|"
                "max temperature|max quantity|maximum quantity|max score|max age|max stock|upper limit|"
                "upper bound",
                "n", "", "maximum"},
    NamePattern{"subtotal|sub total|net amount|net total|amount before tax|net price|items total", "n", "",
                "subtotal"},
    NamePattern{"total|total amount|grand total|order total|amount due|total price|total due|gross amount|"
                "gross total|invoice total|amount total|total cost|total value|line total|line amount|"
                "extended price|item total|total usd|row total|cart total",
                "n", "", "total"},
    NamePattern{"amount|balance|payment amount|order amount|transaction amount|fee|fees|sum|premium|"
                "deposit|refund amount|account balance|opening balance|"
                "closing balance|current balance|outstanding balance|bid|spend|amount usd|"
                "available balance|total spent|total spend|income|expense|expenses|net|profit|payout|"
                "deductible|total revenue|gross|charge|amount claimed|claimed amount|"
                "amount requested|requested amount",
                "n", "", "amount"},
    NamePattern{"amount paid|paid amount|total paid", "n", "", "amount_paid"},
    NamePattern{"balance|balance due|outstanding balance|outstanding amount|amount outstanding|"
                "remaining balance|balance remaining",
                "n", "+total +total_amount +grand_total +invoice_total +subtotal +amount_paid +paid_amount",
                "balance_due"},
    NamePattern{"=amount", "n", "+quantity +qty", "total"},
    NamePattern{"amount approved|approved amount|amount settled|settled amount|amount granted|"
                "granted amount",
                "n", "+amount_claimed +claimed_amount +claim_amount +amount_requested +requested_amount",
                "approved_amount"},
    NamePattern{"tax|tax amount|sales tax|vat amount|taxes|tax total", "n", "", "tax"},
    NamePattern{"discount|discount amount|discount total|rebate|total discount", "n", "", "discount"},
    NamePattern{"service fee|handling fee|late fee|processing fee|commission|transaction fee|platform fee|"
                "surcharge|fine|fines|fine amount|fines owed|penalty|penalty amount|overdue fine",
                "n", "", "small_amount"},
    NamePattern{"shipping cost|shipping fee|shipping|delivery fee|shipping amount|freight|tip|gratuity|"
                "shipping price|shipping total|delivery cost|postage",
                "n", "", "shipping_cost"},
    NamePattern{"tax rate|vat rate|sales tax rate|tax percent|tax percentage|tax pct", "n", "", "tax_rate"},
    NamePattern{"exchange rate|fx rate|conversion rate usd|rate to usd|currency rate", "n", "",
                "exchange_rate"},
    NamePattern{"=rate", "n", "exchange_rate currency_rate fx_rate *exchange *currency *fx", "exchange_rate"},
    NamePattern{"interest rate|apr|apy|annual rate|mortgage rate|coupon rate|yield|annual percentage rate",
                "n", "", "interest_rate"},
    NamePattern{"hourly rate|day rate|daily rate|rate per hour|billing rate|hourly wage|pay rate|"
                "rate per night|nightly rate|price per night|consultation fee|price per hour",
                "n", "", "hourly_rate"},
    NamePattern{"rent|monthly rent|base rent|rent amount", "n", "", "monthly_rent"},
    NamePattern{"credit limit|spending limit|overdraft limit|coverage amount|loan amount|coverage limit|"
                "insured amount",
                "n", "", "credit_limit"},
    NamePattern{"currency|currency code|currency iso|iso currency", "t", "", "currency"},
    NamePattern{"=code|=iso code", "t", "currency", "currency"},
    NamePattern{"=name", "t", "currency", "currency_name"},
    NamePattern{"currency symbol", "t", "", "currency_symbol"},
    NamePattern{"=symbol", "t", "currency", "currency_symbol"},
    NamePattern{"symbol|ticker|stock symbol|ticker symbol", "t", "", "ticker"},
    NamePattern{"coin|cryptocurrency|token symbol", "t", "", "ticker"},
    NamePattern{"payment method|pay method|payment type|payment option|method of payment|paid with", "t", "",
                "payment_method"},
    NamePattern{"=method|=type", "t", "payment refund", "payment_method"},
    NamePattern{"payment provider|payment gateway|gateway|processor|payment processor", "t", "",
                "payment_provider"},
    NamePattern{"=provider", "t", "payment charge transaction", "payment_provider"},
    NamePattern{"card last 4|last 4|last four|card last four|last 4 digits|last digits|card last digits", "t",
                "", "card_last4"},
    NamePattern{"card brand|card type|card network|card scheme", "t", "", "card_brand"},
    NamePattern{"=brand", "t", "card payment_card credit_card", "card_brand"},
    NamePattern{"card number|credit card|credit card number|cc number|pan", "t", "", "card_number"},
    NamePattern{"=number", "t", "card", "card_number"},
    NamePattern{"exp month|expiry month|expiration month|card exp month", "n", "", "month"},
    NamePattern{"exp year|expiry year|expiration year|card exp year", "n", "", "expiry_year"},
    NamePattern{"cvv|cvc|security code|pin|pin code|phone extension|phone ext", "t", "", "pin"},
    NamePattern{"iban|bank account|bank account number", "t", "", "iban"},
    NamePattern{"bic|swift|swift code|bic code|swift bic", "t", "", "bic"},
    NamePattern{"account number|acct number|account no|account num|bank account no", "tn", "",
                "account_number"},
    NamePattern{"=number", "t", "account bank_account", "account_number"},
    NamePattern{"routing number|aba|aba number|sort code|routing no|bank code", "t", "", "routing_number"},
    NamePattern{"transaction id|txn id|payment reference|reference|charge id|payment intent|"
                "transaction reference|external reference|reference number|reference id|ref|payment id|"
                "transaction number|ref no|confirmation code|confirmation number|booking reference|"
                "booking code|reference code|external ref",
                "t", "", "reference_code"},
    NamePattern{"invoice number|invoice no|bill number|invoice num|invoice id", "t", "", "invoice_number"},
    NamePattern{"=number|=no|=code", "t", "invoice bill", "invoice_number"},
    NamePattern{"order number|order no|order code|order num|order reference|purchase order|po number|"
                "order ref",
                "t", "", "order_number"},
    NamePattern{"=number|=no|=code", "t", "order purchase", "order_number"},
    NamePattern{"number|no|document number|case number|ticket number|contract number|policy number|"
                "claim number|application number|request number|certificate number|license number|"
                "registration number|member number|membership number|customer number|client number|"
                "batch number|lot number|reservation number|booking number|issue number|"
                "work order number|receipt number|voucher number|shipment number|patient number|mrn|"
                "medical record number|case id|ticket id|contract id|policy id|member id|batch id|lot",
                "t", "", "document_number"},
    NamePattern{"order number|invoice number|ticket number|case number|customer number|employee number|"
                "document number|receipt number|order no|invoice no|batch number|request number|"
                "issue number",
                "n", "", "running_number"},
    NamePattern{"=number|=no", "n", "order invoice ticket case customer employee receipt request issue",
                "running_number"},
    NamePattern{"=name", "t", "airport", "airport_name"},
    NamePattern{"airport name", "t", "", "airport_name"},
    NamePattern{"iata code|iata|airport code|airport iata", "t", "", "airport_code"},
    NamePattern{"=code", "t", "airport", "airport_code"},
    NamePattern{"title|listing title|headline", "t", "+bedrooms", "property_title"},
    NamePattern{"description|listing description", "t", "+bedrooms", "sentence"},
    NamePattern{"flight number|flight no|flight code", "t", "", "flight_number"},
    NamePattern{"=number|=no|=code", "t", "flight", "flight_number"},
    NamePattern{"gate|departure gate|boarding gate|gate number|arrival gate", "t", "", "gate"},
    NamePattern{"row|seat row", "t", "+seat +seat_number", "seat_row"},
    NamePattern{"section|block|seat block", "t", "+seat +seat_number", "gate"},
    NamePattern{"bus route|route name|bus line|line name", "t", "", "bus_route"},
    NamePattern{"seat|seat number|seat no|seat assignment", "t", "", "seat_number"},
    NamePattern{"tracking number|tracking code|tracking no|tracking id|waybill|awb", "t", "",
                "tracking_number"},
    NamePattern{"coupon|coupon code|promo code|discount code|voucher code|promotion code|voucher|"
                "referral code|gift code|invite code",
                "t", "", "coupon_code"},
    NamePattern{"=code|=name", "t", "coupon promotion discount voucher promo", "coupon_code"},
    NamePattern{"carrier|shipping carrier|courier|shipper|shipping provider|carrier name", "t", "",
                "carrier"},
    NamePattern{"shipping method|delivery method|shipping option|delivery type|shipping type|"
                "fulfillment method",
                "t", "", "shipping_method"},
    NamePattern{"discount type|promotion type|coupon type", "t", "", "discount_type"},
    NamePattern{"billing cycle|billing period|billing interval|billing frequency|subscription interval|"
                "payment frequency|renewal period|interval|frequency|recurrence",
                "t", "", "billing_cycle"},
    NamePattern{"plan|plan name|subscription plan|tier|subscription tier|pricing plan|membership level|"
                "loyalty tier|plan type|membership type|subscription type|account tier",
                "t", "", "plan_name"},
    NamePattern{"tariff|tariff name|rate plan", "t", "", "plan_name"},
    NamePattern{"=name", "t", "plan subscription tier membership license package", "plan_name"},
    NamePattern{"loyalty points|points|reward points|points balance|points earned|bonus points|karma|"
                "reputation|xp|experience points",
                "n", "", "points"},
    NamePattern{"incoterm|incoterms", "t", "", "incoterm"},
    NamePattern{"exchange|stock exchange", "t", "", "stock_exchange"},
    NamePattern{"side|order side|trade side", "t", "", "order_side"},
    NamePattern{"time in force", "t", "", "time_in_force"},
    NamePattern{"currency pair|trading pair", "t", "", "currency_pair"},
    NamePattern{"risk rating|credit rating", "t", "", "risk_rating"},

    // Staff.
    NamePattern{"salary|annual salary|base salary|yearly salary|compensation|gross salary|min salary|"
                "salary min|net salary|annual income|minimum salary",
                "n", "", "salary"},
    NamePattern{"bonus|bonus amount|monthly salary|allowance", "n", "", "bonus"},
    NamePattern{"net pay|net salary|take home pay|net wage|net wages", "n", "", "net_pay"},
    NamePattern{"tax withheld|income tax|withholding|withholding tax|taxes withheld|tax deducted", "n", "",
                "tax_withheld"},
    NamePattern{"deductions|total deductions|other deductions", "n",
                "+gross_pay +gross_salary +net_pay +net_salary +monthly_pay +basic_pay", "pay_deductions"},
    NamePattern{"gross pay|monthly pay|gross monthly pay|basic pay", "n", "", "monthly_pay"},
    NamePattern{"employee number|employee code|employee id|staff number|badge number|staff id|"
                "personnel number|emp no|emp id|emp number",
                "t", "", "employee_number"},
    NamePattern{"employment type|employment status|contract type|work type|job type|engagement type", "t", "",
                "employment_type"},
    NamePattern{"shift|shift name|work shift", "t", "", "work_shift"},
    NamePattern{"=type", "t", "job contract employment vacancy", "employment_type"},
    NamePattern{"leave type|absence type|time off type", "t", "", "leave_type"},
    NamePattern{"=type|=reason", "t", "leave absence leave_request time_off", "leave_type"},
    NamePattern{"pay grade|salary band|job level|seniority|experience level|seniority level", "t", "",
                "seniority"},
    NamePattern{"skill|skill name|technology|expertise", "t", "", "skill"},
    NamePattern{"=name", "t", "skill technology", "skill"},
    NamePattern{"certification|certification name|certificate|certificate name|accreditation", "t", "",
                "certification"},
    NamePattern{"=name", "t", "certification certificate accreditation", "certification"},
    NamePattern{"proficiency|skill level|proficiency level", "t", "", "proficiency"},
    NamePattern{"vacation days|leave days|days off|days|number of days|remaining days|sick days|total days",
                "n", "", "days"},
    NamePattern{"hours worked|hours|estimated hours|actual hours|billable hours|work hours|logged hours|"
                "hours spent|hours logged",
                "n", "", "hours"},
    NamePattern{"years experience|years of experience|experience years|tenure years|experience|years", "n",
                "", "years"},

    // Health.
    NamePattern{"diagnosis|condition name|primary diagnosis|medical condition|disease|chief complaint|"
                "complaint",
                "t", "", "diagnosis"},
    NamePattern{"=description|=name", "t", "diagnosis disease condition", "diagnosis"},
    NamePattern{"icd|icd code|icd 10|icd 10 code|diagnosis code|icd 10 cm", "t", "", "icd_code"},
    NamePattern{"=code", "t", "diagnosis disease condition", "icd_code"},
    NamePattern{"medication|medication name|drug|drug name|medicine|prescribed medication|prescription", "t",
                "", "medication"},
    NamePattern{"=name", "t", "medication drug medicine prescription", "medication"},
    NamePattern{"dosage|dose|strength|dosage amount", "t", "", "dosage"},
    NamePattern{"frequency", "t", "prescription medication", "dosage_frequency"},
    NamePattern{"dosage frequency|dose frequency|dosing schedule|dosage instructions", "t", "",
                "dosage_frequency"},
    NamePattern{"route|administration route|route of administration", "t", "prescription medication",
                "administration_route"},
    NamePattern{"blood type|blood group", "t", "", "blood_type"},
    NamePattern{"allergies|allergy|allergen|known allergies", "t", "", "allergy"},
    NamePattern{"specialty|speciality|specialization|specialisation|medical specialty", "t", "", "specialty"},
    NamePattern{"=name", "t", "specialty speciality", "specialty"},
    NamePattern{"specialty|speciality|specialization|specialisation|focus", "t",
                "trainer coach instructor gym", "fitness_focus"},
    NamePattern{"specialty|speciality|specialization|specialisation", "t",
                "lawyer attorney solicitor counsel firm", "practice_area"},
    NamePattern{"practice area|area of law|legal area", "t", "", "practice_area"},
    NamePattern{"insurance number|insurance policy number|insurance id|policy no|insurance member id|"
                "health insurance number|insurance policy",
                "t", "", "insurance_number"},
    NamePattern{"insurance provider|insurance company|insurance", "t", "", "insurance_provider"},
    NamePattern{"heart rate|pulse|bpm|resting heart rate|heart rate bpm|pulse rate|heart rate avg|"
                "avg heart rate|average heart rate|max heart rate|heart rate max",
                "n", "", "heart_rate"},
    NamePattern{"exercise|exercise name", "t", "", "exercise"},
    NamePattern{"=name", "t", "exercise", "exercise"},
    NamePattern{"sets|set count|num sets", "n", "workout exercise set training session log", "set_count"},
    NamePattern{"reps|repetitions|rep count", "n", "", "repetitions"},
    NamePattern{"blood pressure|bp", "t", "", "blood_pressure"},
    NamePattern{"systolic|systolic bp|blood pressure systolic|systolic pressure|bp systolic", "n", "",
                "systolic"},
    NamePattern{"diastolic|diastolic bp|blood pressure diastolic|diastolic pressure|bp diastolic", "n", "",
                "diastolic"},
    NamePattern{"body temperature|temperature c|temperature|temp", "n",
                "vital patient visit examination encounter checkup observation vital_sign sign",
                "body_temperature"},
    NamePattern{"respiratory rate|respiration rate|breaths per minute", "n", "", "respiratory_rate"},
    NamePattern{"oxygen saturation|spo 2|o 2 saturation", "n", "", "oxygen_saturation"},
    NamePattern{"glucose|blood sugar|glucose level|blood glucose", "n", "", "glucose"},
    NamePattern{"bmi|body mass index", "n", "", "bmi"},
    NamePattern{"height|height cm", "n",
                "patient person user profile vital player athlete member visit student health_record "
                "customer sign examination employee",
                "body_height"},
    NamePattern{"weight|weight kg", "n",
                "patient person user profile vital player athlete member visit student health_record "
                "customer sign examination employee",
                "body_weight"},
    NamePattern{"room number|room no|hotel room|unit number", "t", "", "room_number"},
    NamePattern{"ward|room|homeroom|classroom|office number|office room", "t", "", "room"},
    NamePattern{"office", "t", "teacher professor employee instructor staff faculty doctor", "room"},
    NamePattern{"appointment type|visit type|encounter type|consultation type", "t", "", "visit_type"},
    NamePattern{"=type|=reason", "t", "appointment visit encounter consultation", "visit_type"},
    NamePattern{"test name|lab test|procedure|procedure name|treatment|treatment name|test type", "t", "",
                "procedure"},
    NamePattern{"=name", "t", "test lab_test procedure treatment lab", "procedure"},
    NamePattern{"symptoms|symptom", "t", "", "symptom"},
    NamePattern{"breed", "t", "", "breed"},
    NamePattern{"species|animal type", "t", "", "species"},
    NamePattern{"=name", "t", "pet dog cat animal horse", "pet_name"},
    NamePattern{"pet name|dog name", "t", "", "pet_name"},
    NamePattern{"vaccine|vaccine name", "t", "", "vaccine"},
    NamePattern{"=name", "t", "vaccine", "vaccine"},
    NamePattern{"dosage form|drug form", "t", "", "dosage_form"},

    // Education.
    NamePattern{"course|course name|course title|subject name|class name|module name|program name", "t", "",
                "course_name"},
    NamePattern{"=name|=title", "t",
                "course class subject module program lesson curriculum training workshop", "course_name"},
    NamePattern{"subject", "t", "course class lesson teacher exam grade tutor", "course_name"},
    NamePattern{"title|=name|exam name|quiz name|assessment name", "t",
                "exam quiz test assessment examination", "exam_title"},
    NamePattern{"max score|maximum score|total marks|full marks|max points|max marks|total points", "n",
                "exam quiz test assessment assignment examination homework", "max_points"},
    NamePattern{"passing score|pass mark|passing marks|pass score|minimum score", "n", "", "pass_mark"},
    NamePattern{"course code|class code|subject code|module code", "t", "", "course_code"},
    NamePattern{"=code", "t", "course class subject module", "course_code"},
    NamePattern{"grade|letter grade|final grade", "t", "", "grade"},
    NamePattern{"grade|final grade|mark|marks|exam score|test score|points awarded", "n", "", "score"},
    NamePattern{"gpa|grade point average", "n", "", "gpa"},
    NamePattern{"credits|credit hours|ects", "n", "", "credits"},
    NamePattern{"semester|term|academic term", "t", "", "semester"},
    NamePattern{"academic year|school year", "t", "", "academic_year"},
    NamePattern{"student number|student id|matriculation number|roll number|enrollment number", "t", "",
                "student_number"},
    NamePattern{"degree|qualification|education level|education|degree type", "t", "", "degree"},
    NamePattern{"major|field of study|study program|faculty", "t", "", "major"},
    NamePattern{"university|school|college|school name|university name|institution name", "t", "", "school"},
    NamePattern{"=name", "t", "school university college faculty academy", "school"},

    // Work: customers, tickets, projects, tasks.
    NamePattern{"title|=name|summary", "t", "task todo subtask ticket_task story milestone action",
                "task_title"},
    NamePattern{"description|details|notes|note", "t", "task todo subtask story milestone action project",
                "task_description"},
    NamePattern{"task|task name|task title|todo", "t", "", "task_title"},
    NamePattern{"title|=name|project name|project title|program name", "t", "project initiative program",
                "project_name"},
    NamePattern{"project|project name", "t", "", "project_name"},
    NamePattern{"title|subject|summary", "t",
                "ticket issue incident case support_ticket request bug complaint inquiry conversation "
                "thread email",
                "ticket_subject"},
    NamePattern{"description|details|body|message|content|text", "t",
                "ticket issue incident case bug complaint inquiry", "ticket_text"},
    NamePattern{"body|message|content|text|reply", "t",
                "message chat conversation reply ticket_message ticket_comment ticket_reply", "message"},
    NamePattern{"resolution|resolution note|solution", "t", "", "sentence"},
    NamePattern{"title|=name", "t", "deal opportunity", "deal_name"},
    NamePattern{"deal name|opportunity name", "t", "", "deal_name"},
    NamePattern{"stage|pipeline stage|deal stage|sales stage|lead stage|opportunity stage", "t", "",
                "deal_stage"},
    NamePattern{"lead source|source|acquisition source|referral source|traffic source|signup source|"
                "acquisition channel",
                "t", "", "traffic_source"},
    NamePattern{"channel|contact channel|sales channel|communication channel|contact method|"
                "preferred contact method",
                "t", "", "channel"},
    NamePattern{"budget|total budget|project budget|min budget|budget min|estimated cost|annual budget", "n",
                "", "budget"},
    NamePattern{"spent|budget spent|budget used|amount spent|actual cost|spent budget|spent amount", "n",
                "+budget", "spent"},
    NamePattern{"story points|estimate|effort", "n", "", "story_points"},
    NamePattern{"progress|progress percent|completion|percent complete|percent done|completion percentage|"
                "progress pct",
                "n", "", "progress"},
    NamePattern{"role|user role|access level|permission level|member role|account role", "t", "",
                "user_role"},
    NamePattern{"=name|=code", "t", "role user_role", "user_role"},
    NamePattern{"=name|=code|=key|=slug", "t", "permission privilege scope", "permission"},
    NamePattern{"permission|permission name|scope|privilege|ability", "t", "", "permission"},
    NamePattern{"action|activity|activity type|audit action|action type|operation", "t", "", "audit_action"},
    NamePattern{"entity type|resource type|object type|subject type|table name|model type|target type|"
                "auditable type|resource|entity|commentable type",
                "t", "", "entity_type"},
    NamePattern{"notification type|message type|alert type", "t", "", "notification_type"},
    NamePattern{"alert type|alarm type", "t", "+device_id +sensor_id +machine_id device sensor alarm",
                "alert_type"},
    NamePattern{"=type", "t", "alarm", "alert_type"},
    NamePattern{"=type", "t", "notification alert message reminder", "notification_type"},
    NamePattern{"result|test result|inspection result|outcome", "t", "", "outcome"},
    NamePattern{"mode|method", "t", "", "mode"},
    NamePattern{"time slot|timeslot", "t", "", "time_slot"},
    NamePattern{"cta|cta text|call to action|button text", "t", "", "call_to_action"},
    NamePattern{"audience|target audience", "t", "", "customer_segment"},
    NamePattern{"decision", "t", "", "approval_status"},

    // Matches and leagues.
    NamePattern{"home team|away team|opponent|winning team|losing team|guest team", "t", "", "team_name"},
    NamePattern{"team|team name|club", "t", "+wins +losses +won +lost +home_score +home_goals", "team_name"},
    NamePattern{"team|team name|club|=name", "t", "match fixture standing league_table club sports_team",
                "team_name"},
    NamePattern{"=name|team name", "t", "+stadium +mascot +home_ground", "team_name"},
    NamePattern{"league|league name|competition", "t", "", "league"},
    NamePattern{"=name", "t", "league competition", "league"},
    NamePattern{"home score|away score|goals|home goals|away goals|goals for|goals against", "n", "",
                "goal_count"},
    NamePattern{"goals for|goals scored", "n", "+won +wins +lost +losses", "season_goals_for"},
    NamePattern{"goals against|goals conceded", "n", "+won +wins +lost +losses", "season_goals_against"},
    NamePattern{"goal difference|goals difference|goal diff|gd", "n", "+won +wins +lost +losses +points",
                "goal_difference"},
    NamePattern{"played|games played|matches played|games", "n", "+won +wins +lost +losses",
                "matches_played"},
    NamePattern{"won|wins|games won|matches won", "n", "+lost +losses +drawn +draws +played", "matches_won"},
    NamePattern{"drawn|draws|ties|tied|games drawn|matches drawn", "n", "+won +wins +lost +losses",
                "matches_drawn"},
    NamePattern{"lost|losses|games lost|matches lost", "n", "+won +wins", "matches_lost"},
    NamePattern{"points|pts|league points", "n", "+won +wins +losses +goals_for +goal_difference",
                "standing_points"},
    NamePattern{"position|rank|place|standing", "n", "+won +wins +losses", "standing_position"},
    NamePattern{"status|state", "t", "fixture +home_score +home_goals +home_team +home_team_id",
                "match_status"},
    NamePattern{"match status", "t", "", "match_status"},
    NamePattern{"result|outcome", "t", "+home_score +home_goals", "match_result"},
    NamePattern{"season", "t", "match fixture standing team_season player_season +won +wins +goals",
                "sports_season"},
    NamePattern{"attendance|spectators|crowd", "n", "match game fixture event concert", "crowd_size"},
    NamePattern{"sport|sport name", "t", "", "sport"},
    NamePattern{"=name", "t", "sport", "sport"},

    // Farms and homes.
    NamePattern{"=name", "t", "crop", "crop"},
    NamePattern{"crop|crop name", "t", "", "crop"},
    NamePattern{"irrigation|irrigation type|irrigation method", "t", "", "irrigation"},
    NamePattern{"heating|heating type|heating system", "t", "", "heating"},

    // Texts.
    NamePattern{"title|headline|subject|heading|post title|article title|page title|subtitle|seo title|"
                "meta title|topic|caption|og title",
                "t", "", "title"},
    NamePattern{"title|=name", "t", "book novel publication ebook", "book_title"},
    NamePattern{"book title|book name", "t", "", "book_title"},
    NamePattern{"title|=name|movie name|film name|song name|track name|album name|video name|show name|"
                "episode name|podcast name|game name|playlist name",
                "t", "movie film song track album video show episode podcast game playlist", "work_title"},
    NamePattern{"genre|genre name", "t", "", "genre"},
    NamePattern{"edition", "t", "", "edition"},
    NamePattern{"copies total|total copies|copies owned|number of copies|copy count", "n", "", "copy_count"},
    NamePattern{"copies available|available copies|copies left", "n", "", "available_copies"},
    NamePattern{"renewals|renewal count|extensions used", "n", "", "attempts"},
    NamePattern{"=name", "t", "genre", "genre"},
    NamePattern{"genre|genre name", "t", "artist album song track band musician record playlist concert",
                "music_genre"},
    NamePattern{"music genre", "t", "", "music_genre"},
    NamePattern{"label|label name", "t", "artist album song track record release band", "record_label"},
    NamePattern{"record label", "t", "", "record_label"},
    NamePattern{"total tracks|track count|tracks count|number of tracks|tracks", "n", "", "track_count"},
    NamePattern{"disc number|disc no|disc|disk number", "n", "", "disc_number"},
    NamePattern{"duration ms|duration millis|length ms", "n", "track song recording single tune",
                "song_milliseconds"},
    NamePattern{"ms played|played ms|ms listened|listened ms", "n", "", "song_milliseconds"},
    NamePattern{"duration|duration seconds|duration s|duration sec|length|length seconds", "n",
                "track song recording single tune", "song_seconds"},
    NamePattern{"isrc|isrc code", "t", "", "isrc"},
    NamePattern{"musical key|music key|key signature", "t", "", "musical_key"},
    NamePattern{"key", "t", "track song recording tune", "musical_key"},
    NamePattern{"bpm", "n", "track song recording tune beat", "tempo"},
    NamePattern{"tempo", "n", "", "tempo"},
    NamePattern{"title|=name|webinar name|conference name|meetup name|meeting name", "t",
                "event webinar conference meetup meeting", "event_title"},
    NamePattern{"title|headline|summary|subject", "t", "review feedback testimonial", "review_title"},
    NamePattern{"review title", "t", "", "review_title"},
    NamePattern{"body|comment|text|review|content|review text|message|comments|description", "t",
                "review feedback testimonial rating", "review_text"},
    NamePattern{"review|review text|review body|review comment|feedback|testimonial", "t", "", "review_text"},
    NamePattern{"description|details|short description", "t", "menu_item dish meal", "dish_description"},
    NamePattern{"description|details|short description|long description|summary", "t",
                "product item article variant listing good", "product_description"},
    NamePattern{"product description", "t", "", "product_description"},
    NamePattern{"body|content|text|html|body html|markdown", "t",
                "post article page blog_post blog news story document lesson chapter", "article_text"},
    NamePattern{"body|comment|text|content|message", "t", "comment", "comment"},
    NamePattern{"body|comment|text|content|message", "t", "+ticket_id +issue_id +case_id", "message"},
    NamePattern{"description|note|notes|comment|comments|remark|remarks|message|body|content|summary|text|"
                "details|excerpt|reason|abstract|instructions|additional info|observation|observations|"
                "findings|overview|synopsis|feedback text|cancellation reason|internal notes|memo|reply|"
                "special requests|special instructions|short description|long description|meta description|"
                "seo description|alt text|tagline|objective|requirements|goal|answer|explanation|terms|"
                "delivery instructions|gift message|purpose|justification",
                "t", "", "sentence"},
    NamePattern{"name", "t", "", "label_name"},
    NamePattern{"slug|url slug|permalink|handle slug|url key|seo slug", "t", "", "slug"},
    NamePattern{"tags|keywords|labels|meta keywords|hashtags|topics", "t", "", "tag_list"},
    NamePattern{"language|language name|spoken language|native language|mother tongue|first language", "t",
                "", "language"},
    NamePattern{"=name", "t", "language", "language"},
    NamePattern{"language code|lang|language iso|lang code|iso language", "t", "", "language_code"},
    NamePattern{"=code|=iso code", "t", "language", "language_code"},
    NamePattern{"locale|preferred locale|culture|locale code", "t", "", "locale"},
    NamePattern{"question|question text", "t", "", "question"},
    NamePattern{"quote|slogan|motto", "t", "", "sentence"},
    NamePattern{"password hint|hint|word|value|text value|answer value|string value", "t", "", "word"},
    NamePattern{"word count|words", "n", "", "word_count"},
    NamePattern{"reading time|read time|reading time minutes|read minutes|reading minutes", "n", "",
                "reading_minutes"},
    NamePattern{"page count|pages|number of pages|num pages|page number", "n", "", "page_count"},
    NamePattern{"building|zone|dock|lane|terminal|hall|tower|wing|checkpoint|crew|camera|station|container|"
                "work area|production line|pool|layer|kitchen|pier|sprint|chapter|cohort|section|"
                "table section|phase|zone name|lane name|sector number",
                "t", "", "numbered_label"},
    NamePattern{"alias|dataset|subsystem|switch|load balancer|tool|cluster|collection|engine|family|"
                "feature|instrument|library|map|menu|namespace|network|offer|option|package|park|patch|"
                "product line|program|promotion|recipe|scenario|series|signal|solution name|stack|storage|"
                "survey|template|track|trail|variety|vessel|wallet|widget|workflow|work order|ship|boat|"
                "yacht|mission name|ad group|creative|epic|playlist|ward name",
                "t", "", "label_name"},

    // Files and media.
    NamePattern{"file name|filename|original filename|original name|attachment name|document name|file|"
                "image name|attachment|stored filename",
                "t", "", "file_name"},
    NamePattern{"=name", "t", "file attachment document upload image photo media asset_file", "file_name"},
    NamePattern{"file path|filepath|storage path|s 3 key|object key|image path|storage key|key path", "t", "",
                "file_path"},
    NamePattern{"path", "t", "file attachment document upload image photo media", "file_path"},
    NamePattern{"file extension|extension|file ext", "t", "", "file_extension"},
    NamePattern{"mime type|content type|media type|mime|mimetype|file type", "t", "", "mime_type"},
    NamePattern{"file size|size bytes|bytes|file size bytes|byte size|filesize|size in bytes|"
                "content length|bytes sent|bytes received|bytes transferred|response size|request size|"
                "memory usage|memory bytes",
                "n", "", "file_size"},
    NamePattern{"=size", "n", "file attachment document upload image photo media asset backup", "file_size"},
    NamePattern{"width|height|width px|height px|image width|image height", "n",
                "image photo video media picture thumbnail screen asset file banner", "pixels"},
    NamePattern{"image width|image height|screen width|screen height|width px|height px|viewport width|"
                "viewport height",
                "n", "", "pixels"},
    NamePattern{"resolution|screen resolution|screen size|display size", "t",
                "video image screen device session *analytics pageview visit", "screen_resolution"},
    NamePattern{"screen resolution|viewport|screen size|video resolution", "t", "", "screen_resolution"},
    NamePattern{"image url|photo url|avatar url|thumbnail url|image|avatar|photo|picture|thumbnail|"
                "profile picture|logo url|logo|cover image|picture url|profile image|icon url|cover url|"
                "banner url|featured image|profile image url|cover image url|hero image|avatar image|"
                "profile photo|main image|photo path",
                "t", "", "image_url"},
    NamePattern{"video url|file url|download url|attachment url|document url|pdf url|media url|asset url",
                "t", "", "file_url"},
    NamePattern{"=url|=src", "t", "image photo picture thumbnail avatar", "image_url"},
    NamePattern{"codec|video codec|audio codec", "t", "", "codec"},
    NamePattern{"format|file format|export format", "t", "", "file_extension"},

    // The web.
    NamePattern{"url|website|web site|homepage|link|site|web page|canonical url|source url|target url|"
                "profile url|redirect url|callback url|site url|website url|uri|external url|redirect uri|"
                "landing page",
                "t", "", "url"},
    NamePattern{"webhook url|endpoint url|api url|endpoint|webhook|base url", "t", "", "endpoint_url"},
    NamePattern{"page url|page|current url|page location|request url", "t",
                "event pageview page_view session visit *analytics hit click log request", "page_url"},
    NamePattern{"page path|path|url path|route|request path|uri path|request uri|landing path|exit page|"
                "pathname|entry page|page",
                "t", "", "page_path"},
    NamePattern{"referrer|referer|referrer url|http referrer|referring url", "t", "", "referrer"},
    NamePattern{"utm source|campaign source", "t", "", "utm_source"},
    NamePattern{"utm medium|campaign medium", "t", "", "utm_medium"},
    NamePattern{"utm campaign|campaign|campaign name", "t", "", "utm_campaign"},
    NamePattern{"=name|=title", "t", "campaign ad ad_campaign", "campaign_name"},
    NamePattern{"utm term|search term|search query|query|keyword phrase|search text", "t", "", "search_term"},
    NamePattern{"utm content|variant|variation|experiment variant|ab variant|treatment group", "t", "",
                "variant"},
    NamePattern{"=name|=key|=code", "t", "experiment ab_test feature feature_flag flag toggle",
                "feature_key"},
    NamePattern{"feature|feature name|feature key|feature flag|flag key|flag name|experiment name|"
                "experiment",
                "t", "", "feature_key"},
    NamePattern{"browser|browser name|browser family", "t", "", "browser"},
    NamePattern{"os|operating system|platform|os name|platform name|os family", "t", "", "operating_system"},
    NamePattern{"device|device type|device category|device kind|client type|device class", "t", "",
                "device_type"},
    NamePattern{"=type", "t", "device", "device_kind"},
    NamePattern{"=name|=model", "t", "device sensor gateway", "device_name"},
    NamePattern{"device name|device model|hardware model|phone model", "t", "", "device_name"},
    NamePattern{"machine|machine name", "t", "work_order maintenance production downtime", "device_name"},
    NamePattern{"user agent|useragent|http user agent|ua", "t", "", "user_agent"},
    NamePattern{"event name|event", "t", "ticket booking registration attendee seat venue performance",
                "event_title"},
    NamePattern{"event|event name|event type|event key|trigger|event category|event action", "t", "",
                "event_name"},
    NamePattern{"=name|=type|=action", "t",
                "page_event analytics_event user_event tracking_event app_event *analytics *tracking "
                "*activity",
                "event_name"},
    NamePattern{"=type", "t", "event", "event_name"},
    NamePattern{"session id|session key|session token|session|visitor id|anonymous id|client id|device id|"
                "cookie id|fingerprint|device fingerprint|cart id|distinct id",
                "t", "", "session_id"},
    NamePattern{"http method|request method|verb|http verb", "t", "", "http_method"},
    NamePattern{"=method", "t",
                "request log api_request api_log api_call endpoint route webhook *request *api *http",
                "http_method"},
    NamePattern{"status code|http status|response code|http status code|response status|http code", "nt", "",
                "http_status"},
    NamePattern{"=status", "n", "request log response api_log *request *api *http *access", "http_status"},
    NamePattern{"duration ms|response time|response time ms|latency|latency ms|elapsed ms|load time|"
                "load time ms|execution time|execution time ms|processing time|processing time ms|"
                "duration millis|time ms|elapsed|response ms|page load time|ping",
                "n", "", "duration_ms"},
    NamePattern{"duration|duration seconds|duration sec|session duration|time on page|seconds|time spent|"
                "duration s|video length|watch time|call duration|length seconds|runtime seconds|uptime",
                "n", "", "duration_seconds"},
    NamePattern{"duration minutes|duration min|minutes|duration mins|runtime|runtime minutes|prep time|"
                "cook time|preparation time|cooking time|wait time|estimated minutes|length minutes|"
                "running time",
                "n", "", "duration_minutes"},
    NamePattern{"=duration", "n", "appointment meeting lesson class movie film consultation service course",
                "duration_minutes"},
    NamePattern{"duration hours|duration days|duration months|trial days|billing day|term months|loan term|"
                "term|lead time days|lead time|months|duration weeks|notice period",
                "n", "", "months"},

    // Sensors.
    NamePattern{"temperature|temp|temperature c|temperature celsius|temp c|ambient temperature|"
                "min temperature|water temperature|outside temperature",
                "n", "", "temperature"},
    NamePattern{"humidity|relative humidity|soil moisture|moisture|humidity percent", "n", "", "humidity"},
    NamePattern{"pressure|air pressure|barometric pressure|atmospheric pressure|pressure hpa|pressure mbar",
                "n", "", "air_pressure"},
    NamePattern{"battery level|battery|battery percent|battery percentage|battery pct|signal quality", "n",
                "", "battery_level"},
    NamePattern{"voltage|volts|battery voltage", "n", "", "voltage"},
    NamePattern{"current|amperage|amps", "n", "", "electric_current"},
    NamePattern{"power|watts|power watts|wattage|power consumption|energy|kwh|energy kwh|consumption", "n",
                "", "power"},
    NamePattern{"speed|velocity|wind speed|speed kmh|speed kph|speed mph", "n", "", "speed"},
    NamePattern{"signal strength|rssi|signal dbm|signal strength dbm|rssi dbm", "n", "", "signal_strength"},
    NamePattern{"quality|data quality|quality rating|signal quality", "t", "", "quality"},
    NamePattern{"co 2|co 2 ppm|co 2 level|air quality|aqi|ppm|pm 25|pm 2 5|pm 10", "n", "", "air_quality"},
    NamePattern{"noise level|decibels|noise db|sound level", "n", "", "noise_level"},
    NamePattern{"light level|lux|brightness|illuminance|luminosity", "n", "", "light_level"},
    NamePattern{"heading|bearing|direction degrees|wind direction|angle|rotation", "n", "", "degrees"},
    NamePattern{"cpu|cpu usage|cpu percent|memory percent|disk usage|utilization|cpu utilization|"
                "memory utilization|occupancy|fill level|load percent",
                "n", "", "percentage"},
    NamePattern{"value|reading|measurement|measured value|sensor value|metric value|reading value|"
                "numeric value",
                "n", "", "measure"},
    NamePattern{"sensor type|metric|metric name|measurement type|reading type|parameter|metric type|sensor",
                "t", "", "metric"},
    NamePattern{"=type|=kind", "t", "sensor metric reading measurement", "metric"},
    NamePattern{"=name", "t", "metric measurement", "metric"},
    NamePattern{"firmware|firmware version|software version|app version|version|version number|release|"
                "build version|api version|schema version|sdk version|os version|browser version|"
                "client version|agent version|model version|package version|release version|semver",
                "t", "", "version"},

    // Accounts and machines.
    NamePattern{"password hash|password|hashed password|password digest|encrypted password|passwd|"
                "passwordhash|pwd|pass hash|user password",
                "t", "", "password_hash"},
    NamePattern{"token|access token|refresh token|auth token|reset token|secret|api secret|client secret|"
                "verification token|signature|session secret|confirmation token|bearer token|csrf token|"
                "remember token|api token|invite token|invitation token|unsubscribe token|webhook secret|"
                "password reset token|email token|device token|push token|private key|public key|"
                "totp secret",
                "t", "", "token"},
    NamePattern{"api key|apikey|key|license key|access key|api key value|secret key|product key|"
                "activation key",
                "t", "", "api_key"},
    NamePattern{"key|setting key|config key|setting name|config name|name", "t",
                "setting config configuration preference option parameter system_setting app_setting",
                "setting_key"},
    NamePattern{"setting key|config key|setting name|preference key", "t", "", "setting_key"},
    NamePattern{"value|setting value|config value", "t", "setting config configuration preference option",
                "setting_value"},
    NamePattern{"=sha|=hash", "t", "commit revision build", "sha1"},
    NamePattern{"hash|checksum|digest|sha 256|file hash|content hash|sha 256 hash|sha|fingerprint sha 256|"
                "block hash|tx hash|transaction hash|hash value|merkle root",
                "t", "", "sha256"},
    NamePattern{"md 5|md 5 hash|md 5 sum|md 5 checksum|etag|gravatar hash|content md 5", "t", "", "md5"},
    NamePattern{"sha 1|commit|commit sha|commit hash|git sha|git commit|commit id|sha 1 hash|revision|"
                "revision hash|git hash",
                "t", "", "sha1"},
    NamePattern{"wallet address|crypto address|bitcoin address|contract address", "t", "", "sha1"},
    NamePattern{"salt|password salt|nonce|iv", "t", "", "salt"},
    NamePattern{"otp|otp code|verification code|one time code|mfa code|two factor code|passcode|sms code|"
                "two factor secret code|access code|security pin|auth code",
                "t", "", "otp"},
    NamePattern{"uuid|guid|external id|public id|correlation id|request id|trace id|message id|global id|"
                "object id|unique id|idempotency key|tracking uuid|event id|span id|uid|job id|"
                "stripe customer id",
                "t", "", "text_id"},
    NamePattern{"uuid|guid|id", "u", "", "uuid"},
    NamePattern{"id", "t", "", "text_id"},
    NamePattern{"ip|ip address|ip addr|client ip|remote addr|remote address|source ip|last login ip|ip v 4|"
                "ipv 4|signup ip|login ip|server ip|destination ip|remote ip|current sign in ip|"
                "last sign in ip|host ip|user ip|from ip|registration ip",
                "t", "", "ip_address"},
    NamePattern{"mac|mac address|hardware address|mac addr", "t", "", "mac_text"},
    NamePattern{"port|port number|server port|remote port|destination port|source port", "n", "", "port"},
    NamePattern{"host|hostname|host name|server|server name|machine|instance name|node name|node|"
                "machine name|instance|server hostname",
                "t", "", "hostname"},
    NamePattern{"=name", "t", "server host machine node instance cluster", "hostname"},
    NamePattern{"domain|domain name|email domain|website domain|company domain|subdomain|custom domain|"
                "hostname domain",
                "t", "", "domain"},
    NamePattern{"=name", "t", "domain", "domain"},
    NamePattern{"branch|branch name|git branch|git ref", "t",
                "commit build deployment pipeline repository *git run pull_request deploy", "git_branch"},
    NamePattern{"git branch|source branch|target branch|default branch", "t", "", "git_branch"},
    NamePattern{"repository|repo|repo name|repository name", "t", "", "repository"},
    NamePattern{"=name|=full name", "t", "repository repo", "repository"},
    NamePattern{"service|service name|application|app|app name|application name|microservice|component|"
                "module|source service|system",
                "t", "", "service_name"},
    NamePattern{"=name", "t", "service application app microservice integration component system",
                "service_name"},
    NamePattern{"queue|queue name|topic name|job name|job type|job class|worker", "t", "", "job_name"},
    NamePattern{"=name|=type", "t", "job cron scheduled_job background_job worker queue workflow",
                "job_name"},
    NamePattern{"environment|env|environment name|deployment environment|stage env|deploy env", "t", "",
                "environment"},
    NamePattern{"=name", "t", "environment", "environment"},
    NamePattern{"cloud region|aws region|region|data center|datacenter|availability zone", "t",
                "server instance deployment cluster database bucket node service host", "cloud_region"},
    NamePattern{"cloud region|aws region|data center|datacenter|availability zone", "t", "", "cloud_region"},
    NamePattern{"log level|loglevel|severity level|level name", "t", "", "log_level"},
    NamePattern{"=level|=severity", "t",
                "log log_entry event_log error_log application_log system_log entry *log", "log_level"},
    NamePattern{"message|text|body|log message", "t",
                "log log_entry event_log error_log application_log system_log entry *log", "log_message"},
    NamePattern{"error|error message|last error|exception|failure reason|error text|error details|"
                "exception message",
                "t", "", "error_message"},
    NamePattern{"error code|exception class|exception type|error type|failure code", "t", "", "error_code"},
    NamePattern{"logger|logger name|class name|source class", "t", "", "service_name"},
    NamePattern{"attempts|retries|retry count|attempt|failed attempts|login attempts|failed login attempts|"
                "tries|attempt count|failed logins|attempt number|num retries|failed login count|"
                "redelivery count|error count|warning count|failure count|bounces|errors|failures",
                "n", "", "attempts"},
    NamePattern{"max attempts|max retries|retry limit|max redeliveries", "n", "", "limit"},
    NamePattern{"limit|rate limit|max users|max uses|usage limit|quota|max size|threshold|user limit|"
                "seat limit|request limit|daily limit|monthly limit|storage limit|max redemptions",
                "n", "", "limit"},
    NamePattern{"code|short code|ref code|promo", "t", "", "short_code"},
    NamePattern{"license plate|plate|plate number|registration plate|vehicle registration", "t", "",
                "license_plate"},
    NamePattern{"vin|vehicle identification number|chassis number", "t", "", "vin"},
    NamePattern{"make|vehicle make|car make|car brand", "t", "", "vehicle_make"},
    NamePattern{"vehicle|vehicle name", "t", "", "vehicle_model"},
    NamePattern{"model|vehicle model|car model", "t", "vehicle car truck fleet", "vehicle_model"},
    NamePattern{"model|model name", "t", "", "model_name"},
    NamePattern{"passport number|passport|passport no|national id|id number|identity number|document id|"
                "id card number|driver license|drivers license|driver license number|license no|ssn|"
                "social security number|national insurance number",
                "t", "", "national_id"},
    NamePattern{"odometer|mileage|odometer reading|kilometers|miles", "n", "", "mileage"},
    NamePattern{"fuel type|fuel", "t", "", "fuel_type"},
    NamePattern{"transmission", "t", "", "transmission"},
    NamePattern{"auth provider|login method|identity provider|login provider", "t", "", "auth_provider"},
    NamePattern{"abbreviation|acronym|identifier|batch|cost center|cost centre", "t", "", "short_code"},

    // Stages of a row's life: each comes after those above it.
    NamePattern{"published at|published on|publish date|publication date|published date", "dm",
                "+status +state", "published_time"},
    NamePattern{"created at|created on|created|creation date|create time|created date|inserted at|"
                "registered at|registration date|signed up at|signup date|joined at|joined on|date joined|"
                "ordered at|order date|placed at|date|timestamp|time|submitted at|issued at|issued on|"
                "issue date|posted at|reviewed at|published at|occurred at|started at|started on|"
                "start date|starts on|start time|hire date|hired at|hired on|event time|logged at|"
                "recorded at|since|member since|date created|created time|date added|added at|added on|"
                "enrolled at|enrollment date|transaction date|invoice date|event date|measured at|"
                "purchased at|purchase date|sent on|opened at|opened on|open date|valid from|"
                "effective from|effective date|period start|begin date|begins at|starts at|start at|"
                "admission date|admitted at|diagnosed at|diagnosis date|uploaded at|subscribed at|"
                "subscription date|published on|publish date|publication date|release date|released at|"
                "released on|reported at|requested at|request date|application date|applied at|viewed at|"
                "clicked at|captured on|taken at|observed at|reading time|ts|date posted|listed at|"
                "listed on|listing date|date listed|booked at|booking date|visit date|visited at|"
                "appointment date|test date|login at|logged in at|received on|launched at|launch date|"
                "installed at|installation date|date registered|first seen|first seen at|first login at|"
                "date hired|start|joined date|join date|imported at|queued at|triggered at|deployed at|"
                "commissioned at|prescribed at|prescribed date|prescription date|sale date|review date|"
                "comment date|post date|date of hire|entry date|log date|log time|collected at|borrowed at|"
                "borrowed on|rented at|rented on|loaned at|lent at|filed at|filed on|filing date|filled at|"
                "refueled at|graded at|visited on|performed at|conducted at|performed on|incident date|"
                "reported on",
                "dm", "", "created_time"},
    NamePattern{"confirmed at|approved at|verified at|activated at|accepted at|approval date|approved on|"
                "confirmation date|confirmed on|acknowledged at|first response at|responded at|"
                "authorized at|assigned at|trial started at|converted at|email verified|verification date|"
                "accepted on",
                "dm", "", "confirmed_time"},
    NamePattern{"paid at|payment date|processed at|paid on|captured at|paid date|charged at|settled at|"
                "settlement date|processed on|processed date|date paid",
                "dm", "", "paid_time"},
    NamePattern{"shipped at|shipped on|ship date|sent at|dispatched at|shipped date|shipping date|"
                "sent date|emailed at|notified at|picked up at|shipment date|departed at",
                "dm", "", "shipped_time"},
    NamePattern{"delivered at|delivered on|delivery date|received at|completed at|completed on|finished at|"
                "ended at|closed at|resolved at|delivered date|completion date|fulfilled at|received date|"
                "actual delivery|date delivered|arrived at|read at|closed on|close date|closed date|"
                "resolution date|resolved on|completed date|end at|finished on|checked out at|"
                "discharged at|discharge date|graduation date|merged at|signed at|signed on|sold at|"
                "sold on|date sold|redeemed at|used at|actual end date",
                "dm", "", "delivered_time"},
    NamePattern{"returned at|return date|returned on|date returned|returned", "dm",
                "loan borrowing rental checkout lending", "delivered_time"},
    NamePattern{"cancelled at|canceled at|returned at|refunded at|rejected at|cancelled on|canceled on|"
                "cancellation date|refund date|return date|failed at|voided at|declined at|cancelled date|"
                "reversed at|disputed at",
                "dm", "", "cancelled_time"},
    NamePattern{"updated at|updated on|updated|modified at|modified|modified on|last modified|last updated|"
                "changed at|update time|modified date|updated date|last updated at|last modified at|"
                "edited at|last update|date modified|date updated|last changed|last edited at|updated time|"
                "last change|modification date|status changed at|last synced at|synced at|refreshed at",
                "dm", "", "updated_time"},
    NamePattern{"deleted at|removed at|archived at|deleted on|deactivated at|disabled at|banned at|"
                "suspended at|blocked at|terminated at|termination date|terminated on|unsubscribed at|"
                "revoked at|churned at|locked at|locked until|retired at|decommissioned at|deletion date|"
                "hidden at|left at|died on|date of death|death date|deceased at|end of employment|last day|"
                "suspended until",
                "dm", "", "deleted_time"},
    NamePattern{"due date|due at|due on|payable until|deadline|due|target date|payment due date|due by|"
                "expected at|expected date|expected delivery|estimated delivery|expected delivery date|"
                "estimated delivery date|promised date|eta|expected close date|target completion date|"
                "scheduled for|scheduled at|scheduled date|follow up date|follow up at|trial ends at|"
                "trial end|trial end date|trial ends on|scheduled time|remind at|reminder at|reserved for|"
                "booked for",
                "dm", "", "due_time"},
    NamePattern{"next payment date|next billing date|next billing at|next run at|next appointment|"
                "next due date|next visit|next review date|next service date|next service due|"
                "next maintenance|next inspection|next renewal date|next delivery date",
                "dm", "", "upcoming_time"},
    NamePattern{"end date|end time|ends at|ends on|expires at|expires on|expired at|expiry date|"
                "expiration date|valid until|valid to|renews at|renews on|end|effective to|effective until|"
                "subscription end|contract end|warranty until|warranty end date|expires|renewal date|"
                "planned end date|expiry|expiration|valid thru|warranty expires at|best before|expire date|"
                "expired on|available until|end on|finish date|token expires at|expiration time",
                "dm", "", "end_time"},
    NamePattern{"end date|ends on|ends at|to date|until|last day", "dm",
                "leave leave_request time_off time_off_request absence absence_request vacation_request "
                "+leave_type",
                "leave_end"},
    NamePattern{"current period end|period end|billing period end|current period ends at|period ends at",
                "dm", "", "period_end"},
    NamePattern{"end time|ends at|end at|ended at|end|finished at|finish time", "m",
                "appointment meeting class lesson session shift webinar workshop lecture training call "
                "visit consultation workout interview match game show screening rehearsal break event",
                "meeting_end"},
    NamePattern{"check in|check in date|checkin|checkin date|arrival date|checked in at|check in at|"
                "pickup date|rental start|stay start|trip start|departure|departure time|departs at|"
                "event start|rental date|pick up date|travel date",
                "dm", "", "trip_start"},
    NamePattern{"arrival|arrival time|arrives at|arrival at", "dm",
                "+departure +time +departure_date +departs_at flight trip journey leg", "trip_end"},
    NamePattern{"arrival date", "dm", "+origin +destination +flight_number flight trip journey leg voyage",
                "trip_end"},
    NamePattern{"check out|check out date|checkout|checkout date|departure date|check out at|dropoff date|"
                "drop off date|rental end|stay end|trip end|arrival|arrival time|arrives at|event end|"
                "return by",
                "dm", "", "trip_end"},
    NamePattern{"departure date", "dm",
                "+origin +destination +flight_number +return_date flight trip journey leg voyage tour",
                "trip_start"},
    NamePattern{"at|on|last seen|last login|last activity|last active|last login date|last order date|"
                "last visit|last purchase date|last accessed|last used|last contact|last contact date|"
                "last contacted|last login at|last run|last sync|last payment date|last service date|"
                "last restocked|last maintenance|last calibrated|last order at|last message at|"
                "last sign in|last purchase",
                "dm", "", "recent_time"},
    NamePattern{"kickoff|moved in|available from|clock in|clocked in", "dm", "", "created_time"},
    NamePattern{"completed time", "dm", "", "delivered_time"},
    NamePattern{"last modified time|last price update", "dm", "", "updated_time"},
    NamePattern{"harvest date|harvested at|move out date|moved out|maturity date|effective until date|"
                "extended until|licensed until|warranty expiry|expiry time|policy end|policy end date|"
                "contract end date|lease end",
                "dm", "", "end_time"},
    NamePattern{"return by date|review deadline|submission deadline", "dm", "", "due_time"},
    NamePattern{"clock out|clocked out|shift end|session end|break end", "m", "", "meeting_end"},
    NamePattern{"check in time|boarding time|departure datetime|travel start date|flight date", "dm", "",
                "trip_start"},
    NamePattern{"check out time|arrival datetime|travel end date|estimated arrival|actual arrival", "dm", "",
                "trip_end"},
    NamePattern{"last heartbeat|last inspection|last scan|last service|last checked|last backup", "dm", "",
                "recent_time"},

    // Times of day and lengths of time.
    NamePattern{"year|model year|publication year|published year|release year|manufacture year|fiscal year|"
                "graduation year|year built|build year|year published|vintage|tax year|year manufactured",
                "n", "", "year"},
    NamePattern{"month|month number|fiscal month", "n", "", "month"},
    NamePattern{"quarter|fiscal quarter", "n", "", "quarter"},
    NamePattern{"week|week number|iso week|calendar week", "n", "", "week"},
    NamePattern{"day|day of month|dom", "n", "", "day_of_month"},
    NamePattern{"day of week|weekday|dow|day number", "n", "", "day_of_week"},
    NamePattern{"hour|hour of day", "n", "", "hour"},
    NamePattern{"minute", "n", "", "minute"},
    NamePattern{"day|weekday|day of week|day name", "t", "", "weekday"},
    NamePattern{"month|month name", "t", "", "month_name"},
    NamePattern{"quarter|fiscal quarter", "t", "", "quarter_name"},
    NamePattern{"season", "t", "", "season"},

    // States.
    NamePattern{"status|state", "t",
                "leave leave_request time_off time_off_request absence absence_request vacation_request",
                "approval_status"},
    NamePattern{"status|state", "t",
                "production_order manufacturing_order work_order production_run production_batch",
                "production_status"},
    NamePattern{"order status|order state", "t", "", "order_status"},
    NamePattern{"status|state", "t", "order purchase sale sales_order purchase_order cart checkout",
                "order_status"},
    NamePattern{"payment status|payment state|billing status|financial status", "t", "", "payment_status"},
    NamePattern{"status|state", "t", "payment transaction charge refund payout transfer settlement",
                "payment_status"},
    NamePattern{"invoice status", "t", "", "invoice_status"},
    NamePattern{"status|state", "t", "invoice bill", "invoice_status"},
    NamePattern{"subscription status|membership status", "t", "", "subscription_status"},
    NamePattern{"status|state", "t", "subscription membership license plan", "subscription_status"},
    NamePattern{"ticket status|issue status|case status", "t", "", "ticket_status"},
    NamePattern{"status|state", "t",
                "ticket issue incident case request bug complaint inquiry support_request feedback",
                "ticket_status"},
    NamePattern{"task status|project status", "t", "", "task_status"},
    NamePattern{"status|state|stage", "t", "task todo subtask project milestone story sprint goal",
                "task_status"},
    NamePattern{"post status|publication status|publish status", "t", "", "post_status"},
    NamePattern{"status|state", "t",
                "post article page blog document story news video listing content lesson course",
                "post_status"},
    NamePattern{"shipping status|shipment status|delivery status|fulfillment status|tracking status", "t", "",
                "shipment_status"},
    NamePattern{"status|state", "t", "shipment delivery package parcel fulfillment", "shipment_status"},
    NamePattern{"appointment status|booking status|reservation status", "t", "", "appointment_status"},
    NamePattern{"status|state", "t",
                "appointment booking reservation visit encounter consultation meeting event registration "
                "rental",
                "appointment_status"},
    NamePattern{"device status|connection status|sensor status", "t", "", "device_status"},
    NamePattern{"status|state", "t", "device sensor server machine node gateway host instance",
                "device_status"},
    NamePattern{"job status|build status|run status|import status|sync status|processing status|"
                "deployment status|export status|execution status",
                "t", "", "job_status"},
    NamePattern{"status|state", "t",
                "job run build import export deployment pipeline execution upload backup sync workflow "
                "batch report",
                "job_status"},
    NamePattern{"status|state|lead status", "t",
                "lead opportunity deal prospect candidate application applicant", "lead_status"},
    NamePattern{"approval status|review status|moderation status|verification status|claim status|"
                "loan status|kyc status|approval state|application status",
                "t", "", "approval_status"},
    NamePattern{"status|state", "t",
                "claim approval leave leave_request review comment expense quote proposal return "
                "time_off",
                "approval_status"},
    NamePattern{"status|state", "t",
                "message email notification sms webhook mail campaign_email delivery_attempt",
                "message_status"},
    NamePattern{"message status|email status|notification status", "t", "", "message_status"},
    NamePattern{"status|state", "t",
                "vehicle car room property asset equipment bed table seat apartment book copy",
                "availability_status"},
    NamePattern{"stock status|availability|availability status|inventory status", "t", "", "stock_status"},
    NamePattern{"status|state|account status|user status|lifecycle status|employee status|member status|"
                "customer status",
                "t", "", "status"},
    NamePattern{"priority|priority level|urgency|importance", "t", "", "priority"},
    NamePattern{"severity|impact|risk level|risk|criticality", "t", "", "severity"},
    NamePattern{"priority|severity|urgency|importance|priority level", "n", "", "priority_number"},
    NamePattern{"level|difficulty|difficulty level|complexity", "t", "", "difficulty"},
    NamePattern{"visibility|privacy|access type|privacy level", "t", "", "visibility"},
    NamePattern{"sentiment|mood", "t", "", "sentiment"},
    NamePattern{"theme|color scheme|appearance", "t", "", "theme"},
    NamePattern{"segment|customer segment|customer type|account type|client type|user type|customer group",
                "t", "", "customer_segment"},
    NamePattern{"account type|=type", "t", "account bank_account", "account_type"},
    NamePattern{"transaction type|txn type|entry type|movement type", "t", "", "transaction_type"},
    NamePattern{"=type|=kind", "t", "transaction ledger_entry entry journal_entry movement",
                "transaction_type"},
    NamePattern{"address type", "t", "", "address_type"},
    NamePattern{"=type|=kind|=label", "t", "address", "address_type"},
    NamePattern{"phone type", "t", "", "phone_type"},
    NamePattern{"document type|doc type|id type", "t", "", "document_type"},
    NamePattern{"=type|=kind", "t", "document file attachment contract", "document_type"},
    NamePattern{"property type|room type|listing type", "t", "", "property_type"},
    NamePattern{"=type", "t", "property room apartment listing", "property_type"},
    NamePattern{"price|purchase price|list price|asking price|sale price|sold price|msrp", "n",
                "+mileage +odometer +vin vehicle car truck motorcycle", "vehicle_price"},
    NamePattern{"liters|litres|liters filled|fuel liters|gallons|fuel amount", "n", "", "fuel_liters"},
    NamePattern{"price per liter|price per litre|fuel price", "n", "", "fuel_price"},
    NamePattern{"cuisine|cuisine type|cuisine name", "t", "", "cuisine"},
    NamePattern{"price range|price level|price category", "t", "restaurant venue hotel cafe bar place",
                "price_range"},
    NamePattern{"dish|dish name|menu item|meal name", "t", "", "dish"},
    NamePattern{"station", "t", "+liters +litres +gallons", "fuel_station"},
    NamePattern{"gas station|fuel station|petrol station", "t", "", "fuel_station"},
    NamePattern{"=price", "n", "menu_item dish meal", "dish_price"},
    NamePattern{"category|course|section", "t", "menu_item dish", "menu_category"},
    NamePattern{"allergens|allergen", "t", "menu_item dish recipe meal product item", "food_allergen"},
    NamePattern{"vehicle type|body type|vehicle class", "t", "", "vehicle_type"},
    NamePattern{"=type", "t", "vehicle car fleet truck", "vehicle_type"},
    NamePattern{"discount type|=type", "t", "discount coupon promotion", "discount_type"},
    NamePattern{"relationship|relation|relationship type|relationship to patient", "t", "", "relationship"},
    NamePattern{"type|kind|class|category type|group type", "t", "", "kind"},
    NamePattern{"data type|field type|value type|column type", "t", "", "data_type"},
    NamePattern{"unit price currency|base currency|quote currency|from currency|to currency|"
                "source currency|target currency",
                "t", "", "currency"},
    NamePattern{"cancel reason|cancellation reason code|return reason|refund reason|churn reason|"
                "reason code",
                "t", "", "return_reason"},
    NamePattern{"=reason", "t", "return refund cancellation", "return_reason"},

    // Switches.
    NamePattern{"active|published|completed|verified|approved|paid|is paid|shipped|delivered|resolved", "b",
                "+status +state", "status_flag"},
    NamePattern{"active|enabled|verified|visible|published|available|confirmed|success|successful|valid|"
                "is public|in stock|opt in|subscribed|current|approved|online|taxable|billable|searchable|"
                "refundable|shippable|accepted|read|delivered|agreed|consent|enable|allowed|returnable",
                "b", "", "mostly_true"},
    NamePattern{"deleted|archived|blocked|banned|hidden|locked|cancelled|canceled|refunded|expired|default|"
                "primary|featured|admin|staff|superuser|is admin|suspended|disabled|is test|internal|bot|"
                "is bot|fraud|fraudulent|spam|flagged|draft|critical|pinned|sticky|overdue|returned|"
                "deprecated|bounced|vip|breached|premium|escalated|anonymous|failed|sandbox|sale|on sale|"
                "discontinued|backordered|is gift|gift|error|alert|converted|is guest|mfa enabled|"
                "two factor enabled|opt out|unsubscribed|is system|smoker|deceased|read only|exempt|"
                "must change password|emergency|recurring|chronic",
                "b", "", "mostly_false"},
    NamePattern{"paid|shipped|completed|resolved|done|closed|processed|is paid|fulfilled|finished|reviewed|"
                "verified purchase|purchase verified|newsletter|email opt in|correct|is correct|passed|"
                "attended",
                "b", "", "often_true"},
    NamePattern{"is *|has *|can *|was *|allow *|allows *|should *|requires *|needs *|accepts *|use *|"
                "uses *|include *|includes *|show *|send *|enable *|auto *|did *|will *|must *|supports *|"
                "receive *|wants *",
                "b", "", "boolean"},

    // Counts, ranks and shapes of numbers.
    NamePattern{"count|likes|visits|clicks|downloads|number of|shares|comments count|replies|votes|upvotes|"
                "downvotes|favorites|followers|following|total count|sessions|installs|usage count|uses|"
                "logins|login count|orders|reviews|helpful count|times used|sold|comments|reactions|"
                "redemptions|bookmarks|returns|sign in count|answers|total orders|orders placed|children|"
                "dependents|num *",
                "n", "", "count"},
    NamePattern{"num *|number of *|total *|no of *|nr of *", "n", "", "count"},
    NamePattern{"views|view count|impressions|page views|pageviews|hits|play count|plays|total views|"
                "views count|impression count|unique visitors|visitors|followers count|follower count|"
                "download count|subscriber count|subscribers|listeners|reach|requests|request count|"
                "total requests|row count|records|record count|records processed|rows processed|api calls|"
                "events count|event count",
                "n", "", "big_count"},
    NamePattern{"rating|stars|star rating|average rating|avg rating|rating average|review score|rating avg|"
                "rating score|overall rating|satisfaction|csat|satisfaction score|csat score|csat rating|"
                "satisfaction rating|customer satisfaction",
                "n", "", "rating"},
    NamePattern{"score|points score|quality score|health score|lead score|credit score points|risk score|"
                "total score|performance score|nps score|test result|result value|trust score|"
                "engagement score",
                "n", "", "score"},
    NamePattern{"credit score|fico|fico score", "n", "", "credit_score"},
    NamePattern{"nps|net promoter score|likelihood to recommend", "n", "", "nps"},
    NamePattern{"rank|ranking|sort order|display order|position|ordering|order|order index|sequence|"
                "sequence number|seq|sort|line number|line no|line|item order|row number|sort index|"
                "order number in list|idx|index|display position|sort position|step|step number|"
                "chapter number|episode number|track number|revision number|question number|slot|"
                "table number|table no",
                "n", "", "position"},
    NamePattern{"version|version number|revision|lock version|row version|revision number|schema version|"
                "generation",
                "n", "", "version_number"},
    NamePattern{"level|tier|grade level|difficulty|floor|depth level|stage|priority rank|experience level|"
                "phase",
                "n", "", "level"},
    NamePattern{"percent|percentage|pct|commission percent|margin|share|uptime percent|completeness|"
                "coverage|win probability|match percent|battery health|attendance",
                "n", "", "percentage"},
    NamePattern{"discount percent|discount percentage|discount pct|discount rate|percent off|percentage off",
                "n", "", "discount_percent"},
    NamePattern{"rate|conversion rate|bounce rate|click rate|open rate|ctr|click through rate|success rate|"
                "churn rate|growth rate|error rate|retention rate|fill rate|win rate|completion rate|"
                "response rate|commission rate|utilization rate|sample rate|failure rate|return rate",
                "n", "", "rate"},
    NamePattern{"ratio|probability|confidence|fraction|proportion|likelihood|similarity|accuracy|precision|"
                "recall|correlation|score normalized|confidence score|relevance|p value|churn probability|"
                "anomaly score|weighting|importance score|loss|threshold value",
                "n", "", "ratio"},
    NamePattern{"average|avg|mean|median|std dev|stddev|variance|deviation|delta|change|difference|diff|"
                "offset",
                "n", "", "measure"},
    NamePattern{"size", "n", "", "measure"},

    // Numbers of one trade.
    NamePattern{"days|days requested|total days|number of days|days taken|day count", "n",
                "leave leave_request time_off time_off_request absence absence_request vacation_request "
                "+leave_type",
                "leave_days"},
    NamePattern{"year renovated|renovation year|renovated year|year remodeled|renovated", "n", "",
                "renovation_year"},
    NamePattern{"clicks|click count|total clicks|clicks count", "n",
                "+impressions +impression_count +impressions_count", "ad_clicks"},
    NamePattern{"conversions|conversion count|conversions count|total conversions", "n",
                "+clicks +click_count +impressions", "ad_conversions"},
    NamePattern{"ctr|click rate|click through rate", "n", "+clicks +click_count", "click_rate"},
    NamePattern{"max score|maximum score|total marks|full marks|max points|max marks|total points", "n",
                "+score +marks +marks_obtained +points_earned +obtained_marks", "max_points"},
    NamePattern{"score|marks|marks obtained|obtained marks|points earned|exam score|test score", "n",
                "+max_score +maximum_score +total_marks +full_marks +max_points +max_marks", "marks"},
    NamePattern{"percentage|percent|pct", "n",
                "+max_score +maximum_score +total_marks +full_marks +max_marks", "marks_percent"},
    NamePattern{"passed", "b", "+score +marks +marks_obtained +exam_score +test_score", "has_passed"},
    NamePattern{"grade|letter grade|final grade", "t",
                "+score +marks +marks_obtained +exam_score +test_score", "letter_grade"},
    NamePattern{"subject", "t", "+marks +marks_obtained +max_score +total_marks exam_result mark",
                "course_name"},
    NamePattern{"price per sqft|price per square foot|price per sqm|price per square meter|price per m2", "n",
                "", "price_per_area"},
    NamePattern{"lot size|lot size sqft|lot area|lot square feet", "n",
                "+bedrooms +square_feet +bathrooms +sqft", "lot_square_feet"},
    NamePattern{"principal|principal amount|loan amount|amount borrowed|amount financed", "n", "",
                "loan_amount"},
    NamePattern{"=amount", "n", "loan mortgage", "loan_amount"},
    NamePattern{"term months|loan term|loan term months|term in months|number of payments|tenure months", "n",
                "+principal +interest_rate +loan_amount +principal_amount", "loan_months"},
    NamePattern{"monthly payment|monthly installment|installment amount|emi", "n",
                "+principal +loan_amount +principal_amount", "loan_payment"},
    NamePattern{"remaining balance|outstanding balance|balance|outstanding principal|remaining principal|"
                "outstanding amount|remaining amount",
                "n", "+principal +loan_amount +principal_amount", "loan_balance"},
    NamePattern{"status|state", "t", "loan mortgage", "loan_status"},
    NamePattern{"balance before|opening balance|previous balance|old balance", "n",
                "+balance_after +closing_balance +new_balance", "balance_before"},
    NamePattern{"balance after|closing balance|new balance", "n",
                "+balance_before +opening_balance +previous_balance +old_balance", "balance_after"},
    NamePattern{"fee|fees|transaction fee", "n",
                "+balance_after +balance_before transaction transfer payment remittance", "transfer_fee"},
    NamePattern{"net weight", "n", "+gross_weight", "net_weight"},
    NamePattern{"hours worked|worked hours|total hours|hours", "n",
                "+clock_in +clock_out +punch_in +punch_out +clocked_in", "shift_hours"},
    NamePattern{"overtime hours|overtime", "n", "", "overtime_hours"},
    NamePattern{"break minutes|break duration|break mins|break time minutes|break duration minutes", "n", "",
                "break_minutes"},
    NamePattern{"nights|night count|number of nights|num nights", "n", "", "nights"},
    NamePattern{"children|kids|child count|children count|number of children|infants", "n",
                "+adults +adult_count +num_adults +number_of_adults", "child_count"},
    NamePattern{"attendance rate|attendance percentage|attendance percent", "n", "", "attendance_rate"},
    NamePattern{"beds|bed count|bedroom count|bathroom count|room count|adults|persons|people count|"
                "number of guests|guests count|guest count|guests total|"
                "passengers|passenger count|bags|doors|door count|boxes|pieces|servings|lane count|"
                "floor count|number of floors|doses|replicas|cores|cpu cores|cylinders|cylinder count|"
                "children count|number of children|seats available|pets",
                "n", "", "quantity"},
    NamePattern{"assists|rebounds|steals|fouls|goals scored|wins|losses|draws|ties|won|lost|played|"
                "games played|matches played|penalties|shots|saves|runs|kills|deaths|earned runs|"
                "points per game",
                "n", "", "season_tally"},
    NamePattern{"jersey number|squad number|shirt number", "n", "", "jersey_number"},
    NamePattern{"odds|decimal odds", "n", "", "betting_odds"},
    NamePattern{"calories|calories burned|kcal", "n", "", "calories"},
    NamePattern{"protein|carbs|carbohydrates|fat|sugar|fiber|fibre|protein g|carbs g|fat g|sugar g", "n", "",
                "nutrient_grams"},
    NamePattern{"sodium|sodium mg", "n", "", "sodium_milligrams"},
    NamePattern{"steps|step count|daily steps", "n", "", "step_count"},
    NamePattern{"days late|days overdue|overdue days|duration in days|stay length", "n", "", "days"},
    NamePattern{"efficiency|roi|return on investment|quota used|gross margin percent|profit percent", "n", "",
                "percentage"},
    NamePattern{"cpc|cost per click|cpm|copay|stake|fuel cost|toll", "n", "", "small_amount"},
    NamePattern{"debit|credit|cash|arrears|balance due|exposure|tax paid|monthly payment|"
                "average order value|order value|inventory value|stock value|value usd|discount value|"
                "target value|sum due",
                "n", "", "amount"},
    NamePattern{"sum insured", "n", "", "credit_limit"},
    NamePattern{"appraised value|assessed value|property value", "n", "", "home_value"},
    NamePattern{"net worth|market value", "n", "", "annual_revenue"},
    NamePattern{"median income|salary expectation|expected salary|salary offered|offered salary|"
                "desired salary",
                "n", "", "salary"},
    NamePattern{"wage", "n", "", "hourly_rate"},
    NamePattern{"horsepower|hp|torque", "n", "", "horsepower"},
    NamePattern{"engine power", "n", "", "horsepower"},
    NamePattern{"engine capacity|engine size|displacement|engine displacement", "n", "",
                "engine_displacement"},
    NamePattern{"speed limit", "n", "", "speed_limit"},
    NamePattern{"ph|ph level|soil ph", "n", "", "acidity"},
    NamePattern{"uv index", "n", "", "uv_index"},
    NamePattern{"rainfall|precipitation|rain mm|precipitation mm", "n", "", "rainfall"},
    NamePattern{"gust|wind gust", "n", "", "speed"},
    NamePattern{"acres|lot size|land area|hectares", "n", "", "lot_acres"},
    NamePattern{"years in business", "n", "", "years"},
    NamePattern{"hours per week|weekly hours|contract hours", "n", "", "weekly_hours"},
    NamePattern{"age limit|minimum age|min age", "n", "", "age_limit"},
    NamePattern{"screen size|screen size inches|display size|diagonal", "n", "", "screen_inches"},
    NamePattern{"memory gb|ram gb|storage gb|disk gb|ram|storage used gb|disk size gb", "n", "", "gigabytes"},
    NamePattern{"participants|patients|leads|trips|completed tasks|tasks completed|vacancies|"
                "vacant positions|cases|files changed|lines added|lines deleted|minutes played|"
                "missed calls|items total|users total|seats total|employees total|times viewed|concurrency|"
                "tickets",
                "n", "", "count"},
    NamePattern{"tokens|tokens used|bytes in|bytes out|throughput|bandwidth|shares outstanding|households|"
                "active users|daily active users|monthly active users|followers total|members total|supply|"
                "credits used",
                "n", "", "big_count"},

    // JSON.
    NamePattern{"settings|preferences|options|config|configuration|prefs|user settings|"
                "notification settings|flags|features|theme settings|notification preferences|"
                "feature flags|setting",
                "j", "", "settings_json"},
    NamePattern{"attributes|properties|specs|specifications|details|characteristics|spec|"
                "product attributes|technical details|variant options",
                "j", "", "attributes_json"},
    NamePattern{"properties|props|event properties|event data|params|parameters|context|event params|"
                "query params",
                "j", "event *analytics *tracking *event page_view pageview", "event_json"},
    NamePattern{"event data|event properties|event payload|event params|utm|utm params|tracking|"
                "tracking data",
                "j", "", "event_json"},
    NamePattern{"address|shipping address|billing address|home address|addresses|delivery address|"
                "mailing address",
                "j", "", "address_json"},
    NamePattern{"location|coordinates|geo|position|geolocation|gps|geo location|coords|geometry", "j", "",
                "location_json"},
    NamePattern{"tags|labels|keywords|categories|topics|skills|interests|hobbies|languages|roles|hashtags|"
                "allergies",
                "j", "", "tags_json"},
    NamePattern{"permissions|scopes|privileges|abilities|grants", "j", "", "permissions_json"},
    NamePattern{"dimensions|size|measurements|package dimensions", "j", "", "dimensions_json"},
    NamePattern{"items|line items|cart items|order items|products|cart|lines", "j", "", "items_json"},
    NamePattern{"request|request body|request data|request headers|headers|http headers|request payload", "j",
                "", "request_json"},
    NamePattern{"response|response body|response data|result|results|api response|response payload|output",
                "j", "", "response_json"},
    NamePattern{"payload|body|message|event|webhook payload|message payload|job data|arguments|args|input|"
                "job payload",
                "j", "", "payload_json"},
    NamePattern{"metadata|meta|extra|extra data|additional data|data|info|custom fields|attributes extra|"
                "extras|additional info|raw data|raw|custom data|user metadata|custom attributes",
                "j", "", "metadata_json"},
    NamePattern{"contact|contact info|contacts|contact details|profile|user|customer|owner|author", "j", "",
                "contact_json"},
    NamePattern{"old values|new values|changes|diff|before|after|old value|new value|old data|new data|"
                "changed fields",
                "j", "", "changes_json"},
    NamePattern{"history|price history|log|events|timeline|status history|audit log|activity log", "j", "",
                "history_json"},
    NamePattern{"images|photos|gallery|attachments|media|files|pictures|image urls", "j", "", "images_json"},
    NamePattern{"opening hours|hours|business hours|schedule|working hours|availability|operating hours", "j",
                "", "hours_json"},
    NamePattern{"social|social links|social media|social profiles|links|urls|social accounts", "j", "",
                "links_json"},
    NamePattern{"device|device info|client|client info|user agent|browser info|device data|device details",
                "j", "", "device_json"},
    NamePattern{"error|error details|exception|errors|error data|last error", "j", "", "error_json"},
    NamePattern{"readings|measurements|metrics|sensor data|values|vitals|stats|statistics|telemetry|scores",
                "j", "", "metrics_json"},
    NamePattern{"billing|payment|payment method|payment details|card|payment info|billing info|"
                "billing details",
                "j", "", "payment_json"},
};

}  // namespace

std::span<const NamePattern> name_patterns() {
  return kPatterns;
}

}  // namespace datagen::schema
