// What is shown as the fragment of the page's address, and back.
#include <algorithm>

#include "book/app/ratings.hpp"
#include "book/app/update_parts.hpp"
#include "book/kinds.hpp"

namespace jindan::book_app {
namespace {

constexpr std::string_view part_names[] = {"", "care", "tasks", "info"};  // as account_part

// "criteria=k3x9", "criteria=k3x9/rate", "criteria=key-account/rate/a4": false where there is no such set or sheet.
bool open_criteria(change& c, std::string_view fragment) {
    constexpr std::string_view criteria = "criteria=", rate = "/rate";
    if (!fragment.starts_with(criteria)) return false;
    fragment.remove_prefix(criteria.size());
    const std::string_view id = fragment.substr(0, fragment.find('/')), part = fragment.substr(id.size());
    if (!part.starts_with(rate)) return set_of(c.s.kept, id) && (turn_to_set(c, std::string(id)), true);
    if (!is_sheet(c.s, id)) return false;
    const std::string_view account = part.substr(std::min(part.size(), rate.size() + 1));
    turn_to_ratings(c, std::string(id), account_of(c.s.kept, account) ? std::string(account) : "");
    return true;
}

}  // namespace

std::string fragment_of(const state& s) {
    switch (s.at) {
        case place::accounts: return "";
        case place::account: return "account=" + s.open + (s.part == account_part::assessments ? "" : "/" + std::string(part_names[static_cast<std::size_t>(s.part)]));
        case place::due: return "due";
        case place::portfolio: return "portfolio";
        case place::criteria:
            return std::string("criteria") + (s.open.empty() ? "" : "=" + s.open) + (s.criteria.rating ? "/rate" : "") + (s.criteria.account.empty() ? "" : "/" + s.criteria.account);
        case place::tasks: return "tasks";
        case place::own: return "own";
        case place::compare: return "compare=" + address_of(s.comparing);
        case place::data: return "data";
    }
    return "";
}

void put_address(change& c) { c.todo.push_back(app::page_task{"address", fragment_of(c.s), "replace"}); }

void open_fragment(change& c, std::string_view fragment) {
    if (fragment.starts_with('#')) fragment.remove_prefix(1);
    if (fragment == std::string_view(fragment_of(c.s))) return;
    if (fragment == "due") return turn_to(c, place::due);
    if (fragment == "portfolio") return turn_to(c, place::portfolio);
    if (fragment == "own") return turn_to(c, place::own);
    if (fragment == "tasks") return turn_to(c, place::tasks);
    if (fragment == "data") return turn_to(c, place::data);
    if (fragment == "criteria") return turn_to_set(c, "");
    if (open_criteria(c, fragment)) return;
    constexpr std::string_view account = "account=", compare = "compare=", assessment = "assessment=";
    if (fragment.starts_with(assessment)) {  // from its result, on the page of the diagnostic
        const book::filled* f = book::record_in(std::as_const(c.s.kept.assessments), fragment.substr(assessment.size()));
        if (f && account_of(c.s.kept, f->account)) return turn_to(c, place::account, f->account);
        if (f)
            return turn_to(c, f->account.empty() && diagnostic_of(c.s, f->what.made_with.id) && diagnostic_of(c.s, f->what.made_with.id)->own_organisation ? place::own : place::accounts);
    }
    if (fragment.starts_with(compare) && compare_by_address(c, fragment.substr(compare.size()))) return;
    if (fragment.starts_with(account)) {
        const std::string_view id = fragment.substr(account.size(), fragment.find('/') - account.size()),
                               part = fragment.substr(std::min(fragment.size(), account.size() + id.size() + 1));
        const auto named = std::find(std::begin(part_names), std::end(part_names), part);
        if (account_of(c.s.kept, id))
            return turn_to(c, place::account, std::string(id), named == std::end(part_names) ? account_part::assessments : static_cast<account_part>(named - part_names));
    }
    turn_to(c, place::accounts);
}

}  // namespace jindan::book_app
