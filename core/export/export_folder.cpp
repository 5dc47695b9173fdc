// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/export_folder.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

namespace craft {
namespace {

namespace fs = std::filesystem;

/// Present in a folder that is being written; also the lock file.
constexpr const char* kMarkName = ".craft-part";

[[noreturn]] void fail(const std::string& doing, const std::error_code& error)
{
    failFile(doing, error.value());
}

/// Absolute, links followed, no trailing slash: the place that will be renamed to.
fs::path resolved(const fs::path& folder)
{
    if (folder.empty())
        throw Error(ErrorCode::Usage, "no export folder was given", "Name one with --out");
    std::error_code error;
    fs::path path = fs::weakly_canonical(folder, error);
    if (error)
        fail("cannot use " + folder.string(), error);
    if (!path.is_absolute())
        path = fs::absolute(path);
    path = path.lexically_normal();
    return path.has_filename() ? path : path.parent_path();
}

void syncFolder(const fs::path& folder)
{
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        failFile("cannot open " + folder.string(), errno);
    const int failure = ::fsync(fd) == 0 ? 0 : errno;
    ::close(fd);
    // EINVAL: a file system that cannot flush folders.
    if (failure != 0 && failure != EINVAL)
        failFile("cannot write " + folder.string(), failure);
}

bool isEmptyFolder(const fs::path& folder)
{
    std::error_code error;
    return fs::is_directory(folder, error) && fs::is_empty(folder, error) && !error;
}

} // namespace

bool isExportFolder(const fs::path& folder)
{
    std::ifstream in(folder / kManifestName, std::ios::binary);
    std::string head(64, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    return head.find(kManifestSchema.substr(0, kManifestSchema.find('/') + 1)) != std::string::npos;
}

void replaceFolder(const fs::path& old, const fs::path& fresh, bool mayExchange)
{
    fs::path aside = fresh; // where the old folder is after the exchange
    if (!mayExchange
        || ::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, old.c_str(), RENAME_EXCHANGE) != 0) {
        aside = old.string() + ".old";
        if (fs::exists(fs::symlink_status(aside)))
            throw Error(ErrorCode::Usage, str(aside.string(), " is in the way"), "Move it away");
        if (::rename(old.c_str(), aside.c_str()) != 0)
            failFile("cannot replace " + old.string(), errno);
        if (::rename(fresh.c_str(), old.c_str()) != 0) {
            const int failure = errno;
            ::rename(aside.c_str(), old.c_str());
            failFile("cannot replace " + old.string(), failure);
        }
    }
    // The new folder is in place; what cannot be removed now does not make that a failure.
    std::error_code ignored;
    fs::remove_all(aside, ignored);
}

std::optional<std::string> fileOfOthers(const fs::path& folder)
{
    std::set<std::string> ours{kSumsName};
    std::ifstream sums(folder / kSumsName);
    for (std::string line; std::getline(sums, line);) {
        if (const auto gap = line.find("  "); gap != std::string::npos)
            ours.insert(line.substr(gap + 2));
    }
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        std::string name = entry.path().lexically_relative(folder).generic_string();
        if (!entry.is_directory() && !ours.contains(name))
            return name;
    }
    return std::nullopt;
}

ExportFolder::ExportFolder(const fs::path& folder, bool overwrite, OpenSink open)
    : m_folder(resolved(folder))
    , m_part(m_folder.string() + ".part")
    , m_open(std::move(open))
    , m_overwrite(overwrite)
{
    try {
        checkPlace();
        makePart();
    } catch (const fs::filesystem_error& error) {
        abandon();
        fail("cannot use " + m_folder.string(), error.code());
    } catch (...) {
        abandon();
        throw;
    }
}

ExportFolder::ExportFolder(OpenSink open)
    : m_open(std::move(open))
{ }

ExportFolder::~ExportFolder()
{
    abandon();
}

void ExportFolder::checkPlace() const
{
    std::error_code error;
    const fs::file_status status = fs::status(m_folder, error);
    if (!fs::exists(status)) {
        if (status.type() == fs::file_type::none)
            fail("cannot use " + m_folder.string(), error);
        return;
    }
    if (!fs::is_directory(status))
        throw Error(ErrorCode::Usage, str(m_folder.string(), " is a file, not a folder"),
                    "Choose another folder");
    if (isEmptyFolder(m_folder))
        return;
    if (!m_overwrite)
        throw Error(ErrorCode::Usage, str("the folder ", m_folder.string(), " is not empty"),
                    "Choose another folder, or give --overwrite to replace an earlier export");
    if (!isExportFolder(m_folder))
        throw Error(ErrorCode::Usage,
                    str("the folder ", m_folder.string(),
                        " holds files that no export wrote, so it is not replaced"),
                    "Choose another folder, or empty this one yourself");
    if (const auto stranger = fileOfOthers(m_folder))
        throw Error(ErrorCode::Usage,
                    str("the folder ", m_folder.string(), " also holds ", *stranger,
                        ", which no export wrote, so it is not replaced"),
                    "Move that file away, or choose another folder");
}

