// Any action on a questionnaire or a rating sheet, senseless ones among them. `Dice` has below(n): a number from 0 to n - 1.
#pragma once

#include <string>

#include "app/state.hpp"
#include "core/record_json.hpp"
#include "support/any_alternative.hpp"

namespace jindan::test {

inline constexpr time_ms first_moment = 1'795'392'000'000;  // 2026-11-23T00:00Z

// From one action to the next: mostly moments, at times most of a day, or a clock that is set back by up to a year.
template <class Dice>
time_ms any_step(Dice& d) {
    constexpr time_ms second = 1000, day = 86'400 * second;
    switch (d.below(16)) {
        case 0: return -365 * day * d.below(1001) / 1000;
        case 1: return day * d.below(1001) / 1000;
        case 2: return 0;
        default: return d.below(3) * second + d.below(1000);
    }
}

// What a reader may type into a field.
template <class Dice>
std::string any_text(Dice& d) {
    static const std::string texts[] = {
        "",         " ",    "한빛 테크", "a",   "1", "12.5", "-3", "1,000", "1e9", "100", "0", "없음", "\xF0\x9F\x98\x80", std::string(200, 'x'), std::string("a\0b", 3),
        "\xFF\xFE", "=1+1", "</script>", "２５"};
    return texts[d.below(static_cast<int>(std::size(texts)))];
}

// One character of it is another, at times.
template <class Dice>
std::string any_harm(std::string text, Dice& d) {
    if (d.below(3) == 0 && !text.empty()) text[static_cast<std::size_t>(d.below(static_cast<int>(text.size())))] = "0\"{}[],"[d.below(7)];
    return text;
}

template <class Dice>
class any_action_on {
public:
    any_action_on(const app::state& s, Dice& d) : s_(s), d_(d) {}

    app::action make() {
        const auto filled = [this](auto& a) { this->fill(a); };
        // Few cards would be answered by chance alone.
        if (below(8) > 0) return alternative<app::action>(below(alternatives<app::action>), filled);
        app::choose answer;
        fill(answer);
        return answer;
    }

private:
    int below(int n) { return d_.below(n); }
    bool coin() { return below(2) == 0; }
    std::string text() { return any_text(d_); }
    int item() { return below((s_.about ? static_cast<int>(s_.about->items.size()) : 1) + 3) - 1; }
    std::string id() {
        const int n = below(static_cast<int>(s_.kept.assessments.size()) + 1);
        return n == 0 ? "none" : s_.kept.assessments[static_cast<std::size_t>(n - 1)].id;
    }
    // What is kept leaves and comes back, whole or not.
    std::string file() { return any_harm(coin() ? write_workspace(s_.kept) : s_.current() ? write_assessment(*s_.current()) : "{}", d_); }
    std::string slot() {
        app::state stored = s_;
        return coin() ? "" : any_harm(app::store(stored).text, d_);
    }
    std::string link() {
        std::string out = app::link_of(s_, static_cast<link_depth>(below(3)));
        out = out.empty() ? "#j1" : out.substr(out.find('#'));
        if (below(4) == 0) out.pop_back();
        return out;
    }

    void fill(app::write_account& a) { a = {text()}; }
    void fill(app::move_quarter& a) { a = {below(9) - 4}; }
    void fill(app::choose& a) { a = {item(), static_cast<double>(below(8) - 1), static_cast<app::way>(below(3))}; }
    void fill(app::open_memo& a) { a = {item()}; }
    void fill(app::write_memo& a) { a = {item(), text()}; }
    void fill(app::go_to& a) { a = {item()}; }
    void fill(app::open_assessment& a) { a = {id()}; }
    void fill(app::remove_assessment& a) { a = {id()}; }
    void fill(app::switch_language& a) { a = {below(3) ? coin() ? "ko" : "en" : "xx"}; }
    void fill(app::choose_depth& a) { a = {below(5) - 1}; }
    void fill(app::export_file& a) { a = {coin()}; }
    void fill(app::write_number& a) { a = {item(), text()}; }
    void fill(app::choose_criteria& a) { a = {below(4) - 1}; }
    void fill(app::choose_weights& a) { a = {below(5) - 2}; }
    void fill(app::write_weight& a) { a = {below(6) - 1, text()}; }
    void fill(app::write_cut& a) { a = {below(5) - 1, text()}; }
    void fill(app::timer& a) { a = {std::to_string(s_.waiting - below(2))}; }
    void fill(app::copied& a) { a = {coin()}; }
    void fill(app::shared& a) { a = {coin()}; }
    void fill(app::file_read& a) { a = {file()}; }
    void fill(app::file_handed& a) { a = {below(4) ? file() : ""}; }
    void fill(app::words_read& a) { a = {coin() ? "en" : "xx", text()}; }
    void fill(app::link_opened& a) { a = {below(6) ? link() : coin() ? "" : "#book"}; }
    void fill(app::storage_is& a) { a = {static_cast<app::storage>(below(5))}; }
    void fill(app::set_theme& a) { a = {coin() ? R"({"accent":"#0a7d5c","radius":4})" : "{"}; }
    void fill(app::prefill& a) { a = {text()}; }
    void fill(app::store_read& a) { a = {slot(), slot()}; }
    void fill(app::in_book& a) {
        a.command = below(4) - 1;
        if (coin()) a.text = text();
    }

    const app::state& s_;
    Dice& d_;
};

template <class Dice>
app::action any_action(const app::state& s, Dice& d) {
    return any_action_on<Dice>(s, d).make();
}

}  // namespace jindan::test
