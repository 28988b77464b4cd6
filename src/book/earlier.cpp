#include "book/earlier.hpp"

#include <map>
#include <set>
#include <string>
#include <tuple>

#include "book/kinds.hpp"
#include "book/names.hpp"
#include "core/encoding.hpp"

namespace jindan::book {

records of_assessments(std::vector<assessment> all, std::uint64_t seed) {
    struct named {
        account made;
        time_ms headed_at = 0;
    };
    std::map<std::string, named> by_name;
    std::set<std::string> taken;
    records out;
    out.assessments.reserve(all.size());
    for (assessment& a : all) {
        filled& f = out.assessments.emplace_back();
        f.what = std::move(a);
        if (f.removed()) f.what.remove(f.what.removed_at);
        const std::string key = f.removed() ? std::string() : name_key(f.what.account);
        if (key.empty()) continue;
        const auto [place, fresh] = by_name.try_emplace(key);
        named& n = place->second;
        const time_ms made = f.what.created_at;
        if (fresh) {
            std::string salted = hex(seed, 16) + key;
            while (!taken.insert(n.made.id = "c" + hex(fnv1a_64(salted), 16)).second) salted += '\n';
        }
        n.made.at.created_at = fresh ? made : std::min(n.made.at.created_at, made);
        const std::string name(trimmed(f.what.account));
        if (fresh || std::tie(f.what.headed_at, name) > std::tie(n.headed_at, n.made.name)) {
            n.made.name = name;
            n.headed_at = f.what.headed_at;
        }
        f.account = n.made.id;
    }
    for (auto& [key, n] : by_name) {
        n.made.at.changed_at = n.made.at.created_at;
        out.accounts.push_back(std::move(n.made));
    }
    put_in_order(out.accounts);
    put_in_order(out.assessments);
    return out;
}

std::vector<std::string> name_currencies(std::vector<account>& all, const std::string& currency) {
    std::vector<std::string> out;
    for (account& a : all) {
        bool named = false;
        for (figures& f : a.years)
            if (f.currency.empty()) f.currency = currency, named = true;
        if (named) out.push_back(a.id);
    }
    return out;
}

}  // namespace jindan::book
