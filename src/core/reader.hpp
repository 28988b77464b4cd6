// Reads one kind of document declaratively: ask each value for what it should be, and everything wrong with the document is
// collected instead of stopping at the first. Private to this layer.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/bools.hpp"
#include "core/json_document.hpp"
#include "core/problem.hpp"

namespace jindan {

// Everything found wrong so far, at most `most_problems`.
class findings {
public:
    explicit findings(std::string_view text) : text_(text) {}
    void add(problem_code code, std::string detail, json::value where);
    bool none() const { return count_ == 0; }
    std::size_t count() const { return count_; }  // with those that are too many to keep
    problems take() { return std::move(found_); }  // by place in the text

private:
    std::string_view text_;
    problems found_;
    std::size_t count_ = 0;
};

class reader {
public:
    reader(findings& wrong, json::value v) : wrong_(&wrong), value_(v) {}

    // Each gives the value, or reports and gives nothing.
    std::optional<std::string> text(int most_code_points) const;      // not blank
    std::optional<std::string> any_text(int most_code_points) const;  // may be blank: what a reader wrote is never refused for that
    std::optional<std::string> id() const;                        // [a-z0-9-]{1,64}, beginning with a letter
    std::optional<int> one_of(std::string_view words) const;      // which of these, as "high, low"
    std::optional<std::int64_t> integer(std::int64_t lowest, std::int64_t highest) const;
    std::optional<double> number() const;  // inside decimal::limit, fraction and exponent allowed
    std::optional<double> number(double lowest, double highest) const;
    std::optional<bool> truth() const;
    std::vector<reader> list(std::size_t fewest, std::size_t most) const;  // empty where something is wrong

    void report(problem_code code, std::string detail = {}) const;
    bool is(json::kind kind) const { return value_.kind() == kind; }

private:
    friend class fields;
    bool expect(json::kind kind, std::string_view name) const;

    findings* wrong_;
    json::value value_;
};

struct named {
    std::string name;
    reader content;
};

// The fields of an object. Ask for each, then say what becomes of the others.
class fields {
public:
    explicit fields(const reader& object);  // reports another type, and names that appear twice
    enum again_t { again };
    fields(const reader& object, again_t);  // of an object that has been looked at before: reports nothing

    bool whole() const { return whole_; }  // it is an object
    std::optional<reader> need(std::string_view name);
    std::optional<reader> may(std::string_view name);
    std::vector<named> all();  // of an object that is a map; in the order of the text
    // Reports fields nobody asked for, save "$schema" and names beginning with "x-". Those that are known `elsewhere`, beside other
    // fields, are said to be out of place.
    void no_others(std::initializer_list<std::string_view> elsewhere = {});

private:
    reader object_;
    bool whole_ = false;
    std::vector<json::member> members_;
    bools asked_;
};

bool is_id(std::string_view s);

// "1–5", "-0.5–2.5"; "…" where nothing bounds it.
std::string range_of(double from, double to);

}  // namespace jindan
