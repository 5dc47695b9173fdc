// SPDX-License-Identifier: GPL-3.0-or-later
// What nearly every file of the window includes, compiled once. No file relies on it: each names
// what it uses.
#pragma once

#include "core/base/error.h"
#include "core/base/job.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QObject>
#include <QPainter>
#include <QPushButton>
#include <QString>
#include <QTimer>
#include <QToolButton>
#include <QWidget>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>
