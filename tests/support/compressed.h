// SPDX-License-Identifier: GPL-3.0-or-later
// Compressed bytes for tests; link LibArchive::LibArchive.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <stdexcept>
#include <string>
#include <string_view>

namespace craft::test {

/// `filter` is "gzip", "bzip2", "xz", "zstd" or "lz4".
inline std::string compressed(std::string_view text, const char* filter)
{
    std::string out(text.size() + text.size() / 2 + 65536, '\0');
    std::size_t used = 0;
    archive* writer = archive_write_new();
    archive_entry* entry = archive_entry_new();
    bool isGood = archive_write_set_format_raw(writer) == ARCHIVE_OK
        && archive_write_add_filter_by_name(writer, filter) == ARCHIVE_OK
        && archive_write_set_bytes_in_last_block(writer, 1) == ARCHIVE_OK
        && archive_write_open_memory(writer, out.data(), out.size(), &used) == ARCHIVE_OK;
    archive_entry_set_filetype(entry, AE_IFREG);
    isGood = isGood && archive_write_header(writer, entry) == ARCHIVE_OK
        && archive_write_data(writer, text.data(), text.size())
            == static_cast<la_ssize_t>(text.size())
        && archive_write_close(writer) == ARCHIVE_OK;
    archive_entry_free(entry);
    archive_write_free(writer);
    if (!isGood)
        throw std::runtime_error(std::string("cannot compress with ") + filter);
    out.resize(used);
    return out;
}

} // namespace craft::test
