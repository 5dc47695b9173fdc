// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/titles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace craft {
namespace {

using testing::ElementsAre;

KMeansModel modelOf(std::vector<float> centroids, std::size_t cols)
{
    KMeansModel model;
    model.cols = cols;
    model.clusters = centroids.size() / cols;
    model.centroids = std::move(centroids);
    return model;
}

TEST(Titles, TakeTheThreeTermsTheClusterHasMoreOfThanThePool)
{
    const std::vector<std::string> names{"the", "loan", "bank", "rate", "due"};
    const std::vector<float> poolMean{0.5F, 0.0F, 0.1F, 0.0F, 0.0F};
    // Minus the mean: the 0.1, loan 0.3, bank 0.2, rate 0.25, due 0.05.
    EXPECT_THAT(clusterTitles(modelOf({0.6F, 0.3F, 0.3F, 0.25F, 0.05F}, 5), poolMean, names),
                ElementsAre("loan, rate, bank"));
}

TEST(Titles, LeaveOutPrefixesPunctuationAndNumbers)
{
    const std::vector<std::string> names{"^paym", "!", "2024", "।", "चालान", "owed", "%1"};
    EXPECT_THAT(clusterTitles(modelOf({0.9F, 0.8F, 0.7F, 0.6F, 0.2F, 0.1F, 0.9F}, 7), {}, names),
                ElementsAre("चालान, owed"));
}

TEST(Titles, LeaveOutTermsThatGrowFromAnotherOne)
{
    const std::vector<std::string> names{"file", "files", "open", "reopen", "save"};
    EXPECT_THAT(clusterTitles(modelOf({0.5F, 0.4F, 0.3F, 0.2F, 0.1F}, 5), {}, names),
                ElementsAre("file, open, reopen"));
}

TEST(Titles, EqualWeightsGoByColumn)
{
    const std::vector<std::string> names{"d", "c", "b", "a"};
    EXPECT_THAT(clusterTitles(modelOf({0.5F, 0.5F, 0.5F, 0.5F}, 4), {}, names),
                ElementsAre("d, c, b"));
}

TEST(Titles, FallBackToTheNumber)
{
    EXPECT_THAT(clusterTitles(modelOf({0.5F, 0.1F, 0.2F, 0.3F}, 2), {}, {}),
                ElementsAre("cluster 0", "cluster 1"));
    const std::vector<std::string> names{"a", "b"};
    const std::vector<float> poolMean{0.5F, 0.5F};
    EXPECT_THAT(clusterTitles(modelOf({0.5F, 0.1F, 0.6F, 0.3F}, 2), poolMean, names),
                ElementsAre("cluster 0", "a"));
}

TEST(Titles, AddTheNumberToATitleThatIsTaken)
{
    const std::vector<std::string> names{"a", "b"};
    EXPECT_THAT(clusterTitles(modelOf({0.5F, 0.1F, 0.6F, 0.3F, 0.0F, 0.3F}, 2), {}, names),
                ElementsAre("a, b", "a, b (1)", "b"));
}

} // namespace
} // namespace craft
