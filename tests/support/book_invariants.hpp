// What holds of any customer book. The first that does not is named; empty where all do.
#pragma once

#include <set>
#include <string>
#include <utility>

#include "book/book_json.hpp"
#include "book/kinds.hpp"
#include "book/names.hpp"
#include "core/json_text.hpp"
#include "core/utf8.hpp"
#include "support/record_invariants.hpp"

namespace jindan::test {

inline std::string broken(const book::account& a) {
    if (a.at.removed()) return "";
    if (book::name_key(a.name).empty() || !utf8::valid(a.name) || utf8::length(a.name) > book::limits::name) return "a customer has a name of so many characters";
    if (a.tags.size() > book::limits::tags || a.people.size() > book::limits::people || a.years.size() > book::limits::years || a.former_names.size() > book::limits::former_names)
        return "a customer has so much and no more";
    if (std::set<std::string>(a.tags.begin(), a.tags.end()).size() != a.tags.size()) return "a tag is there once";
    for (std::size_t i = 1; i < a.years.size(); ++i)
        if (a.years[i - 1].year >= a.years[i].year) return "years rise";
    std::set<std::string> ids;
    for (const book::person& p : a.people)
        if (p.id.empty() || !ids.insert(p.id).second) return "a person has an id of its own";
    return {};
}

template <class Record>
std::string broken_list(const std::vector<Record>& all) {
    std::set<std::string> ids;
    for (const Record& r : all)
        if (book::id_of(r).empty() || !ids.insert(book::id_of(r)).second) return "a record has an id of its own";
    return {};
}

// As they are when they are read. What is made while a clock is behind comes last until then.
inline book::records in_order(book::records b) {
    book::for_each_kind([](book::kind, auto& list) { book::put_in_order(list); }, b);
    return b;
}

// Every record is read again as it was written.
inline std::string broken(const book::records& b) {
    std::string wrong;
    book::for_each_kind(
        [&](book::kind, const auto& list) {
            if (wrong.empty()) wrong = broken_list(list);
        },
        b);
    for (const book::account& a : b.accounts)
        if (wrong.empty()) wrong = broken(a);
    for (const book::filled& f : b.assessments)
        if (wrong.empty()) wrong = broken(f.what);
    if (!wrong.empty()) return wrong;
    json_text stored;
    stored.begin_list();
    stored.begin_list().text(book::name_of(book::kind::settings)).raw(write_record(b.set)).end_list();
    book::for_each_kind(
        [&](book::kind k, const auto& list) {
            for (const auto& r : list) stored.begin_list().text(book::key_of(k, book::id_of(r))).raw(write_record(r)).end_list();
        },
        b);
    const book::opened_records back = book::open_records(stored.end_list().take());
    if (!back.lost.empty()) return "what is stored can be read";
    if (write_file(back.content) != write_file(in_order(b))) return "what is stored is read as it was";
    return {};
}

}  // namespace jindan::test
