// SPDX-License-Identifier: GPL-3.0-or-later
// What the name of an input file says: format, side, language, and the name of its sister.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace craft {

/// `name` without one suffix .gz .zst .xz .bz2 .lz4. Names never decide how a file is decompressed.
[[nodiscard]] std::string withoutCompression(std::string_view name);

/// Reader id that the extension names ("tsv" for .tsv and .tab, ...); empty if it says nothing, as
/// .txt and language suffixes do.
[[nodiscard]] std::string formatOfName(const std::filesystem::path& file);

/// A line-aligned file's name taken apart.
struct AlignedName {
    enum class Side : std::uint8_t { Unknown, Source, Target };
    /// The name with its side blotted out: equal for two sisters, "train.*", "*-train.txt".
    std::string key;
    std::string stem; ///< "train"; for the corpus's name
    std::string language; ///< BCP-47; empty for src/tgt
    Side side = Side::Unknown;
};

/// Recognises x.en, x.en.txt, x.en-fr.en, train.src/.tgt (also .source/.target, .ref, .trg) and
/// src-train.txt/tgt-train.txt, each with a compression suffix or without.
[[nodiscard]] std::optional<AlignedName> alignedName(const std::filesystem::path& file);

/// True if the two names can be the two sides of one corpus: the same key in the same folder, and
/// src with tgt or two different languages.
[[nodiscard]] bool areSisters(const AlignedName& a, const AlignedName& b);

} // namespace craft
