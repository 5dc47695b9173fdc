// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"

#include "core/base/error.h"
#include "core/base/job.h"
#include "core/base/text.h"

#include <openssl/evp.h>
#include <xxhash.h>

#include <fstream>
#include <vector>

namespace craft {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

void appendHex(std::string& out, std::uint64_t value)
{
    for (int shift = 60; shift >= 0; shift -= 4)
        out += kHexDigits[(value >> static_cast<unsigned>(shift)) & 15U];
}

std::uint64_t parseHex(std::string_view text)
{
    std::uint64_t value = 0;
    for (const char c : text) {
        const std::size_t digit = kHexDigits.find(c);
        if (digit == std::string_view::npos)
            throw Error(ErrorCode::Invalid, str("\"", text, "\" is no fingerprint"));
        value = (value << 4U) | digit;
    }
    return value;
}

} // namespace

std::uint64_t hash64(std::string_view bytes, std::uint64_t seed) noexcept
{
    return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

std::string Fingerprint::hex() const
{
    std::string out;
    appendHex(out, high);
    appendHex(out, low);
    return out;
}

Fingerprint Fingerprint::fromHex(std::string_view text)
{
    if (text.size() != 32)
        throw Error(ErrorCode::Invalid, str("\"", text, "\" is no fingerprint"));
    return {parseHex(text.substr(16)), parseHex(text.substr(0, 16))};
}

struct FingerprintBuilder::State {
    XXH3_state_t* xxh = XXH3_createState();
    State() { XXH3_128bits_reset(xxh); }
    ~State() { XXH3_freeState(xxh); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
};

FingerprintBuilder::FingerprintBuilder() : m_state(std::make_unique<State>()) {}
FingerprintBuilder::~FingerprintBuilder() = default;

FingerprintBuilder& FingerprintBuilder::add(std::string_view part)
{
    add(std::uint64_t {part.size()});
    XXH3_128bits_update(m_state->xxh, part.data(), part.size());
    return *this;
}

FingerprintBuilder& FingerprintBuilder::add(std::uint64_t part)
{
    XXH3_128bits_update(m_state->xxh, &part, sizeof part);
    return *this;
}

FingerprintBuilder& FingerprintBuilder::add(const Fingerprint& part)
{
    return add(part.low).add(part.high);
}

Fingerprint FingerprintBuilder::finish() const
{
    const XXH128_hash_t digest = XXH3_128bits_digest(m_state->xxh);
    return {digest.low64, digest.high64};
}

struct Sha256::State {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    State() { EVP_DigestInit_ex(context, EVP_sha256(), nullptr); }
    ~State() { EVP_MD_CTX_free(context); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
};

Sha256::Sha256() : m_state(std::make_unique<State>()) {}
Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes)
{
    EVP_DigestUpdate(m_state->context, bytes.data(), bytes.size());
}

std::string Sha256::finish()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest {};
    unsigned length = 0;
    EVP_DigestFinal_ex(m_state->context, digest.data(), &length);
    std::string out;
    for (unsigned i = 0; i < length; ++i) {
        out += kHexDigits[digest[i] >> 4U];
        out += kHexDigits[digest[i] & 15U];
    }
    return out;
}

std::string sha256OfFile(const std::filesystem::path& file)
{
    return sha256OfFile(file, Job());
}

std::string sha256OfFile(const std::filesystem::path& file, const Job& job)
{
    constexpr std::size_t kReadBytes = std::size_t {1} << 20U;
    constexpr std::size_t kReadsAPoll = 4; // some ten milliseconds
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw Error(ErrorCode::NotFound, str("cannot read ", file.string()));
    Sha256 sha;
    std::vector<char> buffer(kReadBytes);
    for (std::size_t reads = 0; in; ++reads) {
        if (reads % kReadsAPoll == 0 && job.stopRequested())
            throw Cancelled {};
        in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        sha.add({buffer.data(), static_cast<std::size_t>(in.gcount())});
    }
    if (in.bad())
        throw Error(ErrorCode::NotFound, str("reading ", file.string(), " failed"));
    return sha.finish();
}

} // namespace craft