void ExportFolder::makePart()
{
    const fs::path parent = m_folder.parent_path();
    for (fs::path p = parent; !p.empty() && !fs::exists(p); p = p.parent_path())
        m_firstMade = p;
    std::error_code error;
    fs::create_directories(parent, error);
    if (error)
        fail("cannot make the folder " + parent.string(), error);
    const bool made = fs::create_directory(m_part, error);
    if (error)
        fail("cannot make the folder " + m_part.string(), error);
    const bool leftOver = !made
        && (isEmptyFolder(m_part) || fs::exists(m_part / kMarkName, error)
            || isExportFolder(m_part));
    if (!made && !leftOver)
        throw Error(ErrorCode::Usage,
                    str(m_part.string(), " is in the way and no export left it there"),
                    "Move it away, or choose another folder");
    m_ownsPart = made;
    lockPart();
    m_ownsPart = true;
    for (const fs::directory_entry& entry : fs::directory_iterator(m_part)) {
        if (entry.path().filename() != kMarkName)
            fs::remove_all(entry.path());
    }
}

void ExportFolder::lockPart()
{
    const fs::path mark = m_part / kMarkName;
    m_lock = ::open(mark.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (m_lock < 0)
        failFile("cannot make " + mark.string(), errno);
    // A file system without locks gets none: the lock only guards against two exports at once.
    if (::flock(m_lock, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        m_ownsPart = false;
        throw Error(ErrorCode::Usage, str("another export into ", m_folder.string(), " is running"),
                    "Wait until it is done, or choose another folder");
    }
}

OutputStream& ExportFolder::create(const std::string& name)
{
    if (m_streams.contains(name) || m_files.contains(name))
        throw Error(ErrorCode::Usage, str("two exported files would be named ", name),
                    "Choose another split name");
    const fs::path file = m_part / name;
    if (!m_part.empty()) {
        std::error_code error;
        fs::create_directories(file.parent_path(), error);
        if (error)
            fail("cannot make the folder " + file.parent_path().string(), error);
    }
    auto stream = std::make_unique<OutputStream>(m_open(file), name.ends_with(".gz"));
    return *(m_streams[name] = std::move(stream));
}

void ExportFolder::finish(const std::string& name, std::uint64_t rows)
{
    const auto it = m_streams.find(name);
    CRAFT_ASSERT(it != m_streams.end());
    it->second->finish();
    m_files[name] = {name, it->second->bytes(), it->second->sha256(), rows};
    m_streams.erase(it);
}

void ExportFolder::commit()
{
    CRAFT_ASSERT(m_streams.empty() && !m_part.empty());
    std::set<fs::path> folders{m_part};
    for (const auto& [name, file] : m_files)
        folders.insert((m_part / name).parent_path());
    ::unlink((m_part / kMarkName).c_str());
    for (const fs::path& folder : folders)
        syncFolder(folder);
    checkPlace(); // again: something may have moved in since
    std::error_code error;
    if (fs::exists(m_folder, error) && !isEmptyFolder(m_folder)) {
        replaceFolder(m_folder, m_part);
    } else if (::rename(m_part.c_str(), m_folder.c_str()) != 0) {
        failFile("cannot make the folder " + m_folder.string(), errno);
    }
    m_ownsPart = false;
    m_firstMade.clear();
    syncFolder(m_folder.parent_path());
}

void ExportFolder::abandon() noexcept
{
    std::error_code ignored;
    m_streams.clear();
    if (m_ownsPart)
        fs::remove_all(m_part, ignored);
    if (!m_firstMade.empty()) {
        const fs::path stop = m_firstMade.parent_path();
        for (fs::path p = m_folder.parent_path(); p != stop; p = p.parent_path())
            fs::remove(p, ignored);
    }
    if (m_lock >= 0)
        ::close(std::exchange(m_lock, -1));
    m_ownsPart = false;
}

} // namespace craft
