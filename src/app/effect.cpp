#include "app/effect.hpp"

#include "core/json_text.hpp"

namespace jindan::app {
namespace {

std::string written(const effect& e) {
    json_text j;
    const auto open = [&](std::string_view what) { j.begin_object().key("do").text(what); };
    std::visit(
        [&](const auto& one) {
            using T = std::decay_t<decltype(one)>;
            if constexpr (std::is_same_v<T, save>) open("save");
            if constexpr (std::is_same_v<T, copy>) open("copy"), j.key("text").text(one.text);
            if constexpr (std::is_same_v<T, share>) open("share"), j.key("title").text(one.title).key("text").text(one.text).key("url").text(one.url);
            if constexpr (std::is_same_v<T, download>) open("download"), j.key("name").text(one.name).key("type").text(one.type).key("text").text(one.text);
            if constexpr (std::is_same_v<T, print>) open("print");
            if constexpr (std::is_same_v<T, picture>) open("picture"), j.key("name").text(one.name);
            if constexpr (std::is_same_v<T, pick_file>) open("pick");
            if constexpr (std::is_same_v<T, announce>) open("announce"), j.key("text").text(one.text).key("urgent").number(static_cast<long long>(one.urgent));
            if constexpr (std::is_same_v<T, focus>) open("focus"), j.key("node").text(one.node), one.top ? j.key("top").truth(true) : j;
            if constexpr (std::is_same_v<T, after>) open("after"), j.key("ms").number(static_cast<long long>(one.ms)).key("token").text(one.token);
            if constexpr (std::is_same_v<T, set_language>) open("language"), j.key("lang").text(one.lang);
            if constexpr (std::is_same_v<T, fetch_words>) open("words"), j.key("lang").text(one.lang);
            if constexpr (std::is_same_v<T, turn>) open("turn"), j.key("forward").number(static_cast<long long>(one.forward));
            if constexpr (std::is_same_v<T, page_task>) open(one.what), j.key("url").text(one.url).key("text").text(one.text);
            if constexpr (std::is_same_v<T, drop_link>) open("unlink");
            if constexpr (std::is_same_v<T, report>) open("report"), j.key("event").text(one.event).key("detail").raw(one.detail);
        },
        e);
    return j.end_object().take();
}

}  // namespace

std::string write_json(const effects& all) {
    std::string out = "[";
    for (const effect& e : all) out += (out.size() > 1 ? "," : "") + written(e);
    return out + "]";
}

}  // namespace jindan::app
