// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/npy_header.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <limits>

namespace craft {
namespace {

constexpr std::string_view kMagic = "\x93NUMPY";
/// NumPy pads headers to a multiple of 64; real ones have about 128 bytes.
constexpr std::size_t kLongestHeader = std::size_t{1} << 20U;

[[noreturn]] void fail(const std::string& name, const std::string& what)
{
    throw Error(ErrorCode::Invalid, str(name, ": ", what), "Write the array again with numpy.save");
}

std::size_t byteAt(std::string_view bytes, std::size_t at) noexcept
{
    return static_cast<unsigned char>(bytes[at]);
}

/// Reads the Python dictionary of a header: {'descr': '<f4', 'fortran_order': False,
/// 'shape': (4, 3), }. Nothing but these three keys and these kinds of values.
class HeaderParser {
public:
    HeaderParser(std::string_view text, const std::string& name)
        : m_text(text)
        , m_name(name)
    { }

    void parse(NpyHeader& header)
    {
        bool hasType = false;
        bool hasOrder = false;
        bool hasShape = false;
        expect('{');
        while (!skip('}')) {
            const std::string key = quoted();
            expect(':');
            if (key == "descr" && !hasType) {
                hasType = true;
                if (peek() == '[')
                    fail(m_name, "it holds records with several fields, not plain numbers");
                header.descr = quoted();
            } else if (key == "fortran_order" && !hasOrder) {
                hasOrder = true;
                header.fortranOrder = truth();
            } else if (key == "shape" && !hasShape) {
                hasShape = true;
                header.shape = tuple();
            } else {
                fail(m_name, str("its header has the unexpected key \"", key, "\""));
            }
            if (!skip(',') && peek() != '}')
                broken();
        }
        if (peek() != '\0' || !hasType || !hasOrder || !hasShape)
            broken();
    }

private:
    [[noreturn]] void broken() const { fail(m_name, str("its header is damaged at byte ", m_at)); }
    /// The next character that is no white space; NUL at the end.
    char peek() noexcept
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\n'))
            ++m_at;
        return m_at < m_text.size() ? m_text[m_at] : '\0';
    }
    bool skip(char c) noexcept
    {
        const bool there = peek() == c && m_at < m_text.size();
        m_at += there ? 1 : 0;
        return there;
    }
    void expect(char c)
    {
        if (!skip(c))
            broken();
    }
    std::string quoted()
    {
        const char quote = peek();
        if (quote != '\'' && quote != '"')
            broken();
        const std::size_t end = m_text.find(quote, m_at + 1);
        if (end == std::string_view::npos)
            broken();
        std::string text(m_text.substr(m_at + 1, end - m_at - 1));
        m_at = end + 1;
        return text;
    }
    bool truth()
    {
        for (const std::string_view word : {"True", "False"}) {
            if (peek() == word[0] && m_text.substr(m_at, word.size()) == word) {
                m_at += word.size();
                return word == "True";
            }
        }
        broken();
    }
    std::vector<std::uint64_t> tuple()
    {
        std::vector<std::uint64_t> numbers;
        expect('(');
        while (!skip(')')) {
            numbers.push_back(number());
            if (!skip(',') && peek() != ')')
                broken();
        }
        return numbers;
    }
    std::uint64_t number()
    {
        static_cast<void>(peek());
        const std::size_t first = m_at;
        while (m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9')
            ++m_at;
        const auto value = parseInteger(m_text.substr(first, m_at - first));
        if (!value)
            broken();
        m_at += m_at < m_text.size() && m_text[m_at] == 'L' ? 1 : 0; // Python 2 long
        return static_cast<std::uint64_t>(*value);
    }

    std::string_view m_text;
    const std::string& m_name;
    std::size_t m_at = 0;
};

void readType(NpyHeader& header, const std::string& name)
{
    std::string_view type = header.descr;
    const auto unknown = [&] { fail(name, str("it holds values of type '", type, "'")); };
    if (type.size() < 2)
        unknown();
    if (type[0] == '<' || type[0] == '>' || type[0] == '|' || type[0] == '=') {
        header.bigEndian = type[0] == '>';
        type.remove_prefix(1);
    }
    header.kind = type[0];
    if (header.kind == 'O')
        throw Error(ErrorCode::Invalid, str(name, ": it holds Python objects, not numbers"),
                    "Convert the array with astype('float32') before numpy.save");
    const auto size = parseInteger(type.substr(1));
    if (!size || *size < 0 || *size > 65536
        || std::string_view("fiubSU").find(header.kind) == std::string_view::npos)
        fail(name, str("it holds values of type '", header.descr, "'"));
    // The size of text in UTF-32 is told in characters.
    header.itemBytes = static_cast<std::size_t>(*size) * (header.kind == 'U' ? 4 : 1);
}

void measure(NpyHeader& header, const std::string& name)
{
    __extension__ using Wide = unsigned __int128;
    constexpr auto kMost = static_cast<Wide>(std::numeric_limits<std::int64_t>::max());
    header.values = 1;
    for (const std::uint64_t extent : header.shape) {
        const Wide product = static_cast<Wide>(header.values) * extent;
        if (product * (header.itemBytes + 1) > kMost)
            fail(name, str("its shape ", shapeText(header.shape), " is too large"));
        header.values = static_cast<std::uint64_t>(product);
    }
    header.dataBytes = header.values * header.itemBytes;
}

} // namespace

bool isNpy(std::string_view bytes) noexcept
{
    return bytes.substr(0, kMagic.size()) == kMagic;
}

std::size_t npyDataOffset(std::string_view preamble, const std::string& name)
{
    if (!isNpy(preamble))
        fail(name, "it is no NumPy array");
    if (preamble.size() < kNpyPreamble)
        fail(name, "it ends inside its header");
    const std::size_t major = byteAt(preamble, 6);
    if (major < 1 || major > 3)
        fail(name, str("it is of version ", major, " of the .npy format, which has 1 to 3"));
    std::size_t length = byteAt(preamble, 8) | byteAt(preamble, 9) << 8U;
    if (major > 1)
        length |= byteAt(preamble, 10) << 16U | byteAt(preamble, 11) << 24U;
    if (length > kLongestHeader)
        fail(name, str("its header claims to be ", length, " bytes long"));
    return (major == 1 ? 10 : 12) + length;
}

NpyHeader parseNpyHeader(std::string_view bytes, const std::string& name)
{
    NpyHeader header;
    header.dataOffset = npyDataOffset(bytes.substr(0, kNpyPreamble), name);
    if (header.dataOffset > bytes.size() || header.dataOffset < kNpyPreamble)
        fail(name, "it ends inside its header");
    const std::size_t first = byteAt(bytes, 6) == 1 ? 10 : 12;
    HeaderParser(bytes.substr(first, header.dataOffset - first), name).parse(header);
    readType(header, name);
    measure(header, name);
    return header;
}

void requireReadable(const NpyHeader& header, const std::string& name)
{
    if (header.bigEndian && header.itemBytes > 1)
        throw Error(ErrorCode::Invalid,
                    str(name, ": its numbers are big-endian ('", header.descr, "')"),
                    str("Convert the array with astype('<", header.descr.substr(1),
                        "') before numpy.save"));
    if (header.fortranOrder)
        throw Error(ErrorCode::Invalid,
                    str(name, ": the array is stored column by column (Fortran order)"),
                    "Convert it with numpy.ascontiguousarray before numpy.save");
}

std::string shapeText(const std::vector<std::uint64_t>& shape)
{
    std::string text = "(";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += str(i > 0 ? ", " : "", shape[i]);
    return text + (shape.size() == 1 ? ",)" : ")");
}

} // namespace craft
