// The documents that leave and enter: one assessment as a file, and the workspace as it is stored.
// Format documents: a record is {"format": "jindan.assessment", "version": 1, …}; its fields are in record_test.cpp, to the byte.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "core/assessment.hpp"
#include "core/problem.hpp"

namespace jindan {

inline constexpr int record_version = 1;

// A file: indented JSON, LF, ends with a line break. Byte-identical for equal input. Memos and name are in it.
std::string write_assessment(const assessment& a);
// At most limits::file_bytes. Fields that are not known are left alone: a later version of us may have added them.
std::variant<assessment, problems> read_assessment(std::string_view json);

// What is stored: one line of JSON. Of a removed assessment it has the id and times.
std::string write_workspace(const workspace& w);
enum class record_from { store, file };  // a page that has stopped offers what is stored as a file; that one is held to the moments of files
std::variant<workspace, problems> read_workspace(std::string_view json, record_from where = record_from::store);

// A stored copy: "jindan-store 1 <revision> <check>\n" and the body, a workspace; check is the CRC-32 of
// "<revision>\n<body>" as 8 hex digits. Two slots are written in turn, so a torn write never loses both.
struct stored {
    std::uint64_t revision = 0;
    workspace content;
};
std::string seal(const workspace& w, std::uint64_t revision);
std::variant<stored, problem> unseal(std::string_view text);

// What to go on with, given the text of both slots ("" = empty).
struct opened_store {
    workspace content;             // of the whole slots, merged: two tabs may have written one each; empty where there is none
    std::uint64_t revision = 0;    // of the newest whole slot; 0 where there is none
    int next_slot = 0;             // 0 or 1: the one to write next, never the newest whole one
    bool newer = false;            // a slot was written by a newer version: nothing may be overwritten
    std::vector<problem> lost;     // what is wrong with the slots that could not be read
    std::vector<std::string> texts_of;  // ids of the assessments that are more than id and times in a slot; one may be named twice
};
opened_store open_store(std::string_view slot0, std::string_view slot1);

}  // namespace jindan
