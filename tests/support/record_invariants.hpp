// What holds of any assessment and of any workspace that is kept. The first that does not is named; empty where all do.
#pragma once

#include <cmath>
#include <set>
#include <string>

#include "core/decimal.hpp"
#include "core/record_json.hpp"
#include "core/utf8.hpp"

namespace jindan::test {

inline std::string broken(const assessment& a) {
    if (a.removed()) return a.entries.empty() && a.account.empty() && a.band.empty() && !a.points ? "" : "of what was removed id and times are left";
    if (!utf8::valid(a.account) || utf8::length(a.account) > limits::account) return "a name is text of so many characters";
    if (a.quarter.number < 1 || a.quarter.number > 4 || a.quarter.year < 2000 || a.quarter.year > 2999) return "a quarter is one";
    for (std::size_t i = 0; i < a.entries.size(); ++i) {
        const entry& e = a.entries[i];
        if (a.find(e.item) != &e) return "an item has one entry, in its place";
        if (e.answer && !(std::abs(*e.answer) < decimal::limit)) return "an answer is a number that can be written";
        if (!utf8::valid(e.memo) || utf8::length(e.memo) > limits::memo) return "a memo is text of so many characters";
    }
    return {};
}

inline std::string broken(const workspace& w) {
    std::set<std::string> ids;
    for (const assessment& a : w.assessments) {
        if (!ids.insert(a.id).second || a.id.empty()) return "an assessment has an id of its own";
        if (const std::string wrong = broken(a); !wrong.empty()) return wrong;
    }
    for (std::size_t i = 1; i < w.sheets.size(); ++i)
        if (!(w.sheets[i - 1].diagnostic < w.sheets[i].diagnostic)) return "settings of a sheet stand once, by its id";
    if (w.assessments.size() > limits::assessments || w.sheets.size() > limits::sheets) return "what is kept can be read again";
    const std::string once = write_workspace(w);
    const auto back = read_workspace(once);
    if (!std::holds_alternative<workspace>(back)) return "what is stored can be read";
    if (write_workspace(std::get<workspace>(back)) != once) return "what is stored is read as it was";
    return {};
}

}  // namespace jindan::test
