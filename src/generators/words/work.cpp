// Words of work: tasks, projects, support tickets, log messages, plans and industries.
#include <array>

#include "generators/words/words.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<std::string_view, 104> kTaskTitles = {
    "Fix login redirect on mobile", "Update billing page copy", "Add export button to reports",
    "Review onboarding e-mails", "Migrate user table to new schema", "Write tests for discount rules",
    "Remove unused feature flags", "Upgrade payment library", "Improve search ranking",
    "Add pagination to order list", "Fix time zone in weekly summary", "Document the import format",
    "Set up staging environment", "Rotate API keys", "Reduce image sizes on home page",
    "Add dark mode to settings", "Fix broken links in footer", "Schedule quarterly security review",
    "Prepare release notes", "Clean up old log files", "Add retry to webhook delivery",
    "Translate checkout to German", "Fix rounding of tax amounts", "Add two-factor sign-in",
    "Replace deprecated API calls", "Investigate slow dashboard query", "Add index to events table",
    "Validate phone numbers on sign-up", "Merge duplicate customer records", "Draft privacy policy update",
    "Plan team offsite", "Order new laptops", "Renew domain names", "Update supplier contact list",
    "Interview candidates for support role", "Prepare budget for next quarter",
    "Collect feedback on new layout", "Design empty states", "Create icons for mobile app",
    "Fix crash when cart is empty", "Add bulk edit to product list", "Check accessibility of forms",
    "Write guide for new hires", "Archive closed projects", "Set up error monitoring",
    "Add unit tests for parser", "Refactor notification service", "Fix duplicate order e-mails",
    "Add filters to customer view", "Update shipping rates", "Test backup restore", "Publish case study",
    "Record product demo", "Update price list", "Count stock in main warehouse",
    "Replace meeting room display", "Review vendor contracts", "Fix alignment of table headers",
    "Add keyboard shortcuts", "Shorten build time", "Move images to object storage",
    "Limit failed sign-in attempts", "Add audit log for admins", "Fix sorting by last name",
    "Handle expired sessions", "Send reminder for open invoices", "Add CSV import for contacts",
    "Write survey for customers", "Update team page", "Fix memory leak in worker",
    "Add health check endpoint", "Improve error messages", "Split settings page into tabs",
    "Allow upload of larger files", "Show delivery date in cart", "Hide out-of-stock items",
    "Add coupon field to checkout", "Compare hosting offers", "Prepare slides for board meeting",
    "Train support team on new tools", "Clean up test data", "Fix flaky integration test",
    "Add rate limits to public API", "Update terms of service", "Review access rights",
    "Improve mobile navigation", "Add order history to profile", "Fix missing thumbnails",
    "Plan spring campaign", "Set up weekly report", "Verify bank details of suppliers",
    "Update onboarding checklist", "Add preview to e-mail editor", "Sort notifications by date",
    "Fix currency symbol in invoices", "Speed up product import", "Add unsubscribe link",
    "Close inactive accounts", "Define support hours", "Label boxes in storage room",
    "Estimate effort for mobile app", "Add tooltip to chart", "Check translations of help pages",
    "Fix overlapping labels on map",
};

constexpr std::array<std::string_view, 68> kProjectNames = {
    "Website Redesign", "Mobile App", "Customer Portal", "Data Warehouse", "Billing Migration",
    "Checkout Revamp", "Search Upgrade", "Onboarding Flow", "Brand Refresh", "Office Move", "Spring Campaign",
    "Summer Sale", "Holiday Campaign", "Partner Program", "Loyalty Program", "Help Center",
    "Analytics Dashboard", "Inventory Sync", "Warehouse Automation", "Payment Gateway", "Single Sign-On",
    "Design System", "API Version 2", "Cloud Migration", "Security Audit", "Performance Sprint",
    "Accessibility Review", "Localization", "Email Templates", "Newsletter Relaunch", "Product Catalog",
    "Pricing Review", "Market Research", "Customer Survey", "Sales Playbook", "Hiring Plan",
    "Training Program", "Intranet", "Document Archive", "Supplier Portal", "Delivery Tracking",
    "Returns Process", "Fraud Detection", "Recommendation Engine", "Reporting Suite", "Backup Strategy",
    "Disaster Recovery", "Network Upgrade", "Laptop Rollout", "Telephone System", "Compliance Review",
    "Annual Report", "Trade Fair", "Photo Studio", "Video Series", "Podcast Launch", "Community Forum",
    "Referral Program", "Gift Cards", "Subscription Plans", "Marketplace", "Store Opening",
    "Quality Initiative", "Energy Savings", "Green Packaging", "Route Planning", "Data Cleanup",
    "Legacy Shutdown",
};

