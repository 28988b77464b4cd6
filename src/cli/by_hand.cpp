#include "cli/by_hand.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "author/said.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"
#include "ui/screens.hpp"

namespace jindan::cli {

using namespace author;

namespace {

using ui::role;

class sheet_of_paper {
public:
    sheet_of_paper(const diagnostic& d, std::string_view lang) : d_(d), lang_(lang) {}

    ui::tree write(int first, int most) {
        write_statements(first, std::min(most, static_cast<int>(d_.items.size())));
        heading("-adding", say("점수 계산", "Adding up"));
        write_score(0);
        if (d_.sheet) {
            write_tiers();
        } else {
            write_bands();
            write_dimensions();
        }
        out_.language = lang_;
        return std::move(out_);
    }

private:
    std::string say(std::string_view ko, std::string_view en) const { return std::string(said{ko, en}.in(lang_)); }

    // Ids that begin with "-" are for nesting alone: nobody else asks for these parts.
    ui::node& push(std::string id, role what, std::string name) {
        ui::node n;
        n.id = std::move(id);
        n.parent = groups_.empty() ? std::string() : groups_.back();
        n.what = what;
        n.name = std::move(name);
        out_.nodes.push_back(std::move(n));
        return out_.nodes.back();
    }

    void heading(std::string id, std::string text) { push(std::move(id), role::heading, std::move(text)).level = 3; }
    void bold(std::string id, std::string text) { push(std::move(id), role::text, std::move(text)).bold = true; }

    void open(std::string id, role what, std::string name) {
        push(id, what, std::move(name));
        groups_.push_back(std::move(id));
    }
    void close() { groups_.pop_back(); }

    // "3. I know this customer's …"
    std::string numbered(int i) const { return std::to_string(i + 1) + ". " + d_.items[at(i)].statement.in(lang_); }

    void write_answers(int i) {
        for (const ui::offered& o : ui::offers(d_, i, lang_)) push(d_.items[at(i)].id + ".opt" + o.number, role::radio, o.label.empty() ? o.number : o.number + " " + o.label);
    }

    void write_statements(int first, int most) {
        heading("-statements", d_.sheet ? say("평가 항목", "Criteria") : say("문항", "Statements"));
        for (int i = 0; i < most; ++i) {
            const item& it = d_.items[at(i)];
            if (d_.sheet && std::find(first_set().items.begin(), first_set().items.end(), i) == first_set().items.end()) continue;
            const bool answerable = i >= first && !d_.sheet && it.kind != item_kind::number;
            if (!answerable) {
                push("-" + it.id, role::text, numbered(i) + range_of(i));
                continue;
            }
            open(it.id, role::radio_group, numbered(i));
            write_answers(i);
            close();
        }
    }

    // " (1–10)" where the answers themselves are not written out.
    std::string range_of(int i) const {
        const item& it = d_.items[at(i)];
        if (it.kind == item_kind::likert) {
            const scale& s = d_.scale_of(i);
            return " (" + std::to_string(s.lowest()) + "–" + std::to_string(s.highest()) + ")";
        }
        if (it.kind == item_kind::number) return it.unit.empty() ? "" : " (" + it.unit.in(lang_) + ")";
        std::string all;
        for (const ui::offered& o : ui::offers(d_, i, lang_)) all += (all.empty() ? "" : ", ") + o.label;
        return " (" + all + ")";
    }

    // Reverse items count the other way round; the ones that share a mirror are named together.
    void write_reversed() {
        std::vector<std::pair<double, std::string>> mirrors;
        for (std::size_t i = 0; i < d_.items.size(); ++i) {
            const item& it = d_.items[i];
            if (!it.reverse || it.kind != item_kind::likert) continue;
            const auto known = std::find_if(mirrors.begin(), mirrors.end(), [&](const auto& m) { return decimal::equal(m.first, it.mirror); });
            if (known == mirrors.end())
                mirrors.emplace_back(it.mirror, std::to_string(i + 1));
            else
                known->second += ", " + std::to_string(i + 1);
        }
        for (const auto& [mirror, which] : mirrors) write_reversed(which, decimal::to_text(mirror));
    }

    void write_reversed(const std::string& which, const std::string& from) {
        const bool one = which.find(',') == std::string::npos;
        push("-reversed" + from, role::text,
             say("문항 ", one ? "Item " : "Items ") + which +
                 say("번은 거꾸로 셉니다. ", one ? " counts the other way round: its score is " : " count the other way round: their score is ") + from +
                 say("에서 답한 숫자를 뺀 값이 그 문항의 점수입니다.", " minus your answer."));
    }

    std::string name_of(const operand& o) const {
        if (o.of == operand::kind::score) return d_.scores[at(o.index)].name.in(lang_);
        return d_.items[at(o.index)].statement.in(lang_);
    }

    static bool plain(const operand& o) { return o.of == operand::kind::item || o.of == operand::kind::score || o.of == operand::kind::answer; }

    // The answer itself counts, or what it is mirrored to.
    bool plainly_scored(const operand& o) const {
        if (o.of != operand::kind::item) return true;
        const item& it = d_.items[at(o.index)];
        return it.kind == item_kind::likert && it.ask_when.is == condition::kind::always && it.recode.empty() && it.bins.empty() && decimal::equal(it.times, 1) &&
               decimal::equal(it.plus, 0);
    }

    bool can_be_said(const score& s) const {
        const bool simple = (s.kind == score_kind::sum || s.kind == score_kind::mean) && decimal::equal(s.times, 1) && decimal::equal(s.plus, 0) && !s.at_least && !s.at_most;
        return simple && std::all_of(s.terms.begin(), s.terms.end(), [&](const term& t) {
                   return plain(t.of) && plainly_scored(t.of) && (t.weight.of == operand::kind::number || t.weight.of == operand::kind::weight);
               });
    }

