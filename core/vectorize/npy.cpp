// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/vectorize/vectorizer.h"
namespace craft {
std::unique_ptr<Vectorizer> makeNpy();
namespace {
class Npy final : public Vectorizer {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override { return {}; }
    [[nodiscard]] PairFeatures run(const Corpus&, const Corpus&, const Params&, Job&) const override
    {
        throw Error(ErrorCode::Unexpected, "not read yet");
    }
};
} // namespace
std::unique_ptr<Vectorizer> makeNpy()
{
    return std::make_unique<Npy>();
}
} // namespace craft
