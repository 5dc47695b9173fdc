// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/json_text.h"

namespace craft {
namespace {

void appendControl(std::string& out, unsigned char byte)
{
    constexpr std::string_view digits = "0123456789abcdef";
    switch (byte) {
    case '\b':
        out += "\\b";
        return;
    case '\t':
        out += "\\t";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\f':
        out += "\\f";
        return;
    case '\r':
        out += "\\r";
        return;
    default:
        out += "\\u00";
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
}

} // namespace

void appendJson(std::string& out, std::string_view text)
{
    out += '"';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20) {
            appendControl(out, byte);
        } else if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte == 0xC2 && text.substr(i, 2) == "\xC2\x85") {
            out += "\\u0085";
            i += 1;
        } else if (byte == 0xE2
                   && (text.substr(i, 3) == "\xE2\x80\xA8"
                       || text.substr(i, 3) == "\xE2\x80\xA9")) {
            out += text[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
            i += 2;
        } else {
            out += c;
        }
    }
    out += '"';
}

} // namespace craft
