// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/validation_words.h"

#include "core/base/error.h"

namespace craft {
namespace {

const Corpus& present(const Corpus* corpus)
{
    CRAFT_ASSERT(corpus != nullptr);
    return *corpus;
}

} // namespace

ParamSpec sideParam()
{
    return {"side",
            "Side",
            "Texts that are read: those of both sides, or of one alone",
            std::string("both"),
            0,
            0,
            {"both", "source", "target"}};
}

std::vector<Side> sidesOf(const Params& params)
{
    const std::string& side = params.text("side");
    if (side == "both")
        return {Side::Source, Side::Target};
    return {side == "source" ? Side::Source : Side::Target};
}

RunTexts::RunTexts(const RankInput& in)
    : pool(present(in.pool))
    , validation(present(in.validation))
{
    CRAFT_ASSERT(pool.size() == in.flags.size());
}

WordCounts countWords(const TokenRows& rows, std::size_t words)
{
    WordCounts out;
    out.of.assign(words, 0);
    for (const std::uint32_t id : rows.ids)
        ++out.of[id];
    out.total = rows.ids.size();
    return out;
}

ValidationWords::ValidationWords(const RunTexts& texts, Side side, Job& job)
    : vocabulary(texts.validation, side, 1, job)
    , validation(countWords(tokenRows(texts.validation, side, vocabulary, job), vocabulary.size()))
    , pool(tokenRows(texts.pool, side, vocabulary, job))
{ }

} // namespace craft
