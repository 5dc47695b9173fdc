// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/vector_file.h"

#include "core/base/error.h"
#include "core/base/mapped_file.h"
#include "core/base/text.h"
#include "core/vectorize/npy_header.h"

#include <limits>
#include <optional>

namespace craft {
namespace {

DenseRows openDense(std::shared_ptr<const MappedFile> file, const std::string& name)
{
    const NpyHeader header = parseNpyHeader(file->bytes(), name);
    requireReadable(header, name);
    std::optional<Scalar> scalar;
    if (header.kind == 'f')
        scalar = header.itemBytes == 2 ? std::optional(Scalar::F16)
            : header.itemBytes == 4    ? std::optional(Scalar::F32)
            : header.itemBytes == 8    ? std::optional(Scalar::F64)
                                       : std::nullopt;
    if (!scalar)
        throw Error(
            ErrorCode::Invalid,
            str(name, ": it holds values of type '", header.descr, "', not '<f2', '<f4' or '<f8'"),
            "Convert the array with astype('float32') before numpy.save");
    if (header.shape.size() != 2 || header.shape[1] == 0)
        throw Error(
            ErrorCode::Invalid,
            str(name, ": its shape is ", shapeText(header.shape), ", not (pairs, dimensions)"),
            "Save one two-dimensional array with a row for every pair");
    const std::uint64_t found = file->bytes().size() - header.dataOffset;
    if (found != header.dataBytes)
        throw Error(ErrorCode::Invalid,
                    str(name, ": shape ", shapeText(header.shape), " of '", header.descr,
                        "' needs ", header.dataBytes, " bytes of values, but the file has ", found),
                    "The file was cut off or holds several arrays: write it again");
    return {std::move(file), header.dataOffset, *scalar, header.shape[0], header.shape[1]};
}

} // namespace

VectorFile openVectors(const std::filesystem::path& file, const std::string& role)
{
    const std::string name = str(role, " ", file.string());
    std::shared_ptr<const MappedFile> mapped = MappedFile::open(file);
    if (isNpy(mapped->bytes()))
        return openDense(std::move(mapped), name);
    if (mapped->bytes().substr(0, 4) == std::string_view("PK\x03\x04"))
        return CsrFile(file, name);
    throw Error(ErrorCode::Invalid, str(name, ": it is neither a .npy nor an .npz file"),
                "Write vectors with numpy.save or scipy.sparse.save_npz");
}

void failNotFinite(const std::string& name, std::size_t row, std::uint64_t column, double value)
{
    throw Error(ErrorCode::Invalid,
                str(name, ": value [", row, ", ", column, "] is ", formatReal(value), " (row ", row,
                    ", column ", column, ", both counted from 0)"),
                "Find out why the encoder gave it; every value must be a finite 32-bit number");
}

} // namespace craft
