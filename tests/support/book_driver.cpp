#include "support/book_driver.hpp"

#include "core/json_document.hpp"
#include "core/json_text.hpp"
#include "support/files.hpp"

namespace jindan::test {
namespace {

std::string list_of(const std::map<std::string, std::string>& store) {
    json_text out;
    out.begin_list();
    for (const auto& [key, text] : store) out.begin_list().text(key).text(text).end_list();
    return out.end_list().take();
}

}  // namespace

std::map<std::string, std::string> stored_accounts(int many) {
    std::map<std::string, std::string> out;
    for (int i = 0; i < many; ++i) {
        book::account a;
        a.id = "a" + std::to_string(i);
        a.at.created_at = a.at.changed_at = 1;
        a.name = "고객 " + std::to_string(1000 + i);
        out[book::key_of(book::kind::account, a.id)] = write_record(a);
    }
    return out;
}

book_driver::book_driver(const book_setting& how) : store(how.store), clock(how.clock) {
    book_app::opening o;
    for (const char* id : {"customer-relationship", "sales-management", "customer-insight", "key-account", "customer-grading"})
        o.diagnostics_json.push_back(read_file(std::string(JINDAN_ASSETS) + "/diagnostics/" + id + ".json"));
    o.lang = how.lang;
    o.records = list_of(store);
    o.slot_0 = how.slot_0;
    o.slot_1 = how.slot_1;
    o.fragment = how.fragment;
    o.address = "https://example.org/ko/book/";
    o.seed = "abcdefgh12345678";
    o.held = how.held;
    session_ = std::make_unique<book_session>(book_app::opened(o, when()), ui::surroundings{.width = how.width});
    settle();
}

void book_driver::settle() {
    for (int passes = 0; session_->layout(when(), 1.0f / 60); ++passes) REQUIRE(passes < 20);
    bool save = false;
    for (app::effect& e : session_->take_effects()) {
        if (std::holds_alternative<app::save>(e))
            save = true;
        else
            effects_.push_back(std::move(e));
    }
    if (save && !holds) {
        const std::string out = session_->store_out(), text = out.substr(out.find('\n') + 1);
        auto read = json::parse(text, {.bytes = text.size()});
        REQUIRE(std::holds_alternative<json::document>(read));
        for (const json::value& pair : std::get<json::document>(read).root().elements())
            if (!full) store[pair.elements()[0].text()] = pair.elements()[1].text();
        session_->dispatch("$", "written", full ? "" : out.substr(0, out.find('\n')), when());
    }
    session_->layout(when(), 1.0f / 60);
}

const ui::node* book_driver::find(std::string_view name_or_id) const {
    if (const ui::node* n = seen().find(name_or_id)) return n;
    for (const ui::node& n : seen().nodes)
        if (n.name == name_or_id && n.what != ui::role::text) return &n;
    return nullptr;
}

const ui::node& book_driver::need(std::string_view name_or_id) const {
    const ui::node* n = find(name_or_id);
    INFO("looking for " << std::string(name_or_id));
    REQUIRE(n != nullptr);
    return *n;
}

void book_driver::add(std::string_view name) {
    type("new.name", name);
    click("add");
}

void book_driver::add_to_list(std::string_view name) {
    add(name);
    click("nav.accounts");
}

void book_driver::click(std::string_view name_or_id) {
    const ui::box at = need(name_or_id).at;
    ++clock;
    session_->move_to(at.x + at.w / 2, at.y + at.h / 2, false);
    session_->press(true);
    session_->press(false);
    settle();
}

void book_driver::activate(std::string_view name_or_id) {
    const std::string id = need(name_or_id).id;
    ++clock;
    session_->dispatch(id, "click", "", when());
    settle();
}

void book_driver::type(std::string_view name_or_id, std::string_view text) {
    const std::string id = need(name_or_id).id;
    ++clock;
    session_->dispatch(id, "focus", "", when());
    session_->dispatch(id, "input", text, when());
    settle();
}

void book_driver::page(std::string_view what, std::string_view payload) {
    ++clock;
    session_->dispatch("$", what, payload, when());
    settle();
}

void book_driver::look_at(float from, float to) {
    session_->look_at(from, to);
    settle();
}

void book_driver::resize(const ui::surroundings& around) {
    session_->resize(around);
    settle();
}

void book_driver::store_in(std::string list) {
    ++clock;
    session_->store_in(std::move(list), when());
    settle();
}

std::string book_driver::text_of(std::string_view id) const {
    const ui::node* n = seen().find(id);
    return n ? n->name : std::string();
}

std::string book_driver::value_of(std::string_view id) const { return need(id).value; }

std::vector<std::string> book_driver::ids(std::string_view beginning) const {
    std::vector<std::string> out;
    for (const ui::node& n : seen().nodes)
        if (n.id.starts_with(beginning)) out.push_back(n.id);
    return out;
}

const book::account& book_driver::account(std::string_view name) const {
    for (const book::account& a : state().kept.accounts)
        if (!a.at.removed() && a.name == name) return a;
    INFO("no account " << std::string(name));
    REQUIRE(false);
    return state().kept.accounts.front();
}

}  // namespace jindan::test
