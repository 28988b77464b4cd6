// Filling in one assessment: answers, memos, and the moment the result is seen.
#include "app/sheet_view.hpp"
#include "app/update_parts.hpp"
#include "core/completion.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"
#include "core/languages.hpp"
#include "core/outcome.hpp"
#include "core/utf8.hpp"

namespace jindan::app {
namespace {

constexpr int pause_before_moving_on_ms = 350;  // long enough to see one's choice, short enough not to wait

// An edited assessment speaks of the diagnostic it was edited with, and its total follows its answers.
void settle(change& c, assessment& a) {
    stand(a, *c.s.about);
    c.todo.push_back(save{});
}

// The item that the reader has in view: the start shows the first.
int shown(const state& s) { return s.at == screen::question ? s.item : s.at == screen::start ? 0 : -1; }

const std::string& id_of(const change& c, int item) { return c.s.about->items[static_cast<std::size_t>(item)].id; }

}  // namespace

void begin_or_go_on(change& c) {
    current_or_new(c);
    c.todo.push_back(save{});
    turn_to_open_item(c);
}

void answer(change& c, const choose& what) {
    if (!is_answer(*c.s.about, what.item, what.value)) return;
    assessment& a = current_or_new(c);
    entry& e = a.at(id_of(c, what.item));
    e.answer = what.value;
    e.answered_at = later_than(e.answered_at, c.when);
    const bool memo_in_use = c.s.memo_opened || !e.memo.empty();
    settle(c, a);
    ++c.s.waiting;
    // The chosen option takes the keyboard along; assistive technology is there already.
    if (what.by != way::assistive) c.todo.push_back(focus{id_of(c, what.item)});
    if (what.by != way::assistive && !c.s.kept.stays && !memo_in_use && shown(c.s) == what.item) c.todo.push_back(after{pause_before_moving_on_ms, std::to_string(c.s.waiting)});
}

void show_memo(change& c, int item) {
    if (c.s.at != screen::question || c.s.item != item) turn_to_item(c, item, true);
    c.s.memo_opened = true;
    ++c.s.waiting;  // no moving on under somebody who begins to write
    c.todo.push_back(focus{id_of(c, item) + ".memo"});
}

void note(change& c, int item, const std::string& text) {
    assessment& a = current_or_new(c);
    entry& e = a.at(id_of(c, item));
    e.memo = utf8::cut(text, limits::memo);
    e.noted_at = later_than(e.noted_at, c.when);
    c.s.memo_opened = true;
    ++c.s.waiting;
    c.todo.push_back(save{});  // a note changes no score
    if (utf8::length(text) > limits::memo) tell(c, notice_kind::warning, text_key::notice_memo_cut, {grouped(limits::memo)});
}

void type(change& c, std::string node, const std::string& text) {
    for (auto& [id, typed] : c.s.typed)
        if (id == node) {
            typed = text;
            return;
        }
    c.s.typed.emplace_back(std::move(node), text);
}

void write_number_in(change& c, const write_number& what) {
    const item& it = c.s.about->items[at(what.item)];
    if (it.kind != item_kind::number) return;
    type(c, it.id, what.text);
    assessment& a = current_or_new(c);
    entry& e = a.at(it.id);
    const bool blank = what.text.find_first_not_of(' ') == std::string::npos;
    const auto x = typed_number(what.text);
    if (!blank && (!x || !is_answer(*c.s.about, what.item, *x))) return;  // the field says so; what was there before stays
    e.answer = blank ? std::nullopt : x;
    e.answered_at = later_than(e.answered_at, c.when);
    stand(a, *c.s.about);
    c.todo.push_back(save{});
}

void see_result(change& c) {
    if (!c.s.current()) return;
    assessment& a = *c.s.kept.find(c.s.kept.current);
    if (complete(a, *c.s.about) && a.finished_at == 0) {
        a.finished_at = later_than(0, c.when);
        c.todo.push_back(save{});
    }
    c.s.overview_first = false;
    turn_to(c, screen::result, true);
    const outcome said = outcome_of(a, *c.s.about);
    const score& s = c.s.about->scores.front();
    if (said.same_edition && said.band >= 0)
        c.todo.push_back(announce{say(text_key::announce_result, c.s.lang,
                                      {decimal::to_text(*said.points), decimal::to_text(s.highest), s.bands[static_cast<std::size_t>(said.band)].name.in(c.s.lang)})});
}

void set_wish(change& c, bool& wish, time_ms& at) {
    wish = !wish;
    at = later_than(at, c.when);
    c.todo.push_back(save{});
}

void change_language(change& c, const std::string& lang) {
    if (!is_language(lang)) return;
    if (!has_words(lang)) return c.todo.push_back(fetch_words{lang});
    // The site's pages stand at /<language>/<diagnostic>/: links made from now on lead to the page of this language.
    const std::string old = "/" + c.s.lang + "/";
    if (const std::size_t at = c.s.address.rfind(old); at != std::string::npos) c.s.address.replace(at, old.size(), "/" + lang + "/");
    c.s.lang = lang;
    c.todo.push_back(set_language{lang});
}

void take_words(change& c, const words_read& words) {
    if (!give_words(words.lang, words.lines)) return tell(c, notice_kind::warning, text_key::notice_words_failed);
    if (c.s.told.key == text_key::notice_words_failed) c.s.told = {};
    change_language(c, words.lang);
}

}  // namespace jindan::app