constexpr std::array<std::string_view, 66> kTicketSubjects = {
    "Cannot log in to my account", "Password reset e-mail does not arrive", "Charged twice for one order",
    "Order has not arrived", "Wrong item in my parcel", "How do I change my address?", "Refund still missing",
    "App crashes on start", "Discount code does not work", "Invoice shows wrong company name",
    "Cancel my subscription", "Upgrade to a larger plan", "Item arrived damaged",
    "Tracking number is invalid", "Please delete my account", "Change of e-mail address",
    "Export fails with an error", "Report shows wrong totals", "Payment was declined",
    "How do I add a team member?", "Two-factor code is not accepted", "Website is very slow today",
    "Missing parts in delivery", "Question about warranty", "Delivery to the wrong address",
    "Need a copy of an invoice", "Size does not fit, exchange possible?", "Cannot upload pictures",
    "Notifications arrive too late", "Calendar sync stopped working", "Data import stops halfway",
    "Request for a quote", "Bulk order for our office", "Account locked after failed attempts",
    "How do I download my data?", "Wrong language in e-mails", "Unsubscribe does not work",
    "Product page shows wrong price", "Gift card balance is zero", "Order confirmation not received",
    "Change delivery date", "Can I pick up my order?", "Broken link on help page",
    "Feature request: dark mode", "Feature request: saved searches", "Integration lost its connection",
    "API returns error 500", "Webhook is not called", "Billing address cannot be changed",
    "VAT number is rejected", "Question about data protection", "Trial ended too early",
    "Seats do not match our contract", "Search finds nothing", "Mobile app shows blank screen",
    "Printer label has wrong format", "Cannot remove a saved card", "Return label does not print",
    "Please merge two accounts", "Permission denied for admin user", "Charts do not load",
    "Time zone is wrong in reports", "Attachment cannot be opened", "Where can I leave feedback?",
    "Item out of stock after payment", "Contract renewal question",
};

constexpr std::array<std::string_view, 54> kLogMessages = {
    "Request completed", "User signed in", "Cache miss, loading from database", "Job finished",
    "Scheduled job started", "Connection established", "Connection closed by peer", "Session expired",
    "Configuration reloaded", "Health check passed", "Message published to queue",
    "Message consumed from queue", "Retrying after timeout", "Slow query detected", "Payment authorized",
    "Payment declined by issuer", "Order created", "Order status changed", "E-mail sent",
    "E-mail could not be delivered", "File uploaded", "File not found", "Export finished",
    "Import skipped invalid row", "Rate limit exceeded", "Access denied", "Token refreshed",
    "Token signature is invalid", "Unexpected response from upstream service", "Upstream service timed out",
    "Worker started", "Worker stopped", "Shutting down gracefully", "Database connection pool exhausted",
    "Transaction rolled back", "Deadlock detected, retrying transaction", "Disk usage above threshold",
    "Memory usage above threshold", "Backup completed", "Backup verification failed", "Index rebuilt",
    "Cache cleared", "Feature flag changed", "Webhook delivered", "Webhook delivery failed",
    "Search index updated", "Certificate expires soon", "Password changed", "New device recognized",
    "Account locked after failed attempts", "Migration applied", "Request body could not be parsed",
    "Leader elected", "Replica is lagging behind",
};

constexpr std::array<std::string_view, 5> kPlanNames = {
    "Free", "Starter", "Pro", "Business", "Enterprise",
};

constexpr std::array<std::string_view, 42> kIndustries = {
    "Software", "Retail", "Manufacturing", "Healthcare", "Financial Services", "Education", "Construction",
    "Hospitality", "Logistics", "Telecommunications", "Energy", "Agriculture", "Automotive", "Insurance",
    "Real Estate", "Media", "Consulting", "Food and Beverage", "Pharmaceuticals", "Biotechnology",
    "Aerospace", "Chemicals", "Consumer Goods", "E-Commerce", "Fashion", "Travel", "Entertainment", "Sports",
    "Government", "Nonprofit", "Legal Services", "Marketing", "Human Resources", "Security", "Mining",
    "Utilities", "Electronics", "Packaging", "Printing", "Furniture", "Water Supply", "Recycling",
};
// clang-format on

}  // namespace

WordList task_titles() {
  return kTaskTitles;
}

WordList project_names() {
  return kProjectNames;
}

WordList ticket_subjects() {
  return kTicketSubjects;
}

WordList log_messages() {
  return kLogMessages;
}

WordList plan_names() {
  return kPlanNames;
}

WordList industries() {
  return kIndustries;
}

}  // namespace datagen::generators::words
