// People at an account: the unit is the person, not the company.
#include "book/app/making.hpp"
#include "book/names.hpp"
#include "core/utf8.hpp"

namespace jindan::book_app {
namespace {

book::person* person_in(book::account& a, std::string_view id) {
    for (book::person& p : a.people)
        if (p.id == id) return &p;
    return nullptr;
}

}  // namespace

void add_person_to(change& c, const std::string& id) {
    book::account* a = account_in(c, id);
    if (!a || static_cast<int>(a->people.size()) >= book::limits::people) return;
    book::person fresh;
    fresh.id = new_id(c);
    const std::string field = "person." + fresh.id + ".name";
    a->people.push_back(std::move(fresh));
    changed(c, *a);
    c.todo.push_back(app::focus{field});
}

void take_person_out(change& c, const drop_person& what) {
    book::account* a = account_in(c, what.account);
    if (!a || !person_in(*a, what.person)) return;
    const book::person gone = *person_in(*a, what.person);
    std::erase_if(a->people, [&](const book::person& p) { return p.id == what.person; });
    forget_typed(c, "person." + what.person + ".");
    changed(c, *a);
    offer_undo(c, removed_person{a->id, gone}, gone.name.empty() ? say(book_text_key::person_unnamed, c.s.lang) : gone.name);
    c.todo.push_back(app::focus{"person.add"});
}

void write_of_person(change& c, const write_person& what) {
    book::account* a = account_in(c, what.account);
    book::person* p = a ? person_in(*a, what.person) : nullptr;
    if (!p) return;
    switch (what.part) {
        case person_part::name: p->name = utf8::cut(what.text, book::limits::name); break;
        case person_part::role: p->role = utf8::cut(what.text, book::limits::line); break;
        case person_part::note: p->note = utf8::cut(what.text, book::limits::text); break;
        case person_part::last_contact: {
            set_typed(c, "person." + p->id + ".contact", what.text);
            const std::optional<date> day = day_in(what.text, c.s.today, true);
            if (!day && !book::trimmed(what.text).empty()) return;  // said at the field; what is kept stays
            p->last_contact = day;
        }
    }
    changed(c, *a);
}

void place_person(change& c, const choose_stance& what) {
    book::account* a = account_in(c, what.account);
    book::person* p = a ? person_in(*a, what.person) : nullptr;
    if (!p || p->stance == what.to) return;
    p->stance = what.to;
    changed(c, *a);
}

}  // namespace jindan::book_app
