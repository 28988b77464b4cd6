#include <algorithm>
#include <utility>

#include "fuzz/door.hpp"
#include "fuzz/mutate.hpp"

namespace jindan::fuzz {
namespace {

std::string_view cut(std::string_view& rest, char at) {
    const std::size_t end = std::min(rest.find(at), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

std::string joined(const std::vector<script_message>& all) {
    std::string out;
    for (const script_message& m : all) out += (out.empty() ? std::string() : std::string(1, parting)) + m.node + "\n" + m.what + "\n" + m.payload;
    return out;
}

}  // namespace

std::vector<script_message> messages_in(std::string_view script) {
    std::vector<script_message> out;
    while (!script.empty()) {
        std::string_view one = cut(script, parting);
        const std::string_view node = cut(one, '\n'), what = cut(one, '\n');
        out.push_back({std::string(node), std::string(what), std::string(one)});
    }
    return out;
}

std::size_t mutate_script(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed, const std::vector<std::string>& usual) {
    dice d(seed);
    std::vector<script_message> all = messages_in(text_of(data, size));
    const auto place = [&](std::size_t room) { return all.begin() + d.below(static_cast<int>(all.size() + room)); };
    for (int n = 1 + d.below(4); n > 0; --n) {
        const int what = all.empty() ? 0 : d.below(10);
        if (what < 5) {
            const std::vector<script_message> more = messages_in(usual[static_cast<std::size_t>(d.below(static_cast<int>(usual.size())))]);
            all.insert(place(1), more.begin(), more.end());
        } else if (what == 5) {
            all.erase(place(0));
        } else if (what == 6) {
            script_message again = *place(0);
            all.insert(place(1), std::move(again));
        } else if (what == 7) {
            std::swap(*place(0), *place(0));
        } else if (script_message& m = *place(0); what == 8 && m.node.starts_with('@')) {
            m.node = "@" + std::to_string(d.below(200));  // another part of the screen
        } else {
            m.payload = changed_json(m.payload, static_cast<unsigned>(d.below(1 << 30)));
        }
    }
    const std::size_t now = put(joined(all), data, most);
    return now > 0 ? now : put(joined({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2)}), data, most);
}

}  // namespace jindan::fuzz
