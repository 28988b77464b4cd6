// Answers from JSON.
#include <algorithm>

#include "core/assessment.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"
#include "core/name_index.hpp"
#include "core/reader.hpp"
#include "core/responses.hpp"
#include "core/utf8.hpp"

namespace jindan {
namespace {

class answer_reader {
public:
    answer_reader(const diagnostic& d, int item, response& out) : d_(d), index_(item), out_(out) {}

    void read(const reader& v) {
        const item& it = d_.items[at(index_)];
        if (v.is(json::kind::null)) return;
        if (it.kind == item_kind::text && !it.may_not_apply) return read_text(v);
        if (v.is(json::kind::text) && *v.any_text(longest) == "n/a") return check(v, take_not_applicable(d_, index_, out_));
        switch (it.kind) {
            case item_kind::likert:
            case item_kind::number:
                if (const auto n = read_number(v)) check(v, take_number(d_, index_, *n, out_));
                break;
            case item_kind::yes_no:
                if (const auto yes = v.truth()) out_ = {response::state::given, *yes ? 1.0 : 0.0, {}};
                break;
            case item_kind::choice:
            case item_kind::pair:
                if (const auto id = v.any_text(longest)) {
                    const std::string_view one = *id;
                    check(v, take_options(d_, index_, {&one, 1}, out_));
                }
                break;
            case item_kind::several:
            case item_kind::ranking: read_list(v); break;
            case item_kind::points: read_points(v); break;
            case item_kind::text: read_text(v); break;
        }
    }

private:
    static constexpr int longest = limits::file_bytes;

    void check(const reader& v, const answer_fault& wrong) {
        if (wrong) v.report(wrong->code, wrong->detail);
    }

    // The range to be told is that of the item, however far a number lies beyond it.
    std::optional<double> read_number(const reader& v) const {
        const item& it = d_.items[at(index_)];
        if (it.kind == item_kind::likert) return v.number(d_.scale_of(index_).lowest(), d_.scale_of(index_).highest());
        return v.number(it.least.value_or(-decimal::limit), it.most.value_or(decimal::limit));
    }

    void read_text(const reader& v) {
        const auto t = v.any_text(longest);
        if (t && !t->empty()) out_ = {response::state::given, 0, {}};
    }

    void read_list(const reader& v) {
        std::vector<std::string> ids;
        for (const reader& one : v.list(0, 1000)) {
            auto id = one.any_text(longest);
            if (!id) return;
            ids.push_back(std::move(*id));
        }
        if (!v.is(json::kind::list)) return;
        const std::vector<std::string_view> views(ids.begin(), ids.end());
        check(v, take_options(d_, index_, views, out_));
    }

    void read_points(const reader& v) {
        const auto& options = d_.items[at(index_)].options;
        std::vector<double> points(options.size());
        fields each(v);
        if (!each.whole()) return;
        for (const auto& [id, content] : each.all()) {
            const auto o = std::find_if(options.begin(), options.end(), [&](const option& one) { return one.id == id; });
            if (o == options.end()) return content.report(problem_code::answer_unknown, utf8::cut(id, 64));
            const auto n = content.number();
            if (!n) return;
            points[static_cast<std::size_t>(o - options.begin())] = *n;
        }
        check(v, take_points(d_, index_, points, out_));
    }

    const diagnostic& d_;
    int index_;
    response& out_;
};

}  // namespace

read_responses_result read_responses(std::string_view json, const diagnostic& d) {
    read_responses_result out;
    out.given.resize(d.items.size());
    const auto parsed = json::parse(json, {limits::file_bytes});
    if (const auto* wrong = std::get_if<problem>(&parsed)) {
        out.wrong.push_back(*wrong);
        out.whole = false;
        return out;
    }
    findings wrong(json);
    fields given(reader(wrong, std::get<json::document>(parsed).root()));
    out.whole = given.whole();
    bools seen(d.items.size());
    name_index ids, listed;
    for (const item& it : d.items) ids.add(it.id);
    for (const auto& [id, value] : given.all()) {
        const int item = ids.find(id);
        const std::size_t before = wrong.count();
        if (item < 0) {
            value.report(problem_code::unknown_id, utf8::cut(id, 64));
        } else {
            response& one = out.given[at(item)];
            answer_reader(d, item, one).read(value);
            if (wrong.count() > before) one = {};
        }
        const bool twice = item >= 0 && seen[at(item)];
        if (item >= 0) seen[at(item)] = true;
        // Of two answers to one item neither can be believed; `fields` has said so.
        if (twice) out.given[at(item)] = {};
        if (wrong.count() > before || twice) listed.add(id);
    }
    out.invalid = listed.names();
    out.wrong = wrong.take();
    return out;
}

}  // namespace jindan
