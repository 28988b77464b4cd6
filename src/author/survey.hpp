// A survey on its way to a diagnostic: what its parts read into, and what they report. Private to this layer.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "author/asked.hpp"
#include "author/literal.hpp"
#include "author/surveyjs.hpp"
#include "core/item.hpp"
#include "core/json_document.hpp"

namespace jindan::author {

// The members of an object; none of what is no object. Of a name that stands twice the last one counts, as in JavaScript.
class object {
public:
    explicit object(const json::value& v) {
        if (v.kind() == json::kind::object) members_ = v.members();
    }
    std::optional<json::value> at(std::string_view name) const;
    std::optional<json::value> at(std::string_view name, std::string_view older) const;  // or under its name in older versions
    std::string text(std::string_view name) const;  // empty where it is none
    bool truth(std::string_view name) const;
    bool truth(std::string_view name, std::string_view older) const { return truth(name) || truth(older); }
    const std::vector<json::member>& members() const { return members_; }

private:
    std::vector<json::member> members_;
};

// What could not be taken over, in any order until it is taken.
class report {
public:
    void add(left_code code, const json::value& where, std::string_view detail = {});
    // Of what is said only once in a survey.
    void once(left_code code, const json::value& where, const std::string& detail = {});
    std::vector<left_out> take(std::string_view text);

private:
    struct entry {
        left_code code;
        json::value where;
        std::string detail;
    };
    std::vector<entry> all_;
    std::set<std::pair<left_code, std::string>> said_;
};

// Ids of one name space, each once.
class ids {
public:
    // From the survey's own name where its letters allow it, else `otherwise`, and a number behind it where that is taken.
    std::string make(std::string_view name, std::string_view otherwise);

private:
    std::set<std::string, std::less<>> taken_;
};

// Letters, digits and hyphens of a name; nothing where other letters would be lost, or it has none of these.
std::optional<std::string> slug(std::string_view name);

struct choice {
    literal value;
    std::string id;
    localized label;
    std::optional<double> score;
};

struct made_scale {
    std::string id;
    int from = 1, to = 5;
    std::vector<std::pair<int, localized>> labels;
};

struct made_dimension {
    std::string id;
    localized name;
};

struct made_item {
    std::string id;
    item_kind kind = item_kind::text;
    localized statement;
    std::vector<localized> hints;  // at most two, under the statement
    int scale = -1, dimension = -1;
    std::vector<choice> options;  // of yes-no: its two values
    bool none_is_answer = false;  // several: “none of these” is the empty list
    std::optional<double> least, most;
    int decimals = 0;
    bool required = false;
    bool rates = false;           // its points say how good something is, as far as one can tell
    asked ask;                    // of its own making, besides …
    std::vector<int> conditions;  // … those of the survey, as survey::asked_if

    // Found by the scores.
    bool scored = false;
    bool in_sum = false, in_mean = false;
    bool hides_with_part = false;  // not by a condition of its own alone
};

// What a name in an expression stands for.
struct subject {
    enum class kind { item, matrix, score };
    kind is = kind::item;
    int index = -1;  // of the item or the score
    std::vector<int> rows;  // matrix: its items
};

struct factor {
    int item = -1, score = -1;  // one of them; neither: the number 1
    double weight = 1;
};

struct made_score {
    enum class kind {
        sum,         // of `of` with their weights, divided by `over`
        mean,        // of `of` that have an answer, times `times`, divided by `over`, plus `plus`
        rated_sum,   // ours: nothing of it may be missing
        rated_mean,
        holding,     // how many of `counted` hold
    };
    kind is = kind::sum;
    std::string id;
    localized name;  // none: the title of the diagnostic
    std::vector<factor> of;
    double over = 1, times = 1, plus = 0;
    std::optional<int> decimals;
    std::vector<asked> counted;
    bool all_required = false;  // all that it adds up must be answered
    int last_item = -1;         // that it leans on, also by other scores
};

// An answer that counts as right.
struct key {  // NOLINT(cppcoreguidelines-pro-type-member-init): made of its answer, which has no default
    int item = 0;
    json::value answer;
};

// A condition of the survey and the items that it stands at.
struct waiting {
    std::size_t from, to;
    json::value where;
    bool of_part;  // a page or a panel
};

struct survey {
    bool for_page = false;  // what the page cannot ask is left out
    std::string forgets;    // clearInvisibleValues
    std::vector<std::string> languages;
    std::string written_in;  // of texts without a language
    report left;
    ids item_ids, dimension_ids, scale_ids;
    std::vector<made_scale> scales;
    std::vector<made_dimension> dimensions;
    std::vector<made_item> items;
    std::vector<made_score> scores;
    std::vector<waiting> conditions;
    std::vector<asked> asked_if;
    std::vector<key> keys;
    std::vector<std::pair<std::size_t, json::value>> required;  // items that must be answered, and where it says so
    std::map<std::string, subject, std::less<>> names;

