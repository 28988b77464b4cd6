# Writes OUT, a header that holds the text of SCHEMA; nothing where there is none.
set(text "")
if(SCHEMA)
    file(READ "${SCHEMA}" text)
endif()
file(WRITE "${OUT}" "#pragma once

#include <string_view>

namespace jindan::cli {

inline constexpr std::string_view schema_text = R\"schema(${text})schema\";

}  // namespace jindan::cli
")
