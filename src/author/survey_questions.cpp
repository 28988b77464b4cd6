// Each question becomes an item, or one for each row, and one for the words that go with it.
#include <algorithm>
#include <cmath>

#include "author/survey.hpp"
#include "core/decimal.hpp"
#include "core/json_text.hpp"

namespace jindan::author {
namespace {

constexpr std::size_t most_options = 200, most_rows = 1'000;

class question {
public:
    question(survey& s, const json::value& v, const place& in) : s_(s), v_(v), q_(v), in_(in) {}

    void read() {
        type_ = q_.text("type");
        using self = question;
        struct kind {
            std::string_view type;
            void (self::*read)();
        };
        constexpr kind kinds[] = {
            {"rating", &self::rating}, {"radiogroup", &self::one_of}, {"buttongroup", &self::one_of}, {"dropdown", &self::one_of},
            {"checkbox", &self::some_of}, {"tagbox", &self::some_of}, {"imagepicker", &self::picture}, {"ranking", &self::ranking},
            {"boolean", &self::yes_no}, {"matrix", &self::matrix}, {"text", &self::text}, {"comment", &self::comment},
        };
        const auto kind_of = std::find_if(std::begin(kinds), std::end(kinds), [&](const kind& k) { return k.type == type_; });
        if (kind_of == std::end(kinds)) return s_.left.add(left_code::element, v_, type_.empty() ? "?" : type_);
        const auto visible = q_.at("visible");
        if (visible && visible->kind() == json::kind::boolean && !visible->truth() && !q_.at("visibleIf")) return s_.left.add(left_code::invisible, *visible);
        name_ = q_.text("valueName").empty() ? q_.text("name") : q_.text("valueName");
        if (name_.empty()) name_ = "question" + std::to_string(s_.items.size() + 1);
        if (s_.known(name_)) return s_.left.add(left_code::duplicate_name, v_, name_);
        report_others(s_, v_, type_);
        const std::size_t first = s_.items.size();
        (this->*kind_of->read)();
        if (s_.items.size() == first) return;
        if (q_.truth("showCommentArea", "hasComment")) words("commentText", "덧붙일 말씀", "Comment", always(), "comment");
        if (const auto condition = q_.at("visibleIf")) s_.conditions.push_back({first, s_.items.size(), *condition, false});
    }

private:
    // What all kinds have.
    made_item begun(item_kind kind) {
        made_item it;
        it.kind = kind;
        const auto title = q_.at("title"), hint = q_.at("description");
        it.statement = has_text(title) ? said(*title) : plain_text(s_, name_);
        if (has_text(hint)) it.hint = said(*hint);
        it.required = q_.truth("isRequired");
        return it;
    }

    // Texts with answers in them stand as they are written.
    localized said(const json::value& v) {
        localized out = text_of(s_, v);
        for (const auto& [lang, t] : out.texts)
            if (const std::size_t from = t.find('{'), to = t.find('}', from); from != std::string::npos && to != std::string::npos) {
                s_.left.add(left_code::piping, v, t.substr(from, to - from + 1));
                break;
            }
        return out;
    }

    int add(made_item it, const std::string& name, const json::value& where, const place& in) {
        const int index = static_cast<int>(s_.items.size());
        it.id = s_.item_ids.make(name, "q" + std::to_string(index + 1));
        it.dimension = dimension_of(s_, in);
        if (it.kind == item_kind::several || it.kind == item_kind::ranking || it.kind == item_kind::text)
            s_.left.add(left_code::no_card, where, it.kind == item_kind::several ? "several" : it.kind == item_kind::ranking ? "ranking" : "text");
        s_.items.push_back(std::move(it));
        return index;
    }

    void add_named(made_item it) {
        const int index = add(std::move(it), name_, v_, in_);
        s_.name(name_, {subject::kind::item, index, {}});
        if (const auto answer = q_.at("correctAnswer")) s_.keys.push_back({index, *answer});
        if (s_.items.back().required) s_.required.emplace_back(static_cast<std::size_t>(index), *q_.at("isRequired"));
    }

    // A place for words beside the question, asked where `when` holds too.
    void words(std::string_view text, std::string_view korean, std::string_view english, asked when, std::string_view behind) {
        made_item it;
        it.kind = item_kind::text;
        const auto given = q_.at(text);
        it.statement = has_text(given) ? text_of(s_, *given) : own_text(s_, korean, english);
        it.ask = std::move(when);
        const auto shown = behind == "other" ? q_.at("showOtherItem", "hasOther") : q_.at("showCommentArea", "hasComment");
        add(std::move(it), name_ + "-" + std::string(behind), *shown, in_);
    }