    const subject* find(std::string_view name) const;  // as it stands, else whatever its case
    void name(const std::string& as, subject s);
    // Does SurveyJS keep its answer when it is hidden? “onHidden” forgets only what is hidden by itself.
    bool keeps_hidden(const made_item& it) const { return !it.conditions.empty() && forgets != "onHiddenContainer" && (forgets != "onHidden" || it.hides_with_part); }
    bool known(std::string_view name) const { return names.find(name) != names.end(); }
};

// survey_texts.cpp: languages, and texts in all of them.
void find_languages(survey& s, const json::value& root);
bool has_text(const std::optional<json::value>& v);
localized text_of(survey& s, const json::value& v);
localized plain_text(const survey& s, std::string_view text);                         // the same in all languages
localized own_text(const survey& s, std::string_view korean, std::string_view english);  // English in all but Korean

// survey_parts.cpp: pages, panels and what they hold.
void read_parts(survey& s, const json::value& root);

// survey_questions.cpp
struct place {
    int* dimension;  // of the part it is in; null: none. -1 until its first item comes
    const localized* title;
    std::string_view name;
};
void read_question(survey& s, const json::value& v, const place& in);
int dimension_of(survey& s, const place& in);

// survey_choices.cpp
std::vector<choice> read_choices(survey& s, const std::optional<json::value>& list);
void add_choice(survey& s, std::vector<choice>& to, literal value, localized label);
// Makes it an item on a scale where its choices are whole numbers that rise by one, else one of options.
void rate(survey& s, made_item& it, std::vector<choice> choices, const localized& low, const localized& high);
std::vector<choice> rates(survey& s, const json::value& where, const object& of);

// survey_properties.cpp
// Reports properties that are none of those that were read, and that are more than looks.
void report_others(survey& s, const json::value& v, std::string_view type);

// survey_conditions.cpp
// Nothing, with the part that could not be taken over, where it cannot be said; `last` is the last item it looks at.
struct taken_condition {
    asked when;
    int last = -1;
    std::string last_name;
    std::vector<std::pair<int, std::string>> looked_at;  // items, and their names in it
};
std::optional<taken_condition> take_condition(const survey& s, std::string_view text, std::string& wrong);
void resolve_conditions(survey& s);
// The item's answer is this one; nothing where it cannot be compared.
std::optional<asked> answered_with(const survey& s, int item, const json::value& answer);
asked is_answered(const survey& s, int item);

// survey_scores.cpp
void read_scores(survey& s, const json::value& root);
// Sums and means with numbers before them, and rounded. Nothing, with the part that could not be taken over, of other expressions.
// survey_sums.cpp
std::optional<made_score> read_sum(const survey& s, std::string_view text, std::string& wrong);
void find_required(survey& s);

// survey_output.cpp
std::string written(const survey& s, std::string_view id, const localized& title, const localized& description);

}  // namespace jindan::author
