// Functions of the C library that are linked in but whose results nobody sees. The JSON parser scans numbers with a fraction (the core keeps
// them as they are written) and formats control characters for messages of its own (the core has its own). Together with
// the 128-bit arithmetic behind them they would be a tenth of the module; these stand in their place.
#include <cstddef>
#include <cstdlib>
#include <cstring>

extern "C" {

// The three stand in one object of the library: all or none.
float strtof(const char* text, char** end) { return static_cast<float>(strtod(text, end)); }
double strtod(const char* text, char** end) {
    if (end) *end = const_cast<char*>(text) + std::strlen(text);
    return 0;
}
long double strtold(const char* text, char** end) { return strtod(text, end); }

int snprintf(char* buffer, std::size_t size, const char*, ...) {
    if (size > 0) *buffer = 0;
    return 0;
}

}  // extern "C"
