// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <utility>

namespace craft {

std::string_view name(ErrorCode code) noexcept
{
    switch (code) {
    case ErrorCode::Unexpected: return "unexpected";
    case ErrorCode::Usage: return "usage";
    case ErrorCode::NotFound: return "not-found";
    case ErrorCode::Invalid: return "invalid";
    case ErrorCode::Project: return "project";
    case ErrorCode::Capacity: return "capacity";
    case ErrorCode::Differs: return "differs";
    }
    return "unexpected";
}

Error::Error(ErrorCode code, const std::string& what, std::string hint)
    : std::runtime_error(what), m_code(code), m_hint(std::move(hint))
{
}

void failInvariant(const char* condition, const char* file, int line)
{
    throw Error(ErrorCode::Unexpected,
                std::string("internal check failed: ") + condition + " (" + file + ":"
                    + std::to_string(line) + ")",
                "This is a defect of the program; please report it with this message");
}

} // namespace craft
