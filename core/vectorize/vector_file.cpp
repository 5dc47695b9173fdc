// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/vector_file.h"

#include "core/base/error.h"
#include "core/base/mapped_file.h"
#include "core/base/text.h"
#include "core/data/npy_file.h"
#include "core/data/npy_header.h"

namespace craft {

VectorFile openVectors(const std::filesystem::path& file, const std::string& role)
{
    const std::string name = str(role, " ", file.string());
    std::shared_ptr<const MappedFile> mapped = MappedFile::open(file);
    if (isNpy(mapped->bytes()))
        return denseFromNpy(std::move(mapped), name);
    if (mapped->bytes().substr(0, 4) == std::string_view("PK\x03\x04"))
        return CsrFile(file, name);
    throw Error(ErrorCode::Invalid, str(name, ": it is neither a .npy nor an .npz file"),
                "Write vectors with numpy.save or scipy.sparse.save_npz");
}

} // namespace craft
