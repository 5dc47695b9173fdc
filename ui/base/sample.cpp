// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/sample.h"

#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/base/text.h"

#include <QFile>
#include <QString>

#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <utility>

/// Q_INIT_RESOURCE must be called outside of namespaces; a static library needs it.
static void initSampleResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace craft::ui {
namespace {

constexpr std::uint64_t kSeed = 1;
/// Draws in a row that gave nothing new: the grammar is exhausted.
constexpr int kMostMisses = 20000;

struct Slot {
    std::vector<std::string> forms;
    std::vector<std::vector<std::string>> values; ///< English, then one per form
};

struct Template {
    std::string english;
    std::string german;
};

struct Domain {
    std::string name;
    std::uint64_t weight = 0;
    std::map<std::string, Slot> fillers;
    std::vector<Template> templates;
};

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> out;
    while (true) {
        const std::size_t end = text.find(separator);
        std::string_view piece = text.substr(0, end);
        while (piece.starts_with(' '))
            piece.remove_prefix(1);
        while (piece.ends_with(' '))
            piece.remove_suffix(1);
        if (!piece.empty())
            out.emplace_back(piece);
        if (end == std::string_view::npos)
            return out;
        text.remove_prefix(end + 1);
    }
}

/// Reads the grammar line by line.
class GrammarReader {
public:
    std::vector<Domain> read(std::string_view text)
    {
        for (std::string_view rest = text; !rest.empty();) {
            const std::size_t end = rest.find('\n');
            ++m_line;
            take(rest.substr(0, end));
            if (end == std::string_view::npos)
                break;
            rest.remove_prefix(end + 1);
        }
        for (Domain& domain : m_domains)
            domain.fillers.insert(m_common.begin(), m_common.end());
        return std::move(m_domains);
    }

private:
    [[noreturn]] void fail(const std::string& what) const
    {
        throw Error(ErrorCode::Invalid, str("line ", m_line, " of the sample grammar ", what));
    }

    void take(std::string_view line)
    {
        if (line.empty() || line.starts_with('#'))
            return;
        if (line.starts_with(' '))
            takeEntry(split(line, '|'));
        else
            takeHeading(split(line, ' '));
    }

    void takeHeading(const std::vector<std::string>& words)
    {
        m_slot = nullptr;
        if (words[0] == "domain" && words.size() == 3) {
            m_domains.push_back({words[1], std::stoull(words[2]), {}, {}});
        } else if (words[0] == "slot" && words.size() > 2) {
            auto& fillers = m_domains.empty() ? m_common : m_domains.back().fillers;
            m_slot = &fillers[words[1]];
            m_slot->forms.assign(words.begin() + 2, words.end());
        } else if (words[0] != "template" || m_domains.empty()) {
            fail("begins with \"" + words[0] + "\"");
        }
    }

    void takeEntry(std::vector<std::string> fields)
    {
        const std::size_t wanted = m_slot ? m_slot->forms.size() + 1 : 2;
        if (fields.size() != wanted)
            fail(str("has ", fields.size(), " fields instead of ", wanted));
        if (m_slot)
            m_slot->values.push_back(std::move(fields));
        else if (m_domains.empty())
            fail("belongs to nothing");
        else
            m_domains.back().templates.push_back({fields[0], fields[1]});
    }

    std::map<std::string, Slot> m_common;
    std::vector<Domain> m_domains;
    Slot* m_slot = nullptr;
    int m_line = 0;
};

/// Fills the slots of one side: `chosen` has the value of each slot, drawn at its first mention.
std::string fill(const std::string& text, bool german, const Domain& domain,
                 std::map<std::string, std::size_t>& chosen, Rng& rng)
{
    std::string out;
    std::size_t at = 0;
    while (true) {
        const std::size_t open = text.find('{', at);
        out += text.substr(at, open - at);
        if (open == std::string::npos)
            return out;
        const std::size_t close = text.find('}', open);
        const auto names = split(text.substr(open + 1, close - open - 1), '.');
        const auto slot = domain.fillers.find(names.at(0));
        if (slot == domain.fillers.end() || close == std::string::npos)
            throw Error(ErrorCode::Invalid,
                        str("the sample grammar has no slot for \"", text, "\""));
        const auto [value, isNew] = chosen.try_emplace(names[0], 0);
        if (isNew)
            value->second = rng.below(slot->second.values.size());
        std::size_t form = german ? 1 : 0;
        for (std::size_t f = 0; names.size() > 1 && f < slot->second.forms.size(); ++f) {
            if (slot->second.forms[f] == names[1])
                form = f + 1;
        }
        out += slot->second.values[value->second][form];
        at = close + 1;
    }
}

std::string capitalised(const std::string& text)
{
    QString out = QString::fromStdString(text);
    out[0] = out[0].toUpper();
    return out.toStdString();
}

/// Draws sentences that were not drawn before.
class Maker {
public:
    explicit Maker(std::vector<Domain> domains)
        : m_domains(std::move(domains))
    { }

    std::vector<SamplePair> make(std::size_t count, std::string_view onlyDomain)
    {
        std::vector<SamplePair> out;
        for (int misses = 0; out.size() < count;) {
            if (auto pair = draw(onlyDomain)) {
                out.push_back(std::move(*pair));
                misses = 0;
            } else if (++misses > kMostMisses) {
                throw Error(
                    ErrorCode::Capacity,
                    str("the sample grammar makes only ", out.size(), " of ", count, " sentences"));
            }
        }
        return out;
    }

private:
    const Domain& chooseDomain(std::string_view only)
    {
        std::uint64_t sum = 0;
        for (const Domain& domain : m_domains)
            sum += only.empty() || domain.name == only ? domain.weight : 0;
        if (sum == 0)
            throw Error(ErrorCode::Invalid, str("the sample grammar has no domain ", only));
        std::uint64_t at = m_rng.below(sum);
        for (const Domain& domain : m_domains) {
            const std::uint64_t weight = only.empty() || domain.name == only ? domain.weight : 0;
            if (at < weight)
                return domain;
            at -= weight;
        }
        return m_domains.back();
    }

    std::optional<SamplePair> draw(std::string_view only)
    {
        const Domain& domain = chooseDomain(only);
        const Template& sentence = domain.templates[m_rng.below(domain.templates.size())];
        std::map<std::string, std::size_t> chosen;
        SamplePair pair;
        pair.english = capitalised(fill(sentence.english, false, domain, chosen, m_rng));
        pair.german = capitalised(fill(sentence.german, true, domain, chosen, m_rng));
        pair.domain = domain.name;
        if (m_english.contains(pair.english) || m_german.contains(pair.german))
            return std::nullopt;
        m_english.insert(pair.english);
        m_german.insert(pair.german);
        return pair;
    }

    std::vector<Domain> m_domains;
    Rng m_rng{kSeed, "sample"};
    std::set<std::string> m_english;
    std::set<std::string> m_german;
};

void write(const std::filesystem::path& file, const std::vector<SamplePair>& pairs)
{
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    for (const SamplePair& pair : pairs)
        out << pair.english << '\t' << pair.german << '\t' << pair.domain << '\n';
    out.close();
    if (!out)
        throw Error(ErrorCode::NotFound, str(file.string(), " cannot be written"),
                    "Check the free space and the permissions of the folder");
}

} // namespace

Sample makeSample(std::string_view grammar)
{
    Maker maker(GrammarReader().read(grammar));
    Sample out;
    out.validation = maker.make(kSampleValidation, kSampleDomain);
    out.test = maker.make(kSampleTest, kSampleDomain);
    out.pool = maker.make(kSamplePool, {});
    return out;
}

std::string sampleGrammar()
{
    initSampleResources();
    QFile file(QStringLiteral(":/sample/en-de.txt"));
    CRAFT_ASSERT(file.open(QIODevice::ReadOnly));
    return file.readAll().toStdString();
}

SampleFiles writeSample(const std::filesystem::path& folder)
{
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed)
        throw Error(ErrorCode::NotFound, str("the folder ", folder.string(), " cannot be made"),
                    "Check the free space and the permissions of the folder above it");
    const Sample sample = makeSample(sampleGrammar());
    const SampleFiles files{folder / "pool.en-de.tsv", folder / "valid.en-de.tsv",
                            folder / "test.en-de.tsv"};
    write(files.pool, sample.pool);
    write(files.validation, sample.validation);
    write(files.test, sample.test);
    return files;
}

} // namespace craft::ui
