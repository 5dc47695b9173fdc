// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/screen.h"

#include "tests/support/temp_dir.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace craft::test {
namespace {

namespace fs = std::filesystem;

/// Between two looks at the screen.
constexpr auto kPoll = std::chrono::milliseconds(50);

std::string outputOf(const std::string& command)
{
    std::string out;
    FILE* pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr)
        return out;
    std::array<char, 256> buffer{};
    while (std::fgets(buffer.data(), static_cast<int>(buffer.size()), pipe) != nullptr)
        out += buffer.data();
    ::pclose(pipe);
    return out;
}

std::string quoted(const std::string& text)
{
    std::string out = "'";
    for (const char c : text)
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

std::string firstLine(const std::string& text)
{
    return text.substr(0, text.find('\n'));
}

std::vector<char*> pointers(std::vector<std::string>& texts)
{
    std::vector<char*> out;
    for (std::string& text : texts)
        out.push_back(text.data());
    out.push_back(nullptr);
    return out;
}

/// PATH and locale of this process, everything else as the test wants it.
std::vector<std::string> environment(const fs::path& folder, const std::string& display)
{
    const char* path = std::getenv("PATH");
    const std::string home = folder.string();
    return {"DISPLAY=" + display, "HOME=" + home, "XDG_CONFIG_HOME=" + home + "/config",
            "XDG_DATA_HOME=" + home + "/data", "XDG_CACHE_HOME=" + home + "/cache",
            "XDG_RUNTIME_DIR=" + home + "/run",
            "PATH=" + std::string(path != nullptr ? path : "/usr/bin:/bin"), "LC_ALL=C.UTF-8",
            "QT_QPA_PLATFORM=xcb", "QT_SCALE_FACTOR=1",
            // Font and input libraries keep their tables until the end.
            "ASAN_OPTIONS=detect_leaks=0"};
}

} // namespace

bool hasScreenPrograms()
{
    return std::system("command -v Xvfb >/dev/null && command -v xdotool >/dev/null") == 0;
}

bool waitUntil(const std::function<bool()>& condition, std::chrono::seconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for(kPoll);
    }
    return true;
}

// Child

Child::Child(const std::vector<std::string>& argv, const std::vector<std::string>& environment,
             const fs::path& log, int inherited)
{
    std::vector<std::string> arguments = argv;
    std::vector<std::string> variables = environment;
    const std::vector<char*> argumentPointers = pointers(arguments);
    const std::vector<char*> variablePointers = pointers(variables);
    const int file = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    m_pid = ::fork();
    if (m_pid == 0) {
        ::dup2(file, STDOUT_FILENO);
        ::dup2(file, STDERR_FILENO);
        if (inherited >= 0)
            ::fcntl(inherited, F_SETFD, 0);
        ::execvpe(argumentPointers[0], argumentPointers.data(), variablePointers.data());
        ::_exit(127);
    }
    ::close(file);
}

Child::~Child()
{
    if (!exitCode()) {
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }
}

std::optional<int> Child::exitCode()
{
    int status = 0;
    if (!m_code && ::waitpid(m_pid, &status, WNOHANG) == m_pid)
        m_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return m_code;
}

// Screen

Screen::Screen(const fs::path& folder)
    : m_folder(folder)
{
    fs::create_directories(folder / "run");
    fs::permissions(folder / "run", fs::perms::owner_all);
    // The server itself finds a free number and tells it.
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("pipe failed");
    m_server.emplace(std::vector<std::string>{"Xvfb", "-displayfd", std::to_string(ends[1]),
                                              "-screen", "0", "1280x800x24", "-nolisten", "tcp"},
                     environment(folder, ""), folder / "screen.log", ends[1]);
    ::close(ends[1]);
    std::array<char, 16> number{};
    std::string text;
    for (ssize_t count = 0; (count = ::read(ends[0], number.data(), number.size())) > 0;) {
        text.append(number.data(), static_cast<std::size_t>(count));
        if (text.find('\n') != std::string::npos)
            break;
    }
    ::close(ends[0]);
    if (text.empty())
        throw std::runtime_error("Xvfb did not start: " + readFile(folder / "screen.log"));
    m_display = ":" + firstLine(text);
}

bool Screen::start(const std::vector<std::string>& arguments)
{
    std::vector<std::string> argv{CRAFT_WORKBENCH};
    argv.insert(argv.end(), arguments.begin(), arguments.end());
    m_program.emplace(argv, environment(m_folder, m_display), m_folder / "program.log");
    return waitFor("CRAFT Workbench$");
}

std::string Screen::xdotool(const std::string& arguments) const
{
    return outputOf("DISPLAY=" + m_display + " timeout 20 xdotool " + arguments + " 2>/dev/null");
}

std::string Screen::window(const std::string& title) const
{
    return firstLine(xdotool("search --onlyvisible --name " + quoted(title)));
}

bool Screen::waitFor(const std::string& title) const
{
    return waitUntil([&] { return !window(title).empty(); });
}

bool Screen::waitUntilGone(const std::string& title) const
{
    return waitUntil([&] { return window(title).empty(); });
}

void Screen::focus(const std::string& title) const
{
    const std::string id = window(title);
    if (!id.empty())
        (void)xdotool("windowraise " + id + " windowfocus --sync " + id);
}

void Screen::press(const std::string& title, const std::string& keys) const
{
    focus(title);
    (void)xdotool("key --clearmodifiers --delay 20 " + keys);
}

bool Screen::pressUntilShown(const std::string& title, const std::string& keys,
                             const std::string& shown) const
{
    return waitUntil([&] {
        if (window(shown).empty())
            press(title, keys);
        return waitUntil([&] { return !window(shown).empty(); }, std::chrono::seconds(3));
    });
}

bool Screen::pressUntilGone(const std::string& title, const std::string& keys) const
{
    return waitUntil([&] {
        if (!window(title).empty())
            press(title, keys);
        return waitUntil([&] { return window(title).empty(); }, std::chrono::seconds(3));
    });
}

void Screen::type(const std::string& title, const std::string& text) const
{
    focus(title);
    (void)xdotool("type --clearmodifiers --delay 4 -- " + quoted(text));
}

void Screen::click(const std::string& title, double x, double y) const
{
    const std::string id = window(title);
    std::istringstream lines(xdotool("getwindowgeometry --shell " + id));
    double width = 0;
    double height = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("WIDTH="))
            width = std::stod(line.substr(6));
        else if (line.starts_with("HEIGHT="))
            height = std::stod(line.substr(7));
    }
    focus(title);
    (void)xdotool("mousemove --window " + id + " " + std::to_string(static_cast<int>(width * x))
                  + " " + std::to_string(static_cast<int>(height * y)) + " click 1");
}

std::string Screen::log() const
{
    const fs::path file = m_folder / "program.log";
    return fs::exists(file) ? readFile(file) : std::string();
}

} // namespace craft::test
