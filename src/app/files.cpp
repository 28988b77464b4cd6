// Files that leave and files that come in, and taking over what comes from outside.
#include <utility>

#include "app/update_parts.hpp"
#include "core/completion.hpp"
#include "core/record_json.hpp"

namespace jindan::app {
namespace {

// A file name that every system takes: the customer's name loses what could be a path.
std::string file_name(const assessment& a, bool named) {
    std::string name = "jindan-" + a.made_with.id + "-" + to_string(a.quarter);
    std::string account;
    for (char letter : a.account)
        if (named && static_cast<unsigned char>(letter) >= 0x20 && std::string_view("/\\:*?\"<>|.").find(letter) == std::string_view::npos) account += letter;
    if (!account.empty()) name += "-" + account;
    return name;
}

}  // namespace

problem for_reader(const problem& p, problem_code instead) {
    switch (p.code) {
        case problem_code::too_large:
        case problem_code::record_not_ours:
        case problem_code::record_newer:
        case problem_code::record_torn:
        case problem_code::record_other_diagnostic:
        case problem_code::link_not_ours:
        case problem_code::link_newer:
        case problem_code::link_too_long:
        case problem_code::link_other_diagnostic: return p;
        default: return {instead, "", ""};
    }
}

void adopt(change& c, assessment a) {
    if (a.id.empty()) a.id = new_id(c.s, c.when);
    const time_ms now = later_than(0, c.when);
    for (entry& e : a.entries) {
        e.answered_at = e.answer ? std::max(e.answered_at, time_ms{1}) : 0;
        e.noted_at = e.memo.empty() ? 0 : std::max(e.noted_at, time_ms{1});
    }
    if (!a.created_at) a.created_at = now;
    if (!a.headed_at) a.headed_at = now;
    a.removed_at = 0;
    if (same_edition(a, *c.s.about)) stand(a, *c.s.about);  // points are believed only where they cannot be counted
    const std::string id = a.id;
    c.s.kept.assessments.push_back(std::move(a));
    take_out(c, id);
}

void export_current(change& c, bool as_picture) {
    const assessment* a = c.s.current();
    if (!a) return;
    const std::string name = file_name(*a, !as_picture || c.s.account_in_link);
    if (as_picture)
        c.todo.push_back(picture{name});
    else
        c.todo.push_back(download{name + ".json", "application/json", write_assessment(*a)});
}

namespace {

// Everything that was kept, as a page that has stopped offers it. What was removed there is not removed here.
void import_all(change& c, workspace all) {
    std::erase_if(all.assessments, [](const assessment& a) { return a.removed(); });
    // A store that holds more than can be read would be lost.
    if (c.s.kept.assessments.size() + all.assessments.size() > limits::assessments || c.s.kept.sheets.size() + all.sheets.size() > limits::sheets)
        return tell(c, notice_kind::warning, text_key::notice_file_refused);
    all.current.clear();
    all.current_at = 0;
    add_to(c, std::move(all));
    stand_all(c.s.kept, *c.s.about);
    c.todo.push_back(save{});
    turn_to(c, screen::start, false);
    tell(c, notice_kind::plain, text_key::notice_imported);
}

}  // namespace

void open_as_app(change& c) {
    if (c.s.about->sheet && !c.s.kept.assessments.empty()) c.todo.push_back(download{"jindan-" + c.s.about->id + ".json", "application/json", write_workspace(c.s.kept)});
    std::string url = address_with_all(c);
    if (!c.todo.empty()) tell(c, notice_kind::plain, text_key::notice_app_file);
    c.todo.push_back(page_task{"open", std::move(url)});
}

void import_text(change& c, const std::string& text) {
    c.s.told = {};
    auto read = read_assessment(text);
    if (const auto* wrong = std::get_if<problems>(&read)) {
        problem first = wrong->front();
        if (first.code == problem_code::record_not_ours) {
            auto all = read_workspace(text, record_from::file);
            if (auto* good = std::get_if<workspace>(&all)) return import_all(c, std::move(*good));
            first = std::get<problems>(all).front();
        }
        return tell(c, for_reader(first, problem_code::record_not_ours));
    }
    assessment& a = std::get<assessment>(read);
    if (a.made_with.id != c.s.about->id) return tell(c, problem{problem_code::record_other_diagnostic, "", a.made_with.id});
    // A file of an assessment that is here already brings its answers together with ours.
    if (c.s.kept.find(a.id)) {
        const std::string id = a.id;
        add_to(c, std::move(a));
        stand_all(c.s.kept, *c.s.about);
        take_out(c, id);
    } else if (has_room(c)) {
        adopt(c, std::move(a));
    }
    if (c.s.told.kind == notice_kind::none) tell(c, notice_kind::plain, text_key::notice_imported);
}

void open_handed_file(change& c) {
    const std::string text = std::exchange(c.s.handed, {});
    c.todo.push_back(focus{"title"});  // the button is gone
    import_text(c, text);
}

}  // namespace jindan::app
