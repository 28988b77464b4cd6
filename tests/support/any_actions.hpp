// Any action on a questionnaire or a rating sheet, senseless ones among them. `Dice` has below(n): a number from 0 to n - 1.
#pragma once

#include <string>

#include "app/state.hpp"
#include "core/record_json.hpp"

namespace jindan::test {

inline constexpr time_ms first_moment = 1'795'392'000'000;  // 2026-11-23T00:00Z

// What a reader may type into a field.
template <class Dice>
std::string any_text(Dice& d) {
    static const std::string texts[] = {
        "",         " ",    "한빛 테크", "a",   "1", "12.5", "-3", "1,000", "1e9", "100", "0", "없음", "\xF0\x9F\x98\x80", std::string(200, 'x'), std::string("a\0b", 3),
        "\xFF\xFE", "=1+1", "</script>", "２５"};
    return texts[d.below(static_cast<int>(std::size(texts)))];
}

// What is kept leaves and comes back, whole or not.
template <class Dice>
std::string any_file(const app::state& s, Dice& d) {
    std::string text = d.below(2) ? write_workspace(s.kept) : s.current() ? write_assessment(*s.current()) : "{}";
    if (d.below(3) == 0 && !text.empty()) text[static_cast<std::size_t>(d.below(static_cast<int>(text.size())))] = "0\"{}[],"[d.below(7)];
    return text;
}

template <class Dice>
std::string any_link(const app::state& s, Dice& d) {
    std::string link = app::link_of(s, static_cast<link_depth>(d.below(3)));
    link = link.empty() ? "#j1" : link.substr(link.find('#'));
    if (d.below(4) == 0) link.pop_back();
    return link;
}

template <class Dice>
app::action any_action(const app::state& s, Dice& d) {
    using namespace app;
    const int items = s.about ? static_cast<int>(s.about->items.size()) : 1, item = d.below(items + 3) - 1;
    const auto id = [&]() -> std::string {
        const int n = d.below(static_cast<int>(s.kept.assessments.size()) + 1);
        return n == 0 ? "none" : s.kept.assessments[static_cast<std::size_t>(n - 1)].id;
    };
    switch (d.below(56)) {
        case 0: return write_account{any_text(d)};
        case 1: return move_quarter{d.below(9) - 4};
        case 2: return begin{};
        case 3: return open_memo{item};
        case 4: return write_memo{item, any_text(d)};
        case 5: return go_next{};
        case 6: return go_back{};
        case 7: return go_to{item};
        case 8: return show_overview{};
        case 9: return show_result{};
        case 10: return show_start{};
        case 11: return start_another{};
        case 12: return open_assessment{id()};
        case 13: return remove_assessment{id()};
        case 14: return undo_remove{};
        case 15: return toggle_advance{};
        case 16: return switch_language{d.below(3) ? d.below(2) ? "ko" : "en" : "xx"};
        case 17: return choose_depth{d.below(5) - 1};
        case 18: return toggle_account_in_link{};
        case 19: return copy_link{};
        case 20: return share_link{};
        case 21: return export_file{d.below(2) == 0};
        case 22: return keep_shared{};
        case 23: return take_yourself{};
        case 24: return dismiss_notice{};
        case 25: return timer{std::to_string(s.waiting - d.below(2))};
        case 26: return file_read{any_file(s, d)};
        case 27: return link_opened{d.below(6) ? any_link(s, d) : d.below(2) ? "" : "#book"};
        case 28: return storage_is{static_cast<storage>(d.below(5))};
        case 29: return save_damaged{};
        case 30: return copied{d.below(2) == 0};
        case 31: return open_app{};
        case 32: return update_waits{};
        case 33: return file_handed{d.below(4) ? any_file(s, d) : ""};
        case 34: return open_handed{};
        case 35: return add_account{};
        case 36:
        case 37: return write_number{item, any_text(d)};
        case 38: return choose_criteria{d.below(4) - 1};
        case 39: return choose_weights{d.below(5) - 2};
        case 40: return write_weight{d.below(6) - 1, any_text(d)};
        case 41: return write_cut{d.below(5) - 1, any_text(d)};
        case 42: return export_accounts{};
        case 43: return prefill{any_text(d)};
        case 44: return set_theme{d.below(2) ? R"({"accent":"#0a7d5c","radius":4})" : "{"};
        case 45: return toggle_plain{};
        case 46: return drawn_slowly{};
        case 47: return apply_update{};
        case 48: return print_page{};
        case 49: return shared{d.below(2) == 0};
        case 50: return open_book{};
        case 51: return words_read{d.below(2) ? "en" : "xx", any_text(d)};
        default: return choose{item, static_cast<double>(d.below(8) - 1), static_cast<way>(d.below(3))};
    }
}

}  // namespace jindan::test
