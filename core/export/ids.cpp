// SPDX-License-Identifier: GPL-3.0-or-later
// Which pairs, without their texts: for people who keep the corpus themselves.
#include "core/base/text.h"
#include "core/export/export_folder.h"
#include "core/export/exporters.h"
#include "core/export/layout.h"
#include "core/export/sanitiser.h"

#include <array>

namespace craft {
namespace {

constexpr std::size_t kIdsPerPoll = 65536;

/// Header of a NumPy array file, version 1.0: padded with spaces to a multiple of 64 bytes.
std::string npyHeader(std::size_t rows)
{
    std::string text = str("{'descr': '<i8', 'fortran_order': False, 'shape': (", rows, ",), }");
    constexpr std::size_t before = 10; // magic, version, length
    text.append(63 - (before + text.size()) % 64, ' ');
    text += '\n';
    std::string header("\x93NUMPY\x01\x00", 8);
    header += static_cast<char>(text.size() & 0xFFU);
    header += static_cast<char>(text.size() >> 8U);
    return header + text;
}

void appendLittleEndian(OutputStream& out, std::uint64_t value)
{
    std::array<char, 8> bytes{};
    for (char& byte : bytes) {
        byte = static_cast<char>(value & 0xFFU);
        value >>= 8U;
    }
    out << std::string_view(bytes.data(), bytes.size());
}

class Ids final : public Exporter {
public:
    Sanitised write(const ExportInput& input, const ExportPlan& plan, ExportFolder& folder,
                    Job& job) const override
    {
        OutputStream& lines = folder.create("ids.txt");
        OutputStream& rows = folder.create("ids.npy");
        rows << npyHeader(plan.order.size());
        for (std::size_t i = 0; i < plan.order.size(); ++i) {
            if (i % kIdsPerPoll == 0)
                job.checkpoint();
            const RowId row = input.selection.pairs[plan.order[i]].row;
            lines << lineText(input.pool.partOf(row).name) << '\t'
                  << std::to_string(input.pool.line(row)) << '\n';
            appendLittleEndian(rows, index(row));
            job.advance(1);
        }
        folder.finish("ids.txt", plan.order.size());
        folder.finish("ids.npy", plan.order.size());
        return {};
    }

    std::string usage(const ExportInput&) const override
    {
        return "- `ids.txt`: corpus, TAB, 1-based line in its file. `ids.npy`: 0-based rows of the "
               "whole pool (all corpora one after another). `rows = np.load(\"ids.npy\")`\n";
    }
};

} // namespace

std::unique_ptr<Exporter> makeIds()
{
    return std::make_unique<Ids>();
}

} // namespace craft