    bool usable(const std::vector<choice>& choices, std::size_t fewest) {
        if (choices.size() > most_options) return s_.left.add(left_code::too_many, *q_.at("choices"), std::to_string(most_options)), false;
        if (choices.size() < fewest) return s_.left.add(left_code::no_choices, v_, name_), false;
        return true;
    }

    localized end(std::string_view name) {
        const auto v = q_.at(name);
        return has_text(v) ? text_of(s_, *v) : localized();
    }

    void rating() {
        made_item it = begun(item_kind::likert);
        std::vector<choice> choices = rates(s_, v_, q_);
        if (!usable(choices, 2)) return;
        rate(s_, it, std::move(choices), end("minRateDescription"), end("maxRateDescription"));
        add_named(std::move(it));
    }

    // Choices that stand at the end of their own accord.
    void add_special(std::vector<choice>& to, std::string_view name, std::string_view older, std::string_view value, std::string_view text, std::string_view korean, std::string_view english) {
        if (!q_.truth(name, older)) return;
        const auto given = q_.at(text);
        add_choice(s_, to, text_literal(std::string(value)), has_text(given) ? text_of(s_, *given) : own_text(s_, korean, english));
    }

    void add_other(std::vector<choice>& to) { add_special(to, "showOtherItem", "hasOther", "other", "otherText", "기타", "Other"); }

    void ask_for_other(const std::vector<choice>& options, std::string_view comparison) {
        if (!q_.truth("showOtherItem", "hasOther")) return;
        const auto other = std::find_if(options.begin(), options.end(), [](const choice& c) { return text_of(c.value) == "other"; });
        json_text j;
        j.begin_object().key("answer").text(s_.items.back().id).key(comparison).text(other->id).end_object();
        words("otherText", "기타", "Other", leaf(j.take()), "other");
    }

    void one_of() {
        made_item it = begun(item_kind::choice);
        std::vector<choice> choices = read_choices(s_, q_.at("choices"));
        if (type_ == "dropdown") add_numbers(choices);
        add_special(choices, "showNoneItem", "hasNone", "none", "noneText", "해당 없음", "None");
        add_special(choices, "showRefuseItem", {}, "refused", "refuseText", "응답 거부", "Refuse to answer");
        add_special(choices, "showDontKnowItem", {}, "dontknow", "dontKnowText", "모름", "Don't know");
        add_other(choices);
        if (!usable(choices, 2)) return;
        rate(s_, it, std::move(choices), {}, {});
        if (type_ == "dropdown") it.rates = false;  // a number of something, most often
        add_named(std::move(it));
        const std::vector<choice> options = s_.items.back().options;
        ask_for_other(options, "eq");
    }

    // choicesMin to choicesMax of a drop-down list.
    void add_numbers(std::vector<choice>& to) {
        const auto number = [&](std::string_view name) {
            const auto v = q_.at(name);
            return v ? number_of(literal_of(*v)) : std::nullopt;
        };
        const auto from = number("choicesMin"), end = number("choicesMax");
        const double step = number("choicesStep").value_or(1);
        if (!from || !end || step <= 0) return;
        for (std::size_t i = 0; i <= most_options && decimal::at_most(*from + static_cast<double>(i) * step, *end); ++i)
            add_choice(s_, to, number_literal(*from + static_cast<double>(i) * step), {});
    }

    void some_of() {
        made_item it = begun(item_kind::several);
        it.options = read_choices(s_, q_.at("choices"));
        add_other(it.options);
        it.none_is_answer = q_.truth("showNoneItem", "hasNone");
        if (!usable(it.options, 1)) return;
        add_named(std::move(it));
        const std::vector<choice> options = s_.items.back().options;
        ask_for_other(options, "has");
    }

    void picture() {
        made_item it = begun(q_.truth("multiSelect") ? item_kind::several : item_kind::choice);
        it.options = read_choices(s_, q_.at("choices"));
        if (usable(it.options, it.kind == item_kind::choice ? 2 : 1)) add_named(std::move(it));
    }

    void ranking() {
        made_item it = begun(item_kind::ranking);
        it.options = read_choices(s_, q_.at("choices"));
        if (usable(it.options, 2)) add_named(std::move(it));
    }

    // With words or values of its own it is a choice between two.
    void yes_no() {
        made_item it = begun(item_kind::yes_no);
        const auto value = [&](std::string_view name, bool otherwise) {
            const auto v = q_.at(name);
            const literal l = v ? literal_of(*v) : literal();
            return l.is == literal::kind::nothing ? truth_literal(otherwise) : l;
        };
        const literal yes = value("valueTrue", true), no = value("valueFalse", false);
        const bool own_words = has_text(q_.at("labelTrue")) || has_text(q_.at("labelFalse"));
        if (!own_words && yes.is == literal::kind::truth && no.is == literal::kind::truth && !same(yes, no)) {
            it.options = {{yes, "yes", {}, 1.0}, {no, "no", {}, 0.0}};
        } else {
            const localized yes_label = end("labelTrue"), no_label = end("labelFalse");
            it.kind = item_kind::choice;
            add_choice(s_, it.options, yes, yes_label.empty() ? own_text(s_, "예", "Yes") : yes_label);
            add_choice(s_, it.options, no, no_label.empty() ? own_text(s_, "아니요", "No") : no_label);
            if (!usable(it.options, 2)) return;
        }
        add_named(std::move(it));
    }

