// The customer book: everything that one reader keeps about customers, quarter after quarter. Plain values without a clock or a store.
//
// A book is a set of records of seven kinds and one set of settings. Every record has an id that is unique among its kind and a stamp; records
// name each other by id, and a name that leads nowhere says nothing. What is removed leaves its id and stamp, so that another copy does not
// bring it back.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/assessment.hpp"
#include "core/date.hpp"

namespace jindan::book {

// Moments of a record. It is gone where `removed_at` is later than `changed_at`: an undo writes a later change.
struct stamp {
    time_ms created_at = 0;
    time_ms changed_at = 0;  // of any part of it, also of its making
    time_ms removed_at = 0;
    bool operator==(const stamp&) const = default;
    bool removed() const { return removed_at > changed_at; }
};

// --- Customers ---------------------------------------------------------------------------------------------------------------------

// How a person stands to us: the unit is the person, not the company.
enum class stance : unsigned char { unknown, supporter, positive, neutral, critical, opponent };

struct person {
    std::string id;  // unique within its account
    std::string name, role;
    book::stance stance = stance::unknown;
    std::optional<date> last_contact;
    std::string note;
    bool operator==(const person&) const = default;
};

// What a customer brought in one year of the reader's (settings::fiscal_start), in whole or broken units of `currency`.
struct figures {
    int year = 0;  // 1900–2999; the year in which it begins
    std::optional<double> sales, profit;  // profit may be negative: the margin that is left of the sales
    std::string currency;                 // ISO 4217: the figures' own, so that no other settings change what they mean
    bool operator==(const figures&) const = default;
};

struct account {
    std::string id;
    stamp at;
    std::string name;                       // not blank, unless it was removed
    std::vector<std::string> former_names;  // what assessments from links and pages may still call it, latest last
    std::vector<std::string> tags;          // in the order they were added, each once
    bool archived = false;                  // kept, and neither due nor in a portfolio
    std::vector<book::figures> years;       // rising, each year once
    std::vector<person> people;
    std::string note;
    bool operator==(const account&) const = default;
};

// --- Assessments -------------------------------------------------------------------------------------------------------------------

// Whose view it is: the reader's own, a colleague's, the customer's.
enum class view : unsigned char { own, colleague, customer };

// An answer that was changed after the assessment had been finished.
struct correction {
    std::string item;
    std::optional<double> from, to;  // nothing: without an answer
    time_ms at = 0;
    bool operator==(const correction&) const = default;
};

struct filled {
    std::string account;     // id; empty: the reader's own organisation, or an account that nobody has chosen yet
    assessment what;         // with the id of the record; its account is the name as it was written down
    std::optional<date> day;  // that it stands for; nothing: see `day_of`
    view by = view::own;
    std::string rater;       // whose, where it is not the reader's own; may be empty
    std::string copied_from;  // id of the assessment whose answers it began with
    std::vector<correction> corrections;  // in order of time
    time_ms changed_at = 0;  // of everything beside `what`, which has its own moments
    bool operator==(const filled&) const = default;

