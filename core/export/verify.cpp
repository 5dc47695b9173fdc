// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/verify.h"

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/export/export_folder.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>

namespace craft {
namespace {

namespace fs = std::filesystem;

/// What the two lists say about a file.
struct Record {
    std::optional<std::string> sum; ///< from SHA256SUMS
    std::optional<std::string> manifest; ///< SHA-256 from the manifest
};
using Records = std::map<std::string, Record>;

std::string readText(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    if (!in)
        throw Error(ErrorCode::NotFound, "cannot read " + file.string());
    return std::move(out).str();
}

/// A path that stays inside the folder; the lists may have been tampered with.
bool isInside(const std::string& path)
{
    const fs::path p(path);
    return !path.empty() && p.is_relative() && path.find('\0') == std::string::npos
        && std::find(p.begin(), p.end(), "..") == p.end();
}

void readSums(const std::string& text, Records& records, std::vector<std::string>& differences)
{
    constexpr std::size_t digits = 64;
    std::uint64_t number = 0;
    for (const std::string_view line : split(text, '\n')) {
        ++number;
        if (line.empty())
            continue;
        const std::string path(line.substr(std::min(line.size(), digits + 2)));
        if (line.substr(std::min(line.size(), digits), 2) != "  " || !isInside(path)) {
            differences.push_back(str(kSumsName, ": line ", number, " is not \"hash  path\""));
            continue;
        }
        records[path].sum = std::string(line.substr(0, digits));
    }
}

void readManifest(const std::string& text, Records& records, std::vector<std::string>& differences)
{
    const auto manifest = nlohmann::json::parse(text, nullptr, false);
    const auto bad = [&](const char* why) { differences.push_back(str(kManifestName, ": ", why)); };
    if (!manifest.is_object() || !manifest.contains("outputs") || !manifest["outputs"].is_array())
        return bad("is not a manifest with a list of outputs");
    if (!manifest.contains("schema") || manifest["schema"] != kManifestSchema)
        bad("has another schema than this program knows");
    for (const auto& output : manifest["outputs"]) {
        const bool isWhole = output.is_object() && output.contains("path")
            && output["path"].is_string() && output.contains("sha256")
            && output["sha256"].is_string() && isInside(output["path"]);
        if (!isWhole)
            return bad("has an output without path or sha256");
        records[output["path"].get<std::string>()].manifest = output["sha256"].get<std::string>();
    }
}

/// SHA-256 of a file, stoppable; nullopt if it cannot be read.
std::optional<std::string> hashOf(const fs::path& file, Job& job)
{
    if (!fs::is_regular_file(file)) // opening a pipe would wait for its other end
        return std::nullopt;
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return std::nullopt;
    Sha256 sha;
    std::vector<char> buffer(std::size_t{1} << 20U);
    while (in) {
        job.checkpoint();
        in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        const auto got = static_cast<std::size_t>(in.gcount());
        sha.add({buffer.data(), got});
        job.advance(got);
    }
    if (in.bad())
        return std::nullopt;
    return sha.finish();
}

/// What is wrong with one recorded file; empty if nothing.
std::string judge(const fs::path& file, const std::string& path, const Record& record, bool hasSums,
                  Job& job)
{
    const bool isListFile = path == kManifestName || path == kSumsName;
    if (!fs::exists(fs::symlink_status(file)))
        return "is missing";
    const std::optional<std::string> hash = hashOf(file, job);
    if (!hash)
        return "cannot be read";
    if ((record.sum && *record.sum != *hash) || (record.manifest && *record.manifest != *hash)) {
        const std::string& recorded =
            record.sum && *record.sum != *hash ? *record.sum : *record.manifest;
        return str("has changed: sha256 is ", *hash, ", recorded ", recorded);
    }
    if (hasSums && !record.sum)
        return str("is not listed in ", kSumsName);
    if (!record.manifest && !isListFile)
        return str("is not listed in ", kManifestName);
    return {};
}

/// Paths of all files below, relative, with '/'.
std::set<std::string> filesBelow(const fs::path& folder)
{
    std::set<std::string> out;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_directory() || entry.is_symlink())
            out.insert(entry.path().lexically_relative(folder).generic_string());
    }
    return out;
}

VerifyReport compare(const fs::path& folder, Job& job)
{
    VerifyReport report;
    Records records;
    const std::set<std::string> present = filesBelow(folder);
    const bool hasSums = present.contains(kSumsName);
    if (hasSums)
        readSums(readText(folder / kSumsName), records, report.differences);
    else
        report.differences.push_back(str(kSumsName, ": is missing"));
    readManifest(readText(folder / kManifestName), records, report.differences);

    std::uint64_t bytes = 0;
    for (const std::string& path : present)
        bytes += fs::is_regular_file(folder / path) ? fs::file_size(folder / path) : 0;
    job.begin("Verifying", bytes);
    for (const auto& [path, record] : records) {
        job.checkpoint();
        ++report.files;
        const std::string wrong = judge(folder / path, path, record, hasSums, job);
        if (!wrong.empty())
            report.differences.push_back(path + ": " + wrong);
    }
    for (const std::string& path : present) {
        if (!records.contains(path) && path != kManifestName && path != kSumsName)
            report.differences.push_back(path + ": is not part of the export");
    }
    std::sort(report.differences.begin(), report.differences.end());
    report.ok = report.differences.empty();
    return report;
}

} // namespace

VerifyReport verifyFolder(const fs::path& folder, Job& job)
{
    if (!fs::is_directory(folder))
        throw Error(ErrorCode::NotFound, str("there is no folder ", folder.string()),
                    "Give the folder that an export wrote");
    if (!fs::exists(folder / kManifestName))
        throw Error(ErrorCode::Invalid,
                    str(folder.string(), " is not an export: it has no ", kManifestName),
                    "Give the folder that an export wrote");
    try {
        return compare(folder, job);
    } catch (const fs::filesystem_error& error) {
        throw Error(ErrorCode::NotFound,
                    str("cannot read ", folder.string(), ": ", error.code().message()));
    }
}

} // namespace craft
