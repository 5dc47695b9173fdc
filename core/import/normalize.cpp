// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/normalize.h"

#include "core/base/error.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <limits>

namespace craft {

bool normalizeNfc(std::string_view text, std::string& out)
{
    // Everything below U+0300 is stable under NFC; U+0300 starts with the byte CC.
    const bool isPlain = std::all_of(text.begin(), text.end(),
                                     [](char c) { return static_cast<unsigned char>(c) < 0xCCU; });
    if (isPlain)
        return false;
    CRAFT_ASSERT(text.size() <= static_cast<std::size_t>(std::numeric_limits<int>::max()));
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    CRAFT_ASSERT(U_SUCCESS(status));
    const icu::StringPiece piece(text.data(), static_cast<int>(text.size()));
    const bool isNormal = nfc->isNormalizedUTF8(piece, status) != 0;
    CRAFT_ASSERT(U_SUCCESS(status));
    if (isNormal)
        return false;
    out.clear();
    icu::StringByteSink<std::string> sink(&out);
    nfc->normalizeUTF8(0, piece, sink, nullptr, status);
    CRAFT_ASSERT(U_SUCCESS(status));
    return true;
}

} // namespace craft
