// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/fasttext_model.h"

#include "core/base/error.h"
#include "core/base/mapped_file.h"
#include "core/base/text.h"
#include "core/text/tokenizer.h"
#include "core/vectorize/line_file.h"

#include <fasttext/fasttext.h>

#include <algorithm>
#include <cstring>
#include <istream>
#include <limits>
#include <new>
#include <sstream>
#include <streambuf>
#include <unordered_map>
#include <utility>
#include <vector>

namespace craft {
namespace {

/// Bytes as a stream that asks for a stop now and then; the library reads words for seconds.
class PolledBytes : public std::streambuf {
public:
    struct CutOff { }; ///< thrown for bytes behind the end, if these are asked for wrongly

    PolledBytes(std::string_view bytes, const Job& job, bool endsInError)
        : m_bytes(bytes)
        , m_job(job)
        , m_endsInError(endsInError)
    { }

protected:
    int_type underflow() override
    {
        if (m_job.stopRequested())
            throw Cancelled{};
        if (m_bytes.empty() && m_endsInError)
            throw CutOff{};
        if (m_bytes.empty())
            return traits_type::eof();
        const std::string_view some = m_bytes.substr(0, kAtOnce);
        m_bytes.remove_prefix(some.size());
        char* const first = const_cast<char*>(some.data()); // read only: nothing is put back
        setg(first, first, first + some.size());
        return traits_type::to_int_type(*first);
    }

private:
    static constexpr std::size_t kAtOnce = std::size_t{1} << 20U;
    std::string_view m_bytes;
    const Job& m_job;
    bool m_endsInError;
};

/// Reads numbers and words off the front of a file; short where the file is.
class Front {
public:
    explicit Front(std::string_view bytes)
        : m_bytes(bytes)
    { }
    template <class T>
    [[nodiscard]] T number()
    {
        T value{};
        if (m_bytes.size() >= sizeof value)
            std::memcpy(&value, m_bytes.data(), sizeof value);
        skip(sizeof value);
        return value;
    }
    void skip(std::size_t bytes)
    {
        m_isShort = m_isShort || bytes > m_bytes.size();
        m_bytes.remove_prefix(std::min(bytes, m_bytes.size()));
    }
    void skipWord()
    {
        const auto end = m_bytes.find('\0');
        skip(end == m_bytes.npos ? m_bytes.size() + 1 : end + 1);
    }
    [[nodiscard]] bool isShort() const noexcept { return m_isShort; }
    [[nodiscard]] std::size_t left() const noexcept { return m_bytes.size(); }

private:
    std::string_view m_bytes;
    bool m_isShort = false;
};

constexpr std::int32_t kMagic = 793712314;
constexpr std::int32_t kMostDims = 4096;

/// What the start of a file says.
struct Start {
    std::int32_t magic = 0;
    std::int32_t version = 0;
    std::int32_t dims = 0;
    std::int32_t buckets = 0;
    std::int32_t entries = 0;
    std::int32_t words = 0;
    std::int32_t labels = 0;
    std::int64_t pruned = 0;
};

Start readStart(Front& front)
{
    Start out;
    out.magic = front.number<std::int32_t>();
    out.version = front.number<std::int32_t>();
    out.dims = front.number<std::int32_t>();
    front.skip(4 * 7); // how it was learnt
    out.buckets = front.number<std::int32_t>();
    front.skip(4 * 3 + 8);
    out.entries = front.number<std::int32_t>();
    out.words = front.number<std::int32_t>();
    out.labels = front.number<std::int32_t>();
    front.skip(8); // words read
    out.pruned = front.number<std::int64_t>();
    return front.isShort() ? Start{} : out;
}

bool isPlausible(const Start& start)
{
    return start.version >= 11 && start.version <= 12 && start.dims > 0 && start.dims <= kMostDims
        && start.buckets >= 0 && start.words >= 0 && start.labels >= 0
        && std::int64_t{start.words} + start.labels == std::int64_t{start.entries};
}

/// Whether a matrix of that many rows and the model's dimensions begins here; goes behind it.
/// The library believes what is written there and takes the memory.
bool skipMatrix(Front& front, const Start& start, std::int64_t leastRows)
{
    const auto rows = front.number<std::int64_t>();
    const auto cols = front.number<std::int64_t>();
    const auto floats = static_cast<std::int64_t>(front.left() / sizeof(float));
    if (front.isShort() || rows < leastRows || cols != start.dims || rows > floats / cols)
        return false;
    front.skip(static_cast<std::size_t>(rows * cols) * sizeof(float));
    return true;
}

/// Why the library must not read the file; null if it may.
const char* faultOf(std::string_view bytes)
{
    constexpr const char* kCutOff = "it ends in the middle";
    Front front(bytes);
    const Start start = readStart(front);
    if (start.magic != kMagic)
        return "it does not begin like one";
    if (!isPlausible(start))
        return "its header makes no sense";
    for (std::int32_t i = 0; i < start.entries && !front.isShort(); ++i) {
        front.skipWord();
        front.skip(8 + 1); // its count and kind
    }
    for (std::int64_t i = 0; i < start.pruned && !front.isShort(); ++i)
        front.skip(8);
    const bool isQuantised = front.number<char>() != 0;
    if (front.isShort())
        return kCutOff;
    if (isQuantised)
        return nullptr;
    if (!skipMatrix(front, start, std::int64_t{start.words} + start.buckets))
        return "it has fewer vectors than its header says";
    const bool isOutputQuantised = front.number<char>() != 0;
    if (front.isShort() || (!isOutputQuantised && !skipMatrix(front, start, 0)))
        return kCutOff;
    return nullptr;
}

[[noreturn]] void failModel(const std::filesystem::path& file, const std::string& why)
{
    throw Error(ErrorCode::Invalid, str(file.string(), " is no fastText model: ", why),
                "Give a .bin or .ftz file that fastText wrote, and get it again if it was cut off");
}

[[noreturn]] void failMemory()
{
    throw Error(ErrorCode::Capacity, "the fastText model does not fit into memory",
                "Use fewer dimensions or buckets, or a smaller model");
}

} // namespace

/// Opens what the library keeps to itself.
class FastTextModel::Library : public fasttext::FastText {
public:
    void train(std::string_view lines, const fasttext::Args& args, const Job& job,
               const std::function<void(double)>& onProgress)
    {
        args_ = std::make_shared<fasttext::Args>(args);
        dict_ = std::make_shared<fasttext::Dictionary>(args_);
        PolledBytes bytes(lines, job, false);
        std::istream words(&bytes);
        words.exceptions(std::ios::badbit);
        dict_->readFromFile(words);
        if (job.stopRequested())
            throw Cancelled{};
        input_ = createRandomMatrix();
        output_ = createTrainOutputMatrix();
        quant_ = false;
        auto loss = createLoss(output_);
        model_ = std::make_shared<fasttext::Model>(input_, output_, loss, false);
        // It may be called on a thread of the library: an exception would end the program.
        startThreads([&](float progress, float, double, double, std::int64_t) {
            onProgress(static_cast<double>(progress));
            if (job.stopRequested())
                abort();
        });
    }
    void read(std::string_view file, const Job& job)
    {
        PolledBytes bytes(file, job, true);
        std::istream in(&bytes);
        in.exceptions(std::ios::badbit | std::ios::failbit | std::ios::eofbit);
        if (!checkModel(in))
            throw std::runtime_error("another version");
        loadModel(in);
    }
    [[nodiscard]] bool isSupervised() const { return args_->model == fasttext::model_name::sup; }
};

/// Sums of unit word vectors, with a cache of the words seen last.
class FastTextModel::Words final : public TextEncoder::Worker {
public:
    explicit Words(const FastTextModel& model)
        : m_model(model)
        , m_dims(model.dims())
        , m_vector(static_cast<std::int64_t>(m_dims))
    { }

