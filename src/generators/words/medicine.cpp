// Words of medicine: diagnoses with their codes, medications with a usual dosage, specialties, blood groups.
#include <array>

#include "generators/words/words.hpp"

namespace datagen::generators::words {
namespace {

// clang-format off
constexpr std::array<Diagnosis, 76> kDiagnoses = {{
    {"I10", "Essential (primary) hypertension"}, {"E11.9", "Type 2 diabetes mellitus without complications"},
    {"E78.5", "Hyperlipidemia, unspecified"}, {"J06.9", "Acute upper respiratory infection, unspecified"},
    {"M54.50", "Low back pain, unspecified"},
    {"Z00.00", "General adult medical examination without abnormal findings"},
    {"F41.1", "Generalized anxiety disorder"}, {"F32.A", "Depression, unspecified"},
    {"K21.9", "Gastro-esophageal reflux disease without esophagitis"},
    {"J45.909", "Unspecified asthma, uncomplicated"},
    {"N39.0", "Urinary tract infection, site not specified"}, {"E03.9", "Hypothyroidism, unspecified"},
    {"E66.9", "Obesity, unspecified"}, {"G47.33", "Obstructive sleep apnea"},
    {"J02.9", "Acute pharyngitis, unspecified"}, {"J20.9", "Acute bronchitis, unspecified"},
    {"J01.90", "Acute sinusitis, unspecified"}, {"J30.9", "Allergic rhinitis, unspecified"},
    {"G43.909", "Migraine, unspecified, not intractable, without status migrainosus"},
    {"M17.11", "Unilateral primary osteoarthritis, right knee"},
    {"M17.12", "Unilateral primary osteoarthritis, left knee"}, {"M25.561", "Pain in right knee"},
    {"M25.562", "Pain in left knee"}, {"M25.511", "Pain in right shoulder"},
    {"M25.512", "Pain in left shoulder"}, {"M54.2", "Cervicalgia"}, {"R51.9", "Headache, unspecified"},
    {"R05.9", "Cough, unspecified"}, {"R07.9", "Chest pain, unspecified"},
    {"R10.9", "Unspecified abdominal pain"}, {"R42", "Dizziness and giddiness"}, {"R53.83", "Other fatigue"},
    {"R50.9", "Fever, unspecified"}, {"R11.2", "Nausea with vomiting, unspecified"},
    {"R06.02", "Shortness of breath"}, {"D50.9", "Iron deficiency anemia, unspecified"},
    {"D64.9", "Anemia, unspecified"}, {"E55.9", "Vitamin D deficiency, unspecified"},
    {"E78.00", "Pure hypercholesterolemia, unspecified"},
    {"I25.10", "Atherosclerotic heart disease of native coronary artery without angina pectoris"},
    {"I48.91", "Unspecified atrial fibrillation"}, {"I50.9", "Heart failure, unspecified"},
    {"J44.9", "Chronic obstructive pulmonary disease, unspecified"},
    {"J18.9", "Pneumonia, unspecified organism"}, {"N18.30", "Chronic kidney disease, stage 3 unspecified"},
    {"K59.00", "Constipation, unspecified"}, {"K58.9", "Irritable bowel syndrome without diarrhea"},
    {"K52.9", "Noninfective gastroenteritis and colitis, unspecified"},
    {"K80.20", "Calculus of gallbladder without cholecystitis without obstruction"},
    {"H10.9", "Unspecified conjunctivitis"}, {"H66.90", "Otitis media, unspecified, unspecified ear"},
    {"H52.4", "Presbyopia"}, {"H25.9", "Unspecified age-related cataract"},
    {"L20.9", "Atopic dermatitis, unspecified"}, {"L30.9", "Dermatitis, unspecified"},
    {"L40.0", "Psoriasis vulgaris"}, {"L70.0", "Acne vulgaris"}, {"L50.9", "Urticaria, unspecified"},
    {"B35.1", "Tinea unguium"}, {"B02.9", "Zoster without complications"},
    {"M81.0", "Age-related osteoporosis without current pathological fracture"}, {"M79.7", "Fibromyalgia"},
    {"M10.9", "Gout, unspecified"}, {"M06.9", "Rheumatoid arthritis, unspecified"},
    {"S93.401A", "Sprain of unspecified ligament of right ankle, initial encounter"},
    {"S61.219A", "Laceration of unspecified finger without foreign body, without damage to nail, initial encounter"},
    {"G56.00", "Carpal tunnel syndrome, unspecified upper limb"}, {"G47.00", "Insomnia, unspecified"},
    {"F17.210", "Nicotine dependence, cigarettes, uncomplicated"},
    {"F90.9", "Attention-deficit hyperactivity disorder, unspecified type"},
    {"N40.0", "Benign prostatic hyperplasia without lower urinary tract symptoms"},
    {"N20.0", "Calculus of kidney"}, {"K02.9", "Dental caries, unspecified"},
    {"Z23", "Encounter for immunization"},
    {"Z34.90", "Encounter for supervision of normal pregnancy, unspecified, unspecified trimester"},
    {"U07.1", "COVID-19"},
}};

constexpr std::array<Medication, 56> kMedications = {{
    {"Lisinopril", "10 mg once daily"}, {"Atorvastatin", "20 mg once daily"},
    {"Metformin", "500 mg twice daily"}, {"Amlodipine", "5 mg once daily"},
    {"Metoprolol", "50 mg twice daily"}, {"Omeprazole", "20 mg once daily before breakfast"},
    {"Losartan", "50 mg once daily"}, {"Levothyroxine", "75 mcg once daily"},
    {"Hydrochlorothiazide", "25 mg once daily"}, {"Simvastatin", "20 mg once daily at bedtime"},
    {"Albuterol inhaler", "2 puffs every 4 to 6 hours as needed"}, {"Gabapentin", "300 mg three times daily"},
    {"Sertraline", "50 mg once daily"}, {"Escitalopram", "10 mg once daily"},
    {"Fluoxetine", "20 mg once daily"}, {"Amoxicillin", "500 mg three times daily"},
    {"Azithromycin", "250 mg once daily"}, {"Ciprofloxacin", "500 mg twice daily"},
    {"Doxycycline", "100 mg twice daily"}, {"Cephalexin", "500 mg four times daily"},
    {"Ibuprofen", "400 mg every 6 hours as needed"}, {"Naproxen", "250 mg twice daily"},
    {"Acetaminophen", "500 mg every 6 hours as needed"}, {"Aspirin", "81 mg once daily"},
    {"Clopidogrel", "75 mg once daily"}, {"Warfarin", "5 mg once daily"}, {"Apixaban", "5 mg twice daily"},
    {"Furosemide", "40 mg once daily"}, {"Spironolactone", "25 mg once daily"},
    {"Carvedilol", "12.5 mg twice daily"}, {"Pantoprazole", "40 mg once daily"},
    {"Famotidine", "20 mg twice daily"}, {"Prednisone", "10 mg once daily"},
    {"Fluticasone nasal spray", "2 sprays in each nostril once daily"},
    {"Montelukast", "10 mg once daily at bedtime"}, {"Cetirizine", "10 mg once daily"},
    {"Loratadine", "10 mg once daily"}, {"Insulin glargine", "20 units once daily at bedtime"},
    {"Glipizide", "5 mg once daily"}, {"Sitagliptin", "100 mg once daily"},
    {"Empagliflozin", "10 mg once daily"}, {"Rosuvastatin", "10 mg once daily"},
    {"Pravastatin", "40 mg once daily"}, {"Tamsulosin", "0.4 mg once daily"},
    {"Allopurinol", "100 mg once daily"}, {"Duloxetine", "30 mg once daily"},
    {"Bupropion", "150 mg once daily"}, {"Trazodone", "50 mg once daily at bedtime"},
    {"Venlafaxine", "75 mg once daily"}, {"Citalopram", "20 mg once daily"},
    {"Cyclobenzaprine", "5 mg three times daily as needed"}, {"Sumatriptan", "50 mg at onset of migraine"},
    {"Ondansetron", "4 mg every 8 hours as needed"}, {"Meloxicam", "7.5 mg once daily"},
    {"Folic acid", "1 mg once daily"}, {"Vitamin D3", "1000 units once daily"},
}};

constexpr std::array<std::string_view, 30> kMedicalSpecialties = {
    "Family Medicine", "Internal Medicine", "Pediatrics", "Cardiology", "Dermatology", "Orthopedics",
    "Neurology", "Psychiatry", "Radiology", "Oncology", "Gynecology", "Ophthalmology", "Urology",
    "Gastroenterology", "Endocrinology", "Pulmonology", "Nephrology", "Rheumatology", "Hematology",
    "Anesthesiology", "Emergency Medicine", "General Surgery", "Plastic Surgery", "Ear, Nose and Throat",
    "Infectious Diseases", "Pathology", "Physical Therapy", "Geriatrics", "Allergy and Immunology",
    "Sports Medicine",
};

constexpr std::array<std::string_view, 8> kBloodTypes = {
    "O+", "A+", "B+", "O-", "A-", "AB+", "B-", "AB-",
};
// clang-format on

}  // namespace

std::span<const Diagnosis> diagnoses() {
  return kDiagnoses;
}

std::span<const Medication> medications() {
  return kMedications;
}

WordList medical_specialties() {
  return kMedicalSpecialties;
}

WordList blood_types() {
  return kBloodTypes;
}

}  // namespace datagen::generators::words
