// What holds of any state of the customer book's pages that `update` can lead to, and of what they have stored.
#pragma once

#include <map>
#include <string>
#include <variant>

#include "book/app/criteria.hpp"
#include "book/app/state.hpp"
#include "core/json_document.hpp"
#include "support/any_actions.hpp"
#include "support/book_invariants.hpp"

namespace jindan::test {

inline std::string broken(const book_app::state& s) {
    using book_app::place;
    if (s.lang != "ko" && s.lang != "en") return "the language is one of ours";
    if (const std::string wrong = broken(s.kept); !wrong.empty()) return wrong;
    if (s.at == place::account && !book_app::account_of(s.kept, s.open)) return "the customer that is open is there";
    if (s.offered && s.at != place::data) return "what a file would change is shown where files are";
    if (s.tables.offered && s.at != place::data) return "what a table would change is shown where files are";
    if (s.offered && s.tables.offered) return "one file waits at a time";
    if (s.offered && s.offered->revision != s.revision) return "what a file would change is told of the book as it is";
    if (s.told.offers_undo == std::holds_alternative<std::monostate>(s.undo) && s.told.offers_undo) return "what is offered can be done";
    if (s.told.kind == app::notice_kind::none && s.told.offers_undo) return "what is offered is told";
    for (const auto& [field, text] : s.typed)
        if (s.typed_in(field) != &text) return "a field is typed in once";
    return {};
}

// The browser's store, written as the page does after every change: a record that was changed and not marked would be lost with the page.
class book_store {
public:
    std::string write(book_app::state& s) {
        const std::string out = book_app::to_store(s), list = out.substr(out.find('\n') + 1);
        const auto read = json::parse(list, {.bytes = list.size()});
        if (!std::holds_alternative<json::document>(read)) return "what is to be stored is JSON";
        for (const json::value& pair : std::get<json::document>(read).root().elements()) kept_[pair.elements()[0].text()] = pair.elements()[1].text();
        s = book_app::update(std::move(s), book_app::written{s.revision}, {first_moment, s.utc_offset}).after;
        return {};
    }

    std::string lacks(const book_app::state& s) const {
        std::string wrong;
        const auto compare = [&](const std::string& key, const std::string& text) {
            const auto found = kept_.find(key);
            if (wrong.empty() && (found == kept_.end() || found->second != text)) wrong = "what was changed is stored: " + key;
        };
        if (!(s.kept.set == book::settings())) compare("settings", write_record(s.kept.set));
        book::for_each_kind(
            [&](book::kind k, const auto& list) {
                for (const auto& r : list) compare(book::key_of(k, book::id_of(r)), write_record(r));
            },
            s.kept);
        return wrong;
    }

    std::string list() const {
        json_text out;
        out.begin_list();
        for (const auto& [key, text] : kept_) out.begin_list().text(key).text(text).end_list();
        return out.end_list().take();
    }

private:
    std::map<std::string, std::string> kept_;
};

}  // namespace jindan::test
