// SPDX-License-Identifier: GPL-3.0-or-later
// craft: the command line twin of the workbench. The only place that turns errors into exit codes.
#include "core/base/memory.h"
#include "core/base/text.h"

#include <array>
#include <cstdlib>
#include <iostream>
#include <new>
#include <sstream>
#include <string_view>
#include <system_error>
#include <thread>

#include "app/commands.h"

namespace craft::cli {
namespace {

constexpr int kInterrupted = 130;

struct Verb {
    std::string_view name;
    int (*run)(const CommandLine&, Job&);
};

constexpr std::array kVerbs{
    Verb{"run", runCommand},           Verb{"init", initCommand},
    Verb{"import", importCommand},     Verb{"harvest", harvestCommand},
    Verb{"vectorize", stageCommand},   Verb{"cluster", stageCommand},
    Verb{"select", stageCommand},      Verb{"sweep", sweepCommand},
    Verb{"explain", explainCommand},   Verb{"export", exportCommand},
    Verb{"stats", statsCommand},       Verb{"compare", compareCommand},
    Verb{"verify", verifyCommand},     Verb{"info", infoCommand},
    Verb{"evaluate", evaluateCommand}, Verb{"lab", labCommand},
};

/// Memory that there should be for a thread, of which its stack and buffers take a tenth.
constexpr std::uint64_t kMemoryOfThread = 128000000;

int threadsWanted(int asked)
{
    if (asked > 0)
        return asked;
    const auto cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    const char* limit = std::getenv("OMP_NUM_THREADS");
    const auto limited = limit == nullptr ? std::nullopt : parseInteger(limit);
    return limited && *limited > 0 ? std::min(cores, static_cast<int>(*limited)) : cores;
}

/// Where memory is limited, not more threads than it is good for.
int threadCount(const CommandLine& command)
{
    const int wanted = threadsWanted(command.threads);
    if (command.memory == 0)
        return wanted;
    return static_cast<int>(std::min<std::uint64_t>(static_cast<std::uint64_t>(wanted),
                                                    command.memory / kMemoryOfThread));
}

Error outOfMemory()
{
    return {ErrorCode::Capacity, "there is not enough memory",
            "Use a smaller pool, close other programs, or allow more where --memory is given"};
}

int dispatch(const CommandLine& command, Job& job)
{
    for (const Verb& verb : kVerbs) {
        if (verb.name == command.verb)
            return verb.run(command, job);
    }
    throw Error(ErrorCode::Usage, "there is no verb " + command.verb);
}

/// What is left of a command that was interrupted.
const char* afterInterruption(const CommandLine& command)
{
    if (command.verb == "lab")
        return "finished cells are kept in the folder, run the same command again to go on.\n";
    return command.project.empty()
        ? "nothing was written.\n"
        : "finished stages are kept in the project, run the same command again to go on.\n";
}

/// Says what the exception in flight means. Returns the exit code.
int reportFailure(const CommandLine& command)
{
    try {
        throw;
    } catch (const Cancelled&) {
        std::cerr << "craft: interrupted; " << afterInterruption(command);
        if (command.json)
            std::cout << R"({"schema":"craft/1","ok":false,"error":{"code":"interrupted",)"
                      << R"("message":"interrupted","hint":""}})" << std::endl;
        return kInterrupted;
    } catch (const Error& error) {
        return reportError(error, command.json);
    } catch (const std::bad_alloc&) {
        return reportError(outOfMemory(), command.json);
    } catch (const std::system_error& error) {
        // A thread that cannot be started finds no room for its stack.
        const bool isMemory = error.code() == std::errc::resource_unavailable_try_again;
        return reportError(isMemory ? outOfMemory() : Error(ErrorCode::Unexpected, error.what()),
                           command.json);
    } catch (const std::exception& error) {
        return reportError(Error(ErrorCode::Unexpected, error.what()), command.json);
    }
}

int execute(const CommandLine& command, Job& job)
{
    // What a verb prints is shown when the progress line is gone.
    std::ostringstream output;
    std::streambuf* const standard = std::cout.rdbuf(output.rdbuf());
    const auto show = [&] {
        std::cout.rdbuf(standard);
        std::cout << output.str() << std::flush;
    };
    try {
        int code = 0;
        {
            const ProgressDisplay progress(job,
                                           command.quiet ? ProgressStyle::None : command.progress);
            code = dispatch(command, job);
        }
        show();
        return code;
    } catch (...) {
        show();
        return reportFailure(command);
    }
}

} // namespace
} // namespace craft::cli

int main(int argc, char** argv)
{
    craft::cli::allowManyFiles();
    std::stop_source stop;
    const craft::cli::SignalWatch signals(stop);
    const craft::cli::ParseResult parsed = craft::cli::parseCommandLine(argc, argv);
    if (parsed.leave)
        return parsed.exitCode;
    const craft::cli::CommandLine& command = parsed.command;
    if (command.memory != 0)
        craft::limitMemory(command.memory);
    craft::Job job(stop.get_token(), craft::cli::threadCount(command), command.memory);
    return craft::cli::execute(command, job);
}
