#include <algorithm>
#include <iterator>
#include <set>

#include <nlohmann/json.hpp>

#include "fuzz/door.hpp"
#include "fuzz/mutate.hpp"
#include "support/files.hpp"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace jindan::fuzz {
namespace {

using tree = nlohmann::ordered_json;

constexpr std::size_t longest_word = 24;

std::vector<std::string>& words() {
    static std::vector<std::string> all;
    return all;
}

void learn_from(const tree& t, std::set<std::string>& known) {
    if (t.is_string() && t.get_ref<const std::string&>().size() <= longest_word) known.insert(t.get_ref<const std::string&>());
    if (t.is_object())
        for (const auto& [name, value] : t.items())
            if (name.size() <= longest_word) known.insert(name);
    if (t.is_structured())
        for (const tree& one : t) learn_from(one, known);
}

class changer {
public:
    changer(tree& root, unsigned seed) : root_(root), dice_(seed) {}

    void change() {
        for (int n = 1 + below(3) * below(2); n > 0; --n) {
            find_all();
            change_one();
        }
    }

    // Any value of this one becomes any of `other`.
    void take_from(tree& other) {
        find_all();
        changer there(other, static_cast<unsigned>(below(1 << 30)));
        there.find_all();
        tree& to = *any(all_);
        tree& from = *there.any(there.all_);
        const tree taken = from;
        if (to.is_array() && below(2))
            to.push_back(taken);
        else
            to = taken;
    }

private:
    int below(std::size_t n) { return dice_.below(static_cast<int>(std::max<std::size_t>(n, 1))); }
    tree* any(const std::vector<tree*>& of) { return of[static_cast<std::size_t>(below(of.size()))]; }
    bool one_in(int n) { return below(static_cast<std::size_t>(n)) == 0; }

    void find_all() {
        all_.clear();
        parents_.clear();
        find(root_);
    }

    void find(tree& t) {
        all_.push_back(&t);
        if (!t.is_structured()) return;
        if (!t.empty()) parents_.push_back(&t);
        for (tree& one : t) find(one);
    }

    void change_one() {
        if (parents_.empty() || one_in(5)) return put_in(*any(all_));
        tree& parent = *any(parents_);
        const auto place = std::next(parent.begin(), below(parent.size()));
        switch (below(9)) {
            case 0: parent.erase(place); return;
            case 1: put_in(*place); return;
            case 2: {
                const tree copy = *any(all_);
                *place = copy;
                return;
            }
            case 3:
                if (parent.is_array())
                    std::swap(*place, *std::next(parent.begin(), below(parent.size())));
                else
                    rename(parent, place);
                return;
            case 4: add_to(parent, tree(*place)); return;
            case 5: add_to(parent, tree(*any(all_))); return;
            case 6: add_to(parent, literal()); return;
            default: nudge(*place); return;
        }
    }

    void add_to(tree& parent, tree value) {
        if (parent.is_array()) return void(parent.insert(parent.begin() + below(parent.size() + 1), std::move(value)));
        const std::string name = word();
        parent[name] = std::move(value);
    }

    void rename(tree& object, tree::iterator place) {
        const std::string name = word();
        tree value = *place;
        object.erase(place);
        object[name] = std::move(value);
    }

    // One that is known, or that this document has.
    std::string word() {
        if (words().empty() || one_in(3)) {
            const tree& t = *any(all_);
            if (t.is_object() && !t.empty()) return std::next(t.begin(), below(t.size())).key();
            if (t.is_string()) return t.get<std::string>();
        }
        return words().empty() ? "a" : words()[static_cast<std::size_t>(below(words().size()))];
    }

    void put_in(tree& t) { t = one_in(3) ? tree(word()) : literal(); }

    tree literal() {
        // clang-format off: a table
        const tree literals[] = {nullptr, true, false, 0, 1, -1, 2, 5, 100, 0.5, -0.1, 1e-10, 1e9, 999'999'999'999'999, 1e15, 1e300, -1e18, 9'007'199'254'740'991,
                                 "", " ", "a", "\xEA\xB0\x80", "1", "=1", "2026-02-30", "2026-11-23", "2026-Q4", std::string(81, 'x'), std::string("\0", 1), "\xF0\x9F\x98\x80",
                                 tree::array(), tree::object(), {{"ko", "\xEA\xB0\x80"}, {"en", "A"}}, {1, 1}, {"a", "a"}};
        // clang-format on
        return literals[static_cast<std::size_t>(below(std::size(literals)))];
    }

    void nudge(tree& t) {
        if (t.is_boolean()) {
            t = !t.get<bool>();
        } else if (t.is_number()) {
            const double x = t.get<double>();
            const double nudged[] = {x + 1, x - 1, -x, x * 10, x / 3, x + 0.5, x * 2, 0};
            const double y = nudged[below(std::size(nudged))];
            if (y == static_cast<double>(static_cast<long long>(std::clamp(y, -9e15, 9e15))))
                t = static_cast<long long>(y);
            else
                t = y;
        } else if (t.is_string()) {
            const std::string text = t.get<std::string>();
            t = one_in(4) ? word() : changed_bytes(text, text.size() + 16);
        } else {
            put_in(t);
        }
    }

    tree& root_;
    dice dice_;
    std::vector<tree*> all_, parents_;  // every value; lists and objects with something in them
};

tree read(std::string_view json) { return tree::parse(json.begin(), json.end(), nullptr, false); }

std::string written(const tree& t, unsigned seed) { return t.dump(seed % 4 ? -1 : 1, ' ', false, tree::error_handler_t::replace); }

}  // namespace

void learn(std::string_view json) {
    std::set<std::string> known(words().begin(), words().end());
    const tree t = read(json);
    if (!t.is_discarded()) learn_from(t, known);
    words().assign(known.begin(), known.end());
}

void learn_file(const std::string& path) { learn(test::read_file(path)); }

void learn_word(std::string word) { words().push_back(std::move(word)); }

std::string changed_bytes(std::string_view bytes, std::size_t most) {
    std::string out(bytes);
    out.resize(std::max<std::size_t>(most, 1));
    out.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(out.data()), std::min(bytes.size(), out.size()), out.size()));
    return out;
}

std::string changed_json(std::string_view json, unsigned seed) {
    tree t = seed % 8 ? read(json) : tree(tree::value_t::discarded);
    if (t.is_discarded()) return changed_bytes(json, json.size() + 64);
    changer(t, seed).change();
    return written(t, seed / 8);
}

std::string crossed_json(std::string_view one, std::string_view other, unsigned seed) {
    tree t = read(one), u = read(other);
    if (t.is_discarded() || u.is_discarded()) return {};
    changer(t, seed).take_from(u);
    return written(t, seed / 8);
}

std::size_t put(std::string_view text, std::uint8_t* data, std::size_t most) {
    if (text.size() > most) return 0;
    std::copy(text.begin(), text.end(), data);
    return text.size();
}

std::size_t mutate_json(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
    const std::size_t now = put(changed_json(text_of(data, size), seed), data, most);
    return now > 0 ? now : LLVMFuzzerMutate(data, size, most);
}

}  // namespace jindan::fuzz