    const std::string& id() const { return what.id; }
    bool removed() const { return what.removed(); }
};

// Whether an assessment counts: somebody saw its result. Points alone are no more than answers to all questions, which copied ones are at once; they
// count only where no moments are kept at all, as in tables of another program.
bool is_finished(const filled& f);

// The day an assessment stands for: its own; else the day it was begun, where that lies in its quarter; else the first day of that quarter.
date day_of(const filled& f, int utc_offset);

// --- What is done with customers ---------------------------------------------------------------------------------------------------

// A visit by the checklist of a diagnostic (sheet::checklist).
struct visit {
    std::string id;
    stamp at;
    std::string account;
    std::string diagnostic;  // id of the one with the checklist
    date day;
    int steps = 0;           // how many the checklist had
    std::vector<int> done;   // steps counted from 0, rising
    std::string note;
    bool operator==(const visit&) const = default;
};

// Why is this account key? With no good answer there are two ways.
enum class way_on : unsigned char { keep, lower, renew };

struct review {
    std::string id;
    stamp at;
    std::string account;
    date day;  // in the quarter that it is made for
    way_on way = way_on::keep;
    std::string why;   // the answer
    std::string next;  // what follows from it
    bool operator==(const review&) const = default;
};

// A year's plan, agreed with the customer.
struct goal {
    std::string text, ours, theirs;  // what is aimed at; what we and what the customer contribute
    std::optional<date> due;
    bool reached = false;
    bool operator==(const goal&) const = default;
};

struct plan {
    std::string id;
    stamp at;
    std::string account;
    int year = 0;  // as in figures
    std::vector<goal> goals;
    std::optional<date> agreed_on;
    std::string agreed_with;  // of the customer
    bool operator==(const plan&) const = default;
};

enum class progress : unsigned char { open, doing, done, dropped };

struct action {
    std::string id;
    stamp at;
    std::string account;                // id; may be empty
    std::string diagnostic, item, from;  // ids of the diagnostic, its item and the assessment that it came from; empty: from none
    std::string text;
    std::string owner;
    std::optional<date> due;
    progress state = progress::open;
    std::string outcome;
    std::optional<date> closed_on;  // done or dropped
    std::optional<date> told_on;    // when the customer was told of the outcome; nothing: not yet
    bool operator==(const action&) const = default;
};

// --- Criteria of the reader's own --------------------------------------------------------------------------------------------------

// A rating sheet that the reader has made or changed. It becomes a diagnostic of its own (book/sheets.hpp).
struct criterion {
    std::string id, name;
    double weight = 1;   // at least 0; only proportions count
    bool reverse = false;  // the highest rating counts as the lowest
    bool operator==(const criterion&) const = default;
};

struct tier_setting {
    std::string id, name, treatment;
    double cut = 0;    // the share of the accounts in percent up to which it goes, rising; the last tier takes what is left
    double hours = 0;  // for each account in a month
    std::optional<double> now = {};  // hours in a month that are spent on all its accounts as it is; nothing: not said
    bool operator==(const tier_setting&) const = default;
};

struct weight_setting {
    std::string id, name;
    std::vector<double> weights;  // as the criteria
    bool operator==(const weight_setting&) const = default;
};

struct criteria_set {
    std::string id;
    stamp at;
    std::string name;
    std::vector<criterion> criteria;
    std::vector<tier_setting> tiers;
    std::vector<weight_setting> alternatives;  // of the criteria's weights: for another objective
    bool operator==(const criteria_set&) const = default;
};

// --- The book ----------------------------------------------------------------------------------------------------------------------

struct rate {
    std::string currency;  // ISO 4217
    double worth = 0;      // one of it in settings::currency; above 0
    bool operator==(const rate&) const = default;
};

struct settings {
    time_ms changed_at = 0;
    std::string currency = "KRW";
    std::vector<rate> rates;  // each currency once, by name
    int fiscal_start = 1;     // month 1–12 in which the year and its first quarter begin
    std::string owner;        // of the book: what new actions are signed with
    int hours = 0;            // that the reader has for customers in a month; 0: not said
    std::string id = {};      // of the book, for what names it elsewhere, as a calendar; empty: nothing does yet
    std::vector<sheet_setting> sheets = {};  // of the site's rating sheets, each with its own moments beside `changed_at`
    bool operator==(const settings&) const = default;
};

struct records {
    settings set;
    std::vector<account> accounts;  // these in order of making, then by id
    std::vector<filled> assessments;
    std::vector<visit> visits;
    std::vector<review> reviews;
    std::vector<plan> plans;
    std::vector<action> actions;
    std::vector<criteria_set> sets;
    bool operator==(const records&) const = default;
};

namespace limits {
inline constexpr int name = 80, tag = 40, line = 200, text = 10'000;  // code points
inline constexpr int accounts = 20'000, assessments = 200'000, records = 200'000;  // of a book; of each other kind
inline constexpr int tags = 50, people = 200, years = 100, former_names = 20, goals = 100, steps = 100, corrections = 1'000;  // of a record
inline constexpr int criteria = 50, tiers = 20, alternatives = 20, rates = 200;
inline constexpr std::size_t file_bytes = 256 * 1024 * 1024;
}  // namespace limits

}  // namespace jindan::book
