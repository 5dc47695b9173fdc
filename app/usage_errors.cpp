// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usage_errors.h"

#include "core/base/text.h"

#include <algorithm>

namespace craft::cli {

Error usageError(const CLI::App& app, const CLI::ParseError& error)
{
    std::string message = error.what();
    std::replace(message.begin(), message.end(), '\n', ' ');
    const auto verbs = app.get_subcommands();
    if (verbs.empty())
        return {ErrorCode::Usage, message, "craft --help lists the verbs"};
    const CLI::App& verb = *verbs.front();
    const std::string help = "craft " + verb.get_name() + " --help lists the options";
    std::vector<std::string> known;
    for (const CLI::Option* option : verb.get_options()) {
        for (const std::string& name : option->get_lnames())
            known.push_back("--" + name);
    }
    for (const std::string& extra : verb.remaining()) {
        if (extra.rfind("--", 0) != 0)
            continue;
        const auto near = closest(extra, known);
        return {ErrorCode::Usage, "there is no option " + extra,
                near ? "Did you mean " + *near + "?" : help};
    }
    return {ErrorCode::Usage, message, help};
}

void checkVerb(const CLI::App& app, int argc, char** argv)
{
    if (argc < 2 || argv[1][0] == '-')
        return;
    std::vector<std::string> verbs;
    for (const CLI::App* verb : app.get_subcommands({}))
        verbs.push_back(verb->get_name());
    if (std::find(verbs.begin(), verbs.end(), argv[1]) != verbs.end())
        return;
    const auto near = closest(argv[1], verbs);
    throw Error(ErrorCode::Usage, str("there is no verb \"", argv[1], "\""),
                near ? "Did you mean " + *near + "?" : "craft --help lists the verbs");
}

} // namespace craft::cli
