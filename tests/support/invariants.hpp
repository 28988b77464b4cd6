// What holds of any state of a questionnaire that `update` can lead to. The first that does not is named; empty where all do.
#pragma once

#include <string>

#include "app/state.hpp"
#include "core/completion.hpp"
#include "support/record_invariants.hpp"

namespace jindan::test {

inline std::string broken(const app::state& s) {
    using app::screen;
    if (s.lang != "ko" && s.lang != "en") return "the language is one of ours";
    if (!s.about) return s.at == screen::refused && !s.refused.empty() && s.kept.assessments.empty() ? "" : "without a diagnostic it is said why";
    const diagnostic& d = *s.about;
    if (s.at == screen::refused) return "a diagnostic that is there is not refused";
    if (s.item < 0 || s.item >= static_cast<int>(d.items.size())) return "the card is of an item";
    const bool of_sheet = s.at == screen::accounts || s.at == screen::account;
    if (of_sheet != d.sheet.has_value() && s.at != screen::shared) return "a sheet has accounts, a questionnaire has cards";
    if (s.at == screen::shared && !s.shared) return "what is shown of somebody is there";
    if ((s.at == screen::result || s.at == screen::account) && !s.current()) return "what is open is there";
    if (s.current() && s.current()->removed()) return "what is open was not removed";
    if (s.last_removed && !s.told.offers_undo) return "what can be brought back is offered";
    if (s.told.kind == app::notice_kind::none && s.told.offers_undo) return "what is offered is told";
    for (const auto& [node, text] : s.typed)
        if (s.typed_in(node) != &text) return "a field is typed in once";
    if (const std::string wrong = broken(s.kept); !wrong.empty()) return wrong;
    for (const assessment& a : s.kept.assessments) {
        if (a.removed() || !same_edition(a, d)) continue;
        assessment counted = a;
        stand(counted, d);
        if (counted.points != a.points || counted.band != a.band) return "the total follows the answers";
    }
    if (s.at == screen::result)
        for (int depth = 0; depth < 3; ++depth)
            if (s.link_sizes[static_cast<std::size_t>(depth)] != app::link_of(s, static_cast<link_depth>(depth)).size()) return "the length of a link is its length";
    return {};
}

}  // namespace jindan::test
