#include "core/name_index.hpp"

namespace jindan {
namespace {

// FNV-1a (Fowler, Noll, Vo), 32 bits.
std::uint32_t hash_of(std::string_view name) {
    std::uint32_t hash = 2166136261u;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash;
}

}  // namespace

// Where the name is, or the free slot where it would be.
std::size_t name_index::slot_of(std::string_view name, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        if (slots_[slot] < 0) return slot;
        const auto number = static_cast<std::size_t>(slots_[slot]);
        if (hashes_[number] == hash && names_[number] == name) return slot;
    }
}

int name_index::add(std::string_view name) {
    if (2 * (names_.size() + 1) > slots_.size()) {
        slots_.assign(slots_.empty() ? 16 : 2 * slots_.size(), -1);
        for (std::size_t i = 0; i < names_.size(); ++i) slots_[slot_of(names_[i], hashes_[i])] = static_cast<int>(i);
    }
    const std::uint32_t hash = hash_of(name);
    int& number = slots_[slot_of(name, hash)];
    if (number < 0) {
        number = static_cast<int>(names_.size());
        names_.emplace_back(name);
        hashes_.push_back(hash);
    }
    return number;
}

int name_index::find(std::string_view name) const { return slots_.empty() ? -1 : slots_[slot_of(name, hash_of(name))]; }

}  // namespace jindan
