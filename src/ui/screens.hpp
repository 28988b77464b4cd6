// The screens. `show` lays out the whole page for a state; what the reader did is found in `said` of the kit.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/state.hpp"
#include "app/words.hpp"
#include "core/outcome.hpp"
#include "ui/kit.hpp"

namespace jindan::ui {

// What the window is like.
struct surroundings {
    float width = 360;  // CSS px
    float ratio = 1;    // device px per CSS px
    bool dark = false;
    bool coarse = false;  // fingers: no hints about keys
    bool vectors = false;  // no canvas: the tree carries the charts
    bool paper = false;    // printed: what can only be pressed is left out, what was shortened is there in full
    bool plain_only = false;  // there can be no canvas: the reader has no choice
    bool embedded = false;  // within somebody's article
    bool picture = false;  // printed, and of that only what an image of it shows
    bool of_others = false;  // the diagnostic is none of the site's: its results have no place in the customer book
    float view_from = 0, view_to = 0;  // of the page, CSS px: what is in view, with some of it around; 0 and 0: all of it is wanted
};

// Lays out and draws one frame inside the current Dear ImGui frame. Fills `out`, whose height is the page's.
void show(const app::state& s, const surroundings& around, const styling& how, scratch& memory, tree& out, std::vector<app::action>& said);

// Each screen fills the card from `k.y` on.
void show_start(kit& k, const app::state& s, const surroundings& around);
void show_question(kit& k, const app::state& s, const surroundings& around);
void show_overview(kit& k, const app::state& s);
void show_result(kit& k, const app::state& s);
void show_shared(kit& k, const app::state& s);
void show_accounts(kit& k, const app::state& s);
void show_account(kit& k, const app::state& s);
void show_refused(kit& k, const app::state& s);

// What can be chosen: a value, the number it goes by, and its label.
struct offered {
    double value;
    std::string number, label;
};
std::vector<offered> offers(const diagnostic& d, int item, std::string_view lang);

// Where a tier ends, from the top: "상위 20%까지", "70 이상".
std::string cut_name(const criteria& set, const tier_rule& tiers, const tier& t, std::string_view lang);

// One statement as a radio group, its heading of this level.
void show_statement(kit& k, const app::state& s, const surroundings& around, int item, int level);

// `key` with the first and the last of the digits that answer this item; empty where none do.
std::string keys_text(const app::state& s, const surroundings& around, int item, text_key key);

// All statements with their answers, each a way to its card. `a` has the memos, may be nothing.
void show_answers(kit& k, const diagnostic& d, const answers& given, const assessment* a, std::string_view lang);

// Where the answers are kept, and a warning where that is not for long.
void show_where_kept(kit& k, const app::state& s);

// "4 대개 맞음", "예", "12.5 백만 원".
std::string answer_text(const diagnostic& d, int item, double answer, std::string_view lang);

// What an option of a choice is called.
std::string option_label(const item& it, int option, std::string_view lang);

// Somebody's result, the reader's own or one that came by link.
struct result_view {
    struct noted {
        int item;  // -1: only another edition knows it
        const entry* what;
    };
    const diagnostic& about;
    std::string_view lang;
    const assessment& of;
    outcome said;  // `counted` is empty where only the score is known, too
    std::vector<std::pair<int, int>> profile;  // dimension, 0–100
    std::vector<noted> memos;
    bool own = false;  // the reader's: it can be changed
};

// Parts of a result, in the order of the page.
std::string whose(const assessment& a, std::string_view lang);  // "한빛정밀 · 2026년 4분기"
void show_headline(kit& k, const result_view& v);
void show_range(kit& k, const result_view& v);    // instead of the headline, with items missing
void show_profile(kit& k, const result_view& v);
void show_lift(kit& k, const result_view& v);
void show_first_steps(kit& k, const result_view& v);
void show_advice(kit& k, const result_view& v);
void show_memos(kit& k, const result_view& v);
void show_edition(kit& k, const result_view& v);  // where another edition was filled in: what that means for the page
void show_rescoring(kit& k, const app::state& s);  // before an answer to what another edition said is changed
void show_source(kit& k, const diagnostic& d, std::string_view lang, bool with_note);  // the note tells the source's part from ours
void show_sharing(kit& k, const app::state& s);

// What is said of an item that is well, or that is to become so.
inline const localized& well(const item& it) { return it.strength.empty() ? it.statement : it.strength; }

// One of two words: for a customer, or for the reader's own organisation.
inline text_key about(const diagnostic& d, text_key customer, text_key organisation) { return d.own_organisation ? organisation : customer; }

// "1": how people count.
inline std::string number_of(int item) { return std::to_string(item + 1); }

// A heading between parts, with room above.
void part_heading(kit& k, std::string id, std::string_view text);

// A row of buttons that fill the column: beside each other where there is room, else below each other. The first is primary
// where `leading`.
struct button_spec {
    std::string id, text;
    app::action on;
};
void button_rows(kit& k, const std::vector<button_spec>& buttons, bool leading);

}  // namespace jindan::ui
