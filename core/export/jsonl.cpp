// SPDX-License-Identifier: GPL-3.0-or-later
// JSON lines for training and validation, with the same keys and types on every line of both:
// loaders take the columns of all lines from the first ones.
#include "core/base/text.h"
#include "core/export/export_folder.h"
#include "core/export/exporters.h"
#include "core/export/json_text.h"
#include "core/export/layout.h"
#include "core/export/plan.h"

#include <algorithm>
#include <cmath>

namespace craft {
namespace {

constexpr std::size_t kValidationRows = 16384; ///< per read

/// Our own numbers beside a pair. Validation pairs are given, not ranked: rank 0, distance 0.
struct Marks {
    std::int64_t cluster = -1;
    std::uint32_t rank = 0;
    float distance = 0;
};

/// Writes pairs in the layout asked for.
class LineWriter {
public:
    LineWriter(const ExportInput& input)
        : m_extra({&input.pool, &input.validation}, input.options)
        , m_isFlat(input.options.jsonLayout == "flat")
    {
        if (m_isFlat) {
            for (const std::string& column : flatColumns(input, m_extra))
                addKey(column);
        } else {
            addKey(sideNames(input).source);
            addKey(sideNames(input).target);
        }
    }

    /// `which`: 0 pool, 1 validation.
    const std::string& line(std::size_t which, const Corpus& corpus, const PairView& pair,
                            const Marks& marks)
    {
        m_line = "{\"id\":";
        appendJson(m_line, pairId(corpus, pair.row));
        if (m_isFlat)
            appendFlat(which, pair, marks);
        else
            appendTranslation(pair);
        m_line += "}\n";
        return m_line;
    }

private:
    void addKey(const std::string& name)
    {
        appendJson(m_keys.emplace_back(), name);
        m_keys.back() += ':';
    }
    void appendFlat(std::size_t which, const PairView& pair, const Marks& marks)
    {
        std::size_t key = 1; // key 0 is the id
        const auto next = [&]() -> std::string& { return (m_line += ',') += m_keys[key++]; };
        appendJson(next(), pair.source);
        appendJson(next(), pair.target);
        for (const std::string_view value : m_extra.values(which, pair))
            appendJson(next(), value);
        next() += std::to_string(marks.cluster);
        next() += std::to_string(marks.rank);
        next() += std::isfinite(marks.distance) ? realText(marks.distance) : "null";
    }
    void appendTranslation(const PairView& pair)
    {
        m_line += ",\"translation\":{";
        appendJson(m_line += m_keys[0], pair.source);
        m_line += ',';
        appendJson(m_line += m_keys[1], pair.target);
        m_line += '}';
    }

    ExtraColumns m_extra;
    bool m_isFlat;
    std::vector<std::string> m_keys; ///< quoted, with the colon
    std::string m_line;
};

void writeValidation(const ExportInput& input, LineWriter& writer, ExportFolder& folder, Job& job)
{
    const std::string name = validationFile(input);
    const std::size_t rows = input.validation.size();
    OutputStream& out = folder.create(name);
    job.begin("Writing the validation set", rows);
    for (std::size_t first = 0; first < rows; first += kValidationRows) {
        job.checkpoint();
        const PairSlab slab =
            input.validation.read(RowRange{first, std::min(rows, first + kValidationRows)});
        for (const PairView& pair : slab.pairs) {
            const auto cluster = clusterNumber(input.clustering.validation, index(pair.row));
            out << writer.line(1, input.validation, pair, {cluster, 0, 0.0F});
        }
        job.advance(slab.pairs.size());
    }
    folder.finish(name, rows);
}

class Jsonl final : public Exporter {
public:
    Sanitised write(const ExportInput& input, const ExportPlan& plan, ExportFolder& folder,
                    Job& job) const override
    {
        const std::string name = dataFile(input, "jsonl");
        OutputStream& out = folder.create(name);
        LineWriter writer(input);
        walkPlan(input, plan, job, [&](std::span<const PlannedPair> pairs) {
            for (const PlannedPair& p : pairs) {
                const SelectedPair& s = *p.selected;
                out << writer.line(0, input.pool, p.pair,
                                   {clusterNumber(s.cluster), s.rank, s.cost});
            }
        });
        folder.finish(name, plan.order.size());
        writeValidation(input, writer, folder, job);
        return {};
    }

    std::string usage(const ExportInput& input) const override
    {
        const std::string train = dataFile(input, "jsonl");
        const std::string validation = validationFile(input);
        const bool isFlat = input.options.jsonLayout == "flat";
        return str("- `", train, "`, `", validation,
                   "`: one JSON object per line, the same keys on every line",
                   isFlat ? " (in the validation file `sel_rank` and `sel_distance` are 0)" : "",
                   ". `load_dataset(\".\")`, or `load_dataset(\"json\", data_files={\"",
                   input.options.split, "\": \"", train, "\", \"validation\": \"", validation,
                   "\"})`; ",
                   isFlat ? str("`pd.read_json(\"", train, "\", lines=True)`")
                          : str("`run_translation.py --train_file ", train, " --validation_file ",
                                validation, "`"),
                   "\n");
    }
};

} // namespace

std::unique_ptr<Exporter> makeJsonl()
{
    return std::make_unique<Jsonl>();
}

} // namespace craft
