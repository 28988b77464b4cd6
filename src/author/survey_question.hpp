// One question of a survey on its way to items. Private to this layer.
#pragma once

#include "author/survey.hpp"

namespace jindan::author {

inline constexpr std::size_t most_options = 200, most_rows = 1'000;  // as many options as a diagnostic takes

class question {
public:
    question(survey& s, const json::value& v, const place& in) : s_(s), v_(v), q_(v), in_(in) {}
    void read();

private:
    // What all kinds have.
    made_item begun(item_kind kind);

    // Texts with answers in them stand as they are written.
    localized said(const json::value& v);

    // Its index; -1 where it is not wanted.
    int add(made_item it, const std::string& name, const json::value& where, const place& in);
    void add_named(made_item it);

    // A place for words beside the question, asked where `when` holds too.
    void words(std::string_view text, std::string_view korean, std::string_view english, asked when, std::string_view behind);
    bool usable(const std::vector<choice>& choices, std::size_t fewest);
    localized end(std::string_view name);

    // survey_kinds.cpp ------------------------------------------------------------------------------------------------
    void rating();

    // Choices that stand at the end of their own accord.
    void add_special(std::vector<choice>& to, std::string_view name, std::string_view older, std::string_view value, std::string_view text, std::string_view korean,
                     std::string_view english);
    void add_other(std::vector<choice>& to) { add_special(to, "showOtherItem", "hasOther", "other", "otherText", "기타", "Other"); }

    // Of the item that came last.
    void ask_for_other(std::string_view comparison);
    void one_of();

    // choicesMin to choicesMax of a drop-down list.
    void add_numbers(std::vector<choice>& to);
    void some_of();
    void picture();
    void ranking();

    // With words or values of its own it is a choice between two.
    void yes_no();

    // Every row is an item, with the title of all under it.
    void matrix();
    std::vector<choice> rows_of(std::string_view list);
    void text();
    void comment() { add_named(begun(item_kind::text)); }

    survey& s_;
    const json::value& v_;
    object q_;
    const place& in_;
    std::string type_, name_;
};

}  // namespace jindan::author
