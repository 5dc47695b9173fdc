// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/file_prints.h"

#include "core/base/mapped_file.h"
#include "core/base/text.h"

namespace craft {

Fingerprint FilePrints::of(const std::filesystem::path& file)
{
    std::error_code ignored;
    const auto state =
        str(std::filesystem::file_size(file, ignored), " ",
            std::filesystem::last_write_time(file, ignored).time_since_epoch().count());
    Known& known = m_known[file];
    if (known.state != state) {
        known = {state, FingerprintBuilder().add(MappedFile::open(file)->bytes()).finish()};
        ++m_reads;
    }
    return known.print;
}

} // namespace craft