    void encode(std::string_view text, std::span<float> out) override
    {
        m_count = 0;
        if (m_model.m_usesTokens) {
            m_tokenizer.forEachToken(text, [&](std::string_view word) { add(word, out); });
        } else {
            constexpr std::string_view kBlanks = " \t\n\v\f\r";
            for (auto first = text.find_first_not_of(kBlanks); first != text.npos;) {
                const auto last = std::min(text.find_first_of(kBlanks, first), text.size());
                add(text.substr(first, last - first), out);
                first = text.find_first_not_of(kBlanks, last);
            }
        }
        for (float& value : out)
            value = m_count == 0 ? 0 : value * static_cast<float>(1.0 / m_count);
    }

private:
    /// Words whose vectors are kept: some ten megabytes at most.
    static constexpr std::size_t kMostFloats = std::size_t{1} << 22U;
    static constexpr std::size_t kNoVector = std::numeric_limits<std::size_t>::max();

    void add(std::string_view word, std::span<float> out)
    {
        m_word.assign(word);
        const auto known = m_places.find(m_word);
        const std::size_t place = known != m_places.end() ? known->second : look();
        if (place == kNoVector)
            return;
        const float* const unit = m_units.data() + place;
        for (std::size_t c = 0; c < m_dims; ++c)
            out[c] += unit[c];
        ++m_count;
    }
    /// Where the unit vector of m_word is kept from now on.
    std::size_t look()
    {
        if (m_units.size() + m_dims > kMostFloats) {
            m_units.clear();
            m_places.clear();
        }
        m_model.m_library->getWordVector(m_vector, m_word);
        const float norm = m_vector.norm();
        std::size_t place = kNoVector;
        if (norm > 0) {
            m_vector.mul(1.0F / norm);
            place = m_units.size();
            m_units.insert(m_units.end(), m_vector.data(), m_vector.data() + m_dims);
        }
        m_places.emplace(m_word, place);
        return place;
    }

