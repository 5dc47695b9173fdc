// SPDX-License-Identifier: GPL-3.0-or-later
// The exporters of this folder, for its registry.
#pragma once

#include "core/export/exporter.h"

#include <memory>

namespace craft {

std::unique_ptr<Exporter> makeMoses();
std::unique_ptr<Exporter> makeTsv();
std::unique_ptr<Exporter> makeCsv();
std::unique_ptr<Exporter> makeJsonl();
std::unique_ptr<Exporter> makeTmx();
std::unique_ptr<Exporter> makeIds();
std::unique_ptr<Exporter> makeScores();
std::unique_ptr<Exporter> makeClusters();
std::unique_ptr<Exporter> makeRejected();

} // namespace craft
