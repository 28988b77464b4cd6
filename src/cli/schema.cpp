// `jindan schema`: the JSON Schema of diagnostic files, as it was when the command was built.
#include "cli/commands.hpp"
#include "cli/schema.gen.hpp"

namespace jindan::cli {

int schema(const command_line& line) {
    if (schema_text.empty()) {
        say(line.say("이 명령은 스키마 없이 빌드되었습니다.", "This command was built without the schema."));
        return unreadable;
    }
    print(schema_text);
    return fine;
}

}  // namespace jindan::cli