    double weight_of(const term& t) const { return t.weight.of == operand::kind::weight ? d_.weights[at(t.weight.index)].value : t.weight.value; }

    // How one score is made, and before it those it is made of.
    void write_score(int which) {
        const score& s = d_.scores[at(which)];
        const std::string name = s.name.in(lang_);
        if (which == 0) write_reversed();
        if (!can_be_said(s)) {
            push("-score." + s.id, role::text, name + say(": 항목마다 계산이 달라 손으로는 구하기 어렵습니다.", ": too intricate to be worked out by hand."));
            return;
        }
        for (const term& t : s.terms)
            if (t.of.of == operand::kind::score) write_score(t.of.index);
        // A mean does not care how large equal weights are.
        const double usual = s.kind == score_kind::mean ? weight_of(s.terms.front()) : 1;
        const bool weighted = std::any_of(s.terms.begin(), s.terms.end(), [&](const term& t) { return !decimal::equal(weight_of(t), usual); });
        const bool every = !weighted && s.terms.size() == d_.items.size() && s.items.size() == d_.items.size();
        std::string of;
        for (const term& t : s.terms) {
            if (!of.empty()) of += ", ";
            of += t.of.of == operand::kind::item && !d_.sheet ? std::to_string(t.of.index + 1) : name_of(t.of);
            if (weighted) of += " × " + decimal::to_text(weight_of(t));
        }
        std::string how;
        if (s.kind == score_kind::sum)
            how = every ? say("모든 문항의 점수를 더합니다.", "add up the scores of all statements.") : say("다음을 모두 더합니다: ", "add up ") + of + ".";
        else
            how = weighted ? say("다음을 더한 뒤 비중의 합으로 나눕니다: ", "add up the following and divide by the sum of the weights: ") + of + "."
                           : say("다음의 평균을 냅니다: ", "take the mean of ") + of + ".";
        if (s.rescale_to) how += " " + rescaled(s);
        push("-score." + s.id, role::text, name + ": " + how);
    }

    std::string rescaled(const score& s) const {
        const double from = s.rescale_from ? s.rescale_from->from.at : s.raw.from, to = s.rescale_from ? s.rescale_from->to.at : s.raw.to;
        const std::string least = decimal::to_text(from), most = decimal::to_text(to);
        const std::string low = decimal::to_text(s.rescale_to->from.at), high = decimal::to_text(s.rescale_to->to.at);
        return say("가장 낮은 값(", "Then map the lowest possible value, ") + least + say(")은 ", ", to ") + low + say("점, 가장 높은 값(", " and the highest, ") + most +
               say(")은 ", ", to ") + high + say("점이 되도록 고르게 환산합니다.", ", evenly in between.");
    }

    void write_bands() {
        const score& s = d_.scores.front();
        if (s.bands.empty()) return;
        heading("-bands", say("점수로 보는 단계와 할 일", "What the score means"));
        for (std::size_t b = 0; b < s.bands.size(); ++b) {
            const band& one = s.bands[b];
            const std::string id = "-band." + one.id;
            bold(id, decimal::to_text(one.from) + "–" + decimal::to_text(one.to) + say("점: ", " points: ") + one.name.in(lang_));
            if (!one.summary.empty()) push(id + ".summary", role::text, one.summary.in(lang_));
            if (one.actions.empty()) continue;
            open(id + ".actions", role::list, "");
            for (std::size_t i = 0; i < one.actions.size(); ++i) push(id + ".action" + std::to_string(i + 1), role::item, one.actions[i].in(lang_));
            close();
        }
    }

    // What lower dimensions need; a reader finds out which by looking at the answers.
    void write_dimensions() {
        if (std::none_of(d_.dimensions.begin(), d_.dimensions.end(), [](const dimension& one) { return !one.advice[0].empty(); })) return;
        heading("-advice", say("영역의 점수가 낮을 때", "Where a dimension is low"));
        for (std::size_t n = 0; n < d_.dimensions.size(); ++n) {
            const dimension& one = d_.dimensions[n];
            if (one.advice[0].empty()) continue;
            std::string which;
            for (std::size_t i = 0; i < d_.items.size(); ++i)
                if (d_.items[i].dimension == static_cast<int>(n)) which += (which.empty() ? "" : ", ") + std::to_string(i + 1);
            const std::string id = "-advice." + one.id;
            bold(id, one.name.in(lang_) + say(" (문항 ", " (statements ") + which + ")");
            push(id + ".text", role::text, one.advice[0].in(lang_));
        }
    }

    void write_tiers() {
        heading("-tiers", say("등급", "Tiers"));
        const std::vector<tier>& all = first_set().tiers.tiers;
        for (std::size_t i = 0; i < all.size(); ++i)
            push("-tier." + all[i].id, role::text,
                 all[i].name.in(lang_) + " (" + (i + 1 < all.size() ? ui::cut_name(first_set(), first_set().tiers, all[i], lang_) : app::say(text_key::sheet_tier_rest, lang_)) +
                     ")" + (all[i].treatment.empty() ? "" : ": " + all[i].treatment.in(lang_)));
    }

    const criteria& first_set() const { return d_.sheet->sets.front(); }

    const diagnostic& d_;
    std::string_view lang_;
    ui::tree out_;
    std::vector<std::string> groups_;
};

}  // namespace

ui::tree by_hand(const diagnostic& d, std::string_view lang, int first, int most) { return sheet_of_paper(d, lang).write(first, most); }

}  // namespace jindan::cli
