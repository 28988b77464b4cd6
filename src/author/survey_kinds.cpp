// Each kind of question becomes an item; a matrix one for each row.
#include <cmath>

#include "author/survey_question.hpp"
#include "core/decimal.hpp"

namespace jindan::author {

void question::rating() {
    made_item it = begun(item_kind::likert);
    std::vector<choice> choices = rates(s_, v_, q_);
    if (!usable(choices, 2)) return;
    rate(s_, it, std::move(choices), end("minRateDescription"), end("maxRateDescription"));
    add_named(std::move(it));
}

void question::one_of() {
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
    ask_for_other("eq");
}

void question::add_numbers(std::vector<choice>& to) {
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

void question::some_of() {
    made_item it = begun(item_kind::several);
    it.options = read_choices(s_, q_.at("choices"));
    add_other(it.options);
    it.none_is_answer = q_.truth("showNoneItem", "hasNone");
    if (!usable(it.options, 1)) return;
    add_named(std::move(it));
    ask_for_other("has");
}

void question::picture() {
    made_item it = begun(q_.truth("multiSelect") ? item_kind::several : item_kind::choice);
    it.options = read_choices(s_, q_.at("choices"));
    if (usable(it.options, it.kind == item_kind::choice ? 2 : 1)) add_named(std::move(it));
}

void question::ranking() {
    made_item it = begun(item_kind::ranking);
    it.options = read_choices(s_, q_.at("choices"));
    if (usable(it.options, 2)) add_named(std::move(it));
}

void question::yes_no() {
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

void question::matrix() {
    std::vector<choice> columns = rows_of("columns"), rows = rows_of("rows");
    if (columns.size() > most_options) return s_.left.add(left_code::too_many, *q_.at("columns"), std::to_string(most_options));
    if (rows.size() > most_rows) return s_.left.add(left_code::too_many, *q_.at("rows"), std::to_string(most_rows));
    if (columns.size() < 2 || rows.empty()) return s_.left.add(left_code::no_choices, v_, name_);
    const bool titled = has_text(q_.at("title"));
    subject all{subject::kind::matrix, -1, {}};
    const auto correct = q_.at("correctAnswer");
    const object correct_rows = correct ? object(*correct) : object(v_);
    const bool each_required = q_.truth("eachRowRequired", "isAllRowRequired");
    for (const choice& row : rows) {
        made_item it = begun(item_kind::likert);
        if (titled) it.hints.insert(it.hints.begin(), it.statement);
        it.statement = row.label;
        it.required = each_required;
        rate(s_, it, columns, {}, {});
        const int index = add(std::move(it), name_ + "-" + text_of(row.value), v_, in_);
        all.rows.push_back(index);
        s_.name(name_ + "." + text_of(row.value), {subject::kind::item, index, {}});
        if (each_required) s_.required.emplace_back(static_cast<std::size_t>(index), *q_.at("eachRowRequired", "isAllRowRequired"));
        const auto answer = correct ? correct_rows.at(text_of(row.value)) : std::nullopt;
        if (answer) s_.keys.push_back({index, *answer});
    }
    if (q_.truth("isRequired") && !each_required) s_.left.once(left_code::required, *q_.at("isRequired"));
    s_.name(name_, std::move(all));
}

std::vector<choice> question::rows_of(std::string_view list) {
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

void question::text() {
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

}  // namespace jindan::author
