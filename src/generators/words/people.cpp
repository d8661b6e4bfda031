// The domains of people's e-mail addresses and the titles of their jobs.
#include <array>

#include "generators/words/words.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<std::string_view, 12> kEmailDomains = {
    "example.com", "mail.example.com", "example.org", "example.net", "inbox.example.net", "mail.example.org",
    "post.example.com", "webmail.example.com", "home.example.net", "post.example.org", "inbox.example.com",
    "users.example.net",
};

constexpr std::array<std::string_view, 112> kJobTitles = {
    "Accountant", "Software Engineer", "Senior Software Engineer", "Project Manager", "Sales Representative",
    "Marketing Manager", "Customer Service Representative", "Administrative Assistant", "Registered Nurse",
    "Data Analyst", "Product Manager", "Operations Manager", "Office Manager", "Business Analyst",
    "Account Manager", "Teacher", "Human Resources Manager", "Warehouse Associate", "Store Manager",
    "Graphic Designer", "Financial Analyst", "Executive Assistant", "Mechanical Engineer", "Electrician",
    "Civil Engineer", "Sales Manager", "Recruiter", "Systems Administrator", "Data Engineer",
    "Database Administrator", "UX Designer", "Web Developer", "Quality Assurance Engineer",
    "Technical Writer", "Marketing Specialist", "Content Editor", "Copywriter", "Buyer", "Purchasing Manager",
    "Logistics Coordinator", "Supply Chain Analyst", "Production Supervisor", "Machine Operator",
    "Maintenance Technician", "Site Supervisor", "Architect", "Electrical Engineer", "Chemical Engineer",
    "Laboratory Technician", "Research Scientist", "Pharmacist", "Physician", "Dentist", "Physiotherapist",
    "Veterinarian", "Paramedic", "Social Worker", "Librarian", "Lecturer", "School Counselor", "Chef",
    "Restaurant Manager", "Barista", "Hotel Receptionist", "Event Coordinator", "Travel Consultant",
    "Bus Driver", "Truck Driver", "Delivery Driver", "Forklift Operator", "Plumber", "Carpenter", "Welder",
    "Gardener", "Photographer", "Journalist", "Translator", "Musician", "Hairdresser", "Receptionist",
    "Payroll Specialist", "Bookkeeper", "Auditor", "Tax Consultant", "Actuary", "Insurance Underwriter",
    "Claims Adjuster", "Loan Officer", "Investment Analyst", "Real Estate Agent", "Lawyer", "Paralegal",
    "Compliance Officer", "Security Officer", "Network Engineer", "DevOps Engineer", "Security Analyst",
    "Support Engineer", "Solutions Architect", "Engineering Manager", "Product Designer",
    "Customer Success Manager", "Regional Sales Director", "Chief Financial Officer",
    "Chief Technology Officer", "Chief Executive Officer", "Managing Director", "Head of Operations",
    "Training Coordinator", "Facilities Manager", "Merchandiser", "Visual Merchandiser",
};
// clang-format on

static_assert(kEmailDomains.size() >= 8);
static_assert(kJobTitles.size() >= 96);

}  // namespace

WordList email_domains() {
  return kEmailDomains;
}

WordList job_titles() {
  return kJobTitles;
}

}  // namespace datagen::generators::words
