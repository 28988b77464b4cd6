#include "cli/page_html.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "core/languages.hpp"

namespace jindan::cli {
namespace {

using ui::node;
using ui::role;

class html {
public:
    html(const ui::tree& t, std::string_view prefix, bool live, std::string_view mark) : prefix_(prefix), mark_(mark), language_(t.language), live_(live) {
        for (const node& n : t.nodes) children_[n.parent].push_back(&n);
    }

    std::string write() {
        write_children({}, {});
        add(mark_);
        return std::move(out_);
    }

private:
    void add(std::string_view text) { out_ += text; }

    void attribute(std::string_view name, std::string_view value) {
        if (!value.empty()) out_.append(" ").append(name).append("=\"").append(escaped(value)).append("\"");
    }

    // What every control has: its id in the document and in the tree, and what is read after its name.
    void identify(const node& n) {
        if (n.id.front() == '-') return;
        attribute("id", prefix_ + n.id);
        if (live_) attribute("data-node", n.id);
        // A question is described by the texts below its statement, too.
        std::string described;
        const auto children = children_.find(n.id);
        if (n.what == role::radio_group && children != children_.end())
            for (const node* child : children->second)
                if (child->what == role::text) described += (described.empty() ? "" : " ") + prefix_ + child->id;
        if (!n.description.empty()) described += (described.empty() ? "" : " ") + prefix_ + n.id + "-about";
        attribute("aria-describedby", described);
        if (n.id == "language") attribute("lang", next_language(language_).code);  // named in the language it leads to
    }

    void about(const node& n) {
        if (n.description.empty()) return;
        add("<span class=\"jd-about\" hidden");
        attribute("id", prefix_ + n.id + "-about");
        add(">" + escaped(n.description) + "</span>");
    }

    void write_children(const std::string& parent, std::string_view group) {
        const auto found = children_.find(parent);
        if (found == children_.end()) return;
        for (const node* n : found->second) {
            if (parent.empty() && n->what == role::button && !mark_.empty()) add(std::exchange(mark_, {}));
            write(*n, group);
        }
    }

    void container(const node& n, std::string_view tag, std::string_view look, std::string_view role_name, std::string_view group) {
        add("<" + std::string(tag) + " class=\"jd-n jd-g" + std::string(look) + "\"");
        identify(n);
        attribute("role", role_name);
        const bool question = n.what == role::radio_group;
        std::string heading;
        if (question)
            for (const node* child : children_[n.id])
                if (child->what == role::heading && heading.empty()) heading = prefix_ + child->id;
        if (!heading.empty()) attribute("aria-labelledby", heading);
        if (!question && n.what != role::item) attribute("aria-label", n.name);
        add(">");
        if (question && heading.empty()) add("<legend class=\"jd-label\">" + escaped(n.name) + "</legend>");
        if (n.what == role::item && children_[n.id].empty()) add(escaped(n.name));
        write_children(n.id, question ? n.id : group);
        about(n);
        add("</" + std::string(tag) + ">");
    }

    void text(const node& n, const std::string& tag) {
        add("<" + tag + " class=\"jd-n jd-t" + (n.bold ? " jd-bold" : "") + "\"");
        identify(n);
        add(">" + escaped(n.name));
        about(n);
        add("</" + tag + ">");
    }

    void choice(const node& n, std::string_view type, std::string_view group) {
        add("<label class=\"jd-n jd-c jd-choice\"><input");
        attribute("type", type);
        identify(n);
        add(" autocomplete=\"off\"");  // what a browser restores is no answer
        if (!group.empty()) attribute("name", prefix_ + std::string(group));
        add(n.checked ? " checked>" : ">");
        // "4 Mostly true": the number stands by itself, for the style sheet.
        const std::size_t digits = n.name.find_first_not_of("0123456789");
        const bool numbered = digits != std::string::npos && digits > 0 && n.name[digits] == ' ';
        add(numbered ? "<span><b>" + n.name.substr(0, digits) + "</b>" + escaped(n.name.substr(digits)) : "<span>" + escaped(n.name));
        add("</span>");
        about(n);
        add("</label>");
    }

    void editor(const node& n) {
        const bool memo = n.what == role::memo;
        add("<div class=\"jd-n jd-e\"><label class=\"jd-label\"");
        attribute("for", prefix_ + n.id);
        add(">" + escaped(n.name) + (memo ? "</label><textarea rows=\"1\"" : "</label><input type=\"text\""));
        identify(n);
        add(" autocomplete=\"off\" autocapitalize=\"off\"");
        attribute("placeholder", n.hint);
        if (n.numeric) attribute("inputmode", "decimal");
        if (memo)
            add(">" + escaped(n.value) + "</textarea>");
        else
            attribute("value", n.value), add(">");
        about(n);
        add("</div>");
    }

    void write(const node& n, std::string_view group) {
        switch (n.what) {
            case role::heading: return text(n, "h" + std::to_string(std::clamp(n.level, 1, 3)));
            case role::text: return text(n, "p");
            case role::group: return container(n, "div", "", n.name.empty() ? "" : "group", group);
            case role::radio_group: return container(n, "fieldset", "", "radiogroup", group);
            case role::radio: return choice(n, "radio", group);
            case role::checkbox: return choice(n, "checkbox", {});
            case role::field:
            case role::memo: return editor(n);
            case role::list: return container(n, "ul", "", "list", group);
            case role::item: return container(n, "li", "", "", group);
            case role::image: return container(n, "div", " jd-image", "img", group);
            case role::progress: return container(n, "div", " jd-progress", "progressbar", group);
            case role::table: return container(n, "table", "", "table", group);
            case role::row: return container(n, "tr", "", "row", group);
            case role::column_header:
            case role::row_header: return text(n, "th");
            case role::cell: return text(n, "td");
            case role::button:
                add("<button type=\"button\" class=\"jd-n jd-c\"");
                identify(n);
                add("><span>" + escaped(n.name) + "</span>");
                about(n);
                add("</button>");
        }
    }

    std::string prefix_, mark_, language_, out_;
    bool live_;
    std::map<std::string, std::vector<const node*>> children_;
};

}  // namespace

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += c;
        }
    return out;
}

std::string write_html(const ui::tree& t, std::string_view prefix, bool live, std::string_view mark) { return html(t, prefix, live, mark).write(); }

}  // namespace jindan::cli