    const FastTextModel& m_model;
    std::size_t m_dims;
    fasttext::Vector m_vector;
    Tokenizer m_tokenizer;
    std::string m_word;
    double m_count = 0;
    std::unordered_map<std::string, std::size_t> m_places; ///< word -> place in m_units
    std::vector<float> m_units;
};

/// Vectors of a model trained with labels, which the library makes in another way.
class FastTextModel::Sentences final : public TextEncoder::Worker {
public:
    explicit Sentences(const FastTextModel& model)
        : m_model(model)
    { }
    void encode(std::string_view text, std::span<float> out) override
    {
        std::string line(text);
        std::replace(line.begin(), line.end(), '\n', ' ');
        m_model.sentenceVector(line, out);
    }

private:
    const FastTextModel& m_model;
};

FastTextModel::FastTextModel(std::unique_ptr<Library> library, bool usesTokens)
    : m_library(std::move(library))
    , m_usesTokens(usesTokens)
{ }

FastTextModel::~FastTextModel() = default;

std::unique_ptr<FastTextModel> FastTextModel::train(std::string_view lines,
                                                    const FastTextParams& params, const Job& job,
                                                    const std::function<void(double)>& onProgress)
{
    const LineFile file(lines);
    fasttext::Args args;
    args.input = file.path().string();
    args.model = params.skipgram ? fasttext::model_name::sg : fasttext::model_name::cbow;
    args.loss = params.hierarchical ? fasttext::loss_name::hs : fasttext::loss_name::ns;
    args.lr = 0.05;
    args.dim = params.dims;
    args.epoch = params.epochs;
    args.minCount = params.minCount;
    args.bucket = params.buckets;
    args.seed = params.seed;
    args.thread = 1;
    args.verbose = 0;
    auto library = std::make_unique<Library>();
    try {
        library->train(lines, args, job, onProgress);
    } catch (const fasttext::FastText::AbortError&) {
        throw Cancelled{};
    } catch (const std::bad_alloc&) {
        failMemory();
    } catch (const std::invalid_argument&) { // the only one: nothing to learn from
        throw Error(ErrorCode::Invalid,
                    str("no word occurs ", params.minCount, " times in the texts to learn from"),
                    "Lower --fasttext-min-count, or raise --vector-sample");
    } catch (const std::exception& error) {
        throw Error(ErrorCode::Invalid, str("fastText gave up learning: ", error.what()),
                    "Try fewer epochs or dimensions");
    }
    return std::unique_ptr<FastTextModel>(new FastTextModel(std::move(library), true));
}

std::unique_ptr<FastTextModel> FastTextModel::open(const std::filesystem::path& file,
                                                   const Job& job)
{
    const auto mapped = MappedFile::open(file);
    if (const char* fault = faultOf(mapped->bytes()))
        failModel(file, fault);
    auto library = std::make_unique<Library>();
    try {
        library->read(mapped->bytes(), job);
    } catch (const PolledBytes::CutOff&) {
        failModel(file, "it ends in the middle");
    } catch (const std::bad_alloc&) {
        failMemory();
    } catch (const std::exception& error) {
        failModel(file, error.what());
    }
    return std::unique_ptr<FastTextModel>(new FastTextModel(std::move(library), false));
}

std::size_t FastTextModel::dimsOf(const std::filesystem::path& file) noexcept
{
    try {
        const auto mapped = MappedFile::open(file);
        Front front(mapped->bytes());
        const Start start = readStart(front);
        return start.magic == kMagic && isPlausible(start) ? static_cast<std::size_t>(start.dims)
                                                           : 0;
    } catch (const std::exception&) {
        return 0;
    }
}

std::size_t FastTextModel::dims() const noexcept
{
    return static_cast<std::size_t>(m_library->getDimension());
}

std::unique_ptr<TextEncoder::Worker> FastTextModel::makeWorker() const
{
    if (m_library->isSupervised())
        return std::make_unique<Sentences>(*this);
    return std::make_unique<Words>(*this);
}

void FastTextModel::sentenceVector(const std::string& words, std::span<float> out) const
{
    fasttext::Vector vector(static_cast<std::int64_t>(dims()));
    std::istringstream in(words + '\n');
    m_library->getSentenceVector(in, vector);
    std::copy_n(vector.data(), out.size(), out.begin());
}

} // namespace craft