    // Every row is an item; the title is a part of its own, or else stands under each of them.
    void matrix() {
        std::vector<choice> columns = rows_of("columns"), rows = rows_of("rows");
        if (columns.size() > most_options) return s_.left.add(left_code::too_many, *q_.at("columns"), std::to_string(most_options));
        if (rows.size() > most_rows) return s_.left.add(left_code::too_many, *q_.at("rows"), std::to_string(most_rows));
        if (columns.size() < 2 || rows.empty()) return s_.left.add(left_code::no_choices, v_, name_);
        const auto title = q_.at("title");
        int dimension = -1;
        localized words;
        if (has_text(title)) words = said(*title);
        const place own{&dimension, &words, name_};
        subject all{subject::kind::matrix, -1, {}};
        const auto correct = q_.at("correctAnswer");
        const object correct_rows = correct ? object(*correct) : object(v_);
        const bool each_required = q_.truth("eachRowRequired", "isAllRowRequired");
        for (const choice& row : rows) {
            made_item it = begun(item_kind::likert);
            it.statement = row.label;
            it.required = each_required;
            rate(s_, it, columns, {}, {});
            const int index = add(std::move(it), name_ + "-" + text_of(row.value), v_, has_text(title) ? own : in_);
            all.rows.push_back(index);
            s_.name(name_ + "." + text_of(row.value), {subject::kind::item, index, {}});
            if (each_required) s_.required.emplace_back(static_cast<std::size_t>(index), *q_.at("eachRowRequired", "isAllRowRequired"));
            const auto answer = correct ? correct_rows.at(text_of(row.value)) : std::nullopt;
            if (answer) s_.keys.push_back({index, *answer});
        }
        if (q_.truth("isRequired") && !each_required) s_.left.once(left_code::required, *q_.at("isRequired"));
        s_.name(name_, std::move(all));
    }

    std::vector<choice> rows_of(std::string_view list) {
        std::vector<choice> out;
        const auto v = q_.at(list);
        if (!v || v->kind() != json::kind::list) return out;
        for (const json::value& one : v->elements()) {
            const object each(one);
            const bool whole = one.kind() == json::kind::object;
            if (whole) report_others(s_, one, "row");
            const auto value = whole ? each.at("value") : std::optional(one);
            const auto text = each.at("text");
            if (value && out.size() <= most_rows) add_choice(s_, out, literal_of(*value), has_text(text) ? said(*text) : localized());
        }
        return out;
    }

    void text() {
        const std::string input = q_.text("inputType");
        if (input != "number" && input != "range") {
            if (!input.empty() && input != "text") s_.left.add(left_code::input_type, *q_.at("inputType"), input);
            for (const char* name : {"min", "max", "step"})
                if (const auto v = q_.at(name)) s_.left.add(left_code::property, *v, name);
            return comment();
        }
        made_item it = begun(item_kind::number);
        const auto number = [&](std::string_view name) {
            const auto v = q_.at(name);
            return v ? number_of(literal_of(*v)) : std::nullopt;
        };
        it.least = number("min"), it.most = number("max");
        if (input == "range") it.least = it.least.value_or(0), it.most = it.most.value_or(100);
        if (it.least && it.most && !decimal::less(*it.least, *it.most)) {
            s_.left.add(left_code::number_range, v_);
            it.least = it.most = {};
        }
        // Without a step SurveyJS takes any number, but for a range, which goes by whole ones.
        const auto step = number("step");
        it.decimals = input == "range" ? 0 : 6;
        if (step && *step > 0) {
            const double from = it.least.value_or(0);
            for (it.decimals = 0; it.decimals < 6; ++it.decimals)
                if (decimal::equal(decimal::rounded(*step, it.decimals), *step) && decimal::equal(decimal::rounded(from, it.decimals), from)) break;
            if (!decimal::equal(decimal::rounded(*step, it.decimals), std::pow(10, -it.decimals))) s_.left.add(left_code::property, *q_.at("step"), "step");
        }
        add_named(std::move(it));
    }

    void comment() { add_named(begun(item_kind::text)); }

    survey& s_;
    const json::value& v_;
    object q_;
    const place& in_;
    std::string type_, name_;
};

}  // namespace

void read_question(survey& s, const json::value& v, const place& in) { question(s, v, in).read(); }

}  // namespace jindan::author
