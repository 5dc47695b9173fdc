// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/npy_file.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/npy_header.h"

#include <cmath>
#include <optional>

namespace craft {
namespace {

Scalar scalarOf(const NpyHeader& header, const std::string& name)
{
    if (header.kind == 'f' && header.itemBytes == 2)
        return Scalar::F16;
    if (header.kind == 'f' && header.itemBytes == 4)
        return Scalar::F32;
    if (header.kind == 'f' && header.itemBytes == 8)
        return Scalar::F64;
    throw Error(
        ErrorCode::Invalid,
        str(name, ": it holds values of type '", header.descr, "', not '<f2', '<f4' or '<f8'"),
        "Convert the array with astype('float32') before numpy.save");
}

/// The array as that many rows and columns. REQUIRES: as many values as the header has.
DenseRows rowsOf(std::shared_ptr<const MappedFile> file, const NpyHeader& header, Scalar scalar,
                 std::size_t rows, std::size_t cols, const std::string& name)
{
    const std::uint64_t found = file->bytes().size() - header.dataOffset;
    if (found != header.dataBytes)
        throw Error(ErrorCode::Invalid,
                    str(name, ": shape ", shapeText(header.shape), " of '", header.descr,
                        "' needs ", header.dataBytes, " bytes of values, but the file has ", found),
                    "The file was cut off or holds several arrays: write it again");
    return {std::move(file), header.dataOffset, scalar, rows, cols};
}

} // namespace

DenseRows denseFromNpy(std::shared_ptr<const MappedFile> file, const std::string& name)
{
    const NpyHeader header = parseNpyHeader(file->bytes(), name);
    requireReadable(header, name);
    const Scalar scalar = scalarOf(header, name);
    if (header.shape.size() != 2 || header.shape[1] == 0)
        throw Error(
            ErrorCode::Invalid,
            str(name, ": its shape is ", shapeText(header.shape), ", not (pairs, dimensions)"),
            "Save one two-dimensional array with a row for every pair");
    return rowsOf(std::move(file), header, scalar, header.shape[0], header.shape[1], name);
}

DenseRows openNpy(const std::filesystem::path& file, const std::string& role)
{
    return denseFromNpy(MappedFile::open(file), str(role, " ", file.string()));
}

std::vector<float> readNpyVector(const std::filesystem::path& file, const std::string& role)
{
    const std::string name = str(role, " ", file.string());
    std::shared_ptr<const MappedFile> mapped = MappedFile::open(file);
    const NpyHeader header = parseNpyHeader(mapped->bytes(), name);
    requireReadable(header, name);
    const Scalar scalar = scalarOf(header, name);
    const bool isVector =
        header.shape.size() == 1 || (header.shape.size() == 2 && header.shape[0] == 1);
    if (!isVector || header.values == 0)
        throw Error(ErrorCode::Invalid,
                    str(name, ": its shape is ", shapeText(header.shape), ", not (dimensions,)"),
                    "Save one vector with a number for every dimension");
    const DenseRows rows = rowsOf(std::move(mapped), header, scalar, 1, header.values, name);
    std::vector<float> values(rows.cols());
    rows.readRaw({0, 1}, values);
    for (std::size_t f = 0; f < values.size(); ++f) {
        if (!std::isfinite(values[f]))
            failNotFinite(name, 0, f, static_cast<double>(values[f]));
    }
    return values;
}

void failNotFinite(const std::string& name, std::size_t row, std::uint64_t column, double value)
{
    throw Error(ErrorCode::Invalid,
                str(name, ": value [", row, ", ", column, "] is ", formatReal(value), " (row ", row,
                    ", column ", column, ", both counted from 0)"),
                "Find out why the encoder gave it; every value must be a finite 32-bit number");
}

} // namespace craft
