// Functions of the C library that are linked in but whose results nobody sees. The JSON parser scans numbers with a fraction (the core keeps
// them as they are written) and formats control characters for messages of its own (the core has its own). Together with
// the 128-bit arithmetic behind them they would be a tenth of the module; these stand in their place.
#include <cstddef>
#include <cstdlib>
#include <cstring>

extern "C" {

// Dear ImGui draws round corners with these; the browser has its own. Nothing that is scored depends on them.
__attribute__((import_module("jindan"), import_name("sin"))) double jindan_sin(double x);
__attribute__((import_module("jindan"), import_name("cos"))) double jindan_cos(double x);
__attribute__((import_module("jindan"), import_name("acos"))) double jindan_acos(double x);
float sinf(float x) { return static_cast<float>(jindan_sin(x)); }
float cosf(float x) { return static_cast<float>(jindan_cos(x)); }
float acosf(float x) { return static_cast<float>(jindan_acos(x)); }

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
