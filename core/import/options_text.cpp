// SPDX-License-Identifier: GPL-3.0-or-later
// ImportOptions as "id=value" lines, for projects and manifests.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/import/import.h"

namespace craft {
namespace {

struct TextField {
    std::string_view id;
    std::string ImportOptions::*member;
};
constexpr TextField kTextFields[] = {
    {"format", &ImportOptions::format},
    {"source-column", &ImportOptions::sourceColumn},
    {"target-column", &ImportOptions::targetColumn},
    {"source-language", &ImportOptions::sourceLanguage},
    {"target-language", &ImportOptions::targetLanguage},
};

} // namespace

std::string toText(const ImportOptions& options)
{
    std::string out;
    for (const TextField& field : kTextFields) {
        if (!(options.*field.member).empty())
            out += str(field.id, "=", options.*field.member, "\n");
    }
    if (options.header == Header::Yes)
        out += "header=true\n";
    if (options.replaceInvalidUtf8)
        out += "replace-invalid=true\n";
    if (options.normalizeNfc)
        out += "nfc=true\n";
    return out;
}

ImportOptions importOptionsFromText(std::string_view text)
{
    ImportOptions out;
    for (const std::string_view line : split(text, '\n')) {
        if (line.empty())
            continue;
        const auto equals = line.find('=');
        const std::string_view id = line.substr(0, equals);
        const std::string_view value =
            equals == std::string_view::npos ? "" : line.substr(equals + 1);
        bool known = false;
        for (const TextField& field : kTextFields) {
            if (field.id == id) {
                out.*field.member = value;
                known = true;
            }
        }
        if (id == "header")
            out.header = Header::Yes;
        else if (id == "replace-invalid")
            out.replaceInvalidUtf8 = true;
        else if (id == "nfc")
            out.normalizeNfc = true;
        else if (!known)
            throw Error(ErrorCode::Invalid, str("unknown import option \"", line, "\""),
                        "It was written by another version of the program");
    }
    return out;
}

} // namespace craft
