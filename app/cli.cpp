// SPDX-License-Identifier: GPL-3.0-or-later
// craft: the command line twin of the workbench. The only place that turns errors into exit codes.
#include "core/base/text.h"

#include <array>
#include <cstdlib>
#include <iostream>
#include <new>
#include <sstream>
#include <string_view>
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
    Verb{"run", runCommand},         Verb{"init", initCommand},
    Verb{"import", importCommand},   Verb{"harvest", harvestCommand},
    Verb{"vectorize", stageCommand}, Verb{"cluster", stageCommand},
    Verb{"select", stageCommand},    Verb{"sweep", sweepCommand},
    Verb{"explain", explainCommand}, Verb{"export", exportCommand},
    Verb{"stats", statsCommand},     Verb{"compare", compareCommand},
    Verb{"verify", verifyCommand},   Verb{"info", infoCommand},
};

int threadCount(int asked)
{
    if (asked > 0)
        return asked;
    const auto cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    const char* limit = std::getenv("OMP_NUM_THREADS");
    const auto limited = limit == nullptr ? std::nullopt : parseInteger(limit);
    return limited && *limited > 0 ? std::min(cores, static_cast<int>(*limited)) : cores;
}

int dispatch(const CommandLine& command, Job& job)
{
    for (const Verb& verb : kVerbs) {
        if (verb.name == command.verb)
            return verb.run(command, job);
    }
    throw Error(ErrorCode::Usage, "there is no verb " + command.verb);
}

/// Says what the exception in flight means. Returns the exit code.
int reportFailure(const CommandLine& command)
{
    try {
        throw;
    } catch (const Cancelled&) {
        std::cerr << "craft: interrupted; "
                  << (command.project.empty() ? "nothing was written.\n"
                                              : "finished stages are kept in the project, run the "
                                                "same command again to go on.\n");
        if (command.json)
            std::cout << R"({"schema":"craft/1","ok":false,"error":{"code":"interrupted",)"
                      << R"("message":"interrupted","hint":""}})" << std::endl;
        return kInterrupted;
    } catch (const Error& error) {
        return reportError(error, command.json);
    } catch (const std::bad_alloc&) {
        return reportError(Error(ErrorCode::Capacity, "there is not enough memory",
                                 "Close other programs or use a smaller pool"),
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
    std::stop_source stop;
    const craft::cli::SignalWatch signals(stop);
    const craft::cli::ParseResult parsed = craft::cli::parseCommandLine(argc, argv);
    if (parsed.leave)
        return parsed.exitCode;
    craft::Job job(stop.get_token(), craft::cli::threadCount(parsed.command.threads));
    return craft::cli::execute(parsed.command, job);
}
