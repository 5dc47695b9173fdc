// SPDX-License-Identifier: GPL-3.0-or-later
// Writes .npy and .npz files as NumPy and SciPy do, and wrong ones on purpose.
#pragma once

#include "tests/support/temp_dir.h"

#include <archive.h>
#include <archive_entry.h>

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace craft::test {

/// The bytes of numbers as they lie in memory.
template <class T>
std::string rawBytes(const std::vector<T>& values)
{
    std::string bytes(values.size() * sizeof(T), '\0');
    if (!values.empty())
        std::memcpy(bytes.data(), values.data(), bytes.size());
    return bytes;
}

/// A .npy file with this dictionary text and these bytes of values.
inline std::string npyWithHeader(std::string dictionary, const std::string& values,
                                 unsigned version = 1)
{
    const std::size_t before = version == 1 ? 10 : 12;
    while ((before + dictionary.size() + 1) % 64 != 0)
        dictionary += ' ';
    dictionary += '\n';
    std::string file = "\x93NUMPY";
    file += static_cast<char>(version);
    file += '\0';
    for (std::size_t byte = 0; byte < before - 8; ++byte)
        file += static_cast<char>(dictionary.size() >> (8 * byte) & 0xFFU);
    return file + dictionary + values;
}

/// A .npy file: `shape` is the text inside the parentheses, e.g. "3, 4".
inline std::string npy(const std::string& type, const std::string& shape, const std::string& values,
                       unsigned version = 1, const std::string& fortran = "False")
{
    return npyWithHeader("{'descr': '" + type + "', 'fortran_order': " + fortran + ", 'shape': ("
                             + shape + "), }",
                         values, version);
}

/// A row-major matrix of floats as .npy.
inline std::string npyMatrix(const std::vector<std::vector<float>>& rows)
{
    std::vector<float> values;
    for (const auto& row : rows)
        values.insert(values.end(), row.begin(), row.end());
    return npy("<f4",
               std::to_string(rows.size()) + ", "
                   + std::to_string(rows.empty() ? 0 : rows.front().size()),
               rawBytes(values));
}

using ZipMembers = std::vector<std::pair<std::string, std::string>>;

/// Writes a zip file of these members.
inline std::filesystem::path writeZip(const std::filesystem::path& file, const ZipMembers& members,
                                      bool deflate = false)
{
    archive* out = archive_write_new();
    archive_write_set_format_zip(out);
    if (deflate)
        archive_write_zip_set_compression_deflate(out);
    else
        archive_write_zip_set_compression_store(out);
    if (archive_write_open_filename(out, file.c_str()) != ARCHIVE_OK)
        throw std::runtime_error("cannot write " + file.string());
    for (const auto& [name, bytes] : members) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(out, entry);
        archive_write_data(out, bytes.data(), bytes.size());
        archive_entry_free(entry);
    }
    archive_write_close(out);
    archive_write_free(out);
    return file;
}

/// The members of a CSR matrix in the order in which SciPy writes them.
struct CsrMembers {
    std::vector<std::int32_t> indices;
    std::vector<std::int32_t> indptr;
    std::string format = "csr";
    std::int64_t rows = 0;
    std::int64_t cols = 0;
    std::vector<double> data;

    [[nodiscard]] ZipMembers members() const
    {
        return {
            {"indices.npy", npy("<i4", std::to_string(indices.size()) + ",", rawBytes(indices))},
            {"indptr.npy", npy("<i4", std::to_string(indptr.size()) + ",", rawBytes(indptr))},
            {"format.npy", npy("|S" + std::to_string(format.size()), "", format)},
            {"shape.npy", npy("<i8", "2,", rawBytes(std::vector<std::int64_t>{rows, cols}))},
            {"data.npy", npy("<f8", std::to_string(data.size()) + ",", rawBytes(data))}};
    }
};

} // namespace craft::test
