// A visitor of a variant: one function for each alternative.
#pragma once

namespace jindan {

template <class... Fs>
struct overloaded : Fs... {
    using Fs::operator()...;
};

}  // namespace jindan
