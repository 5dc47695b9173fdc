// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/import/catalogue.h"
#include "core/import/catalogue_files.h"
#include "tests/support/compressed.h"
#include "tests/support/imported.h"
#include "tests/support/mo_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace craft {
namespace {

using test::ByteOrder;
using test::compiledCatalogue;
using test::compressed;
using test::errorOf;
using test::Imported;
using test::importFiles;
using test::importText;
using test::Row;
using test::TempDir;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;
using namespace std::string_literals;

const std::pair<std::string, std::string> kHeader{
    "", "Language: hi\nContent-Type: text/plain; charset=UTF-8\n"};

ImportOptions into(std::string language)
{
    ImportOptions options;
    options.format = "gettext";
    options.targetLanguage = std::move(language);
    return options;
}

TEST(GettextReader, ReadsCompiledCataloguesOfBothByteOrders)
{
    for (const ByteOrder order : {ByteOrder::Little, ByteOrder::Big}) {
        const Imported hindi =
            importText("app.mo",
                       compiledCatalogue({kHeader,
                                          {"Cancel", "\u0930\u0926\u094D\u0926"},
                                          {"menu\x04Open", "\u0916\u094B\u0932"},
                                          {"%d file\0%d files"s, "%d \u092B\u093C\0x"s},
                                          {"Same", "Same"},
                                          {"Untranslated", ""}},
                                         order));
        EXPECT_THAT(hindi.rows(),
                    ElementsAre(Row{"Cancel", "\u0930\u0926\u094D\u0926", "app.mo", 2},
                                Row{"Open", "\u0916\u094B\u0932", "app.mo", 3},
                                Row{"%d file", "%d \u092B\u093C", "app.mo", 4}));
        EXPECT_THAT(hindi.report.skippedBy,
                    UnorderedElementsAre(Pair("same-as-source", 1), Pair("untranslated", 1)));
        EXPECT_EQ(hindi.report.read, 5U);
        EXPECT_EQ(hindi.part().sourceLanguage, "en");
        EXPECT_EQ(hindi.part().targetLanguage, "hi");
        EXPECT_THAT(hindi.part().extraColumns, ElementsAre("catalogue"));
    }
}

TEST(GettextReader, ReadsTextCatalogues)
{
    const Imported german = importText("de.po",
                                       "# a comment\n"
                                       "msgid \"\"\n"
                                       "msgstr \"\"\n"
                                       "\"Language: de\\n\"\n"
                                       "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                                       "\n"
                                       "#: file.c:12\r\n"
                                       "#, c-format\r\n"
                                       "msgid \"two \"\r\n"
                                       "\"lines\\n\"\r\n"
                                       "msgstr \"zwei \\\"Zeilen\\\"\\t\\\\\\x41\\101\"\r\n"
                                       "#, fuzzy\n"
                                       "#| msgid \"older\"\n"
                                       "msgid \"fuzzy one\"\n"
                                       "msgstr \"unscharf\"\n"
                                       "\n"
                                       "msgctxt \"menu\"\n"
                                       "msgid \"%d day\"\n"
                                       "msgid_plural \"%d days\"\n"
                                       "msgstr[0] \"%d Tag\"\n"
                                       "msgstr[1] \"%d Tage\"\n"
                                       "msgid \"open\"\n"
                                       "msgstr \"\"\n"
                                       "#~ msgid \"gone\"\n"
                                       "#~ msgstr \"weg\"\n"
                                       "#~ msgid \"gone too\"\n"
                                       "#~ msgstr \"auch weg\"\n");
    EXPECT_THAT(german.rows(),
                ElementsAre(Row{"two lines\n", "zwei \"Zeilen\"\t\\AA", "de.po", 9},
                            Row{"%d day", "%d Tag", "de.po", 18}));
    EXPECT_THAT(
        german.report.skippedBy,
        UnorderedElementsAre(Pair("fuzzy", 1), Pair("untranslated", 1), Pair("obsolete", 2)));
    EXPECT_EQ(german.part().targetLanguage, "de");
}

TEST(GettextReader, ConvertsOtherCharsets)
{
    const Imported german =
        importText("x.po",
                   "msgid \"\"\nmsgstr \"Language: de\\nContent-Type: text/plain; "
                   "charset=ISO-8859-1\\n\"\nmsgid \"green\"\nmsgstr \"gr\xFCn\"\n");
    EXPECT_THAT(german.rows(), ElementsAre(Row{"green", "gr\u00FCn", "x.po", 3}));
    const Imported compiled =
        importText("x.mo",
                   compiledCatalogue({{"", "Content-Type: text/plain; charset=ISO-8859-15\n"},
                                      {"price", "\xA4"}}));
    EXPECT_THAT(compiled.rows(), ElementsAre(Row{"price", "\u20AC", "x.mo", 2}));
    const Error error = errorOf([] {
        importText("x.po",
                   "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=KLINGON-1\\n\"\n");
    });
    EXPECT_EQ(error.code(), ErrorCode::Invalid);
    EXPECT_THAT(error.what(), HasSubstr("KLINGON-1"));
}

TEST(GettextReader, PicksALanguageFromAFolder)
{
    const TempDir folder;
    folder.write("locale/hi/LC_MESSAGES/b.mo", compiledCatalogue({kHeader, {"two", "do"}}));
    folder.write("locale/hi/LC_MESSAGES/a.mo", compiledCatalogue({kHeader, {"one", "ek"}}));
    folder.write("locale/hi_IN/LC_MESSAGES/c.mo",
                 compressed(compiledCatalogue({kHeader, {"three", "tiin"}}), "gzip"));
    folder.write("locale/de/LC_MESSAGES/a.mo", compiledCatalogue({{"one", "eins"}}));
    folder.write("po/hi.po", "msgid \"four\"\nmsgstr \"chaar\"\n");
    folder.write("po/de.po", "this is broken, but nobody asked for it\n");
    folder.write("po/readme.txt", "not a catalogue\n");
    const Imported hindi = importFiles({folder.path()}, into("hi"));
    EXPECT_THAT(hindi.rows(),
                ElementsAre(Row{"one", "ek", "a.mo", 2}, Row{"two", "do", "b.mo", 4},
                            Row{"three", "tiin", "c.mo", 6}, Row{"four", "chaar", "hi.po", 7}));
    EXPECT_THAT(hindi.report.skippedBy, ElementsAre(Pair("other-language", 2)));
    EXPECT_EQ(hindi.report.issues[0].excerpt.substr(folder.path().string().size()),
              "/locale/de/LC_MESSAGES/a.mo");
    EXPECT_EQ(hindi.part().files.size(), 4U);
    EXPECT_EQ(hindi.part().targetLanguage, "hi");
    EXPECT_THAT(hindi.report.languages, UnorderedElementsAre(Pair("hi", 3), Pair("hi_IN", 1)));
}

/// What a manifest keeps of a part, imported again.
Imported again(const CorpusPart& part)
{
    std::vector<std::filesystem::path> files;
    for (const InputFile& file : part.files)
        files.emplace_back(file.path);
    return importFiles(files, importOptionsFromText(part.options));
}

TEST(GettextReader, ItsListedFilesGiveTheSamePartAgain)
{
    const TempDir folder;
    const auto header = [](const std::string& language) {
        return "msgid \"\"\nmsgstr \"Language: " + language + "\\n\"\n\n";
    };
    folder.write("a/broken.po", header("hi") + "msgid \"lost\nmsgstr \"x\"\n");
    folder.write("a/one.po", header("hi") + "msgid \"one\"\nmsgstr \"ek\"\n");
    folder.write("b/german.po", header("de") + "msgid \"one\"\nmsgstr \"eins\"\n");
    folder.write("b/nobody.po", "msgid \"one\"\nmsgstr \"uno\"\n");
    folder.write("c/empty.po", header("hi_IN"));
    folder.write("c/open.po", header("hi") + "msgid \"open\"\nmsgstr \"\"\n");
    folder.write("d/hi.po", "msgid \"two\"\nmsgstr \"do\"\n\nmsgid \"three\"\nmsgstr \"tiin\"\n");
    folder.write("d/de/LC_MESSAGES/a.mo", compiledCatalogue({{"one", "eins"}}));
    folder.write("e/hi/LC_MESSAGES/one.mo", compiledCatalogue({kHeader, {"four", "chaar"}}));

    const Imported hindi = importFiles({folder.path()}, into("hi"));
    EXPECT_THAT(hindi.rows(),
                ElementsAre(Row{"one", "ek", "one.po", 4}, Row{"two", "do", "hi.po", 9},
                            Row{"three", "tiin", "hi.po", 12}, Row{"four", "chaar", "one.mo", 14}));
    EXPECT_THAT(hindi.report.skippedBy,
                UnorderedElementsAre(Pair("broken-catalogue", 1), Pair("other-language", 2),
                                     Pair("unknown-language", 1), Pair("untranslated", 1)));
    EXPECT_EQ(hindi.report.read, hindi.report.used + hindi.report.skipped);
    std::vector<std::string> names;
    for (const InputFile& file : hindi.part().files)
        names.push_back(file.path.substr(folder.path().string().size()));
    EXPECT_THAT(names,
                ElementsAre("/a/one.po", "/c/open.po", "/d/hi.po", "/e/hi/LC_MESSAGES/one.mo"));

    const Imported rerun = again(hindi.part());
    EXPECT_EQ(rerun.rows(), hindi.rows());
    EXPECT_EQ(rerun.part().targetLanguage, hindi.part().targetLanguage);
    EXPECT_EQ(rerun.part().options, hindi.part().options);
    EXPECT_EQ(rerun.part().files.size(), hindi.part().files.size());
    EXPECT_THAT(rerun.report.skippedBy, ElementsAre(Pair("untranslated", 1)));
}

TEST(GettextReader, TheLanguageThatItFoundIsTheSameAgain)
{
    const TempDir folder;
    folder.write("a.po", "msgid \"\"\nmsgstr \"Language: pt\\n\"\n");
    folder.write("b.po",
                 "msgid \"\"\nmsgstr \"Language: pt_BR\\n\"\nmsgid \"one\"\nmsgstr \"um\"\n");
    folder.write("c.po", "msgid \"\"\nmsgstr \"Language: fr\\n\"\nmsgid \"one\"\nmsgstr \"un\"\n");
    const Imported first = importFiles({folder.path()}, into(""));
    EXPECT_THAT(first.rows(), ElementsAre(Row{"one", "um", "b.po", 3}));
    EXPECT_EQ(first.part().targetLanguage, "pt-BR");
    const Imported rerun = again(first.part());
    EXPECT_EQ(rerun.rows(), first.rows());
    EXPECT_EQ(rerun.part().targetLanguage, "pt-BR");
}

TEST(GettextReader, WantsAChoiceAmongLanguages)
{
    const TempDir folder;
    folder.write("hi/LC_MESSAGES/a.mo", compiledCatalogue({kHeader, {"one", "ek"}}));
    EXPECT_EQ(importFiles({folder.path()}, into("")).part().targetLanguage, "hi");
    folder.write("pt_BR/LC_MESSAGES/a.mo", compiledCatalogue({{"one", "um"}}));
    const Error several = errorOf([&] { importFiles({folder.path()}, into("")); });
    EXPECT_EQ(several.code(), ErrorCode::Usage);
    EXPECT_THAT(several.what(), HasSubstr("hi, pt-BR"));
    const Error none = errorOf([&] { importFiles({folder.path()}, into("ja")); });
    EXPECT_EQ(none.code(), ErrorCode::Invalid);
    EXPECT_THAT(none.hint(), HasSubstr("hi, pt-BR"));
}

TEST(GettextReader, CountsBrokenCataloguesOfAFolderButStopsAtANamedOne)
{
    const TempDir folder;
    folder.write("hi/LC_MESSAGES/a.mo", compiledCatalogue({kHeader, {"one", "ek"}}));
    const auto broken =
        folder.write("hi/LC_MESSAGES/b.mo", compiledCatalogue({{"two", "do"}}).substr(0, 40));
    folder.write("unknown.po", "msgid \"x\"\nmsgstr \"y\"\n");
    const Imported hindi = importFiles({folder.path()}, into("hi"));
    EXPECT_EQ(hindi.corpus.size(), 1U);
    EXPECT_THAT(hindi.report.skippedBy,
                UnorderedElementsAre(Pair("broken-catalogue", 1), Pair("unknown-language", 1)));
    EXPECT_EQ(hindi.report.read, hindi.report.used + hindi.report.skipped);
    const Error error = errorOf([&] { importFiles({broken}, into("hi")); });
    EXPECT_EQ(error.code(), ErrorCode::Invalid);
    EXPECT_THAT(error.what(), HasSubstr("b.mo, byte"));
}

TEST(GettextReader, RefusesDamagedCompiledCatalogues)
{
    const std::string good = compiledCatalogue({kHeader, {"one", "ek"}});
    const auto damaged = [&good](std::size_t at, std::string_view bytes) {
        std::string copy = good;
        copy.replace(at, bytes.size(), bytes);
        return errorOf([&] { importText("a.mo", copy); }).code();
    };
    EXPECT_EQ(damaged(6, "\x07"), ErrorCode::Invalid); // revision 7
    EXPECT_EQ(damaged(8, "\xFF\xFF\xFF\x7F"), ErrorCode::Invalid); // count
    EXPECT_EQ(damaged(12, "\xFF\xFF\xFF\xFF"), ErrorCode::Invalid); // table of sources
    EXPECT_EQ(damaged(28 + 8, "\xFF\xFF\xFF\xFF"), ErrorCode::Invalid); // a length
    EXPECT_EQ(damaged(28 + 12, "\xFF\xFF\xFF\xFF"), ErrorCode::Invalid); // an offset
    for (std::size_t size = 1; size + 1 < good.size(); size += 5)
        EXPECT_NE(errorOf([&] { importText("a.mo", good.substr(0, size)); }).code(),
                  ErrorCode::Unexpected)
            << size;
}

TEST(GettextReader, NamesTheLineOfABrokenTextCatalogue)
{
    const auto what = [](std::string_view text) {
        return std::string(errorOf([&] { importText("a.po", text); }).what());
    };
    EXPECT_THAT(what("msgid \"a\"\nmsgstr \"b\n"), HasSubstr("a.po, line 2: broken catalogue"));
    EXPECT_THAT(what("\"a\"\n"), HasSubstr("line 1"));
    EXPECT_THAT(what("msgid \"a\"\nwhat \"b\"\n"), HasSubstr("\"what\" is no keyword"));
    EXPECT_THAT(what("msgid \"a\"\nmsgstr\n"), HasSubstr("line 2"));
    EXPECT_THAT(what("msgid \"a\\q\"\nmsgstr \"b\"\n"), HasSubstr("unknown escape"));
    EXPECT_THAT(what("msgid \"a\"b\"\nmsgstr \"b\"\n"), HasSubstr("a quote inside"));
    EXPECT_THAT(what("msgid \"a\"\nmsgstr \"\xFF\"\n"), HasSubstr("line 2 of the file, byte 18"));
}

TEST(GettextReader, CountsDroppedAcceleratorKeys)
{
    const Imported hindi =
        importText("hi.po", "msgid \"_Open\"\nmsgstr \"\u0916\u094B\u0932\u0947\u0902 (_O)\"\n");
    EXPECT_THAT(hindi.rows(),
                ElementsAre(Row{"Open", "\u0916\u094B\u0932\u0947\u0902", "hi.po", 1}));
    EXPECT_THAT(hindi.report.repairedBy, ElementsAre(Pair("accelerator", 1)));
}

TEST(DropAccelerator, IsConservative)
{
    const auto drop = [](std::string source, std::string target) {
        const bool dropped = dropAccelerator(source, target);
        return str(dropped ? "" : "= ", source, " | ", target);
    };
    EXPECT_EQ(drop("E_xit", "B_eenden"), "Exit | Beenden");
    EXPECT_EQ(drop("&File", "\u092B\u093C\u093E\u0907\u0932(&F)"),
              "File | \u092B\u093C\u093E\u0907\u0932");
    EXPECT_EQ(drop("~Help", "~Hilfe"), "Help | Hilfe");
    EXPECT_EQ(drop("the file_name is bad", "file_name ist schlecht"),
              "= the file_name is bad | file_name ist schlecht");
    EXPECT_EQ(drop("AT&T shares", "Aktien von AT&T"), "= AT&T shares | Aktien von AT&T");
    EXPECT_EQ(drop("a_b_c", "d_e"), "= a_b_c | d_e");
    EXPECT_EQ(drop("_Open", "Offnen"), "= _Open | Offnen");
    EXPECT_EQ(drop("a &amp; b", "c &amp; d"), "= a &amp; b | c &amp; d");
    EXPECT_EQ(drop("R & D", "F & E"), "= R & D | F & E");
    EXPECT_EQ(drop("end_", "ende_"), "= end_ | ende_");
}

TEST(CatalogueFiles, KnowTheirLocale)
{
    EXPECT_EQ(localeOf("/usr/share/locale/sr@latin/LC_MESSAGES/a.mo"), "sr@latin");
    EXPECT_EQ(localeOf("po/pt_BR.po"), "pt_BR");
    EXPECT_EQ(localeOf("po/app.hi.po.gz"), "hi");
    EXPECT_EQ(localeOf("po/app-de.po"), "de");
    EXPECT_EQ(localeOf("po/messages.po"), "");
    EXPECT_TRUE(isCatalogueName("a.mo.xz"));
    EXPECT_FALSE(isCatalogueName("a.mox"));
}

} // namespace
} // namespace craft
