// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mapped_file.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace craft {
namespace {

struct Descriptor {
    int fd;
    ~Descriptor()
    {
        if (fd >= 0)
            ::close(fd);
    }
};

[[noreturn]] void failOpen(const std::filesystem::path& file, const std::string& why)
{
    throw Error(ErrorCode::NotFound, str("cannot read ", file.string(), ": ", why),
                "Check the name and the permissions");
}

} // namespace

std::shared_ptr<const MappedFile> MappedFile::open(const std::filesystem::path& file)
{
    const Descriptor descriptor {::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
    if (descriptor.fd < 0)
        failOpen(file, std::strerror(errno));
    struct stat info {};
    if (::fstat(descriptor.fd, &info) != 0)
        failOpen(file, std::strerror(errno));
    if (!S_ISREG(info.st_mode))
        failOpen(file, "it is not a regular file");
    const auto size = static_cast<std::size_t>(info.st_size);
    const char* data = nullptr;
    if (size > 0) {
        void* mapped = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor.fd, 0);
        if (mapped == MAP_FAILED)
            failOpen(file, std::strerror(errno));
        data = static_cast<const char*>(mapped);
    }
    return std::shared_ptr<const MappedFile>(new MappedFile(data, size));
}

MappedFile::~MappedFile()
{
    if (m_data != nullptr)
        ::munmap(const_cast<char*>(m_data), m_size);
}

} // namespace craft
